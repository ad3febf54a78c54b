"""Named functions of a file, wherever they are defined, and what belongs to one of them only."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from fixer.php.document import Document

_OTHERS = ("function_definition", "class_declaration", "interface_declaration", "trait_declaration",
           "enum_declaration")


def functions(document: Document, name: str) -> list[Node]:
    """The definitions of the function ``name``, in the order of the file; methods are none."""
    if name.lower().encode() not in document.lowered:
        return []
    wanted = name.lower().encode()
    return [node for node in document.nodes() if node.type == "function_definition"
            and (label := node.child_by_field_name("name")) is not None and (label.text or b"").lower() == wanted]


def own_nodes(function: Node) -> Iterator[Node]:
    """What is in a function's body, in order, without functions and classes that are declared in it."""
    body = function.child_by_field_name("body")
    pending = [body] if body is not None else []
    while pending:
        node = pending.pop()
        yield node
        pending.extend(child for child in reversed(node.children) if child.type not in _OTHERS)


def top_expressions(document: Document) -> Iterator[Node]:
    """The expressions that are statements by themselves at the top of a file, in order."""
    for statement in document.statements:
        if statement.type == "expression_statement":
            yield from (child for child in statement.named_children if child.type != "comment")


def parameters(function: Node) -> list[str]:
    """The names of a function's parameters, with their dollar signs."""
    listed = function.child_by_field_name("parameters")
    return [] if listed is None else [
        (label.text or b"").decode("utf-8", "replace") for one in listed.named_children
        if (label := one.child_by_field_name("name")) is not None]


def body_range(function: Node) -> tuple[int, int] | None:
    """Where the text between a function's braces begins and ends; None where it has none."""
    body = function.child_by_field_name("body")
    if body is None or body.type != "compound_statement":
        return None
    return body.start_byte + 1, body.end_byte - 1
