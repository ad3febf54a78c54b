"""A constant that the CMS or an extension reads: ``define()``, or ``Config::define()`` on Bedrock."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from fixer.errors import InTheWayError
from fixer.outcome import Outcome, StepResult
from fixer.php.definition import Definition, Form, NameKind
from fixer.php.literals import quoted
from fixer.php.rules import BuiltAtRunTime, Exactly, Rule
from fixer.php.settle import Lines, Request
from fixer.php.wanted import Wanted
from fixer.recipe.step import Alternative, Context
from fixer.recipe.steps.configs import settled

if TYPE_CHECKING:
    from fixer.recipe.path_here import PathHere

_ON_PLATFORM = b"isset( $_ENV['PANTHEON_ENVIRONMENT'] )"


class DefineConstant(NamedTuple):
    """Define a constant where the CMS reads it.

    Args:
        name: the constant.
        value: its value where fixer writes it.
        why: the sentence for the comment above it; it names neither the constant nor a value.
        accept: what counts as right besides; exactly the value by default.
        unless: other ways in which the problem may be mended already.
        broken_forms: statements that never work and are taken out wherever they stand.
        platform_only: whether the constant is defined on the platform only.
        only_if_set: whether a wrong value is corrected, and nothing done where the constant is not set.
    """

    name: str
    value: str | int | bool | PathHere
    why: str
    accept: Rule | None = None
    unless: tuple[Alternative, ...] = ()
    broken_forms: tuple[str, ...] = ()
    platform_only: bool = False
    only_if_set: bool = False

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return ()

    def names(self, _context: Context) -> tuple[tuple[NameKind, str], ...]:
        """See ``SetsNames``."""
        return ((NameKind.CONSTANT, self.name),)

    def plan(self, context: Context) -> StepResult:
        """See ``Step``."""
        if self.only_if_set and (reason := self._may_stay(context)):
            return StepResult(Outcome.SATISFIED, reason)
        return settled(context, self._request(context), self.unless)

    def revert(self, context: Context) -> StepResult:
        """See ``Step``."""
        from fixer.recipe.steps.reverting import reverted

        return reverted(context, self._request)

    def _request(self, context: Context) -> Request:
        literal = self._literal(context)
        wanted = Wanted(NameKind.CONSTANT, self.name, (self._rule(),), literal, optional=self.only_if_set)
        return Request(context.recipe.id, self.why, (wanted,), self._writer(context, literal),
                       context.on_conflict == "replace", tuple(form.encode() for form in self.broken_forms))

    def _may_stay(self, context: Context) -> str:
        """Why nothing needs to be corrected; ``""`` where that is to be seen."""
        if not self._folders(context):
            return f"{self.name} is not set on the platform, which is right"
        return next((reason for one in self.unless if (reason := one.holds(context))), "")

    def _rule(self) -> Rule:
        if self.accept is None and isinstance(self.value, str | int | bool):
            return Exactly(self.value)
        return self.accept or BuiltAtRunTime()

    def _literal(self, context: Context) -> bytes:
        if isinstance(self.value, str | int | bool):
            return php_literal(self.value)
        return self._path(context, self.value)

    def _path(self, context: Context, path: PathHere) -> bytes:
        """The path as an expression for the file that defines the constant, or where it will be defined.

        Raises:
            InTheWayError: no one expression would do.
        """
        found = self._definitions(context)
        folders = self._folders(context)
        if len(folders) > 1:
            raise InTheWayError(f"{self.name} is set in more than one folder ({', '.join(map(repr, folders))}); "
                                "keep one of them", found[-1].path, found[-1].line)
        source = path.source(context.site, (folders or [context.site.definitions.rpartition("/")[0]])[0])
        for one in found:
            if one.form is Form.CONST and any(not self._rule().accepts(value) for value in one.values):
                raise InTheWayError(f"const cannot hold a path that is built at run time, in PHP before 5.6; write "
                                    f"define( '{self.name}', {source.decode()} ); instead", one.path, one.line)
        return source

    def _folders(self, context: Context) -> list[str]:
        """The folders of the files that define it on the platform."""
        return list(dict.fromkeys(one.path.rpartition("/")[0] for one in self._definitions(context)))

    def _definitions(self, context: Context) -> list[Definition]:
        from fixer.php.worlds import PLATFORM
        from fixer.recipe.steps.configs import open_config

        found = open_config(context).definitions.named(NameKind.CONSTANT, self.name)
        return [one for one in found if one.may & PLATFORM]

    def _writer(self, context: Context, literal: bytes) -> Lines:
        bedrock = context.site.style == "bedrock"

        def lines(_missing: Sequence[Wanted], careful: bool) -> list[bytes]:
            name = quoted(self.name.encode())
            call = b"define( " + name + b", " + literal + b" );"
            if bedrock:
                call = b"Config::define(" + name + b", " + literal + b");"
            conditions = [b"! defined( " + name + b" )"] if careful else []
            if self.platform_only:
                conditions.insert(0, _ON_PLATFORM)
            if not conditions:
                return [call]
            return [b"if ( " + b" && ".join(conditions) + b" ) {", b"\t" + call, b"}"]

        return lines


def php_literal(value: str | int | bool) -> bytes:
    """``value`` as PHP source."""
    if isinstance(value, bool):
        return b"true" if value else b"false"
    return str(value).encode() if isinstance(value, int) else quoted(value.encode())
