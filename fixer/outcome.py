"""What came of planning: outcomes, remarks, the result of one recipe, and the whole plan."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from fixer.site.change import Change

if TYPE_CHECKING:
    from fixer.recipe.model import Guided, Recipe
    from fixer.site.model import Site
    from fixer.site.tree import Tree


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


class RecipeResult(NamedTuple):
    """What came of one recipe.

    Args:
        recipe: the recipe.
        outcome: what came of it.
        summary: one line.
        changes: every file-level change, in the order in which they must be written; empty unless the
            outcome is ``change``.
        conflicts: what stands in the way; empty unless the outcome is ``conflict``.
        notes: further remarks.
        guided: what a human does, before deploy first, with this site's paths filled in.
    """

    recipe: Recipe
    outcome: Outcome
    summary: str
    changes: tuple[Change, ...] = ()
    conflicts: tuple[Remark, ...] = ()
    notes: tuple[Remark, ...] = ()
    guided: tuple[Guided, ...] = ()


class Plan(NamedTuple):
    """A site, what would be done to it recipe by recipe, and the tree as it would be afterwards.

    Args:
        site: the site as it is.
        results: one for each recipe asked for, in the order in which they are applied.
        after: the site's tree with every change applied.
        passed_over: recipes that ``--all`` left out, each with the reason.
    """

    site: Site
    results: tuple[RecipeResult, ...]
    after: Tree
    passed_over: tuple[tuple[Recipe, str], ...] = ()

    @property
    def changes(self) -> bool:
        """Whether anything would be written."""
        return any(result.changes for result in self.results)

    @property
    def conflicts(self) -> bool:
        """Whether a human must decide something."""
        return any(result.outcome is Outcome.CONFLICT for result in self.results)
