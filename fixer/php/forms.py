"""Forms of an expression that count as right, and where among some nodes they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tree_sitter import Node

from fixer.php.evaluate import evaluate
from fixer.php.literals import is_literal
from fixer.php.patterns import Match, matches
from fixer.php.rules import Rule
from fixer.php.values import UNKNOWN, Value


class Form(NamedTuple):
    """A pattern, and what must be true of what stands for its placeholders.

    Args:
        code: the pattern; see ``fixer.php.patterns``.
        where: placeholders, each with a rule for its value; a value that is not written out fits none.
    """

    code: str
    where: tuple[tuple[str, Rule], ...] = ()

    def found(self, nodes: Sequence[Node]) -> Iterator[Match]:
        """The places where it stands among ``nodes``, in their order."""
        for one in matches(self.code, iter(nodes)):
            if all(rule.accepts(literal(one.bound[name.encode()])) for name, rule in self.where):
                yield one


class _Nothing:
    """Tells of nothing: literals alone have a value."""

    def constant(self, _name: str, _world: int) -> Value:
        return UNKNOWN

    def variable(self, _name: str, _world: int) -> Value:
        return UNKNOWN

    def call(self, _name: str, _arguments: list[Value], _world: int) -> Value:
        return UNKNOWN

    def magic(self, _name: bytes, _node: Node) -> Value:
        return UNKNOWN

    def result(self, _node: Node, _world: int) -> Value:
        return UNKNOWN

    def class_constant(self, _holder: str, _name: str) -> Node | None:
        return None


def literal(node: Node) -> Value:
    """The value of an expression that is written with literals only, ``'a' . 'b'`` too; else UNKNOWN."""
    return evaluate(node, 0, _Nothing()) if is_literal(node) else UNKNOWN
