"""Searches noted first and answered together give what each would give alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from fixer.site import directory, matching
from fixer.site.directory import DirectoryTree
from fixer.site.matching import Needles
from fixer.site.one_pass import OnePassTree
from fixer.site.tree import MAX_FILE_BYTES
from tests.site.building import build

REQUESTS = (
    ("", (".php",), (b"session_start",), frozenset[str]()),
    ("", (".php", ".inc"), (b"SESSION_start", b"/tmp"), frozenset({"vendor"})),
    ("a", (".inc",), (b"/tmp",), frozenset({"a/b"})),
    ("a", (".php",), (b"one", b"two", b"three", b"four"), frozenset[str]()),
    ("nothing", (".php",), (b"one",), frozenset[str]()),
)
FILES = {
    "x.php": "session_start(); one", "a/y.PHP": "Three TWO", "a/b/z.inc": "/tmp", "a/c.inc": "'/tmp'",
    "vendor/v.php": "session_start(); /tmp", "a/n.php": "nothing here", "a/t.txt": "one two",
}


def test_answers_are_those_of_the_tree_itself(tmp_path: Path) -> None:
    tree = build(tmp_path / "site", FILES)
    together = OnePassTree(tree)
    assert [list(together.search(*request)) for request in REQUESTS] == [[], [], [], [], []]
    steps = list(together.look())
    assert sorted({step.what for step in steps}) \
        == [f"reading {path}" for path in ("a/b/z.inc", "a/c.inc", "a/y.PHP", "vendor/v.php", "x.php")]
    assert all(0 <= step.share < 1 for step in steps)
    assert [list(together.search(*request)) for request in REQUESTS] \
        == [list(tree.search(*request)) for request in REQUESTS]


@pytest.mark.parametrize("share", [True, False], ids=["alone", "shared out"])
def test_files_too_large_to_look_into_are_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                                    share: bool) -> None:
    if share:
        monkeypatch.setattr(directory, "_ALONE_SECONDS", 0)
    tree = build(tmp_path / "site", {**FILES, "a/large.php": "one", "a/large.sql": "one", "vendor/large.php": "one"})
    for name in ("a/large.php", "a/large.sql", "vendor/large.php"):
        os.truncate(tmp_path / "site" / name, MAX_FILE_BYTES + 1)
    together = OnePassTree(tree)
    for folder in ("", "a"):
        assert not list(together.search(folder, (".php",), (b"one",), frozenset({"vendor"})))
    steps = list(together.look())
    assert "reading a/large.php" in {step.what for step in steps}
    assert list(together.too_large) == ["a/large.php"]
    for folder, found in (("", ["x.php"]), ("a", [])):
        assert [hit.path for hit in together.search(folder, (".php",), (b"one",), frozenset({"vendor"}))] == found


def test_what_was_not_noted_is_searched_for_after_all(tmp_path: Path) -> None:
    tree = build(tmp_path / "site", FILES)
    together = OnePassTree(tree)
    assert list(together.look()) == []
    assert list(together.search(*REQUESTS[0])) == list(tree.search(*REQUESTS[0])) != []


def test_it_tells_whether_it_was_asked(tmp_path: Path) -> None:
    together = OnePassTree(DirectoryTree(tmp_path))
    together.kind("x.php")
    assert not together.asked
    together.search(*REQUESTS[0])
    assert together.asked


@pytest.mark.parametrize("data", [b"", b"ONE", b"one two three four", b"x[.]$^ X[.]", b"\xff\x00fOuR\n", b"tw\no"])
def test_the_compiled_search_finds_what_the_plain_one_finds(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    needles = (b"one", b"Two", b"three", b"four", b"[.]$^", b"\xff\x00f")
    compiled = Needles(needles).within(data)
    monkeypatch.setattr(matching, "_compiled", lambda needles: None)
    assert compiled == Needles(needles).within(data)
