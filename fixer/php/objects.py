"""Objects that a config makes of its own classes: what their methods may set, though when they run is not followed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.php.document import Document
from fixer.php.own_functions import Function
from fixer.php.worlds import ALL

if TYPE_CHECKING:
    from fixer.php.reader import Reader

_DECLARED = re.compile(rb"\b(?:class|trait)\s+([\w\x80-\xff]+)")
_CLASSES = ("class_declaration", "trait_declaration", "anonymous_class")


def create(reader: Reader, node: Node) -> None:
    """``new Settings('x')``: from here on each method of the class, and of what it extends and uses, may run."""
    for child in node.named_children:
        if child.type != "anonymous_class":
            reader.expression(child)
    made = next((one for one in node.named_children if one.type in ("anonymous_class", "name", "qualified_name")), None)
    if made is None or not reader.go_deeper(len(reader.document.source)):
        return
    former = reader.enter(ALL, ALL)
    found = [(reader.path, reader.document, made)] if made.type == "anonymous_class" else _called(reader, _word(made))
    seen: set[int] = set()
    for path, document, holder in found:
        if holder.id in seen:
            continue
        seen.add(holder.id)
        found.extend(one for name in _ancestors(holder) for one in _called(reader, name))
        for method in _methods(holder):
            own = Function(path, document, method, _name(holder))
            reader.calls.call(own, node, None)
    reader.leave(former)
    reader.come_back()


def inherited(reader: Reader, holder: str, method: str, *, above: bool = False) -> Function | None:
    """The static method that a class has, of its own or of what it extends or uses.

    Args:
        reader: the reader that comes to the call.
        holder: the class, in lower case.
        method: the method, in lower case.
        above: whether its own do not count, as for ``parent::``.
    """
    pending, seen = [holder.encode("utf-8", "surrogateescape")], set()
    while pending:
        name = pending.pop(0)
        if name in seen:
            continue
        seen.add(name)
        for path, document, node in _declared(reader, name):
            if not above or len(seen) > 1:
                for member in _methods(node):
                    if _name(member) == method and _is_static(member):
                        return Function(path, document, member, holder)
            pending.extend(_ancestors(node))
    return None


def _declared(reader: Reader, name: bytes) -> list[tuple[str, Document, Node]]:
    """The same as ``_called``, but a name that is only mentioned costs next to nothing."""
    there = any(name in _class_names(document) for document in reader.source.documents.values())
    if not there:
        return []
    reader.labour(sum(document.size for document in reader.source.documents.values()))
    return _called(reader, name)


@lru_cache(maxsize=16)
def _class_names(document: Document) -> frozenset[bytes]:
    """The words behind ``class`` and ``trait`` in a file, in lower case."""
    return frozenset(_DECLARED.findall(document.lowered))


def _called(reader: Reader, name: bytes) -> list[tuple[str, Document, Node]]:
    """The classes of that name, in lower case, in the files read so far."""
    return [(path, document, node) for path, document in reader.source.documents.items()
            if name and name in document.lowered
            for node in document.nodes()
            if node.type in _CLASSES and _name(node).encode("utf-8", "surrogateescape") == name]


def _ancestors(holder: Node) -> Iterator[bytes]:
    body = holder.child_by_field_name("body")
    for part in (*holder.named_children, *(() if body is None else body.named_children)):
        if part.type in ("base_clause", "use_declaration"):
            yield from (_word(one) for one in part.named_children if one.type in ("name", "qualified_name"))


def _methods(holder: Node) -> Iterator[Node]:
    body = holder.child_by_field_name("body")
    for member in () if body is None else body.named_children:
        if member.type == "method_declaration" and member.child_by_field_name("body") is not None:
            yield member


def _is_static(method: Node) -> bool:
    return any(one.type == "static_modifier" for one in method.named_children)


def _name(holder: Node) -> str:
    name = holder.child_by_field_name("name")
    return "" if name is None else (name.text or b"").decode("utf-8", "surrogateescape").lower()


def _word(node: Node) -> bytes:
    return (node.text or b"").rsplit(b"\\", 1)[-1].lower()
