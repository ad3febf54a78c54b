"""Markdown as the host writes it."""

from __future__ import annotations

import pytest

from fixer.documents.markdown import Block, Sort, blocks


def found(text: str) -> list[tuple[str, str]]:
    """Sort and reading of each block; of a heading with its level."""
    return [(f"h{block.level}" if block.level else block.sort.value, block.plain) for block in blocks(text)]


@pytest.mark.parametrize(("line", "level", "plain"), [
    ("# One", 1, "One"), ("## Two", 2, "Two"), ("### Three ", 3, "Three"), ("### Three ###", 3, "Three"),
    ("##Two", 2, "Two"), ("###Three", 3, "Three"), ("###[Three](https://example.org)", 3, "Three"),
    ("#One", 1, "One"), ("#[One](https://example.org)", 1, "One"), ("  ##Two", 2, "Two"),
    ("##Two ##", 2, "Two"), ("##C#", 2, "C#"), ("##`code()`", 2, "code()"),
    ("### [A](https://a.example) and [B](https://b.example)", 3, "A and B"),
    ("### Caches (e.g. [A](https://a.example), or [B](https://b.example))", 3, "Caches (e.g. A, or B)"),
    ("### [A](https://a.example) - 7 only", 3, "A - 7 only"), ("## Two  words", 2, "Two words"),
])
def test_a_heading(line: str, level: int, plain: str) -> None:
    assert found(f"text\n{line}\nmore\n") == [("text", "text"), (f"h{level}", plain), ("text", "more")]


@pytest.mark.parametrize("line", ["#1 of many", "#tag", "####### seven", "#", "\\##Two", "    ##Two"])
def test_no_heading(line: str) -> None:
    assert all(not block.level or not block.plain for block in blocks(f"{line}\n"))


@pytest.mark.parametrize("code", ["```\n##Two\n<hr>\n```", "    ##Two\n    <hr>", "~~~php\n##Two\n<hr>\n~~~"])
def test_code_is_left_alone(code: str) -> None:
    assert found(f"text\n\n{code}\n") == [("text", "text"), ("code", "##Two\n<hr>\n")]


@pytest.mark.parametrize("rule", ["<hr>", " <hr>", "<hr/>", "<HR />", "<hr> ", "---\n", "\n---\n", "* * *"])
def test_a_rule_ends_what_stands_above_it(rule: str) -> None:
    headings = [block.plain for block in blocks(f"Some text.\n\n{rule}\n### Heading\nMore.\n") if block.level]
    assert headings == ["Heading"]


def test_a_rule_directly_below_text() -> None:
    assert found("Some text.\n <hr>\nMore.\n") == [("text", "Some text."), ("text", "More.")]


def test_a_rule_within_text_is_text() -> None:
    assert found("Some <hr> text.\n") == [("text", "Some <hr> text.")]


def test_a_block() -> None:
    written = "### [A](https://a.example)\nSee `x()` and\n[B](https://b.example).\n```\ny\n```\n"
    [heading, text, code] = blocks(written, above=4)
    assert heading == Block(Sort.HEADING, 5, "[A](https://a.example)", "A", 3, ("https://a.example",))
    assert text == Block(Sort.TEXT, 6, "See `x()` and [B](https://b.example).", "See x() and B.", 0,
                         ("https://b.example",), ("x()",))
    assert code == Block(Sort.CODE, 8, "y\n", "y\n", code=("y\n",))


def test_lists_and_quotes_are_text() -> None:
    assert [plain for _, plain in found("1. one\n2. two\n\n* three\n\n> four\n")] == ["one", "two", "three", "four"]
