"""A block of statements above the inclusion of a file that needs what the block sets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tree_sitter import Node

from fixer.data import templates_dir
from fixer.errors import InTheWayError
from fixer.outcome import Outcome, Remark, StepResult
from fixer.php.above import at_the_top, variables_set, with_lines_above
from fixer.php.comments import introduction
from fixer.php.config import Config
from fixer.php.definition import NameKind
from fixer.php.document import Document, descendants
from fixer.php.former import former_statements
from fixer.php.handover import INCLUDES
from fixer.php.meaning import same_meaning
from fixer.php.moment import Moment, calls_of, decoded_by, moment_before
from fixer.php.own_comments import own_comments
from fixer.php.undoing import with_statement, without_block
from fixer.php.unwanted import is_own
from fixer.php.worlds import PLATFORM
from fixer.recipe.step import NOTHING_HERE, Context
from fixer.recipe.steps.configs import edits, has_no_config, open_config
from fixer.recipe.steps.not_applicable import not_for_this_drupal
from fixer.site.paths import resolve
from fixer.site.tree import Kind

_STRINGS = ("string", "string_content")


class InsertAbove(NamedTuple):
    """Decode what the environment says into a variable before settings.php uses it itself.

    Args:
        template: file name in ``templates/php/``: plain PHP without an opening tag.
        why: the sentence for the comment above it.
        include: how the path of the included file ends that defines the function.
        call: the function that needs the variable; nothing is to be done where it is not called.
        variable: the variable that the block sets.
        source: the environment variable that holds its value as JSON.
        broken_forms: statements that never work and are taken out wherever they stand.
        drupal: Drupal major versions it is for; empty for all.
    """

    template: str
    why: str
    include: str
    call: str
    variable: str
    source: str
    broken_forms: tuple[str, ...] = ()
    drupal: tuple[int, ...] = ()

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return ()

    def names(self, _context: Context) -> tuple[tuple[NameKind, str], ...]:
        """See ``SetsNames``."""
        return tuple((NameKind.VARIABLE, one) for one in sorted(variables_set(self._code())))

    def plan(self, context: Context) -> StepResult:
        """See ``Step``."""
        elsewhere = not_for_this_drupal(context, self.drupal, self.variable)
        if elsewhere is not None:
            return elsewhere
        unused = f"nothing calls {self.call}() on the platform, so {self.variable} is not needed early"
        if has_no_config(context):
            return StepResult(Outcome.SATISFIED, unused)
        config = open_config(context)
        first = next(_calling(config, self.call), None)
        if first is None:
            return StepResult(Outcome.SATISFIED, unused)
        path, moment = first
        worlds = moment.may & PLATFORM
        notes = tuple(self._missing_files(config, context))
        if worlds and not worlds & ~decoded_by(config, moment, self.variable, self.source):
            return StepResult(Outcome.SATISFIED, f"{self.variable} has its value before {self.call}() is called "
                                                 f"({path}:{_line(config, moment)})", (), (), notes)
        return self._inserted(context, config, moment, notes)

    def revert(self, context: Context) -> StepResult:
        """See ``Step``."""
        site = context.site
        nothing = StepResult(Outcome.SATISFIED, f"{NOTHING_HERE} is here: none of its lines sets {self.variable}")
        if not_for_this_drupal(context, self.drupal, self.variable) is not None \
                or context.tree.kind(resolve(context.tree, site.config, site.root)) is not Kind.FILE:
            return nothing
        documents: dict[str, Document] = {}
        for path, document in list(open_config(context).source.documents.items()):
            after = self._without(context, path, document)
            if after is not document:
                documents[path] = after
        if not documents:
            return nothing
        return StepResult(Outcome.CHANGE, f"takes the lines that set {self.variable} out of {', '.join(documents)}",
                          edits(context, documents))

    def _without(self, context: Context, path: str, document: Document) -> Document:
        """A file without the block, and with the statements back that it made unnecessary.

        Raises:
            InTheWayError: the block has been changed since.
        """
        while (comment := next(own_comments(document, context.recipe.id), None)) is not None:
            if comment.took_out and comment.former is not None:
                document = with_statement(document, comment, comment.former)
                continue
            block = next((node for node in document.statements if node.start_byte >= comment.end), None)
            if block is None or not same_meaning(document.text(block), self._code()):
                raise InTheWayError("the lines that fixer put in here have been changed since; take them out by hand",
                                    path, comment.line)
            document = without_block(document, comment, block.end_byte)
        return document

    def _code(self) -> bytes:
        return (templates_dir() / "php" / self.template).read_bytes().rstrip(b"\n")

    def _inserted(self, context: Context, config: Config, moment: Moment, notes: tuple[Remark, ...]) -> StepResult:
        path = moment.path
        document = config.source.document(path)
        place = at_the_top(document, self._first_use(document, moment))
        broken = former_statements(config, tuple(form.encode() for form in self.broken_forms))
        code = self._code().split(b"\n")
        comment = introduction(context.recipe.id, self.why)
        removals = [one.removal(context.recipe.id, self.why) for one in broken]
        documents = with_lines_above(config, path, place, [comment, *code], removals)
        if documents is None:
            reason = (f"{self.variable} cannot be given its value above this without changing what else the file "
                      "sets; do it by hand")
            return StepResult(Outcome.CONFLICT, reason, (), (Remark(reason, path, document.line(place.start_byte)),))
        replaced = tuple(Remark("takes out a statement that cannot work", one.path, one.line)
                         for one in broken)
        return StepResult(Outcome.CHANGE, f"sets {self.variable} in {path} before {self.call}() is called",
                          edits(context, documents), (), (*notes, *replaced))

    def _first_use(self, document: Document, moment: Moment) -> Node:
        """The inclusion of the file in question, or else the call: whichever comes first."""
        for node in document.nodes():
            if node.start_byte >= moment.offset or (node.type in INCLUDES and _ends(node, self.include)):
                return node
        return document.statements[0]

    def _missing_files(self, config: Config, context: Context) -> Iterator[Remark]:
        """Remarks on inclusions of a file that is not there, so that the call would end every request."""
        for mark in config.marks:
            if mark.may & PLATFORM and mark.target.endswith(f"/{self.include}") and "\x00" not in mark.target \
                    and context.tree.kind(resolve(context.tree, mark.target, context.site.root)) is Kind.MISSING:
                line = config.source.document(mark.span.path).line(mark.span.start)
                yield Remark(f"the path of {self.include} leads to no file in this code, which ends every request",
                             mark.span.path, line)


def _calling(config: Config, function: str) -> Iterator[tuple[str, Moment]]:
    """The moments before the calls of a function that run on the platform, in the site's own files."""
    for path, document in list(config.source.documents.items()):
        if is_own(config, path):
            for node in calls_of(document, function):
                moment = moment_before(config, path, node)
                if moment is not None and moment.may & PLATFORM:
                    yield path, moment


def _line(config: Config, moment: Moment) -> int:
    return config.source.document(moment.path).line(moment.offset)


def _ends(include: Node, tail: str) -> bool:
    last = [part.text or b"" for part in descendants(include) if part.type in _STRINGS][-1:]
    return bool(last) and last[0].strip(b"'\"").endswith(tail.encode())
