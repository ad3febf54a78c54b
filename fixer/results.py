"""The plan of a run: the result of each recipe, and the tree as it would be. Everything is made from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from fixer.outcome import Outcome, Remark
from fixer.site.change import Change

if TYPE_CHECKING:
    from fixer.recipe.model import Guided, Recipe
    from fixer.site.model import Site
    from fixer.site.tree import Tree


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
