"""Checks of a capability inside the function that a menu call names as its page's callback.

Source: WordPress's add_menu_page() and its kin: the callback stands two arguments behind the capability.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tree_sitter import Node

from fixer.php.calls import Call
from fixer.php.document import Document
from fixer.php.strings import literal_text

_AFTER_CAPABILITY = 2
_NAMES = (b"callback", b"function")
_CLOSURES = ("anonymous_function", "anonymous_function_creation_expression", "arrow_function")


class Check(NamedTuple):
    """One ``current_user_can('…')``.

    Args:
        value: the capability.
        start: where its literal begins.
        end: where it ends.
        statement: where the statement begins that holds the call.
        source: the literal as written.
        line: 1-based.
        in_callback: whether it stands in the callback of a menu call for the same capability.
    """

    value: str
    start: int
    end: int
    statement: int
    source: bytes
    line: int
    in_callback: bool


def checks(document: Document, calls: list[Call], positions: dict[str, int]) -> Iterator[Check]:
    """The checks in a file, as far as their capability is a literal.

    Args:
        document: the file.
        calls: the menu calls in it.
        positions: by function, the 1-based position of the capability.
    """
    bodies = [(call.value, body) for call in calls for body in _callbacks(document, call, positions[call.function])]
    for node in document.nodes():
        literal = _checked(node)
        value = literal_text(literal) if literal is not None else None
        if literal is not None and value is not None:
            inside = any(value == asked and body.start_byte <= node.start_byte < body.end_byte
                         for asked, body in bodies)
            yield Check(value, literal.start_byte, literal.end_byte, _statement(node), document.text(literal),
                        document.line(literal.start_byte), inside)


def _checked(node: Node) -> Node | None:
    """The argument of ``current_user_can()``."""
    if node.type != "function_call_expression":
        return None
    function, arguments = node.child_by_field_name("function"), node.child_by_field_name("arguments")
    if function is None or arguments is None or not arguments.named_children:
        return None
    called = (function.text or b"").lower().lstrip(b"\\")
    first = arguments.named_children[0]
    return first.named_children[-1] if called == b"current_user_can" and first.named_children else None


def _callbacks(document: Document, call: Call, position: int) -> Iterator[Node]:
    """The functions that a menu call names as its callback, as far as they stand in the same file."""
    node = document.node_at(call.start, call.end)
    while node is not None and node.type != "arguments":
        node = node.parent
    given = _callback_argument(node, position + _AFTER_CAPABILITY) if node is not None else None
    if given is None:
        return
    if given.type in _CLOSURES:
        yield given
        return
    method = given.type == "array_creation_expression"
    name = literal_text(given.named_children[-1].named_children[-1] if method and given.named_children else given)
    if not name:
        return
    method = method or "::" in name
    wanted = name.rsplit("::", 1)[-1].lower().encode()
    kind = "method_declaration" if method else "function_definition"
    for found in document.nodes():
        label = found.child_by_field_name("name") if found.type == kind else None
        if label is not None and (label.text or b"").lower() == wanted:
            yield found


def _callback_argument(arguments: Node, position: int) -> Node | None:
    listed = [one for one in arguments.named_children if one.type == "argument" and one.named_children]
    for one in listed:
        label = one.child_by_field_name("name")
        if label is not None and label.text in _NAMES:
            return one.named_children[-1]
    if len(listed) < position or any(one.child_by_field_name("name") is not None for one in listed[:position]):
        return None
    return listed[position - 1].named_children[-1]


def _statement(node: Node) -> int:
    while node.parent is not None and not node.type.endswith(("_statement", "_declaration")):
        node = node.parent
    return node.start_byte
