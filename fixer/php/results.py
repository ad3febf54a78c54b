"""What functions and files return, kept like a variable of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.php.definition import Definition, Form, NameKind
from fixer.php.definitions import Definitions
from fixer.php.values import UNSET, Value, same
from fixer.php.worlds import WORLDS

if TYPE_CHECKING:
    from fixer.php.reader import Reader

RESULT = "$ result"
"""The name under which it is kept."""


def returned(own: Definitions, otherwise: Value) -> tuple[Value, ...]:
    """What a function or file has returned, per world.

    Args:
        own: the variables of its own.
        otherwise: what it gives back without a ``return``.
    """
    found = tuple(own.lookup(NameKind.VARIABLE, RESULT, world)[0] for world in range(len(WORLDS)))
    found = tuple(otherwise if value is UNSET else value for value in found)
    return found if any(not same(value, found[0]) for value in found) else found[:1]


def give_back(reader: Reader, node: Node) -> None:
    """``return`` with a value.

    Args:
        reader: the reader of the config.
        node: the expression of the value.
    """
    if reader.scope is not None:
        reader.define(NameKind.VARIABLE, RESULT, Form.ASSIGNMENT, reader.values(node), None, node)
        return
    reached = reader.may & ~reader.jumps.must
    reader.returns.add(Definition(
        NameKind.VARIABLE, RESULT, Form.ASSIGNMENT, reader.values(node), reached, reader.may & ~reader.jumps.may,
        reader.branches, reader.path, reader.document, node.start_byte, node.start_byte, node.end_byte, -1, -1, False,
        False, len(reader.returns.all)))
