"""A child process that answers one line of JSON for each line of JSON."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any


class Channel:
    """The process and two pipes to it.

    The numbers of the pipes' file descriptors are its last two arguments: requests, answers. Its standard
    input is empty and its standard output thrown away, so that nothing the code it runs reads or prints
    can disturb the talk.

    Args:
        command: the program and its first arguments.
    """

    def __init__(self, command: Sequence[str]) -> None:
        read_requests, self._requests = os.pipe()
        self._answers, write_answers = os.pipe()
        self._said, said = tempfile.mkstemp()
        Path(said).unlink()
        self._rest = b""
        self._process = subprocess.Popen(
            (*command, str(read_requests), str(write_answers)), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=self._said, pass_fds=(read_requests, write_answers),
            start_new_session=True)
        os.close(read_requests)
        os.close(write_answers)

    def ask(self, request: dict[str, Any], timeout: float) -> dict[str, Any]:
        """Sends a request and waits for the answer.

        Args:
            request: what to ask.
            timeout: seconds to wait.

        Raises:
            TimeoutError: no answer came in time.
            EOFError: the process ended; the message is what it said on its standard error.
        """
        self._send(json.dumps(request).encode("ascii") + b"\n")
        answer: dict[str, Any] = json.loads(self._line(time.monotonic() + timeout, timeout))
        return answer

    def close(self) -> None:
        """Ends the process and everything it started; a second call does nothing."""
        if self._requests < 0:
            return
        os.close(self._requests)
        os.close(self._answers)
        self._requests = self._answers = -1
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._said)

    def _send(self, line: bytes) -> None:
        try:
            while line:
                line = line[os.write(self._requests, line):]
        except BrokenPipeError as error:
            raise EOFError(self._last_words()) from error

    def _line(self, deadline: float, timeout: float) -> bytes:
        while b"\n" not in self._rest:
            ready, _, _ = select.select([self._answers], [], [], max(0.0, deadline - time.monotonic()))
            if not ready:
                raise TimeoutError(f"PHP did not answer within {timeout:g} seconds")
            read = os.read(self._answers, 1 << 20)
            if not read:
                raise EOFError(self._last_words())
            self._rest += read
        line, _, self._rest = self._rest.partition(b"\n")
        return line

    def _last_words(self) -> str:
        return os.pread(self._said, 2000, 0).decode("utf-8", "backslashreplace").strip()
