"""Entries: which there are, what they are called, and what their digests stand for."""

from __future__ import annotations

import pytest

from fixer.documents.markdown import blocks
from fixer.documents.model import Passage
from fixer.documents.passages import passages
from tests.documents.standins import NEWER, OLDER, OTHER, read


def entries(text: str) -> list[Passage]:
    return list(passages(blocks(text)))


def names(text: str) -> list[str]:
    return [passage.entry.name for passage in entries(text)]


def digests(text: str) -> tuple[str, str]:
    [passage] = entries(f"# [Thing](https://example.org)\n{text}\n")
    return passage.entry.section, passage.entry.code


def test_the_entries_of_a_document() -> None:
    found = [(passage.entry.group, passage.entry.name, passage.line) for passage in read(OLDER).passages]
    assert found == [
        ("Modules", "Alpha Cache", 10), ("Modules", "Beta 6.x", 13), ("Modules", "Delta", 28),
        ("Modules", "Epsilon - version 7 only", 37),
        ("Plugins", "Contact Page", 41), ("Plugins", "Gone By", 47), ("Plugins", "Polyglot, issue 1", 51),
        ("Plugins", "Polyglot, issue 2", 55), ("Plugins", "Page Caches (e.g. One, or Two)", 57),
        ("Plugins", "Steady", 60), ("", "Libraries", 70), ("Libraries", "Lib One", 73), ("", "Temporary Files", 76)]


def test_code_of_a_document() -> None:
    code = {passage.entry.name: passage.code for passage in read(OLDER).passages if passage.code}
    assert code == {
        "Beta 6.x": ("$key = 'beta-' . $file;", "return FALSE;", "}"),
        "Delta": ("# Where delta may write", "$conf['delta_dir'] = 'private://delta';"),
        "Contact Page": ("$_SERVER['NAME'] = 'x';", "config.php"),
        "Polyglot, issue 1": ("No such language",),
        "Steady": ("define('STEADY', '/uploads/steady/');", "define('STEADY', '/uploads/');"),
        "Temporary Files": ("/tmp",)}


def test_a_title_in_the_text_groups_nothing_away() -> None:
    found = [(passage.entry.group, passage.entry.name) for passage in read(OTHER).passages]
    assert found == [("", "The Host's Own Plugins"), ("The Host's Own Plugins", "Updater"), ("Updater", "Cacher")]


@pytest.mark.parametrize(("text", "expected"), [
    ("Before.\n", []),
    ("# Only groups\n## Entry\nText.\n", ["Entry"]),
    ("# Only groups\n<hr>\n## Entry\n    code\n", ["Entry"]),
    ("# Group\nText.\n## Entry\nText.\n", ["Group", "Entry"]),
    ("# A\n**Issue**: x\n", ["A"]),
    ("# A\n**Issue #1**: x\n", ["A"]),
    ("# A\n**Issue #1**: x\n\n**Issue #2**: y\n", ["A, issue 1", "A, issue 2"]),
    ("# A\n**Issue #1:** x\n\n__Issue 2__: y\n", ["A, issue 1", "A, issue 2"]),
    ("# A\nIssue 1: x\n\nIssue 2: y\n", ["A, issue 1", "A, issue 2"]),
    ("# A\n**Issue**: x\n\n**Issue**: y\n", ["A, issue 1", "A, issue 2"]),
    ("# A\n**Issue #2**: x\n\n**Issue #3**: y\n", ["A, issue 2", "A, issue 3"]),
    ("# A\n**Issue #2**: x\n\n**Issue #2**: y\n", ["A, issue 1", "A, issue 2"]),
    ("# A\nFirst.\n\n**Issue #1**: x\n\n**Issue #2**: y\n", ["A", "A, issue 1", "A, issue 2"]),
    ("# A\nAn issue 1: x\n\nThe Issue 2: y\n", ["A"]),
    ("# G\n## A\nx\n# H\n## A\ny\n", ["G: A", "H: A"]),
    ("## A\nx\n## A\ny\n## A\nz\n", ["A", "A (2)", "A (3)"]),
    ("## A (2)\nx\n## A\ny\n## A\nz\n", ["A (2)", "A", "A (3)"]),
])
def test_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("text", [
    "Some words,\n  over two lines.", "Some words, over  two lines.  ", "**Issue**: Some words, over two lines.",
    "Some words, over two lines.\n<hr>", "Some words, over two lines.\n\n---",
])
def test_what_nobody_reads_does_not_count(text: str) -> None:
    assert digests(text) == digests("Some words, over two lines.")


@pytest.mark.parametrize(("one", "other", "words", "code"), [
    ("Some words.", "Other words.", True, False),
    ("See [it](https://a.example).", "See [it](https://b.example).", True, False),
    ("Set `a`.", "Set `b`.", True, True),
    ("Set `a`.", "Set a.", True, True),
    ("```\na;\n```", "```\nb;\n```", True, True),
    ("```\na;\n```", "    a;", False, False),
    ("```\na;\n\n```", "```php\na;  \n```", False, False),
    ("```\nif (a) {\n  b;\n}\n```", "```\nif (a) {\n    b;\n}\n```", True, True),
    ("`a``b`", "`a` `b`", True, True),
])
def test_what_a_digest_stands_for(one: str, other: str, words: bool, code: bool) -> None:
    first, second = digests(one), digests(other)
    assert (first[0] != second[0], first[1] != second[1]) == (words, code)


def test_a_heading_counts_by_where_it_leads() -> None:
    def section(heading: str) -> str:
        return entries(f"## {heading}\nText.\n")[0].entry.section

    assert section("[A](https://a.example)") == section("[Other](https://a.example)")
    assert section("[A](https://a.example)") != section("[A](https://b.example)")


def test_no_code_has_no_digest() -> None:
    assert digests("Words only.")[1] == ""


def test_an_issue_has_its_own_digest() -> None:
    first, second = (passage.entry for passage in read(OLDER).passages if passage.entry.heading == "Polyglot")
    [alone] = (passage.entry for passage in read(NEWER).passages if passage.entry.heading == "Polyglot")
    assert first.section == alone.section != second.section
    assert (first.issue, second.issue, alone.issue) == (1, 2, 0)
