"""What each kind of statement does, besides branching and looping: what it defines, and where a file ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.php.branching import BLOCKS, if_statement
from fixer.php.definitions import Form, MarkKind, NameKind
from fixer.php.loops import do_statement, for_statement, foreach, while_statement
from fixer.php.switch import switch
from fixer.php.worlds import ALL

if TYPE_CHECKING:
    from fixer.php.reader import Reader


def try_statement(reader: Reader, node: Node) -> None:
    """``try``: taken to succeed, but for its ``catch``, which may run."""
    for child in node.named_children:
        if child.type == "compound_statement":
            reader.block(child)
        elif child.type == "finally_clause":
            reader.block(child.named_children[-1])
        elif child.type == "catch_clause":
            body = child.child_by_field_name("body")
            if body is not None:
                former = reader.enter(ALL, ALL)
                reader.block(body)
                reader.leave(former)


def expressions(reader: Reader, node: Node) -> None:
    """A statement that is made of expressions only."""
    for child in node.named_children:
        reader.expression(child)


def namespace(reader: Reader, node: Node) -> None:
    """``namespace``, with a block or for the rest of the file."""
    name, body = node.child_by_field_name("name"), node.child_by_field_name("body")
    outer = reader.namespace
    reader.namespace = "" if name is None else (name.text or b"").decode("utf-8", "surrogateescape") + "\\"
    if body is not None:
        reader.block(body)
        reader.namespace = outer


def declare(reader: Reader, node: Node) -> None:
    """``declare`` with a block."""
    for child in node.named_children:
        if child.type in BLOCKS:
            reader.block(child)


def const(reader: Reader, node: Node) -> None:
    """``const X = 1, Y = 2;``."""
    for element in node.named_children:
        parts = [part for part in element.named_children if part.type != "comment"]
        if element.type == "const_element" and len(parts) >= 2:
            name = (parts[0].text or b"").decode("utf-8", "surrogateescape")
            reader.define(NameKind.CONSTANT, reader.namespace + name, Form.CONST, reader.values(parts[-1]),
                          parts[-1], element)


def share(reader: Reader, node: Node) -> None:
    """``global $x;``."""
    reader.share([(child.text or b"").decode("utf-8", "surrogateescape") for child in node.named_children])


def unset(reader: Reader, node: Node) -> None:
    """``unset($x, $y['z']);``."""
    for child in node.named_children:
        reader.assignments.unset(child)


def leave(reader: Reader, node: Node) -> None:
    """``return`` and ``exit``."""
    for child in node.named_children:
        reader.expression(child)
    reader.mark(MarkKind.END, node)
    if node.type == "exit_statement":
        reader.stop()
    else:
        reader.end_file()


def jump(reader: Reader, _node: Node) -> None:
    """``goto``: whether what follows runs cannot be told."""
    former = reader.enter(ALL, ALL)
    reader.end_file()
    reader.leave(former)


def word(reader: Reader, node: Node) -> None:
    """``exit`` and ``die`` without parentheses, as in ``defined('X') or exit;``."""
    if (node.text or b"").lower() in (b"exit", b"die"):
        reader.mark(MarkKind.END, node)
        reader.stop()


STATEMENTS: dict[str, Callable[[Reader, Node], None]] = {
    "expression_statement": expressions,
    "echo_statement": expressions,
    "if_statement": if_statement,
    "compound_statement": lambda reader, node: reader.block(node),
    "colon_block": lambda reader, node: reader.block(node),
    "switch_statement": switch,
    "foreach_statement": foreach,
    "for_statement": for_statement,
    "while_statement": while_statement,
    "do_statement": do_statement,
    "try_statement": try_statement,
    "namespace_definition": namespace,
    "const_declaration": const,
    "unset_statement": unset,
    "global_declaration": share,
    "return_statement": leave,
    "exit_statement": leave,
    "declare_statement": declare,
    "goto_statement": jump,
}
