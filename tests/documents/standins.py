"""Documents of the shapes the host writes, in words of their own, and recipes to hold against them."""

from __future__ import annotations

from pathlib import Path

from fixer.documents.index import Index, edition_of
from fixer.documents.model import Document
from fixer.documents.reading import read_document
from fixer.recipe.model import Recipe, Source
from tests.report.plans import recipe

DATA = Path(__file__).parent / "data"
OLDER, NEWER, OTHER = (DATA / name for name in ("older.md", "newer.md", "other.md"))
TITLE = "Troublesome Extensions"
FIRST = f"{TITLE} (edition 1)"
OTHER_TITLE = "The Host's Own Plugins"


def read(path: Path) -> Document:
    """The document in a file."""
    return read_document(str(path))


def known() -> Index:
    """The index of the three stand-ins."""
    return Index((edition_of(read(OTHER), OTHER_TITLE, 1), edition_of(read(OLDER), TITLE, 1),
                  edition_of(read(NEWER), TITLE, 2)))


def digest_of(path: Path, name: str) -> str:
    """The digest of an entry."""
    return next(entry.section for entry in read(path).entries if entry.name == name)


def naming(recipe_id: str, *sources: tuple[str, ...]) -> Recipe:
    """A recipe with these sources: (document, section) or (document, section, digest)."""
    return recipe(recipe_id, sources=tuple(Source(*source) for source in sources))


def damaged(folder: Path, path: Path, *changes: tuple[str, str], name: str = "damaged.md") -> Path:
    """A copy of a document in which each text, which stands there once, is another."""
    text = path.read_text()
    for before, after in changes:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    copy = folder / name
    copy.write_text(text)
    return copy
