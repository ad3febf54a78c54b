"""Carrying out ``fixer scan`` and ``fixer show``: they look at a site and write nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fixer.errors import NoSiteError
from fixer.opening import opened
from fixer.outcome import Remark
from fixer.planning import Options, plan
from fixer.preferences import read_preferences
from fixer.recipe.catalog import load_all
from fixer.recipe.model import Recipe
from fixer.results import RecipeResult
from fixer.scanning import Scan, find_evidence, scan

if TYPE_CHECKING:
    from fixer.site.one_pass import Watch


def scan_place(place: str, watch: Watch = iter) -> Scan:
    """Scan the site at ``place``: a folder as it is, a bare repository at its HEAD.

    Args:
        place: what the user typed.
        watch: is handed what is being done, step by step, and passes it on; it may tell the user.

    Raises:
        FixerError: see the leaves in ``fixer.errors``.
    """
    with opened(place) as (site, committed):
        preferences = read_preferences(site)
        options = Options(settings=preferences.settings, committed=committed)
        return scan(site, load_all(), preferences.ignored, options, watch)


def result_for(recipe: Recipe, place: str | None) -> tuple[RecipeResult | None, tuple[Remark, ...]]:
    """What ``recipe`` would do to the site at ``place``, and the places there that show that it is needed.

    Args:
        recipe: the recipe.
        place: a folder or a bare repository; None for the one the user is in, where it is no error if no site is there.

    Raises:
        FixerError: see the leaves in ``fixer.errors``.
    """
    try:
        with opened("." if place is None else place) as (site, committed):
            options = Options(settings=read_preferences(site).settings, committed=committed)
            evidence = find_evidence(site, recipe)
            known = frozenset((recipe.id,)) if evidence else frozenset[str]()
            return plan(site, [recipe], options._replace(evident=known)).results[0], evidence
    except NoSiteError:
        if place is None:
            return None, ()
        raise
