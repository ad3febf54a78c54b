"""PHP's arithmetic, bits and order, as far as both sides are known; never a guess about how floats are rounded.

Source: the PHP manual, "Arithmetic Operators", "Bitwise Operators", "Comparison Operators", "Array Operators".
"""

from __future__ import annotations

from collections.abc import Callable

from fixer.php.values import UNKNOWN, UNSET, Value, is_symbolic, number

_LARGEST = 2**63 - 1
_WIDTH = 64
_MASK = (1 << _WIDTH) - 1


def computed(operator: str, left: Value, right: Value) -> Value:
    """``left operator right``, or UNKNOWN.

    Args:
        operator: as in PHP, such as ``+`` or ``<=``.
        left: its left side.
        right: its right side.
    """
    if left is UNKNOWN or right is UNKNOWN:
        return UNKNOWN
    if operator in _ORDERS:
        order = _order(left, right)
        return UNKNOWN if order is None else _ORDERS[operator](order)
    if operator == "+" and isinstance(left, dict) and isinstance(right, dict):
        return {**left, **{key: value for key, value in right.items() if key not in left}}
    if operator in ("&", "|", "^") and isinstance(left, bytes) and isinstance(right, bytes):
        return UNKNOWN
    first, second = _operand(left), _operand(right)
    if first is None or second is None:
        return UNKNOWN
    value = _calculated(operator, first, second)
    return UNKNOWN if value is None else value


def inverted(value: Value) -> Value:
    """``~value``."""
    return ~value if isinstance(value, int) and not isinstance(value, bool) else UNKNOWN


def _operand(value: Value) -> int | float | None:
    if value is None or value is UNSET:
        return 0
    if isinstance(value, bool):
        return int(value)
    # Texts with something behind the number are accepted with a warning only; those are left alone.
    return number(value) if not is_symbolic(value) else None


def _calculated(operator: str, left: int | float, right: int | float) -> int | float | None:
    if operator in _WHOLE:
        if not isinstance(left, int) or not isinstance(right, int):
            return None
        return _WHOLE[operator](left, right)
    if operator == "/":
        return _divided(left, right)
    if operator == "**":
        return _power(left, right)
    compute = _PLAIN.get(operator)
    if compute is None:
        return None
    value = compute(left, right)
    # What is too large for a whole number is calculated anew with floats.
    return value if _fits(value) else compute(float(left), float(right))


def _fits(value: int | float) -> bool:
    return isinstance(value, float) or -_LARGEST - 1 <= value <= _LARGEST


def _divided(left: int | float, right: int | float) -> int | float | None:
    if not right:
        return None
    if isinstance(left, int) and isinstance(right, int) and left % right == 0:
        return left // right if _fits(left // right) else None
    return float(left) / float(right)


def _power(left: int | float, right: int | float) -> int | float | None:
    if isinstance(left, int) and isinstance(right, int) and 0 <= right < _WIDTH:
        found: int = left**right
        return found if _fits(found) else None
    return None


def _remainder(left: int, right: int) -> int | None:
    """The sign is that of the left side."""
    return None if not right else abs(left) % abs(right) if left >= 0 else -(abs(left) % abs(right))


def _shifted(left: int, right: int) -> int | None:
    if not 0 <= right < _WIDTH:
        return None
    value = (left << right) & _MASK
    return value - _MASK - 1 if value > _LARGEST else value


_PLAIN: dict[str, Callable[[int | float, int | float], int | float]] = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
}
_WHOLE: dict[str, Callable[[int, int], int | None]] = {
    "%": _remainder,
    "&": lambda left, right: left & right,
    "|": lambda left, right: left | right,
    "^": lambda left, right: left ^ right,
    "<<": _shifted,
    ">>": lambda left, right: left >> right if 0 <= right < _WIDTH else None,
}


def _order(left: Value, right: Value) -> int | None:
    """-1, 0 or 1; None where it cannot be told or is an odd case."""
    if isinstance(left, bytes) and isinstance(right, bytes):
        if is_symbolic(left) or is_symbolic(right):
            return None
        mine, other = number(left), number(right)
        if mine is None or other is None:
            return (left > right) - (left < right)
        return (mine > other) - (mine < other)
    if any(not isinstance(side, int | float) or isinstance(side, bool) for side in (left, right)):
        return _mixed(left, right)
    return (left > right) - (left < right) if left == left and right == right else None  # type: ignore[operator]


def _mixed(left: Value, right: Value) -> int | None:
    first, second = (number(side) if isinstance(side, bytes | int | float) else None for side in (left, right))
    if first is None or second is None or is_symbolic(left) or is_symbolic(right):
        return None
    return (first > second) - (first < second)


_ORDERS: dict[str, Callable[[int], Value]] = {
    "<": lambda order: order < 0,
    ">": lambda order: order > 0,
    "<=": lambda order: order <= 0,
    ">=": lambda order: order >= 0,
    "<=>": lambda order: order,
}
