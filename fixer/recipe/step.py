"""What a step is, and what it is told when it plans."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, runtime_checkable

from fixer.outcome import StepResult

if TYPE_CHECKING:
    from fixer.php.definition import NameKind
    from fixer.php.document import Document
    from fixer.recipe.model import Recipe
    from fixer.site.model import Site
    from fixer.site.tree import Tree


NOTHING_HERE = "nothing of this recipe"
"""How the reason of a step begins that finds nothing to revert."""


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
        made: when reverting, the site's files as that commit left them; known whenever ``former`` is.
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
    made: Tree | None = None


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

    def revert(self, context: Context) -> StepResult:
        """What would take out of this site exactly what ``plan`` put in, and nothing a human wrote.

        It is asked whether or not the recipe was ever applied. The outcome is *change* where something of
        the recipe is taken out; *satisfied*, with the reason, where nothing of it is there, or where the
        same was written by a human: it has neither a comment of this recipe nor a commit (``made``
        differs from ``former``); a reason that begins with ``NOTHING_HERE`` is not repeated beside what
        other steps do; *conflict*, with path and line, where a human has changed what the recipe
        put in. What stood there before comes from the comment, else from ``former``. Steps of one recipe
        are reverted last to first, each seeing in ``tree`` what the ones before it did.

        Raises:
            InTheWayError: something a human put there stands in the way.
        """
        ...


@runtime_checkable
class SetsNames(Protocol):
    """A step that edits a config and can tell which names it may give another value."""

    def names(self, context: Context) -> tuple[tuple[NameKind, str], ...]:
        """Constants, variables and ini values; ``*`` stands for any part of one key, ``[*]`` for any element."""
        ...


class Alternative(Protocol):
    """Another way in which a problem may be mended already."""

    def holds(self, context: Context) -> str:
        """Why nothing needs to be done, as a sentence; ``""`` if it does not hold."""
        ...
