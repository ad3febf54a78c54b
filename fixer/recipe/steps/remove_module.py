"""A Drupal module whose mere presence does harm, taken out of the code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from fixer.errors import InTheWayError
from fixer.outcome import Outcome, Remark, StepResult
from fixer.recipe.step import Context
from fixer.recipe.steps.clearing import files_below
from fixer.recipe.steps.lasting import lost
from fixer.site.change import Action, Change
from fixer.site.model import Extension, ExtensionKind
from fixer.site.ownership import is_ignored
from fixer.site.paths import within
from fixer.site.tree import Kind


class RemoveModule(NamedTuple):
    """Take the folder of a module out of the code, and of no other; for recipes with ``confirm``.

    Args:
        machine_name: the module.
        drupal: Drupal major versions in which its presence does harm; empty for all.
    """

    machine_name: str
    drupal: tuple[int, ...] = ()

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return ()

    def plan(self, context: Context) -> StepResult:
        """See ``Step``.

        Raises:
            InTheWayError: something in the folder is neither a file nor a link.
        """
        from fixer.recipe.steps.not_applicable import not_for_this_drupal

        elsewhere = not_for_this_drupal(context, self.drupal, self.machine_name)
        if elsewhere is not None:
            return elsewhere
        found = [one for one in context.site.inventory.by_slug(self.machine_name)
                 if one.kind is ExtensionKind.MODULE and _is_here(context, one)]
        if not found:
            return StepResult(Outcome.SATISFIED, f"there is no module {self.machine_name} in this code")
        for one in found:
            obstacle = _obstacle(context, one)
            if obstacle is not None:
                return StepResult(Outcome.CONFLICT, obstacle.message, (), (obstacle,))
        changes = tuple(change for one in found for change in _deletions(context, one.path))
        count = f"{len(changes)} file{'' if len(changes) == 1 else 's'}"
        folders = " and ".join(one.path for one in found)
        notes = lost(context, "these files", found[0].path, besides="you find them where you got the module")
        return StepResult(Outcome.CHANGE, f"takes {folders} out of the code ({count})", changes, (), notes)

    def revert(self, context: Context) -> StepResult:
        """See ``Step``."""
        from fixer.recipe.steps.taking_back import as_before
        from fixer.site.inventory import take_inventory

        nothing = f"no commit in this history took {self.machine_name} out of the code"
        if context.former is None:
            return StepResult(Outcome.SATISFIED, nothing)
        former = take_inventory(context.site._replace(tree=context.former))
        results = [as_before(context, one.path) for one in former.by_slug(self.machine_name)
                   if one.kind is ExtensionKind.MODULE and one.in_tree]
        conflict = next((one for one in results if one.outcome is Outcome.CONFLICT), None)
        changed = [one for one in results if one.outcome is Outcome.CHANGE]
        if conflict is not None or not changed:
            return conflict or StepResult(Outcome.SATISFIED, nothing)
        return StepResult(Outcome.CHANGE, "; ".join(one.summary for one in changed),
                          tuple(change for one in changed for change in one.changes))


def _is_here(context: Context, one: Extension) -> bool:
    return not one.in_tree or context.tree.kind(one.main_file or one.path) is not Kind.MISSING


def _obstacle(context: Context, one: Extension) -> Remark | None:
    """Why the folder is not fixer's to delete."""
    if one.package is not None and (not one.in_tree or is_ignored(context.site, one.path)):
        return Remark(f"Composer puts {one.slug} in place: take it out with 'composer remove {one.package}' and commit "
                      "composer.json and composer.lock", one.path)
    others = [other for other in context.site.inventory.of_kind(ExtensionKind.MODULE)
              if other.in_tree and other.slug != one.slug and within(other.path, one.path)]
    if others:
        return Remark(f"this folder holds {others[0].slug} as well; take {one.slug} out of it by hand", one.path)
    return None


def _deletions(context: Context, folder: str) -> Iterator[Change]:
    tree = context.tree
    for path in files_below(tree, folder):
        kind = tree.kind(path)
        if kind is Kind.LINK:
            yield Change(Action.DELETE, path, former_target=tree.target(path))
        elif kind is Kind.FILE:
            yield Change(Action.DELETE, path, before=tree.read(path), executable=tree.executable(path))
        else:
            raise InTheWayError("this is neither a file nor a link, so the folder cannot be taken out of the code; "
                                "see to it by hand", path)
