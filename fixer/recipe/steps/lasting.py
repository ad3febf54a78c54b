"""What a recipe says beforehand of edits that nothing but a commit could take back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from fixer.outcome import Remark
from fixer.php.comments import LONGER
from fixer.recipe.step import Context

if TYPE_CHECKING:
    from fixer.php.document import Document


def lost_link(context: Context, path: str, target: str) -> tuple[Remark, ...]:
    """That a link's former target is kept nowhere; nothing to say where a commit keeps it."""
    if context.committed:
        return ()
    return (Remark(f"fixer revert could not bring back where this link led ({target}): without a commit nothing "
                   "keeps it", path),)


def lost_text(context: Context, documents: Mapping[str, Document]) -> tuple[Remark, ...]:
    """That what stood in a file before is too long for a comment; nothing to say where a commit keeps it."""
    if context.committed:
        return ()
    return tuple(Remark("fixer revert could not bring back what stood here: it is too long for a comment, and "
                        "without a commit nothing keeps it", path, document.line(document.source.index(LONGER)))
                 for path, document in documents.items()
                 if document.source.count(LONGER) > context.tree.read(path).count(LONGER))
