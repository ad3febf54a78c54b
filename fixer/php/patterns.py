"""Expressions looked for by their shape, and rewritten with the fewest bytes changed.

A pattern is PHP in which a variable such as ``$_1`` or ``$_path`` stands for any expression; a name that
comes twice stands for the same one twice. Quotes, spacing, comments, parentheses around the whole,
``array()`` or ``[]`` and the case of names do not matter. PHP's own ``$_ENV`` and its kin are no placeholders.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from tree_sitter import Node

from fixer.php.document import Document, Edit
from fixer.php.meaning import same_meaning, word

Bound: TypeAlias = dict[bytes, Node]

_TAG = b"<?php "
_PLACEHOLDER = re.compile(rb"\$_[a-z0-9]+")
# In these the signs between the parts say nothing: a comma at the end, array() or [].
_LISTS = ("arguments", "array_creation_expression")
_STRINGS = {"string", "encapsed_string"}


class Match(NamedTuple):
    """One place where a pattern stands.

    Args:
        node: the expression.
        bound: what stands for each placeholder, by its name with the dollar sign.
    """

    node: Node
    bound: Bound


@lru_cache(maxsize=256)
def expression(code: str) -> Node:
    """The one expression that a pattern is made of."""
    document = Document(_TAG + code.encode() + b";")
    [statement] = [node for node in document.statements if node.type not in ("php_tag", "comment")]
    return _parts(statement)[0]


def matches(code: str, nodes: Iterator[Node]) -> Iterator[Match]:
    """The places among ``nodes`` where a pattern stands, in their order.

    Args:
        code: the pattern.
        nodes: the nodes to look at, each for itself.
    """
    pattern = expression(code)
    for node in nodes:
        bound: Bound = {}
        if (node.type == pattern.type or {node.type, pattern.type} == _STRINGS) and _fits(node, pattern, bound):
            yield Match(node, bound)


def rewriting(document: Document, found: Match, code: str, replacement: str) -> list[Edit]:
    """The edits that make a match of the pattern ``code`` one of ``replacement``.

    What the two have in common stays as it is written.

    Args:
        document: where the match is.
        found: the match.
        code: the pattern it is a match of.
        replacement: a pattern with no other placeholders.
    """
    return list(_edits(document, found.node, expression(code), expression(replacement), found.bound))


def rewritten(text: bytes, pairs: Sequence[tuple[str, str]]) -> bytes | None:
    """An expression by itself after the first of ``pairs`` that fits it, or None if none does."""
    document = Document(_TAG + text + b";")
    statements = [node for node in document.statements if node.type not in ("php_tag", "comment")]
    if document.has_error or len(statements) != 1 or not _parts(statements[0]):
        return None
    node = _parts(statements[0])[0]
    for code, replacement in pairs:
        for found in matches(code, iter((node,))):
            after = document.with_edits(rewriting(document, found, code, replacement)).source
            return after[node.start_byte : len(after) - len(document.source) + node.end_byte]
    return None


def _fits(first: Node, pattern: Node, bound: Bound) -> bool:
    pending = [(first, pattern)]
    while pending:
        node, wanted = pending.pop()
        name = _placeholder(wanted)
        if name is not None:
            if node.type == "variadic_unpacking":
                return False
            former = bound.setdefault(name, node)
            if former is not node and not _alike(former, node):
                return False
            continue
        while node.type == "parenthesized_expression" != wanted.type and len(_parts(node)) > 1:
            node = _parts(node)[1]
        if node.type in ("name", "qualified_name"):
            if (word(node) or b"").lower() != (word(wanted) or b"").lower():
                return False
            continue
        mine, theirs = word(node), word(wanted)
        if mine is not None and theirs is not None and not _PLACEHOLDER.search(theirs):
            if mine != theirs:
                return False
            continue
        inner, parts = _parts(node), _parts(wanted)
        if node.type != wanted.type or len(inner) != len(parts):
            return False
        pending.extend(zip(reversed(inner), reversed(parts), strict=True))
    return True


def _edits(document: Document, node: Node, code: Node, replacement: Node, bound: Bound) -> Iterator[Edit]:
    if _alike(code, replacement):
        return
    inner, was, becomes = _parts(node), _parts(code), _parts(replacement)
    if code.type != replacement.type or node.type != code.type or not was or not becomes:
        yield Edit(node.start_byte, node.end_byte, _filled(replacement, bound))
    elif len(was) == len(becomes):
        for mine, one, other in zip(inner, was, becomes, strict=True):
            yield from _edits(document, mine, one, other, bound)
    elif code.type in _LISTS and len(was) < len(becomes) and all(map(_alike, was, becomes)):
        end = inner[-1].end_byte
        yield Edit(end, end, _filled(replacement, bound, becomes[len(was) - 1].end_byte, becomes[-1].end_byte))
    else:
        yield Edit(node.start_byte, node.end_byte, _filled(replacement, bound))


def _alike(first: Node, second: Node) -> bool:
    return same_meaning((first.text or b"") + b";", (second.text or b"") + b";")


def _filled(pattern: Node, bound: Mapping[bytes, Node], start: int = -1, end: int = -1) -> bytes:
    """The source of a pattern, or of a part of it, with what stands for its placeholders."""
    offset = pattern.start_byte
    text = pattern.text or b""
    first, last = (0 if start < 0 else start - offset), (len(text) if end < 0 else end - offset)
    return _PLACEHOLDER.sub(lambda one: (bound[one[0]].text or b"") if one[0] in bound else one[0], text[first:last])


def _parts(node: Node) -> list[Node]:
    parts = node.named_children if node.type in _LISTS or node.type.endswith("_statement") else node.children
    return [part for part in parts if part.type != "comment"]


def _placeholder(node: Node) -> bytes | None:
    text = node.text or b""
    return text if node.type == "variable_name" and _PLACEHOLDER.fullmatch(text) else None
