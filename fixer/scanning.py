"""From a site to findings: recipes whose evidence is present and whose remedy is not in place yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from fixer.outcome import Outcome, Remark
from fixer.planning import Options, applies_to, plan
from fixer.recipe.model import Recipe, Remedy
from fixer.results import RecipeResult
from fixer.site.model import Site
from fixer.site.mounted import outside_shared_files
from fixer.site.one_pass import Doing, OnePassTree, Watch

# Where in the whole a scan is when all files have been searched, and when all evidence has been gathered.
_SEARCHED, _GATHERED = 0.4, 0.8


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
         options: Options | None = None, watch: Watch = iter) -> Scan:
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
    work = _Work(site, ignored or {}, options or Options())
    for _ in watch(work.steps(tuple(recipes))):
        pass
    return Scan(site, tuple(work.findings), tuple(dict.fromkeys(work.notes)), tuple(work.left_out), tuple(work.mended))


class _Work:
    """A scan while it goes on."""

    def __init__(self, site: Site, ignored: Mapping[str, str], options: Options) -> None:
        self._site = site
        self._tree = OnePassTree(site.tree)
        self._looked = site._replace(tree=self._tree)
        self._ignored = ignored
        self._options = options
        self.findings: list[Finding] = []
        self.notes: list[Remark] = []
        self.left_out: list[tuple[Recipe, str]] = []
        self.mended: list[tuple[Recipe, str]] = []

    def steps(self, recipes: Sequence[Recipe]) -> Iterator[Doing]:
        """Do all of it, telling what is being done."""
        gathered: list[tuple[Recipe, tuple[Remark, ...]]] = []
        outside = outside_shared_files(self._site, self._tree)
        if outside is not None:
            self.notes.append(outside)
        yield from self._gather(recipes, gathered)
        for number, (recipe, evidence) in enumerate(gathered):
            yield Doing(f"planning {recipe.id}", _GATHERED + (1 - _GATHERED) * number / len(gathered))
            self._judge(recipe, evidence)

    def _gather(self, recipes: Sequence[Recipe],
                gathered: list[tuple[Recipe, tuple[Remark, ...]]]) -> Iterator[Doing]:
        """Put the recipes with evidence, and that, into ``gathered``."""
        known: dict[str, tuple[Remark, ...]] = {}
        for recipe in recipes:
            self._tree.asked = False
            evidence = find_evidence(self._looked, recipe)
            if not self._tree.asked:
                known[recipe.id] = evidence
        for step in self._tree.look():
            yield step._replace(share=step.share * _SEARCHED)
        self.notes += [Remark("this file is larger than 32 MB, so what is in it was not looked at", path)
                       for path in self._tree.too_large]
        for number, recipe in enumerate(recipes):
            yield Doing(f"looking for {recipe.id}", _SEARCHED + (_GATHERED - _SEARCHED) * number / len(recipes))
            evidence = known[recipe.id] if recipe.id in known else find_evidence(self._looked, recipe)
            if evidence:
                gathered.append((recipe, evidence))

    def _judge(self, recipe: Recipe, evidence: tuple[Remark, ...]) -> None:
        """Put a recipe with evidence where it belongs."""
        if recipe.id in self._ignored:
            self.left_out.append((recipe, self._ignored[recipe.id]))
            return
        options = self._options._replace(evident=frozenset((recipe.id,)))
        result = plan(self._looked, [recipe], options).results[0]
        if result.outcome in (Outcome.SATISFIED, Outcome.NOT_APPLICABLE) and recipe.remedy is Remedy.AUTOMATIC:
            self.notes.extend(result.notes)
            return
        at_run_time = _at_run_time(self._site, result)
        if at_run_time is None:
            self.findings.append(Finding(recipe, evidence, result))
        else:
            self.mended.append((recipe, at_run_time.message))
            self.notes.append(at_run_time)


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
