"""What planning a recipe does to a small site, written down so that tests read as tables."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from fixer.planning import Options, plan
from fixer.recipe.catalog import load
from fixer.recipe.model import Recipe, Remedy, Source
from fixer.recipe.step import Step
from fixer.recipe.steps.define_constant import DefineConstant
from fixer.results import RecipeResult
from fixer.site.model import Site

WHY = "because."
COMMENT = "// fixer probe: because."


def recipe_of(*steps: Step, cms: Literal["wordpress", "drupal", "platform"] = "wordpress") -> Recipe:
    """A recipe made of steps, for tests of the PHP editor alone."""
    return Recipe("probe", "Probe", cms, Remedy.AUTOMATIC, "Problem.", "Do it", (Source("Document", "Section"),),
                  steps=steps)


def define(name: str, value: str | int | bool) -> Recipe:
    """A recipe that defines one constant."""
    return recipe_of(DefineConstant(name, value, WHY))


def planned(site: Site, recipe: Recipe | str, *, on_conflict: Literal["stop", "replace"] = "stop") -> RecipeResult:
    """What comes of one recipe."""
    chosen = load(recipe) if isinstance(recipe, str) else recipe
    return plan(site, [chosen], Options(on_conflict)).results[0]


def after(result: RecipeResult) -> bytes:
    """The bytes of the one file that changes."""
    (change,) = result.changes
    assert change.after is not None
    return change.after


def apply(folder: Path, result: RecipeResult) -> None:
    """Write what a plan holds."""
    for change in result.changes:
        if change.after is not None:
            (folder / change.path).write_bytes(change.after)


def is_kept(before: bytes, changed: bytes) -> bool:
    """Whether every byte of ``before`` is in ``changed``, in order, but for what was put into one place."""
    start = 0
    while start < len(before) and before[start] == changed[start]:
        start += 1
    return before[start:] == changed[len(changed) - (len(before) - start) :]
