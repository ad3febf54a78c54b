"""The statements of a config that give something a value: define, const, assignments, ini_set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tree_sitter import Node

from fixer.php.arrays import array_key, element_name, next_key
from fixer.php.definition import Form, MarkKind, NameKind
from fixer.php.evaluate import CLOSURES, array_elements, evaluate, function_name, is_spread, variable_name
from fixer.php.values import UNKNOWN, UNSET, Key, Value
from fixer.php.worlds import ALL, WORLDS

if TYPE_CHECKING:
    from fixer.php.reader import Reader
    from fixer.php.references import References

_MOST_COUNTED = 100
_TIED, _GIVEN, _COMBINED = 4, 30, 80
_LAY_OVER = {"array_merge": "appending", "array_replace": "flat", "array_replace_recursive": "deep"}
_WHOLE_SETTINGS = ("$conf", "$config", "$settings")


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

    def assign(self, node: Node) -> None:
        """Keep an assignment, ``$a = $b = 1`` too, and its elements where it gives a whole array."""
        self._reader.labour(_GIVEN)
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
        outer = self._reader.around.forget(right)
        for left in reversed(targets):
            names = self._names(left)
            for name, mask in names.items():
                former = self._reader.enter(mask, 0)
                self._assign_name(name, sign, right, values, node)
                self._reader.leave(former)
            if (unnamed := ALL & ~sum(names.values())):
                former = self._reader.enter(unnamed, 0)
                self._assign_unnamed(left, sign, right, values, node)
                self._reader.leave(former)
        self._reader.around.changing = outer

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
            self.take_apart(left, values, node)
        added = self._appended(left) if sign == "=" else {}
        for name, mask in added.items():
            former = self._reader.enter(mask, 0)
            self._give(name, right, values, node)
            self._reader.leave(former)
        while left.type == "subscript_expression" and not added:
            left = left.named_children[0]
            base = variable_name(left, 0, self._reader.around)
            if base is not None and base != "$GLOBALS":
                self._reader.define(NameKind.VARIABLE, base, Form.SOME_ELEMENT, (UNKNOWN,), None, node)
                return

    def _appended(self, left: Node) -> dict[str, int]:
        """The element that ``$conf[]``, or an element of it, stands for in each world; none where one is untold."""
        keys: list[Node] = []
        while left.type == "subscript_expression" and len(left.named_children) == 2:
            keys.insert(0, left.named_children[1])
            left = left.named_children[0]
        if left.type != "subscript_expression" or len(left.named_children) != 1:
            return {}
        found: dict[str, int] = {}
        for world in range(len(WORLDS)):
            if not self._reader.may >> world & 1:
                continue
            self._reader.around.differs = False
            base = variable_name(left.named_children[0], world, self._reader.around)
            key = None if base is None or self._is_long(base) else next_key(self._reader.around.variable(base, world))
            if base is None or key is None:
                return {}
            name: str | None = element_name(base, key)
            for one in keys:
                inner = array_key(evaluate(one, world, self._reader.around))
                name = None if inner is None or name is None else element_name(name, inner)
            if name is None:
                return {}
            if not self._reader.around.differs:
                return {name: ALL}
            found[name] = found.get(name, 0) | 1 << world
        return found

    def _is_long(self, name: str) -> bool:
        """Whether so much was put into an array that counting its elements again and again takes too long."""
        definitions, kept = self._reader.place(name)
        return definitions.elements(kept) > _MOST_COUNTED

    def take_apart(self, target: Node, values: tuple[Value, ...], node: Node) -> None:
        """``list($a, $b)`` and ``['k' => $c]``: each variable in it gets its part of the array."""
        for position, (key_node, variable) in enumerate(_list_parts(target)):
            if variable is None:
                continue
            key = position if key_node is None else array_key(evaluate(key_node, 0, self._reader.around))
            given = tuple(value.get(key, UNSET) if isinstance(value, dict) and key is not None else UNKNOWN
                          for value in values)
            self._take(variable, given, node)

    def _take(self, variable: Node, values: tuple[Value, ...], node: Node) -> None:
        if variable.type in ("list_literal", "array_creation_expression"):
            self.take_apart(variable, values, node)
            return
        form = Form.RESET if any(isinstance(value, dict) for value in values) else Form.ASSIGNMENT
        names = self._names(variable)
        for name, mask in names.items():
            former = self._reader.enter(mask, 0)
            self._reader.define(NameKind.VARIABLE, name, form, values, None, node)
            self._reader.leave(former)
        if not names:
            self._assign_unnamed(variable, "list", variable, values, node)

    def _assign_name(self, name: str, sign: str, right: Node, values: tuple[Value, ...], node: Node) -> None:
        if "[" not in name and (right.type in CLOSURES or name in self._reader.functions
                                or (right.type == "variable_name" and self._reader.functions)):
            from fixer.php.own_functions import keep_closure

            keep_closure(self._reader, name, right)
        if name.endswith("]") and name[-2].isdigit() and self._changes_text(name, node):
            return
        if sign == "=":
            added = self._laid_over(name, right)
            if added is None:
                self._give(name, right, values, node)
                self._define_all(self._put_first(name, right, values))
            else:
                self._define_all(added)
        elif sign == "??=":
            self._default(name, right, values, node, over_null=True)
        elif sign == "+=" and right.type == "array_creation_expression":
            self._add_missing(name, right)
        else:
            self._combine(name, sign[:-1], values, node)

    def _changes_text(self, name: str, node: Node) -> bool:
        """``$text[0] = 'x'``: whether it is a text of which a character is changed."""
        holder = name.rpartition("[")[0]
        definitions, kept = self._reader.place(holder)
        if definitions.only_array(kept) and not kept.startswith("$_"):
            return False
        if not any(isinstance(self._reader.around.variable(holder, world), bytes) for world in range(len(WORLDS))):
            return False
        self._unknown(holder, node)
        return True

    def _combine(self, name: str, operator: str, values: tuple[Value, ...], node: Node) -> None:
        """``$x .= 'y'``, ``$x += 5``, ``$x++``."""
        from fixer.php.operators import combined

        around = self._reader.around
        self._reader.labour(_COMBINED)
        found: list[Value] = []
        for world in range(len(WORLDS)):
            around.differs = False
            value = values[world] if len(values) > 1 else values[0]
            found.append(combined(operator, around.variable(name, world), value))
            if not around.differs and len(values) == 1:
                break
        form = Form.RESET if any(isinstance(value, dict) for value in found) else Form.ASSIGNMENT
        self._reader.define(NameKind.VARIABLE, name, form, tuple(found), None, node)

    def _unknown(self, name: str, node: Node) -> None:
        self._reader.define(NameKind.VARIABLE, name, Form.ASSIGNMENT, (UNKNOWN,), None, node)

    def _give(self, name: str, right: Node, values: tuple[Value, ...], node: Node) -> None:
        literal = right.type == "array_creation_expression" and not is_spread(right)
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

    def _put_first(self, name: str, right: Node, values: tuple[Value, ...]) -> list[_Element]:
        """What ``$conf = array(...) + $conf`` certainly gives, whatever the other array holds."""
        left, operator = right.child_by_field_name("left"), right.child_by_field_name("operator")
        if UNKNOWN not in values or left is None or operator is None or operator.type != "+" \
                or left.type != "array_creation_expression":
            return []
        return list(self._given(name, left))

    def _laid_over(self, name: str, right: Node) -> list[_Element] | None:
        """What ``$conf = array_merge($conf, array(...))`` and its like give; None for any other value."""
        function = right.child_by_field_name("function") if right.type == "function_call_expression" else None
        how = _LAY_OVER.get(function_name(function)) if function is not None else None
        arguments = arguments_of(right) if how is not None else []
        if len(arguments) != 2 or arguments[1].type != "array_creation_expression" \
                or variable_name(arguments[0], 0, self._reader.around) != name:
            return None
        found = list(self._given(name, arguments[1]))
        if how == "appending" and any(one.name.endswith("]") and not one.name.endswith("']") for one in found):
            return None
        return [one for one in found if how != "deep" or one.form is not Form.RESET or not self._is_array(one.name)]

    def _is_array(self, name: str) -> bool:
        """Whether what ``name`` holds may be an array, over which another is laid key by key."""
        values = (self._reader.around.variable(name, world) for world in range(len(WORLDS)))
        return any(value is UNKNOWN or isinstance(value, dict) for value in values)

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
        """``$a = &$b``: from now on what one of them is given the other has, where that can be followed."""
        reader = self._reader
        left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
        name = variable_name(left, 0, reader.around) if left is not None else None
        other = variable_name(right, 0, reader.around) if right is not None else None
        if name is None or other is None or not self._bind(name, other, node):
            for one, form in ((name, Form.ASSIGNMENT), (other, Form.SOME_ELEMENT)):
                if one is not None:
                    reader.define(NameKind.VARIABLE, one, form, (UNKNOWN,), None, node)
            if name is not None and other is not None and reader.scope is None and reader.may & ~reader.jumps.must:
                reader.labour(_TIED * self._references().tie(name, other, firm=False))

    def bind_element(self, variable: Node, array: Node, key: Key, node: Node) -> None:
        """``foreach ($array as &$variable)`` at the turn of one key."""
        base = variable_name(array, 0, self._reader.around)
        name = variable_name(variable, 0, self._reader.around)
        if base is None or name is None:
            return
        if not self._bind(name, element_name(base, key), node):
            self._reader.define(NameKind.VARIABLE, name, Form.ASSIGNMENT, (UNKNOWN,), None, node)
            self._reader.define(NameKind.VARIABLE, base, Form.SOME_ELEMENT, (UNKNOWN,), None, node)

    def _bind(self, name: str, other: str, node: Node) -> bool:
        reader = self._reader
        if reader.scope is not None or reader.certain() != ALL or "$_" in (name[:2], other[:2]):
            return False
        references = self._references()
        references.untie(name)
        values = tuple(reader.around.variable(other, world) for world in range(len(WORLDS)))
        form = Form.RESET if any(isinstance(value, dict) for value in values) else Form.ASSIGNMENT
        reader.define(NameKind.VARIABLE, name, form, values, None, node)
        if any(value is UNSET for value in values):
            reader.define(NameKind.VARIABLE, other, Form.ASSIGNMENT, values, None, node)
        reader.labour(_TIED * references.tie(name, other))
        return True

    def _references(self) -> References:
        if self._reader.references is None:
            from fixer.php.references import References

            self._reader.references = References()
        return self._reader.references

    def count(self, node: Node) -> None:
        """``$i++``."""
        variable = node.named_children[0]
        sign = "+" if any(child.type == "++" for child in node.children) else "-"
        for name, mask in self._names(variable).items():
            former = self._reader.enter(mask, 0)
            self._combine(name, sign, (1,), node)
            self._reader.leave(former)

    def loop_variable(self, variable: Node, value: Value, node: Node) -> None:
        """A variable that gets a value which is not written beside it."""
        name = variable_name(variable, 0, self._reader.around)
        if name is not None:
            form = Form.RESET if isinstance(value, dict) else Form.ASSIGNMENT
            self._reader.define(NameKind.VARIABLE, name, form, (value,), None, node)

    def unset(self, node: Node) -> None:
        """``unset($conf['x'])``; a function that unsets a global variable only loses sight of it."""
        for name, mask in self._names(node).items():
            if node.type == "variable_name" and self._reader.hide(name):
                return
            former = self._reader.enter(mask, 0)
            self._reader.part(name)
            self._reader.define(NameKind.VARIABLE, name, Form.UNSET, (UNSET,), None, node)
            self._reader.leave(former)


def arguments_of(node: Node, names: Sequence[str] = ()) -> list[Node]:
    """The expressions of a call's arguments in the order of its parameters.

    Args:
        node: the call.
        names: the parameters' names, for arguments that are given by name.

    Returns:
        none where an argument is spread, or named otherwise.
    """
    listing = node.child_by_field_name("arguments")
    found: list[Node] = []
    for argument in () if listing is None else listing.named_children:
        parts = [part for part in argument.named_children if part.type != "comment"]
        if argument.type != "argument" or not parts:
            continue
        name = argument.child_by_field_name("name")
        if name is None and len(parts) == 1 and parts[0].type != "variadic_unpacking":
            found.append(parts[0])
        elif name is not None and len(parts) == 2:
            named = (name.text or b"").decode("utf-8", "surrogateescape")
            if named not in names:
                return []
            found += [parts[1]] * (names.index(named) + 1 - len(found))
            found[names.index(named)] = parts[1]
        else:
            return []
    return found


def _list_parts(target: Node) -> Iterator[tuple[Node | None, Node | None]]:
    """The places of ``list(...)``: key, or None, and variable, or None where one is left out."""
    held: list[Node] = []
    for one in target.children:
        if one.type == ",":
            yield (held[0] if len(held) > 1 else None), (held[-1] if held else None)
            held = []
        elif one.type == "array_element_initializer":
            held = [part for part in one.named_children if part.type != "comment"]
        elif one.is_named and one.type != "comment":
            held.append(one)
    if held:
        yield (held[0] if len(held) > 1 else None), held[-1]
