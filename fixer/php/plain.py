"""The commonest statements of configs, told from their bytes: one name, one literal, nothing else.

``define( 'NAME', 'value' );`` and ``$name['key'] = 'value';`` make up most of every config. A regular
expression reads them some ten times faster than a walk through their nodes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from fixer.php.boilerplate import loads_wordpress
from fixer.php.definition import Definition, Form, MarkKind, NameKind
from fixer.php.values import Value

if TYPE_CHECKING:
    from tree_sitter import Node

    from fixer.php.reader import Reader

_VALUE = rb"""(?:'(?P<single>[^'\\\x00]*)'|(?P<word>true|false|null)|(?P<number>0|[1-9][0-9]{0,17}))"""
_DEFINE = re.compile(rb"""define\s*\(\s*(['"])(?P<name>[A-Za-z_][A-Za-z0-9_]*)\1\s*,\s*"""
                     + _VALUE + rb"""\s*\)\s*;""", re.IGNORECASE)
# No number in a text, such as '10', which PHP takes for the number.
_KEY = rb"""\['(?:[A-Za-z_][^'\\\x00\[\]]*|[^'\\\x00\[\]]*[^'\\\x00\[\]0-9])'\]"""
_ASSIGN = re.compile(rb"""(?P<name>\$(?!this\b|GLOBALS\b)[A-Za-z_][A-Za-z0-9_]*(?:""" + _KEY + rb""")*)"""
                     rb"""\s*=\s*""" + _VALUE + rb"""\s*;""", re.IGNORECASE)
_WORDS: dict[bytes, Value] = {b"true": True, b"false": False, b"null": None}
LONGEST = 1000
"""Longer statements are not worth a look."""


class PlainStatement(NamedTuple):
    """What such a statement defines, and where in it the value stands."""

    kind: NameKind
    name: str
    form: Form
    values: tuple[Value]
    first: int
    last: int


@lru_cache(maxsize=2048)
def plain_statement(text: bytes) -> PlainStatement | None:
    """What a statement defines, or None where it is not so plain.

    Args:
        text: its bytes, up to its semicolon.
    """
    if text[:1] == b"$":
        found, kind, form = _ASSIGN.fullmatch(text), NameKind.VARIABLE, Form.ASSIGNMENT
    else:
        found, kind, form = _DEFINE.fullmatch(text), NameKind.CONSTANT, Form.DEFINE
    if found is None:
        return None
    name = found["name"].decode("utf-8", "surrogateescape")
    if found["single"] is not None:
        first, last = found.span("single")
        return PlainStatement(kind, name, form, (found["single"],), first - 1, last + 1)
    if found["word"] is not None:
        return PlainStatement(kind, name, form, (_WORDS[found["word"].lower()],), *found.span("word"))
    return PlainStatement(kind, name, form, (int(found["number"]),), *found.span("number"))


def keep_plain(reader: Reader, node: Node) -> bool:
    """Keep what a plain statement defines, or that it loads WordPress; False where it is not that plain.

    Args:
        reader: what keeps it.
        node: an expression statement.
    """
    start, end = node.start_byte, node.end_byte
    if end - start > LONGEST:
        return False
    text = reader.document.source[start:end]
    plain = plain_statement(text)
    if plain is None:
        if not loads_wordpress(text):
            return False
        outer, reader.statement = reader.statement, node
        reader.mark(MarkKind.LOADER, node)
        reader.hand_over()
        reader.statement = outer
        return True
    kind, name, form, values, first, last = plain
    reader.keep(kind, name, form, values, start, start, end, start + first, start + last, True)
    return True


def keep_plain_row(reader: Reader, statements: Sequence[Node], first: int) -> int:
    """Keep what a row of plain statements defines, as ``keep_plain`` would, and pass over the comments among them.

    Most configs are made of little else, and nothing changes from one such statement to the next.

    Args:
        reader: what keeps it.
        statements: of a file.
        first: the index of the first of the row.

    Returns:
        the index of the first statement behind the row.
    """
    if reader.scope is not None or reader.stand_in is not None or reader.references:
        return first
    add, source, order = reader.definitions.add, reader.document.source, len(reader.definitions.all)
    branches, path, document = reader.branches, reader.path, reader.document
    reached = reader.may & ~reader.jumps.must
    may, sure = reached & ~reader.over_must, reader.may & ~reader.jumps.may & ~reader.over_may
    late = bool(reached) and not may
    for index in range(first, len(statements)):
        node = statements[index]
        if node.type != "expression_statement":
            if node.type != "comment":
                return index
            continue
        start, end = node.start_byte, node.end_byte
        plain = plain_statement(source[start:end]) if end - start <= LONGEST else None
        if plain is None:
            return index
        kind, name, form, values, value_start, value_end = plain
        add(Definition(kind, name, form, values, may, sure, branches, path, document, start, start, end,
                       start + value_start, start + value_end, True, late, order))
        order += 1
    return len(statements)
