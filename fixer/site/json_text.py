"""JSON as text: where each value stands, and edits that leave every other character as it is.

Written from RFC 8259. ``composer.json`` is written by hand and by Composer: order, indentation and line ends
belong to whoever keeps the file.
"""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple, TypeAlias

_BLANK = re.compile(r"[ \t\r\n]*")
_SCALAR = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")
_STRING = re.compile(r'"(?:[^"\\\x00-\x1f]|\\.)*"', re.DOTALL)
_DEEPEST = 200
_FOUR_SPACES = "    "

Key: TypeAlias = str | int


class Value(NamedTuple):
    """One value and where it stands.

    Args:
        kind: ``{`` for an object, ``[`` for an array, ``""`` for anything else.
        start: where it begins.
        end: where it ends.
        data: the value.
        members: what an object or array holds, in order.
    """

    kind: str
    start: int
    end: int
    data: Any
    members: tuple[Member, ...] = ()

    def get(self, key: Key) -> Value | None:
        """The member called so, or at that place of an array; the last one where a key comes twice."""
        return next((one.value for one in reversed(self.members) if one.key == key), None)

    def at(self, *keys: Key) -> Value | None:
        """The value at a path of keys, or None."""
        found: Value | None = self
        for key in keys:
            found = found.get(key) if found is not None else None
        return found


class Member(NamedTuple):
    """A key, or a place in an array, with its value; ``start`` is where the key, or the value, begins."""

    key: Key
    start: int
    value: Value


def parse(text: str) -> Value:
    """A whole JSON text.

    Raises:
        ValueError: it is no JSON, or nested too deeply to be anybody's.
    """
    value = _value(text, _skip(text, 0), 0)
    if _skip(text, value.end) != len(text):
        raise ValueError(f"text behind the end, at character {value.end}")
    return value


def _value(text: str, at: int, depth: int) -> Value:
    if depth > _DEEPEST:
        raise ValueError(f"nested too deeply, at character {at}")
    if text[at : at + 1] in ("{", "["):
        return _container(text, at, depth)
    found = _STRING.match(text, at) or _SCALAR.match(text, at)
    if found is None:
        raise ValueError(f"no value at character {at}")
    return Value("", at, found.end(), json.loads(found[0]))


def _container(text: str, at: int, depth: int) -> Value:
    kind, closing = text[at], "}" if text[at] == "{" else "]"
    members: list[Member] = []
    start = at
    at = _skip(text, at + 1)
    while text[at : at + 1] != closing:
        if members:
            if text[at : at + 1] != ",":
                raise ValueError(f"a comma is missing at character {at}")
            at = _skip(text, at + 1)
        first, key = at, len(members)
        name: Key = key
        if kind == "{":
            found = _STRING.match(text, at)
            colon = _skip(text, found.end()) if found is not None else at
            if found is None or text[colon : colon + 1] != ":":
                raise ValueError(f"no key at character {at}")
            name, at = json.loads(found[0]), _skip(text, colon + 1)
        value = _value(text, at, depth + 1)
        members.append(Member(name, first, value))
        at = _skip(text, value.end)
    data = {one.key: one.value.data for one in members} if kind == "{" else [one.value.data for one in members]
    return Value(kind, start, at + 1, data, tuple(members))


def _skip(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found is not None else at


def added(text: str, keys: tuple[Key, ...], value: object) -> str:
    """The text with a value at a path where none is, at the end of the object or array that is to hold it.

    Objects on the way that are missing are made; an empty array on the way is taken for an empty object,
    as PHP's tools write one. An ``int`` as the last key appends to an array.

    Args:
        text: the JSON.
        keys: the path.
        value: what json.dumps can write.

    Raises:
        ValueError: it is no JSON, or something else is in the way.
    """
    holder = parse(text)
    depth = 0
    while depth < len(keys) - 1 and (inner := holder.get(keys[depth])) is not None:
        holder, depth = inner, depth + 1
    wanted = "[" if isinstance(keys[depth], int) else "{"
    if holder.get(keys[depth]) is not None or (holder.kind != wanted and (holder.members or not holder.kind)):
        raise ValueError(f"{'.'.join(map(str, keys[: depth + 1]))} cannot be added")
    for key in reversed(keys[depth + 1 :]):
        value = [value] if isinstance(key, int) else {key: value}
    return _inserted(text, holder, keys[depth], value)


def _inserted(text: str, holder: Value, key: Key, value: object) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    unit = _unit(text)
    label = "" if isinstance(key, int) else json.dumps(key, ensure_ascii=False) + ": "
    if holder.members:
        last = holder.members[-1]
        before = _indentation(text, last.start)
        if before is None:
            return text[: last.value.end] + ", " + label + _written(value, None, "", "") + text[last.value.end :]
        new = f",{newline}{before}{label}{_written(value, unit, before, newline)}"
        return text[: last.value.end] + new + text[last.value.end :]
    outer = _line_indentation(text, holder.start)
    inner = outer + unit
    opening, closing = ("[", "]") if isinstance(key, int) else ("{", "}")
    new = (f"{opening}{newline}{inner}{label}{_written(value, unit, inner, newline)}{newline}{outer}{closing}")
    return text[: holder.start] + new + text[holder.end :]


def removed(text: str, keys: tuple[Key, ...]) -> str:
    """The text without what stands at a path: the reverse of ``added`` for a holder that was not empty.

    Raises:
        ValueError: it is no JSON, or nothing is there.
    """
    holder = parse(text).at(*keys[:-1])
    index = next((place for place, one in enumerate(holder.members) if one.key == keys[-1]), None) if holder else None
    if holder is None or index is None:
        raise ValueError(f"{'.'.join(map(str, keys))} is not there")
    one = holder.members[index]
    if index:
        return text[: holder.members[index - 1].value.end] + text[one.value.end :]
    if len(holder.members) > 1:
        return text[: one.start] + text[holder.members[1].start :]
    return text[: holder.start + 1] + text[holder.end - 1 :]


def replaced(text: str, keys: tuple[Key, ...], written: str) -> str:
    """The text with other text in place of the value at a path.

    Raises:
        ValueError: it is no JSON, or nothing is there.
    """
    value = parse(text).at(*keys)
    if value is None:
        raise ValueError(f"{'.'.join(map(str, keys))} is not there")
    return text[: value.start] + written + text[value.end :]


def _written(value: object, unit: str | None, outer: str, newline: str) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=unit)
    return text if unit is None else text.replace("\n", newline + outer)


def _unit(text: str) -> str:
    found = re.search(r'[\[{]\r?\n([ \t]+)["\[{]', text)
    return found[1] if found is not None else _FOUR_SPACES


def _indentation(text: str, at: int) -> str | None:
    """The white space before what stands at ``at`` if it is the first on its line, else None."""
    before = _line_indentation(text, at)
    return before if text[text.rfind("\n", 0, at) + 1 : at] == before and "\n" in text[:at] else None


def _line_indentation(text: str, at: int) -> str:
    start = text.rfind("\n", 0, at) + 1
    return text[start : start + len(text[start:]) - len(text[start:].lstrip(" \t"))]
