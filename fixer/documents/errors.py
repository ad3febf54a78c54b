"""The error of a file that is no document, or of one that cannot be used as asked."""

from __future__ import annotations

from fixer.errors import FixerError


class DocumentError(FixerError, ValueError):
    """A file that cannot be read as a document.

    Args:
        message: one sentence: what is wrong and what to do.
        path: the file, as the user named it.
        line: 1-based line, or None where there is none.
    """

    exit_code = 4

    def __init__(self, message: str, path: str, line: int | None = None) -> None:
        super().__init__(message)
        self.path = path
        self.line = line
