"""What a recipe says beforehand of edits that nothing but a commit could take back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from fixer.lost import HERE, beforehand
from fixer.outcome import Remark
from fixer.php.comments import LONGER
from fixer.recipe.step import Context

if TYPE_CHECKING:
    from fixer.php.document import Document


def lost(context: Context, what: str, path: str, line: int | None = None, *,
         besides: str = "") -> tuple[Remark, ...]:
    """That something in a file is kept nowhere; nothing to say where a commit keeps it.

    Args:
        context: the step's context.
        what: as in "cannot bring back these files".
        path: where it is.
        line: where in that file.
        besides: where else it can be had from, or what to do first.
    """
    return () if context.committed else (Remark(beforehand(what, besides), path, line),)


def lost_link(context: Context, path: str, target: str) -> tuple[Remark, ...]:
    """That a link's former target is kept nowhere; nothing to say where a commit keeps it."""
    return lost(context, f"where this link leads now ({target})", path)


def lost_text(context: Context, documents: Mapping[str, Document]) -> tuple[Remark, ...]:
    """That what stood in a file before is too long for a comment; nothing to say where a commit keeps it."""
    if context.committed:
        return ()
    return tuple(remark for path, document in documents.items() for line in _lines_lost(context, path, document)
                 for remark in lost(context, HERE, path, line))


def _lines_lost(context: Context, path: str, document: Document) -> list[int]:
    """Where in a file as it stands a comment of the new one keeps nothing."""
    before, after = context.tree.read(path), document.source
    if after.count(LONGER) <= before.count(LONGER):
        return []
    from fixer.lines import line_before

    ends = (found.start() for found in re.finditer(re.escape(LONGER), after))
    places = (line_before(before, after, document.line(end)) for end in ends)
    return list(dict.fromkeys(line for line, same in places if not same))
