"""Whether PHP accepts a file: by ``php -l`` where a php is on the PATH, else by phply's parser."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_SECONDS = 20
_LINE = r"(?m)^(?:PHP )?(?:Parse|Fatal) error:\s*(.*?) in .*? on line (\d+)"


class SyntaxProblem(NamedTuple):
    """Why PHP refuses a file: a message, and a 1-based line where one is known."""

    message: str
    line: int | None


@cache
def php_command() -> str | None:
    """The path of the ``php`` on the PATH, or None."""
    import shutil

    return shutil.which("php")


def syntax_error(source: bytes) -> SyntaxProblem | None:
    """Why PHP refuses ``source``, or None if it accepts it. Nothing of it is run.

    Args:
        source: all bytes of a PHP file.
    """
    command = php_command()
    return _by_phply(source) if command is None else _by_php(command, source)


def lint_with_php(source: bytes) -> SyntaxProblem | None:
    """Like ``syntax_error``, but None also where there is no ``php`` to ask."""
    command = php_command()
    return None if command is None else _by_php(command, source)


def _by_php(command: str, source: bytes) -> SyntaxProblem | None:
    import subprocess  # only where PHP is asked: every dry run would pay for it

    done = subprocess.run([command, "-n", "-d", "display_errors=1", "-d", "html_errors=0", "-l"],
                          input=source, capture_output=True, timeout=_SECONDS, check=False)
    if done.returncode == 0:
        return None
    text = (done.stdout + done.stderr).decode("utf-8", "replace")
    found = re.search(_LINE, text)
    return SyntaxProblem(found[1], int(found[2])) if found else SyntaxProblem("syntax error", None)


def _by_phply(source: bytes) -> SyntaxProblem | None:
    from phply.phplex import lexer
    from phply.phpparse import make_parser

    try:
        make_parser().parse(source.decode("latin-1"), lexer=lexer.clone())
    except SyntaxError as error:
        return SyntaxProblem(error.msg or "syntax error", error.lineno)
    return None
