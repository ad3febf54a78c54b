"""Carrying out ``fixer scan`` and ``fixer show``: they look at a site and write nothing."""

from __future__ import annotations

from fixer.errors import NoSiteError
from fixer.opening import existing, open_commit, open_folder, open_repository
from fixer.outcome import RecipeResult
from fixer.planning import Options, plan
from fixer.preferences import read_preferences
from fixer.recipe.catalog import load_all
from fixer.recipe.model import Recipe
from fixer.scanning import Scan, scan
from fixer.site.model import Site


def scan_place(place: str) -> Scan:
    """Scan the site at ``place``: a folder as it is, a bare repository at its HEAD.

    Raises:
        FixerError: see the leaves in ``fixer.errors``.
    """
    path = existing(place)
    if path.is_dir() and _is_bare(place):
        repository = open_repository(path)
        if repository is not None:
            with repository:
                return _scan(open_commit(repository, repository.resolve("HEAD")), committed=True)
    site, _ = open_folder(path)
    return _scan(site, committed=False)


def _is_bare(place: str) -> bool:
    from fixer.git.location import locate

    found = locate(existing(place))
    return found is not None and found.top is None


def _scan(site: Site, *, committed: bool) -> Scan:
    preferences = read_preferences(site)
    options = Options(settings=preferences.settings, committed=committed)
    return scan(site, load_all(), preferences.ignored, options)


def result_for(recipe: Recipe, place: str | None) -> RecipeResult | None:
    """What ``recipe`` would do to the site at ``place``.

    Args:
        recipe: the recipe.
        place: a folder; None for the one the user is in, where it is no error if no site is there.

    Raises:
        FixerError: see the leaves in ``fixer.errors``.
    """
    try:
        site, _ = open_folder(existing(place or "."))
    except NoSiteError:
        if place is None:
            return None
        raise
    return plan(site, [recipe], Options(settings=read_preferences(site).settings)).results[0]
