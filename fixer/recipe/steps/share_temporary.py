"""Constants with a path below ``/tmp``: they get one below private uploads, which all containers share."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from fixer.outcome import Outcome, Remark, StepResult
from fixer.php.definition import Definition, NameKind
from fixer.php.insertion import first_on_line
from fixer.php.own_comments import own_comments
from fixer.php.rules import AnythingBut
from fixer.recipe.path_here import PathHere
from fixer.recipe.signs.temporary import FIXED, fixed, is_fixed
from fixer.recipe.step import Context
from fixer.recipe.steps.configs import open_config
from fixer.recipe.steps.define_constant import DefineConstant
from fixer.site.change import Action, Change
from fixer.site.paths import resolve
from fixer.site.tree import Kind

_NOTHING = "no constant of the config holds a path below /tmp, or was given a shared one"


class ShareTemporary(NamedTuple):
    """Give every constant of the config that holds a path below ``/tmp`` the same path in a shared folder.

    Args:
        folder: the shared folder, with placeholders.
        why: the sentence for the comments.
    """

    folder: str
    why: str

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return ()

    def plan(self, context: Context) -> StepResult:
        """See ``Step``.

        Raises:
            InTheWayError: the config is broken or no file.
        """
        if self._missing(context):
            return StepResult(Outcome.SATISFIED, _NOTHING)
        return self._each(context, self._wanted(context), DefineConstant.plan)

    def revert(self, context: Context) -> StepResult:
        """See ``Step``.

        Raises:
            InTheWayError: the config is broken or no file.
        """
        if self._missing(context):
            return StepResult(Outcome.SATISFIED, _NOTHING)
        return self._each(context, self._given(context), DefineConstant.revert)

    def _each(self, context: Context, paths: dict[str, str],
              carry_out: Callable[[DefineConstant, Context], StepResult]) -> StepResult:
        """The constants one after the other, each in what the one before has left."""
        results = []
        for name, path in paths.items():
            step = DefineConstant(name, PathHere(path), why=self.why, accept=AnythingBut((FIXED,)), only_if_set=True)
            result = carry_out(step, context)
            results.append(result)
            context = _with(context, result)
        return _joined(results) if results else StepResult(Outcome.SATISFIED, _NOTHING)

    def _missing(self, context: Context) -> bool:
        path = resolve(context.tree, context.site.config, context.site.root)
        return context.tree.kind(path) is Kind.MISSING and not context.committed

    def _wanted(self, context: Context) -> dict[str, str]:
        """The constants and where each should point, with placeholders."""
        found: dict[str, str] = {}
        for one in fixed(open_config(context)):
            for value in one.values:
                if isinstance(value, bytes) and is_fixed(value):
                    found.setdefault(one.name, self._shared(value))
        return found

    def _given(self, context: Context) -> dict[str, str]:
        """The constants that this recipe's comments stand above, and where it led each, with placeholders."""
        found: dict[str, str] = {}
        for one in open_config(context).definitions.all:
            former = {comment.line + 1: comment.former for comment in own_comments(one.document, context.recipe.id)}
            was = former.get(one.document.line(first_on_line(one.document, one.statement.start)))
            if one.kind is NameKind.CONSTANT and was is not None:
                led = self._shared(was.strip(b"'\"")) if was[:1] in (b"'", b'"') else self._led(one)
                found.setdefault(one.name, led)
        return found

    def _led(self, one: Definition) -> str:
        """Where a constant points now, with placeholders: what it was computed from, its former text does not tell."""
        end = self.folder.rpartition("}")[2].encode()
        ways = (value.rpartition(end)[2] for value in one.values if isinstance(value, bytes) and end in value)
        return self.folder + next(ways, b"").decode("utf-8", "surrogateescape")

    def _shared(self, value: bytes) -> str:
        """Where a path below ``/tmp`` is led, with placeholders."""
        return self.folder + value.decode("utf-8", "surrogateescape").partition("tmp")[2]


def _with(context: Context, result: StepResult) -> Context:
    """The context after what a step did."""
    if not result.changes:
        return context
    from fixer.site.overlay import OverlayTree

    return context._replace(tree=OverlayTree(context.tree).with_changes(result.changes), documents={})


def _joined(results: list[StepResult]) -> StepResult:
    """One result of several, each of which edited what the one before it had left."""
    outcome = next(one for one in (Outcome.CONFLICT, Outcome.CHANGE, Outcome.SATISFIED)
                   if any(result.outcome is one for result in results))
    deciding = [result for result in results if result.outcome is outcome]
    changes: dict[str, Change] = {}
    for change in (change for result in deciding for change in result.changes):
        former = changes.get(change.path)
        changes[change.path] = change if former is None else Change(
            Action.EDIT, change.path, before=former.before, after=change.after, executable=change.executable)
    notes: tuple[Remark, ...] = tuple(note for result in results for note in result.notes)
    return StepResult(outcome, "; ".join(dict.fromkeys(result.summary for result in deciding)),
                      tuple(changes.values()), tuple(one for result in deciding for one in result.conflicts), notes)
