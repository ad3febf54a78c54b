"""One `git cat-file --batch`: asks for objects by name and takes the answers, many at a time."""

from __future__ import annotations

import subprocess
import weakref
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from fixer.errors import GitError
from fixer.git.command import git_arguments, git_environment

# Small enough that git has taken all of a chunk's names before its answers fill the other pipe.
_CHUNK = 200
# It is cheaper to start git anew than to have it inflate more than this only to throw it away.
_DRAIN_AT_MOST = 4 * 1024 * 1024


class Found(NamedTuple):
    """One object.

    Args:
        sha: its name.
        kind: blob, tree, commit or tag.
        size: its full size in bytes.
        data: its bytes; fewer than ``size`` where a limit was given.
    """

    sha: str
    kind: str
    size: int
    data: bytes


class BatchStopped(Exception):  # noqa: N818 - a state of the process, which the store explains as an error
    """Git ended instead of giving an answer."""


class BatchReader:
    """The process that reads one repository. Not for use by two threads at a time.

    Args:
        git_dir: the repository.
    """

    def __init__(self, git_dir: Path) -> None:
        self._git_dir = git_dir
        self._process: subprocess.Popen[bytes] | None = None
        self._stop: weakref.finalize[[subprocess.Popen[bytes]], BatchReader] | None = None

    def start(self) -> subprocess.Popen[bytes]:
        """Start git, if it is not running. Done ahead of the first question, git is ready by then.

        Raises:
            GitError: git is missing.
        """
        if self._process is None:
            try:
                process = subprocess.Popen(git_arguments("cat-file", "--batch"), cwd=self._git_dir,
                                           env=git_environment(self._git_dir), stdin=subprocess.PIPE,
                                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            except OSError as error:
                raise GitError(f"git cat-file could not be started: {error.strerror}") from error
            self._process = process
            self._stop = weakref.finalize(self, _end, process)
        return self._process

    def close(self) -> None:
        """End git, if it is running; the next question starts it anew."""
        if self._stop is not None:
            self._stop()
        self._process = self._stop = None

    def ask(self, names: Sequence[str], limit: int | None = None, *,
            skip_larger: bool = False) -> Iterator[Found | None]:
        """Answers to ``names`` in turn; None for an object that is not there.

        Args:
            names: shas, or any revisions git knows; one line each.
            limit: how many bytes of an object are wanted; all without one.
            skip_larger: want none of the bytes of an object larger than ``limit``.

        Raises:
            BatchStopped: git ended, which a damaged object makes it do.
            GitError: git is missing.
        """
        asked = done = 0
        try:
            while done < len(names):
                process = self.start()
                if asked == done:
                    chunk = names[done:done + _CHUNK]
                    asked += len(chunk)
                    _send(process, chunk)
                found, left = _receive(process, limit, skip_larger=skip_larger)
                if left > _DRAIN_AT_MOST:
                    self.close()
                    asked = done + 1
                elif left:
                    _take(process, left)
                done += 1
                yield found
        finally:
            if done < asked:
                # Answers nobody takes would be taken for those to the next question.
                self.close()


def _send(process: subprocess.Popen[bytes], names: Sequence[str]) -> None:
    assert process.stdin is not None
    try:
        process.stdin.write(b"".join(name.encode("utf-8", "surrogateescape") + b"\n" for name in names))
        process.stdin.flush()
    except BrokenPipeError as error:
        raise BatchStopped from error


def _receive(process: subprocess.Popen[bytes], limit: int | None, *,
             skip_larger: bool) -> tuple[Found | None, int]:
    """One answer, and how many bytes of it are still in the pipe."""
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        raise BatchStopped
    words = line.split()
    if len(words) != 3 or not words[2].isdigit():
        return None, 0
    size = int(words[2])
    wanted = size if limit is None else min(size, limit)
    if skip_larger and wanted < size:
        wanted = 0
    data = _take(process, wanted)
    return Found(words[0].decode(), words[1].decode(), size, data), size - wanted + 1


def _take(process: subprocess.Popen[bytes], length: int) -> bytes:
    assert process.stdout is not None
    data = process.stdout.read(length)
    if len(data) < length:
        raise BatchStopped
    return data


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.communicate()
