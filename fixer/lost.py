"""The words for what fixer revert cannot bring back: beforehand, when a recipe is applied, and when it is reverted.

What stood in a place before is kept in a comment if it is short, and otherwise in the commit that carried the recipe
out (docs/reverting.md). So only what is written without a commit can be lost.
"""

from __future__ import annotations

BEFOREHAND = "without a commit, fixer revert cannot bring back"
"""How every sentence begins or goes on that says it beforehand."""

HERE = "what stands here, which is too long for a comment"


def beforehand(what: str, besides: str = "") -> str:
    """That something will be lost.

    Args:
        what: as in "cannot bring back these files".
        besides: where else it can be had from, or what to do first.
    """
    return f"{BEFOREHAND} {what}{'; ' if besides else ''}{besides}"


def not_known(changed: str = "") -> str:
    """That something has been lost, so that a person must put it back.

    Args:
        changed: what may have been changed instead, where that cannot be told apart.
    """
    otherwise = f", or {changed} has been changed since" if changed else ""
    return ("fixer revert cannot bring back what stood here before: neither a comment nor a commit of fixer's in this "
            f"history holds it{otherwise}; put it back by hand")
