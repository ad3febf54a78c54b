"""What functions and files return, kept like a variable of their own."""

from __future__ import annotations

from fixer.php.definitions import Definitions, NameKind
from fixer.php.values import UNSET, Value, same
from fixer.php.worlds import WORLDS

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
