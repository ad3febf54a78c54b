"""What a config defines: its statements walked in the order in which PHP would run them.

Nothing is run. Conditions are worked out per world; a branch that cannot be told is walked with both
outcomes in mind. Files that the config includes by a path that can be known are walked in their place.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.errors import InTheWayError
from fixer.php.assignments import Assignments, arguments_of
from fixer.php.branching import acting, either, match, may_act, short_circuit
from fixer.php.definition import Definition, Form, Mark, MarkKind, NameKind, Span
from fixer.php.definitions import Definitions
from fixer.php.document import Document
from fixer.php.evaluate import GLOBALLY, function_name
from fixer.php.includes import Includes
from fixer.php.literals import is_literal
from fixer.php.plain import keep_plain, keep_plain_row
from fixer.php.statements import STATEMENTS, late, word
from fixer.php.surroundings import ConfigSurroundings
from fixer.php.values import UNKNOWN, UNSET, Value
from fixer.php.whereabouts import Condition, OverworkError, Whereabouts
from fixer.php.worlds import ALL

if TYPE_CHECKING:
    from fixer.php.calling import Calls, Scope
    from fixer.php.computed import Computed
    from fixer.php.evaluated import StandIn
    from fixer.php.own_functions import Function
    from fixer.php.references import References
    from fixer.php.setting_calls import SettingCalls
    from fixer.php.source import Source

_MOST_WITHIN_ITSELF = 3
_TOO_DEEP = "this statement is nested too deeply to be followed; simplify it"
_NO_SENSE = "up to here this file is too broken or too deeply nested for fixer to read it; mend or simplify it first"
_TOO_MUCH = "up to here there is too much code to be followed; move what is no setting to a file of its own"
_DEFINED, _STATEMENT, _CALLED = 15, 8, 20


class Reader(Whereabouts):
    """Walks a config and keeps what it defines.

    Args:
        source: where documents and included files come from.

    Attributes:
        definitions: what was found so far.
        marks: places that decide where code may go, found so far.
        path: the file being read.
        document: that file as parsed.
        statement: the statement being read.
        applied: whether ``Config::apply`` may have run.
        namespace: the namespace being read, with its backslash.
        functions: the config's own functions by name, each with its file; static methods as ``class::method``.
        scope: the variables that the function being read sees; None outside functions.
        assignments: keeps what assignments give.
        references: the variables that are one and the same.
        returns: what the file being read returns.
        stand_in: the statement that stands for code which is no part of a file.
    """

    _computed: Computed | None = None

    def __init__(self, source: Source) -> None:
        super().__init__()
        self.source = source
        self.definitions = Definitions()
        self.marks: list[Mark] = []
        self.path = ""
        self.document = _empty_document()
        self.statement: Node | None = None
        self.applied = False
        self.namespace = ""
        self.around = ConfigSurroundings(self)
        self.assignments: Assignments = Assignments(self)
        self._settings: SettingCalls | None = None
        self.references: References | None = None
        self._includes = Includes(self)
        self.functions: dict[str, Function] = {}
        self.scope: Scope | None = None
        self._calls: Calls | None = None
        self.returns = Definitions(self.definitions)
        self._results: dict[tuple[int, int], tuple[Value, ...]] = {}
        self.stand_in: StandIn | None = None
        self._reading: list[str] = []
        self._included: dict[str, tuple[int, int]] = {}

    def read_file(self, path: str, document: Document) -> tuple[Value, ...]:
        """Walk one file, the config itself or one that it includes.

        Returns:
            what the file returns, per world; one value where all worlds agree.

        Raises:
            InTheWayError: its code is nested too deeply to be followed.
        """
        if document.unread is not None:
            raise InTheWayError(_NO_SENSE, path, document.line(document.unread))
        size = len(document.source) if path in self._included else None
        if size is None:
            self.allow(len(document.source))
        if self._reading.count(path) >= _MOST_WITHIN_ITSELF or not self.go_deeper(size):
            return (UNKNOWN,)
        self._reading.append(path)
        former = self.path, self.document, self.statement, self.namespace, self.returns
        self.path, self.document, self.namespace = path, document, ""
        self.returns = Definitions(self.definitions)
        self.jumps.begin("file")
        may, must = self._included.get(path, (0, 0))
        self._included[path] = may | self.may, must | self.certain()
        statements = document.statements
        if b"function" in document.lowered:
            from fixer.php.own_functions import collect

            collect(self.functions, path, document, statements)
        index = 0
        try:
            self.labour(2 * len(statements))
            while (index := keep_plain_row(self, statements, index)) < len(statements):
                self.walk(statements[index])
                index += 1
        except (RecursionError, OverworkError) as error:
            raise InTheWayError(_TOO_DEEP if isinstance(error, RecursionError) else _TOO_MUCH, path,
                                document.line(statements[index].start_byte)) from None
        self._reading.pop()
        self.come_back()
        results: tuple[Value, ...] = (1,)
        if self.returns.all:
            from fixer.php.results import returned

            results = returned(self.returns, 1)
        self.jumps.end()
        self.path, self.document, self.statement, self.namespace, self.returns = former
        return results

    def has_read(self, path: str) -> bool:
        """Whether ``path`` was walked before."""
        return path in self._included

    def included(self, path: str) -> tuple[int, int]:
        """Masks of the worlds in which ``path`` may have been included before, and in which it certainly was."""
        return self._included.get(path, (0, 0))

    def block(self, node: Node) -> None:
        """Walk the statements of a block."""
        children = node.named_children
        self.labour(_STATEMENT * len(children))
        for child in children:
            self.walk(child)

    def walk(self, node: Node) -> None:
        """Walk one statement."""
        kind = node.type
        if kind == "expression_statement" and keep_plain(self, node):
            return
        handler = STATEMENTS.get(kind)
        if handler is not None:
            if kind != "if_statement":
                self.labour(_STATEMENT + (2 * node.descendant_count if kind == "expression_statement" else 0))
            outer = self.statement
            self.statement = node
            handler(self, node)
            self.statement = outer

    # What expressions come to

    def condition(self, node: Node) -> Condition:
        """In which worlds the condition ``node`` holds; its own effects are kept too."""
        if may_act(node, self.functions):
            return Condition(*acting(self, node))
        return self.computed.condition(node)

    def values(self, node: Node) -> tuple[Value, ...]:
        """The value of an expression per world; one where all worlds agree."""
        outer = self.around.forget(node)
        found = self.computed.values(node)
        self.around.changing = outer
        return found

    def texts(self, node: Node) -> dict[bytes, int]:
        """The texts that an expression may be, each with the worlds; ``b""`` for those in which that is untold."""
        values = self.values(node)
        found: dict[bytes, int] = {}
        for world, value in enumerate(values):
            text = value if isinstance(value, bytes) and b"\x00" not in value else b""
            found[text] = found.get(text, 0) | (ALL if len(values) == 1 else 1 << world)
        return found

    @property
    def computed(self) -> Computed:
        """Computes expressions."""
        if self._computed is None:
            from fixer.php.computed import Computed

            self._computed = Computed(self)
        return self._computed

    @property
    def settings(self) -> SettingCalls:
        """Keeps what functions such as ``define`` give."""
        if self._settings is None:
            from fixer.php.setting_calls import SettingCalls

            self._settings = SettingCalls(self)
        return self._settings

    @property
    def calls(self) -> Calls:
        """Carries out calls of own functions."""
        if self._calls is None:
            from fixer.php.calling import Calls

            self._calls = Calls(self)
        return self._calls

    def result(self, node: Node, world: int) -> Value:
        """What the call or include ``node`` gave back when it was walked last."""
        values = self._results.get((node.id, node.start_byte), (UNKNOWN,))
        if len(values) > 1:
            self.around.differs = True
        return values[world] if len(values) > 1 else values[0]

    def has_result(self, node: Node) -> bool:
        """Whether the call or include ``node`` has been walked."""
        return (node.id, node.start_byte) in self._results

    def keep_result(self, node: Node, values: tuple[Value, ...]) -> None:
        """Remember what the call or include ``node`` gives back."""
        self._results[node.id, node.start_byte] = values

    def stored(self, name: str, world: int) -> Value:
        """What ``Config::get`` gives back."""
        value = self.definitions.lookup(NameKind.CONSTANT, name, world, self.branches)[0]
        return UNKNOWN if value is UNSET else value

    # What is kept

    def mark(self, kind: MarkKind, node: Node, target: str = "") -> None:
        """Remember a place that decides where code may go: the statement being read."""
        at, may = self.statement or node, self.may & ~self.jumps.must & ~self.over_must
        self.marks.append(Mark(kind, Span(self.path, at.start_byte, at.end_byte), may, target))

    def define(self, kind: NameKind, name: str, form: Form, values: tuple[Value, ...],
               value_node: Node | None, at: Node) -> None:
        """Keep one definition made by the statement being read."""
        statement = self.statement or at
        self.labour(_DEFINED)
        if form is not Form.UNSET:
            values = tuple(None if value is UNSET else value for value in values)
        first, last = (-1, -1) if value_node is None else (value_node.start_byte, value_node.end_byte)
        self.keep(kind, name, form, values, at.start_byte, statement.start_byte, statement.end_byte, first, last,
                   value_node is not None and is_literal(value_node))

    def keep(self, kind: NameKind, name: str, form: Form, values: tuple[Value, ...], at: int, start: int, end: int,
             value_start: int, value_end: int, literal: bool) -> None:
        """Keep one definition made by the statement from ``start`` to ``end``, the name standing ``at`` there."""
        reached = self.may & ~self.jumps.must
        may = reached & ~self.over_must
        definitions = self.definitions
        if kind is NameKind.VARIABLE:
            definitions, name = self.place(name)
        made = Definition(
            kind, name, form, values, may, self.may & ~self.jumps.may & ~self.over_may, self.branches, self.path,
            self.document, at, start, end, value_start, value_end, literal, bool(reached) and not may,
            len(definitions.all))
        if self.stand_in is not None:
            made = self.stand_in.standing(made)
        definitions.add(made)
        if self.references and kind is NameKind.VARIABLE and definitions is self.definitions:
            self._keep_others(made)

    def _keep_others(self, made: Definition) -> None:
        """What is given to one name of a variable is given to all of them."""
        if self.references is None or not made.may:
            return
        others = list(self.references.others(made.name, itself=made.form is not Form.UNSET))
        self.labour(_DEFINED * len(others))
        for other, firm in others:
            former = self.enter(ALL, 0 if firm else ALL)
            self.definitions.add(made._replace(name=other, form=Form.SHARED, branches=self.branches,
                                               order=len(self.definitions.all)))
            self.leave(former)
        if made.form in (Form.RESET, Form.ASSIGNMENT, Form.UNSET):
            for keys in self.references.elements(made.name):
                # An array made of a copy of itself still shares them.
                self.references.loosen(made.name + keys)

    def part(self, name: str) -> None:
        """The variable ``name`` is one of its own from here on, as far as this is reached."""
        if self.references is None or not self.may & ~self.jumps.must:
            return
        if self.certain() == ALL:
            self.references.untie(name)
        else:
            self.references.loosen(name)

    # Expressions

    def expression(self, node: Node) -> None:
        """Keep what an expression does besides having a value: assignments, calls, includes."""
        kind = node.type
        if kind in _INERT:
            return
        handler = _EXPRESSIONS.get(kind)
        if handler is not None:
            handler(self, node)
            return
        for child in node.named_children:
            self.expression(child)

    def include(self, node: Node) -> None:
        """``include`` and ``require``."""
        self._includes.include(node)

    def call(self, node: Node) -> None:
        """A function call."""
        function, arguments = node.child_by_field_name("function"), node.child_by_field_name("arguments")
        outer = self.around.changing
        self.labour(_CALLED)
        if arguments is not None:
            self.expression(arguments)
            self.around.forget(arguments)
        if function is not None:
            self._called(node, function)
        self.around.changing = outer

    def _called(self, node: Node, function: Node) -> None:
        if function.type not in ("name", "qualified_name", "relative_name"):
            from fixer.php.indirect import call_by_value

            call_by_value(self, node, function)
            return
        name = function_name(function)
        if name in ("exit", "die"):
            self.mark(MarkKind.END, node)
            self.stop()
        elif not self.settings.call(name, node) and name in self.functions:
            self.calls.call(self.functions[name], node, arguments_of(node))

    def share(self, names: Sequence[str]) -> None:
        """``global``: the function being read sees these variables of the config."""
        if self.scope is not None:
            self.scope.shared.update((name, name) for name in names)

    def hide(self, name: str) -> bool:
        """The function being read no longer sees the config's variable ``name``; False where it did not."""
        return self.scope is not None and self.scope.shared.pop(name, None) is not None

    def place(self, name: str) -> tuple[Definitions, str]:
        """Where the variable ``name`` of the code being read is kept, and under which name."""
        if name.startswith(GLOBALLY):
            return self.definitions, name[len(GLOBALLY) :]
        if self.scope is None or name.startswith("$_"):
            return self.definitions, name
        base, bracket, keys = name.partition("[")
        shared = self.scope.shared.get(base)
        return (self.scope.own, name) if shared is None else (self.definitions, shared + bracket + keys)


@cache
def _empty_document() -> Document:
    return Document(b"")


_INERT = frozenset((
    "variable_name", "string", "integer", "float", "boolean", "null", "comment", "nowdoc",
    "qualified_name", "anonymous_function", "anonymous_function_creation_expression", "arrow_function",
    "anonymous_class", "class_declaration", "string_content", "escape_sequence", "cast_type",
))

_EXPRESSIONS = {
    "function_call_expression": Reader.call,
    "include_expression": Reader.include,
    "include_once_expression": Reader.include,
    "require_expression": Reader.include,
    "require_once_expression": Reader.include,
    "scoped_call_expression": lambda reader, node: reader.settings.static_call(node),
    "assignment_expression": lambda reader, node: reader.assignments.assign(node),
    "augmented_assignment_expression": lambda reader, node: reader.assignments.assign(node),
    "reference_assignment_expression": lambda reader, node: reader.assignments.bind(node),
    "update_expression": lambda reader, node: reader.assignments.count(node),
    "binary_expression": short_circuit,
    "conditional_expression": either,
    "match_expression": match,
    "throw_expression": late("leaving", "throw"),
    "object_creation_expression": late("objects", "create"),
    "name": word,
}
