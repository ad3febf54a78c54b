"""One value in settings.php: ``$conf['…']``, ``$config['…']['…']`` or ``$settings['…']``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from fixer.errors import UsageError
from fixer.outcome import Outcome, Remark, StepResult
from fixer.php.config import read_config
from fixer.php.definition import NameKind
from fixer.php.document import Document
from fixer.php.rules import Exactly, Rule
from fixer.php.settle import Request
from fixer.php.wanted import Wanted, standing
from fixer.recipe.step import Alternative, Context
from fixer.recipe.steps.configs import settled
from fixer.recipe.steps.define_constant import php_literal
from fixer.recipe.steps.not_applicable import not_for_this_drupal
from fixer.site.overlay import OverlayTree


class AssignVariable(NamedTuple):
    """Assign a value in settings.php after whatever it must override.

    Args:
        name: the variable with its keys in single quotes, as in ``$conf['x']``.
        value: its value where fixer writes it.
        why: the sentence for the comment above it; it names neither the key nor a value.
        accept: what counts as right besides; exactly the value by default.
        drupal: Drupal major versions that read this name; empty for all.
        broken_forms: statements that never work and are taken out wherever they stand.
        setting: key under which the user may set another value with ``--set``.
        cautions: remarks on values that are right but have a drawback, each with a rule for them.
        blocked_by: reasons why the value would do nothing here, or harm; a conflict where one holds.
        unless: other ways in which the problem may be mended already.
    """

    name: str
    value: str | int | bool
    why: str
    accept: Rule | None = None
    drupal: tuple[int, ...] = ()
    broken_forms: tuple[str, ...] = ()
    setting: str = ""
    cautions: tuple[tuple[Rule, str], ...] = ()
    blocked_by: tuple[Alternative, ...] = ()
    unless: tuple[Alternative, ...] = ()

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return (self.setting,) if self.setting else ()

    def names(self, _context: Context) -> tuple[tuple[NameKind, str], ...]:
        """See ``SetsNames``."""
        return ((NameKind.VARIABLE, self.name),)

    def plan(self, context: Context) -> StepResult:
        """See ``Step``."""
        elsewhere = not_for_this_drupal(context, self.drupal, self.name)
        if elsewhere is not None:
            return elsewhere
        request = self._request(context)
        result = settled(context, request, self.unless)
        obstacle = next((reason for one in self.blocked_by if (reason := one.holds(context))), "")
        if obstacle and result.outcome is Outcome.CHANGE:
            return StepResult(Outcome.CONFLICT, obstacle, (), (Remark(obstacle, context.site.config),))
        return result._replace(notes=(*result.notes, *self._cautions(context, request.wanted[0], result)))

    def revert(self, context: Context) -> StepResult:
        """See ``Step``."""
        from fixer.recipe.steps.reverting import reverted

        return reverted(context, self._request)

    def _request(self, context: Context) -> Request:
        literal = self._literal(context)
        wanted = Wanted(NameKind.VARIABLE, self.name, (self._rule(context),), literal)

        def lines(_missing: Sequence[Wanted], _careful: bool) -> list[bytes]:
            statement = self.name.encode() + b" = " + literal + b";"
            return [statement]

        return Request(context.recipe.id, self.why, (wanted,), lines, context.on_conflict == "replace",
                       tuple(form.encode() for form in self.broken_forms))

    def _cautions(self, context: Context, wanted: Wanted, result: StepResult) -> Iterator[Remark]:
        if not self.cautions or result.outcome not in (Outcome.CHANGE, Outcome.SATISFIED):
            return
        documents = {change.path: Document(change.after or b"") for change in result.changes}
        config = read_config(context.site, OverlayTree(context.tree, result.changes),
                             {**(context.documents or {}), **documents})
        for one in standing(config, wanted).right:
            for rule, remark in self.cautions:
                if all(rule.accepts(value) for value in one.values):
                    yield Remark(remark, one.path, None if result.changes else one.line)

    def _rule(self, context: Context) -> Rule:
        chosen = context.settings.get(self.setting) if self.setting else None
        return Exactly(chosen) if chosen is not None else self.accept or Exactly(self.value)

    def _literal(self, context: Context) -> bytes:
        chosen = context.settings.get(self.setting) if self.setting else None
        if chosen is None:
            if isinstance(self.value, bool):
                return b"TRUE" if self.value else b"FALSE"
            return php_literal(self.value)
        if self.accept is not None and not self.accept.accepts(chosen.encode()):
            raise UsageError(f"--set {context.recipe.id}.{self.setting}={chosen}: this value would not mend the "
                             f"problem; see 'fixer show {context.recipe.id}'")
        return php_literal(chosen)
