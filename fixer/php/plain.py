"""The commonest statements of configs, told from their bytes: one name, one literal, nothing else.

``define( 'NAME', 'value' );`` and ``$name['key'] = 'value';`` make up most of every config. A regular
expression reads them some ten times faster than a walk through their nodes.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tree_sitter import Node

from fixer.php.definitions import Form, NameKind, Span
from fixer.php.literals import integer
from fixer.php.values import Value

_VALUE = rb"""(?:'(?P<single>[^'\\\x00]*)'|(?P<word>true|false|null)|(?P<number>0|[1-9][0-9]{0,17}))"""
_DEFINE = re.compile(rb"""define\s*\(\s*(['"])(?P<name>[A-Za-z_][A-Za-z0-9_]*)\1\s*,\s*"""
                     + _VALUE + rb"""\s*\)\s*;""", re.IGNORECASE)
_KEY = rb"""\['[^'\\\x00\[\]]*[^'\\\x00\[\]0-9]'\]"""
_ASSIGN = re.compile(rb"""(?P<name>\$(?!this\b|GLOBALS\b)[A-Za-z_][A-Za-z0-9_]*(?:""" + _KEY + rb""")*)"""
                     rb"""\s*=\s*""" + _VALUE + rb"""\s*;""", re.IGNORECASE)
_WORDS: dict[bytes, Value] = {b"true": True, b"false": False, b"null": None}
_LONGEST = 2000


class PlainStatement(NamedTuple):
    """What such a statement defines."""

    kind: NameKind
    name: str
    form: Form
    value: Value
    statement: Span
    value_span: Span
    line: int


def plain_statement(node: Node, path: str) -> PlainStatement | None:
    """What the statement ``node`` of the file ``path`` defines, or None where it is not so plain."""
    start, end = node.start_byte, node.end_byte
    if end - start > _LONGEST:
        return None
    text = node.text or b""
    if text[:1] == b"$":
        found, kind, form = _ASSIGN.fullmatch(text), NameKind.VARIABLE, Form.ASSIGNMENT
    else:
        found, kind, form = _DEFINE.fullmatch(text), NameKind.CONSTANT, Form.DEFINE
    if found is None:
        return None
    _, single, word, number = found.group("name", "single", "word", "number")
    if single is not None:
        value: Value = single
        first, last = found.span("single")
        first, last = first - 1, last + 1
    elif word is not None:
        value = _WORDS[word.lower()]
        first, last = found.span("word")
    else:
        value = integer(number)
        first, last = found.span("number")
    return PlainStatement(kind, found["name"].decode("utf-8", "surrogateescape"), form, value,
                          Span(path, start, end), Span(path, start + first, start + last),
                          node.start_point[0] + 1)
