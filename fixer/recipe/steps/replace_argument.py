"""One argument of some calls, in the site's own code only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from fixer.errors import InTheWayError, UsageError
from fixer.outcome import Outcome, Remark, StepResult
from fixer.php.calls import Call, calls_with
from fixer.php.comments import introduction
from fixer.php.document import Document, Edit
from fixer.php.insertion import comment_above, first_on_line
from fixer.php.literals import quoted
from fixer.recipe.step import Context
from fixer.recipe.steps.callbacks import Check, checks
from fixer.recipe.steps.configs import edits, refuse_broken
from fixer.recipe.whose import foreign_owner

_SHOWN_SOURCE = 60


class ReplaceArgument(NamedTuple):
    """Replace a capability that is one argument of the functions that make menu pages.

    The same capability is replaced where the page's callback checks it again in the same file.

    Args:
        functions: names, each with the 1-based position of the capability.
        values: the capabilities to replace.
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
        """See ``Step``.

        Raises:
            UsageError: the user chose a replacement that mends nothing.
            InTheWayError: a file to edit is broken.
        """
        replacement = self._replacement(context)
        wanted: list[Call] = []
        foreign: list[Remark] = []
        computed: list[Remark] = []
        literal = False
        for call in calls_with(context.site, context.tree, self.functions, self.values,
                               lambda path: not foreign_owner(context.site, path)):
            owner = foreign_owner(context.site, call.path)
            if owner:
                foreign.extend(self._passed_over(call, owner))
            elif call.value is None:
                computed.append(_computed(call))
            else:
                literal = True
                wanted.extend([call] if call.value in self.values else [])
        if wanted:
            return self._changed(context, wanted, replacement, (*foreign, *computed))
        if computed and not literal:
            return StepResult(Outcome.CONFLICT, computed[0].message, (), tuple(computed), tuple(foreign))
        return StepResult(Outcome.SATISFIED, "no call in the site's own code needs another capability",
                          (), (), (*foreign, *computed))

    def revert(self, context: Context) -> StepResult:
        """See ``Step``.

        Raises:
            InTheWayError: a file to edit is broken.
        """
        from fixer.recipe.steps.arguments import arguments_taken_back

        return arguments_taken_back(context, dict(self.functions), self._replacement(context))

    def _replacement(self, context: Context) -> str:
        chosen = context.settings.get(self.setting, self.replacement)
        if chosen in self.values or not re.fullmatch(r"[\w-]+", chosen, re.ASCII):
            reason = "it is one of those that Test and Live take away" if chosen in self.values else \
                f"give the name of a capability, such as {self.replacement}"
            raise UsageError(f"--set {context.recipe.id}.{self.setting}={chosen}: {reason}")
        return chosen

    def _passed_over(self, call: Call, owner: str) -> Iterator[Remark]:
        if call.value in self.values:
            yield Remark(f"{call.function}() asks for {call.value} in {owner}, which is not the site's own: an update "
                         "would undo an edit; ask its author or look for a filter", call.path, call.line)

    def _changed(self, context: Context, calls: list[Call], replacement: str,
                 notes: tuple[Remark, ...]) -> StepResult:
        documents: dict[str, Document] = {}
        others: list[Remark] = []
        for path in dict.fromkeys(call.path for call in calls):
            document = Document(context.tree.read(path))
            refuse_broken(document, path)
            mine = [call for call in calls if call.path == path]
            found = [one for one in checks(document, mine, dict(self.functions)) if one.value in self.values]
            places: list[Call | Check] = [*mine, *(one for one in found if one.in_callback)]
            documents[path] = self._edited(context, path, document, places, replacement)
            others += [Remark(f"current_user_can() asks for {one.value} here, which nobody has in Test and Live; "
                              "change it too if it guards one of these pages", path, one.line)
                       for one in found if not one.in_callback]
        count = f"{len(calls)} menu page{'' if len(calls) == 1 else 's'}"
        return StepResult(Outcome.CHANGE, f"asks for {replacement} for {count}", edits(context, documents), (),
                          (*notes, *others))

    def _edited(self, context: Context, path: str, document: Document, places: list[Call | Check],
                replacement: str) -> Document:
        changes: dict[Edit, None] = {}
        for place in places:
            comment = introduction(context.recipe.id, self.why, place.source)
            start = first_on_line(document, place.statement)
            changes[comment_above(document, start, comment)] = None
            changes[Edit(place.start, place.end, quoted(replacement.encode()))] = None
        after = document.with_edits(list(changes))
        if after.has_error and not document.has_error:
            raise InTheWayError("this call cannot be changed without breaking the file; change it by hand", path,
                                places[0].line)
        return after


def _computed(call: Call) -> Remark:
    text = " ".join(call.source.decode("utf-8", "replace").split())
    shown = text if len(text) <= _SHOWN_SOURCE else text[: _SHOWN_SOURCE - 3] + "..."
    return Remark(f"{call.function}() takes its capability from {shown}: check it by hand", call.path, call.line)
