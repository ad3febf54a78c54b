"""Every error fixer raises on purpose, each with the exit code the command line gives it.

Each leaf also inherits the built-in exception it resembles, so that code using fixer as a library
can catch either.
"""

from __future__ import annotations


class FixerError(Exception):
    """The root. ``str(error)`` is the one line a user sees: what, where, and what to do."""

    exit_code = 4


class UsageError(FixerError, ValueError):
    """The command line asks for something that makes no sense."""

    exit_code = 2


class NoSiteError(FixerError, LookupError):
    """There is no site at the place given, or more than one."""

    exit_code = 2


class AccessError(FixerError, OSError):
    """A file or folder could not be read or written."""

    exit_code = 4

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""


class GitError(FixerError, RuntimeError):
    """The repository cannot be used as asked."""

    exit_code = 4


class ForeignCommitsError(GitError):
    """A branch holds commits that fixer did not make, so it is left alone."""


class ForgeError(FixerError, RuntimeError):
    """The forge (GitHub, GitLab, Bitbucket) could not be asked, or says no.

    Args:
        message: one sentence, without any token.
        status: of HTTP, where that is what it said no with; else 0.
    """

    exit_code = 4

    def __init__(self, message: str, status: int = 0) -> None:
        super().__init__(message)
        self.status = status


class SealError(FixerError, RuntimeError):
    """The config cannot be run sealed off on this machine."""

    exit_code = 4


class UnprovedError(FixerError, RuntimeError):
    """A sealed run of the config speaks against the changes."""

    exit_code = 3


class BrokenConfigError(FixerError, ValueError):
    """A file that PHP cannot read."""

    exit_code = 3


class InTheWayError(FixerError, ValueError):
    """Something a human put there stands in the way: a conflict of one recipe, not the end of the run.

    Args:
        message: one sentence: what is in the way and what to do.
        path: the place, relative to the tree; empty when it is the whole site.
        line: 1-based line, or None where there is none.
    """

    exit_code = 3

    def __init__(self, message: str, path: str = "", line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
