"""The functions of a config by the names they are called by: declared ones, methods, closures in variables."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tree_sitter import Node

from fixer.php.document import Document
from fixer.php.evaluate import CLOSURES, function_name
from fixer.php.values import Value
from fixer.php.worlds import ALL, WORLDS

if TYPE_CHECKING:
    from fixer.php.reader import Reader

_VARIABLE = re.compile(rb"(&?)\s*(\$[A-Za-z_\x80-\xff][\w\x80-\xff]*)")


class Function(NamedTuple):
    """A function of the config.

    Args:
        path: the file it is written in.
        document: that file as parsed.
        node: the function.
        holder: the class it belongs to, in lower case.
        captured: the values that a closure took along when it was made; None for what is called where it stands.
        may: mask of the worlds in which the name may stand for this function.
        doubt: those of them in which that cannot be told.
        former: what the name stands for in the other worlds, and in doubt.
    """

    path: str
    document: Document
    node: Node
    holder: str = ""
    captured: Mapping[str, tuple[Value, ...]] | None = None
    may: int = ALL
    doubt: int = 0
    former: Function | None = None


def collect(found: dict[str, Function], path: str, document: Document, nodes: Sequence[Node]) -> None:
    """Adds the functions and static methods among some statements to ``found``."""
    for node in nodes:
        if node.type == "function_definition":
            name = node.child_by_field_name("name")
            if name is not None:
                found[function_name(name)] = Function(path, document, node)
        elif node.type == "class_declaration":
            _collect_methods(found, path, document, node)
        elif node.type == "if_statement" and b"function" in (node.text or b"").lower():
            _collect_branches(found, path, document, node)
        elif node.type == "namespace_definition":
            inner = node.child_by_field_name("body")
            if inner is not None:
                collect(found, path, document, inner.children)


def _collect_branches(found: dict[str, Function], path: str, document: Document, node: Node) -> None:
    """Functions in the branches of an ``if``; one that is in several of them may be any of those."""
    before: dict[str, Function] = {}
    for branch in (node, *node.children_by_field_name("alternative")):
        there: dict[str, Function] = {}
        for body in branch.children_by_field_name("body"):
            collect(there, path, document, body.children)
        for name, one in there.items():
            known = before.get(name)
            before[name] = one if known is None else one._replace(doubt=ALL, former=known)
    found.update(before)


def _collect_methods(found: dict[str, Function], path: str, document: Document, node: Node) -> None:
    name, body = node.child_by_field_name("name"), node.child_by_field_name("body")
    if name is None or body is None:
        return
    holder = (name.text or b"").decode("utf-8", "surrogateescape").lower()
    for member in body.named_children:
        method = member.child_by_field_name("name")
        if member.type == "method_declaration" and method is not None \
                and any(part.type == "static_modifier" for part in member.named_children):
            found[f"{holder}::{function_name(method)}"] = Function(path, document, member, holder)


def keep_closure(reader: Reader, name: str, given: Node) -> None:
    """The variable ``name`` is given a closure, or something else than the one that it held."""
    functions, former = reader.functions, reader.functions.get(name)
    certain, may = reader.certain(), reader.may & ~reader.jumps.must
    made = functions.get((given.text or b"").decode("utf-8", "surrogateescape"))
    if given.type in CLOSURES:
        taken = {one: values_of(reader, one) for one, shared in captured(given) if not shared}
        made = Function(reader.path, reader.document, given, captured=taken)
    if made is not None:
        functions[name] = made if certain == ALL else made._replace(may=may, doubt=may & ~certain, former=former)
    elif certain == ALL:
        functions.pop(name, None)
    elif former is not None:
        functions[name] = former._replace(may=former.may & ~certain, doubt=former.doubt | may)


def captured(closure: Node) -> list[tuple[str, bool]]:
    """The outer variables that a closure sees, each with whether it is shared."""
    clause = next((one for one in closure.named_children if one.type == "anonymous_function_use_clause"), None)
    text = closure.text if closure.type == "arrow_function" else None if clause is None else clause.text
    return [(raw.decode("utf-8", "surrogateescape"), bool(sign)) for sign, raw in _VARIABLE.findall(text or b"")]


def values_of(reader: Reader, name: str) -> tuple[Value, ...]:
    return tuple(reader.around.variable(name, world) for world in range(len(WORLDS)))
