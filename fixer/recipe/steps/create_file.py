"""A small PHP file of its own, such as a must-use plugin."""

from __future__ import annotations

from typing import NamedTuple

from fixer.data import templates_dir
from fixer.outcome import Outcome, Remark, StepResult
from fixer.php.comments import introduction
from fixer.php.meaning import tokens
from fixer.recipe.evidence import Evidence
from fixer.recipe.places import path_in
from fixer.recipe.step import Alternative, Context
from fixer.recipe.steps.creating import creation
from fixer.site.change import Action, Change
from fixer.site.paths import resolve
from fixer.site.tree import Kind

_TAG = b"<?php\n"


class CreateFile(NamedTuple):
    """Create a PHP file.

    Args:
        path: where it goes, with placeholders.
        template: file name in ``templates/php/``: plain PHP without an opening tag.
        why: the sentence for the comment at its top.
        needs: a file without which the step does not apply, with placeholders; ``""`` for none.
        unless: other ways in which the problem may be mended already.
        blocked_by: what somebody decided that would keep the file from having an effect; a conflict where found.
    """

    path: str
    template: str
    why: str
    needs: str = ""
    unless: tuple[Alternative, ...] = ()
    blocked_by: tuple[Evidence, ...] = ()

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return ()

    def plan(self, context: Context) -> StepResult:
        """See ``Step``.

        Raises:
            InTheWayError: a link on the way leads out of the site, or the file is in the working tree only.
        """
        site, tree = context.site, context.tree
        if self.needs:
            needed = path_in(site, self.needs)
            if tree.kind(resolve(tree, needed, site.root)) is not Kind.FILE:
                return StepResult(Outcome.NOT_APPLICABLE, f"there is no {needed} in this code")
        for obstacle in self.blocked_by:
            if found := obstacle.find(site, tree):
                return StepResult(Outcome.CONFLICT, found[0].message, (), tuple(found))
        path = resolve(tree, path_in(site, self.path), site.root)
        kind = tree.kind(path)
        if kind is Kind.FILE and self._is_ours(tree.read(path)):
            return StepResult(Outcome.SATISFIED, f"{path} is there already")
        for alternative in self.unless:
            if reason := alternative.holds(context):
                return StepResult(Outcome.SATISFIED, reason)
        if kind is not Kind.MISSING:
            what = "another file" if kind is Kind.FILE else f"a {kind.value}"
            reason = f"{what} stands here; rename it, so that {self._purpose()} can be created"
            return StepResult(Outcome.CONFLICT, reason, (), (Remark(reason, path, 1 if kind is Kind.FILE else None),))
        change, notes = creation(context, path, self._content(context.recipe.id))
        return StepResult(Outcome.CHANGE, f"creates {path}", (change,), (), notes)

    def revert(self, context: Context) -> StepResult:
        """See ``Step``."""
        site, tree = context.site, context.tree
        path = resolve(tree, path_in(site, self.path), site.root)
        if tree.kind(path) is not Kind.FILE:
            return StepResult(Outcome.SATISFIED, f"there is no {path}")
        before = tree.read(path)
        if before == self._content(context.recipe.id) or self._was_made(context, path, before):
            return StepResult(Outcome.CHANGE, f"deletes {path}",
                              (Change(Action.DELETE, path, before=before, executable=tree.executable(path)),))
        if b"// fixer " + context.recipe.id.encode() + b":" not in before:
            return StepResult(Outcome.SATISFIED, f"{path} was written by somebody else")
        reason = "this file has been changed since it was created; take out by hand what is no longer needed"
        return StepResult(Outcome.CONFLICT, reason, (), (Remark(reason, path, 1),))

    def _was_made(self, context: Context, path: str, now: bytes) -> bool:
        """Whether the recipe's own commit created the file just as it is now."""
        former, made = context.former, context.made
        return former is not None and made is not None and former.kind(path) is Kind.MISSING \
            and made.kind(path) is Kind.FILE and made.read(path) == now

    def _content(self, recipe_id: str) -> bytes:
        return _TAG + introduction(recipe_id, self.why) + b"\n" + self._code()

    def _code(self) -> bytes:
        return (templates_dir() / "php" / self.template).read_bytes()

    def _is_ours(self, content: bytes) -> bool:
        """Whether a file means the same as the template, whatever its comments and spacing."""
        tag, found, code = content.partition(b"<?php")
        return bool(found) and not tag.strip() and tokens(code) == tokens(self._code())

    def _purpose(self) -> str:
        return self.path.rpartition("/")[2]
