"""Where two files differ, line by line. Edits are small and files may be large: only what differs is split."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

_CHUNK = 1 << 16
# Above this many comparisons a stretch without common lines is shown as replaced as a whole.
_COMPARISONS = 1 << 18


class Block(NamedTuple):
    """Lines ``a1`` to ``a2`` of the old window become lines ``b1`` to ``b2`` of the new one."""

    a1: int
    a2: int
    b1: int
    b2: int


class Window(NamedTuple):
    """The stretch of a file around all of its changes.

    Args:
        lines: its lines, ends included.
        offset: where in the file it begins, in bytes.
        number: how many lines come before it.
    """

    lines: list[bytes]
    offset: int
    number: int


class TextDelta(NamedTuple):
    """How two texts differ.

    Args:
        a: the stretch of the old text that holds all differences.
        b: the same of the new text.
        blocks: what differs between the two stretches, in order.
        at_end: whether they reach the end of the texts.
    """

    a: Window
    b: Window
    blocks: list[Block]
    at_end: bool


def text_delta(before: bytes, after: bytes, context: int) -> TextDelta:
    """How ``after`` differs from ``before``, with ``context`` unchanged lines around."""
    a, b = windows(before, after, context)
    at_end = a.offset + sum(map(len, a.lines)) == len(before)
    return TextDelta(a, b, changed_blocks(a.lines, b.lines), at_end)


def split_lines(content: bytes) -> list[bytes]:
    """Lines with their ends; only ``\\n`` ends a line."""
    lines = [line + b"\n" for line in content.split(b"\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines


def windows(before: bytes, after: bytes, context: int) -> tuple[Window, Window]:
    """The stretches of two files that hold every difference and ``context`` lines around.

    Args:
        before: the old bytes.
        after: the new bytes.
        context: lines to keep on either side.
    """
    same = _common_prefix(before, after)
    start = before.rfind(b"\n", 0, same) + 1
    tail = _common_suffix(before, after, min(len(before), len(after)) - same)
    line_end = before.find(b"\n", len(before) - tail)
    tail = len(before) - line_end - 1 if tail and line_end >= 0 else 0
    number = before.count(b"\n", 0, start)
    for _ in range(min(context, number)):
        start = before.rfind(b"\n", 0, start - 1) + 1
        number -= 1
    for _ in range(context):
        if tail:
            line_end = before.find(b"\n", len(before) - tail)
            tail = len(before) - line_end - 1 if line_end >= 0 else 0
    return (Window(split_lines(before[start:len(before) - tail]), start, number),
            Window(split_lines(after[start:len(after) - tail]), start, number))


def changed_blocks(a: list[bytes], b: list[bytes]) -> list[Block]:
    """The blocks that differ between two lists of lines, in order and apart."""
    blocks: list[Block] = []
    a1 = b1 = 0
    for a2, b2 in [*_anchors(a, b), (len(a), len(b))]:
        blocks += _between(a, b, Block(a1, a2, b1, b2))
        a1, b1 = a2 + 1, b2 + 1
    return blocks


def _common_prefix(a: bytes, b: bytes) -> int:
    low, longest = 0, min(len(a), len(b))
    while low + _CHUNK <= longest and a[low:low + _CHUNK] == b[low:low + _CHUNK]:
        low += _CHUNK
    high = min(low + _CHUNK, longest)
    while low < high:
        middle = (low + high + 1) // 2
        if a[low:middle] == b[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_suffix(a: bytes, b: bytes, longest: int) -> int:
    low, end_a, end_b = 0, len(a), len(b)
    while low + _CHUNK <= longest and (
            a[end_a - low - _CHUNK:end_a - low] == b[end_b - low - _CHUNK:end_b - low]):
        low += _CHUNK
    high = min(low + _CHUNK, longest)
    while low < high:
        middle = (low + high + 1) // 2
        if a[end_a - middle:end_a - low] == b[end_b - middle:end_b - low]:
            low = middle
        else:
            high = middle - 1
    return low


def _anchors(a: list[bytes], b: list[bytes]) -> Iterator[tuple[int, int]]:
    """Lines that occur once in either file and come in the same order in both."""
    counts_a, counts_b = Counter(a), Counter(b)
    where = {line: index for index, line in enumerate(b) if counts_b[line] == 1}
    pairs = [(index, where[line]) for index, line in enumerate(a) if counts_a[line] == 1 and line in where]
    ends: list[int] = []
    tops: list[int] = []
    previous: list[int] = []
    for index, (_, right) in enumerate(pairs):
        length = bisect_left(ends, right)
        previous.append(tops[length - 1] if length else -1)
        ends[length:length + 1] = [right]
        tops[length:length + 1] = [index]
    chain = []
    index = tops[-1] if tops else -1
    while index >= 0:
        chain.append(pairs[index])
        index = previous[index]
    return reversed(chain)


def _between(a: list[bytes], b: list[bytes], gap: Block) -> Iterator[Block]:
    a1, a2, b1, b2 = gap
    while a1 < a2 and b1 < b2 and a[a1] == b[b1]:
        a1, b1 = a1 + 1, b1 + 1
    while a1 < a2 and b1 < b2 and a[a2 - 1] == b[b2 - 1]:
        a2, b2 = a2 - 1, b2 - 1
    if a1 == a2 or b1 == b2 or (a2 - a1) * (b2 - b1) > _COMPARISONS:
        if a1 < a2 or b1 < b2:
            yield Block(a1, a2, b1, b2)
        return
    from difflib import SequenceMatcher

    for tag, i1, i2, j1, j2 in SequenceMatcher(None, a[a1:a2], b[b1:b2], autojunk=False).get_opcodes():
        if tag != "equal":
            yield Block(a1 + i1, a1 + i2, b1 + j1, b1 + j2)
