"""What a step is, and what it is told when it plans."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from fixer.outcome import StepResult

if TYPE_CHECKING:
    from fixer.php.document import Document
    from fixer.recipe.model import Recipe
    from fixer.site.model import Site
    from fixer.site.tree import Tree


class Context(NamedTuple):
    """What a step may look at. A step is pure: it reads trees and returns changes.

    Args:
        site: the site as it is; its own tree is the tree before any recipe.
        tree: the site's files with everything planned so far.
        before: the site's files as this recipe found them.
        recipe: the recipe the step belongs to.
        on_conflict: ``replace`` when the user said that other values may be replaced.
        settings: the user's values for this recipe, by key.
        committed: whether the tree is a commit, in which git-ignored files are missing.
        working_tree: the files beside a commit that is planned on, where there are any.
        documents: parsed files by path, as they stand in ``tree``.
        former: when reverting, the site's files before the commit that carried the recipe out, if one is known.
    """

    site: Site
    tree: Tree
    before: Tree
    recipe: Recipe
    on_conflict: Literal["stop", "replace"] = "stop"
    settings: Mapping[str, str] = MappingProxyType({})
    committed: bool = False
    working_tree: Tree | None = None
    documents: dict[str, Document] | None = None
    former: Tree | None = None


class Step(Protocol):
    """One kind of thing that fixer does. Implementations are frozen dataclasses in ``steps``."""

    @property
    def settings(self) -> tuple[str, ...]:
        """The keys under which the user may set another value with ``--set``."""
        ...

    def plan(self, context: Context) -> StepResult:
        """What would be done in this site, and why.

        Raises:
            InTheWayError: something a human put there stands in the way.
        """
        ...


class Alternative(Protocol):
    """Another way in which a problem may be mended already."""

    def holds(self, context: Context) -> str:
        """Why nothing needs to be done, as a sentence; ``""`` if it does not hold."""
        ...
