"""Statements that lead elsewhere: try, throw, break, continue, goto."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.php.definition import Form, NameKind
from fixer.php.document import descendants
from fixer.php.evaluate import function_name
from fixer.php.loops import assigned
from fixer.php.values import UNKNOWN
from fixer.php.whereabouts import BREAK, CONTINUE, THROW
from fixer.php.worlds import ALL

if TYPE_CHECKING:
    from fixer.php.reader import Reader

_JUMPED, _PASSED = 30, 2


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


def label(reader: Reader, node: Node) -> None:
    """Where ``goto`` leads: where it leads back here, no variable is known any more."""
    name = node.named_children[0].text
    reader.jumps.land(name or b"")
    if not reader.spend(1, len(reader.document.source)):
        return
    if any(one.type == "goto_statement" and one.start_byte > node.start_byte and one.named_children[0].text == name
           for one in reader.document.nodes()):
        for variable in frozenset[str]().union(*map(assigned, reader.document.statements)):
            reader.define(NameKind.VARIABLE, variable, Form.ASSIGNMENT, (UNKNOWN,), None, node)


def jump(reader: Reader, node: Node) -> None:
    """``goto``: what stands before its label is passed over; where that stands elsewhere, what runs is not told."""
    reader.labour(_JUMPED)
    name = node.named_children[0].text or b""
    if _leads_on(reader, node, name):
        reader.jumps.skip(name, reader.may & ~reader.jumps.must, reader.certain())
        return
    former = reader.enter(ALL, ALL)
    reader.end_file()
    reader.leave(former)


def _leads_on(reader: Reader, node: Node, name: bytes) -> bool:
    """Whether ``goto`` leads to a label further on, among the statements it stands with or those around it."""
    while node.parent is not None and node.type not in _BODIES:
        following = node.next_named_sibling
        while following is not None:
            if following.type == "named_label_statement" and following.named_children[0].text == name:
                return True
            reader.labour(_PASSED)
            following = following.next_named_sibling
        node = node.parent
    return False


_BODIES = frozenset(("function_definition", "method_declaration", "anonymous_function", "arrow_function"))
