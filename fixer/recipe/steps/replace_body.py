"""The body of a named function of a Drupal module."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tree_sitter import Node

from fixer.data import templates_dir
from fixer.lost import not_known
from fixer.outcome import Outcome, Remark, StepResult
from fixer.php.comments import introduction
from fixer.php.document import Document, Edit
from fixer.php.meaning import same_meaning
from fixer.php.scopes import body_range, functions, own_nodes, parameters
from fixer.recipe.module_file import ModuleFile
from fixer.recipe.step import Context
from fixer.recipe.steps.module_code import edit_copies, revert_copies
from fixer.recipe.steps.not_applicable import not_for_this_drupal
from fixer.recipe.steps.verdict import Verdict

_INDENT = b"  "


class ReplaceBody(NamedTuple):
    """Replace what a function does, with its signature and everything around it left as it is.

    Only definitions that call a certain function are meant; a body that is not as released is a conflict.

    Args:
        file: the module's file.
        function: the function's name.
        parameters: the names of its parameters that the new body needs, with their dollar signs.
        calling: the function that a definition which is meant calls.
        released: bodies of releases, each as PHP without braces.
        template: file name in ``templates/php/``: the new body, without an opening tag.
        why: the sentence for the comment at its top.
        accept: functions that a body calls which is right already; all of them.
        outdated: functions that a body calls which mends the problem in a way that has had its day.
        advice: a sentence for such a body.
    """

    file: ModuleFile
    function: str
    parameters: tuple[str, ...]
    calling: str
    released: tuple[str, ...]
    template: str
    why: str
    accept: tuple[str, ...]
    outdated: tuple[str, ...] = ()
    advice: str = ""

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return ()

    def plan(self, context: Context) -> StepResult:
        """See ``Step``."""
        elsewhere = not_for_this_drupal(context, self.file.drupal, f"{self.function}()")
        if elsewhere is not None:
            return elsewhere

        def edit(document: Document) -> Verdict:
            return self._edited(context, document)

        return edit_copies(context, self.file, edit, self.why)

    def revert(self, context: Context) -> StepResult:
        """See ``Step``."""

        def restore(document: Document, former: Document | None) -> Verdict:
            return self._restored(context.recipe.id, document, former)

        return revert_copies(context, self.file, restore)

    def _edited(self, context: Context, document: Document) -> Verdict:
        defined = functions(document, self.function)
        if not defined:
            return Verdict(Outcome.NOT_APPLICABLE, f"this release has no function {self.function}()")
        edits: list[Edit] = []
        notes: list[Remark] = []
        verdicts: list[Verdict] = []
        for one in defined:
            verdict = self._verdict(context, document, one)
            verdicts.append(verdict)
            notes += verdict.notes
            edits += [self._edit(context.recipe.id, document, one)] if verdict.outcome is Outcome.CHANGE else []
        deciding = next(one for outcome in (Outcome.CHANGE, Outcome.CONFLICT, Outcome.SATISFIED,
                                            Outcome.NOT_APPLICABLE)
                        for one in verdicts if one.outcome is outcome)
        if not edits:
            if deciding.outcome is Outcome.NOT_APPLICABLE:
                deciding = deciding._replace(outcome=Outcome.CONFLICT)
            return deciding._replace(notes=tuple(notes))
        notes += [Remark(one.summary, "", one.line) for one in verdicts if one.outcome is Outcome.CONFLICT]
        return deciding._replace(document=document.with_edits(edits), notes=tuple(notes))

    def _verdict(self, context: Context, document: Document, function: Node) -> Verdict:
        line = document.line(function.start_byte)
        called = set(_calls(function))
        if called.issuperset(self.accept):
            return Verdict(Outcome.SATISFIED, f"{self.function}() is right already", line)
        replace = context.on_conflict == "replace"
        if self.outdated and called.issuperset(self.outdated) and not replace:
            return Verdict(Outcome.SATISFIED, f"{self.function}() is mended in an older way", line, None,
                           (Remark(f"{self.advice}; --on-conflict replace puts today's way in its place", "", line),))
        if self.calling not in called:
            text = f"this definition of {self.function}() does not call {self.calling}() and stays as it is"
            return Verdict(Outcome.NOT_APPLICABLE, text, line, None, (Remark(text, "", line),))
        if not set(self.parameters) <= set(parameters(function)):
            return Verdict(Outcome.CONFLICT, f"{self.function}() has other parameters here than fixer knows; "
                           "change it by hand", line)
        if not replace and not any(same_meaning(_inner(document, function), one.encode()) for one in self.released):
            return Verdict(Outcome.CONFLICT, f"{self.function}() is not as it was released, so its body may hold "
                           "something that is needed; change it by hand or use --on-conflict replace", line)
        return Verdict(Outcome.CHANGE, f"gives {self.function}() a new body", line)

    def _edit(self, recipe: str, document: Document, function: Node) -> Edit:
        start, end = body_range(function) or (0, 0)
        return Edit(start, end, self._body(recipe, document, function, document.source[start:end]))

    def _body(self, recipe: str, document: Document, function: Node, former: bytes) -> bytes:
        """The new text between the braces, laid out like the function's own line."""
        newline = document.newline(function.end_byte)
        outer = document.indentation(function.start_byte)
        code = (templates_dir() / "php" / self.template).read_bytes().rstrip(b"\n")
        lines = [introduction(recipe, self.why, former), *code.split(b"\n")]
        body = b"".join(newline + (outer + _INDENT + line if line else b"") for line in lines)
        last = former[former.rfind(b"\n") + 1 :] if b"\n" in former else outer
        return body + newline + (outer if last.strip() else last)

    def _restored(self, recipe: str, document: Document, former: Document | None) -> Verdict:
        from fixer.php.own_comments import own_comments

        comments = list(own_comments(document, recipe))
        defined = functions(document, self.function)
        earlier = functions(former, self.function) if former is not None else []
        edits: list[Edit] = []
        line = None
        for index, function in enumerate(defined):
            start, end = body_range(function) or (0, 0)
            comment = next((one for one in comments if start <= one.start < end), None)
            if comment is None:
                continue
            text = comment.former
            if text is None and former is not None and len(earlier) == len(defined):
                text = _inner(former, earlier[index])
            if text is None or _inner(document, function) != self._body(recipe, document, function, text):
                return Verdict(Outcome.CONFLICT, not_known(f"the body of {self.function}()"), comment.line)
            line = line or comment.line
            edits.append(Edit(start, end, text))
        if not edits:
            return Verdict(Outcome.SATISFIED, "nothing of this recipe is here")
        return Verdict(Outcome.CHANGE, "takes the edit back", line, document.with_edits(edits))


def _calls(function: Node) -> Iterator[str]:
    for node in own_nodes(function):
        label = node.child_by_field_name("function") if node.type == "function_call_expression" else None
        if label is not None:
            yield (label.text or b"").lower().lstrip(b"\\").decode("utf-8", "replace")


def _inner(document: Document, function: Node) -> bytes:
    start, end = body_range(function) or (0, 0)
    return document.source[start:end]
