"""What a recipe put into a config when somebody has taken only its comment away: the recipe's commit still tells."""

from __future__ import annotations

from collections.abc import Iterator

from fixer.php.config import Config
from fixer.php.definition import Definition
from fixer.php.document import Document, Edit
from fixer.php.meaning import find_statements
from fixer.php.own_comments import OwnComment, own_comments
from fixer.php.settle import Request
from fixer.php.undoing import below, statement_end, without_block
from fixer.site.tree import Kind, Tree


def without_comments(config: Config, request: Request, former: Tree, made: Tree) -> dict[str, Document]:
    """The files without what the recipe's commit put in, where they hold no comment of the recipe any more.

    Only a statement at the top of a file counts that stands there once, as in the commit, and not before it.

    Args:
        config: the config as it stands.
        request: what was wanted, and how it was written.
        former: the files before the commit.
        made: the files as it left them.
    """
    documents: dict[str, Document] = {}
    for path, document in config.source.documents.items():
        if made.kind(path) is not Kind.FILE or any(own_comments(document, request.recipe)):
            continue
        then = Document(made.read(path))
        before = Document(former.read(path) if former.kind(path) is Kind.FILE else b"")
        for comment in reversed(list(own_comments(then, request.recipe))):
            start = below(then, comment)
            text = then.source[start : statement_end(then, start)]
            found = find_statements(document, text) if text and not find_statements(before, text) else []
            if len(found) == 1:
                first, last = found[0]
                mine = list(_defined(config, request, path, first.start_byte, last.end_byte))
                after = _without(document, comment, first.start_byte, last.end_byte, mine)
                if after is not None:
                    documents[path] = after
                    break
    return documents


def _defined(config: Config, request: Request, path: str, start: int, end: int) -> Iterator[tuple[Definition, bytes]]:
    """The wanted names that are defined in a range, each with what the recipe writes."""
    for wanted in request.wanted:
        for one in config.definitions.named(wanted.kind, wanted.name):
            if one.path == path and start <= one.start < end:
                yield one, wanted.replacement


def _without(document: Document, comment: OwnComment, start: int, end: int,
             mine: list[tuple[Definition, bytes]]) -> Document | None:
    if not mine or comment.longer or comment.took_out:
        return None
    if comment.former is None:
        return without_block(document, comment._replace(start=start, end=start, made_room=False), end)
    values = [one for one, value in mine if document.source[one.value_start : one.value_end] == value]
    return document.with_edits([Edit(values[0].value_start, values[0].value_end, comment.former)]) \
        if len(values) == 1 else None
