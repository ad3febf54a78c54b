"""A block of statements from a template, completed where a config holds part of it already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fixer.data import templates_dir
from fixer.outcome import Outcome, Remark, StepResult
from fixer.php.rules import Rule
from fixer.php.settle import Request
from fixer.php.snippet import Snippet
from fixer.php.wanted import Wanted
from fixer.recipe.step import Alternative, Context
from fixer.recipe.steps.configs import settled
from fixer.recipe.steps.not_applicable import not_for_this_drupal


@dataclass(frozen=True, slots=True)
class Mention:
    """A remark on a block that is right but could be better.

    Args:
        text: what the deciding statement holds.
        without: what it does not hold.
        remark: the sentence.
    """

    text: str
    without: str
    remark: str


@dataclass(frozen=True, slots=True)
class InsertBlock:
    """Insert a block of PHP.

    Args:
        template: file name in ``templates/php/``: plain PHP without an opening tag.
        why: the sentence for the comment above it.
        besides: by name, what counts as right besides the block's own values.
        older_forms: statements of earlier documented fixes that the block takes the place of.
        mentions: remarks on blocks that are right already.
        blocked_by: reasons why the block would do harm here; a conflict where one holds.
        drupal: Drupal major versions it is for; empty for all.
    """

    template: str
    why: str
    besides: tuple[tuple[str, Rule], ...] = ()
    older_forms: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    blocked_by: tuple[Alternative, ...] = ()
    drupal: tuple[int, ...] = ()

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return ()

    def plan(self, context: Context) -> StepResult:
        """See ``Step``."""
        elsewhere = not_for_this_drupal(context, self.drupal, "this block")
        if elsewhere is not None:
            return elsewhere
        code = (templates_dir() / "php" / self.template).read_bytes()
        snippet = Snippet(code, context.site, dict(self.besides))

        def lines(missing: Sequence[Wanted], _careful: bool) -> list[bytes]:
            return snippet.lines(missing)

        request = Request(context.recipe.id, self.why, snippet.wanted, lines,
                          context.on_conflict == "replace", (),
                          tuple(form.encode() for form in self.older_forms))
        result = settled(context, request)
        if result.outcome is Outcome.SATISFIED:
            return self._remarked(context, result)
        if result.outcome is Outcome.CHANGE:
            for obstacle in self.blocked_by:
                reason = obstacle.holds(context)
                if reason:
                    return StepResult(Outcome.CONFLICT, reason, (), (Remark(reason, context.site.config),))
        return result

    def _remarked(self, context: Context, result: StepResult) -> StepResult:
        remarks = []
        for mention in self.mentions:
            for path, document in context.documents.items():
                at = document.source.find(mention.text.encode())
                if at >= 0 and mention.without.encode() not in document.source:
                    remarks.append(Remark(mention.remark, path, document.line(at)))
        return StepResult(result.outcome, result.summary, (), (), (*result.notes, *remarks))
