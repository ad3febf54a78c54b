"""Names as words of commands to copy: a real shell reads them back."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from fixer.report.printable import shell_word


@pytest.mark.parametrize(("name", "expected"), [
    ("site", "site"), ("my site", "'my site'"), ("$(id)", "'$(id)'"), ("a'b", "'a'\"'\"'b'"), ("été", "'été'"),
    ("a\nb", "$'a\\x0ab'"), ("a'\\\x1b[31m0", "$'a\\x27\\x5c\\x1b[31m0'"),
    ("\udcff\udce9 é", "$'\\xff\\xe9 \\xc3\\xa9'"),
    ("\u202e", "$'\\xe2\\x80\\xae'"),
])
def test_what_a_shell_reads(name: str, expected: str) -> None:
    assert shell_word(name) == expected
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash")
    done = subprocess.run([bash, "-c", f"printf %s {shell_word(name)}"], check=True, capture_output=True)
    assert done.stdout == name.encode("utf-8", "surrogateescape")
