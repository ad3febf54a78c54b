"""Loops: turn by turn where the turns are known, else bodies that run or not."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.php.branching import BLOCKS, body_of
from fixer.php.document import descendants
from fixer.php.values import UNKNOWN, Key, Value
from fixer.php.worlds import ALL

if TYPE_CHECKING:
    from fixer.php.reader import Reader

_MOST_TURNS = 40
_LOOP, _TURN = 80, 40


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
    """``while``."""
    test, body = node.child_by_field_name("condition"), node.child_by_field_name("body")
    if test is not None:
        reader.jumps.begin("loop")
        _repeat(reader, node, test, body, None)
        reader.jumps.end()


def for_statement(reader: Reader, node: Node) -> None:
    """``for``."""
    first, test, update, body = (node.child_by_field_name(name) for name in
                                 ("initialize", "condition", "update", "body"))
    if first is not None:
        reader.expression(first)
    reader.jumps.begin("loop")
    _repeat(reader, node, test, body, update)
    reader.jumps.end()


def do_statement(reader: Reader, node: Node) -> None:
    """``do ... while``."""
    body, test = node.child_by_field_name("body"), node.child_by_field_name("condition")
    if body is None or test is None:
        return
    reader.jumps.begin("loop")
    _turn(reader, body)
    _repeat(reader, node, test, body, None)
    reader.jumps.end()


def _repeat(reader: Reader, loop: Node, test: Node | None, body: Node | None, update: Node | None) -> None:
    """Walk turns as long as the condition can be told, then one that stands for all that may follow."""
    former = reader.enter(ALL, 0)
    size = loop.end_byte - loop.start_byte
    reader.labour(_LOOP)
    for _ in range(_MOST_TURNS):
        if not reader.may & ~reader.jumps.must:
            break
        told = reader.condition(test) if test is not None else None
        holds = ALL if told is None else told.holds
        fails = 0 if told is None else told.fails
        if reader.may & ~reader.jumps.must & ~holds & ~fails or (holds and not reader.spend(1, size)):
            _unknown_turns(reader, loop, test, body, update, fails)
            break
        reader.enter(holds, 0)
        if not reader.may:
            break
        _turn(reader, body)
        if update is not None:
            reader.expression(update)
    else:
        _unknown_turns(reader, loop, test, body, update, 0)
    reader.leave(former)


def _unknown_turns(reader: Reader, loop: Node, test: Node | None, body: Node | None, update: Node | None,
                   fails: int) -> None:
    inner = reader.enter(ALL & ~fails, ALL)
    _turns(reader, loop, body, update, test)
    reader.leave(inner)


def _turn(reader: Reader, body: Node | None) -> None:
    reader.labour(_TURN)
    reader.jumps.begin("turn")
    body_of(reader, body)
    reader.jumps.end()


def _turns(reader: Reader, loop: Node, body: Node | None, *others: Node | None) -> None:
    """The body of a loop and what else each turn does: what that assigns may hold another value at the next turn."""
    outer, reader.around.changing = reader.around.changing, reader.around.changing | assigned(loop)
    _turn(reader, body)
    for other in others:
        if other is not None:
            reader.expression(other)
    reader.around.changing = outer


@lru_cache(maxsize=32)
def assigned(loop: Node) -> frozenset[str]:
    """The variables that are assigned somewhere in a loop, or in other code."""
    names: set[str] = set()
    for one in descendants(loop):
        target = one.child_by_field_name("left") if one.type.endswith("assignment_expression") else None
        if one.type == "update_expression":
            target = one.named_children[0]
        if target is not None and target.type in ("list_literal", "array_creation_expression"):
            names.update((part.text or b"").decode("utf-8", "surrogateescape") for part in descendants(target)
                         if part.type == "variable_name")
        while target is not None and target.type == "subscript_expression":
            target = target.named_children[0]
        if target is not None and target.text is not None:
            names.add(target.text.decode("utf-8", "surrogateescape"))
    return frozenset(names)


def foreach(reader: Reader, node: Node) -> None:
    """``foreach``: turn by turn where the array is known, else a body that runs or not."""
    parts = [child for child in node.named_children if child.type != "comment"]
    body = node.child_by_field_name("body")
    reader.labour(_LOOP)
    reader.expression(parts[0])
    target = parts[1] if len(parts) > 1 else None
    if target is None:
        return
    values = reader.values(parts[0])
    give = _giver(reader, target, parts[0], node)
    reader.jumps.begin("loop")
    turns = sum(len(one) for one in values if isinstance(one, dict))
    if give is not None and _are_known(values) and reader.spend(turns, node.end_byte - node.start_byte):
        for mask, known in _apart(values):
            former = reader.enter(mask, 0)
            for key, item in known.items():
                if not reader.may & ~reader.jumps.must:
                    break
                give(key, item)
                _turn(reader, body)
            reader.leave(former)
    else:
        former = reader.enter(ALL, ALL)
        for variable in descendants(target):
            if variable.type == "variable_name":
                reader.assignments.loop_variable(variable, UNKNOWN, node)
        _turns(reader, node, body)
        reader.leave(former)
    reader.jumps.end()


def _are_known(values: tuple[Value, ...]) -> bool:
    return all(isinstance(one, dict) and len(one) <= _MOST_TURNS for one in values)


def _apart(values: tuple[Value, ...]) -> list[tuple[int, dict[Key, Value]]]:
    """The arrays gone through, each with the worlds in which it is this one."""
    found: list[tuple[int, dict[Key, Value]]] = []
    for world, value in enumerate(values):
        if isinstance(value, dict):
            mask = 1 << world if len(values) > 1 else ALL
            for index, (worlds, other) in enumerate(found):
                if other == value and list(other) == list(value):
                    found[index] = worlds | mask, other
                    break
            else:
                found.append((mask, value))
    return found


def _giver(reader: Reader, target: Node, array: Node, node: Node) -> Callable[[Key, Value], None] | None:
    """What gives key and value to the variables of a loop at each turn; None where that cannot be told."""
    parts = target.named_children if target.type == "pair" else [target]
    key, value = (parts[0] if len(parts) > 1 else None), parts[-1]
    if key is not None and key.type != "variable_name":
        return None
    if value.type == "variable_name":
        return partial(_give, reader, key, value, node)
    if value.type in ("list_literal", "array_creation_expression"):
        return partial(_give_parts, reader, key, value, node)
    if value.type == "by_ref" and array.type == "variable_name" and value.named_children[0].type == "variable_name":
        return partial(_give_itself, reader, key, value.named_children[0], array, node)
    return None


def _give(reader: Reader, key: Node | None, value: Node, node: Node, this_key: Key, item: Value) -> None:
    if key is not None:
        reader.assignments.loop_variable(key, this_key, node)
    reader.assignments.loop_variable(value, item, node)


def _give_parts(reader: Reader, key: Node | None, value: Node, node: Node, this_key: Key, item: Value) -> None:
    if key is not None:
        reader.assignments.loop_variable(key, this_key, node)
    reader.assignments.take_apart(value, (item,), node)


def _give_itself(reader: Reader, key: Node | None, value: Node, array: Node, node: Node, this_key: Key,
                 _item: Value) -> None:
    """``foreach ($array as &$value)``: the variable is the element itself."""
    if key is not None:
        reader.assignments.loop_variable(key, this_key, node)
    reader.assignments.bind_element(value, array, this_key, node)
