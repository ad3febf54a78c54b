"""Statements of earlier fixes, documented or fixer's own, that newer lines take the place of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from fixer.php.comments import is_keepable, taken_out
from fixer.php.config import Config
from fixer.php.document import Document, Edit
from fixer.php.insertion import with_room
from fixer.php.placement import PLATFORM_INCLUDES

PathEdit: TypeAlias = tuple[str, Edit]


class FormerStatement(NamedTuple):
    """One run of statements in a file.

    Args:
        path: the file.
        document: the file as parsed.
        start: where the run begins, our own comment above it included.
        end: where it ends.
        text: what a human had there: the statements' own bytes, or what fixer's comment above them keeps
            of what stood there before; None where there was nothing.
        line: 1-based.
    """

    path: str
    document: Document
    start: int
    end: int
    text: bytes | None
    line: int

    def replacement(self, lines: Sequence[bytes]) -> PathEdit:
        """The edit that puts ``lines``, a comment first, in its place."""
        before, _ = self._around()
        newline = self.document.newline(self.start)
        text = newline + newline.join(with_room(lines)) if before.strip() else newline.join(lines)
        return self.path, Edit(self.start, self.end, text)

    def removal(self, recipe: str, why: str) -> PathEdit:
        """The edit that takes it out: a comment keeps it where it is short, else its line goes with it."""
        before, behind = self._around()
        alone = not (before + behind).strip()
        if self.text is not None and is_keepable(self.text):
            comment = taken_out(recipe, why, self.text)
            if alone:
                return self.path, Edit(self.start, self.end, comment)
            newline = self.document.newline(self.start)
            return self.path, Edit(self.start, self.end, newline + with_room([comment])[0] + newline)
        if not alone:
            return self.path, Edit(self.start, self.end, b"")
        return self.path, Edit(self.start - len(before), self.end + len(behind), b"")

    def _around(self) -> tuple[bytes, bytes]:
        """What stands before and behind it on its lines."""
        source = self.document.source
        return (source[self.document.line_start(self.start) : self.start],
                source[self.end : self.document.line_end(self.end)])


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
                text: bytes | None = document.source[first.start_byte : last.end_byte]
                if start < first.start_byte:
                    text = _kept_above(document, start)
                found.append(FormerStatement(path, document, start, last.end_byte, text,
                                             document.line(first.start_byte)))
    return sorted(found, key=lambda one: (one.path, one.start))


def _with_own_comment(document: Document, start: int) -> int:
    line = document.line_start(start)
    if line == 0 or document.source[line:start].strip():
        return start
    above = document.line_start(line - 1)
    text = document.source[above:line]
    if text.lstrip().startswith((b"// fixer ", b"# fixer ")):
        return above + len(text) - len(text.lstrip())
    return start


def _kept_above(document: Document, start: int) -> bytes | None:
    """What fixer's own comment at ``start`` keeps of what stood there before it."""
    from fixer.php.own_comments import own_comments

    return next((one.former for one in own_comments(document) if one.start == start), None)
