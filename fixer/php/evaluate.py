"""The value of a PHP expression in one world, as far as reading can tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from tree_sitter import Node

from fixer.php import functions
from fixer.php.arrays import array_key, element_name
from fixer.php.literals import integer
from fixer.php.strings import double_quoted, here_document, single_quoted
from fixer.php.values import NOT_ON, UNKNOWN, UNSET, Key, Value, identical, number, same, truth


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
        """``__DIR__``, ``__FILE__``, ``__LINE__`` and their like."""
        ...

    def result(self, node: Node, world: int) -> Value:
        """What the call or include ``node`` gives back, which was carried out before; UNKNOWN where it was not."""
        ...

    def class_constant(self, holder: str, name: str) -> Node | None:
        """The expression of a constant of a class; None where it cannot be told."""
        ...


CLOSURES = frozenset(("anonymous_function", "anonymous_function_creation_expression", "arrow_function"))
GLOBALLY = "$GLOBALS "
"""What the names of variables begin with that are named through ``$GLOBALS``."""


def evaluate(node: Node, world: int, around: Surroundings) -> Value:
    """The value of the expression ``node`` in the world with that index."""
    handler = _HANDLERS.get(node.type)
    return handler(node, world, around) if handler else UNKNOWN


def variable_name(node: Node, world: int, around: Surroundings) -> str | None:
    """``$conf['x']`` as a name, with its keys decoded; None when a key cannot be told."""
    if node.type == "variable_name":
        return _source(node).decode("utf-8", "surrogateescape")
    if node.type == "dynamic_variable_name" and node.named_children:
        text = evaluate(node.named_children[-1], world, around)
        plain = isinstance(text, bytes) and b"\x00" not in text
        return "$" + text.decode("utf-8", "surrogateescape") if plain and isinstance(text, bytes) else None
    if node.type != "subscript_expression":
        return None
    parts = [part for part in node.named_children if part.type != "comment"]
    if len(parts) != 2:
        return None
    base = variable_name(parts[0], world, around)
    if base is None:
        return None
    key = array_key(evaluate(parts[1], world, around))
    if key is None:
        return None
    if base == "$GLOBALS" and isinstance(key, bytes):
        return GLOBALLY + "$" + key.decode("utf-8", "surrogateescape")
    return element_name(base, key)


def _source(node: Node) -> bytes:
    return node.text or b""


def _single_quoted(node: Node, _world: int, _around: Surroundings) -> Value:
    return single_quoted(node)


def _double_quoted(node: Node, world: int, around: Surroundings) -> Value:
    return double_quoted(node, lambda part: _interpolation(part, world, around))


def _interpolation(node: Node, world: int, around: Surroundings) -> Value:
    if node.type == "subscript_expression":
        parts = node.named_children
        if len(parts) == 2 and parts[0].type == "variable_name" and parts[1].type == "name":
            return around.variable(element_name(_text(parts[0]), _source(parts[1])), world)
    if node.type == "dynamic_variable_name":
        inner = node.named_children
        if len(inner) == 1 and inner[0].type == "name":
            return around.variable("$" + _text(inner[0]), world)
    return evaluate(node, world, around)


def _text(node: Node) -> str:
    return _source(node).decode("utf-8", "surrogateescape")


def _integer(node: Node, _world: int, _around: Surroundings) -> Value:
    value = integer(_source(node))
    return UNKNOWN if value is None else value


def _float(node: Node, _world: int, _around: Surroundings) -> Value:
    try:
        return float(_source(node).replace(b"_", b""))
    except ValueError:  # broken code, in which the grammar takes a lone full stop for a number
        return UNKNOWN


def _name(node: Node, world: int, around: Surroundings) -> Value:
    text = _source(node)
    upper = text.upper().lstrip(b"\\")
    if upper in _WORDS:
        return _WORDS[upper]
    if upper[:2] == b"__":
        return around.magic(upper, node)
    value = around.constant(text.decode("utf-8", "surrogateescape"), world)
    return UNKNOWN if value is UNSET else value


_WORDS: dict[bytes, Value] = {b"TRUE": True, b"FALSE": False, b"NULL": None}


def _variable(node: Node, world: int, around: Surroundings) -> Value:
    name = variable_name(node, world, around)
    if name is not None:
        value = around.variable(name, world)
        if (value is not UNSET and value is not UNKNOWN) or not name.endswith("]"):
            return value
        base = around.variable(name.rpartition("[")[0], world)
        return _element(base, _last_key(name)) if isinstance(base, bytes) else value
    parts = [part for part in node.named_children if part.type != "comment"]
    if node.type == "subscript_expression" and len(parts) == 2:
        base = evaluate(parts[0], world, around)
        key = array_key(evaluate(parts[1], world, around))
        return _element(base, key)
    return UNKNOWN


def _last_key(name: str) -> Key | None:
    text = name.rpartition("[")[2][:-1]
    return int(text) if text.lstrip("-").isdigit() else None


def _element(base: Value, key: Key | None) -> Value:
    if isinstance(base, dict) and key is not None:
        return base.get(key, UNSET)
    if isinstance(base, bytes) and key is not None:
        from fixer.php.rare import character

        return character(base, key)
    return UNKNOWN


def _inner(node: Node, world: int, around: Surroundings) -> Value:
    inner = [child for child in node.named_children if child.type != "comment"]
    return evaluate(inner[-1], world, around) if inner else UNKNOWN


def _array(node: Node, world: int, around: Surroundings) -> Value:
    elements: dict[Key, Value] = {}
    position = 0
    for key_node, value_node in array_elements(node):
        if value_node is None:
            from fixer.php.rare import spread_array

            return spread_array(node, world, around)
        key = position if key_node is None else array_key(evaluate(key_node, world, around))
        if key is None:
            return UNKNOWN
        value = evaluate(value_node, world, around)
        elements[key] = None if value is UNSET else value
        if isinstance(key, int):
            position = max(position, key + 1)
    return elements


def array_elements(node: Node) -> Iterator[tuple[Node | None, Node | None]]:
    """The elements of an array expression: key, or None, and value; no value where it is spread."""
    for element in node.named_children:
        if element.type == "comment":
            continue
        parts = [part for part in element.named_children if part.type != "comment"]
        if element.type != "array_element_initializer" or not parts or parts[-1].type in _NOT_PLAIN:
            yield None, None
        else:
            yield (None if len(parts) == 1 else parts[0]), parts[-1]


def is_spread(node: Node) -> bool:
    """Whether an array expression takes other arrays in."""
    return any(value is None for _, value in array_elements(node))


_NOT_PLAIN = ("by_ref", "variadic_unpacking")


def _unary(node: Node, world: int, around: Surroundings) -> Value:
    operator = node.children[0].type
    value = evaluate(node.named_children[-1], world, around)
    if operator == "!":
        told = truth(value)
        return UNKNOWN if told is None else not told
    if operator == "~":
        from fixer.php.arithmetic import inverted

        return inverted(value)
    amount = number(value)
    if amount is None or operator not in ("-", "+"):
        return UNKNOWN
    return -amount if operator == "-" else amount


def _binary(node: Node, world: int, around: Surroundings) -> Value:
    """Chains such as ``'a' . 'b' . 'c'`` nest to the left, thousands deep at times: walked without recursion."""
    chain: list[tuple[str, Node]] = []
    first: Node | None = node
    while first is not None and first.type == "binary_expression":
        operator, right = first.child_by_field_name("operator"), first.child_by_field_name("right")
        if operator is None or right is None:
            return UNKNOWN
        chain.append((operator.type.lower(), right))
        first = first.child_by_field_name("left")
        if operator.type == "**" and first is not None and first.type == "unary_op_expression":
            # PHP negates the power; the grammar takes the power of the negative.
            return UNKNOWN
    value = UNKNOWN if first is None else evaluate(first, world, around)
    if first is not None and first.text == b"PHP_VERSION_ID":
        from fixer.php.rare import compared_version

        value = compared_version(*chain.pop(), world, around)
    for operator_type, right in reversed(chain):
        value = _combined(operator_type, value, right, world, around)
    return value


def _combined(operator: str, first: Value, right: Node, world: int, around: Surroundings) -> Value:
    if operator in ("&&", "and", "||", "or"):
        return _logical(operator in ("&&", "and"), first, right, world, around)
    if operator == "??":
        return _coalesced(first, right, world, around)
    from fixer.php.operators import combined

    return combined(operator, first, evaluate(right, world, around))


def _coalesced(first: Value, right: Node, world: int, around: Surroundings) -> Value:
    if first is UNSET or first is None:
        return evaluate(right, world, around)
    if first is UNKNOWN:
        return UNKNOWN
    if first == NOT_ON:
        return NOT_ON if identical(evaluate(right, world, around), b"ON") is False else UNKNOWN
    return first


def _logical(both: bool, first: Value, right: Node, world: int, around: Surroundings) -> Value:
    told = truth(first)
    if told is (not both):
        return told
    other = truth(evaluate(right, world, around))
    if told is None:
        return (not both) if other is (not both) else UNKNOWN
    return UNKNOWN if other is None else other


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
    return chosen if same(chosen, alternative) else UNKNOWN


def _cast(node: Node, world: int, around: Surroundings) -> Value:
    kind, value = node.child_by_field_name("type"), node.child_by_field_name("value")
    if kind is None or value is None:
        return UNKNOWN
    return functions.cast(_source(kind).strip().lower(), evaluate(value, world, around))


def function_name(node: Node) -> str:
    """The name of the function that a call names, without namespace and in lower case."""
    return _source(node).rsplit(b"\\", 1)[-1].lower().decode("utf-8", "surrogateescape")


def _call(node: Node, world: int, around: Surroundings) -> Value:
    function, arguments = node.child_by_field_name("function"), node.child_by_field_name("arguments")
    if function is None or arguments is None or function.type not in ("name", "qualified_name",
                                                                      "relative_name"):
        return around.result(node, world)
    name = function_name(function)
    nodes = [child for child in arguments.named_children if child.type == "argument"]
    if name in ("isset", "empty"):
        return _existence(name, nodes, world, around)
    if name in ("array_key_exists", "key_exists") and len(nodes) == 2:
        return _key_exists(nodes, world, around)
    values = [evaluate(argument.named_children[-1], world, around) if argument.named_children else UNKNOWN
              for argument in nodes]
    if any(len(argument.named_children) > 1 for argument in nodes):
        return UNKNOWN
    if name in functions.PURE or name in functions.MORE:
        return functions.pure(name, values)
    found = around.call(name, values, world)
    return around.result(node, world) if found is UNKNOWN else found


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
    return UNKNOWN if value is UNKNOWN or value == NOT_ON else value is not UNSET


def _existence(name: str, nodes: list[Node], world: int, around: Surroundings) -> Value:
    values = [evaluate(argument.named_children[-1], world, around) for argument in nodes]
    if name == "empty":
        told = truth(values[0]) if values else None
        return UNKNOWN if told is None else not told
    if any(value is UNSET or value is None for value in values):
        return False
    return UNKNOWN if any(value is UNKNOWN or value == NOT_ON for value in values) else True


def _assigned(node: Node, world: int, around: Surroundings) -> Value:
    right = node.child_by_field_name("right")
    return evaluate(right, world, around) if right is not None else UNKNOWN


def _result(node: Node, world: int, around: Surroundings) -> Value:
    return around.result(node, world)


def _matched(node: Node, world: int, around: Surroundings) -> Value:
    from fixer.php.rare import matched

    return matched(node, world, around)


def _class_constant(node: Node, world: int, around: Surroundings) -> Value:
    from fixer.php.rare import class_constant

    return class_constant(node, world, around)


_HANDLERS: dict[str, Callable[[Node, int, Surroundings], Value]] = {
    "string": _single_quoted,
    "encapsed_string": _double_quoted,
    "heredoc": lambda node, world, around: here_document(node, lambda part: _interpolation(part, world, around)),
    "nowdoc": lambda node, world, around: here_document(node, lambda part: _interpolation(part, world, around)),
    "integer": _integer,
    "float": _float,
    "boolean": _name,
    "null": _name,
    "name": _name,
    "qualified_name": _name,
    "variable_name": _variable,
    "subscript_expression": _variable,
    "dynamic_variable_name": _variable,
    "parenthesized_expression": _inner,
    "error_suppression_expression": _inner,
    "array_creation_expression": _array,
    "unary_op_expression": _unary,
    "binary_expression": _binary,
    "conditional_expression": _conditional,
    "cast_expression": _cast,
    "function_call_expression": _call,
    "assignment_expression": _assigned,
    "include_expression": _result,
    "include_once_expression": _result,
    "require_expression": _result,
    "require_once_expression": _result,
    "scoped_call_expression": _result,
    "match_expression": _matched,
    "class_constant_access_expression": _class_constant,
}
