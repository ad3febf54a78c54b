"""The PHP of the sealed run: which one it is, and the command line that starts it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from fixer.errors import SealError
from fixer.php.lint import php_command
from fixer.proof.forbidden import CLASSES, EMULATED, REPLACEABLE, switched_off
from fixer.proof.seal import Seal, available, sealing

_OLDEST = 50600
_SECONDS = 20
_ASK = "echo json_encode([PHP_VERSION, PHP_VERSION_ID, get_loaded_extensions(), get_defined_functions()['internal']]);"
# What configs use, where PHP was built without and -n leaves it out; none of these reaches out of the process.
_EXTENSIONS = ("ctype", "mbstring", "iconv", "tokenizer", "bcmath", "intl")
# What the loader of programs and PHP's own libraries need; nothing of the machine's settings or users.
_LIBRARIES = ("/lib", "/lib32", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/opt", "/nix/store",
              "/etc/ld.so.cache", "/dev/urandom", "/dev/null", "/usr/share/zoneinfo")


class Php(NamedTuple):
    """The PHP at hand.

    Args:
        command: its path.
        version: as people write it.
        number: its ``PHP_VERSION_ID``.
        extensions: what is loaded besides what it was built with.
        off: the functions that the sealed run does without.
        seal: the seal it runs in.
    """

    command: str
    version: str
    number: int
    extensions: tuple[str, ...]
    off: tuple[str, ...]
    seal: Seal

    @property
    def readable(self) -> tuple[str, ...]:
        """What it must be able to read besides the copy."""
        return _readable(self.command)


def find_php() -> Php:
    """The ``php`` on the PATH, started once inside the seal to see that it works there.

    Raises:
        SealError: there is none, it is too old, or it cannot be sealed off.
    """
    command = require_php()
    for seal in _weaker_and_weaker(available()):
        found = _ask(command, seal)
        if found is not None:
            break
    else:
        raise SealError(f"--prove could not start {command} sealed off: it must be PHP itself and no script that "
                        "starts PHP; put that PHP first on the PATH, or leave out --prove")
    version, number, loaded, functions = found
    if number < _OLDEST:
        raise SealError(f"--prove needs PHP 5.6 or later, and {command} is {version}; put a newer one first on the "
                        "PATH, or leave out --prove")
    off = set(switched_off(functions))
    if number >= REPLACEABLE:
        off |= EMULATED.keys() & set(functions)
    extensions = tuple(name for name in _EXTENSIONS if name in loaded)
    return Php(command, version, number, extensions, tuple(sorted(off)), seal)


def _weaker_and_weaker(seal: Seal) -> Iterator[Seal]:
    """The seal, then without what a PHP in an unusual place may not survive: Landlock, then another user."""
    yield seal
    if seal.landlock:
        yield seal._replace(landlock=0)
    if seal.user is not None:
        yield seal._replace(landlock=0, user=None)


def require_php() -> str:
    """The path of the ``php`` on the PATH.

    Raises:
        SealError: there is none, or the system is not Linux.
    """
    if sys.platform != "linux":
        raise SealError("--prove needs Linux, whose kernel can seal PHP off; leave it out here, or use a container")
    command = php_command()
    if command is None:
        raise SealError("--prove runs the config, and there is no php on the PATH; install one (Debian: apt install "
                        "php-cli), or leave out --prove")
    return command


def command_line(php: Php, folder: str, home: str) -> list[str]:
    """How PHP is started; it reads what to do from its standard input.

    Args:
        php: from ``find_php``.
        folder: the only folder whose files it may open.
        home: the folder above.
    """
    settings = {
        "open_basedir": folder, "sys_temp_dir": f"{home}/tmp",  # noqa: S108
        "disable_functions": ",".join(php.off),
        "disable_classes": ",".join(CLASSES), "enable_dl": "0", "ffi.enable": "0", "allow_url_fopen": "0",
        "allow_url_include": "0", "file_uploads": "0",
        # As on the platform.
        "short_open_tag": "0", "variables_order": "EGPCS", "memory_limit": "256M", "auto_globals_jit": "0",
        "register_argc_argv": "0", "date.timezone": "UTC",
        "display_errors": "0", "display_startup_errors": "0", "log_errors": "0", "html_errors": "0",
        "error_reporting": "-1", "output_buffering": "0", "implicit_flush": "1", "zend.exception_ignore_args": "1",
        "serialize_precision": "17", "precision": "17",
    }
    options = [part for name, value in settings.items() for part in ("-d", f"{name}={value}")]
    return [php.command, "-n", "-q", *_loading(php.extensions), *options]


def _loading(extensions: Sequence[str]) -> list[str]:
    return [part for name in extensions for part in ("-d", f"extension={name}.so")]


def _readable(command: str) -> tuple[str, ...]:
    real = Path(command).resolve()
    beside = real.parent.parent / "lib"
    return (*_LIBRARIES, str(real), str(beside))


def _ask(command: str, seal: Seal) -> tuple[str, int, list[str], list[str]] | None:
    try:
        done = subprocess.run(
            [command, "-n", "-d", "display_errors=0", "-d", "display_startup_errors=0", *_loading(_EXTENSIONS),
             "-r", _ASK],
            stdin=subprocess.DEVNULL, capture_output=True, env={}, cwd="/", timeout=_SECONDS, check=False,
            start_new_session=True, restore_signals=False, preexec_fn=sealing(seal, _readable(command)))
        version, number, loaded, functions = json.loads(done.stdout)
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    return version, number, loaded, functions
