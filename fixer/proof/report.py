"""What one run reported, as fixer's own values."""

from __future__ import annotations

import base64
import json
import re
import struct
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from fixer.php.arrays import element_name
from fixer.php.definition import NameKind
from fixer.php.lint import without_source
from fixer.php.values import Key, Value
from fixer.proof.run import Ended

_PLACE = re.compile(r" in (?:\S+?:\d+|\S+? on line \d+)(?=$|\n)|\nStack trace:.*", re.DOTALL)


class Thing(NamedTuple):
    """A value that is no scalar and no array: an object, a resource, or an array too deep to follow."""

    type: str


class NotSet(NamedTuple):
    """No value at all."""


NOT_SET = NotSet()
Leaf = bool | int | float | bytes | Thing | NotSet | dict[Key, Value] | None
"""A value at the end of a path of keys; of the arrays only the empty one."""


class Name(NamedTuple):
    """A constant, variable, key or ini value."""

    kind: NameKind
    text: str


class Complaint(NamedTuple):
    """What PHP warned of: its level, the sentence and the file it is about, without the line, which edits move."""

    level: int
    message: str
    path: str


class Report(NamedTuple):
    """How a config ran.

    Args:
        state: ``cms`` (the CMS took over), ``end`` (it came to its end without that), ``exit`` (it ended PHP),
            ``error`` (PHP gave up), ``late`` (it took too long) or ``killed``.
        error: why, without places; ``""`` where it is not known.
        names: what every name held then; of what PHP itself or the request gives only what the config changed.
        given: what those held before the config ran.
        complaints: what PHP warned of.
        refused: the functions it called that the sealed run does without.
        printed: the beginning of what it printed.
    """

    state: str
    error: str = ""
    names: Mapping[Name, Leaf] = MappingProxyType({})
    given: Mapping[Name, Leaf] = MappingProxyType({})
    complaints: tuple[Complaint, ...] = ()
    refused: tuple[str, ...] = ()
    printed: bytes = b""


def read_report(ended: Ended, home: str, predefined: frozenset[str]) -> Report:
    """The report of a run; paths of the copy in it are written as on the platform.

    Args:
        ended: how the run ended.
        home: the temporary folder.
        predefined: constants that are not the config's.
    """
    if not ended.report:
        if ended.late:
            return Report("late", printed=ended.printed)
        if ended.status is not None and ended.status < 0:
            return Report("killed", f"signal {-ended.status}", printed=ended.printed)
        why = "it ended without a report, most likely since it used up its memory"
        return Report("killed", why, printed=ended.printed)
    found = json.loads(ended.report)
    paths = _Paths(home)
    try:
        complaints = tuple(Complaint(int(level), paths.text(message), paths.text(file))
                           for level, message, file, _ in found["warnings"])
        refused = tuple(map(str, found["refused"]))
    except (TypeError, ValueError):
        # Code of the site can reach what the harness remembers of it, though not what is reported for good.
        return Report("killed", "it has tampered with the sealed run", printed=ended.printed)
    error = found["error"]
    message = without_source(_PLACE.sub("", paths.text(error[0]))) if error else ""
    names = {**paths.leaves(found["constants"], NameKind.CONSTANT, "{}"),
             **paths.leaves(found["variables"], NameKind.VARIABLE, "${}")}
    names = {name: leaf for name, leaf in names.items() if name.text not in predefined}
    given: dict[Name, Leaf] = {}
    for kind, group, pattern in _GIVEN:
        names |= paths.leaves(found[group]["now"], kind, pattern)
        gone = paths.leaves(found[group]["gone"], kind, pattern)
        names |= dict.fromkeys(gone, NOT_SET)
        given |= gone | paths.leaves(found[group]["given"], kind, pattern)
    printed = ended.printed + base64.b64decode(found["printed"])
    return Report(found["state"], message, names, given, complaints, refused, printed)


_GIVEN = (
    (NameKind.VARIABLE, "server", "$_SERVER['{}']"),
    (NameKind.VARIABLE, "env", "$_ENV['{}']"),
    (NameKind.VARIABLE, "getenv", "getenv('{}')"),
    (NameKind.INI, "ini", "{}"),
)


class _Paths:
    """Reads the values of a report, with the platform's paths in the place of the copy's."""

    def __init__(self, home: str) -> None:
        self._code = f"{home}/code".encode()
        self._home = home.encode()

    def bytes(self, encoded: str) -> bytes:
        return base64.b64decode(encoded).replace(self._code, b"/code").replace(self._home, b"~")

    def text(self, encoded: str) -> str:
        return self.bytes(encoded).decode("utf-8", "surrogateescape")

    def value(self, encoded: Any) -> Any:
        if not isinstance(encoded, dict):
            return encoded
        if "s" in encoded:
            return self.bytes(encoded["s"])
        if "f" in encoded:
            return struct.unpack("d", base64.b64decode(encoded["f"]))[0]
        if "o" in encoded:
            return Thing(encoded["o"])
        return {key if isinstance(key, int) else self.bytes(key): self.value(value) for key, value in encoded["a"]}

    def leaves(self, pairs: Any, kind: NameKind, pattern: str) -> dict[Name, Leaf]:
        return dict(leaf for key, value in pairs
                    for leaf in _leaves(kind, pattern.format(key if isinstance(key, int) else self.text(key)),
                                        self.value(value)))


def _leaves(kind: NameKind, name: str, value: Any) -> Iterator[tuple[Name, Leaf]]:
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from _leaves(kind, element_name(name, key), inner)
    else:
        yield Name(kind, name), value
