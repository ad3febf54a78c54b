"""Operators whose both sides are computed in any case: comparing and joining; arithmetic is imported when it is met."""

from __future__ import annotations

from collections.abc import Callable

from fixer.php.values import UNKNOWN, WILD, Value, equal, identical, to_string, truth


def combined(operator: str, left: Value, right: Value) -> Value:
    """The value of an operator whose sides have been computed."""
    compute = _OPERATORS.get(operator)
    if compute is None:
        from fixer.php.arithmetic import computed

        return computed(operator, left, right)
    value = compute(left, right)
    return UNKNOWN if value is None else value


def _opposite(compare: Callable[[Value, Value], bool | None]) -> Callable[[Value, Value], bool | None]:
    def compute(left: Value, right: Value) -> bool | None:
        told = compare(left, right)
        return None if told is None else not told

    return compute


# No setting is that long, and joining ever longer texts takes ever longer.
_LONGEST_TEXT = 1 << 20


def _concatenated(left: Value, right: Value) -> bytes | None:
    first = WILD if left is UNKNOWN else to_string(left)
    second = WILD if right is UNKNOWN else to_string(right)
    if first is None or second is None or len(first) + len(second) > _LONGEST_TEXT:
        return None
    return first + second


def _exclusive(left: bool | None, right: bool | None) -> bool | None:
    return None if left is None or right is None else left is not right


_OPERATORS: dict[str, Callable[[Value, Value], Value]] = {
    "===": identical,
    "!==": _opposite(identical),
    "xor": lambda left, right: _exclusive(truth(left), truth(right)),
    "==": equal,
    "!=": _opposite(equal),
    "<>": _opposite(equal),
    ".": _concatenated,
}
