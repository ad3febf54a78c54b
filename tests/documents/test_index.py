"""The index of known documents, and that it holds what the documented problems are named by."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from fixer.data import recipes_dir
from fixer.documents.errors import DocumentError
from fixer.documents.index import Index, edition_of, file_name, find, read_index, render, title_and_number
from fixer.documents.model import Edition, Entry
from fixer.recipe.catalog import load, recipe_files
from tests.documents.standins import DATA, FIRST, NEWER, TITLE, known, read

ROWS: dict[str, list[list[str]]] = tomllib.loads((DATA / "rows.toml").read_text())


def entries_named(index: Index, document: str) -> tuple[Entry, ...]:
    """The entries of the edition that a source's document means."""
    title, number = title_and_number(document)
    chosen = number or index.newest(title)
    return next(edition.entries for edition in index.of(title) if edition.number == chosen)


@pytest.mark.parametrize("row", ROWS)
def test_every_documented_problem_has_its_section(row: str) -> None:
    index = read_index(recipes_dir())
    for document, section in ROWS[row]:
        assert find(entries_named(index, document), section) is not None, (document, section)


def test_there_is_no_section_without_a_problem() -> None:
    index = read_index(recipes_dir())
    for edition in index.editions:
        for entry in edition.entries:
            wanted = {find(edition.entries, section) for held in ROWS.values() for document, section in held
                      if title_and_number(document)[0] == edition.title
                      and title_and_number(document)[1] in (None, edition.number)}
            assert entry in wanted, (edition.title, edition.number, entry.name)


def test_how_many_there_are() -> None:
    editions = read_index(recipes_dir()).editions
    assert len(ROWS) == 84
    assert [(edition.title, edition.number, len(edition.entries)) for edition in editions] == [
        ("Modules and Plugins with Known Issues", 1, 59), ("Modules and Plugins with Known Issues", 2, 68),
        ("Pantheon Plugins", 1, 5)]


@pytest.mark.parametrize("recipe_id", sorted(ROWS.keys() & recipe_files().keys()))
def test_a_recipe_names_the_section_of_its_problem(recipe_id: str) -> None:
    named = {(source.document, source.section) for source in load(recipe_id).sources}
    assert named & {(document, section) for document, section in ROWS[recipe_id]}


@pytest.mark.parametrize("recipe_id", list(recipe_files()))
def test_a_recipe_is_pinned_to_what_its_section_says_now(recipe_id: str) -> None:
    index = read_index(recipes_dir())
    for source in load(recipe_id).sources:
        if index.of(title_and_number(source.document)[0]):
            entry = find(entries_named(index, source.document), source.section)
            assert entry is not None, source
            # A recipe is written before it is pinned.
            assert source.digest == entry.section, source


def test_the_files_hold_headings_and_digests_only() -> None:
    for path in (recipes_dir() / "documents").iterdir():
        held = json.loads(path.read_text())
        assert list(held) == ["title", "edition", "digest", "entries"]
        for entry in held["entries"]:
            assert list(entry) == ["heading", "issue", "group", "section", "code"]
            assert re.fullmatch("[0-9a-f]{12}", entry["section"])
            assert re.fullmatch("(?:[0-9a-f]{12})?", entry["code"])
            assert not entry["heading"].endswith(".")
            assert len(entry["heading"].split()) <= 12


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    index = known()
    for edition in index.editions:
        path = tmp_path / file_name(edition)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(render(edition))
    assert read_index(tmp_path) == index
    assert sorted(path.name for path in (tmp_path / "documents").iterdir()) == [
        "the-host-s-own-plugins-1.json", "troublesome-extensions-1.json", "troublesome-extensions-2.json"]


def test_the_files_of_the_repository_are_as_they_would_be_written() -> None:
    for edition in read_index(recipes_dir()).editions:
        assert (recipes_dir() / file_name(edition)).read_bytes() == render(edition)


def test_no_index_is_an_empty_one(tmp_path: Path) -> None:
    assert read_index(tmp_path) == Index(())


@pytest.mark.parametrize("damage", [
    lambda held: "", lambda held: "[" * 100_000, lambda held: "[]", lambda held: "{}", lambda held: "\ud800",
    lambda held: json.dumps({**held, "edition": "1"}), lambda held: json.dumps({**held, "entries": 1}),
    lambda held: json.dumps({**held, "entries": [[]]}), lambda held: json.dumps({**held, "entries": [{"heading": 1}]}),
])
def test_a_damaged_file_is_named(tmp_path: Path, damage: object) -> None:
    assert callable(damage)
    path = tmp_path / "documents" / "one-1.json"
    path.parent.mkdir()
    edition = edition_of(read(NEWER), TITLE, 1)
    path.write_bytes(damage(json.loads(render(edition))).encode("utf-8", "surrogatepass"))
    with pytest.raises(DocumentError, match="damaged: restore it") as failing:
        read_index(tmp_path)
    assert failing.value.path == str(path)


@pytest.mark.parametrize(("document", "meaning"), [
    ("Title", ("Title", None)), ("Title (edition 1)", ("Title", 1)), ("Title (edition 12)", ("Title", 12)),
    ("Title (edition one)", ("Title (edition one)", None)), ("Title (edition 1) ", ("Title (edition 1) ", None)),
    ("(edition 1)", ("(edition 1)", None)), ("A (edition 1) (edition 2)", ("A (edition 1)", 2)),
])
def test_what_a_source_calls_a_document(document: str, meaning: tuple[str, int | None]) -> None:
    assert title_and_number(document) == meaning


def test_what_an_edition_is_called() -> None:
    index = known()
    assert [index.name(edition) for edition in index.of(TITLE)] == [FIRST, TITLE]
    assert (index.newest(TITLE), index.newest("Nothing")) == (2, 0)


def entry(heading: str, issue: int = 0) -> Entry:
    return Entry(heading, issue, "", f"{heading}{issue}", "")


@pytest.mark.parametrize(("section", "found"), [
    ("A", entry("A")), ("A, issue 1", entry("A")), ("A, issue 2", None), ("B", None), ("B, issue 1", entry("B", 1)),
    ("B, issue 2", entry("B", 2)), ("C", entry("C")), ("C, issue 1", entry("C", 1)), ("a", None), ("", None),
])
def test_finding_an_entry(section: str, found: Entry | None) -> None:
    entries = [entry("A"), entry("B", 1), entry("B", 2), entry("C"), entry("C", 1), entry("C", 2)]
    assert find(entries, section) == found


def test_a_file_name_is_plain() -> None:
    assert file_name(Edition("../Ä: «Title»", 3, "", ())) == "documents/title-3.json"
    assert file_name(Edition("…", 1, "", ())) == "documents/untitled-1.json"
