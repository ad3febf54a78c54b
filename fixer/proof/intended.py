"""The names that a plan means to set, as its recipes' steps tell them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from fixer.php.arrays import holders
from fixer.php.config import read_config
from fixer.php.definition import NameKind
from fixer.php.elements import handing_on
from fixer.planning import Options
from fixer.proof.report import NOT_SET, Leaf, Name
from fixer.recipe.step import Context, SetsNames
from fixer.results import Plan, RecipeResult


class Intended(NamedTuple):
    """What one recipe may change.

    Args:
        recipe: its id.
        names: constants, variables and ini values; ``[*]`` in one stands for any key.
        paths: the files it changes.
    """

    recipe: str
    names: tuple[Name, ...]
    paths: frozenset[str]

    def covers(self, name: Name, before: Leaf, after: Leaf) -> bool:
        """Whether a change of ``name`` is meant: it is one of the names, lies in one, or makes room for one."""
        return any(one.kind is name.kind and (_within(one.text, name.text) or _makes_room(one, name, before, after))
                   for one in self.names)


def intended(plan: Plan, options: Options) -> tuple[Intended, ...]:
    """What each recipe of ``plan`` that changes files means to set.

    Args:
        plan: what would be done.
        options: what the user decided when it was made.
    """
    return tuple(_of(plan, result, options) for result in plan.results if result.changes)


def _of(plan: Plan, result: RecipeResult, options: Options) -> Intended:
    context = Context(plan.site, plan.site.tree, plan.site.tree, result.recipe, options.on_conflict,
                      options.settings.get(result.recipe.id, {}), options.committed)
    names = [Name(kind, text) for step in result.recipe.steps if isinstance(step, SetsNames)
             for kind, text in step.names(context)]
    if any(name.kind is not NameKind.INI for name in names):
        config = read_config(plan.site, plan.site.tree)
        names += [Name(NameKind.VARIABLE, text) for name in tuple(names)
                  for text in handing_on(config, name.kind, name.text)]
    paths = frozenset(path for change in result.changes for path in (change.path, change.source) if path)
    return Intended(result.recipe.id, tuple(dict.fromkeys(names)), paths)


def changed_paths(all_intended: Iterable[Intended]) -> frozenset[str]:
    """Every file that is changed."""
    return frozenset(path for one in all_intended for path in one.paths)


def _within(wanted: str, name: str) -> bool:
    return _pattern(wanted).match(name) is not None


@lru_cache(maxsize=256)
def _pattern(wanted: str) -> re.Pattern[str]:
    # A key may hold brackets itself: what counts is that the name goes on with a key or ends.
    return re.compile(re.escape(wanted).replace(r"\*", r"[^\[\]]*") + r"(?=\[|\Z)", re.DOTALL)


def _makes_room(wanted: Name, name: Name, before: Leaf, after: Leaf) -> bool:
    """Whether ``name`` is an array around ``wanted`` that is empty on one side and gone on the other."""
    sides: Sequence[Leaf] = (before, after)
    hollow = all(side is NOT_SET or side == {} or side is None for side in sides)
    return hollow and wanted.kind is NameKind.VARIABLE and name.text in holders(wanted.text)
