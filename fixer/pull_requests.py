"""What to do with a branch's pull request: open one, update it, open it again, or leave it alone. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import Enum
from typing import NamedTuple

from fixer.forges.description import Facts, digest, facts_of
from fixer.forges.model import PullRequest, State


class Action(Enum):
    """What to do."""

    OPEN = "open"
    UPDATE = "update"
    REOPEN = "reopen"
    LEAVE = "leave"


class Decision(NamedTuple):
    """What to do with which pull request, and why.

    Args:
        action: what.
        pull_request: which; None where there is none yet.
        reason: one sentence for people.
    """

    action: Action
    pull_request: PullRequest | None
    reason: str


def decide(known: Sequence[PullRequest], recipes: Collection[str] | None, *, reopen: bool = False,
           apart: bool = False) -> Decision:
    """What to do about a branch.

    Whatever a person decided stands: what was closed stays closed, and what was merged is not proposed again,
    until ``--reopen`` says so.

    Args:
        known: every pull request of the branch, the newest first.
        recipes: ``id@revision`` of what would be proposed; None where that does not matter.
        reopen: whether the user wants to propose again what was closed or merged.
        apart: whether each recipe is proposed by itself, so that the user cannot name the branch.
    """
    for one in known:
        if one.state is State.OPEN:
            return Decision(Action.UPDATE, one, f"#{one.number} is open")
    newest = known[0] if known else None
    if newest is None:
        return Decision(Action.OPEN, None, "there is none yet")
    if newest.state is State.CLOSED:
        if reopen:
            return Decision(Action.REOPEN, newest, f"#{newest.number} was closed, and --reopen asks for it again")
        renamed = "or without --separate --branch under another name" if apart else \
            "and --branch proposes it under another name"
        return Decision(Action.LEAVE, newest, f"{newest.url} was closed by a person, so nothing is proposed again; "
                                              f"--reopen does, {renamed}")
    merged = next((one for one in known if one.state is State.MERGED and _holds(one, recipes)), None)
    if merged is None or reopen:
        return Decision(Action.OPEN, None, "what was merged before is something else")
    return Decision(Action.LEAVE, merged, f"{merged.url} was merged and holds all of this: fetch what it was merged "
                                          "into; --reopen proposes it again")


def _holds(one: PullRequest, recipes: Collection[str] | None) -> bool:
    facts = facts_of(one.body)
    return recipes is not None and facts is not None and facts.recipes.issuperset(recipes)


class Edit(NamedTuple):
    """What to change of a pull request; None for what stays."""

    title: str | None = None
    body: str | None = None
    remark: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is to be changed."""
        return self.title is None and self.body is None


def edit_of(there: PullRequest, title: str, body: str | None) -> Edit:
    """What to change of an open pull request.

    Args:
        there: as it is.
        title: that fixer would give it.
        body: with fixer's part replaced, from ``refreshed``; None where it stays.
    """
    facts = facts_of(there.body)
    if facts is None:
        return Edit(remark="a person wrote the description anew, so it stays as it is")
    own = facts.title in ("", digest(there.title))
    return Edit(title if own and title != there.title else None, body)


def remembered(there: PullRequest | None) -> Facts:
    """What fixer remembers in the description of a pull request."""
    return (facts_of(there.body) if there is not None else None) or Facts()
