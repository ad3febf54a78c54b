"""What each kind of statement does, besides branching and looping: what it defines, and where a file ends."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.php.branching import if_statement
from fixer.php.definition import Form, MarkKind, NameKind
from fixer.php.values import UNKNOWN

if TYPE_CHECKING:
    from fixer.php.reader import Reader

_LEFT = 40


def static(reader: Reader, node: Node) -> None:
    """``static $x = 1;``: in a function, its value is the one of the last call."""
    for child in node.named_children:
        name, value = child.child_by_field_name("name"), child.child_by_field_name("value")
        if child.type == "static_variable_declaration" and name is not None:
            values = reader.values(value) if value is not None and reader.scope is None else (UNKNOWN,)
            reader.define(NameKind.VARIABLE, (name.text or b"").decode("utf-8", "surrogateescape"), Form.ASSIGNMENT,
                          (None,) if value is None and reader.scope is None else values, None, child)


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
    """``declare`` with a block, or with statements up to ``enddeclare``."""
    for child in node.named_children:
        if child.type != "declare_directive":
            reader.walk(child)


def const(reader: Reader, node: Node) -> None:
    """``const X = 1, Y = 2;``."""
    for element in node.named_children:
        parts = [part for part in element.named_children if part.type != "comment"]
        if element.type == "const_element" and len(parts) >= 2:
            name = (parts[0].text or b"").decode("utf-8", "surrogateescape")
            reader.define(NameKind.CONSTANT, reader.namespace + name, Form.CONST, reader.values(parts[-1]),
                          parts[-1], element)


def declare_function(reader: Reader, node: Node) -> None:
    """A function inside another one, which is there once that one has run."""
    if reader.scope is not None:
        from fixer.php.own_functions import collect

        collect(reader.functions, reader.path, reader.document, [node])


def share(reader: Reader, node: Node) -> None:
    """``global $x;``."""
    reader.share([(child.text or b"").decode("utf-8", "surrogateescape") for child in node.named_children])


def unset(reader: Reader, node: Node) -> None:
    """``unset($x, $y['z']);``."""
    for child in node.named_children:
        reader.assignments.unset(child)


def leave(reader: Reader, node: Node) -> None:
    """``return`` and ``exit``."""
    reader.labour(_LEFT)
    for child in node.named_children:
        reader.expression(child)
    reader.mark(MarkKind.END, node)
    if node.type == "return_statement" and node.named_children:
        from fixer.php.results import give_back

        give_back(reader, node.named_children[-1])
    if node.type == "exit_statement":
        reader.stop()
    else:
        reader.end_file()


def word(reader: Reader, node: Node) -> None:
    """``exit`` and ``die`` without parentheses, as in ``defined('X') or exit;``."""
    if (node.text or b"").lower() in (b"exit", b"die"):
        reader.mark(MarkKind.END, node)
        reader.stop()


def late(module: str, name: str) -> Callable[[Reader, Node], None]:
    """What walks a kind of statement that few configs hold: its module is imported when one is met."""
    def handle(reader: Reader, node: Node) -> None:
        getattr(import_module(f"fixer.php.{module}"), name)(reader, node)

    return handle


STATEMENTS: dict[str, Callable[[Reader, Node], None]] = {
    "expression_statement": expressions,
    "empty_statement": lambda _reader, _node: None,
    "function_definition": declare_function,
    "echo_statement": expressions,
    "if_statement": if_statement,
    "compound_statement": lambda reader, node: reader.block(node),
    "colon_block": lambda reader, node: reader.block(node),
    "switch_statement": late("switch", "switch"),
    "foreach_statement": late("loops", "foreach"),
    "for_statement": late("loops", "for_statement"),
    "while_statement": late("loops", "while_statement"),
    "do_statement": late("loops", "do_statement"),
    "try_statement": late("leaving", "try_statement"),
    "namespace_definition": namespace,
    "const_declaration": const,
    "unset_statement": unset,
    "global_declaration": share,
    "return_statement": leave,
    "exit_statement": leave,
    "declare_statement": declare,
    "goto_statement": late("leaving", "jump"),
    "named_label_statement": late("leaving", "label"),
    "break_statement": late("leaving", "break_"),
    "continue_statement": late("leaving", "continue_"),
    "function_static_declaration": static,
}
