"""Whether PHP accepts a file: by ``php -l`` where a php is on the PATH, else by phply's parser."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tree_sitter import Node

    from fixer.php.document import Document

_SECONDS = 20
_SPACES = (b"", b" ", b"\t", b"\r", b"\n")
# `token` is punctuation or a keyword; of everything else PHP quotes what stands in the file.
_QUOTED = (r"""\bunexpected (?!token )(?P<kind>[\w -]*?) ?(?P<quote>["'])"""
           r"(?:.*(?P=quote)(?=, expecting | \(T_\w+\))|.*(?P=quote)$)")
_LINE = r"(?m)^(?:PHP )?(?:Parse|Fatal) error:\s*(.*?) in .*? on line (\d+)"


class SyntaxProblem(NamedTuple):
    """Why PHP refuses a file: a message, and a 1-based line where one is known."""

    message: str
    line: int | None


@cache
def php_command() -> str | None:
    """The path of the ``php`` on the PATH, or None."""
    import shutil

    # A relative entry of PATH would run a file called "php" out of the site.
    folders = [folder for folder in os.environ.get("PATH", os.defpath).split(os.pathsep) if Path(folder).is_absolute()]
    return shutil.which("php", path=os.pathsep.join(folders)) if folders else None


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


def without_source(message: str) -> str:
    """What PHP says of an error without the text of the file, which may be a password with a quote in it.

    Args:
        message: as PHP 5 to 8 write it.
    """
    def unquoted(found: re.Match[str]) -> str:
        text = found[0]
        plain = re.search(r"\w", text[found.start("quote") - found.start() :]) is None
        return text if plain else f"unexpected {found['kind']}".rstrip()

    return re.sub(_QUOTED, unquoted, message)


def unread_tag(document: Document) -> Node | None:
    """The first tag that the grammar takes for an opening one and PHP does not, or None.

    PHP needs white space after ``<?php``. It reads ``<?`` only with ``short_open_tag``, which the settings that PHP
    recommends turn off (php.ini-production).
    """
    source = document.source
    at = source.find(b"<?")
    while at >= 0:
        word = source[at + 2 : at + 5].lower()
        if not word.startswith(b"=") and (word != b"php" or source[at + 5 : at + 6] not in _SPACES):
            node = document.node_at(at, at + 2)
            if node is not None and node.type == "php_tag":
                return node
        at = source.find(b"<?", at + 2)
    return None


def merge_marker(source: bytes) -> int | None:
    """Where the first mark of an unfinished merge stands at the start of a line, or None."""
    found = re.search(rb"(?m)^(?:<{7} |>{7} |={7}\r?$)", source)
    return found.start() if found else None


def _by_php(command: str, source: bytes) -> SyntaxProblem | None:
    import subprocess  # only where PHP is asked: every dry run would pay for it

    done = subprocess.run([command, "-n", "-d", "display_errors=1", "-d", "html_errors=0", "-l"],
                          input=source, capture_output=True, timeout=_SECONDS, check=False)
    if done.returncode == 0:
        return None
    text = (done.stdout + done.stderr).decode("utf-8", "replace")
    found = re.search(_LINE, text)
    return SyntaxProblem(without_source(found[1]), int(found[2])) if found else SyntaxProblem("syntax error", None)


def _by_phply(source: bytes) -> SyntaxProblem | None:
    from phply.phplex import lexer
    from phply.phpparse import make_parser

    try:
        make_parser().parse(source.decode("latin-1"), lexer=lexer.clone())
    except SyntaxError as error:
        return SyntaxProblem(error.msg or "syntax error", error.lineno)
    except IndexError:
        return SyntaxProblem("a brace closes nothing", None)
    return None
