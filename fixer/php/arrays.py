"""PHP arrays by the names of their elements: ``$conf['a']['b']`` is held by ``$conf`` and ``$conf['a']``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from fixer.php.values import UNKNOWN, UNSET, Key, Value

_KEY = re.compile(r"\[(?:'(.*?)'|(-?\d+))\](?=\[|\Z)", re.DOTALL)
_LARGEST_KEY = re.compile(rb"(?:0|-?[1-9][0-9]{0,17})")


def element_name(base: str, key: Key) -> str:
    """The name of one element of the array ``base``."""
    if isinstance(key, int):
        return f"{base}[{key}]"
    return "{}['{}']".format(base, key.decode("utf-8", "surrogateescape"))


def array_key(value: Value) -> Key | None:
    """``value`` as PHP turns it into an array key; None when it cannot be told."""
    if isinstance(value, bytes):
        if b"\x00" in value:
            return None
        return int(value) if _LARGEST_KEY.fullmatch(value) else value
    if value is None or value is UNSET:
        return b""
    if isinstance(value, float):
        return int(value) if abs(value) < 2**53 else None
    return int(value) if isinstance(value, int) else None


def next_key(value: Value) -> int | None:
    """The key that ``$array[]`` gives; None when it cannot be told."""
    if value is None or value is UNSET:
        return 0
    if not isinstance(value, dict):
        return None
    last = max((key for key in value if isinstance(key, int)), default=-1)
    # With negative keys only, PHP 8.3 goes on from there and older ones from 0.
    return last + 1 if last >= 0 or not any(isinstance(key, int) for key in value) else None


def holders(name: str) -> Iterator[str]:
    """The names of the arrays that hold the element ``name``, the outermost first."""
    at = name.find("[")
    while at > 0:
        yield name[:at]
        at = name.find("[", at + 1)


def element(value: Value, keys: str) -> Value:
    """What an array holds at ``keys``, written as in ``['a']['b']``."""
    for key in _keys(keys):
        if isinstance(value, dict):
            value = value.get(key, UNSET)
        else:
            return UNKNOWN if value is UNKNOWN or isinstance(value, bytes) else UNSET
    return value


def assembled(value: Value, given: Iterable[tuple[str, Value]]) -> Value:
    """The array ``value`` after elements were given or, with ``UNSET``, taken away one by one.

    Args:
        value: the array as it was; no value counts as an empty one where an element is given.
        given: keys as for ``element``, each with its new value.
    """
    own: dict[int, dict[Key, Value]] = {}
    for keys, new in given:
        value = _with(value, list(_keys(keys)), new, own)
    return value


def _with(value: Value, keys: list[Key], new: Value, own: dict[int, dict[Key, Value]]) -> Value:
    """The same for one element; of the arrays, those in ``own`` were copied before and may be changed."""
    if not keys:
        return new
    if value is UNSET or value is None:
        if new is UNSET:
            return value
        value = {}
    if not isinstance(value, dict):
        return UNKNOWN
    inner = value.get(keys[0], UNSET)
    if new is UNSET and inner is UNSET:
        return value
    changed = own.get(id(value))
    if changed is None:
        changed = dict(value)
        own[id(changed)] = changed
    if new is UNSET and len(keys) == 1:
        del changed[keys[0]]
        return changed
    changed[keys[0]] = _with(inner, keys[1:], new, own)
    return changed


def _keys(text: str) -> Iterator[Key]:
    for word, digits in _KEY.findall(text):
        yield int(digits) if digits else word.encode("utf-8", "surrogateescape")
