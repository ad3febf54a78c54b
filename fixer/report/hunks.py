"""Hunks of a unified diff: changed blocks with the unchanged lines around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple

from fixer.site.blocks import Block, TextDelta

CONTEXT = 3


class Hunk(NamedTuple):
    """Some blocks, and how many unchanged lines are shown before the first and behind the last of them."""

    blocks: list[Block]
    leading: int
    trailing: int


def hunks(blocks: Sequence[Block], length: int) -> list[Hunk]:
    """Hunks with the usual three lines of context.

    Args:
        blocks: what differs, in order.
        length: number of lines of the old window.
    """
    return _grouped(blocks, length, frozenset())


def hunks_without(text: TextDelta, hidden: Set[int]) -> list[Hunk] | None:
    """Hunks whose context leaves out the ``hidden`` lines and that ``git apply`` and ``patch`` still take.

    Both hold a hunk that has less context behind it than before it to be one at the end of the file.

    Args:
        text: how two texts differ.
        hidden: indexes of lines of the old window that must not be shown.

    Returns:
        The hunks, or None where a hunk would stand without the context it needs.
    """
    a, b = text.a.lines, text.b.lines
    last = len(a) if text.at_end else -1
    moved = [_slid_up(block, a, b) if block.a2 in hidden and block.a1 - 1 not in hidden else block
             for block in text.blocks]
    cut = []
    for hunk in _grouped(moved, len(a), hidden):
        first, end = hunk.blocks[0], hunk.blocks[-1].a2 + hunk.trailing
        if end == last:
            # Behind a first line that is not shown, the end would be taken for the start.
            if first.a1 - hunk.leading == end and text.a.number + end == 1:
                return None
            cut.append(hunk)
        elif hunk.trailing:
            cut.append(hunk._replace(leading=min(hunk.leading, hunk.trailing)))
        else:
            return None
    return cut


def _grouped(blocks: Sequence[Block], length: int, hidden: Set[int]) -> list[Hunk]:
    grouped: list[Hunk] = []
    for index, block in enumerate(blocks):
        previous = blocks[index - 1].a2 if index else 0
        following = blocks[index + 1].a1 if index + 1 < len(blocks) else length
        trailing = _visible(range(block.a2, following), hidden)
        gap = range(previous, block.a1)
        if grouped and len(gap) <= 2 * CONTEXT and hidden.isdisjoint(gap):
            grouped[-1].blocks.append(block)
            grouped[-1] = grouped[-1]._replace(trailing=trailing)
        else:
            grouped.append(Hunk([block], _visible(reversed(gap), hidden), trailing))
    return grouped


def _visible(lines: Iterable[int], hidden: Set[int]) -> int:
    """How many lines can be shown before a hidden one comes, at most the usual context."""
    count = 0
    for line in lines:
        if line in hidden or count == CONTEXT:
            break
        count += 1
    return count


def _slid_up(block: Block, a: Sequence[bytes], b: Sequence[bytes]) -> Block:
    """The same insertion or deletion told one line higher, if it ends with the line above it."""
    a1, a2, b1, b2 = block
    above = a[a1 - 1] if a1 else None
    if (a1 == a2 and b[b2 - 1] == above) or (b1 == b2 and a[a2 - 1] == above):
        return Block(a1 - 1, a2 - 1, b1 - 1, b2 - 1)
    return block
