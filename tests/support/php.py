"""Real PHP for tests: one process that checks, splits into tokens and runs PHP code."""

from __future__ import annotations

import base64
import shutil
import subprocess
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from tests.support.channel import Channel
from tests.support.effects import Effects, effects_from
from tests.support.surroundings import Surroundings, command_line

_WORKER = Path(__file__).with_name("worker.php")
_SETTINGS = ("variables_order=EGPCS", "short_open_tag=0", "error_reporting=-1", "display_errors=stderr",
             "log_errors=0", "html_errors=0", "zend.assertions=1", "assert.exception=1", "precision=17",
             "serialize_precision=-1", "date.timezone=UTC", "opcache.enable_cli=0")
VARIABLES = ("conf", "config", "settings", "databases", "table_prefix")
"""The global variables every run reports."""


class Token(NamedTuple):
    """One token as PHP's own tokenizer sees it: ``T_VARIABLE``, ``$x``; a sign is its own name."""

    name: str
    text: str
    line: int


class PhpError(RuntimeError):
    """PHP is missing, or died where it should have answered."""


class PhpWorker:
    """A PHP process at work; also a context manager that ends it.

    Args:
        fork: False to run sites in a fresh PHP process each, as where PHP cannot fork.
        timeout: seconds after which a run is given up.

    Raises:
        PhpError: there is no ``php`` on the PATH.
    """

    def __init__(self, *, fork: bool = True, timeout: float = 30) -> None:
        self._timeout = timeout
        self._channel = Channel((*php_command(), str(_WORKER), "serve"))
        hello = self._ask({"verb": "hello"})
        self.version: str = hello["version"]
        self._fork = fork and hello["fork"]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Ends the process."""
        self._channel.close()

    def lint(self, code: bytes) -> str | None:
        """The message of the first syntax error in ``code``, or None.

        Only the grammar is checked. What PHP refuses later, when it compiles (a second declaration of a
        function, ``break`` outside a loop, ``namespace`` after code), is seen by ``lint_file`` alone.

        Args:
            code: a PHP file's bytes.
        """
        error: str | None = self._ask({"verb": "lint", "code": _encoded(code)})["error"]
        return error

    def tokens(self, code: bytes) -> list[Token]:
        """The tokens of ``code``; a byte that is not UTF-8 becomes one character of Latin-1.

        Args:
            code: a PHP file's bytes.
        """
        found = self._ask({"verb": "tokens", "code": _encoded(code)})["tokens"]
        return [Token(name, _text(base64.b64decode(text)), line) for name, text, line in found]

    def run(self, folder: Path, entry: str | Path, surroundings: Surroundings | None = None, *,
            prelude: str = "", variables: Sequence[str] = (), ini: Sequence[str] = ()) -> Effects:
        """Runs a PHP file in a process of its own and tells what it left behind.

        Args:
            folder: the folder to run it in.
            entry: the file, relative to ``folder`` or absolute.
            surroundings: what it finds; the platform's command line if None.
            prelude: PHP code to run before it, without an opening tag.
            variables: global variables to report besides ``VARIABLES``.
            ini: settings to report.

        Raises:
            PhpError: PHP crashed.
            TimeoutError: it took too long.
        """
        around = command_line() if surroundings is None else surroundings
        server: dict[str, str | int] = dict(around.server)
        if "REQUEST_URI" in server:
            server.setdefault("DOCUMENT_ROOT", str(folder))
        answer = self._run({
            "verb": "run", "folder": str(folder), "entry": str(folder / entry), "prelude": prelude,
            "server": server, "environment": dict(around.environment), "php_ini": dict(around.ini),
            "variables": [*VARIABLES, *variables], "ini": list(ini),
        })
        if "died" in answer:
            raise PhpError(f"PHP ended by {answer['died']} when it ran {folder / entry}")
        return effects_from(answer)

    def _run(self, request: dict[str, Any]) -> dict[str, Any]:
        if self._fork:
            return self._ask(request)
        channel = Channel((*php_command(), str(_WORKER), "once"))
        try:
            return channel.ask(request, self._timeout)
        finally:
            channel.close()

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        try:
            return self._channel.ask(request, self._timeout)
        except (TimeoutError, EOFError) as error:
            self._channel.close()
            self._channel = Channel((*php_command(), str(_WORKER), "serve"))
            if isinstance(error, TimeoutError):
                raise
            raise PhpError(f"PHP ended instead of answering: {error}") from error


def lint_file(path: Path) -> str | None:
    """What ``php -l`` says against a file, or None.

    Args:
        path: the file.

    Raises:
        PhpError: there is no ``php`` on the PATH.
    """
    checked = subprocess.run((*php_command(), "-d", "display_errors=1", "-l", str(path)), check=False,
                             capture_output=True, stdin=subprocess.DEVNULL)
    if checked.returncode == 0:
        return None
    return (checked.stdout + checked.stderr).decode("utf-8", "backslashreplace").strip()


@lru_cache(maxsize=1)
def php_command() -> tuple[str, ...]:
    """PHP with no php.ini but the settings tests rely on.

    Raises:
        PhpError: there is no ``php`` on the PATH.
    """
    php = shutil.which("php")
    if php is None:
        raise PhpError("There is no php on the PATH: install php-cli.")
    command = [php, "-n"]
    modules = subprocess.run((*command, "-m"), check=True, capture_output=True, text=True).stdout.split()
    for extension in ("ctype", "tokenizer"):
        if extension not in modules:
            command += ["-d", f"extension={extension}"]
    for setting in _SETTINGS:
        command += ["-d", setting]
    return tuple(command)


def _encoded(code: bytes) -> str:
    return base64.b64encode(code).decode("ascii")


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")
