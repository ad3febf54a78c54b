"""Whether PHP accepts a file."""

from __future__ import annotations

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
