"""Documents: exact positions, edits that touch nothing else, and errors that are found."""

from __future__ import annotations

from random import Random

import pytest

from fixer.php.document import Document, Edit


@pytest.mark.parametrize(("source", "offset", "newline"), [
    (b"a\nb", 2, b"\n"), (b"a\r\nb", 3, b"\r\n"), (b"a\r\nb\nc", 5, b"\n"), (b"a\nb\r\nc", 5, b"\r\n"),
    (b"a\r\nb", 0, b"\r\n"), (b"ab", 1, b"\n"), (b"", 0, b"\n"),
    (b"a\rb", 2, b"\r"), (b"a\r\r\nb", 4, b"\r\r\n"),
])
def test_newline(source: bytes, offset: int, newline: bytes) -> None:
    assert Document(source).newline(offset) == newline


def test_lines() -> None:
    document = Document(b"<?php\r\n\n  $a;\n")
    assert [document.line(offset) for offset in (0, 6, 7, 8, 10, 13, 14)] == [1, 1, 2, 3, 3, 3, 4]
    assert document.line_start(10) == 8
    assert document.line_end(10) == 14
    assert document.indentation(10) == b"  "
    assert Document(b"ab").line_end(1) == 2


def test_edits_are_applied_from_the_end() -> None:
    document = Document(b"<?php $a = 1; $b = 2;")
    assert document.with_edits([Edit(11, 12, b"10"), Edit(19, 20, b""),
                                Edit(6, 6, b"/**/")]).source == b"<?php /**/$a = 10; $b = ;"


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        Document(b"<?php $a;").with_edits([Edit(0, 5, b""), Edit(4, 6, b"")])


def test_what_is_parsed_after_an_edit_is_what_a_fresh_parse_gives() -> None:
    random = Random(7)
    pieces = [b"$a = 1;", b"'", b'"', b"\n", b"if (1) {", b"}", b"/*", b"*/", b"?>", b"<?php ", b"<<<E\n", b"E;\n",
              b" ", b"define('A', 2);", b"\r\n", b"//"]
    for _ in range(300):
        source = b"<?php " + b"".join(random.choice(pieces) for _ in range(12))
        first, last = sorted(random.randint(0, len(source)) for _ in range(2))
        text = b"".join(random.choice(pieces) for _ in range(2))
        changed = Document(source).with_edits([Edit(first, last, text)])
        assert changed.source == source[:first] + text + source[last:]
        fresh = Document(changed.source)
        if not fresh.has_error:
            assert list(map(str, changed.nodes())) == list(map(str, fresh.nodes()))


@pytest.mark.parametrize("tail",
                         [b"__halt_compiler();rest <?php define('X', 1);", b"__HALT_COMPILER ( ) ; x",
                          b"\\__halt_compiler();x", b"__halt_compiler() ?>x"])
def test_code_ends_at_halt_compiler(tail: bytes) -> None:
    head = b"<?php\n$a = 1;\n"
    document = Document(head + tail)
    assert document.code_end <= len(head) + 1
    assert document.source == head + tail
    assert b"define" not in b"".join(document.text(node) for node in document.nodes())
    assert document.with_edits([Edit(6, 6, b"$b;")]).source == b"<?php\n$b;$a = 1;\n" + tail


def test_halt_compiler_in_a_string_or_comment_is_text() -> None:
    source = b"<?php\n$a = '__halt_compiler();'; // __halt_compiler();\ndefine('X', 1);\n"
    assert Document(source).code_end == len(source)


@pytest.mark.parametrize(("source", "line"), [
    (b"<?php\n$a = ;\n", 2), (b"<?php\n\n\nif (\n", 4), (b"<?php\n$a = 'x\n", 2), (b"<?php\n$a = 1\n$b = 2;\n", 2),
    (b"<?php\n}\n", 2)])
def test_first_error(source: bytes, line: int) -> None:
    document = Document(source)
    error = document.first_error()
    assert error is not None
    assert abs(document.line(error.start_byte) - line) <= 1


@pytest.mark.parametrize("source",
                         [b"", b"text", b"<?php", b"<?php\n", b"\xef\xbb\xbf<?php $a;",
                          b"<?php // \xe4\n$a = '\xff';", b"<?= 1 ?>", b"<?php ?>\n<?php"])
def test_no_error(source: bytes) -> None:
    assert Document(source).first_error() is None
