"""Finding and loading recipes: the folder is the catalog, a recipe's id is its file's name."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fixer.data import recipes_dir
from fixer.errors import UsageError
from fixer.recipe.model import Recipe

_NEAREST = 3


@cache
def recipe_files() -> dict[str, Path]:
    """The file of each recipe by its id, sorted by id."""
    found = {path.stem.replace("_", "-"): path for path in recipes_dir().glob("*/*.py")
             if not path.stem.startswith("_")}
    return dict(sorted(found.items()))


def load(recipe_id: str) -> Recipe:
    """The recipe with that id; only its own module is imported.

    Raises:
        UsageError: there is none; the message names the nearest ids.
    """
    name = recipe_id.replace("-", "_") + ".py"
    if "/" not in name and not name.startswith("_"):
        for folder in ("wordpress", "drupal", "platform"):
            path = recipes_dir() / folder / name
            if path.is_file():
                return _from_file(recipe_id, path)
    raise UsageError(_unknown(recipe_id))


def load_all() -> Iterator[Recipe]:
    """Every recipe, sorted by id."""
    for recipe_id, path in recipe_files().items():
        yield _from_file(recipe_id, path)


@cache
def _from_file(recipe_id: str, path: Path) -> Recipe:
    name = f"fixer_recipes.{path.parent.name}.{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise UsageError(f"the recipe {recipe_id} cannot be loaded from {path}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    recipe = getattr(module, "recipe", None)
    if not isinstance(recipe, Recipe) or recipe.id != recipe_id:
        raise UsageError(f"{path} should hold one Recipe named recipe, with the id {recipe_id}")
    return recipe


def _unknown(recipe_id: str) -> str:
    from difflib import get_close_matches

    ids = list(recipe_files())
    near = get_close_matches(recipe_id, ids, _NEAREST) or [one for one in ids if recipe_id in one][:_NEAREST]
    hint = f" Did you mean {', '.join(near)}?" if near else ""
    return f"there is no recipe {recipe_id!r}.{hint} 'fixer list' shows them all."
