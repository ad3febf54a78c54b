"""Recipes that want different things of one name or path: found by planning again, on the trees they leave behind.

Nothing is declared. A recipe contradicts another one if it comes out as a conflict only because of what the other
does, or if the other would have to do its work again afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from fixer.outcome import Outcome
from fixer.recipe.model import Recipe
from fixer.results import RecipeResult
from fixer.site.overlay import OverlayTree

Look: TypeAlias = Callable[[Recipe, OverlayTree], RecipeResult]
"""What one recipe alone would do to a tree."""

_DONE = (Outcome.CHANGE, Outcome.SATISFIED)
_UNDONE = (Outcome.CHANGE, Outcome.CONFLICT)


class Contradiction(NamedTuple):
    """Two recipes of one run that cannot both be carried out.

    Args:
        recipe: the later one, which is left out.
        other: the earlier one.
        path: the file or link they disagree about.
        reason: what is the matter, as a sentence about it.
    """

    recipe: Recipe
    other: Recipe
    path: str
    reason: str

    @property
    def message(self) -> str:
        """What the user is told."""
        return (f"{self.recipe.id} and {self.other.id} want different things of {self.path} ({self.reason}); decide "
                "for one of them")


def contradiction(results: Sequence[RecipeResult], before: OverlayTree, after: OverlayTree,
                  look: Look) -> Contradiction | None:
    """The first two recipes of a run that contradict each other; None if all of them go together.

    Args:
        results: what came of each recipe, in order.
        before: the tree before any of them.
        after: the tree after all of them.
        look: plans one recipe on a tree.
    """
    for index, result in enumerate(results):
        earlier = [one for one in results[:index] if one.changes]
        later = [one for one in results[index + 1 :] if one.changes]
        found = None
        if result.outcome is Outcome.CONFLICT and earlier:
            found = _stopped_by(result, earlier, before, look)
        elif result.outcome in _DONE and later and look(result.recipe, after).outcome in _UNDONE:
            found = _undone_by(result.recipe, later, before, look)
        if found is not None:
            return found
    return None


def _stopped_by(result: RecipeResult, earlier: Sequence[RecipeResult], before: OverlayTree,
                look: Look) -> Contradiction | None:
    """The recipe before it without which a conflict would be none."""
    if look(result.recipe, before).outcome is Outcome.CONFLICT:
        return None
    for one in earlier:
        alone = before.with_changes(look(one.recipe, before).changes)
        found = look(result.recipe, alone)
        if found.outcome is Outcome.CONFLICT:
            conflict = found.conflicts[0]
            return Contradiction(result.recipe, one.recipe, conflict.path, conflict.message)
    return None


def _undone_by(recipe: Recipe, later: Sequence[RecipeResult], before: OverlayTree, look: Look) -> Contradiction | None:
    """The recipe after it that takes back what it has done."""
    done = before.with_changes(look(recipe, before).changes)
    for one in later:
        changes = look(one.recipe, done).changes
        if changes and look(recipe, done.with_changes(changes)).outcome in _UNDONE:
            return Contradiction(one.recipe, recipe, changes[0].path, "one would undo what the other does")
    return None
