"""Coverage: entries without recipes, and recipes whose section is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.documents.coverage import Astray, Coverage, Reason, cover_document, cover_edition
from fixer.documents.index import Index
from fixer.documents.recognition import recognise
from fixer.recipe.model import Source
from tests.documents.standins import (
    FIRST,
    NEWER,
    OLDER,
    OTHER,
    OTHER_TITLE,
    TITLE,
    damaged,
    known,
    naming,
    read,
)

SECTIONS = ("Alpha Cache", "Beta 6.x and Beta 7.x", "Delta", "Epsilon - version 7 only", "Zeta", "Contact Page",
            "Polyglot, issue 1", "Pair, issue 1", "Pair, issue 2", "Page Caches (e.g. One, or Two)", "Steady",
            "Libraries", "Lib One", "Files in Temporary Folders")
NEWEST = naming("everything", *((TITLE, section) for section in SECTIONS))
OLD_ONLY = naming("old", (FIRST, "Beta 6.x"), (FIRST, "Gone By"), (FIRST, "Polyglot, issue 2"),
                  (FIRST, "Temporary Files"))
RECIPES = (NEWEST, OLD_ONLY)


def cover(path: Path, *recipes: object) -> Coverage:
    return cover_document(read(path), known(), recipes or RECIPES)  # type: ignore[arg-type]


def missing(recipe_id: str, section: str, document: str = TITLE) -> Astray:
    return Astray(recipe_id, Source(document, section), Reason.NO_SECTION)


def uncovered(found: Coverage) -> list[str]:
    return [one.entry.name for one in found.entries if not one.recipes]


@pytest.mark.parametrize("path", [NEWER, OLDER])
def test_complete(path: Path) -> None:
    found = cover(path)
    assert found.complete
    assert (uncovered(found), found.astray) == ([], ())
    assert (found.path, found.title, found.recognised.exact) == (str(path), TITLE, True)


@pytest.mark.parametrize("number", [1, 2])
def test_without_the_document(number: int) -> None:
    index = known()
    edition = index.of(TITLE)[number - 1]
    found = cover_edition(edition, index, RECIPES)
    assert found.complete
    assert found.path is None
    assert {one.line for one in found.entries} == {None}


def test_recipes_are_named_with_each_entry() -> None:
    found = cover(OLDER, *RECIPES, naming("another", (TITLE, "Alpha Cache"), (TITLE, "Alpha Cache")))
    recipes = {one.entry.name: one.recipes for one in found.entries}
    assert recipes["Alpha Cache"] == ("another", "everything")
    assert recipes["Polyglot, issue 2"] == ("old",)
    assert [(one.entry.name, one.line) for one in found.entries][:2] == [("Alpha Cache", 10), ("Beta 6.x", 13)]


def test_an_entry_without_a_recipe() -> None:
    found = cover(NEWER, naming("some", *((TITLE, section) for section in SECTIONS if section != "Zeta")))
    assert not found.complete
    assert (uncovered(found), found.astray) == (["Zeta"], ())


@pytest.mark.parametrize("document", [TITLE, f"{TITLE} (edition 2)"])
def test_a_section_that_is_not_there(document: str) -> None:
    found = cover(NEWER, NEWEST, naming("wrong", (document, "Zetta")))
    assert not found.complete
    assert (uncovered(found), found.astray) == ([], (missing("wrong", "Zetta", document),))


def test_an_edition_that_is_not_known() -> None:
    late = naming("late", (f"{TITLE} (edition 3)", "Zeta"), (f"{OTHER_TITLE} (edition 3)", "Cacher"))
    found = cover(NEWER, NEWEST, late)
    assert not found.complete
    assert found.astray == (Astray("late", late.sources[0], Reason.NO_EDITION),)


def test_a_section_of_several_issues_is_too_vague() -> None:
    found = cover(NEWER, naming("vague", (TITLE, "Pair")))
    assert "Pair, issue 1" in uncovered(found)
    assert found.astray == (Astray("vague", Source(TITLE, "Pair"), Reason.SEVERAL_ISSUES),)


def test_what_is_said_of_another_edition_or_document_is_not_asked_of_this_one() -> None:
    elsewhere = naming("elsewhere", (FIRST, "Nonsense"), (OTHER_TITLE, "Nonsense"), ("Unknown", "Nonsense"))
    assert cover(NEWER, NEWEST, elsewhere).complete


def test_a_title_alone_promises_nothing_about_older_editions() -> None:
    assert "Zeta" not in {entry.name for entry in read(OLDER).entries}
    assert cover(OLDER).complete
    found = cover(OLDER, *RECIPES, naming("wrong", (FIRST, "Zeta")))
    assert found.astray == (missing("wrong", "Zeta", FIRST),)


def test_another_document(tmp_path: Path) -> None:
    found = cover(OTHER)
    assert uncovered(found) == ["The Host's Own Plugins", "Updater", "Cacher"]
    named = naming("own", *((OTHER_TITLE, section) for section in ("The Host's Own Plugins", "Updater", "Cacher")))
    assert cover(OTHER, *RECIPES, named).complete


@pytest.mark.parametrize("line_ends", ["\r\n", "\r"])
def test_line_ends_do_not_matter(tmp_path: Path, line_ends: str) -> None:
    copy = tmp_path / "copy.md"
    copy.write_bytes(NEWER.read_bytes().replace(b"\n", line_ends.encode()))
    found = cover(copy)
    assert found.complete
    assert found.recognised.exact


class TestDamagedCopies:
    """What coverage says of a copy that is no known edition to the letter."""

    def test_a_heading_renamed(self, tmp_path: Path) -> None:
        found = cover(damaged(tmp_path, NEWER, ("[Zeta]", "[Zetta]")))
        assert (uncovered(found), found.astray) == (["Zetta"], (missing("everything", "Zeta"),))
        assert (found.recognised.exact, found.recognised.shared) == (False, 12)
        assert found.recognised.edition == known().of(TITLE)[1]

    def test_a_heading_renamed_in_the_older_edition(self, tmp_path: Path) -> None:
        found = cover(damaged(tmp_path, OLDER, ("[Gone By]", "[Gone Bye]"), ("[Delta]", "[Delta Blues]")))
        assert found.recognised.edition == known().of(TITLE)[0]
        assert uncovered(found) == ["Delta Blues", "Gone Bye"]
        assert found.astray == (missing("everything", "Delta"), missing("old", "Gone By", FIRST))

    def test_an_entry_dropped(self, tmp_path: Path) -> None:
        entry = "### [Zeta](https://example.org/zeta)\n**Issue**: Zeta is new here.\n"
        found = cover(damaged(tmp_path, NEWER, (entry, "")))
        assert (uncovered(found), found.astray) == ([], (missing("everything", "Zeta"),))

    def test_an_issue_dropped(self, tmp_path: Path) -> None:
        found = cover(damaged(tmp_path, NEWER, ("**Issue #2**: It starts too often.\n", "")))
        assert (uncovered(found), found.astray) == ([], (missing("everything", "Pair, issue 2"),))

    def test_a_line_of_code_changed(self, tmp_path: Path) -> None:
        found = cover(damaged(tmp_path, NEWER, ("['PORT'] = 443", "['PORT'] = 444")))
        assert found.complete
        assert not found.recognised.exact

    def test_half_a_document(self, tmp_path: Path) -> None:
        text = NEWER.read_text()
        copy = tmp_path / "half.md"
        copy.write_text(text[:text.index("##Plugins")])
        found = cover(copy)
        assert uncovered(found) == []
        assert [one.source.section for one in found.astray] == list(SECTIONS[5:])


class TestRecognition:
    """Which edition a document is taken for."""

    @pytest.mark.parametrize(("path", "title", "number"), [
        (OLDER, TITLE, 1), (NEWER, TITLE, 2), (OTHER, OTHER_TITLE, 1)])
    def test_by_digest(self, path: Path, title: str, number: int) -> None:
        found = recognise(read(path), known())
        assert found.edition is not None
        assert (found.edition.title, found.edition.number, found.exact) == (title, number, True)

    @pytest.mark.parametrize(("path", "number"), [(OLDER, 1), (NEWER, 2)])
    def test_by_headings_whatever_its_title(self, tmp_path: Path, path: Path, number: int) -> None:
        found = recognise(read(damaged(tmp_path, path, ("title: Troublesome Extensions", "title: Other"))), known())
        assert found.edition is not None
        assert (found.edition.title, found.edition.number, found.exact) == (TITLE, number, False)

    def test_few_headings_are_enough_with_the_title(self, tmp_path: Path) -> None:
        copy = tmp_path / "short.md"
        copy.write_text(f"# {TITLE}\n## Zeta\nText.\n")
        assert recognise(read(copy), known()).edition == known().of(TITLE)[1]
        copy.write_text("# Something Else\n## Zeta\nText.\n")
        assert recognise(read(copy), known()).edition is None

    def test_a_heading_of_both_goes_to_the_newer(self, tmp_path: Path) -> None:
        copy = tmp_path / "short.md"
        copy.write_text(f"# {TITLE}\n## Alpha Cache\nText.\n")
        found = recognise(read(copy), Index(tuple(edition._replace(entries=known().of(TITLE)[0].entries)
                                                  for edition in known().of(TITLE))))
        assert found.edition is not None
        assert found.edition.number == 2

    def test_an_unknown_document(self, tmp_path: Path) -> None:
        copy = tmp_path / "new.md"
        copy.write_text("# Brand New\n## Entry\nText.\n")
        found = cover(copy, naming("early", ("Brand New", "Entry"), ("Brand New", "Gone")))
        assert (found.recognised.edition, found.title) == (None, "Brand New")
        assert (uncovered(found), found.astray) == ([], (missing("early", "Gone", "Brand New"),))

    def test_an_unknown_document_with_a_known_title(self, tmp_path: Path) -> None:
        copy = tmp_path / "new.md"
        copy.write_text(f"# {TITLE}\n## Entry\nText.\n")
        found = cover(copy, naming("one", (TITLE, "Alpha Cache")))
        assert (uncovered(found), found.astray) == (["Entry"], (missing("one", "Alpha Cache"),))
