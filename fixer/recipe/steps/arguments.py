"""Arguments that a recipe replaced, as they were before: each from the comment above its call."""

from __future__ import annotations

from collections.abc import Iterator

from fixer.outcome import Outcome, Remark, StepResult
from fixer.php.calls import calls_in
from fixer.php.document import Document
from fixer.php.insertion import first_on_line
from fixer.php.own_comments import OwnComment, own_comments
from fixer.php.undoing import below, with_values
from fixer.recipe.step import NOTHING_HERE, Context
from fixer.recipe.steps.callbacks import checks
from fixer.recipe.steps.configs import edits, refuse_broken
from fixer.recipe.steps.reverting import undone_in

_SKIPPED = frozenset(("node_modules", ".git", "vendor"))


def arguments_taken_back(context: Context, functions: dict[str, int], replacement: str) -> StepResult:
    """Give calls the argument they had, and the checks in their callbacks, too.

    Args:
        context: the step's context.
        functions: names, each with the 1-based position of the argument.
        replacement: what the recipe writes.

    Raises:
        InTheWayError: a file with one of the recipe's comments is broken.
    """
    needle = f" fixer {context.recipe.id}: ".encode()
    documents: dict[str, Document] = {}
    conflicts: list[Remark] = []
    for path, _ in context.tree.search(context.site.content, (".php", ".inc"), (needle,), _SKIPPED):
        document = Document(context.tree.read(path))
        refuse_broken(document, path)
        after, changed = _taken_back(context, path, document, functions, replacement)
        conflicts += changed
        if after is not document:
            documents[path] = after
    if conflicts:
        return StepResult(Outcome.CONFLICT, conflicts[0].message, (), tuple(conflicts))
    if not documents:
        return StepResult(Outcome.SATISFIED, f"{NOTHING_HERE} is here: no call in this code carries its comment")
    count = f"{len(documents)} file{'' if len(documents) == 1 else 's'}"
    return StepResult(Outcome.CHANGE, f"puts back what calls in {count} asked for", edits(context, documents))


def _taken_back(context: Context, path: str, document: Document, functions: dict[str, int],
                replacement: str) -> tuple[Document, list[Remark]]:
    """The file without the recipe's edits, and the places where one has been changed since."""
    conflicts = []
    after = document
    for number in reversed(range(len(list(own_comments(document, context.recipe.id))))):
        comment = list(own_comments(after, context.recipe.id))[number]
        places = list(_written(path, after, comment, functions, replacement)) if comment.former is not None else []
        without = with_values(after, comment, places) if places else None
        if without is None or (without.has_error and not document.has_error):
            conflicts.append(Remark("this call has been changed since fixer changed it, so it is yours now; take the "
                                    "comment out by hand", path, comment.line))
        else:
            after = without
    content = undone_in(context, path) if conflicts else None
    return (Document(content), []) if content is not None else (after, conflicts)


def _written(path: str, document: Document, comment: OwnComment, functions: dict[str, int],
             replacement: str) -> Iterator[tuple[int, int]]:
    """The ranges below a comment that hold what the recipe writes: arguments of calls, and of checks."""
    calls = [(call.statement, call.start, call.end) for call in calls_in(path, document, functions)
             if call.value == replacement]
    found = [(one.statement, one.start, one.end) for one in checks(document, [], functions)
             if one.value == replacement]
    place = below(document, comment)
    for statement, start, end in (*calls, *found):
        if first_on_line(document, statement) == place:
            yield start, end
