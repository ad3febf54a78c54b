"""A constant that the CMS or an extension reads: ``define()``, or ``Config::define()`` on Bedrock."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from fixer.outcome import StepResult
from fixer.php.definitions import NameKind
from fixer.php.literals import quoted
from fixer.php.rules import Exactly, Rule
from fixer.php.settle import Lines, Request
from fixer.php.wanted import Wanted
from fixer.recipe.step import Alternative, Context
from fixer.recipe.steps.configs import settled


class DefineConstant(NamedTuple):
    """Define a constant where the CMS reads it.

    Args:
        name: the constant.
        value: its value where fixer writes it.
        why: the sentence for the comment above it; it names neither the constant nor a value.
        accept: what counts as right besides; exactly the value by default.
        unless: other ways in which the problem may be mended already.
        broken_forms: statements that never work and are taken out wherever they stand.
    """

    name: str
    value: str | int | bool
    why: str
    accept: Rule | None = None
    unless: tuple[Alternative, ...] = ()
    broken_forms: tuple[str, ...] = ()

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return ()

    def plan(self, context: Context) -> StepResult:
        """See ``Step``."""
        wanted = Wanted(NameKind.CONSTANT, self.name, (self.accept or Exactly(self.value),),
                        php_literal(self.value))
        request = Request(context.recipe.id, self.why, (wanted,), self._writer(context),
                          context.on_conflict == "replace",
                          tuple(form.encode() for form in self.broken_forms))
        return settled(context, request, self.unless)

    def _writer(self, context: Context) -> Lines:
        bedrock = context.site.style == "bedrock"

        def lines(_missing: Sequence[Wanted], careful: bool) -> list[bytes]:
            name, value = quoted(self.name.encode()), php_literal(self.value)
            if bedrock:
                return [b"Config::define(" + name + b", " + value + b");"]
            call = b"define( " + name + b", " + value + b" );"
            if careful:
                return [b"if ( ! defined( " + name + b" ) ) {", b"\t" + call, b"}"]
            return [call]

        return lines


def php_literal(value: str | int | bool) -> bytes:
    """``value`` as PHP source."""
    if isinstance(value, bool):
        return b"true" if value else b"false"
    return str(value).encode() if isinstance(value, int) else quoted(value.encode())
