"""One literal or one expression in a named function of a Drupal module."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tree_sitter import Node

from fixer.outcome import Outcome, StepResult
from fixer.php.comments import introduction
from fixer.php.document import Document, Edit
from fixer.php.forms import Form
from fixer.php.insertion import comment_above, first_on_line
from fixer.php.patterns import Match, expression, matches, rewriting, rewritten
from fixer.php.scopes import functions, own_nodes
from fixer.recipe.module_file import ModuleFile
from fixer.recipe.step import Context
from fixer.recipe.steps.module_code import edit_copies, revert_copies
from fixer.recipe.steps.not_applicable import not_for_this_drupal
from fixer.recipe.steps.verdict import Verdict

_LATER_WINS = ("assignment_expression", "include_expression", "include_once_expression", "require_expression",
               "require_once_expression")


class Place(NamedTuple):
    """One expression to rewrite, with the pair of patterns that does it."""

    found: Match
    code: str
    replacement: str


class ReplaceInFunction(NamedTuple):
    """Rewrite an expression wherever it stands in a function, and nothing else in the file.

    Args:
        file: the module's file.
        function: the function's name; each of its definitions counts.
        edits: pairs of patterns, each with what takes its place (see ``fixer.php.patterns``).
        why: the sentence for the comment above each statement that changes.
        accept: forms that are right. One that assigns something must stand behind what would be replaced.
        otherwise: forms that are right as long as nothing is there to replace.
        older_forms: pairs for earlier documented fixes that do not work; rewritten whatever else is there.
        drupal: Drupal major versions whose releases of the module are meant; empty for all.
    """

    file: ModuleFile
    function: str
    edits: tuple[tuple[str, str], ...]
    why: str
    accept: tuple[Form, ...] = ()
    otherwise: tuple[Form, ...] = ()
    older_forms: tuple[tuple[str, str], ...] = ()

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
            return self._edited(context.recipe.id, document)

        return edit_copies(context, self.file, edit, self.why)

    def revert(self, context: Context) -> StepResult:
        """See ``Step``."""
        from fixer.recipe.steps.restoring import restored

        def restore(document: Document, former: Document | None) -> Verdict:
            earlier = [] if former is None else [former.text(one.found.node) for one in self._places(former)[0]]
            return restored(document, context.recipe.id, self._becomes, earlier)

        return revert_copies(context, self.file, restore)

    def _becomes(self, former: bytes) -> bytes | None:
        return rewritten(former, (*self.older_forms, *self.edits))

    def _edited(self, recipe: str, document: Document) -> Verdict:
        defined = functions(document, self.function)
        if not defined:
            return Verdict(Outcome.NOT_APPLICABLE, f"this release has no function {self.function}()")
        places, right = self._places(document)
        if not places:
            line = document.line((right or defined[0]).start_byte)
            if right is not None:
                return Verdict(Outcome.SATISFIED, f"{self.function}() is right already", line)
            return Verdict(Outcome.CONFLICT, f"{self.function}() is not as fixer knows it: neither the code to "
                           "replace nor what should be there is found; compare it with the documents by hand", line)
        after = document.with_edits(list(self._changes(recipe, document, places)))
        line = document.line(places[0].found.node.start_byte)
        if (after.has_error and not document.has_error) or self._places(after)[0]:
            return Verdict(Outcome.CONFLICT, "this statement cannot be changed without breaking the file; change it "
                           "by hand", line)
        return Verdict(Outcome.CHANGE, f"corrects {self.function}()", line, after)

    def _places(self, document: Document) -> tuple[list[Place], Node | None]:
        """What is to be rewritten, and an expression that is right; None for that where none decides."""
        places: list[Place] = []
        right: Node | None = None
        for function in functions(document, self.function):
            nodes = list(own_nodes(function))
            wrong = list(_found(nodes, (*self.older_forms, *self.edits)))
            last = max((one.found.node.start_byte for one in wrong), default=-1)
            accepted = next((one.node for form in self.accept for one in form.found(nodes)
                             if not _later_wins(form) or one.node.start_byte > last), None)
            if accepted is not None:
                wrong = [one for one in wrong if (one.code, one.replacement) in self.older_forms]
            elif not wrong:
                accepted = next((one.node for form in self._enough() for one in form.found(nodes)), None)
            places += wrong
            right = right or accepted
        return places, right

    def _enough(self) -> Iterator[Form]:
        yield from self.otherwise
        for _, replacement in (*self.edits, *self.older_forms):
            yield Form(replacement)

    def _changes(self, recipe: str, document: Document, places: Sequence[Place]) -> Iterator[Edit]:
        comments: dict[Edit, None] = {}
        for place in places:
            node = place.found.node
            comment = introduction(recipe, self.why, document.text(node))
            comments[comment_above(document, first_on_line(document, node.start_byte), comment)] = None
            yield from rewriting(document, place.found, place.code, place.replacement)
        yield from comments


def _found(nodes: Sequence[Node], pairs: Sequence[tuple[str, str]]) -> Iterator[Place]:
    """The places that one of the pairs fits, the earlier pair first where two fit the same place."""
    taken: list[tuple[int, int]] = []
    for code, replacement in pairs:
        for found in matches(code, iter(nodes)):
            span = found.node.start_byte, found.node.end_byte
            if not any(start < span[1] and span[0] < end for start, end in taken):
                taken.append(span)
                yield Place(found, code, replacement)


def _later_wins(form: Form) -> bool:
    return expression(form.code).type in _LATER_WINS
