"""One run of a config: start PHP sealed off, hear what it reports, and end it, whatever it is doing."""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import subprocess
import time
from typing import IO, NamedTuple

from fixer.errors import SealError
from fixer.php.worlds import World
from fixer.proof.copy import Copy
from fixer.proof.harness import harness
from fixer.proof.php import Php, command_line
from fixer.proof.seal import sealing
from fixer.site.model import Site

WALL_SECONDS = 8.0
_MOST_REPORTED = 32 * 1024 * 1024
_MOST_PRINTED = 64 * 1024
_CHUNK = 1 << 16


class Ended(NamedTuple):
    """How a run of PHP ended.

    Args:
        report: what the harness reported, as JSON; empty where it reported nothing.
        printed: the beginning of what the config printed.
        status: PHP's exit status, negative for the signal that ended it; None where fixer ended it.
        late: whether it was ended because it took too long, by the clock or by what it computed.
    """

    report: bytes
    printed: bytes
    status: int | None
    late: bool = False


def run(php: Php, copy: Copy, site: Site, world: World, seconds: float = WALL_SECONDS) -> Ended:
    """Run the config that lies in ``copy``.

    Args:
        php: the PHP at hand.
        copy: the filled copy.
        site: the site.
        world: the situation to simulate.
        seconds: how long it may take.

    Raises:
        SealError: PHP could not be started.
    """
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb", buffering=0) as reports:
        made = harness(php, copy, site, world, writing)
        try:
            process = subprocess.Popen(
                command_line(php, str(copy.code), str(copy.home)), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL, env=made.environment, cwd=made.folder, pass_fds=(writing,), bufsize=0,
                start_new_session=True, restore_signals=False,
                preexec_fn=sealing(php.seal, (*php.readable, str(copy.code))))
        except (OSError, subprocess.SubprocessError) as error:
            raise SealError(f"--prove could not start {php.command} ({error}); try again, or leave out "
                            "--prove") from error
        finally:
            os.close(writing)
        with process:
            try:
                return _Listener(process, reports, made.token, seconds).heard(made.script)
            finally:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(process.pid, signal.SIGKILL)
                process.kill()


class _Listener:
    """Hears one process out."""

    def __init__(self, process: subprocess.Popen[bytes], reports: IO[bytes], token: bytes, seconds: float) -> None:
        self._process = process
        self._reports = reports
        self._mark = b"\n" + token + b" "
        self._said = bytearray()
        self._printed = bytearray()
        self._deadline = time.monotonic() + seconds

    def heard(self, script: bytes) -> Ended:
        """Give PHP its script and listen until it has reported, has ended or has had its time."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.write(script)
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.close()
        with selectors.DefaultSelector() as open_ends:
            open_ends.register(self._reports, selectors.EVENT_READ, self._said)
            open_ends.register(self._process.stdout, selectors.EVENT_READ, self._printed)
            while open_ends.get_map():
                ready = open_ends.select(max(0.0, self._deadline - time.monotonic()))
                if not ready or len(self._said) > _MOST_REPORTED:
                    return self._ended(None, late=True)
                for key, _ in ready:
                    self._take(open_ends, key)
                if (report := self._report()) is not None:
                    self._take_what_is_there(self._process.stdout)
                    return Ended(report, bytes(self._printed), None)
        try:
            return self._ended(self._process.wait(max(0.0, self._deadline - time.monotonic())))
        except subprocess.TimeoutExpired:
            return self._ended(None, late=True)

    def _take(self, open_ends: selectors.BaseSelector, key: selectors.SelectorKey) -> None:
        data = os.read(key.fd, _CHUNK)
        if not data:
            open_ends.unregister(key.fileobj)
        elif key.data is self._said:
            self._said += data
        else:
            self._printed += data[: _MOST_PRINTED - len(self._printed)]

    def _take_what_is_there(self, printed: IO[bytes]) -> None:
        """What was printed before the report is in the pipe by now."""
        os.set_blocking(printed.fileno(), False)
        with contextlib.suppress(BlockingIOError):
            self._printed += os.read(printed.fileno(), _CHUNK)[: _MOST_PRINTED - len(self._printed)]

    def _report(self) -> bytes | None:
        _, found, rest = self._said.partition(self._mark)
        report, complete, _ = rest.partition(b"\n")
        return bytes(report) if found and complete else None

    def _ended(self, status: int | None, *, late: bool = False) -> Ended:
        return Ended(b"", bytes(self._printed), status, late or status == -signal.SIGXCPU)
