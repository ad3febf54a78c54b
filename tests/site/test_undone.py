"""A commit's change taken out of a file that has changed since."""

from __future__ import annotations

import pytest

from fixer.site.undone import undone

FORMER = b"a\nb\nc\nd\ne\n"
MADE = b"a\nb\nnew\nmore\nc\nE\n"


@pytest.mark.parametrize(("now", "then"), [
    (MADE, FORMER), (b"x\n" + MADE, b"x\n" + FORMER), (MADE + b"x\n", FORMER + b"x\n"),
    (MADE.replace(b"a\n", b""), FORMER.replace(b"a\n", b"")),
    (MADE.replace(b"a\n", b"A\nA\n"), FORMER.replace(b"a\n", b"A\nA\n")),
])
def test_beside_other_changes(now: bytes, then: bytes) -> None:
    assert undone(FORMER, MADE, now).content == then


@pytest.mark.parametrize(("now", "line"), [
    (MADE.replace(b"more", b"mine"), 4), (MADE.replace(b"E", b"mine"), 6), (b"", 1), (b"other\n", 1),
])
def test_what_has_been_changed_since_stays(now: bytes, line: int) -> None:
    found = undone(FORMER, MADE, now)
    assert found.content is None
    assert found.line is not None
    assert found.line <= line


def test_what_was_only_taken_away_comes_back_between_the_same_lines() -> None:
    assert undone(b"a\nb\nc\n", b"a\nc\n", b"x\na\nc\ny\n").content == b"x\na\nb\nc\ny\n"
    assert undone(b"a\nb\nc\n", b"a\nc\n", b"a\nx\nc\n").content is None
    assert undone(b"a\nb\n", b"a\n", b"x\na\n").content == b"x\na\nb\n"


def test_bytes_that_are_no_text() -> None:
    assert undone(b"\xff\r\n", b"\xff\r\n\x00\n", b"z\n\xff\r\n\x00\n").content == b"z\n\xff\r\n"
