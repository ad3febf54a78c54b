"""Whether PHP accepts a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.php import lint
from tests.support.php import PhpWorker

GOOD = (b"<?php\n$a = 1;\n", b"text only", b"", b"<?php function f() { return 1; } ?>x", b"<?php $a = <<<X\nx\nX;\n")
BAD = ((b"<?php\n\n$a = ;\n", 3), (b"<?php\nif (1) {\n", 3), (b"<?php\nf(;\n", 2), (b"<?php\n}\n", 2))


@pytest.mark.parametrize("source", GOOD)
def test_good(php: PhpWorker, source: bytes) -> None:
    assert lint.syntax_error(source) is None
    assert lint.lint_with_php(source) is None


@pytest.mark.parametrize(("source", "line"), BAD)
def test_bad(php: PhpWorker, source: bytes, line: int) -> None:
    problem = lint.syntax_error(source)
    assert problem is not None
    assert problem.line == line
    assert "\n" not in problem.message


@pytest.mark.parametrize("statement", [
    "define('DB_PASSWORD', 'it's5ecret');", "define('DB_PASSWORD', 'a'5432);", "define('DB_PASSWORD', \"a\"s5ecret\"b\");",
    "define('DB_PASSWORD', 'x' 's5ecret');", "define('DB_PASSWORD', 'x' \"s5ecret\", expecting \");", "f('x' $s5ecret);",
    "f('x' \"s5ecret $x\");", "f('x' <<<A\ns5ecret\nA\n);",
])
def test_what_stands_in_the_file_is_not_repeated(php: PhpWorker, statement: str) -> None:
    problem = lint.syntax_error(f"<?php\n{statement}\n".encode())
    assert problem is not None
    assert problem.line is not None
    assert "s5ecret" not in problem.message
    assert "5432" not in problem.message


@pytest.mark.parametrize(("said", "shown"), [
    ("syntax error, unexpected 'it' (T_STRING), expecting ')'", "syntax error, unexpected (T_STRING), expecting ')'"),
    ("syntax error, unexpected ''a'b'' (T_CONSTANT_ENCAPSED_STRING)",
     "syntax error, unexpected (T_CONSTANT_ENCAPSED_STRING)"),
    ('syntax error, unexpected identifier "a", expecting ")"', 'syntax error, unexpected identifier, expecting ")"'),
    ('syntax error, unexpected double-quoted string "a", expecting "", expecting ")"',
     'syntax error, unexpected double-quoted string, expecting ")"'),
    *(2 * (one,) for one in (
        'syntax error, unexpected token ";", expecting ")"', "syntax error, unexpected ';', expecting ')'",
        'syntax error, unexpected token "if"', 'syntax error, unexpected end of file, expecting "," or ";"',
        "Cannot redeclare f()", "Unclosed '(' does not match ']'")),
])
def test_the_kind_of_what_is_wrong_is_said(said: str, shown: str) -> None:
    assert lint.without_source(said) == shown


def test_a_php_in_the_site_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "php").write_text("#!/bin/sh\ntouch was-here\n")
    (tmp_path / "php").chmod(0o755)
    monkeypatch.chdir(tmp_path)
    for path in (".", "", ":.:"):
        monkeypatch.setenv("PATH", path)
        lint.php_command.cache_clear()
        assert lint.php_command() is None
    monkeypatch.undo()
    lint.php_command.cache_clear()


def test_nothing_is_run(php: PhpWorker) -> None:
    assert lint.syntax_error(b"<?php exit(3);") is None


@pytest.fixture
def without_php(monkeypatch: pytest.MonkeyPatch) -> object:
    """A PATH with no php on it."""
    monkeypatch.setenv("PATH", "/nonexistent")
    lint.php_command.cache_clear()
    yield None
    monkeypatch.undo()
    lint.php_command.cache_clear()


@pytest.mark.parametrize("source", GOOD)
def test_good_without_php(without_php: object, source: bytes) -> None:
    assert lint.lint_with_php(source) is None
    assert lint.syntax_error(source) is None


@pytest.mark.parametrize(("source", "line"), BAD)
def test_bad_without_php(without_php: object, source: bytes, line: int) -> None:
    assert lint.lint_with_php(source) is None
    problem = lint.syntax_error(source)
    assert problem is not None
    assert problem.line is None or abs(problem.line - line) <= 1
