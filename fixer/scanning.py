"""From a site to findings: recipes whose evidence is present and whose remedy is not in place yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from fixer.outcome import Outcome, Remark
from fixer.planning import Options, applies_to, plan
from fixer.recipe.model import Recipe, Remedy
from fixer.results import RecipeResult
from fixer.site.model import Site
from fixer.site.one_pass import OnePassTree


class Finding(NamedTuple):
    """A recipe that a site needs.

    Args:
        recipe: the recipe.
        evidence: the places that show it.
        result: what applying it alone would come to.
    """

    recipe: Recipe
    evidence: tuple[Remark, ...]
    result: RecipeResult


class Scan(NamedTuple):
    """What a scan found.

    Args:
        site: the site.
        findings: in the order of the recipes given.
        notes: places that were passed over, and problems that the platform mends at run time.
        ignored: recipes the site's ``fixer.toml`` ignores, with its reason.
        mended: recipes whose problem the platform's must-use plugin mends at run time, with its remark;
            each is among the notes, too, and none among the findings.
    """

    site: Site
    findings: tuple[Finding, ...]
    notes: tuple[Remark, ...] = ()
    ignored: tuple[tuple[Recipe, str], ...] = ()
    mended: tuple[tuple[Recipe, str], ...] = ()


class Selection(NamedTuple):
    """What ``--all`` applies, and what it leaves out, each with the reason."""

    recipes: tuple[Recipe, ...]
    passed_over: tuple[tuple[Recipe, str], ...]


def scan(site: Site, recipes: Iterable[Recipe], ignored: Mapping[str, str] | None = None,
         options: Options | None = None, watch: Callable[[Iterable[str]], Iterable[str]] = iter) -> Scan:
    """Look for every recipe's evidence.

    Args:
        site: the site.
        recipes: the recipes to look for.
        ignored: recipe ids the site's owner ignores, with the reason.
        options: how the remedy would be planned.
        watch: is handed what is being done, step by step, and passes it on; it may tell the user.

    Raises:
        AccessError: a file may not be read.
        UsageError: a value of the options' settings makes no sense.
    """
    reasons = ignored or {}
    findings: list[Finding] = []
    notes: list[Remark] = []
    left_out: list[tuple[Recipe, str]] = []
    mended: list[tuple[Recipe, str]] = []
    gathered: list[tuple[Recipe, tuple[Remark, ...]]] = []
    tree = OnePassTree(site.tree)
    looked = site._replace(tree=tree)
    for _ in watch(_gather(looked, tree, tuple(recipes), gathered)):
        pass
    for recipe, evidence in gathered:
        if recipe.id in reasons:
            left_out.append((recipe, reasons[recipe.id]))
            continue
        known = (options or Options())._replace(evident=frozenset((recipe.id,)))
        result = plan(looked, [recipe], known).results[0]
        if result.outcome in (Outcome.SATISFIED, Outcome.NOT_APPLICABLE) and recipe.remedy is Remedy.AUTOMATIC:
            notes.extend(result.notes)
            continue
        at_run_time = _at_run_time(site, result)
        if at_run_time is None:
            findings.append(Finding(recipe, evidence, result))
        else:
            mended.append((recipe, at_run_time.message))
            notes.append(at_run_time)
    return Scan(site, tuple(findings), tuple(dict.fromkeys(notes)), tuple(left_out), tuple(mended))


def _gather(site: Site, tree: OnePassTree, recipes: Sequence[Recipe],
            gathered: list[tuple[Recipe, tuple[Remark, ...]]]) -> Iterator[str]:
    """Put the recipes with evidence, and that, into ``gathered``, telling what is being done."""
    known: dict[str, tuple[Remark, ...]] = {}
    for recipe in recipes:
        tree.asked = False
        evidence = find_evidence(site, recipe)
        if not tree.asked:
            known[recipe.id] = evidence
    for path in tree.look():
        yield f"reading {path}"
    for recipe in recipes:
        yield f"looking for {recipe.id}"
        evidence = known[recipe.id] if recipe.id in known else find_evidence(site, recipe)
        if evidence:
            gathered.append((recipe, evidence))


def find_evidence(site: Site, recipe: Recipe) -> tuple[Remark, ...]:
    """The places that show that a site needs a recipe; none where it is for other sites.

    Raises:
        AccessError: a file may not be read.
    """
    if applies_to(recipe, site):
        return ()
    return tuple(remark for one in recipe.evidence for remark in one.find(site, site.tree))


def _at_run_time(site: Site, result: RecipeResult) -> Remark | None:
    """What the platform does about a problem that is there only because nothing is set; None if nothing."""
    mending = result.recipe.mended_at_run_time
    if mending is None or result.outcome is not Outcome.CHANGE:
        return None
    found = mending.find(site, site.tree)
    return None if found is None else found._replace(message=f"{result.recipe.id}: {found.message}")


def select_all(found: Scan) -> Selection:
    """What ``--all`` applies of a scan: automatic recipes that nobody has to be asked about.

    Args:
        found: the scan.

    Returns:
        the recipes to apply, and those passed over, with the reason for each.
    """
    chosen: list[Recipe] = []
    passed_over: list[tuple[Recipe, str]] = []
    for finding in found.findings:
        reason = _reason_to_ask(finding)
        if reason:
            passed_over.append((finding.recipe, reason))
        else:
            chosen.append(finding.recipe)
    passed_over += [(recipe, message.removeprefix(f"{recipe.id}: ")) for recipe, message in found.mended]
    passed_over += [(recipe, f"ignored: {reason}" if reason else "ignored") for recipe, reason in found.ignored]
    return Selection(tuple(chosen), tuple(passed_over))


def _reason_to_ask(finding: Finding) -> str:
    recipe = finding.recipe
    if recipe.remedy is Remedy.GUIDED:
        if finding.result.outcome is Outcome.CHANGE:
            return f"most of this is for a person; name it with --recipe {recipe.id} to have its part in files done"
        return "only a person can do this; 'fixer show' tells how"
    if recipe.remedy is Remedy.ADVISORY:
        return "nothing can be mended here; 'fixer show' tells what to use instead"
    if recipe.confirm:
        return f"{recipe.confirm}; name it with --recipe {recipe.id} if you want that"
    return ""
