"""What came of one step: an outcome, always with a reason, and remarks about places."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from fixer.site.change import Change


class Outcome(Enum):
    """What came of a step or a recipe."""

    CHANGE = "change"
    SATISFIED = "satisfied"
    CONFLICT = "conflict"
    NOT_APPLICABLE = "not-applicable"
    GUIDED = "guided"
    ADVISORY = "advisory"


class Remark(NamedTuple):
    """A sentence about a place: a note, a conflict or a piece of evidence.

    Args:
        message: one sentence.
        path: relative to the tree, or ``""`` for the whole site.
        line: 1-based, or None.
    """

    message: str
    path: str = ""
    line: int | None = None


class StepResult(NamedTuple):
    """What came of one step: its outcome always has a reason."""

    outcome: Outcome
    summary: str
    changes: tuple[Change, ...] = ()
    conflicts: tuple[Remark, ...] = ()
    notes: tuple[Remark, ...] = ()
