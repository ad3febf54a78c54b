"""Statements of earlier fixes, documented or fixer's own, that newer lines take the place of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from fixer.php.config import Config
from fixer.php.document import Document, Edit
from fixer.php.placement import PLATFORM_INCLUDES

PathEdit: TypeAlias = tuple[str, Edit]


class FormerStatement(NamedTuple):
    """One run of statements in a file.

    Args:
        path: the file.
        document: the file as parsed.
        start: where the run begins, our own comment above it included.
        end: where it ends.
        text: the statements' own bytes, without that comment.
        line: 1-based.
    """

    path: str
    document: Document
    start: int
    end: int
    text: bytes
    line: int

    def replacement(self, lines: Sequence[bytes]) -> PathEdit:
        """The edit that puts ``lines`` in its place."""
        newline = self.document.newline(self.start)
        before = self.document.source[self.document.line_start(self.start) : self.start]
        lead = newline if before.strip() else b""
        tail = self.document.source[self.end : self.document.line_end(self.end)]
        return self.path, Edit(self.start, self.end, lead + newline.join(lines) + (newline if tail.strip() else b""))

    def removal(self) -> PathEdit:
        """The edit that takes it out, with its line where nothing else stands on it."""
        line_start, line_end = self.document.line_start(self.start), self.document.line_end(self.end)
        around = self.document.source[line_start : self.start] + self.document.source[self.end : line_end]
        if around.strip():
            return self.path, Edit(self.start, self.end, b"")
        return self.path, Edit(line_start, line_end, b"")


def former_statements(config: Config, forms: Sequence[bytes]) -> list[FormerStatement]:
    """Where one of ``forms`` stands at the top of a config file of the site's own, in file order."""
    if not forms:
        return []
    from fixer.php.meaning import find_statements

    found = []
    for path, document in config.source.documents.items():
        if path.rsplit("/", 1)[-1] in PLATFORM_INCLUDES:
            continue
        for form in forms:
            for first, last in find_statements(document, form):
                start = _with_own_comment(document, first.start_byte)
                found.append(FormerStatement(path, document, start, last.end_byte,
                                             document.source[first.start_byte : last.end_byte],
                                             document.line(first.start_byte)))
    return sorted(found, key=lambda one: (one.path, one.start))


def _with_own_comment(document: Document, start: int) -> int:
    line = document.line_start(start)
    if line == 0 or document.source[line:start].strip():
        return start
    above = document.line_start(line - 1)
    text = document.source[above:line]
    if text.lstrip().startswith(b"// fixer "):
        return above + len(text) - len(text.lstrip())
    return start
