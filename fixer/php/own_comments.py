"""fixer's own comments, found again: which recipe left them, and what stood there before.

Three things tell how an edit is taken back. The text behind ``Was:`` is what a value or a statement was,
the text behind ``Took out:`` a statement that stood in the comment's place. And a comment that begins with
``#`` instead of ``//`` belongs to lines for which fixer had to make room: it broke a line, or added a blank
one above (see ``fixer.php.insertion``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from fixer.php.comments import LONGER
from fixer.php.document import Document

_BEGIN = re.compile(rb"(//|#) fixer ([a-z0-9][a-z0-9-]*): ")
_FORMER = re.compile(rb" (Was|Took out):(?: |$)")
_ESCAPED = re.compile(rb"\\(?:x([0-9a-f]{2})|(\\))")


class OwnComment(NamedTuple):
    """One comment that fixer wrote.

    Args:
        recipe: the recipe's id.
        start: where it begins.
        end: where it ends, before its line end.
        line: 1-based.
        former: the source text it keeps, or None.
        longer: whether it says that this text was too long to be kept.
        took_out: whether that text was a statement in the comment's own place.
        made_room: whether it begins with ``#``.
    """

    recipe: str
    start: int
    end: int
    line: int
    former: bytes | None
    longer: bool
    took_out: bool
    made_room: bool


def own_comments(document: Document, recipe: str = "") -> Iterator[OwnComment]:
    """fixer's comments in a file, first to last.

    Args:
        document: the file.
        recipe: only those of this recipe; ``""`` for all.
    """
    return (one for one in _all(document) if not recipe or one.recipe == recipe)


@lru_cache(maxsize=4)
def _all(document: Document) -> tuple[OwnComment, ...]:
    found = []
    for begin in _BEGIN.finditer(document.source):
        node = document.node_at(begin.start(), begin.end())
        if node is None or node.type != "comment" or node.start_byte != begin.start():
            continue
        text = document.text(node).rstrip(b"\r")[len(begin[0]) :]
        label, former = _kept(text)
        found.append(OwnComment(begin[2].decode(), node.start_byte, begin.end() + len(text),
                                document.line(node.start_byte), former, text.endswith(LONGER),
                                label == b"Took out", begin[1] == b"#"))
    return tuple(found)


def _kept(text: bytes) -> tuple[bytes, bytes | None]:
    found = _FORMER.search(text)
    return (b"", None) if found is None else (found[1], unescape(text[found.end() :]))


def unescape(text: bytes) -> bytes:
    """What ``comments.escape`` made of some source text, turned back."""
    return _ESCAPED.sub(lambda found: b"\\" if found[2] else bytes([int(found[1], 16)]), text)
