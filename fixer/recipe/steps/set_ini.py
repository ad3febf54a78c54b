"""An ini value that a config sets with ``ini_set()``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from fixer.outcome import StepResult
from fixer.php.definition import NameKind
from fixer.php.literals import quoted
from fixer.php.rules import Exactly
from fixer.php.settle import Request
from fixer.php.wanted import Wanted
from fixer.recipe.step import Alternative, Context
from fixer.recipe.steps.configs import settled


class SetIni(NamedTuple):
    """Set an ini value, or correct one that is known to be wrong.

    Args:
        name: the ini setting.
        value: its value.
        why: the sentence for the comment; it names neither the setting nor a value.
        known_bad: values that are replaced without asking.
        unless: when nothing needs to be set as long as nothing sets it wrongly.
    """

    name: str
    value: str
    why: str
    known_bad: tuple[str, ...] = ()
    unless: tuple[Alternative, ...] = ()

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return ()

    def names(self, _context: Context) -> tuple[tuple[NameKind, str], ...]:
        """See ``SetsNames``."""
        return ((NameKind.INI, self.name),)

    def plan(self, context: Context) -> StepResult:
        """See ``Step``."""
        return settled(context, self._request(context), self.unless)

    def revert(self, context: Context) -> StepResult:
        """See ``Step``."""
        from fixer.recipe.steps.reverting import reverted

        return reverted(context, self._request)

    def _request(self, context: Context) -> Request:
        literal = quoted(self.value.encode())
        wanted = Wanted(NameKind.INI, self.name, (Exactly(self.value, self.known_bad),), literal)

        def lines(_missing: Sequence[Wanted], _careful: bool) -> list[bytes]:
            call = b"ini_set(" + quoted(self.name.encode()) + b", " + literal + b");"
            return [call]

        return Request(context.recipe.id, self.why, (wanted,), lines, context.on_conflict == "replace")
