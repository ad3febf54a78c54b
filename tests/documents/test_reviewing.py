"""``--update``: what is written into recipes and index, and when nothing is."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from fixer.documents.drift import compare
from fixer.documents.errors import DocumentError
from fixer.documents.index import Index, edition_of, read_index
from fixer.documents.model import Edition
from fixer.documents.reviewing import Review, check_writable, review
from fixer.errors import AccessError, UsageError
from fixer.recipe.model import Recipe, Source
from fixer.site.write import write_changes
from tests.documents.standins import (
    FIRST,
    NEWER,
    OLDER,
    OTHER,
    OTHER_TITLE,
    TITLE,
    damaged,
    digest_of,
    known,
    naming,
    read,
)
from tests.site.building import without_rights

MODULE = """\
# A comment
from fixer.recipe.model import Source

recipe   =  Recipe( id = {recipe_id!r}, sources=( # odd
{sources}   ), )
"""


def lay_out(folder: Path, *recipes: Recipe, index: Iterable[Edition] = ()) -> dict[str, Path]:
    """A folder of recipes: their modules by id, and an index."""
    from fixer.documents.index import file_name, render

    files: dict[str, Path] = {}
    for recipe in recipes:
        path = folder / "wordpress" / f"{recipe.id}.py"
        path.parent.mkdir(exist_ok=True)
        lines = "".join(f"  Source( {one.document!r},{one.section!r}"
                        + (f", digest = {one.digest!r}" if one.digest else "") + " ),  # here\n"
                        for one in recipe.sources)
        path.write_text(MODULE.format(recipe_id=recipe.id, sources=lines))
        files[recipe.id] = path
    (folder / "documents").mkdir()
    for edition in index:
        (folder / file_name(edition)).write_bytes(render(edition))
    return files


def update(folder: Path, old: Path, new: Path, *recipes: Recipe, files: dict[str, Path]) -> Review:
    index = read_index(folder)
    found = compare(read(old), read(new), index, recipes)
    reviewed = review(found, index, recipes, files, folder)
    write_changes(folder, reviewed.changes)
    assert read_index(folder) == reviewed.known
    again = review(compare(read(old), read(new), reviewed.known, reviewed.recipes), reviewed.known, reviewed.recipes,
                   files, folder)
    assert (again.changes, again.recipes, again.known) == ((), reviewed.recipes, reviewed.known)
    return reviewed


def test_digests_are_written_and_nothing_else(tmp_path: Path) -> None:
    recipes = (naming("one", (TITLE, "Zeta"), (TITLE, "Steady", "0" * 12)), naming("two", ("Elsewhere", "Zeta", "x")))
    files = lay_out(tmp_path, *recipes, index=known().editions)
    before = {name: path.read_text() for name, path in files.items()}
    reviewed = update(tmp_path, OLDER, NEWER, *recipes, files=files)
    zeta, steady = digest_of(NEWER, "Zeta"), digest_of(NEWER, "Steady")
    assert [change.path for change in reviewed.changes] == ["wordpress/one.py"]
    assert files["one"].read_text() == (
        before["one"].replace("'Zeta' ", f"'Zeta', digest=\"{zeta}\" ").replace("0" * 12, steady))
    assert files["two"].read_text() == before["two"]
    assert [source.digest for source in reviewed.recipes[0].sources] == [zeta, steady]


@pytest.mark.parametrize(("source", "path", "name"), [
    ((TITLE, "Alpha Cache"), NEWER, "Alpha Cache"),
    ((TITLE, "Polyglot, issue 1"), NEWER, "Polyglot"),
    ((TITLE, "Pair, issue 2"), NEWER, "Pair, issue 2"),
    ((f"{TITLE} (edition 2)", "Zeta"), NEWER, "Zeta"),
    ((FIRST, "Gone By"), OLDER, "Gone By"),
    ((FIRST, "Alpha Cache"), OLDER, "Alpha Cache"),
])
def test_which_edition_a_source_is_pinned_to(tmp_path: Path, source: tuple[str, str], path: Path, name: str) -> None:
    files = lay_out(tmp_path, naming("one", source), index=known().editions)
    reviewed = update(tmp_path, OLDER, NEWER, naming("one", source), files=files)
    assert reviewed.recipes[0].sources == (Source(*source, digest_of(path, name)),)


@pytest.mark.parametrize("source", [
    (TITLE, "Gone By", "0" * 12), (TITLE, "Pair", "0" * 12), (TITLE, "Nowhere"), (f"{TITLE} (edition 3)", "Zeta"),
    (OTHER_TITLE, "Cacher")])
def test_what_is_left_alone(tmp_path: Path, source: tuple[str, ...]) -> None:
    files = lay_out(tmp_path, naming("one", source), index=known().editions)
    reviewed = update(tmp_path, OLDER, NEWER, naming("one", source), files=files)
    assert (reviewed.changes, reviewed.recipes[0].sources) == ((), (Source(*source),))


class TestIndex:
    """What becomes known."""

    def test_two_new_editions(self, tmp_path: Path) -> None:
        lay_out(tmp_path)
        reviewed = update(tmp_path, OLDER, NEWER, files={})
        assert reviewed.known.editions == known().of(TITLE)
        assert [change.path for change in reviewed.changes] == [
            "documents/troublesome-extensions-1.json", "documents/troublesome-extensions-2.json"]

    def test_one_new_document(self, tmp_path: Path) -> None:
        lay_out(tmp_path, index=known().of(TITLE))
        reviewed = update(tmp_path, OTHER, OTHER, files={})
        assert reviewed.known == known()

    def test_a_newer_edition(self, tmp_path: Path) -> None:
        recipe = naming("one", (TITLE, "Zeta", digest_of(NEWER, "Zeta")), (FIRST, "Gone By"))
        files = lay_out(tmp_path, recipe, index=known().editions)
        copy = damaged(tmp_path, NEWER, ("Zeta is new here", "Zeta is as old as the hills"))
        reviewed = update(tmp_path, NEWER, copy, recipe, files=files)
        assert [edition.number for edition in reviewed.known.of(TITLE)] == [1, 2, 3]
        assert reviewed.known.of(TITLE)[2] == edition_of(read(copy), TITLE, 3)
        assert [source.digest for source in reviewed.recipes[0].sources] == [digest_of(copy, "Zeta"), ""]

    def test_an_unknown_older_one_is_only_compared_with(self, tmp_path: Path) -> None:
        lay_out(tmp_path, index=known().editions)
        copy = damaged(tmp_path, OLDER, ("Beta is slow", "Beta is very slow"))
        assert update(tmp_path, copy, NEWER, files={}).known == known()

    def test_a_known_edition_whose_entries_are_read_anew(self, tmp_path: Path) -> None:
        wrong = [edition._replace(entries=edition.entries[:3]) for edition in known().of(TITLE)]
        lay_out(tmp_path, index=wrong)
        assert update(tmp_path, OLDER, NEWER, files={}).known.editions == known().of(TITLE)

    def test_the_wrong_way_round(self, tmp_path: Path) -> None:
        index = known()
        found = compare(read(NEWER), read(OLDER), index, ())
        with pytest.raises(UsageError, match=r"older\.md is edition 1 of 2: name the older edition first"):
            review(found, index, (), {}, tmp_path)

    def test_a_document_without_a_title(self, tmp_path: Path) -> None:
        (tmp_path / "one.md").write_text("## A\nText.\n")
        document = read(tmp_path / "one.md")
        with pytest.raises(DocumentError, match="it has no title"):
            review(compare(document, document, Index(()), ()), Index(()), (), {}, tmp_path)


@pytest.mark.parametrize("module", [
    "from fixer.recipe.model import Source\nDOCUMENT = 'x'\nrecipe = Source(DOCUMENT, 'Zeta')\n",
    "x = (\n", "", "x = 1\n",
    "from fixer.recipe.model import Source\nrecipe = Source('Other', 'Zeta')\n",
])
def test_a_module_that_is_not_as_expected(tmp_path: Path, module: str) -> None:
    one, two = naming("one", (TITLE, "Steady")), naming("two", (TITLE, "Zeta"))
    files = lay_out(tmp_path, one, two, index=known().editions)
    files["two"].write_text(module)
    before = files["one"].read_bytes()
    with pytest.raises(DocumentError, match="its digests cannot be written") as failing:
        update(tmp_path, OLDER, NEWER, one, two, files=files)
    assert failing.value.path == str(files["two"])
    assert (files["one"].read_bytes(), files["two"].read_text()) == (before, module)


class TestPermission:
    """Recipes that are not the user's to change."""

    def test_of_an_installed_fixer(self, tmp_path: Path) -> None:
        with pytest.raises(AccessError, match="belong to an installed fixer"):
            check_writable(tmp_path, installed=True)

    def test_of_somebody_else(self, tmp_path: Path) -> None:
        tmp_path.chmod(0o555)

        def message() -> str:
            with pytest.raises(AccessError) as failing:
                check_writable(tmp_path, installed=False)
            return str(failing.value)

        assert "are not yours to write" in without_rights(message)

    def test_of_ones_own(self, tmp_path: Path) -> None:
        check_writable(tmp_path, installed=False)
