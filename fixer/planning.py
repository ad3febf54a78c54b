"""From a site and recipes to a plan. Pure: nothing is written, nothing of the site is run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

from fixer.errors import InTheWayError
from fixer.outcome import Outcome, Remark, StepResult
from fixer.php.document import Document
from fixer.recipe.model import Guided, Recipe, Remedy
from fixer.recipe.places import fill, path_in
from fixer.recipe.step import Context
from fixer.results import Plan, RecipeResult
from fixer.site.change import Action, Change
from fixer.site.model import Cms, Site
from fixer.site.overlay import OverlayTree
from fixer.site.tree import Kind, Tree

if TYPE_CHECKING:
    from fixer.contradictions import Contradiction

Result = TypeVar("Result", StepResult, RecipeResult)


class Options(NamedTuple):
    """What the user decides about a plan.

    Args:
        on_conflict: whether different values are left alone (``stop``) or replaced.
        settings: values by recipe id and key.
        committed: whether the site's tree is a commit.
        working_tree: the files beside that commit, where there are any.
        evident: ids of recipes whose evidence has been found, so that it is not looked for again.
    """

    on_conflict: Literal["stop", "replace"] = "stop"
    settings: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    committed: bool = False
    working_tree: Tree | None = None
    evident: frozenset[str] = frozenset()


def plan(site: Site, recipes: Sequence[Recipe], options: Options | None = None,
         passed_over: tuple[tuple[Recipe, str], ...] = ()) -> Plan:
    """What the recipes would do to the site, one after the other.

    Args:
        site: the site.
        recipes: in the order of the command line; ``after`` of a recipe goes before that.
        options: what the user decides.
        passed_over: recipes left out before, with the reason; kept in the plan.

    Raises:
        AccessError: a file may not be read.
        UsageError: a value of ``settings`` makes no sense.
    """
    chosen = options or Options()
    ordered = in_order(recipes)
    refused: dict[str, Contradiction] = {}
    while True:
        results, after = _in_turn(site, ordered, chosen, refused)
        found = _contradiction(site, [one for one in results if one.recipe.id not in refused], after, chosen)
        if found is None:
            return Plan(site, tuple(results), after, passed_over)
        refused[found.recipe.id] = found


def _in_turn(site: Site, recipes: Sequence[Recipe], options: Options,
             refused: Mapping[str, Contradiction]) -> tuple[list[RecipeResult], OverlayTree]:
    """What comes of each recipe, those refused left out, and the tree after all of them."""
    overlay = OverlayTree(site.tree)
    documents: dict[str, Document] = {}
    results = []
    for recipe in recipes:
        if recipe.id in refused:
            message = refused[recipe.id].message
            remark = Remark(message, refused[recipe.id].path)
            results.append(RecipeResult(recipe, Outcome.CONFLICT, message, (), (remark,)))
        else:
            result, overlay = plan_recipe(site, overlay, recipe, options, documents)
            results.append(with_lines_as_found(result, [(one.recipe, one.changes) for one in results]))
    return results, overlay


def with_lines_as_found(result: Result, before: Sequence[tuple[Recipe, Sequence[Change]]]) -> Result:
    """What came of a recipe or a step, told with the lines of the files as the run finds them.

    Args:
        result: what came of it.
        before: what the run does before that, in order.
    """
    if not any(changes for _, changes in before):
        return result
    from fixer.lines import Made, as_found

    return as_found(result, [Made(recipe.id, change) for recipe, changes in before for change in changes])


def _contradiction(site: Site, results: Sequence[RecipeResult], after: OverlayTree,
                   options: Options) -> Contradiction | None:
    """Two of the recipes that want different things, if there are any."""
    if len(results) < 2 or not any(result.changes for result in results):
        return None
    from fixer.contradictions import contradiction

    known: dict[OverlayTree, dict[str, Document]] = {}
    options = options._replace(evident=frozenset(result.recipe.id for result in results))

    def look(recipe: Recipe, tree: OverlayTree) -> RecipeResult:
        result, _ = plan_recipe(site, tree, recipe, options, known.setdefault(tree, {}))
        if result.changes:
            known.pop(tree)
        return result

    return contradiction(results, OverlayTree(site.tree), after, look)


def in_order(recipes: Sequence[Recipe]) -> list[Recipe]:
    """The recipes, each once, those named in ``after`` of another before it."""
    pending = list(dict.fromkeys(recipes))
    ids = {recipe.id for recipe in pending}
    done: list[Recipe] = []
    while pending:
        names = {recipe.id for recipe in done}
        ready = next((recipe for recipe in pending
                      if all(other in names for other in recipe.after if other in ids)), pending[0])
        pending.remove(ready)
        done.append(ready)
    return done


def applies_to(recipe: Recipe, site: Site) -> str:
    """Why a recipe does not apply to a site; ``""`` if it does."""
    if recipe.cms != "platform" and recipe.cms != site.cms.value:
        name = "WordPress" if recipe.cms == "wordpress" else "Drupal"
        return f"{recipe.id} is for {name} sites"
    if recipe.drupal and site.cms is Cms.DRUPAL and site.major is not None and site.major not in recipe.drupal:
        return f"{recipe.id} is not for Drupal {site.major}"
    return ""


def plan_recipe(site: Site, overlay: OverlayTree, recipe: Recipe, options: Options,
                documents: dict[str, Document]) -> tuple[RecipeResult, OverlayTree]:
    """What a recipe would do, and the tree after it."""
    elsewhere = applies_to(recipe, site)
    if elsewhere:
        return RecipeResult(recipe, Outcome.NOT_APPLICABLE, elsewhere), overlay
    guided = _guided(site, recipe)
    if not recipe.steps:
        outcome = Outcome.ADVISORY if recipe.remedy is Remedy.ADVISORY else Outcome.GUIDED
        notes = () if recipe.id in options.evident else _not_needed(site, recipe)
        return RecipeResult(recipe, outcome, recipe.title, notes=notes, guided=guided), overlay
    results: list[StepResult] = []
    before, tree = overlay, overlay
    for step in recipe.steps:
        context = Context(site, tree, before, recipe, options.on_conflict,
                          options.settings.get(recipe.id, {}), options.committed, options.working_tree, documents)
        try:
            result = step.plan(context)
        except InTheWayError as blocked:
            remark = Remark(blocked.message, blocked.path, blocked.line)
            result = StepResult(Outcome.CONFLICT, blocked.message, (), (remark,))
        results.append(with_lines_as_found(result, [(recipe, one.changes) for one in results]))
        if result.changes:
            tree = tree.with_changes(result.changes)
            for change in result.changes:
                documents.pop(change.path, None)
    combined = _combined(site, recipe, results, guided, evident=recipe.id in options.evident)
    if combined.outcome is Outcome.CHANGE:
        return combined, tree
    documents.clear()
    return combined, overlay


def _combined(site: Site, recipe: Recipe, results: Sequence[StepResult], guided: tuple[Guided, ...], *,
              evident: bool) -> RecipeResult:
    outcomes = {result.outcome for result in results}
    outcome = next(one for one in (Outcome.CONFLICT, Outcome.CHANGE, Outcome.SATISFIED, Outcome.NOT_APPLICABLE)
                   if one in outcomes)
    if outcome is Outcome.NOT_APPLICABLE and recipe.remedy is Remedy.GUIDED:
        return RecipeResult(recipe, Outcome.GUIDED, recipe.title, guided=guided,
                            notes=tuple(note for result in results for note in result.notes))
    deciding = [result for result in results if result.outcome is outcome]
    notes = tuple(note for result in results for note in result.notes)
    if outcome in (Outcome.CHANGE, Outcome.CONFLICT) and not evident:
        notes = (*notes, *_not_needed(site, recipe))
    if recipe.advice and outcome is Outcome.CHANGE:
        notes = (*notes, Remark(recipe.advice))
    changes = merged([change for result in results for change in result.changes])
    return RecipeResult(
        recipe, outcome, "; ".join(dict.fromkeys(result.summary for result in deciding)),
        changes if outcome is Outcome.CHANGE else (),
        tuple(dict.fromkeys(conflict for result in deciding for conflict in result.conflicts)),
        notes, guided if outcome in (Outcome.CHANGE, Outcome.CONFLICT) or recipe.remedy is Remedy.GUIDED else ())


def _not_needed(site: Site, recipe: Recipe) -> tuple[Remark, ...]:
    """That a recipe was asked for by name although nothing shows that the site needs it."""
    if not recipe.evidence or any(one.find(site, site.tree) for one in recipe.evidence):
        return ()
    return (Remark(f"not needed as far as the code tells: {recipe.evidence[0].absence(site)}"),)


def _guided(site: Site, recipe: Recipe) -> tuple[Guided, ...]:
    filled = [Guided(one.when, _filled(site, recipe, one.text), _filled(site, recipe, one.command))
              for one in recipe.guided
              if not (one.drupal and site.major is not None and site.major not in one.drupal)
              and one.style in ("", site.style)
              and not (one.unless and site.tree.kind(path_in(site, one.unless)) is Kind.FILE)
              and not (one.without and site.inventory.by_slug(one.without))]
    return tuple(sorted(filled, key=lambda one: one.when != "before-deploy"))


def _filled(site: Site, recipe: Recipe, text: str) -> str:
    text = fill(site, text)
    if "{plugin}" not in text:
        return text
    from fixer.recipe.evidence import Plugin

    plugins = [one for one in recipe.evidence if isinstance(one, Plugin)]
    here = next((slug for one in plugins if (slug := one.slug_here(site))), plugins[0].slugs[0])
    return text.replace("{plugin}", here)


def merged(changes: Sequence[Change]) -> tuple[Change, ...]:
    """The changes with several edits of one file made one, in the order in which they must be written."""
    found: dict[str, Change] = {}
    for change in changes:
        former = found.get(change.path)
        if former is not None and former.after is not None and change.action is Action.EDIT:
            found[change.path] = Change(former.action, change.path, before=former.before, after=change.after,
                                        executable=change.executable)
        else:
            found[change.path] = change
    return tuple(found.values())
