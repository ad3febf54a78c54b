"""Branches: ``if``, ``? :``, ``&&`` and ``||``, each walked in the worlds in which it may be entered."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.php.boilerplate import SetUp, sets_up_abspath
from fixer.php.definition import Alternative, Branch, Form, NameKind
from fixer.php.evaluate import evaluate, function_name, variable_name
from fixer.php.plain import LONGEST
from fixer.php.values import identical
from fixer.php.worlds import ALL, WORLDS

if TYPE_CHECKING:
    from fixer.php.reader import Reader

_LOGICAL = ("&&", "and", "||", "or")
_CLAUSE = 25
BLOCKS = ("compound_statement", "colon_block")


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
    start, end = node.start_byte, node.end_byte
    set_up = sets_up_abspath(reader.document.source[start:end]) if end - start < LONGEST else None
    branches = Branches(reader)
    if set_up is not None:
        branches.walk(0, 0, partial(_define_abspath, reader, start, set_up), "ABSPATH")
        return
    for clause in (node, *node.children_by_field_name("alternative")):
        reader.labour(_CLAUSE)
        test, body = clause.child_by_field_name("condition"), clause.child_by_field_name("body")
        holds, fails = (ALL, 0) if test is None else branches.test(test)
        branches.walk(holds, fails, partial(body_of, reader, body),
                      "" if test is None else _missing_name(reader, test, asked=True))
    branches.close()


def _define_abspath(reader: Reader, at: int, set_up: SetUp) -> None:
    folder = reader.source.code_path(reader.path, folder=True) + b"/"
    start, end, first, last = (at + offset for offset in set_up)
    reader.keep(NameKind.CONSTANT, "ABSPATH", Form.DEFINE, (folder,), start, start, end, first, last, False)


def body_of(reader: Reader, node: Node | None) -> None:
    """Walk the body of a branch or loop: a block or a single statement."""
    if node is None:
        return
    if node.type in BLOCKS:
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


def match(reader: Reader, node: Node) -> None:
    """``match``."""
    subject, body = node.child_by_field_name("condition"), node.child_by_field_name("body")
    if subject is None or body is None or not may_act(node, reader.functions):
        return
    reader.expression(subject)
    branches = Branches(reader)
    arms = sorted(body.named_children, key=lambda arm: arm.type == "match_default_expression")
    for arm in arms:
        result, tests = (arm.child_by_field_name(field) for field in ("return_expression", "conditional_expressions"))
        if result is None:
            continue
        holds, fails = (ALL, 0) if tests is None else _equals_any(reader, subject, tests)
        branches.walk(holds, fails, partial(reader.expression, result))
    branches.close()


def _equals_any(reader: Reader, subject: Node, tests: Node) -> tuple[int, int]:
    holds = fails = 0
    for world in range(len(WORLDS)):
        value = evaluate(subject, world, reader.around)
        answers = [identical(value, evaluate(test, world, reader.around)) for test in tests.named_children]
        holds |= (1 << world) if True in answers else 0
        fails |= (1 << world) if all(answer is False for answer in answers) else 0
    return holds, fails


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
    if word in _LOGICAL:
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
    outer = reader.around.forget(node)
    holds, fails = reader.computed.condition(node)
    reader.around.changing = outer
    return holds, fails


def acting(reader: Reader, node: Node) -> tuple[int, int]:
    """In which worlds a condition holds and fails that does something besides, part after part as PHP does.

    Returns:
        masks of the worlds in which it certainly holds, and in which it certainly fails.
    """
    while node.type == "parenthesized_expression" and node.named_children:
        node = node.named_children[-1]
    if node.type == "unary_op_expression" and node.children[0].type == "!":
        holds, fails = reader.condition(node.named_children[-1])
        return fails, holds
    left, right, operator = (node.child_by_field_name(name) for name in ("left", "right", "operator"))
    word = operator.type.lower() if operator is not None else ""
    if node.type == "binary_expression" and left is not None and right is not None and word in _LOGICAL:
        both = word in ("&&", "and")
        holds, fails = reader.condition(left)
        former = reader.enter(ALL & ~(fails if both else holds), ALL & ~holds & ~fails,
                              _missing_name(reader, left, asked=both))
        more_holds, more_fails = reader.condition(right)
        reader.leave(former)
        return (holds & more_holds, fails | more_fails) if both else (holds | more_holds, fails & more_fails)
    reader.expression(node)
    return _told(reader, node)


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
    rb"(?<![=!<>])=(?![=>])|\+\+|--|::|\b(?:define|ini_set|ini_alter|ini_restore|extract|putenv|include|require|include_once"
    rb"|require_once|exit|die|new|preg_match|preg_match_all|parse_str|settype|array_(?:push|unshift|pop|shift|splice|walk)"
    rb"|sort|ksort|asort)\b", re.IGNORECASE)
