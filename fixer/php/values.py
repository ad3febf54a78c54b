"""PHP values as fixer computes them without running anything.

``None``, ``bool``, ``int``, ``float``, ``bytes`` (PHP's strings) and ``dict`` (PHP's arrays) are known
values. ``UNKNOWN`` is a value only a run could tell; ``UNSET`` is certainly no value at all. A string
that holds a NUL byte is *symbolic*: it stands for text that is not known but is the same wherever it
is used, such as the request's host name or the folder of the site's code.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import Final, TypeAlias


class Special(Enum):
    """The two values that are none."""

    UNKNOWN = "unknown"
    UNSET = "unset"


UNKNOWN: Final = Special.UNKNOWN
UNSET: Final = Special.UNSET

Key: TypeAlias = int | bytes
Value: TypeAlias = bool | int | float | bytes | dict["Key", "Value"] | Special | None


def symbol(name: bytes) -> bytes:
    """A string that is not known, named so that it equals itself."""
    return b"\x00" + name + b"\x00"


HOST: Final = symbol(b"host")
HOME: Final = symbol(b"home")
CODE: Final = HOME + b"/code"
"""The folder of the site's code: ``/code`` on the platform, which is ``$HOME/code``."""


WILD: Final = symbol(b"?")
"""Text of which nothing is known, not even that it equals itself."""


NOT_ON: Final = symbol(b"not on")
"""What the platform sends about HTTPS to visitors without: nothing, or a word other than ``ON``."""


_SYMBOL = re.compile(rb"\x00[^\x00]*\x00")
_EXACT = 1e15


def is_symbolic(value: Value) -> bool:
    """Whether ``value`` is a string of which only a part is known."""
    return isinstance(value, bytes) and b"\x00" in value


def known(value: Value) -> bool:
    """Whether ``value`` is fully known."""
    return not isinstance(value, Special) and not is_symbolic(value)


def truth(value: Value) -> bool | None:
    """PHP's truth of ``value``; None when it cannot be told."""
    if value is UNKNOWN or value in (WILD, NOT_ON):
        return None
    if value is UNSET or value is None:
        return False
    if isinstance(value, bytes):
        return value not in (b"", b"0")
    return bool(value)


def to_string(value: Value) -> bytes | None:
    """``value`` as PHP turns it into a string; None when that cannot be told."""
    if isinstance(value, bytes):
        return value
    if value is None or value is False or value is UNSET:
        return b""
    if value is True:
        return b"1"
    if isinstance(value, int):
        return str(value).encode()
    if isinstance(value, float) and abs(value) < _EXACT and value == int(value):
        return b"-0" if str(value) == "-0.0" else str(int(value)).encode()
    return None


def number(value: Value) -> int | float | None:
    """``value`` as a number if it is one or a numeric string, else None."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return value
    if isinstance(value, bytes):
        text = value.strip(b" \t\n\r\v\f")
        if re.fullmatch(rb"[+-]?[0-9]{1,300}", text):
            return int(text) if abs(int(text)) < 2**63 else float(text)
        if re.fullmatch(rb"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?", text):
            return float(text)
    return None


def same(left: Value, right: Value) -> bool:
    """Whether two values are certainly one and the same, type and all; ``UNKNOWN`` counts as itself."""
    if type(left) is not type(right):
        return False
    if isinstance(left, dict) and isinstance(right, dict):
        return list(left) == list(right) and all(same(left[key], right[key]) for key in left)
    return left == right


def identical(left: Value, right: Value) -> bool | None:
    """PHP's ``===``; None when it cannot be told."""
    if left is UNKNOWN or right is UNKNOWN:
        return None
    left, right = (None if value is UNSET else value for value in (left, right))
    if type(left) is not type(right):
        return False
    if isinstance(left, dict) and isinstance(right, dict):
        return same(left, right) if _wholly_known(left) and _wholly_known(right) else None
    if is_symbolic(left) or is_symbolic(right):
        return _same_symbol(left, right)
    return left == right


def _wholly_known(value: Value) -> bool:
    if isinstance(value, dict):
        return all(_wholly_known(one) for one in value.values())
    return known(value)


def _same_symbol(left: Value, right: Value) -> bool | None:
    if NOT_ON in (left, right):
        return False if b"ON" in (left, right) else None
    if b"" in (left, right) and any(isinstance(side, bytes) and _SYMBOL.sub(b"", side) for side in (left, right)):
        return False
    return True if left == right and isinstance(left, bytes) and WILD not in left else None


def equal(left: Value, right: Value) -> bool | None:
    """PHP 8's ``==``; None when it cannot be told."""
    if left is UNKNOWN or right is UNKNOWN:
        return None
    left, right = (None if value is UNSET else value for value in (left, right))
    if isinstance(left, bool) or isinstance(right, bool) or left is None or right is None:
        if None in (left, right) and isinstance(left if right is None else right, bytes):
            return identical(to_string(left) or b"", to_string(right) or b"")
        mine, other = truth(left), truth(right)
        return None if mine is None or other is None else mine == other
    if is_symbolic(left) or is_symbolic(right):
        return _same_symbol(left, right)
    mine_number, other_number = number(left), number(right)
    if mine_number is not None and other_number is not None:
        return mine_number == other_number
    if isinstance(left, dict) or isinstance(right, dict):
        return _equal_arrays(left, right)
    return to_string(left) == to_string(right)


def _equal_arrays(left: Value, right: Value) -> bool | None:
    if not isinstance(left, dict) or not isinstance(right, dict) or left.keys() != right.keys():
        return False
    answers = [equal(left[key], right[key]) for key in left]
    if False in answers:
        return False
    return None if None in answers else True


_LARGEST_SIZE = 2**63
_FACTORS = {b"k": 1024, b"m": 1024**2, b"g": 1024**3}


def shorthand_bytes(value: Value) -> int | None:
    """A size in bytes as PHP reads ini sizes: ``'256M'``, ``'1g'``, ``268435456``, ``-1``.

    Its last character is the unit, so ``'256MB'`` is 256 bytes. Source: the PHP manual, "Shorthand byte
    values".

    Returns:
        the number of bytes, -1 for no limit, or None if it is no size.
    """
    if isinstance(value, bool) or value is None or isinstance(value, Special | dict):
        return None
    if isinstance(value, int | float):
        return int(value) if abs(value) < _LARGEST_SIZE else None
    text = value.strip(b" \t\n\r\v\f")
    found = re.match(rb"[+-]?[0-9]{1,18}(?![0-9])", text)
    return int(found[0]) * _FACTORS.get(text[-1:].lower(), 1) if found else None
