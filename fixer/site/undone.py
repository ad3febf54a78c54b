"""The change of one commit taken out of a file that has changed since, line by line."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import NamedTuple


class Undone(NamedTuple):
    """A file without a change: its bytes, or the 1-based line where it cannot be taken out."""

    content: bytes | None
    line: int | None = None


def undone(former: bytes, made: bytes, now: bytes) -> Undone:
    """``now`` without what led from ``former`` to ``made``.

    Every line that the change touched must stand in ``now`` as it did in ``made``, and so must the lines
    around it where the change only took something away.

    Args:
        former: the file before the commit.
        made: the file as the commit left it.
        now: the file as it is.
    """
    if now == made:
        return Undone(former)
    then, before, lines = (text.splitlines(keepends=True) for text in (made, former, now))
    same = SequenceMatcher(None, then, lines, autojunk=False).get_matching_blocks()
    changes = SequenceMatcher(None, then, before, autojunk=False).get_opcodes()
    result = list(lines)
    for kind, first, last, start, end in reversed(changes):
        if kind == "equal":
            continue
        low, high = (first, last) if first < last else (max(first - 1, 0), min(last + 1, len(then)))
        found = next((block for block in same if block.a <= low and high <= block.a + block.size), None)
        if found is None:
            above = [block for block in same if block.a <= low]
            return Undone(None, min(above[-1].b + above[-1].size + 1, len(lines)) if above else 1)
        at = found.b - found.a
        result[first + at : last + at] = before[start:end]
    return Undone(b"".join(result))
