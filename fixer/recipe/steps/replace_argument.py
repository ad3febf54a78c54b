"""One argument of some calls, in the site's own code only."""

from __future__ import annotations

from dataclasses import dataclass

from fixer.errors import UsageError
from fixer.outcome import Outcome, Remark, StepResult
from fixer.php.calls import Call, calls_with
from fixer.php.comments import introduction
from fixer.php.document import Document, Edit
from fixer.php.insertion import comment_above, first_on_line
from fixer.php.literals import quoted
from fixer.recipe.step import Context
from fixer.recipe.steps.configs import edits, refuse_broken
from fixer.site.ownership import is_third_party


@dataclass(frozen=True, slots=True)
class ReplaceArgument:
    """Replace string literals that are one argument of some functions.

    Args:
        functions: names, each with the 1-based position of the argument.
        values: the literals to replace.
        replacement: what takes their place.
        why: the sentence for the comment above each call.
        setting: key under which the user may set another replacement with ``--set``.
    """

    functions: tuple[tuple[str, int], ...]
    values: tuple[str, ...]
    replacement: str
    why: str
    setting: str

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return (self.setting,)

    def plan(self, context: Context) -> StepResult:
        """See ``Step``."""
        replacement = context.settings.get(self.setting, self.replacement)
        if replacement in self.values or not replacement:
            raise UsageError(f"--set {context.recipe.id}.{self.setting}={replacement}: this capability is one "
                             "of those that Test and Live take away")
        wanted: list[Call] = []
        notes: list[Remark] = []
        for call in calls_with(context.site, context.tree, self.functions):
            remark = self._remark(context, call)
            if remark:
                notes.append(Remark(remark, call.path, call.line))
            elif call.value in self.values:
                wanted.append(call)
        if not wanted:
            return StepResult(Outcome.SATISFIED, "no call in the site's own code needs another capability",
                              (), (), tuple(notes))
        documents = self._edited(context, wanted, replacement)
        summary = f"asks for {replacement} in {len(wanted)} " + ("calls" if len(wanted) > 1 else "call")
        return StepResult(Outcome.CHANGE, summary, edits(context, documents), (), tuple(notes))

    def _remark(self, context: Context, call: Call) -> str:
        """Why a call is left alone though it may have the problem; ``""`` for any other."""
        if call.value is not None and call.value not in self.values:
            return ""
        owner = context.site.inventory.holding(call.path)
        if owner is None or is_third_party(context.site, owner):
            if call.value is None:
                return ""
            whose = owner.name or owner.slug if owner is not None else "code that fixer cannot place"
            return (f"{call.function}() asks for {call.value} in {whose}, which is not the site's own: "
                    "an update would undo an edit; ask its author or look for a filter")
        if call.value is None:
            text = " ".join(call.source.decode("utf-8", "replace").split())
            return f"{call.function}() takes its capability from {text[:60]}: check it by hand"
        return ""

    def _edited(self, context: Context, calls: list[Call], replacement: str) -> dict[str, Document]:
        documents: dict[str, Document] = {}
        for path in dict.fromkeys(call.path for call in calls):
            document = Document(context.tree.read(path))
            refuse_broken(document, path)
            changes: dict[Edit, None] = {}
            for call in calls:
                if call.path == path:
                    comment = introduction(context.recipe.id, self.why, call.source)
                    start = first_on_line(document, call.statement)
                    changes[comment_above(document, start, comment)] = None
                    changes[Edit(call.start, call.end, quoted(replacement.encode()))] = None
            documents[path] = document.with_edits(list(changes))
        return documents
