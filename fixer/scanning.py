"""From a site to findings: recipes whose evidence is present and whose remedy is not in place yet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fixer.outcome import Outcome, RecipeResult, Remark
from fixer.planning import Options, applies_to, plan
from fixer.recipe.model import Recipe
from fixer.site.model import Site


@dataclass(frozen=True, slots=True)
class Finding:
    """A recipe that a site needs.

    Args:
        recipe: the recipe.
        evidence: the places that show it.
        result: what applying it alone would come to.
    """

    recipe: Recipe
    evidence: tuple[Remark, ...]
    result: RecipeResult


@dataclass(frozen=True, slots=True)
class Scan:
    """What a scan found.

    Args:
        site: the site.
        findings: in the order of the recipes' ids.
        notes: places that were passed over, and problems that the platform mends at run time.
        ignored: recipes the site's ``fixer.toml`` ignores, with its reason.
    """

    site: Site
    findings: tuple[Finding, ...]
    notes: tuple[Remark, ...] = ()
    ignored: tuple[tuple[Recipe, str], ...] = ()


def scan(site: Site, recipes: Iterable[Recipe], ignored: Mapping[str, str] | None = None,
         options: Options | None = None) -> Scan:
    """Look for every recipe's evidence.

    Args:
        site: the site.
        recipes: the recipes to look for.
        ignored: recipe ids the site's owner ignores, with the reason.
        options: how the remedy would be planned.

    Raises:
        AccessError: a file may not be read.
    """
    findings: list[Finding] = []
    notes: list[Remark] = []
    left_out: list[tuple[Recipe, str]] = []
    for recipe in recipes:
        if applies_to(recipe, site):
            continue
        evidence = tuple(remark for one in recipe.evidence for remark in one.find(site, site.tree))
        if not evidence:
            continue
        if recipe.id in (ignored or {}):
            left_out.append((recipe, (ignored or {})[recipe.id]))
            continue
        result = plan(site, [recipe], options).results[0]
        if result.outcome in (Outcome.SATISFIED, Outcome.NOT_APPLICABLE):
            notes.extend(result.notes)
            continue
        findings.append(Finding(recipe, evidence, result))
        if recipe.mended_at_run_time:
            notes.append(Remark(f"{recipe.id}: {recipe.mended_at_run_time}"))
    return Scan(site, tuple(findings), tuple(dict.fromkeys(notes)), tuple(left_out))
