"""Carrying out ``fixer scan`` and ``fixer show``: they look at a site and write nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from fixer.errors import NoSiteError
from fixer.opening import existing, is_bare, open_commit, open_folder, open_repository
from fixer.planning import Options, plan
from fixer.preferences import read_preferences
from fixer.recipe.catalog import load_all
from fixer.recipe.model import Recipe
from fixer.results import RecipeResult
from fixer.scanning import Scan, scan
from fixer.site.model import Site


def scan_place(place: str, watch: Callable[[Iterable[Recipe]], Iterable[Recipe]] = iter) -> Scan:
    """Scan the site at ``place``: a folder as it is, a bare repository at its HEAD.

    Args:
        place: what the user typed.
        watch: passes the recipes on, and may tell the user how far the scan is.

    Raises:
        FixerError: see the leaves in ``fixer.errors``.
    """
    with _opened(place) as (site, committed):
        preferences = read_preferences(site)
        options = Options(settings=preferences.settings, committed=committed)
        return scan(site, watch(load_all()), preferences.ignored, options)


@contextmanager
def _opened(place: str) -> Iterator[tuple[Site, bool]]:
    """The site at ``place``, and whether it is a commit."""
    path = existing(place)
    repository = open_repository(path) if is_bare(path) else None
    if repository is None:
        yield open_folder(path)[0], False
        return
    with repository:
        yield open_commit(repository, repository.resolve("HEAD")), True


def result_for(recipe: Recipe, place: str | None) -> RecipeResult | None:
    """What ``recipe`` would do to the site at ``place``.

    Args:
        recipe: the recipe.
        place: a folder or a bare repository; None for the one the user is in, where it is no error if no site is there.

    Raises:
        FixerError: see the leaves in ``fixer.errors``.
    """
    try:
        with _opened("." if place is None else place) as (site, committed):
            options = Options(settings=read_preferences(site).settings, committed=committed)
            return plan(site, [recipe], options).results[0]
    except NoSiteError:
        if place is None:
            return None
        raise
