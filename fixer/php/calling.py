"""The config's own functions, called: parameters, variables of their own, and what they return."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.php.definition import Form, NameKind
from fixer.php.definitions import Definitions
from fixer.php.evaluate import CLOSURES, variable_name
from fixer.php.own_functions import Function, captured, values_of
from fixer.php.results import RESULT, returned
from fixer.php.values import UNKNOWN, UNSET, Value
from fixer.php.worlds import ALL

if TYPE_CHECKING:
    from fixer.php.reader import Reader

_CALLED = 60


class Scope:
    """The variables that a function sees.

    Attributes:
        own: what it gives to variables of its own.
        shared: the variables of the config that it sees, each by the name that it has in the function.
        holder: the class that the function belongs to, in lower case.
    """

    __slots__ = ("holder", "own", "shared")

    def __init__(self, beside: Definitions, holder: str = "") -> None:
        self.own = Definitions(beside)
        self.shared: dict[str, str] = {}
        self.holder = holder


class Calls:
    """Walks the bodies of functions where they are called."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._running: list[int] = []

    def call(self, function: Function, node: Node, given: Sequence[Node] | None) -> None:
        """Walk the body of ``function``, or each of those it may have.

        Args:
            function: what is called.
            node: the call.
            given: the expressions of the arguments in their order; None where they cannot be told.
        """
        if function.may == ALL and not function.doubt:
            self._walk(function, node, given)
            return
        left, one = ALL, function
        while True:
            former = self._reader.enter(left & one.may, one.doubt)
            self._walk(one, node, given)
            self._reader.leave(former)
            left &= ~one.may | one.doubt
            if one.former is None:
                break
            one = one.former
        self._reader.keep_result(node, (UNKNOWN,))

    def _walk(self, function: Function, node: Node, given: Sequence[Node] | None) -> None:
        reader = self._reader
        reader.labour(_CALLED)
        body = function.node.child_by_field_name("body")
        reader.keep_result(node, (UNKNOWN,))
        if body is None or function.node.id in self._running or not reader.go_deeper(body.end_byte - body.start_byte):
            return
        scope = Scope(reader.definitions, function.holder)
        values = self._bound(function.node, given, scope)
        former = reader.path, reader.document, reader.scope
        at = reader.statement
        self._running.append(function.node.id)
        reader.jumps.begin("file")
        reader.path, reader.document, reader.scope = function.path, function.document, scope
        for name, value in values.items():
            reader.define(NameKind.VARIABLE, name, Form.ASSIGNMENT, value, None, function.node)
        self._capture(function, former[2])
        if body.type == "compound_statement":
            reader.block(body)
        else:
            reader.expression(body)
            reader.define(NameKind.VARIABLE, RESULT, Form.ASSIGNMENT, reader.values(body), None, body)
        results = returned(scope.own, None)
        reader.path, reader.document, reader.scope = former
        reader.statement = at
        reader.jumps.end()
        self._running.pop()
        reader.come_back()
        reader.keep_result(node, results)

    def _bound(self, function: Node, given: Sequence[Node] | None, scope: Scope) -> dict[str, tuple[Value, ...]]:
        """The values of the parameters, worked out where the call stands; those by reference are shared."""
        reader = self._reader
        found: dict[str, tuple[Value, ...]] = {}
        listing = function.child_by_field_name("parameters")
        parameters = [] if listing is None else [one for one in listing.named_children if one.type != "comment"]
        for position, one in enumerate(parameters):
            name = one.child_by_field_name("name")
            if name is None or name.type != "variable_name":
                continue
            text = (name.text or b"").decode("utf-8", "surrogateescape")
            argument = given[position] if given is not None and position < len(given) else None
            default = one.child_by_field_name("default_value")
            if given is None or one.type != "simple_parameter":
                found[text] = (UNKNOWN,)
            elif any(part.type == "reference_modifier" for part in one.children):
                shared = self._shared(argument, function)
                if shared:
                    scope.shared[text] = shared
                else:
                    found[text] = (UNKNOWN,)
            elif argument is not None:
                found[text] = reader.values(argument)
            elif default is not None:
                found[text] = reader.values(default)
        return found

    def _shared(self, argument: Node | None, function: Node) -> str:
        """The config's variable that is given by reference; ``""`` for anything else, which may be changed then."""
        reader = self._reader
        target = variable_name(argument, 0, reader.around) if argument is not None else None
        if target is None:
            return ""
        definitions, name = reader.place(target)
        if definitions is reader.definitions:
            return name
        reader.define(NameKind.VARIABLE, target, Form.ASSIGNMENT, (UNKNOWN,), None, function)
        return ""

    def _capture(self, function: Function, outer: Scope | None) -> None:
        """``use ($x, &$y)`` of a closure, and all that an arrow function sees."""
        reader, scope, closure = self._reader, self._reader.scope, function.node
        if scope is None or closure.type not in CLOSURES:
            return
        for name, shared in captured(closure):
            if name in scope.shared or scope.own.named(NameKind.VARIABLE, name):
                continue
            if outer is None and (shared or (function.captured is None and closure.type == "arrow_function")):
                scope.shared[name] = name
                continue
            values = None if shared or function.captured is None else function.captured.get(name)
            if values is None:
                reader.scope = outer
                values = values_of(reader, name)
                reader.scope = scope
            if any(value is not UNSET for value in values):
                reader.define(NameKind.VARIABLE, name, Form.ASSIGNMENT, values, None, closure)
