"""The statements of a config that give something a value: define, const, assignments, ini_set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from tree_sitter import Node

from fixer.php.arrays import array_key, element_name
from fixer.php.definitions import Form, MarkKind, NameKind
from fixer.php.document import descendants
from fixer.php.evaluate import array_elements, evaluate, function_name, variable_name
from fixer.php.values import UNKNOWN, UNSET, Value
from fixer.php.worlds import ALL, WORLDS

if TYPE_CHECKING:
    from fixer.php.reader import Reader


_CONFIG_AS = rb"\\WPConfig\\Config\s+as\s+"
_WHOLE_SETTINGS = ("$conf", "$config", "$settings")
_CHANGES_ARGUMENT = {
    "preg_match": 2, "preg_match_all": 2, "parse_str": 1, "settype": 0, "array_push": 0, "array_unshift": 0,
    "array_pop": 0, "array_shift": 0, "array_splice": 0, "array_walk": 0, "sort": 0, "ksort": 0, "asort": 0,
}


class _Element(NamedTuple):
    """One element of a literal array, before it is known to be given."""

    name: str
    form: Form
    values: tuple[Value, ...]
    value: Node | None
    at: Node


def environment_name(name: bytes) -> str:
    """How a variable of the environment is named among the definitions."""
    return "getenv('{}')".format(name.decode("utf-8", "surrogateescape"))


class Assignments:
    """Recognises them and tells the reader."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def call(self, name: str, node: Node) -> bool:
        """Keep what a call of the function ``name`` defines; False if it is no function of these."""
        if name == "define":
            self._define(node, Form.DEFINE)
        elif name == "eval":
            self._reader.mark(MarkKind.UNTOLD, node)
        elif name in ("ini_set", "ini_alter"):
            self._ini(node)
        elif name == "extract":
            self._extract(node)
        elif name == "putenv":
            self._put_environment(node)
        elif name in _CHANGES_ARGUMENT:
            arguments = _arguments(node)[_CHANGES_ARGUMENT[name] :][:1]
            for argument in arguments:
                self.loop_variable(argument, UNKNOWN, node)
        else:
            return False
        return True

    def _put_environment(self, node: Node) -> None:
        """``putenv('NAME=value')``, which ``getenv()`` reads from then on."""
        arguments = _arguments(node)
        values = self._reader.values(arguments[0]) if arguments else ()
        parts = [value.partition(b"=") if isinstance(value, bytes) else (b"", b"", b"") for value in values]
        for name in dict.fromkeys(part[0] for part in parts if part[1] and b"\x00" not in part[0]):
            given = tuple(part[2] if part[0] == name else UNKNOWN for part in parts)
            self._reader.define(NameKind.VARIABLE, environment_name(name), Form.ASSIGNMENT, given, None, node)

    def config_define(self, node: Node) -> None:
        """``Config::define()`` and ``Config::apply()`` of Bedrock-style sites."""
        scope, method, arguments = (node.child_by_field_name(field) for field in
                                    ("scope", "name", "arguments"))
        if scope is None or method is None:
            return
        if arguments is not None:
            self._reader.expression(arguments)
        if not self._is_config((scope.text or b"").rsplit(b"\\", 1)[-1].lower()):
            return
        called = (method.text or b"").lower()
        if called == b"define":
            self._define(node, Form.CONFIG_DEFINE)
        elif called == b"apply":
            self._reader.mark(MarkKind.APPLY, node)
            self._reader.applied = True

    def _is_config(self, called: bytes) -> bool:
        """Whether a class is Bedrock's ``Config``, perhaps under the name that the file gave it by ``use``."""
        if called == b"config":
            return True
        alias = re.compile(_CONFIG_AS + re.escape(called) + rb"\s*;", re.IGNORECASE)
        return any(node.type == "namespace_use_declaration" and alias.search(node.text or b"")
                   for node in self._reader.document.statements)

    def _define(self, node: Node, form: Form) -> None:
        arguments = _arguments(node)
        if len(arguments) < 2:
            return
        name = evaluate(arguments[0], 0, self._reader.around)
        if isinstance(name, bytes) and b"\x00" not in name:
            self._reader.define(NameKind.CONSTANT, name.lstrip(b"\\").decode("utf-8", "surrogateescape"),
                                form, self._reader.values(arguments[1]), arguments[1], node)
        elif arguments[0].type != "name":
            self._reader.mark(MarkKind.UNTOLD, node)

    def _ini(self, node: Node) -> None:
        arguments = _arguments(node)
        if len(arguments) != 2:
            return
        name = evaluate(arguments[0], 0, self._reader.around)
        if isinstance(name, bytes) and b"\x00" not in name:
            self._reader.define(NameKind.INI, name.decode("utf-8", "surrogateescape"), Form.INI_SET,
                                self._reader.values(arguments[1]), arguments[1], node)

    def _extract(self, node: Node) -> None:
        """``extract()`` may replace any variable; the platform's settings hold ``$conf`` as a whole."""
        for name in ("$conf", "$databases"):
            if self._reader.sees(name):
                self._reader.define(NameKind.VARIABLE, name, Form.RESET, (UNKNOWN,), None, node)
        self._reader.mark(MarkKind.RESET, node)

    def assign(self, node: Node) -> None:
        """Keep an assignment, ``$a = $b = 1`` too, and its elements where it gives a whole array."""
        targets: list[Node] = []
        sign, right = "=", node
        while right.type == "assignment_expression" or not targets:
            left, operator = right.child_by_field_name("left"), right.child_by_field_name("operator")
            inner = right.child_by_field_name("right")
            if left is None or inner is None:
                return
            sign = operator.type if operator is not None else "="
            targets.append(left)
            right = inner
            if sign != "=":
                break
        self._reader.expression(right)
        values = self._reader.values(right)
        for left in reversed(targets):
            names = self._names(left)
            if not names:
                self._assign_unnamed(left, sign, right, values, node)
            for name, mask in names.items():
                if self._reader.sees(name):
                    former = self._reader.enter(mask, 0)
                    self._assign_name(name, sign, right, values, node)
                    self._reader.leave(former)

    def _names(self, left: Node) -> dict[str, int]:
        found: dict[str, int] = {}
        for world in range(len(WORLDS)):
            self._reader.around.differs = False
            name = variable_name(left, world, self._reader.around)
            if not self._reader.around.differs:
                return {} if name is None else {name: ALL}
            if name is not None:
                found[name] = found.get(name, 0) | 1 << world
        return found

    def _assign_unnamed(self, left: Node, sign: str, right: Node, values: tuple[Value, ...], node: Node) -> None:
        """``list($a, $b) = ...``, ``$conf[] = ...``, ``$conf[$key] = ...``."""
        if left.type in ("list_literal", "array_creation_expression"):
            for inner in descendants(left):
                if inner.type == "variable_name":
                    self.loop_variable(inner, UNKNOWN, node)
        given = sign == "="
        while left.type == "subscript_expression":
            left = left.named_children[0]
            name = variable_name(left, 0, self._reader.around)
            if name is not None and name != "$GLOBALS" and self._reader.sees(name):
                told = values if given else (UNKNOWN,)
                self._reader.define(NameKind.VARIABLE, name, Form.SOME_ELEMENT, told, right if given else None, node)
                return
            given = False

    def _assign_name(self, name: str, sign: str, right: Node, values: tuple[Value, ...], node: Node) -> None:
        if sign == "=":
            merged = _merged_array(name, right, self._reader)
            if merged is not None:
                self._define_all(list(self._given(name, merged)))
            else:
                self._give(name, right, values, node)
        elif sign == "??=":
            self._default(name, right, values, node, over_null=True)
        elif sign == "+=" and right.type == "array_creation_expression":
            self._add_missing(name, right)
        else:
            self._unknown(name, node)

    def _unknown(self, name: str, node: Node) -> None:
        self._reader.define(NameKind.VARIABLE, name, Form.ASSIGNMENT, (UNKNOWN,), None, node)

    def _give(self, name: str, right: Node, values: tuple[Value, ...], node: Node) -> None:
        literal = right.type == "array_creation_expression"
        whole = literal or any(not isinstance(value, bytes | int | float | bool | None) for value in values)
        elements = list(self._given(name, right)) if literal else []
        form = Form.RESET if whole else Form.ASSIGNMENT
        self._reader.define(NameKind.VARIABLE, name, form, values, right, node)
        if whole and name in _WHOLE_SETTINGS:
            self._reader.mark(MarkKind.RESET, node)
        self._define_all(elements)

    def _define_all(self, elements: list[_Element]) -> None:
        for one in elements:
            self._reader.define(NameKind.VARIABLE, one.name, one.form, one.values, one.value, one.at)

    def _given(self, name: str, array: Node) -> Iterator[_Element]:
        """The elements of a literal array, each with its name, those of arrays inside it too."""
        position = 0
        for key_node, value in array_elements(array):
            key = position if key_node is None else array_key(evaluate(key_node, 0, self._reader.around))
            if key is None or value is None:
                yield _Element(name, Form.SOME_ELEMENT, (UNKNOWN,), None, array)
                continue
            position = max(position, key + 1) if isinstance(key, int) else position
            inner = element_name(name, key)
            nested = value.type == "array_creation_expression"
            yield _Element(inner, Form.RESET if nested else Form.ELEMENT, self._reader.values(value), value, value)
            if nested:
                yield from self._given(inner, value)

    def _default(self, name: str, right: Node, values: tuple[Value, ...], node: Node, *, over_null: bool) -> None:
        missing = uncertain = 0
        for world in range(len(WORLDS)):
            value = self._reader.around.variable(name, world)
            if value is UNKNOWN:
                uncertain |= 1 << world
            elif value is UNSET or (value is None and over_null):
                missing |= 1 << world
        former = self._reader.enter(missing | uncertain, uncertain, name)
        self._give(name, right, values, node)
        self._reader.leave(former)

    def _add_missing(self, name: str, array: Node) -> None:
        """``$conf += array(...)``: keys that are there keep their values."""
        for one in list(self._given(name, array)):
            if one.form is Form.SOME_ELEMENT or one.value is None:
                self._define_all([one])
            elif one.at.parent is not None and one.at.parent.parent == array:
                self._default(one.name, one.value, one.values, one.value, over_null=False)

    def bind(self, node: Node) -> None:
        """``$a = &$b``: from now on either may change with the other."""
        for side in ("left", "right"):
            target = node.child_by_field_name(side)
            name = variable_name(target, 0, self._reader.around) if target is not None else None
            if name is not None and self._reader.sees(name):
                form = Form.ASSIGNMENT if side == "left" else Form.SOME_ELEMENT
                self._reader.define(NameKind.VARIABLE, name, form, (UNKNOWN,), None, node)

    def count(self, node: Node) -> None:
        """``$i++``."""
        self.loop_variable(node.named_children[0], UNKNOWN, node)

    def loop_variable(self, variable: Node, value: Value, node: Node) -> None:
        """A variable that gets a value which is not written beside it."""
        name = variable_name(variable, 0, self._reader.around)
        if name is not None and self._reader.sees(name):
            self._reader.define(NameKind.VARIABLE, name, Form.ASSIGNMENT, (value,), None, node)

    def unset(self, node: Node) -> None:
        """``unset($conf['x'])``; a function that unsets a global variable only loses sight of it."""
        name = variable_name(node, 0, self._reader.around)
        if name is not None and node.type == "variable_name" and self._reader.hide(name):
            return
        if name is not None and self._reader.sees(name):
            self._reader.define(NameKind.VARIABLE, name, Form.UNSET, (UNSET,), None, node)


def _arguments(node: Node) -> list[Node]:
    listing = node.child_by_field_name("arguments")
    if listing is None:
        return []
    inner = [[part for part in argument.named_children if part.type != "comment"]
             for argument in listing.named_children if argument.type == "argument"]
    return [] if any(len(parts) != 1 for parts in inner) else [parts[0] for parts in inner]


def _merged_array(name: str, right: Node, reader: Reader) -> Node | None:
    """The second argument of ``$conf = array_merge($conf, array(...))``."""
    if right.type != "function_call_expression":
        return None
    function = right.child_by_field_name("function")
    arguments = _arguments(right)
    if function is None or function_name(function) != "array_merge" or len(arguments) != 2:
        return None
    if variable_name(arguments[0], 0, reader.around) != name:
        return None
    return arguments[1] if arguments[1].type == "array_creation_expression" else None
