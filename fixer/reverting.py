"""From a site and recipes to a plan that takes out again what they put in. Pure: nothing is written or run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from fixer.errors import InTheWayError
from fixer.outcome import Outcome, Remark, StepResult
from fixer.php.document import Document
from fixer.php.own_comments import own_comments
from fixer.planning import Options, applies_to, in_order, plan_recipe, with_lines_as_found
from fixer.recipe.model import Guided, Recipe
from fixer.recipe.step import NOTHING_HERE, Context, Step
from fixer.results import Plan, RecipeResult
from fixer.site.change import Action, Change
from fixer.site.model import Site
from fixer.site.overlay import OverlayTree
from fixer.site.tree import Kind, Tree


class Past(NamedTuple):
    """The commit that carried a recipe out: the files before it, and as it left them."""

    former: Tree
    made: Tree


class Reverting(NamedTuple):
    """What is known besides the site.

    Args:
        options: what the user decides.
        past: by recipe id, the commit that carried it out, where one is known.
        known: gives every recipe there is; called only where something would be taken out.
    """

    options: Options = Options()
    past: Mapping[str, Past] = MappingProxyType({})
    known: Callable[[], Iterable[Recipe]] = tuple


def plan_revert(site: Site, recipes: Sequence[Recipe], reverting: Reverting | None = None) -> Plan:
    """What would take the recipes out of the site, one after the other.

    Args:
        site: the site.
        recipes: in the order in which they were applied, as far as that is known; the last one goes first.
        reverting: what is known besides.

    Raises:
        AccessError: a file may not be read.
        UsageError: a value of the settings makes no sense.
    """
    known = reverting or Reverting()
    tree = OverlayTree(site.tree)
    results: list[RecipeResult] = []
    together = frozenset(recipe.id for recipe in recipes)
    for recipe in reversed(in_order(recipes)):
        result, tree = _RecipeOut(site, recipe, known, together).result(tree)
        results.append(with_lines_as_found(result, [(one.recipe, one.changes) for one in results]))
    return Plan(site, tuple(results), tree)


class _RecipeOut(NamedTuple):
    """One recipe to take out, and the ids of all that are taken out together."""

    site: Site
    recipe: Recipe
    known: Reverting
    together: frozenset[str]

    def result(self, tree: OverlayTree) -> tuple[RecipeResult, OverlayTree]:
        """What comes of it, and the tree after it."""
        recipe, before = self.recipe, tree
        elsewhere = applies_to(recipe._replace(drupal=()), self.site)
        if elsewhere or not recipe.steps:
            reason = elsewhere or f"{recipe.id} is carried out by people, so there is nothing of fixer's to take out"
            return RecipeResult(recipe, Outcome.NOT_APPLICABLE, reason), before
        results: list[StepResult] = []
        needed = False
        for step in reversed(recipe.steps):
            result = self._step(step, before, tree)
            needing = self._needing(tree, tree.with_changes(result.changes)) if result.changes else []
            if needing:
                result, needed = _kept(result, needing), True
            tree = tree.with_changes(result.changes)
            results.append(with_lines_as_found(result, [(recipe, one.changes) for one in results]))
        if not needed and not any(result.conflicts for result in results):
            left = StepResult(Outcome.NOT_APPLICABLE, "", (), (), tuple(self._left_over(tree)))
            results.append(with_lines_as_found(left, [(recipe, one.changes) for one in results]))
        combined = self._combined(results)
        return combined, tree if combined.outcome is Outcome.CHANGE else before

    def _left_over(self, tree: Tree) -> Iterator[Remark]:
        """Comments of the recipe in the config that nothing of the recipe stands below any more."""
        for path in dict.fromkeys((self.site.definitions, self.site.config)):
            source = tree.read(path) if tree.kind(path) is Kind.FILE else b""
            if f" fixer {self.recipe.id}: ".encode() in source:
                for comment in own_comments(Document(source), self.recipe.id):
                    yield Remark("this comment of the recipe stands alone: what it was about is not below it any more; "
                                 "take it out by hand", path, comment.line)

    def _step(self, step: Step, before: OverlayTree, tree: OverlayTree) -> StepResult:
        options = self.known.options
        past = self.known.past.get(self.recipe.id)
        former, made = past if past is not None else (None, None)
        documents: dict[str, Document] = {}
        context = Context(self.site, tree, before, self.recipe, options.on_conflict,
                          options.settings.get(self.recipe.id, {}), options.committed, options.working_tree,
                          documents, former, made)
        try:
            return step.revert(context)
        except InTheWayError as blocked:
            remark = Remark(blocked.message, blocked.path, blocked.line)
            return StepResult(Outcome.CONFLICT, blocked.message, (), (remark,))

    def _needing(self, before: OverlayTree, after: OverlayTree) -> list[str]:
        """Other recipes with evidence in this site that would have something to mend afterwards."""
        parsed: tuple[dict[str, Document], dict[str, Document]] = {}, {}
        return [other.id for other in self.known.known()
                if other.id not in self.together and other.steps and not applies_to(other, self.site)
                and any(one.find(self.site, tree) for tree in (before, after) for one in other.evidence)
                and self._outcome(other, before, parsed[0]) is Outcome.SATISFIED
                and self._outcome(other, after, parsed[1]) is not Outcome.SATISFIED]

    def _outcome(self, other: Recipe, tree: OverlayTree, parsed: dict[str, Document]) -> Outcome:
        result, _ = plan_recipe(self.site, tree, other, self.known.options, parsed)
        if result.changes:
            parsed.clear()
        return result.outcome

    def _combined(self, results: Sequence[StepResult]) -> RecipeResult:
        outcomes = {result.outcome for result in results}
        outcome = next(one for one in (Outcome.CONFLICT, Outcome.CHANGE, Outcome.SATISFIED, Outcome.NOT_APPLICABLE)
                       if one in outcomes)
        deciding = [result for result in results if result.outcome is outcome]
        telling = [result for result in deciding if not result.summary.startswith(NOTHING_HERE)] or deciding[:1]
        notes = [note for result in results for note in result.notes]
        if outcome is Outcome.CHANGE:
            notes += [Remark(result.summary) for result in results
                      if result.outcome is Outcome.SATISFIED and not result.summary.startswith(NOTHING_HERE)]
        changes = joined([change for result in results for change in result.changes])
        return RecipeResult(
            self.recipe, outcome, "; ".join(dict.fromkeys(result.summary for result in telling)),
            changes if outcome is Outcome.CHANGE else (),
            tuple(conflict for result in deciding for conflict in result.conflicts), tuple(notes),
            self._by_hand() if outcome is Outcome.CHANGE else ())

    def _by_hand(self) -> tuple[Guided, ...]:
        text = f"This is open again: {self.recipe.title}."
        if self.recipe.guided:
            text += " What was done by hand for it is still there."
        return (Guided("after-deploy", text),)


def _kept(result: StepResult, needing: Sequence[str]) -> StepResult:
    """What a step would take out, kept because other recipes need it."""
    also = " ".join(f"--recipe {other}" for other in needing)
    files = ", ".join(dict.fromkeys(change.path for change in result.changes))
    return StepResult(Outcome.SATISFIED, f"{_listed(needing)} {'needs' if len(needing) == 1 else 'need'} the same in "
                                         f"{files}, so it stays; to take it out for all of them, add {also}")


def joined(changes: Sequence[Change]) -> tuple[Change, ...]:
    """The changes with several of one file made one, as far as they are edits or end in its removal."""
    found: list[Change] = []
    for change in changes:
        at = next((index for index, one in enumerate(found) if one.path == change.path), None)
        former = found[at] if at is not None else None
        if at is None or former is None or former.action is not Action.EDIT:
            found.append(change)
        elif change.action is Action.EDIT:
            found[at] = former._replace(after=change.after, executable=change.executable)
        elif change.action is Action.DELETE:
            found[at] = change._replace(before=former.before)
        else:
            found.append(change)
    return tuple(found)


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
