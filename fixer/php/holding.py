"""The parts of a file that hold certain words: what is looked for stands there, if it stands anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tree_sitter import Node

from fixer.php.document import Document


def holding(document: Document, words: Sequence[str]) -> Iterator[Node]:
    """Every node of a file that holds one of some words, the outer before the inner, in their order.

    A file has thousands of nodes for each of these.

    Args:
        document: the file.
        words: compared without regard to case; a word may be part of a name or a string.
    """
    wanted = re.compile(b"|".join(re.escape(word.encode()) for word in words), re.IGNORECASE)
    seen: set[int] = set()
    for found in wanted.finditer(document.source, 0, document.code_end):
        cursor = document.cursor()
        inside = cursor.goto_first_child_for_byte(found.start()) is not None
        while inside:
            node = cursor.node
            if node is not None and node.id not in seen:
                seen.add(node.id)
                yield node
            inside = cursor.goto_first_child_for_byte(found.start()) is not None


def may_call(source: bytes, functions: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a file may hold a call of one of some functions with one of some words among its arguments.

    Told from its bytes, a hundred times faster than by parsing it. What looks like such a call in a comment
    counts; words more than ``_LONGEST_CALL`` bytes behind the parenthesis do not.

    Args:
        source: the file.
        functions: their names.
        words: what the arguments hold; empty for any call.
    """
    lowered = source.lower()
    wanted = [word.lower().encode() for word in words]
    for function in functions:
        name = function.lower().encode()
        at = lowered.find(name)
        while at >= 0:
            end = at + len(name)
            if lowered[end : end + 1] in _OPENS and _is_called(lowered, at):
                given = lowered[end : end + _LONGEST_CALL]
                if given.lstrip()[:1] in (b"(", b"/", b"#") and (not wanted or any(word in given for word in wanted)):
                    return True
            at = lowered.find(name, end)
    return False


_LONGEST_CALL = 4000
_OPENS = frozenset((b"(", b" ", b"\t", b"\r", b"\n", b"/", b"#"))


def _is_called(lowered: bytes, at: int) -> bool:
    """Whether the name at ``at`` begins there, and is not that of a function being defined."""
    before = lowered[max(at - 40, 0) : at]
    return not (before[-1:].isalnum() or before.endswith((b"_", b"$", b">"))) \
        and before.split()[-1:] != [b"function"]
