"""What a config defines: its statements walked in the order in which PHP would run them.

Nothing is run. Conditions are worked out per world; a branch that cannot be told is walked with both
outcomes in mind. Files that the config includes by a path that can be known are walked in their place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from tree_sitter import Node

from fixer.php.assignments import Assignments
from fixer.php.definitions import Branch, Definition, Definitions, Form, Mark, MarkKind, NameKind, Span
from fixer.php.document import Document
from fixer.php.evaluate import evaluate, is_literal
from fixer.php.includes import Includes
from fixer.php.surroundings import ConfigSurroundings
from fixer.php.values import Value, equal, truth
from fixer.php.worlds import ALL, WORLDS

if TYPE_CHECKING:
    from fixer.php.source import Source

_MAX_DEPTH = 20


class Condition(NamedTuple):
    """Masks of the worlds in which a condition certainly holds and certainly fails."""

    holds: int
    fails: int

    @property
    def uncertain(self) -> int:
        """The worlds in which it cannot be told."""
        return ALL & ~self.holds & ~self.fails


class Reader:
    """Walks a config and keeps what it defines.

    Args:
        source: where documents and included files come from.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.definitions = Definitions()
        self.marks: list[Mark] = []
        self.may = ALL
        self.branches: tuple[Branch, ...] = ()
        self.ended_may = 0
        self.ended_must = 0
        self.over_may = 0
        self.over_must = 0
        self.path = ""
        self.document = Document(b"")
        self.statement: Node | None = None
        self.functions: dict[str, tuple[str, Document, Node]] = {}
        self.around = ConfigSurroundings(self)
        self.globals: set[str] | None = None
        self._assignments = Assignments(self)
        self._includes = Includes(self)
        self._branch_count = 0
        self._branch_owners: dict[int, tuple[str, int]] = {}
        self._depth = 0
        self._included: set[str] = set()
        self._calling: list[str] = []

    @property
    def must(self) -> int:
        """The worlds in which the statement being read certainly runs."""
        mask = self.may & ~self.ended_may & ~self.over_may
        for branch in self.branches:
            mask &= ~branch.uncertain
        return mask

    def read_file(self, path: str, document: Document) -> None:
        """Walk one file, the config itself or one that it includes."""
        if self._depth >= _MAX_DEPTH:
            return
        former = self.path, self.document, self.statement, self.ended_may, self.ended_must
        self.path, self.document = path, document
        self._included.add(path)
        self._depth += 1
        self._collect_functions(document.root)
        self.block(document.root)
        self._depth -= 1
        self.path, self.document, self.statement, self.ended_may, self.ended_must = former

    def already_included(self, path: str) -> bool:
        """Whether ``path`` was walked before, for ``require_once``."""
        return path in self._included

    def _collect_functions(self, node: Node) -> None:
        for child in node.children:
            if child.type == "function_definition":
                name = child.child_by_field_name("name")
                if name is not None and name.text is not None:
                    key = name.text.lower().decode("utf-8", "surrogateescape")
                    self.functions[key] = (self.path, self.document, child)

    def block(self, node: Node) -> None:
        """Walk the statements of a file, a block or a branch."""
        for child in node.named_children:
            self.walk(child)

    def walk(self, node: Node) -> None:
        """Walk one statement."""
        handler = _STATEMENTS.get(node.type)
        if handler is not None:
            outer = self.statement
            self.statement = node
            handler(self, node)
            self.statement = outer

    def condition(self, node: Node | None) -> Condition:
        """In which worlds the condition ``node`` holds; its own effects are kept too."""
        if node is None:
            return Condition(0, 0)
        self.expression(node)
        holds = fails = 0
        for world in range(len(WORLDS)):
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
        for world in range(len(WORLDS)):
            self.around.differs = False
            found.append(evaluate(node, world, self.around))
            if not self.around.differs:
                return (found[-1],)
        return tuple(found)

    @contextmanager
    def branch(self, mask: int, uncertain: int) -> Iterator[None]:
        """A branch entered in the worlds of ``mask``; in those of ``uncertain`` that cannot be told."""
        former_may, former_branches = self.may, self.branches
        self.may &= mask
        if uncertain & self.may:
            self._branch_count += 1
            self.branches = (*former_branches, Branch(self._branch_count, uncertain))
        yield
        self.may, self.branches = former_may, former_branches

    def mark(self, kind: MarkKind, node: Node) -> None:
        """Remember a place that decides where code may go."""
        self.marks.append(Mark(kind, Span(self.path, node.start_byte, node.end_byte),
                               self.may & ~self.ended_must & ~self.over_must))

    def define(self, kind: NameKind, name: str, form: Form, values: tuple[Value, ...],
               value_node: Node | None, at: Node) -> None:
        """Keep one definition made by the statement being read."""
        statement = self.statement or at
        may = self.may & ~self.ended_must & ~self.over_must
        self.definitions.add(Definition(
            kind=kind, name=name, form=form, values=values, may=may, must=self.must,
            branches=self.branches,
            statement=Span(self.path, statement.start_byte, statement.end_byte),
            value_span=None if value_node is None else Span(self.path, value_node.start_byte,
                                                            value_node.end_byte),
            literal=value_node is not None and is_literal(value_node),
            line=self.document.line(at.start_byte),
            late=bool(self.may & ~self.ended_must & self.over_must) and not may,
        ))

    def expression(self, node: Node) -> None:
        """Keep what an expression does besides having a value: assignments, calls, includes."""
        kind = node.type
        if kind in _INERT:
            return
        if kind == "function_call_expression":
            self._call(node)
        elif kind == "scoped_call_expression":
            self._assignments.config_define(node)
        elif kind in ("assignment_expression", "augmented_assignment_expression"):
            self._assignments.assign(node)
        elif kind in ("include_expression", "include_once_expression", "require_expression",
                      "require_once_expression"):
            self._includes.include(node)
        elif kind == "binary_expression":
            self._short_circuit(node)
        elif kind == "conditional_expression":
            self._either(node)
        else:
            for child in node.named_children:
                self.expression(child)

    def _short_circuit(self, node: Node) -> None:
        left, right, operator = (node.child_by_field_name(name) for name in ("left", "right", "operator"))
        if left is None or right is None or operator is None:
            return
        word = operator.type.lower()
        if word not in ("&&", "and", "||", "or", "??"):
            self.expression(left)
            self.expression(right)
            return
        if right.type in _INERT or not _may_act(right):
            self.expression(left)
            return
        if word == "??":
            self.expression(left)
            with self.branch(ALL, ALL):
                self.expression(right)
            return
        told = self.condition(left)
        entered = ~told.fails if word in ("&&", "and") else ~told.holds
        with self.branch(ALL & entered, told.uncertain):
            self.expression(right)

    def _either(self, node: Node) -> None:
        condition, body, other = (node.child_by_field_name(name) for name in
                                  ("condition", "body", "alternative"))
        if condition is None or not _may_act(node):
            return
        told = self.condition(condition)
        if body is not None:
            with self.branch(ALL & ~told.fails, told.uncertain):
                self.expression(body)
        if other is not None:
            with self.branch(ALL & ~told.holds, told.uncertain):
                self.expression(other)

    def _call(self, node: Node) -> None:
        function, arguments = node.child_by_field_name("function"), node.child_by_field_name("arguments")
        if arguments is not None:
            self.expression(arguments)
        if function is None or function.type not in ("name", "qualified_name", "relative_name"):
            return
        name = (function.text or b"").rsplit(b"\\", 1)[-1].lower().decode("utf-8", "surrogateescape")
        if name in ("exit", "die"):
            self.end_all()
        elif not self._assignments.call(name, node) and name in self.functions:
            self._call_own(name)

    def _call_own(self, name: str) -> None:
        if name in self._calling or self._depth >= _MAX_DEPTH:
            return
        path, document, definition = self.functions[name]
        body = definition.child_by_field_name("body")
        if body is None:
            return
        former = self.path, self.document, self.ended_may, self.ended_must, self.statement, self.globals
        self._calling.append(name)
        self.path, self.document, self.globals = path, document, set()
        self.block(body)
        self._calling.pop()
        self.path, self.document, self.ended_may, self.ended_must, self.statement, self.globals = former

    def end_file(self) -> None:
        """The file being read ends here in the worlds of the current branch."""
        must = self.must
        self.ended_may |= self.may
        self.ended_must |= must

    def end_all(self) -> None:
        """The config is over here, since the CMS takes over or PHP exits."""
        must = self.must
        self.over_may |= self.may & ~self.ended_must
        self.over_must |= must

    # Statements

    def _expression_statement(self, node: Node) -> None:
        for child in node.named_children:
            self.expression(child)

    def _if(self, node: Node) -> None:
        remaining, doubt = ALL, 0
        first_branch = self._branch_count
        clauses: list[tuple[Node | None, Node | None]] = [
            (node.child_by_field_name("condition"), node.child_by_field_name("body"))]
        clauses += [(other.child_by_field_name("condition"), other.child_by_field_name("body"))
                    for other in node.children_by_field_name("alternative")]
        for test, body in clauses:
            told = Condition(ALL, 0)
            if test is not None:
                with self.branch(remaining, doubt):
                    told = self.condition(test)
            if body is not None:
                with self.branch(remaining & ~told.fails, doubt | told.uncertain):
                    self._branch_owners[self._branch_count] = (self.path, node.start_byte)
                    self._body(body)
            remaining &= ~told.holds
            doubt |= told.uncertain
        if clauses[-1][0] is None:
            self._alternative(node, first_branch)

    def _alternative(self, node: Node, first_branch: int) -> None:
        """One of the branches made since ``first_branch`` directly by ``node`` is entered for certain."""
        own = frozenset(number for number, parent in self._branch_owners.items()
                        if number > first_branch and parent == (self.path, node.start_byte))
        if len(own) > 1:
            self.definitions.alternatives.append(own)

    def _body(self, node: Node) -> None:
        if node.type in ("compound_statement", "colon_block"):
            self.block(node)
        else:
            self.walk(node)

    def _switch(self, node: Node) -> None:
        subject, body = node.child_by_field_name("condition"), node.child_by_field_name("body")
        if subject is None or body is None:
            return
        self.expression(subject)
        per_world = [evaluate(subject, world, self.around) for world in range(len(WORLDS))]
        remaining, doubt, running, running_doubt = ALL, 0, 0, 0
        for case in body.named_children:
            if case.type not in ("case_statement", "default_statement"):
                continue
            value = case.child_by_field_name("value")
            told = Condition(ALL, 0) if value is None else self._matches(per_world, value)
            if value is None and case != body.named_children[-1]:
                told = Condition(0, 0)
            running |= remaining & ~told.fails
            running_doubt |= doubt | told.uncertain
            remaining &= ~told.holds
            doubt |= told.uncertain
            ends = self._case(case, value, running, running_doubt)
            if ends:
                running, running_doubt = 0, 0

    def _matches(self, subject: list[Value], node: Node) -> Condition:
        holds = fails = 0
        for world, value in enumerate(subject):
            told = equal(value, evaluate(node, world, self.around))
            holds |= (1 << world) if told is True else 0
            fails |= (1 << world) if told is False else 0
        return Condition(holds, fails)

    def _case(self, case: Node, value: Node | None, mask: int, doubt: int) -> bool:
        """Walk one case; whether it ends with ``break`` (or leaves the file)."""
        ends = False
        for child in case.named_children:
            if value is not None and child == value:
                continue
            if child.type in ("break_statement", "continue_statement"):
                return True
            with self.branch(mask, doubt):
                self.walk(child)
            ends = child.type in ("return_statement", "exit_statement")
        return ends

    def _perhaps(self, node: Node) -> None:
        for child in node.named_children:
            if child.type in ("compound_statement", "colon_block") or child.type.endswith("_statement"):
                with self.branch(ALL, ALL):
                    self._body(child)
            elif child.type not in _INERT:
                self.expression(child)

    def _do(self, node: Node) -> None:
        body = node.child_by_field_name("body")
        if body is not None:
            self._body(body)

    def _try(self, node: Node) -> None:
        for child in node.named_children:
            if child.type == "compound_statement":
                self.block(child)
            elif child.type == "finally_clause":
                self.block(child.named_children[-1])
            else:
                body = child.child_by_field_name("body")
                if body is not None:
                    with self.branch(ALL, ALL):
                        self.block(body)

    def _namespace(self, node: Node) -> None:
        body = node.child_by_field_name("body")
        if body is not None:
            self.block(body)

    def _const(self, node: Node) -> None:
        for element in node.named_children:
            parts = element.named_children
            if element.type == "const_element" and len(parts) >= 2 and parts[0].text is not None:
                self.define(NameKind.CONSTANT, parts[0].text.decode("utf-8", "surrogateescape"),
                            Form.CONST, self.values(parts[-1]), parts[-1], element)

    def _global(self, node: Node) -> None:
        if self.globals is not None:
            self.globals.update((child.text or b"").decode("utf-8", "surrogateescape")
                                for child in node.named_children)

    def sees(self, name: str) -> bool:
        """Whether the variable ``name`` is the config's own, and not one local to a function."""
        base = name.split("[", 1)[0]
        return self.globals is None or base in self.globals or base.startswith("$_")

    def _unset(self, node: Node) -> None:
        for child in node.named_children:
            self._assignments.unset(child)

    def _leave(self, node: Node) -> None:
        for child in node.named_children:
            self.expression(child)
        self.mark(MarkKind.END, node)
        if node.type == "exit_statement":
            self.end_all()
        else:
            self.end_file()


def _may_act(node: Node) -> bool:
    text = (node.text or b"").lower()
    return any(word in text for word in (b"(", b"=", b"include", b"require", b"exit", b"die"))


_INERT = frozenset((
    "name", "variable_name", "string", "integer", "float", "boolean", "null", "comment", "nowdoc",
    "qualified_name", "anonymous_function", "anonymous_function_creation_expression", "arrow_function",
    "class_declaration", "string_content", "escape_sequence", "cast_type",
))

_STATEMENTS: dict[str, Callable[[Reader, Node], None]] = {
    "expression_statement": Reader._expression_statement,
    "echo_statement": Reader._expression_statement,
    "if_statement": Reader._if,
    "compound_statement": Reader.block,
    "colon_block": Reader.block,
    "switch_statement": Reader._switch,
    "foreach_statement": Reader._perhaps,
    "for_statement": Reader._perhaps,
    "while_statement": Reader._perhaps,
    "do_statement": Reader._do,
    "try_statement": Reader._try,
    "namespace_definition": Reader._namespace,
    "const_declaration": Reader._const,
    "unset_statement": Reader._unset,
    "global_declaration": Reader._global,
    "return_statement": Reader._leave,
    "exit_statement": Reader._leave,
    "declare_statement": Reader._namespace,
}
