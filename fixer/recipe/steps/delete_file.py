"""A file that a product left in the code, known by what is in it."""

from __future__ import annotations

from typing import NamedTuple

from fixer.outcome import Outcome, Remark, StepResult
from fixer.recipe.places import path_in
from fixer.recipe.signs.drop_in import DropIn
from fixer.recipe.step import Context
from fixer.recipe.steps.lasting import lost
from fixer.site.change import Action, Change
from fixer.site.tree import Kind


class DeleteFile(NamedTuple):
    """Delete the file of one product, and no other's of the same name; for recipes that must be named.

    Args:
        drop_in: the file and how to know it.
    """

    drop_in: DropIn

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return ()

    def plan(self, context: Context) -> StepResult:
        """See ``Step``."""
        tree, path = context.tree, path_in(context.site, self.drop_in.path)
        kind = tree.kind(path)
        if kind is not Kind.FILE:
            return StepResult(Outcome.SATISFIED, f"there is no file {path}")
        before = tree.read(path)
        if not self.drop_in.is_in(before):
            reason = f"{path} is not of {self.drop_in.product}, so it stays"
            return StepResult(Outcome.SATISFIED, reason, (), (), (Remark(reason, path, 1),))
        change = Change(Action.DELETE, path, before=before, executable=tree.executable(path))
        notes = lost(context, "this file", path, besides="keep a copy if you may want it")
        return StepResult(Outcome.CHANGE, f"deletes {path}", (change,), (), notes)

    def revert(self, context: Context) -> StepResult:
        """See ``Step``."""
        from fixer.recipe.steps.taking_back import as_before

        return as_before(context, path_in(context.site, self.drop_in.path))
