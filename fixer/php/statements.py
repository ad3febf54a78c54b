"""What each kind of statement does, besides branching and looping: what it defines, and where a file ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.php.branching import BLOCKS, if_statement
from fixer.php.definitions import Form, MarkKind, NameKind
from fixer.php.document import descendants
from fixer.php.evaluate import function_name
from fixer.php.jumps import BREAK, CONTINUE, THROW
from fixer.php.loops import do_statement, for_statement, foreach, while_statement
from fixer.php.switch import switch
from fixer.php.values import UNKNOWN
from fixer.php.worlds import ALL

if TYPE_CHECKING:
    from fixer.php.reader import Reader


def try_statement(reader: Reader, node: Node) -> None:
    """``try``: taken to succeed where nothing in it throws for certain, but for its ``catch``, which may run."""
    thrown, throws = 0, True
    before = reader.jumps.made()
    for child in node.named_children:
        if child.type == "compound_statement":
            throws = _may_throw(child)
            reader.jumps.begin("try")
            reader.block(child)
            _, thrown = reader.jumps.end()
        elif child.type == "finally_clause":
            after = reader.jumps.made()
            reader.jumps.pause(before)
            reader.block(child.named_children[-1])
            reader.jumps.resume(after)
        elif child.type == "catch_clause":
            body = child.child_by_field_name("body")
            caught = child.child_by_field_name("name")
            if body is not None and throws:
                former = reader.enter(ALL, ALL & ~thrown)
                if caught is not None:
                    reader.assignments.loop_variable(caught, UNKNOWN, child)
                reader.block(body)
                reader.leave(former)
                # Which of several is entered cannot be told.
                thrown = 0


def _may_throw(body: Node) -> bool:
    """Whether anything in a block may throw: calls may, but for the plainest, and so may included files."""
    return any(node.type in _THROWING and function_name(node.child_by_field_name("function") or node) not in _HARMLESS
               for node in descendants(body))


_THROWING = frozenset((
    "function_call_expression", "object_creation_expression", "member_call_expression", "scoped_call_expression",
    "nullsafe_member_call_expression", "throw_expression", "throw_statement", "include_expression",
    "include_once_expression", "require_expression", "require_once_expression", "binary_expression"))
_HARMLESS = frozenset(("define", "defined", "getenv", "isset", "empty", "ini_set", "file_exists", "is_readable"))


def throw(reader: Reader, node: Node) -> None:
    """``throw``: what follows in the ``try`` block is passed over; outside one, PHP stops."""
    for child in node.named_children:
        reader.expression(child)
    if not reader.jumps.jump(THROW, 1, reader.may, reader.certain()):
        reader.stop()


def break_(reader: Reader, node: Node) -> None:
    """``break`` and ``break 2``."""
    reader.jumps.jump(BREAK, _levels(node), reader.may, reader.certain())


def continue_(reader: Reader, node: Node) -> None:
    """``continue`` and ``continue 2``."""
    reader.jumps.jump(CONTINUE, _levels(node), reader.may, reader.certain())


def _levels(node: Node) -> int:
    parts = [part for part in node.named_children if part.type == "integer"]
    return int(parts[0].text or b"1") if parts and (parts[0].text or b"").isdigit() else 1


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


def declare_function(reader: Reader, node: Node) -> None:
    """A function inside another one, which is there once that one has run."""
    if reader.scope is not None:
        from fixer.php.calling import collect

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
    for child in node.named_children:
        reader.expression(child)
    reader.mark(MarkKind.END, node)
    if node.type == "return_statement" and node.named_children:
        reader.give_back(node.named_children[-1])
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
    "function_definition": declare_function,
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
    "break_statement": break_,
    "continue_statement": continue_,
    "function_static_declaration": static,
}
