"""Drift: what has become of every entry between two editions, and whose recipes that concerns."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.documents.drift import Comparison, Fate, compare
from fixer.documents.index import Index
from fixer.errors import UsageError
from fixer.recipe.model import Recipe
from tests.documents.standins import FIRST, NEWER, OLDER, OTHER, TITLE, damaged, digest_of, known, naming, read

Row = tuple[str, str | None, str | None]


def drift(old: Path, new: Path, *recipes: Recipe, index: Index | None = None) -> Comparison:
    return compare(read(old), read(new), known() if index is None else index, recipes)


def rows(found: Comparison) -> list[Row]:
    """Fate, former and present name of each entry."""
    return [(one.fate.value, one.pair.old and one.pair.old.entry.name, one.pair.new and one.pair.new.entry.name)
            for one in found.entries]


def concerned(found: Comparison) -> dict[str, bool]:
    """Each recipe that is named, and whether it is reviewed."""
    return {one.recipe: one.reviewed for entry in found.entries for one in entry.recipes}


def test_between_two_editions() -> None:
    assert rows(drift(OLDER, NEWER)) == [
        ("reworded", "Alpha Cache", "Alpha Cache"),
        ("renamed", "Beta 6.x", "Beta 6.x and Beta 7.x"),
        ("reworded", "Epsilon - version 7 only", "Epsilon - version 7 only"),
        ("added", None, "Zeta"),
        ("code", "Contact Page", "Contact Page"),
        ("removed", "Gone By", None),
        ("removed", "Polyglot, issue 2", None),
        ("added", None, "Pair, issue 1"),
        ("added", None, "Pair, issue 2"),
        ("renamed", "Temporary Files", "Files in Temporary Folders"),
    ]


def test_the_other_way_round() -> None:
    assert rows(drift(NEWER, OLDER)) == [
        ("reworded", "Alpha Cache", "Alpha Cache"),
        ("renamed", "Beta 6.x and Beta 7.x", "Beta 6.x"),
        ("reworded", "Epsilon - version 7 only", "Epsilon - version 7 only"),
        ("removed", "Zeta", None),
        ("code", "Contact Page", "Contact Page"),
        ("added", None, "Gone By"),
        ("removed", "Pair, issue 1", None),
        ("removed", "Pair, issue 2", None),
        ("added", None, "Polyglot, issue 2"),
        ("renamed", "Files in Temporary Folders", "Temporary Files"),
    ]


@pytest.mark.parametrize("path", [NEWER, OLDER, OTHER])
def test_of_a_document_with_itself(path: Path) -> None:
    found = drift(path, path)
    assert (found.entries, found.open, found.to_review, found.uncovered) == ((), False, (), ())


def test_of_two_documents() -> None:
    with pytest.raises(UsageError, match="no entry in common"):
        drift(NEWER, OTHER)


def test_of_documents_that_nobody_knows() -> None:
    found = drift(OLDER, NEWER, naming("one", (TITLE, "Zeta")), index=Index(()))
    assert (found.title, concerned(found)) == (TITLE, {"one": False})


def test_words_set_as_code_are_no_other_code(tmp_path: Path) -> None:
    found = drift(OLDER, damaged(tmp_path, OLDER, ("a password twice", "a `password` twice")))
    assert rows(found) == [("reworded", "Epsilon - version 7 only", "Epsilon - version 7 only")]


class TestDamagedCopies:
    """Exactly what was done to a copy, and nothing else."""

    @pytest.mark.parametrize(("before", "after", "expected"), [
        ("[Zeta]", "[Zetta]", ("renamed", "Zeta", "Zetta")),
        ("## Libraries", "## Missing Libraries", ("renamed", "Libraries", "Missing Libraries")),
        ("(https://example.org/zeta)", "(https://example.org/zetta)", ("reworded", "Zeta", "Zeta")),
        ("['PORT'] = 443", "['PORT'] = 444", ("code", "Contact Page", "Contact Page")),
        ("return FALSE;", "return TRUE;", ("code", "Beta 6.x and Beta 7.x", "Beta 6.x and Beta 7.x")),
        ("private://delta", "private://d", ("code", "Delta", "Delta")),
        ("its own `/tmp`", "its own `/temp`", ("code", *["Files in Temporary Folders"] * 2)),
        ("It starts too often.", "It starts twice.", ("reworded", "Pair, issue 2", "Pair, issue 2")),
        ("### [Zeta](https://example.org/zeta)\n**Issue**: Zeta is new here.\n", "", ("removed", "Zeta", None)),
        ("**Issue**: Zeta is new here.\n", "", ("removed", "Zeta", None)),
        ("Some libraries are not there.\n", "", ("removed", "Libraries", None)),
        ("## Libraries\n", "## Extra\nText.\n\n## Libraries\n", ("added", None, "Extra")),
        ("**Issue**: Zeta is new here.\n", "**Issue #1**: Zeta is new here.\n\n**Issue #2**: And more.\n",
         ("added", None, "Zeta, issue 2")),
        ("**Issue #1**: It starts too early.", "Mind:\n\n**Issue #1**: It starts too early.", ("added", None, "Pair")),
    ])
    def test_one_change(self, tmp_path: Path, before: str, after: str, expected: Row) -> None:
        assert rows(drift(NEWER, damaged(tmp_path, NEWER, (before, after)))) == [expected]

    @pytest.mark.parametrize(("before", "after"), [
        ("A few words before any heading", "Some words"), ("tags: [debug]", "tags: [other]"),
        ("##Plugins", "## Plugins"), ("## Modules\n<hr>", "## Modules"), ("**Issue #2**:", "**Issue 2:**"),
        ("Nothing about this", "Nothing\nabout  this"), ("###[Polyglot]", "#### [Polyglot]"),
    ])
    def test_no_change(self, tmp_path: Path, before: str, after: str) -> None:
        assert rows(drift(NEWER, damaged(tmp_path, NEWER, (before, after)))) == []

    def test_line_ends(self, tmp_path: Path) -> None:
        copy = tmp_path / "copy.md"
        copy.write_bytes(NEWER.read_bytes().replace(b"\n", b"\r\n"))
        assert rows(drift(NEWER, copy)) == []
        assert rows(drift(OLDER, copy)) == rows(drift(OLDER, NEWER))

    def test_entries_in_another_order(self, tmp_path: Path) -> None:
        entry = "### [Zeta](https://example.org/zeta)\n**Issue**: Zeta is new here.\n"
        moved = damaged(tmp_path, NEWER, (entry, ""), ("##Plugins\n", f"##Plugins\n{entry}"))
        assert rows(drift(NEWER, moved)) == []

    def test_renamed_with_other_code(self, tmp_path: Path) -> None:
        copy = damaged(tmp_path, NEWER, ("[Contact Page]", "[Contact]"), ("= 443", "= 444"))
        assert rows(drift(NEWER, copy)) == [("code", "Contact Page", "Contact")]

    def test_another_project_with_the_same_text_is_another_entry(self, tmp_path: Path) -> None:
        copy = damaged(tmp_path, NEWER, ("[Zeta](https://example.org/zeta)", "[Eta](https://example.org/eta)"))
        assert rows(drift(NEWER, copy)) == [("removed", "Zeta", None), ("added", None, "Eta")]

    def test_a_heading_that_lost_its_link_is_known_by_its_text(self, tmp_path: Path) -> None:
        copy = damaged(tmp_path, NEWER, ("[Zeta](https://example.org/zeta)", "Eta"))
        assert rows(drift(NEWER, copy)) == [("renamed", "Zeta", "Eta")]

    def test_issues_of_a_renamed_section_stay_apart(self, tmp_path: Path) -> None:
        copy = damaged(tmp_path, NEWER, ("[Pair]", "[Couple]"))
        assert rows(drift(NEWER, copy)) == [("renamed", "Pair, issue 1", "Couple, issue 1"),
                                            ("renamed", "Pair, issue 2", "Couple, issue 2")]

    def test_two_headings_that_lead_to_one_project(self, tmp_path: Path) -> None:
        link = "https://example.org/zeta"
        copy = damaged(tmp_path, NEWER, ("[Zeta]", "[Zeta 1]"),
                       ("is new here.\n", f"is new here.\n### [Zeta 2]({link})\nMore.\n"))
        assert rows(drift(NEWER, copy)) == [("renamed", "Zeta", "Zeta 1"), ("added", None, "Zeta 2")]


class TestRecipes:
    """Whose business a change is, and whether it is settled."""

    @pytest.mark.parametrize(("sources", "reviewed"), [
        ([(TITLE, "Alpha Cache")], False),
        ([(TITLE, "Alpha Cache", digest_of(OLDER, "Alpha Cache"))], False),
        ([(TITLE, "Alpha Cache", digest_of(NEWER, "Alpha Cache"))], True),
        ([(f"{TITLE} (edition 2)", "Alpha Cache", digest_of(NEWER, "Alpha Cache"))], True),
        ([(FIRST, "Alpha Cache", digest_of(OLDER, "Alpha Cache"))], None),
        ([(TITLE, "Gone By", digest_of(OLDER, "Gone By"))], False),
        ([(FIRST, "Gone By", digest_of(OLDER, "Gone By"))], True),
        ([(TITLE, "Beta 6.x", digest_of(OLDER, "Beta 6.x"))], False),
        ([(TITLE, "Beta 6.x and Beta 7.x", digest_of(NEWER, "Beta 6.x and Beta 7.x")), (FIRST, "Beta 6.x")], True),
        ([(TITLE, "Polyglot, issue 2")], False),
        ([(FIRST, "Polyglot, issue 2")], True),
        ([(TITLE, "Polyglot, issue 1", digest_of(OLDER, "Polyglot, issue 1"))], None),
        ([(TITLE, "Polyglot", digest_of(NEWER, "Polyglot"))], None),
        ([(TITLE, "Polyglot, issue 1", "0" * 12)], False),
        ([(TITLE, "Pair", digest_of(NEWER, "Pair, issue 1"))], False),
        ([(TITLE, "Pair, issue 1", digest_of(NEWER, "Pair, issue 1"))], True),
        ([(TITLE, "Steady", digest_of(OLDER, "Steady"))], None),
        ([(TITLE, "Steady")], False),
        ([(TITLE, "Nowhere")], None),
        ([("Another Document", "Alpha Cache")], None),
    ])
    def test_one_recipe(self, sources: list[tuple[str, ...]], reviewed: bool | None) -> None:
        found = drift(OLDER, NEWER, naming("one", *sources))
        assert concerned(found).get("one") is reviewed
        assert found.to_review == (("one",) if reviewed is False else ())

    def test_what_is_unchanged_is_listed_for_who_was_not_held_against_it(self) -> None:
        found = drift(NEWER, NEWER, naming("one", (TITLE, "Steady")), naming("two", (TITLE, "Steady", "0" * 12)))
        assert rows(found) == [("unchanged", "Steady", "Steady")]
        assert found.to_review == ("one", "two")

    def test_changes_without_a_recipe_are_open_unless_the_entry_is_gone(self) -> None:
        found = drift(OLDER, NEWER)
        assert found.open
        assert [one.open for one in found.entries] == [one.fate is not Fate.REMOVED for one in found.entries]
        assert len(found.uncovered) == 8

    def test_settled(self) -> None:
        names = [entry.name for entry in read(NEWER).entries]
        every = naming("every", *((TITLE, name, digest_of(NEWER, name)) for name in names))
        found = drift(OLDER, NEWER, every, naming("gone", (FIRST, "Gone By"), (FIRST, "Polyglot, issue 2")))
        assert not found.open
        assert len(found.entries) == 10
        assert (found.to_review, found.uncovered) == ((), ())

    def test_a_changed_copy_of_the_newest_edition_is_a_newer_one(self, tmp_path: Path) -> None:
        copy = damaged(tmp_path, NEWER, ("= 443", "= 444"))
        pinned = naming("one", (TITLE, "Contact Page", digest_of(NEWER, "Contact Page")))
        old = naming("old", (f"{TITLE} (edition 2)", "Contact Page"))
        found = drift(NEWER, copy, pinned, old)
        assert concerned(found) == {"one": False}
