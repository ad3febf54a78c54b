"""What a config defines: its statements walked in the order in which PHP would run them.

Nothing is run. Conditions are worked out per world; a branch that cannot be told is walked with both
outcomes in mind. Files that the config includes by a path that can be known are walked in their place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tree_sitter import Node

from fixer.errors import InTheWayError
from fixer.php.assignments import Assignments
from fixer.php.boilerplate import loads_wordpress
from fixer.php.branching import either, may_act, short_circuit
from fixer.php.definitions import Branch, Definition, Definitions, Form, Mark, MarkKind, NameKind, Span
from fixer.php.document import Document
from fixer.php.evaluate import evaluate, function_name, is_literal
from fixer.php.includes import Includes
from fixer.php.loops import perhaps
from fixer.php.plain import LONGEST, plain_statement
from fixer.php.statements import STATEMENTS, word
from fixer.php.surroundings import ConfigSurroundings
from fixer.php.values import UNSET, Value, truth
from fixer.php.worlds import ALL, WORLDS

if TYPE_CHECKING:
    from fixer.php.source import Source

_MAX_DEPTH = 20
_MOST_REPEATED = 1000
_WORLDS = range(len(WORLDS))


class Condition(NamedTuple):
    """Masks of the worlds in which a condition certainly holds and certainly fails."""

    holds: int
    fails: int

    @property
    def uncertain(self) -> int:
        """The worlds in which it cannot be told."""
        return ALL & ~self.holds & ~self.fails


class Position(NamedTuple):
    """In which worlds, and inside which uncertain branches, the reader stands."""

    may: int
    branches: tuple[Branch, ...]


class Reader:
    """Walks a config and keeps what it defines.

    Args:
        source: where documents and included files come from.

    Attributes:
        definitions: what was found so far.
        marks: places that decide where code may go, found so far.
        may: the worlds in which the statement being read may run, as far as conditions tell.
        branches: the uncertain branches around it.
        path: the file being read.
        document: that file as parsed.
        statement: the statement being read.
        applied: whether ``Config::apply`` may have run.
        namespace: the namespace being read, with its backslash.
        functions: the config's own functions by name, each with its file.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.definitions = Definitions()
        self.marks: list[Mark] = []
        self.may = ALL
        self.branches: tuple[Branch, ...] = ()
        self.path = ""
        self.document = _empty_document()
        self.statement: Node | None = None
        self.applied = False
        self.namespace = ""
        self.around = ConfigSurroundings(self)
        self.assignments: Assignments = Assignments(self)
        self._includes = Includes(self)
        self._ended_may = self._ended_must = 0
        self._over_may = self._over_must = 0
        self.functions: dict[str, tuple[str, Document, Node]] = {}
        self._globals: set[str] | None = None
        self._branch_count = 0
        self._depth = 0
        self._included: dict[str, tuple[int, int]] = {}
        self._calling: list[str] = []
        self._budget = _MOST_REPEATED

    def read_file(self, path: str, document: Document) -> None:
        """Walk one file, the config itself or one that it includes.

        Raises:
            InTheWayError: its code is nested too deeply to be followed.
        """
        if self._depth >= _MAX_DEPTH:
            return
        former = self.path, self.document, self.statement, self._ended_may, self._ended_must, self.namespace
        self.path, self.document = path, document
        may, must = self._included.get(path, (0, 0))
        self._included[path] = may | self.may, must | self._certain()
        self._depth += 1
        statements = document.statements
        if b"function" in document.source.lower():
            self._collect_functions(statements)
        try:
            for node in statements:
                self.walk(node)
        except RecursionError:
            raise InTheWayError("this statement is nested too deeply to be followed; simplify it", path,
                                document.line(node.start_byte)) from None
        self._depth -= 1
        self.path, self.document, self.statement, self._ended_may, self._ended_must, self.namespace = former

    def has_read(self, path: str) -> bool:
        """Whether ``path`` was walked before."""
        return path in self._included

    def included(self, path: str) -> tuple[int, int]:
        """Masks of the worlds in which ``path`` may have been included before, and in which it certainly was."""
        return self._included.get(path, (0, 0))

    def _collect_functions(self, nodes: Sequence[Node]) -> None:
        for node in nodes:
            if node.type == "function_definition":
                name = node.child_by_field_name("name")
                if name is not None:
                    self.functions[function_name(name)] = (self.path, self.document, node)
            elif node.type == "if_statement" and b"function" in (node.text or b"").lower():
                for body in node.children_by_field_name("body"):
                    self._collect_functions(body.children)

    def block(self, node: Node) -> None:
        """Walk the statements of a block."""
        for child in node.named_children:
            self.walk(child)

    def walk(self, node: Node) -> None:
        """Walk one statement."""
        kind = node.type
        if kind == "expression_statement" and self._keep_plain(node):
            return
        handler = STATEMENTS.get(kind)
        if handler is not None:
            outer = self.statement
            self.statement = node
            handler(self, node)
            self.statement = outer

    def _keep_plain(self, node: Node) -> bool:
        """Keep what a plain statement defines; False where it is not that plain."""
        start, end = node.start_byte, node.end_byte
        if end - start > LONGEST:
            return False
        text = self.document.source[start:end]
        plain = plain_statement(text)
        if plain is None:
            if not loads_wordpress(text):
                return False
            outer, self.statement = self.statement, node
            self.mark(MarkKind.LOADER, node)
            self.hand_over()
            self.statement = outer
            return True
        kind, name, form, values, first, last = plain
        if kind is NameKind.CONSTANT or self.sees(name):
            self.keep(kind, name, form, values, start, start, end, start + first, start + last, True)
        return True

    # In which worlds

    def enter(self, mask: int, uncertain: int, unless: str = "") -> Position:
        """Enter a branch.

        Args:
            mask: the worlds in which it may be entered.
            uncertain: those in which that cannot be told.
            unless: the name that has a value already if it is not entered.

        Returns:
            where the reader stood; give it to ``leave`` after the branch.
        """
        former = Position(self.may, self.branches)
        self.may &= mask
        if uncertain & self.may:
            self._branch_count += 1
            self.branches = (*former.branches, Branch(self._branch_count, uncertain & self.may, unless))
        return former

    def leave(self, former: Position) -> None:
        """Leave the branch that ``enter`` entered."""
        self.may, self.branches = former

    def condition(self, node: Node) -> Condition:
        """In which worlds the condition ``node`` holds; its own effects are kept too."""
        if may_act(node, self.functions):
            self.expression(node)
        holds = fails = 0
        for world in _WORLDS:
            if not self.may >> world & 1:
                continue
            self.around.differs = False
            told = truth(evaluate(node, world, self.around))
            if not self.around.differs:
                return Condition(ALL if told is True else 0, ALL if told is False else 0)
            if told is not None:
                holds |= (1 << world) if told else 0
                fails |= 0 if told else (1 << world)
        return Condition(holds, fails)

    def values(self, node: Node) -> tuple[Value, ...]:
        """The value of an expression per world; one where all worlds agree."""
        found: list[Value] = []
        for world in _WORLDS:
            self.around.differs = False
            found.append(evaluate(node, world, self.around))
            if not self.around.differs:
                return (found[-1],)
        return tuple(found)

    # What is kept

    def mark(self, kind: MarkKind, node: Node, target: str = "") -> None:
        """Remember a place that decides where code may go: the statement being read."""
        at = self.statement or node
        self.marks.append(Mark(kind, Span(self.path, at.start_byte, at.end_byte),
                               self.may & ~self._ended_must & ~self._over_must, target))

    def define(self, kind: NameKind, name: str, form: Form, values: tuple[Value, ...],
               value_node: Node | None, at: Node) -> None:
        """Keep one definition made by the statement being read."""
        statement = self.statement or at
        if form is not Form.UNSET:
            values = tuple(None if value is UNSET else value for value in values)
        first, last = (-1, -1) if value_node is None else (value_node.start_byte, value_node.end_byte)
        self.keep(kind, name, form, values, at.start_byte, statement.start_byte, statement.end_byte, first, last,
                   value_node is not None and is_literal(value_node))

    def keep(self, kind: NameKind, name: str, form: Form, values: tuple[Value, ...], at: int, start: int, end: int,
             value_start: int, value_end: int, literal: bool) -> None:
        """Keep one definition made by the statement from ``start`` to ``end``, the name standing ``at`` there."""
        reached = self.may & ~self._ended_must
        may = reached & ~self._over_must
        self.definitions.add(Definition(
            kind, name, form, values, may, self.may & ~self._ended_may & ~self._over_may, self.branches, self.path,
            self.document, at, start, end, value_start, value_end, literal, bool(reached) and not may,
            len(self.definitions.all)))

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
        if arguments is not None:
            self.expression(arguments)
        if function is None or function.type not in ("name", "qualified_name", "relative_name"):
            return
        name = function_name(function)
        if name in ("exit", "die"):
            self.mark(MarkKind.END, node)
            self.stop()
        elif not self.assignments.call(name, node) and name in self.functions:
            self._call_own(name)

    def _call_own(self, name: str) -> None:
        path, document, definition = self.functions[name]
        body = definition.child_by_field_name("body")
        if name in self._calling or self._depth >= _MAX_DEPTH or body is None or not self.spend(1):
            return
        former = self.path, self.document, self._ended_may, self._ended_must, self.statement, self._globals
        self._calling.append(name)
        self.path, self.document, self._globals = path, document, _named_globals(definition)
        self._depth += 1
        self.block(body)
        self._depth -= 1
        self._calling.pop()
        self.path, self.document, self._ended_may, self._ended_must, self.statement, self._globals = former

    def spend(self, times: int) -> bool:
        """Whether code that was walked already may be walked again so many times; False once it is too much."""
        self._budget -= times
        return self._budget >= 0

    def share(self, names: Sequence[str]) -> None:
        """``global``: the function being read sees these variables of the config."""
        if self._globals is not None:
            self._globals.update(names)

    def hide(self, name: str) -> bool:
        """The function being read no longer sees the variable ``name``; False outside functions."""
        if self._globals is None:
            return False
        self._globals.discard(name)
        return True

    def sees(self, name: str) -> bool:
        """Whether the variable ``name`` is the config's own, and not one local to a function."""
        if self._globals is None or name.startswith("$_"):
            return True
        return name.split("[", 1)[0] in self._globals

    # Ends

    def _certain(self) -> int:
        mask = self.may & ~self._ended_may & ~self._over_may
        for branch in self.branches:
            mask &= ~branch.uncertain
        return mask

    def end_file(self) -> None:
        """The file being read ends here in the worlds of the current branch."""
        certain = self._certain()
        self._ended_may |= self.may
        self._ended_must |= certain

    def hand_over(self) -> None:
        """The CMS takes over here in the worlds of the current branch: what follows comes too late."""
        certain = self._certain()
        self._over_may |= self.may & ~self._ended_must
        self._over_must |= certain

    def stop(self) -> None:
        """PHP stops here. Where that cannot be told, it did not if the CMS is ever to take over."""
        certain = self._certain()
        self._over_may |= certain
        self._over_must |= certain


@cache
def _empty_document() -> Document:
    return Document(b"")


def _named_globals(function: Node) -> set[str]:
    return {"$" + name.decode() for name in _GLOBALS.findall(function.text or b"")}


_GLOBALS = re.compile(rb"""\$GLOBALS\[\s*['"]([A-Za-z0-9_]+)['"]\s*\]""")
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
    "scoped_call_expression": lambda reader, node: reader.assignments.config_define(node),
    "assignment_expression": lambda reader, node: reader.assignments.assign(node),
    "augmented_assignment_expression": lambda reader, node: reader.assignments.assign(node),
    "reference_assignment_expression": lambda reader, node: reader.assignments.bind(node),
    "update_expression": lambda reader, node: reader.assignments.count(node),
    "binary_expression": short_circuit,
    "conditional_expression": either,
    "match_expression": perhaps,
    "name": word,
}
