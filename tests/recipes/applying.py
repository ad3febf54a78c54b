"""A recipe applied to a site that is written down in a test."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from fixer.planning import Options, plan
from fixer.recipe.catalog import load
from fixer.results import RecipeResult
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from fixer.site.write import write_changes
from tests.recipes.cases import FOLDER, lay_out


def apply(recipe_id: str, folder: Path, *, on_conflict: Literal["stop", "replace"] = "stop",
          settings: Mapping[str, str] | None = None) -> RecipeResult:
    """Applies a recipe to the site in ``folder`` and writes what it changes.

    Args:
        recipe_id: the recipe.
        folder: the site.
        on_conflict: see ``Options``.
        settings: the user's values for it.
    """
    site = find_site(DirectoryTree(folder))
    options = Options(on_conflict, {recipe_id: settings or {}})
    result = plan(site, [load(recipe_id)], options).results[0]
    write_changes(folder, result.changes, site.root)
    return result


def case_site(name: str, destination: Path) -> Path:
    """The site of a case as it is before, e.g. ``autoptimize/change``; returns where it now is."""
    return lay_out(FOLDER / name / "before", destination)
