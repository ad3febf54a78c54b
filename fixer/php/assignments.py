"""The statements of a config that give something a value: define, const, assignments, ini_set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.php.definitions import Form, MarkKind, NameKind
from fixer.php.evaluate import array_key, element_name, evaluate, variable_name
from fixer.php.values import UNKNOWN, UNSET
from fixer.php.worlds import ALL, WORLDS

if TYPE_CHECKING:
    from fixer.php.reader import Reader


_WHOLE_SETTINGS = ("$conf", "$config", "$settings")


class Assignments:
    """Recognises them and tells the reader."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def call(self, name: str, node: Node) -> bool:
        """Keep what a call of the function ``name`` defines; False if it is no function of these."""
        if name == "define":
            self._define(node, Form.DEFINE)
        elif name in ("ini_set", "ini_alter"):
            self._ini(node)
        elif name == "extract":
            self._extract(node)
        else:
            return False
        return True

    def config_define(self, node: Node) -> None:
        """``Config::define()`` and ``Config::apply()`` of Bedrock-style sites."""
        scope, method, arguments = (node.child_by_field_name(field) for field in
                                    ("scope", "name", "arguments"))
        if scope is None or method is None:
            return
        if arguments is not None:
            self._reader.expression(arguments)
        if (scope.text or b"").rsplit(b"\\", 1)[-1].lower() != b"config":
            return
        called = (method.text or b"").lower()
        if called == b"define":
            self._define(node, Form.CONFIG_DEFINE)
        elif called == b"apply":
            self._reader.mark(MarkKind.APPLY, self._reader.statement or node)

    def _define(self, node: Node, form: Form) -> None:
        arguments = _arguments(node)
        if len(arguments) < 2:
            return
        name = evaluate(arguments[0], 0, self._reader.around)
        if isinstance(name, bytes) and b"\x00" not in name:
            self._reader.define(NameKind.CONSTANT, name.lstrip(b"\\").decode("utf-8", "surrogateescape"),
                                form, self._reader.values(arguments[1]), arguments[1], node)

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
        self._reader.mark(MarkKind.RESET, self._reader.statement or node)

    def assign(self, node: Node) -> None:
        """Keep an assignment, its elements where it gives a whole array."""
        left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
        if left is None or right is None:
            return
        self._reader.expression(right)
        operator = node.child_by_field_name("operator")
        sign = operator.type if operator is not None else "="
        for name, mask in self._names(left).items():
            if self._reader.sees(name):
                with self._reader.branch(mask, 0):
                    self._assign_name(name, sign, right, node)

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

    def _assign_name(self, name: str, sign: str, right: Node, node: Node) -> None:
        if sign == "=":
            merged = _merged_array(name, right, self._reader)
            if merged is not None:
                self._elements(name, merged, weak=False)
            else:
                self._give(name, right, node)
        elif sign == "??=":
            self._default(name, right, node)
        elif sign == "+=" and right.type == "array_creation_expression":
            self._elements(name, right, weak=True)
        else:
            self._reader.define(NameKind.VARIABLE, name, Form.ASSIGNMENT, (UNKNOWN,), None, node)

    def _give(self, name: str, right: Node, node: Node) -> None:
        if right.type == "array_creation_expression":
            self._reader.define(NameKind.VARIABLE, name, Form.RESET, self._reader.values(right), right, node)
            if name in _WHOLE_SETTINGS:
                self._reader.mark(MarkKind.RESET, self._reader.statement or node)
            self._elements(name, right, weak=False)
            return
        values = self._reader.values(right)
        whole = any(not isinstance(value, bytes | int | float | bool | None) for value in values)
        form = Form.RESET if whole and _has_elements(self._reader, name) else Form.ASSIGNMENT
        self._reader.define(NameKind.VARIABLE, name, form, values, right, node)
        if form is Form.RESET and name in _WHOLE_SETTINGS:
            self._reader.mark(MarkKind.RESET, self._reader.statement or node)

    def _default(self, name: str, right: Node, node: Node) -> None:
        missing = uncertain = 0
        for world in range(len(WORLDS)):
            value = self._reader.around.variable(name, world)
            if value is UNKNOWN:
                uncertain |= 1 << world
            elif value is UNSET or value is None:
                missing |= 1 << world
        with self._reader.branch(missing | uncertain, uncertain):
            self._give(name, right, node)

    def _elements(self, name: str, array: Node, *, weak: bool) -> None:
        position = 0
        for element in array.named_children:
            parts = [part for part in element.named_children if part.type != "comment"]
            if element.type != "array_element_initializer" or not parts:
                continue
            key = position if len(parts) == 1 else array_key(evaluate(parts[0], 0, self._reader.around))
            if key is None:
                continue
            position = max(position, key + 1) if isinstance(key, int) else position
            if weak:
                self._default(element_name(name, key), parts[-1], element)
            else:
                self._element(element_name(name, key), parts[-1], element)

    def _element(self, name: str, value: Node, element: Node) -> None:
        if value.type == "array_creation_expression":
            self._give(name, value, element)
            return
        self._reader.define(NameKind.VARIABLE, name, Form.ELEMENT, self._reader.values(value), value, element)

    def unset(self, node: Node) -> None:
        """``unset($conf['x'])``."""
        name = variable_name(node, 0, self._reader.around)
        if name is not None and self._reader.sees(name):
            self._reader.define(NameKind.VARIABLE, name, Form.UNSET, (UNSET,), None, node)


def _arguments(node: Node) -> list[Node]:
    listing = node.child_by_field_name("arguments")
    if listing is None:
        return []
    return [argument.named_children[-1] for argument in listing.named_children
            if argument.type == "argument" and argument.named_children]


def _has_elements(reader: Reader, name: str) -> bool:
    return any(one.name.startswith(name + "[") for one in reader.definitions.all) or "[" not in name


def _merged_array(name: str, right: Node, reader: Reader) -> Node | None:
    """The second argument of ``$conf = array_merge($conf, array(...))``."""
    if right.type != "function_call_expression":
        return None
    function = right.child_by_field_name("function")
    arguments = _arguments(right)
    if function is None or (function.text or b"").lower() != b"array_merge" or len(arguments) != 2:
        return None
    if variable_name(arguments[0], 0, reader.around) != name:
        return None
    return arguments[1] if arguments[1].type == "array_creation_expression" else None
