"""``switch``: the cases from the first that matches to the next ``break``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.php.definition import Alternative, Branch
from fixer.php.document import descendants
from fixer.php.evaluate import evaluate
from fixer.php.loops import perhaps
from fixer.php.values import Value, equal
from fixer.php.worlds import ALL, WORLDS

if TYPE_CHECKING:
    from fixer.php.reader import Reader

_CASE = 80


def switch(reader: Reader, node: Node) -> None:
    """``switch``: the cases from the first that matches to the next ``break``."""
    subject, body = node.child_by_field_name("condition"), node.child_by_field_name("body")
    if subject is None or body is None:
        return
    reader.expression(subject)
    cases = [case for case in body.named_children if case.type in ("case_statement", "default_statement")]
    reader.jumps.begin("switch")
    may_jump = b"goto" in reader.document.lowered[body.start_byte : body.end_byte]
    if may_jump and any(inner.type == "goto_statement" for inner in descendants(body)):
        perhaps(reader, body)
    else:
        _cases(reader, subject, cases)
    reader.jumps.end()


def _cases(reader: Reader, subject: Node, cases: Sequence[Node]) -> None:
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
            reader.jumps.arrive()
    if any(case.type == "default_statement" for case in cases) and len(taken) > 1:
        reader.definitions.add_alternative(Alternative(tuple(taken), ALL))


def _matches(reader: Reader, values: Sequence[Value], cases: Sequence[Node]) -> list[tuple[int, int]]:
    """For each case the worlds in which it is certainly the one that is jumped to, and certainly not."""
    remaining, doubt = ALL, 0
    found: list[tuple[int, int]] = []
    for case in cases:
        reader.labour(_CASE)
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
        if child.type in ("break_statement", "continue_statement") and _leaves_the_switch_only(child):
            return True
        reader.walk(child)
        if child.type in ("return_statement", "exit_statement"):
            return True
    return False


def _leaves_the_switch_only(jump: Node) -> bool:
    return not jump.named_children or jump.named_children[0].text == b"1"


def _is_empty(case: Node) -> bool:
    test = case.child_by_field_name("value")
    return all(child == test or child.type == "comment" for child in case.named_children)
