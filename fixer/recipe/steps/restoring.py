"""Taking rewritten expressions back: each from the comment above its statement, or from the file before."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tree_sitter import Node

from fixer.lost import not_known
from fixer.outcome import Outcome
from fixer.php.document import Document, Edit, descendants
from fixer.php.own_comments import OwnComment, own_comments
from fixer.php.undoing import comment_removal
from fixer.recipe.steps.verdict import Verdict


def restored(document: Document, recipe: str, becomes: Callable[[bytes], bytes | None],
             earlier: Sequence[bytes]) -> Verdict:
    """A file with every expression that a recipe rewrote as it was before.

    Args:
        document: the file.
        recipe: the recipe's id.
        becomes: what the step makes of an expression; None for one that it does not touch.
        earlier: what the expressions were, where the file before the edit is known.
    """
    edits: list[Edit] = []
    line = None
    for comment in own_comments(document, recipe):
        known = earlier if comment.longer else [] if comment.former is None else [comment.former]
        former = {now: text for text in known if (now := becomes(text)) is not None}
        if not former and not comment.longer:
            continue
        found = [(node, former[text]) for node in _below(document, comment) if (text := document.text(node)) in former]
        if not found:
            return Verdict(Outcome.CONFLICT, not_known("what fixer put in"), comment.line)
        line = line or comment.line
        edits += [comment_removal(document, comment),
                  *(Edit(node.start_byte, node.end_byte, text) for node, text in found)]
    if not edits:
        return Verdict(Outcome.SATISFIED, "nothing of this recipe is here")
    return Verdict(Outcome.CHANGE, "takes the edit back", line, document.with_edits(list(dict.fromkeys(edits))))


def _below(document: Document, comment: OwnComment) -> list[Node]:
    """The expressions of the statement below a comment, each range once."""
    statement = next((node for node in document.nodes() if node.start_byte >= comment.end
                      and node.type != "comment" and node.is_named), None)
    if statement is None:
        return []
    found: dict[tuple[int, int], Node] = {}
    for node in descendants(statement):
        found.setdefault((node.start_byte, node.end_byte), node)
    return list(found.values())
