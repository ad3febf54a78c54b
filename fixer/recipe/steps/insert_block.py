"""A block of statements from a template, completed where a config holds part of it already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from fixer.data import templates_dir
from fixer.outcome import Outcome, Remark, StepResult
from fixer.php.config import read_config
from fixer.php.definition import NameKind, Span
from fixer.php.document import Document
from fixer.php.rules import Rule
from fixer.php.settle import Request
from fixer.php.snippet import Snippet
from fixer.php.wanted import Wanted, standing
from fixer.recipe.must_use import settled_by_must_use_plugin
from fixer.recipe.step import Alternative, Context
from fixer.recipe.steps.configs import settled
from fixer.recipe.steps.not_applicable import not_for_this_drupal


class Mention(NamedTuple):
    """A remark on a block that is right but could be better.

    Args:
        text: what the deciding statement holds.
        without: what it does not hold.
        remark: the sentence.
    """

    text: str
    without: str
    remark: str


class InsertBlock(NamedTuple):
    """Insert a block of PHP.

    Args:
        template: file name in ``templates/php/``: plain PHP without an opening tag.
        why: the sentence for the comment above it.
        besides: by name, what counts as right besides the block's own values.
        older_forms: statements of earlier documented fixes that the block takes the place of.
        mentions: remarks on blocks that are right already.
        blocked_by: reasons why the block would do harm here; a conflict where one holds.
        drupal: Drupal major versions it is for; empty for all.
        must_use: whether the same effect in a must-use plugin is as good.
    """

    template: str
    why: str
    besides: tuple[tuple[str, Rule], ...] = ()
    older_forms: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    blocked_by: tuple[Alternative, ...] = ()
    drupal: tuple[int, ...] = ()
    must_use: bool = False

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return ()

    def names(self, context: Context) -> tuple[tuple[NameKind, str], ...]:
        """See ``SetsNames``."""
        return tuple((one.kind, one.name) for one in self._snippet(context).wanted)

    def plan(self, context: Context) -> StepResult:
        """See ``Step``."""
        elsewhere = not_for_this_drupal(context, self.drupal, "this block")
        if elsewhere is not None:
            return elsewhere
        request = self._request(context)
        result = settled(context, request)
        if result.outcome is Outcome.SATISFIED:
            remarks = tuple(self._remarks(context, request.wanted))
            return StepResult(result.outcome, result.summary, (), (), (*result.notes, *remarks))
        if result.outcome is Outcome.CHANGE:
            return self._instead(context, request.wanted) or result
        return result

    def revert(self, context: Context) -> StepResult:
        """See ``Step``."""
        from fixer.recipe.steps.reverting import reverted

        return reverted(context, self._request)

    def _request(self, context: Context) -> Request:
        snippet = self._snippet(context)

        def lines(missing: Sequence[Wanted], _careful: bool) -> list[bytes]:
            return snippet.lines(missing)

        return Request(context.recipe.id, self.why, snippet.wanted, lines, context.on_conflict == "replace", (),
                       tuple(form.encode() for form in self.older_forms))

    def _snippet(self, context: Context) -> Snippet:
        code = (templates_dir() / "php" / self.template).read_bytes()
        return Snippet(code, context.site, dict(self.besides))

    def _instead(self, context: Context, wanted: Sequence[Wanted]) -> StepResult | None:
        """Another result where the block is not needed or would do harm."""
        path = settled_by_must_use_plugin(context, wanted) if self.must_use else ""
        if path:
            return StepResult(Outcome.SATISFIED, f"{path} sets the same, before any plugin is loaded")
        for obstacle in self.blocked_by:
            reason = obstacle.holds(context)
            if reason:
                return StepResult(Outcome.CONFLICT, reason, (), (Remark(reason, context.site.config),))
        return None

    def _remarks(self, context: Context, wanted: Sequence[Wanted]) -> Iterator[Remark]:
        """Remarks on the statements that decide, where one of the mentions fits."""
        if not self.mentions:
            return
        config = read_config(context.site, context.tree, context.documents)
        deciding = {one.statement: None for each in wanted for one in standing(config, each).right}
        blocks = dict.fromkeys(_block(config.source.document(span.path), span) for span in deciding)
        for mention in self.mentions:
            for span in blocks:
                document = config.source.document(span.path)
                code = document.source[span.start : span.end]
                at = code.find(mention.text.encode())
                if at >= 0 and mention.without.encode() not in code:
                    yield Remark(mention.remark, span.path, document.line(span.start + at))


def _block(document: Document, span: Span) -> Span:
    """The statement at the top of the file that holds another one."""
    for node in document.statements:
        if node.start_byte <= span.start < node.end_byte:
            return Span(span.path, node.start_byte, node.end_byte)
    return span
