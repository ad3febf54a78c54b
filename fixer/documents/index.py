"""The known documents: which editions there are, and what each held, by digest.

``recipes/documents/`` holds one JSON file an edition: headings, digests of each section and of its code, and
nothing of what the document says.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from fixer.documents.errors import DocumentError
from fixer.documents.model import Document, Edition, Entry

FOLDER = "documents"
_T = TypeVar("_T")
_NUMBERED = re.compile(r"(.*) \(edition (\d+)\)", re.DOTALL)


class Index(NamedTuple):
    """Every edition known, those of one title in their order."""

    editions: tuple[Edition, ...]

    def of(self, title: str) -> tuple[Edition, ...]:
        """The editions of a title, oldest first."""
        return tuple(edition for edition in self.editions if edition.title == title)

    def newest(self, title: str) -> int:
        """The number of a title's newest edition; 0 where none is known."""
        return max((edition.number for edition in self.of(title)), default=0)

    def name(self, edition: Edition) -> str:
        """What a recipe calls an edition: its title alone if it is the newest."""
        if edition.number == self.newest(edition.title):
            return edition.title
        return f"{edition.title} (edition {edition.number})"


def title_and_number(document: str) -> tuple[str, int | None]:
    """What a source's document means: a title, and the edition's number where it names one."""
    found = _NUMBERED.fullmatch(document)
    return (found[1], int(found[2])) if found else (document, None)


def read_index(recipes: Path) -> Index:
    """The index in a folder of recipes.

    Raises:
        DocumentError: a file of the index is damaged.
    """
    editions = [_edition(path) for path in sorted((recipes / FOLDER).glob("*.json"))]
    return Index(tuple(sorted(editions, key=lambda one: (one.title, one.number))))


def _edition(path: Path) -> Edition:
    try:
        held: Any = json.loads(path.read_bytes())
        entries = tuple(_entry(one) for one in held["entries"])
        return Edition(_typed(held, "title", str), _typed(held, "edition", int), _typed(held, "digest", str), entries)
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise DocumentError("this file of the index of known documents is damaged: restore it from git, or install "
                            "fixer again", str(path)) from error


def _entry(held: Any) -> Entry:
    return Entry(_typed(held, "heading", str), _typed(held, "issue", int), _typed(held, "group", str),
                 _typed(held, "section", str), _typed(held, "code", str))


def _typed(held: Any, name: str, sort: type[_T]) -> _T:
    value = held[name]
    if not isinstance(value, sort):
        raise TypeError(f"{name} should be of type {sort.__name__}")
    return value


def file_name(edition: Edition) -> str:
    """The edition's file below the folder of recipes."""
    slug = re.sub(r"[^a-z0-9]+", "-", edition.title.casefold()).strip("-") or "untitled"
    return f"{FOLDER}/{slug}-{edition.number}.json"


def render(edition: Edition) -> bytes:
    """The edition's file: an entry a line, so that a change of one can be reviewed."""
    entries = ",\n".join(f"    {json.dumps(entry._asdict(), ensure_ascii=False)}" for entry in edition.entries)
    head = {"title": edition.title, "edition": edition.number, "digest": edition.digest}
    lines = [f"  {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}," for name, value in head.items()]
    return "\n".join(["{", *lines, '  "entries": [', entries, "  ]", "}", ""]).encode("utf-8", "surrogatepass")


def edition_of(document: Document, title: str, number: int) -> Edition:
    """The edition that a document is to be known as."""
    return Edition(title, number, document.digest, document.entries)


def find(entries: Iterable[Entry], section: str) -> Entry | None:
    """The entry that a source's section names, or None.

    ``Heading, issue 1`` also names a section that is not divided, for issues that got company in another edition.
    """
    return {name: entry for entry in entries for name in _names(entry)}.get(section)


def _names(entry: Entry) -> tuple[str, ...]:
    return (entry.name,) if entry.issue else (f"{entry.heading}, issue 1", entry.name)
