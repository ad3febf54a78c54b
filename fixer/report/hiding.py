"""Keeps secrets out of diffs: redacted in the one to read, left out of the one to apply."""

from __future__ import annotations

from collections.abc import Iterator

from fixer.errors import UsageError
from fixer.report.hunks import Hunk, hunks_without
from fixer.report.printable import printable_place
from fixer.secrets import REDACTED, redact_lines
from fixer.site.blocks import TextDelta

_ALL_REDACTED = REDACTED.encode() + b"\n"


def redacted(text: TextDelta, old: bytes, new: bytes) -> tuple[list[bytes], list[bytes]]:
    """The lines of both windows without their secrets.

    A line that both texts share is redacted if it is a secret in either of them.

    Args:
        text: how the texts differ.
        old: all of the old text.
        new: all of the new text.
    """
    a, b = (redact_lines(data)[window.number:window.number + len(window.lines)]
            for data, window in ((old, text.a), (new, text.b)))
    for i, j in _shared(text):
        if a[i] == text.a.lines[i]:
            a[i] = b[j]
        elif b[j] not in (a[i], text.b.lines[j]):
            a[i] = _ALL_REDACTED
    return a, b


def hunks_without_secrets(text: TextDelta, old: bytes, new: bytes, path: str) -> list[Hunk]:
    """Hunks in which no line holds a secret.

    Raises:
        UsageError: a changed line holds one, or too little context is left for ``git apply``.
    """
    a, b = redacted(text, old, new)
    hidden = {i for i, line in enumerate(text.a.lines) if a[i] != line}
    for block in text.blocks:
        gone = (i for i in range(block.a1, block.a2) if i in hidden)
        come = (j for j in range(block.b1, block.b2) if b[j] != text.b.lines[j])
        if (line := next(gone, None)) is not None:
            raise UsageError(refusal(path, text.a.number + line + 1))
        if (line := next(come, None)) is not None:
            raise UsageError(refusal(path, text.b.number + line + 1))
    hunks = hunks_without(text, hidden)
    if hunks is None:
        raise UsageError(refusal(path))
    return hunks


def refusal(path: str, line: int | None = None) -> str:
    """Why there is no patch of ``path``, and what to do."""
    return (f"{printable_place(path, line)}: a patch of this file would show a secret; add --output FILE "
            "to write the patch to a file that only you can read")


def _shared(text: TextDelta) -> Iterator[tuple[int, int]]:
    """Indexes of the lines that both windows share."""
    i = j = 0
    for block in text.blocks:
        yield from zip(range(i, block.a1), range(j, block.b1), strict=True)
        i, j = block.a2, block.b2
    yield from zip(range(i, len(text.a.lines)), range(j, len(text.b.lines)), strict=True)
