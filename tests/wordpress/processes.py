"""Server processes of tests: started in a group of their own, waited for, and surely ended."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

_POLL_SECONDS = 0.02


class StartError(RuntimeError):
    """A server did not come up; the message ends with what it logged."""


class Server:
    """A server process with a log.

    Args:
        command: the program and its arguments.
        log: the file that takes what it prints.
        environment: its whole environment.
    """

    def __init__(self, command: Sequence[str], log: Path, environment: Mapping[str, str]) -> None:
        self._log = log
        self._name = Path(command[0]).name
        with log.open("ab") as output:
            self._process = subprocess.Popen(
                [*_dying_with_us(), *command], stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                env=dict(environment), start_new_session=True)

    def wait_until(self, ready: Callable[[], bool], seconds: float) -> None:
        """Waits until the server answers.

        Args:
            ready: whether it does; called again and again.
            seconds: how long to wait.

        Raises:
            StartError: it ended, or did not answer in time.
        """
        deadline = time.monotonic() + seconds
        while True:
            if self._process.poll() is not None:
                raise StartError(f"{self._name} ended with {self._process.returncode}:\n{tail(self._log)}")
            if ready():
                return
            if time.monotonic() > deadline:
                raise StartError(f"{self._name} did not answer in {seconds:g} s:\n{tail(self._log)}")
            time.sleep(_POLL_SECONDS)

    def stop(self, seconds: float = 10) -> None:
        """Ends the server and its children: politely at first, then at once."""
        self._signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(seconds)
        self._signal(signal.SIGKILL)
        self._process.wait()

    def _signal(self, number: signal.Signals) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, number)


def _dying_with_us() -> list[str]:
    """What to put before a command so that it ends even if the tests are killed."""
    setpriv = shutil.which("setpriv")
    return [] if setpriv is None else [setpriv, "--pdeathsig", "TERM"]


def run(command: Sequence[str], log: Path, environment: Mapping[str, str], seconds: float) -> None:
    """Runs a command to its end.

    Args:
        command: the program and its arguments.
        log: the file that takes what it prints.
        environment: its whole environment.
        seconds: how long it may take.

    Raises:
        StartError: it failed.
    """
    with log.open("ab") as output:
        try:
            done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                                  env=dict(environment), timeout=seconds, check=False)
        except subprocess.TimeoutExpired as error:
            raise StartError(f"{command[0]} took over {seconds:g} s:\n{tail(log)}") from error
    if done.returncode:
        raise StartError(f"{command[0]} ended with {done.returncode}:\n{tail(log)}")


def tail(log: Path, lines: int = 40) -> str:
    """The end of a log.

    Args:
        log: the file.
        lines: how many lines.
    """
    return "\n".join(log.read_text("utf-8", "replace").splitlines()[-lines:])
