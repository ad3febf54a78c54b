"""The value of a PHP expression in one world, as far as reading can tell."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from tree_sitter import Node

from fixer.php import functions
from fixer.php.literals import heredoc_body, integer, unescape_double, unescape_single
from fixer.php.values import (
    UNKNOWN,
    UNSET,
    WILD,
    Key,
    Value,
    equal,
    identical,
    known,
    number,
    to_string,
    truth,
)


class Surroundings(Protocol):
    """What an expression may refer to."""

    def constant(self, name: str, world: int) -> Value:
        """A constant's value; UNSET when it is certainly not defined."""
        ...

    def variable(self, name: str, world: int) -> Value:
        """The value of a variable or array key, named as in ``Definition.name``."""
        ...

    def call(self, name: str, arguments: list[Value], world: int) -> Value:
        """The value of a function that asks about the site: ``file_exists``, ``defined``, ``getenv``."""
        ...

    def magic(self, name: bytes, node: Node) -> Value:
        """``__DIR__``, ``__FILE__`` or ``__LINE__``."""
        ...


def evaluate(node: Node, world: int, around: Surroundings) -> Value:
    """The value of the expression ``node`` in the world with that index."""
    handler = _HANDLERS.get(node.type)
    return handler(node, world, around) if handler else UNKNOWN


def variable_name(node: Node, world: int, around: Surroundings) -> str | None:
    """``$conf['x']`` as a name, with its keys decoded; None when a key cannot be told."""
    if node.type == "variable_name":
        return _source(node).decode("utf-8", "surrogateescape")
    if node.type != "subscript_expression":
        return None
    parts = node.named_children
    if len(parts) != 2:
        return None
    base = variable_name(parts[0], world, around)
    if base is None:
        return None
    key = array_key(evaluate(parts[1], world, around))
    if key is None:
        return None
    if base == "$GLOBALS" and isinstance(key, bytes):
        return "$" + key.decode("utf-8", "surrogateescape")
    return element_name(base, key)


def element_name(base: str, key: Key) -> str:
    """The name of one element of the array ``base``."""
    if isinstance(key, int):
        return f"{base}[{key}]"
    return "{}['{}']".format(base, key.decode("utf-8", "surrogateescape"))


def array_key(value: Value) -> Key | None:
    """``value`` as PHP turns it into an array key; None when it cannot be told."""
    if not known(value) or isinstance(value, dict):
        return None
    if isinstance(value, bytes):
        return int(value) if value.isdigit() and str(int(value)).encode() == value else value
    if value is None:
        return b""
    return int(value) if isinstance(value, int | float) else None


def is_literal(node: Node) -> bool:
    """Whether the expression is written with literals only."""
    if node.type in _LITERALS:
        return True
    if node.type == "encapsed_string":
        return all(child.type in ("string_content", "escape_sequence") for child in node.named_children)
    if node.type == "heredoc":
        return all(child.type in ("string_content", "escape_sequence") for body in node.named_children
                   if body.type == "heredoc_body" for child in body.named_children)
    if node.type in ("unary_op_expression", "parenthesized_expression", "binary_expression",
                     "array_creation_expression", "array_element_initializer"):
        return all(is_literal(child) for child in node.named_children if child.type != "comment")
    return False


_LITERALS = frozenset(("string", "integer", "float", "boolean", "null", "nowdoc"))


def _source(node: Node) -> bytes:
    return node.text or b""


def _single_quoted(node: Node, _world: int, _around: Surroundings) -> Value:
    return _plain(unescape_single(_source(node).removeprefix(b"b").removeprefix(b"B")[1:-1]))


def _plain(text: bytes) -> Value:
    return UNKNOWN if b"\x00" in text else text


def _double_quoted(node: Node, world: int, around: Surroundings) -> Value:
    children = node.children
    return _interpolated(node, children[1:-1], children[0].end_byte, children[-1].start_byte, b'"',
                         world, around)


def _heredoc(node: Node, world: int, around: Surroundings) -> Value:
    bodies = [child for child in node.children if child.type in ("heredoc_body", "nowdoc_body")]
    if not bodies:
        return b""
    if any(b"\t" in _source(child) or child.start_point.column for child in node.children
           if child.type == "heredoc_end"):
        text = _source(bodies[0]).replace(b"\r\n", b"\n").lstrip(b"\n")
        end = next(child for child in node.children if child.type == "heredoc_end")
        text = heredoc_body(text, b" " * end.start_point.column)
        if bodies[0].type == "nowdoc_body":
            return _plain(text)
        return UNKNOWN if b"$" in text else _plain(unescape_double(text, b""))
    body = bodies[0]
    start = body.start_byte + (2 if _source(body).startswith(b"\r\n") else 1)
    if body.type == "nowdoc_body":
        return _plain(_source(body)[start - body.start_byte :])
    return _interpolated(body, body.children, start, body.end_byte, b"", world, around)


def _interpolated(node: Node, children: list[Node], start: int, end: int, quote: bytes,
                  world: int, around: Surroundings) -> Value:
    text = _source(node)
    base = node.start_byte
    pieces: list[bytes] = []
    cursor = start
    for child in children:
        if child.type in ("string_content", "escape_sequence") or child.start_byte < start:
            continue
        gap = unescape_double(text[cursor - base : child.start_byte - base], quote)
        if b"\x00" in gap:
            return UNKNOWN
        pieces.append(gap)
        cursor = child.end_byte
        if child.is_named:
            value = _interpolation(child, world, around)
            text_value = WILD if value is UNKNOWN else to_string(value)
            if text_value is None:
                return UNKNOWN
            pieces.append(text_value)
    tail = unescape_double(text[cursor - base : end - base], quote)
    return UNKNOWN if b"\x00" in tail else b"".join(pieces) + tail


def _interpolation(node: Node, world: int, around: Surroundings) -> Value:
    if node.type == "subscript_expression":
        parts = node.named_children
        if len(parts) == 2 and parts[0].type == "variable_name" and parts[1].type == "name":
            return around.variable(element_name(_source(parts[0]).decode("utf-8", "surrogateescape"),
                                                _source(parts[1])), world)
    if node.type == "dynamic_variable_name":
        inner = node.named_children
        if len(inner) == 1 and inner[0].type == "name":
            return around.variable("$" + _source(inner[0]).decode("utf-8", "surrogateescape"), world)
    return evaluate(node, world, around)


def _integer(node: Node, _world: int, _around: Surroundings) -> Value:
    value = integer(_source(node))
    return UNKNOWN if value is None else value


def _float(node: Node, _world: int, _around: Surroundings) -> Value:
    return float(_source(node).replace(b"_", b""))


def _name(node: Node, world: int, around: Surroundings) -> Value:
    text = _source(node)
    upper = text.upper()
    if upper in _WORDS:
        return _WORDS[upper]
    if upper in (b"__DIR__", b"__FILE__", b"__LINE__"):
        return around.magic(upper, node)
    value = around.constant(text.rsplit(b"\\", 1)[-1].decode("utf-8", "surrogateescape"), world)
    return UNKNOWN if value is UNSET else value


_WORDS: dict[bytes, Value] = {b"TRUE": True, b"FALSE": False, b"NULL": None}


def _variable(node: Node, world: int, around: Surroundings) -> Value:
    name = variable_name(node, world, around)
    if name is not None:
        return around.variable(name, world)
    if node.type == "subscript_expression" and len(node.named_children) == 2:
        base = evaluate(node.named_children[0], world, around)
        key = array_key(evaluate(node.named_children[1], world, around))
        if isinstance(base, dict) and key is not None:
            return base.get(key, UNSET)
    return UNKNOWN


def _inner(node: Node, world: int, around: Surroundings) -> Value:
    inner = [child for child in node.named_children if child.type != "comment"]
    return evaluate(inner[-1], world, around) if inner else UNKNOWN


def _array(node: Node, world: int, around: Surroundings) -> Value:
    elements: dict[Key, Value] = {}
    position = 0
    for element in node.named_children:
        if element.type == "comment":
            continue
        parts = [part for part in element.named_children if part.type != "comment"]
        if element.type != "array_element_initializer" or not parts:
            return UNKNOWN
        if len(parts) == 1:
            elements[position] = evaluate(parts[0], world, around)
            position += 1
            continue
        key = array_key(evaluate(parts[0], world, around))
        if key is None:
            return UNKNOWN
        elements[key] = evaluate(parts[1], world, around)
        if isinstance(key, int):
            position = max(position, key + 1)
    return elements


def _unary(node: Node, world: int, around: Surroundings) -> Value:
    operator = node.children[0].type
    value = evaluate(node.named_children[-1], world, around)
    if operator == "!":
        told = truth(value)
        return UNKNOWN if told is None else not told
    amount = number(value)
    if amount is None:
        return UNKNOWN
    return -amount if operator == "-" else amount if operator == "+" else UNKNOWN


def _binary(node: Node, world: int, around: Surroundings) -> Value:
    left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
    operator_node = node.child_by_field_name("operator")
    if left is None or right is None or operator_node is None:
        return UNKNOWN
    operator = operator_node.type.lower()
    first = evaluate(left, world, around)
    if operator in ("&&", "and", "||", "or"):
        return _logical(operator in ("&&", "and"), first, right, world, around)
    if operator == "??":
        if first is UNKNOWN:
            other = evaluate(right, world, around)
            return UNKNOWN if other is not first else first
        return evaluate(right, world, around) if first is UNSET or first is None else first
    compute = _OPERATORS.get(operator)
    if compute is None:
        return UNKNOWN
    value = compute(first, evaluate(right, world, around))
    return UNKNOWN if value is None else value


def _logical(both: bool, first: Value, right: Node, world: int, around: Surroundings) -> Value:
    told = truth(first)
    if told is (not both):
        return told
    other = truth(evaluate(right, world, around))
    if told is None:
        return (not both) if other is (not both) else UNKNOWN
    return UNKNOWN if other is None else other


def _opposite(compare: Callable[[Value, Value], bool | None]) -> Callable[[Value, Value], bool | None]:
    def compute(left: Value, right: Value) -> bool | None:
        told = compare(left, right)
        return None if told is None else not told

    return compute


def _concatenated(left: Value, right: Value) -> bytes | None:
    first, second = (WILD if side is UNKNOWN else to_string(side) for side in (left, right))
    return None if first is None or second is None else first + second


_OPERATORS: dict[str, Callable[[Value, Value], Value]] = {
    "===": identical,
    "!==": _opposite(identical),
    "==": equal,
    "!=": _opposite(equal),
    "<>": _opposite(equal),
    ".": _concatenated,
}


def _conditional(node: Node, world: int, around: Surroundings) -> Value:
    condition, body, other = (node.child_by_field_name(field) for field in
                              ("condition", "body", "alternative"))
    if condition is None or other is None:
        return UNKNOWN
    value = evaluate(condition, world, around)
    told = truth(value)
    if told is False:
        return evaluate(other, world, around)
    chosen = evaluate(body, world, around) if body is not None else value
    if told is True:
        return chosen
    alternative = evaluate(other, world, around)
    return chosen if chosen == alternative else UNKNOWN


def _cast(node: Node, world: int, around: Surroundings) -> Value:
    kind, value = node.child_by_field_name("type"), node.child_by_field_name("value")
    if kind is None or value is None:
        return UNKNOWN
    return functions.cast(_source(kind).strip().lower(), evaluate(value, world, around))


def _call(node: Node, world: int, around: Surroundings) -> Value:
    function, arguments = node.child_by_field_name("function"), node.child_by_field_name("arguments")
    if function is None or arguments is None or function.type not in ("name", "qualified_name",
                                                                      "relative_name"):
        return UNKNOWN
    name = _source(function).rsplit(b"\\", 1)[-1].lower().decode("utf-8", "surrogateescape")
    nodes = [child for child in arguments.named_children if child.type == "argument"]
    if name in ("isset", "empty"):
        return _existence(name, nodes, world, around)
    if name in ("array_key_exists", "key_exists") and len(nodes) == 2:
        return _key_exists(nodes, world, around)
    values = [evaluate(argument.named_children[-1], world, around) if argument.named_children else UNKNOWN
              for argument in nodes]
    if any(len(argument.named_children) > 1 for argument in nodes):
        return UNKNOWN
    pure = functions.PURE.get(name)
    return pure(values) if pure else around.call(name, values, world)


def _key_exists(nodes: list[Node], world: int, around: Surroundings) -> Value:
    key = array_key(evaluate(nodes[0].named_children[-1], world, around))
    array = nodes[1].named_children[-1]
    base = variable_name(array, world, around)
    if key is None:
        return UNKNOWN
    if base is None:
        value = evaluate(array, world, around)
        return key in value if isinstance(value, dict) else UNKNOWN
    value = around.variable(element_name(base, key), world)
    return UNKNOWN if value is UNKNOWN else value is not UNSET


def _existence(name: str, nodes: list[Node], world: int, around: Surroundings) -> Value:
    values = [evaluate(argument.named_children[-1], world, around) for argument in nodes]
    if name == "empty":
        told = truth(values[0]) if values else None
        return UNKNOWN if told is None else not told
    if any(value is UNSET or value is None for value in values):
        return False
    return UNKNOWN if UNKNOWN in values else True


def _assigned(node: Node, world: int, around: Surroundings) -> Value:
    right = node.child_by_field_name("right")
    return evaluate(right, world, around) if right is not None else UNKNOWN


_HANDLERS: dict[str, Callable[[Node, int, Surroundings], Value]] = {
    "string": _single_quoted,
    "encapsed_string": _double_quoted,
    "heredoc": _heredoc,
    "nowdoc": _heredoc,
    "integer": _integer,
    "float": _float,
    "boolean": _name,
    "null": _name,
    "name": _name,
    "qualified_name": _name,
    "variable_name": _variable,
    "subscript_expression": _variable,
    "parenthesized_expression": _inner,
    "error_suppression_expression": _inner,
    "array_creation_expression": _array,
    "unary_op_expression": _unary,
    "binary_expression": _binary,
    "conditional_expression": _conditional,
    "cast_expression": _cast,
    "function_call_expression": _call,
    "assignment_expression": _assigned,
}
