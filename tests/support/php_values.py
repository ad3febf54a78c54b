"""PHP values in Python, and how they travel: the other half of ``values.php``."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Any, TypeAlias


@dataclass(frozen=True, slots=True)
class PhpObject:
    """A PHP value that has no counterpart: its class or type."""

    type: str


PhpValue: TypeAlias = (
    "bool | int | float | str | bytes | list[PhpValue] | dict[int | str, PhpValue] | PhpObject | None")
"""A PHP list is a list, any other array a dict; a string that is not UTF-8 is bytes."""


def decode(value: Any) -> PhpValue:
    """The value that ``values.php`` wrote.

    Args:
        value: what the JSON decoder made of it.
    """
    if isinstance(value, list):
        return [decode(item) for item in value]
    if not isinstance(value, dict):
        plain: PhpValue = value
        return plain
    if "bytes" in value:
        return base64.b64decode(value["bytes"])
    if "float" in value:
        return float(value["float"])
    if "object" in value:
        return PhpObject(value["object"])
    return decode_pairs(value["map"])


def decode_pairs(pairs: list[list[Any]]) -> dict[int | str, PhpValue]:
    """The array whose keys and values ``values.php`` wrote in pairs."""
    array: dict[int | str, PhpValue] = {}
    for key, value in pairs:
        name = decode(key)
        if isinstance(name, bytes):
            name = name.decode("latin-1")
        if not isinstance(name, int | str):
            raise TypeError(f"a PHP array has no key of the type {type(name).__name__}")
        array[name] = decode(value)
    return array
