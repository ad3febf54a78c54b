"""How a config's statements lead to one another: branches, loops, ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.php.definitions import Alternative, Branch, Form, MarkKind, NameKind
from fixer.php.document import descendants
from fixer.php.evaluate import evaluate, function_name, variable_name
from fixer.php.values import UNKNOWN, Value, equal, truth
from fixer.php.worlds import ALL, WORLDS

if TYPE_CHECKING:
    from fixer.php.reader import Reader

_MOST_TURNS = 40
_BLOCKS = ("compound_statement", "colon_block")
_JUMPS = ("break_statement", "continue_statement", "goto_statement", "return_statement")


class Branches:
    """The branches of one statement, of which PHP takes the first whose condition holds."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._remaining, self._doubt = ALL, 0
        self._taken: list[Branch] = []

    def test(self, node: Node) -> tuple[int, int]:
        """Ask the condition of the next branch.

        Returns:
            masks of the worlds in which it certainly holds, and in which it certainly fails.
        """
        former = self._reader.enter(self._remaining, self._doubt)
        told = self._reader.condition(node)
        self._reader.leave(former)
        return told.holds, told.fails

    def walk(self, holds: int, fails: int, body: Callable[[], None], unless: str = "") -> None:
        """Walk the next branch, whose condition came out like this; ``unless`` as for ``Reader.enter``."""
        reader = self._reader
        uncertain = ALL & ~holds & ~fails
        former = reader.enter(self._remaining & ~fails, self._doubt | uncertain, "" if self._doubt else unless)
        if reader.branches is not former.branches:
            self._taken.append(reader.branches[-1])
        body()
        reader.leave(former)
        self._remaining &= ~holds
        self._doubt |= uncertain

    def close(self) -> None:
        """All branches are walked: in the worlds where none is left over, one was taken."""
        if len(self._taken) > 1:
            self._reader.definitions.add_alternative(Alternative(tuple(self._taken), ALL & ~self._remaining))


def if_statement(reader: Reader, node: Node) -> None:
    """``if`` with its ``elseif`` and ``else``."""
    branches = Branches(reader)
    for clause in (node, *node.children_by_field_name("alternative")):
        test, body = clause.child_by_field_name("condition"), clause.child_by_field_name("body")
        holds, fails = (ALL, 0) if test is None else branches.test(test)
        branches.walk(holds, fails, partial(_body, reader, body),
                      "" if test is None else _missing_name(reader, test, asked=True))
    branches.close()


def _body(reader: Reader, node: Node | None) -> None:
    if node is None:
        return
    if node.type in _BLOCKS:
        reader.block(node)
    else:
        reader.walk(node)


def either(reader: Reader, node: Node) -> None:
    """``a ? b : c``."""
    test, body, other = (node.child_by_field_name(name) for name in ("condition", "body", "alternative"))
    if test is None or not may_act(node, reader.functions):
        return
    branches = Branches(reader)
    holds, fails = branches.test(test)
    branches.walk(holds, fails, lambda: reader.expression(body) if body is not None else None)
    branches.walk(ALL, 0, lambda: reader.expression(other) if other is not None else None)
    branches.close()


def short_circuit(reader: Reader, node: Node) -> None:
    """``a && b``, ``a || b``, ``a ?? b`` and any other operator."""
    chain: list[Node] = []
    first: Node | None = node
    while first is not None and first.type == "binary_expression":
        chain.append(first)
        first = first.child_by_field_name("left")
    if first is None:
        return
    reader.expression(first)
    for one in reversed(chain):
        _right_side(reader, one)


def _right_side(reader: Reader, node: Node) -> None:
    left, right, operator = (node.child_by_field_name(name) for name in ("left", "right", "operator"))
    if left is None or right is None or operator is None or not may_act(right, reader.functions):
        return
    word = operator.type.lower()
    if word in ("&&", "and", "||", "or"):
        holds, fails = _told(reader, left)
        skipped = fails if word in ("&&", "and") else holds
        former = reader.enter(ALL & ~skipped, ALL & ~holds & ~fails,
                              _missing_name(reader, left, asked=word in ("&&", "and")))
    elif word == "??":
        former = reader.enter(ALL, ALL)
    else:
        reader.expression(right)
        return
    reader.expression(right)
    reader.leave(former)


def _told(reader: Reader, node: Node) -> tuple[int, int]:
    """The condition ``node``, whose own effects have been kept already."""
    holds = fails = 0
    for world in range(len(WORLDS)):
        if reader.may >> world & 1:
            told = truth(evaluate(node, world, reader.around))
            holds |= (1 << world) if told is True else 0
            fails |= (1 << world) if told is False else 0
    return holds, fails


def _missing_name(reader: Reader, test: Node, *, asked: bool) -> str:
    """The constant or variable that has no value when ``test`` comes out as ``asked``; ``""`` for any other test."""
    while test.type in ("parenthesized_expression", "unary_op_expression") and test.named_children:
        asked = asked is not (test.children[0].type == "!")
        test = test.named_children[-1]
    function, arguments = test.child_by_field_name("function"), test.child_by_field_name("arguments")
    if test.type != "function_call_expression" or function is None or arguments is None:
        return ""
    name, inner = function_name(function), arguments.named_children
    if len(inner) != 1 or not inner[0].named_children or asked is not (name == "empty"):
        return ""
    if name == "defined":
        value = evaluate(inner[0].named_children[-1], 0, reader.around)
        return value.decode("utf-8", "surrogateescape") if isinstance(value, bytes) else ""
    if name in ("isset", "empty"):
        return variable_name(inner[0].named_children[-1], 0, reader.around) or ""
    return ""


def may_act(node: Node, functions: Collection[str]) -> bool:
    """Whether an expression may do anything besides having a value, judged by its text.

    Args:
        node: the expression.
        functions: the config's own functions; where there are any, a call may do anything.
    """
    return _ACTS.search(node.text or b"") is not None or (bool(functions) and b"(" in (node.text or b""))


_ACTS = re.compile(
    rb"(?<![=!<>])=(?![=>])|\+\+|--|::|\b(?:define|ini_set|ini_alter|extract|putenv|include|require|include_once"
    rb"|require_once|exit|die|preg_match|preg_match_all|parse_str|settype|array_(?:push|unshift|pop|shift|splice|walk)"
    rb"|sort|ksort|asort)\b", re.IGNORECASE)


def switch(reader: Reader, node: Node) -> None:
    """``switch``: the cases from the first that matches to the next ``break``."""
    subject, body = node.child_by_field_name("condition"), node.child_by_field_name("body")
    if subject is None or body is None:
        return
    reader.expression(subject)
    cases = [case for case in body.named_children if case.type in ("case_statement", "default_statement")]
    if any(_jumps_inside(case) for case in cases):
        perhaps(reader, body)
        return
    values = [evaluate(subject, world, reader.around) for world in range(len(WORLDS))]
    told = _matches(reader, values, cases)
    taken: list[Branch] = []
    running = doubt = 0
    for case, (holds, fails) in zip(cases, told, strict=True):
        running |= ALL & ~fails
        doubt = (doubt | (ALL & ~holds & ~fails)) & ~holds
        if _is_empty(case):
            continue
        former = reader.enter(running, doubt)
        if reader.branches is not former.branches:
            taken.append(reader.branches[-1])
        ended = _case(reader, case)
        reader.leave(former)
        if ended:
            running = doubt = 0
    if any(case.type == "default_statement" for case in cases) and len(taken) > 1:
        reader.definitions.add_alternative(Alternative(tuple(taken), ALL))


def _matches(reader: Reader, values: Sequence[Value], cases: Sequence[Node]) -> list[tuple[int, int]]:
    """For each case the worlds in which it is certainly the one that is jumped to, and certainly not."""
    remaining, doubt = ALL, 0
    found: list[tuple[int, int]] = []
    for case in cases:
        test = case.child_by_field_name("value")
        holds = fails = 0
        if test is not None:
            for world, value in enumerate(values):
                told = equal(value, evaluate(test, world, reader.around))
                holds |= (1 << world) if told is True else 0
                fails |= (1 << world) if told is False else 0
            found.append((holds & remaining & ~doubt, ALL & (fails | ~remaining)))
            remaining &= ~holds
            doubt |= ALL & ~holds & ~fails
        else:
            found.append((0, 0))
    return [(remaining & ~doubt, ALL & ~remaining) if case.type == "default_statement" else one
            for case, one in zip(cases, found, strict=True)]


def _case(reader: Reader, case: Node) -> bool:
    """Walk one case; whether it ends with ``break`` or leaves the file."""
    test = case.child_by_field_name("value")
    for child in case.named_children:
        if child == test:
            continue
        if child.type in ("break_statement", "continue_statement"):
            return True
        reader.walk(child)
        if child.type in ("return_statement", "exit_statement"):
            return True
    return False


def _is_empty(case: Node) -> bool:
    test = case.child_by_field_name("value")
    return all(child == test or child.type == "comment" for child in case.named_children)


def _jumps_inside(case: Node) -> bool:
    """Whether a case may be left from the inside of one of its statements."""
    return any(inner.type in ("break_statement", "continue_statement", "goto_statement")
               for child in case.named_children if child.type not in _JUMPS
               for inner in descendants(child))


def perhaps(reader: Reader, node: Node) -> None:
    """A loop, or anything else whose parts may run or not."""
    for child in node.named_children:
        former = reader.enter(ALL, ALL)
        if child.type in ("case_statement", "default_statement"):
            perhaps(reader, child)
        elif child.type in _BLOCKS or child.type.endswith("_statement"):
            _body(reader, child)
        else:
            reader.expression(child)
        reader.leave(former)


def while_statement(reader: Reader, node: Node) -> None:
    """``while``: its body runs or not; never where the condition fails at once."""
    test, body = node.child_by_field_name("condition"), node.child_by_field_name("body")
    fails = reader.condition(test).fails if test is not None else 0
    former = reader.enter(ALL & ~fails, ALL)
    _turns(reader, node, body)
    reader.leave(former)


def for_statement(reader: Reader, node: Node) -> None:
    """``for``: its body runs or not."""
    outer, reader.around.changing = reader.around.changing, reader.around.changing | _assigned(node)
    perhaps(reader, node)
    reader.around.changing = outer


def _turns(reader: Reader, loop: Node, body: Node | None) -> None:
    """The body of a loop: what it assigns may hold another value at its next turn."""
    outer, reader.around.changing = reader.around.changing, reader.around.changing | _assigned(loop)
    _body(reader, body)
    reader.around.changing = outer


def _assigned(loop: Node) -> frozenset[str]:
    """The variables that are assigned somewhere in a loop."""
    names = set()
    for one in descendants(loop):
        target = one.child_by_field_name("left") if one.type.endswith("assignment_expression") else None
        while target is not None and target.type == "subscript_expression":
            target = target.named_children[0]
        if target is not None and target.text is not None:
            names.add(target.text.decode("utf-8", "surrogateescape"))
    return frozenset(names)


def do_statement(reader: Reader, node: Node) -> None:
    """``do ... while``: its body runs once at least, if nothing in it jumps."""
    body, test = node.child_by_field_name("body"), node.child_by_field_name("condition")
    if body is None or test is None or any(one.type in _JUMPS for one in descendants(body)):
        perhaps(reader, node)
    elif reader.condition(test).fails == ALL:
        reader.block(body)
    else:
        _turns(reader, node, body)


def foreach(reader: Reader, node: Node) -> None:
    """``foreach``: turn by turn where the array is known, else a body that runs or not."""
    parts = [child for child in node.named_children if child.type != "comment"]
    body = node.child_by_field_name("body")
    reader.expression(parts[0])
    target = parts[1] if len(parts) > 1 else None
    if target is None:
        return
    values = reader.values(parts[0])
    known = values[0] if len(values) == 1 else UNKNOWN
    key, value = _loop_variables(target)
    jumps = body is None or any(one.type in _JUMPS for one in descendants(body))
    if isinstance(known, dict) and len(known) <= _MOST_TURNS and not jumps and value is not None \
            and reader.spend(len(known)):
        for one, item in known.items():
            if key is not None:
                reader.assignments.loop_variable(key, one, node)
            reader.assignments.loop_variable(value, item, node)
            _body(reader, body)
        return
    if isinstance(known, dict) and not known:
        return
    former = reader.enter(ALL, ALL)
    for variable in descendants(target):
        if variable.type == "variable_name":
            reader.assignments.loop_variable(variable, UNKNOWN, node)
    _turns(reader, node, body)
    reader.leave(former)


def _loop_variables(target: Node) -> tuple[Node | None, Node | None]:
    """The variables for key and value; no value where they are anything but plain variables."""
    parts = target.named_children if target.type == "pair" else [target]
    if any(part.type != "variable_name" for part in parts):
        return None, None
    return (parts[0] if len(parts) > 1 else None), parts[-1]


def try_statement(reader: Reader, node: Node) -> None:
    """``try``: taken to succeed, but for its ``catch``, which may run."""
    for child in node.named_children:
        if child.type == "compound_statement":
            reader.block(child)
        elif child.type == "finally_clause":
            reader.block(child.named_children[-1])
        elif child.type == "catch_clause":
            body = child.child_by_field_name("body")
            if body is not None:
                former = reader.enter(ALL, ALL)
                reader.block(body)
                reader.leave(former)


def expressions(reader: Reader, node: Node) -> None:
    """A statement that is made of expressions only."""
    for child in node.named_children:
        reader.expression(child)


def namespace(reader: Reader, node: Node) -> None:
    """``namespace``, with a block or for the rest of the file."""
    name, body = node.child_by_field_name("name"), node.child_by_field_name("body")
    outer = reader.namespace
    reader.namespace = "" if name is None else (name.text or b"").decode("utf-8", "surrogateescape") + "\\"
    if body is not None:
        reader.block(body)
        reader.namespace = outer


def declare(reader: Reader, node: Node) -> None:
    """``declare`` with a block."""
    for child in node.named_children:
        if child.type in _BLOCKS:
            reader.block(child)


def const(reader: Reader, node: Node) -> None:
    """``const X = 1, Y = 2;``."""
    for element in node.named_children:
        parts = [part for part in element.named_children if part.type != "comment"]
        if element.type == "const_element" and len(parts) >= 2:
            name = (parts[0].text or b"").decode("utf-8", "surrogateescape")
            reader.define(NameKind.CONSTANT, reader.namespace + name, Form.CONST, reader.values(parts[-1]),
                          parts[-1], element)


def share(reader: Reader, node: Node) -> None:
    """``global $x;``."""
    reader.share([(child.text or b"").decode("utf-8", "surrogateescape") for child in node.named_children])


def unset(reader: Reader, node: Node) -> None:
    """``unset($x, $y['z']);``."""
    for child in node.named_children:
        reader.assignments.unset(child)


def leave(reader: Reader, node: Node) -> None:
    """``return`` and ``exit``."""
    for child in node.named_children:
        reader.expression(child)
    reader.mark(MarkKind.END, node)
    if node.type == "exit_statement":
        reader.stop()
    else:
        reader.end_file()


def word(reader: Reader, node: Node) -> None:
    """``exit`` and ``die`` without parentheses, as in ``defined('X') or exit;``."""
    if (node.text or b"").lower() in (b"exit", b"die"):
        reader.mark(MarkKind.END, node)
        reader.stop()


STATEMENTS: dict[str, Callable[[Reader, Node], None]] = {
    "expression_statement": expressions,
    "echo_statement": expressions,
    "if_statement": if_statement,
    "compound_statement": lambda reader, node: reader.block(node),
    "colon_block": lambda reader, node: reader.block(node),
    "switch_statement": switch,
    "foreach_statement": foreach,
    "for_statement": for_statement,
    "while_statement": while_statement,
    "do_statement": do_statement,
    "try_statement": try_statement,
    "namespace_definition": namespace,
    "const_declaration": const,
    "unset_statement": unset,
    "global_declaration": share,
    "return_statement": leave,
    "exit_statement": leave,
    "declare_statement": declare,
}
