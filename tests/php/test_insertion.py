"""New lines: with the line ends in use around them, air where there is none, and no other byte changed."""

from __future__ import annotations

import pytest

from fixer.php.document import Document
from fixer.php.insertion import append, comment_above, first_on_line, insert_before

LINES = [b"// c", b"new();"]


@pytest.mark.parametrize(("before", "at", "after"), [
    (b"<?php\n\nold();\n", b"old", b"<?php\n\n// c\nnew();\n\nold();\n"),
    (b"<?php\na();\nold();\n", b"old", b"<?php\na();\n\n# c\nnew();\n\nold();\n"),
    (b"<?php\r\n\r\nold();\r\n", b"old", b"<?php\r\n\r\n// c\r\nnew();\r\n\r\nold();\r\n"),
    (b"<?php\n\told();\n", b"old", b"<?php\n\n# c\nnew();\n\n\told();\n"),
    (b"<?php old();\n", b"old", b"<?php \n# c\nnew();\nold();\n"),
    (b"<?php a(); old();", b"old", b"<?php a(); \n# c\nnew();\nold();"),
    (b"<?php\r\na();\nold();\n", b"old", b"<?php\r\na();\n\n# c\nnew();\n\nold();\n"),
    (b"<?php\n  \t\nold();\n", b"old", b"<?php\n  \t\n// c\nnew();\n\nold();\n"),
])
def test_before(before: bytes, at: bytes, after: bytes) -> None:
    document = Document(before)
    assert document.with_edits([insert_before(document, before.index(at), LINES)]).source == after


def test_below_lines_for_which_a_line_was_broken() -> None:
    document = Document(b"<?php a(); \n# fixer x: why.\nnew();\nold();\n")
    assert document.with_edits([insert_before(document, document.source.index(b"old"), LINES)]).source == \
        b"<?php a(); \n# fixer x: why.\nnew();\n// c\nnew();\nold();\n"


def test_without_air() -> None:
    document = Document(b"<?php\na();\nold();\n")
    assert document.with_edits([insert_before(document, 11, LINES,
                                              air=False)]).source == b"<?php\na();\n// c\nnew();\nold();\n"


@pytest.mark.parametrize(("before", "after"), [
    (b"<?php\na();\n", b"<?php\na();\n\n// c\nnew();\n"), (b"<?php\na();", b"<?php\na();\n\n// c\nnew();"),
    (b"<?php\na();\n\n", b"<?php\na();\n\n// c\nnew();\n\n"),
    (b"<?php\r\na();\r\n", b"<?php\r\na();\r\n\r\n// c\r\nnew();\r\n"), (b"<?php\n", b"<?php\n\n// c\nnew();\n"),
    (b"<?php", b"<?php\n\n// c\nnew();"),
    (b"<?php\na();\n__halt_compiler();x", b"<?php\na();\n\n# c\nnew();\n\n__halt_compiler();x"),
])
def test_at_the_end(before: bytes, after: bytes) -> None:
    document = Document(before)
    assert document.with_edits([append(document, LINES)]).source == after


@pytest.mark.parametrize(("before", "after"), [
    (b"<?php\nold();\n", b"<?php\n// c\nold();\n"), (b"<?php\n\t old();\n", b"<?php\n\t // c\n\t old();\n"),
    (b"<?php old();", b"<?php \n# c\nold();"),
    (b"<?php\r\nold();", b"<?php\r\n// c\r\nold();"),
])
def test_comment_above(before: bytes, after: bytes) -> None:
    document = Document(before)
    assert document.with_edits([comment_above(document, before.index(b"old"), b"// c")]).source == after


@pytest.mark.parametrize(("source", "at", "first"), [
    (b"<?php\nf(1);", b"1", b"f(1)"), (b"<?php\nif (1) { f(1); }", b"f(", b"if"),
    (b"<?php\nif (1) {\n  f(1);\n}", b"f(", b"f("),
    (b"<?php\na(); f(1);", b"f(", b"a()"[:0] + b"f("), (b"<?php\n$a = array(\n  'k' => 2,\n);", b"2", b"$a"),
])
def test_first_on_line(source: bytes, at: bytes, first: bytes) -> None:
    assert first_on_line(Document(source), source.index(at)) == source.index(first)
