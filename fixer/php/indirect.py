"""Calls of functions that are no plain names: ``$function()``, closures called at once, ``call_user_func``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.php.assignments import arguments_of
from fixer.php.definition import MarkKind
from fixer.php.evaluate import CLOSURES, array_elements
from fixer.php.own_functions import Function
from fixer.php.worlds import ALL

if TYPE_CHECKING:
    from fixer.php.reader import Reader

_CALLED_BACK = 80


def call_by_value(reader: Reader, node: Node, callee: Node) -> None:
    """``$function('x')`` and ``(function () { ... })()``."""
    _call(reader, node, callee, arguments_of(node))


def call_user_function(reader: Reader, name: str, node: Node) -> None:
    """``call_user_func('define', 'X', 1)`` and ``call_user_func_array('define', array('X', 1))``."""
    reader.labour(_CALLED_BACK)
    arguments = arguments_of(node)
    if not arguments:
        return
    first, *others = arguments
    if name == "call_user_func":
        _call(reader, node, first, others)
    elif len(others) == 1 and others[0].type == "array_creation_expression":
        given = [value for key, value in array_elements(others[0]) if value is not None and key is None]
        _call(reader, node, first, given if len(given) == len(list(array_elements(others[0]))) else None)
    else:
        _call(reader, node, first, None)


def call_back(reader: Reader, node: Node) -> None:
    """``array_walk($constants, function ...)``: a function that is called, perhaps, with what cannot be told."""
    reader.labour(_CALLED_BACK)
    former = reader.enter(ALL, ALL)
    for argument in arguments_of(node):
        _call(reader, node, argument, None)
    reader.leave(former)


def _call(reader: Reader, node: Node, callee: Node, given: Sequence[Node] | None) -> None:
    while callee.type == "parenthesized_expression" and callee.named_children:
        callee = callee.named_children[-1]
    if callee.type in CLOSURES:
        reader.calls.call(Function(reader.path, reader.document, callee), node, given)
        return
    text = (callee.text or b"").decode("utf-8", "surrogateescape")
    if callee.type == "variable_name" and text in reader.functions:
        reader.calls.call(reader.functions[text], node, given)
        return
    for name, mask in _names(reader, callee).items():
        former = reader.enter(mask & ALL, 0)
        if name == "define" and given is None:
            reader.mark(MarkKind.UNTOLD, node)
        elif name in reader.functions:
            reader.calls.call(reader.functions[name], node, given)
        elif name and given is not None:
            reader.settings.call(name, node, given)
        reader.leave(former)


def _names(reader: Reader, callee: Node) -> dict[str, int]:
    """The functions that a value may name, as a text or as a pair of class and method, each with the worlds."""
    values = reader.values(callee)
    found: dict[str, int] = {}
    for world, value in enumerate(values):
        parts = list(value.values()) if isinstance(value, dict) else [value]
        texts = [part.rpartition(b"\\")[2] for part in parts if isinstance(part, bytes) and b"\x00" not in part]
        name = b"::".join(texts).lower().decode("utf-8", "surrogateescape") if len(texts) == len(parts) <= 2 else ""
        found[name] = found.get(name, 0) | (ALL if len(values) == 1 else 1 << world)
    return found
