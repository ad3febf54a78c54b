"""Directives and sections of ini files."""

from __future__ import annotations

import pytest

from fixer.site.ini_text import Directive, directive, section


@pytest.mark.parametrize(("content", "expected"), [
    (b"auto_prepend_file = '/a b'\n", Directive("/a b", 1)),
    (b"x = 1\r\nAUTO_PREPEND_FILE=\"/a;b\"\r\n", Directive("/a;b", 2)),
    (b"auto_prepend_file = /a ; why\n", Directive("/a", 1)),
    (b"auto_prepend_file = /a\nauto_prepend_file = /b", Directive("/b", 2)),
    (b"auto_prepend_file =", Directive("", 1)),
    (b"; auto_prepend_file = /a\n", None),
    (b"auto_prepend_files = /a\n", None),
    (b"", None),
])
def test_directive(content: bytes, expected: Directive | None) -> None:
    assert directive(content, "auto_prepend_file") == expected


@pytest.mark.parametrize(("content", "expected"), [
    (b"a\n; BEGIN\nb\n; END\nc\n", b"a\nc\n"),
    (b"; BEGIN\r\nb\r\n; END", b""),
    (b"; BEGIN\nb\n", None),
    (b"; END\n; BEGIN\n", None),
    (b"x ; BEGIN\n; END\n", None),
])
def test_section(content: bytes, expected: bytes | None) -> None:
    found = section(content, "; BEGIN", "; END")
    assert (None if found is None else content[: found[0]] + content[found[1] :]) == expected
