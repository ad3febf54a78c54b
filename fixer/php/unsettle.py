"""Take out of a config what a recipe put in: blocks with their comment, values that its comments remember.

The reverse of ``fixer.php.settle``. What carries no comment of the recipe was written by a human and stays.
What stands below such a comment, but is not what the recipe writes there, has been changed since: a conflict.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from fixer.lost import not_known
from fixer.outcome import Remark
from fixer.php.config import Config, read_config
from fixer.php.definition import Definition
from fixer.php.document import Document, Edit
from fixer.php.elements import element_of
from fixer.php.insertion import first_on_line
from fixer.php.judging import is_undisturbed
from fixer.php.meaning import find_statements
from fixer.php.own_comments import OwnComment, own_comments
from fixer.php.placement import PLATFORM_INCLUDES
from fixer.php.reformatted import reformatted_end
from fixer.php.settle import Request, new_lines
from fixer.php.undoing import (
    below,
    block_end,
    comment_removal,
    is_alone_in_branch,
    statement_end,
    with_former,
    with_statement,
    with_values,
    without_block,
)
from fixer.php.wanted import Wanted
from fixer.site.tree import Kind, Tree


class Unsettled(NamedTuple):
    """What came of it.

    Args:
        documents: the changed files by path; empty when nothing changes.
        conflicts: what a human must decide.
    """

    documents: dict[str, Document]
    conflicts: tuple[Remark, ...] = ()


class _Verdict(NamedTuple):
    """What is to be done about one comment: the file without the edit, or why that cannot be."""

    document: Document | None = None
    conflict: str = ""


_NOT_MINE = _Verdict()
_GOVERNED = _Verdict(None, "a condition or loop without braces stands above this now, and would govern the next "
                           "statement instead; take both out by hand, or put braces around this")


def unsettle(config: Config, request: Request, made: Tree | None = None) -> Unsettled:
    """Take out of ``config`` what ``request`` once put in.

    Args:
        config: the config as it stands.
        request: what was wanted, and how it was written.
        made: the files as the recipe's commit left them, if one is known: what still stands as it did
            there is the recipe's, whatever it says.
    """
    documents: dict[str, Document] = {}
    conflicts: list[Remark] = []
    for path, document in config.source.documents.items():
        if path.rsplit("/", 1)[-1] in PLATFORM_INCLUDES:
            continue
        for number in reversed(range(len(list(own_comments(document, request.recipe))))):
            now = _with(config, documents)
            comment = list(own_comments(now.source.documents[path], request.recipe))[number]
            verdict = _Judge(now, path, comment, request, made).verdict()
            if verdict.conflict:
                conflicts.append(Remark(verdict.conflict, path, comment.line))
            elif verdict.document is not None:
                documents[path] = verdict.document
    if not conflicts:
        conflicts.extend(_harm(config, documents, request))
    return Unsettled(documents, tuple(sorted(conflicts, key=lambda one: (one.path, one.line or 0))))


def _with(config: Config, documents: dict[str, Document]) -> Config:
    if not documents:
        return config
    return read_config(config.site, config.source.tree, {**config.source.documents, **documents})


def _harm(config: Config, documents: dict[str, Document], request: Request) -> Iterator[Remark]:
    """What speaks against the edits: PHP could not read a file any more, or something else would change."""
    for path, document in documents.items():
        if document.has_error and not config.source.documents[path].has_error:
            yield Remark("what fixer put in here cannot be taken out without breaking the file; do it by hand", path)
            return
    if documents and not is_undisturbed(config, _with(config, documents), request.wanted):
        yield Remark("other settings depend on what fixer put in here; take it out by hand", next(iter(documents)))


class _Judge(NamedTuple):
    """One comment of the recipe, and everything needed to judge it."""

    config: Config
    path: str
    comment: OwnComment
    request: Request
    made: Tree | None

    @property
    def document(self) -> Document:
        return self.config.source.documents[self.path]

    def verdict(self) -> _Verdict:
        """What is to be done about it; nothing where it belongs to another step."""
        former = self.comment.former
        governed = is_alone_in_branch(self.document, below(self.document, self.comment))
        if self.comment.took_out:
            if former is None or not self._is_form(former):
                return _NOT_MINE
            return _GOVERNED if governed else _Verdict(with_statement(self.document, self.comment, former))
        end = self._block_end()
        if end is not None and former is None and not self.comment.longer:
            if governed:
                return _GOVERNED
            return _Verdict(without_block(self.document, self.comment, end))
        if end is not None and former is not None and self._is_form(former):
            return _Verdict(with_former(self.document, self.comment, end, former))
        targets = self._targets()
        if former is not None and targets:
            return self._value_put_back(targets)
        if self.comment.longer and (end is not None or targets):
            return _Verdict(None, not_known())
        if end is not None or targets or self._defined_below():
            return _Verdict(None, "this has been changed since fixer put it in, so it is yours now; take it out by "
                                  "hand, with the comment, if you do not want it (or it was chosen with --set: then "
                                  "say the same again)")
        return _NOT_MINE

    def _is_form(self, former: bytes) -> bool:
        """Whether it is one of the statements that the recipe takes out or replaces."""
        document = Document(b"<?php " + former)
        return any(find_statements(document, form) for form in
                   (*self.request.broken_forms, *self.request.older_forms))

    def _block_end(self) -> int | None:
        """Where the block below the comment ends, if it is as the recipe writes it, perhaps laid out anew."""
        inside = {(one.kind, one.name) for one in self._defined_below()}
        present = [one for one in self.request.wanted if (one.kind, one.name) in inside]
        forms = [new_lines(self.config, self.request, names, careful)
                 for names in ([present] if present else []) + [list(self.request.wanted)] for careful in (False, True)]
        for lines in forms:
            end = block_end(self.document, self.comment, lines)
            if end is not None:
                return end
        end = self._as_committed()
        start = below(self.document, self.comment)
        ends = (reformatted_end(self.document, start, lines) for lines in forms)
        return end if end is not None else next((one for one in ends if one is not None), None)

    def _as_committed(self) -> int | None:
        """Where the statement below the comment ends, if it is just as the recipe's commit left it."""
        if self.made is None or self.made.kind(self.path) is not Kind.FILE or not self._defined_below():
            return None
        then = Document(self.made.read(self.path))
        mine = self.document.source[self.comment.start : self.comment.end].lstrip(b"/#")
        for one in own_comments(then, self.request.recipe):
            if then.source[one.start : one.end].lstrip(b"/#") != mine:
                continue
            end = statement_end(self.document, below(self.document, self.comment))
            if self.document.source[below(self.document, self.comment) : end] \
                    == then.source[below(then, one) : statement_end(then, below(then, one))]:
                return end
        return None

    def _defined_below(self) -> list[Definition]:
        """The wanted names that the statements below the comment define."""
        start = below(self.document, self.comment)
        end = statement_end(self.document, start)
        return [one for wanted in self.request.wanted for one in self._named(wanted) if start <= one.start < end]

    def _named(self, wanted: Wanted) -> Iterator[Definition]:
        named = self.config.definitions.named(wanted.kind, wanted.name)
        written = (one if one.literal else element_of(self.config, one) or one for one in named)
        return (one for one in written if one.path == self.path)

    def _targets(self) -> list[tuple[Definition, bytes]]:
        """The values below the comment that it may be about, each with what the recipe writes there."""
        start = below(self.document, self.comment)
        return [(one, wanted.replacement) for wanted in self.request.wanted for one in self._named(wanted)
                if one.value_span is not None and wanted.replacement
                and first_on_line(self.document, one.statement.start) == start]

    def _value_put_back(self, targets: list[tuple[Definition, bytes]]) -> _Verdict:
        """The file with the value as it was before, and without the comment."""
        source = self.document.source
        as_committed = self._as_committed() is not None
        written = [one for one, value in targets
                   if as_committed or self.request.replace or source[one.value_start : one.value_end] == value]
        if not written:
            return self._handed_on({value for _, value in targets})
        document = with_values(self.document, self.comment, [(one.value_start, one.value_end) for one in written])
        return _Verdict(document, "" if document is not None else
                        "several values were changed here, and which of them were is not known any more; put them "
                        "back by hand")

    def _handed_on(self, written: set[bytes]) -> _Verdict:
        """The file where a later recipe has replaced the value again: that one's comment keeps the former one."""
        start = below(self.document, self.comment)
        run = [one for one in own_comments(self.document) if below(self.document, one) == start]
        for later in run[run.index(self.comment) + 1 :]:
            if later.former in written and later.recipe != self.request.recipe:
                text = self.document.source[later.start : later.end]
                kept = self.document.source[self.comment.start : self.comment.end]
                label = b" Was: "
                edit = Edit(later.start, later.end, text[: text.index(label)] + kept[kept.index(label) :])
                return _Verdict(self.document.with_edits([comment_removal(self.document, self.comment), edit]))
        return _Verdict(None, "this value has been changed since fixer set it, so it is yours now; take it out by "
                              "hand, with the comment, if you do not want it (or it was chosen with --set: then say "
                              "the same again)")
