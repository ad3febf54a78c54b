"""A case of a recipe applied and taken back, step by step, without a repository or with what one would know."""

from __future__ import annotations

from pathlib import Path

from fixer.outcome import Outcome
from fixer.planning import Options, merged, plan
from fixer.recipe.catalog import load
from fixer.recipe.step import Context
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from fixer.site.overlay import OverlayTree
from fixer.site.write import write_changes
from tests.recipes.cases import FOLDER, contents, lay_out


def there_and_back(case: str, folder: Path, *, known: bool) -> tuple[list[Outcome], dict[str, bytes | str],
                                                                      dict[str, bytes | str]]:
    """Applies the recipe of a case and reverts it.

    Args:
        case: its name, ``apc/change``.
        folder: where to work.
        known: whether the trees before and after the recipe's commit are known.

    Returns:
        the outcomes of the steps' reverts, what was there before, and what is there in the end.
    """
    site_folder = lay_out(FOLDER / case / "before", folder / "site")
    original = lay_out(FOLDER / case / "before", folder / "original")
    recipe = load(case.partition("/")[0])
    site = find_site(DirectoryTree(site_folder))
    replace = "on_conflict" in (FOLDER / case / "case.toml").read_text()
    changes = plan(site, [recipe], Options("replace" if replace else "stop")).results[0].changes
    assert changes
    write_changes(site_folder, changes, site.root)
    made = lay_out(site_folder, folder / "made")

    site = find_site(DirectoryTree(site_folder))
    tree = OverlayTree(site.tree)
    results = []
    for step in reversed(recipe.steps):
        context = Context(site, tree, OverlayTree(site.tree), recipe, former=DirectoryTree(original) if known else None,
                          made=DirectoryTree(made) if known else None)
        result = step.revert(context)
        results.append(result)
        tree = tree.with_changes(result.changes)
    write_changes(site_folder, merged([change for result in results for change in result.changes]), site.root)
    return [result.outcome for result in results], contents(original), contents(site_folder)
