"""Loops: turn by turn where the turns are known, else bodies that run or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.php.branching import BLOCKS, body_of
from fixer.php.document import descendants
from fixer.php.values import UNKNOWN
from fixer.php.worlds import ALL

if TYPE_CHECKING:
    from fixer.php.reader import Reader

JUMPS = ("break_statement", "continue_statement", "goto_statement", "return_statement")
_MOST_TURNS = 40


def perhaps(reader: Reader, node: Node) -> None:
    """A loop, or anything else whose parts may run or not."""
    for child in node.named_children:
        former = reader.enter(ALL, ALL)
        if child.type in ("case_statement", "default_statement"):
            perhaps(reader, child)
        elif child.type in BLOCKS or child.type.endswith("_statement"):
            body_of(reader, child)
        else:
            reader.expression(child)
        reader.leave(former)


def while_statement(reader: Reader, node: Node) -> None:
    """``while``: its body runs or not; never where the condition fails at once."""
    test, body = node.child_by_field_name("condition"), node.child_by_field_name("body")
    fails = reader.condition(test).fails if test is not None else 0
    former = reader.enter(ALL & ~fails, ALL)
    _turns(reader, node, body)
    reader.leave(former)


def for_statement(reader: Reader, node: Node) -> None:
    """``for``: its body runs or not."""
    outer, reader.around.changing = reader.around.changing, reader.around.changing | _assigned(node)
    perhaps(reader, node)
    reader.around.changing = outer


def _turns(reader: Reader, loop: Node, body: Node | None) -> None:
    """The body of a loop: what it assigns may hold another value at its next turn."""
    outer, reader.around.changing = reader.around.changing, reader.around.changing | _assigned(loop)
    body_of(reader, body)
    reader.around.changing = outer


def _assigned(loop: Node) -> frozenset[str]:
    """The variables that are assigned somewhere in a loop."""
    names = set()
    for one in descendants(loop):
        target = one.child_by_field_name("left") if one.type.endswith("assignment_expression") else None
        while target is not None and target.type == "subscript_expression":
            target = target.named_children[0]
        if target is not None and target.text is not None:
            names.add(target.text.decode("utf-8", "surrogateescape"))
    return frozenset(names)


def do_statement(reader: Reader, node: Node) -> None:
    """``do ... while``: its body runs once at least, if nothing in it jumps."""
    body, test = node.child_by_field_name("body"), node.child_by_field_name("condition")
    if body is None or test is None or any(one.type in JUMPS for one in descendants(body)):
        perhaps(reader, node)
    elif reader.condition(test).fails == ALL:
        reader.block(body)
    else:
        _turns(reader, node, body)


def foreach(reader: Reader, node: Node) -> None:
    """``foreach``: turn by turn where the array is known, else a body that runs or not."""
    parts = [child for child in node.named_children if child.type != "comment"]
    body = node.child_by_field_name("body")
    reader.expression(parts[0])
    target = parts[1] if len(parts) > 1 else None
    if target is None:
        return
    values = reader.values(parts[0])
    known = values[0] if len(values) == 1 else UNKNOWN
    key, value = _loop_variables(target)
    jumps = body is None or any(one.type in JUMPS for one in descendants(body))
    if isinstance(known, dict) and len(known) <= _MOST_TURNS and not jumps and value is not None \
            and reader.spend(len(known)):
        for one, item in known.items():
            if key is not None:
                reader.assignments.loop_variable(key, one, node)
            reader.assignments.loop_variable(value, item, node)
            body_of(reader, body)
        return
    if isinstance(known, dict) and not known:
        return
    former = reader.enter(ALL, ALL)
    for variable in descendants(target):
        if variable.type == "variable_name":
            reader.assignments.loop_variable(variable, UNKNOWN, node)
    _turns(reader, node, body)
    reader.leave(former)


def _loop_variables(target: Node) -> tuple[Node | None, Node | None]:
    """The variables for key and value; no value where they are anything but plain variables."""
    parts = target.named_children if target.type == "pair" else [target]
    if any(part.type != "variable_name" for part in parts):
        return None, None
    return (parts[0] if len(parts) > 1 else None), parts[-1]
