"""Expressions that few configs hold: match, class constants, characters of texts, spread arrays."""

from __future__ import annotations

from tree_sitter import Node

from fixer.php.arrays import array_key
from fixer.php.evaluate import Surroundings, array_elements, evaluate
from fixer.php.values import UNKNOWN, UNSET, Key, Value, identical, is_symbolic, same


def matched(node: Node, world: int, around: Surroundings) -> Value:
    """``match (subject) { ... }``."""
    subject_node, body = node.child_by_field_name("condition"), node.child_by_field_name("body")
    if subject_node is None or body is None:
        return UNKNOWN
    subject = evaluate(subject_node, world, around)
    possible: list[Value] = []
    otherwise: Value = UNKNOWN
    for arm in body.named_children:
        result = arm.child_by_field_name("return_expression")
        if result is None:
            continue
        if arm.type == "match_default_expression":
            otherwise = evaluate(result, world, around)
            continue
        conditions = arm.child_by_field_name("conditional_expressions")
        answers = [identical(subject, evaluate(one, world, around))
                   for one in (conditions.named_children if conditions is not None else ())]
        if True in answers:
            possible.append(evaluate(result, world, around))
            break
        if None in answers:
            possible.append(evaluate(result, world, around))
    else:
        possible.append(otherwise)
    first = possible[0]
    return first if all(same(one, first) for one in possible) else UNKNOWN


def class_constant(node: Node, world: int, around: Surroundings) -> Value:
    """``Settings::LIMIT`` of a class that the file itself declares."""
    parts = [part for part in node.named_children if part.type != "comment"]
    if len(parts) != 2 or parts[0].type not in ("name", "qualified_name", "relative_scope"):
        return UNKNOWN
    name = (parts[0].text or b"").rsplit(b"\\", 1)[-1].decode("utf-8", "surrogateescape")
    value = around.class_constant(name, (parts[1].text or b"").decode("utf-8", "surrogateescape"))
    return UNKNOWN if value is None else evaluate(value, world, around)


def character(text: bytes, key: Key) -> Value:
    """``$text[0]``."""
    if is_symbolic(text) or not isinstance(key, int) or not -len(text) <= key < len(text):
        return UNKNOWN
    return text[key : key + 1] if key != -1 else text[-1:]


def spread_array(node: Node, world: int, around: Surroundings) -> Value:
    """``array(...$some, 'more')``."""
    found: dict[Key, Value] = {}
    position = 0
    for element, (key_node, value_node) in zip(
            (one for one in node.named_children if one.type != "comment"), array_elements(node), strict=True):
        items: dict[Key, Value]
        if value_node is None:
            value = _spread(element, world, around)
            if not isinstance(value, dict):
                return UNKNOWN
            items = value
        else:
            key = None if key_node is None else array_key(evaluate(key_node, world, around))
            if key is None and key_node is not None:
                return UNKNOWN
            value = evaluate(value_node, world, around)
            items = {position if key is None else key: None if value is UNSET else value}
        for key, value in items.items():
            if value_node is None and isinstance(key, int):
                key = position
            found[key] = value
            if isinstance(key, int):
                position = max(position, key + 1)
    return found


def _spread(element: Node, world: int, around: Surroundings) -> Value:
    inner = element.named_children[-1] if element.named_children else element
    if inner.type != "variadic_unpacking" or not inner.named_children:
        return UNKNOWN
    return evaluate(inner.named_children[-1], world, around)


_OLDEST = 50300


def compared_version(operator: str, right: Node, world: int, around: Surroundings) -> Value:
    """``PHP_VERSION_ID >= 80000``: told only where it would be the same in every PHP that fixer writes code for."""
    other = evaluate(right, world, around)
    if not isinstance(other, int) or other > _OLDEST or (other == _OLDEST and operator in ("<=", ">")):
        return UNKNOWN
    return {"<": False, "<=": False, ">": True, ">=": True}.get(operator, UNKNOWN)
