"""Strings and numbers mean to fixer what they mean to PHP: thousands of generated ones, and tables."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from fixer.php.literals import integer, quoted, unescape_double, unescape_single
from fixer.php.values import UNKNOWN
from tests.php.values import php_values, read_values, same_text
from tests.support.php import PhpWorker

_PIECES = (
    b"a", b"Z", b"0", b"7", b"8", b" ", b"\\n", b"\\t", b"\\r", b"\\v", b"\\e", b"\\f", b"\\\\", b"\\$", b'\\"',
    b"\\'", b"\\x4", b"\\x41",
    b"\\x413", b"\\X41", b"\\101", b"\\7", b"\\777", b"\\400", b"\\18", b"\\u{2f}", b"\\u{1F600}", b"\\u{0000e9}",
    b"\\q", b"\\ ", b"\n",
    b"\r\n", b"'", b"\xe4", b"\xc3\xa4", b"$ ", b"{", b"}", b"\\{", b"#", b"//", b"?>", b"/*", b"\t", b"$1", b"\\x",
    b"\\xg",
)


def _bodies(seed: int, count: int, without: tuple[bytes, ...]) -> list[bytes]:
    random = Random(seed)
    pieces = [piece for piece in _PIECES if not any(one in piece for one in without)]
    return [b"".join(random.choice(pieces) for _ in range(random.randint(0, 6))) for _ in range(count)]


def _ends_open(body: bytes) -> bool:
    return (len(body) - len(body.rstrip(b"\\"))) % 2 == 1


@pytest.mark.parametrize("kind", ["single", "double", "binary", "heredoc", "indented", "nowdoc"])
def test_strings(php: PhpWorker, tmp_path: Path, kind: str) -> None:
    if kind == "single":
        bodies = [body for body in _bodies(1, 1500, ()) if not _ends_open(body)]
        made = [b"'" + body.replace(b"\\'", b"'").replace(b"'", b"\\'") + b"'" for body in bodies
                if not _ends_open(body.replace(b"\\'", b""))]
    elif kind in ("double", "binary"):
        bodies = [body for body in _bodies(2, 1500, ()) if not _ends_open(body)]
        made = [(b"b" if kind == "binary" else b"") + b'"' + body + b'"' for body in bodies]
    else:
        indent = b"  " if kind == "indented" else b""
        opening = b"<<<'E'\n" if kind == "nowdoc" else b"<<<E\n"
        bodies = [body.replace(b"\n", b"\n" + indent) for body in _bodies(3, 1500, (b"E",))]
        made = [opening + indent + body + b"\n" + indent + b"E" for body in bodies]
    made = [one for one in made if php.lint(b"<?php $x = " + one + b"\n;") is None]
    assert len(made) > 500
    for expression, theirs, mine in zip(made, php_values(php, tmp_path, made), read_values(tmp_path, made),
                                        strict=True):
        nul = theirs if isinstance(theirs, bytes) else str(theirs).encode()
        assert mine is UNKNOWN if b"\0" in nul else same_text(mine, theirs), (expression, mine, theirs)


TOO_LARGE = (b"0x8000000000000000", b"01777777777777777777777", b"0b" + b"1" * 70)
NUMBERS = (
    b"0", b"7", b"007", b"0o17", b"0O17", b"0x1F", b"0XfF", b"0b101", b"0B1", b"1_000", b"0x1_F", b"0_7",
    b"9223372036854775807",
    b"9223372036854775808", b"0x7FFFFFFFFFFFFFFF", b"0777777777777777777777",
    b"1.5", b".5", b"5.", b"1e3", b"1E-3", b"1_0.5_0", b"1e400", b"-1", b"+1", b"-0x10", b"- 5",
    b"-9223372036854775808", b"-0",
    b"9" * 400,
    *TOO_LARGE,
)


def test_numbers(php: PhpWorker, tmp_path: Path) -> None:
    for expression, theirs, mine in zip(NUMBERS, php_values(php, tmp_path, NUMBERS), read_values(tmp_path, NUMBERS),
                                        strict=True):
        if expression in TOO_LARGE:
            assert mine is UNKNOWN
        else:
            assert same_text(mine, theirs), (expression, mine, theirs)


def _numbers(count: int) -> list[bytes]:
    random = Random(4)
    bases = ((b"", b"123456789", b"0123456789"), (b"0x", b"0123456789abcdefABCDEF", b"0123456789abcdefABCDEF"),
             (b"0b", b"01", b"01"), (b"0", b"01234567", b"01234567"), (b"0o", b"01234567", b"01234567"),
             (b".", b"0123456789", b"0123456789"), (b"1e", b"123", b"0"), (b"5.", b"0123456789", b"0123456789"))
    found = []
    for _ in range(count):
        prefix, first, digits = random.choice(bases)
        length = random.choice((0, 1, 3, 8, 14, 18, 19, 22)) if prefix != b"1e" else 0
        rest = bytes(random.choice(digits) for _ in range(length))
        if length > 3 and random.random() < 0.3:
            rest = rest[:2] + b"_" + rest[2:]
        found.append(random.choice((b"", b"", b"-")) + prefix + bytes([random.choice(first)]) + rest)
    return found


def test_generated_numbers(php: PhpWorker, tmp_path: Path) -> None:
    made = _numbers(3000)
    told = 0
    for expression, theirs, mine in zip(made, php_values(php, tmp_path, made), read_values(tmp_path, made), strict=True):
        if mine is not UNKNOWN:
            told += 1
            assert same_text(mine, theirs), (expression, mine, theirs)
    assert told > 0.8 * len(made)


@pytest.mark.parametrize("text", [b"", b"x", b"08", b"0x", b"1e3", b"0b2", b"_1"])
def test_what_is_no_integer(text: bytes) -> None:
    assert integer(text) is None


@pytest.mark.parametrize(("body", "value"),
                         [(rb"a\'b", b"a'b"), (rb"a\\b", b"a\b"[:1] + b"\\b"), (rb"a\nb", rb"a\nb"),
                          (b"plain", b"plain")])
def test_single_quotes(body: bytes, value: bytes) -> None:
    assert unescape_single(body) == value


@pytest.mark.parametrize(("body", "value"),
                         [(rb"\u{110000}", rb"\u{110000}"), (rb"\"", b'"'), (rb"\{", rb"\{"), (rb"\0", b"\0")])
def test_double_quotes(body: bytes, value: bytes) -> None:
    assert unescape_double(body) == value


@pytest.mark.parametrize("value", [b"", b"x", b"it's", b"\\", b"\\'", b"a\\nb", b"\xff\n?>", b"$x"])
def test_quoted_comes_back(php: PhpWorker, tmp_path: Path, value: bytes) -> None:
    (theirs,) = php_values(php, tmp_path, [quoted(value)])
    assert same_text(value, theirs)
