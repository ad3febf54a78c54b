"""What expressions come to in each world, remembered by their bytes as long as nothing that they read has changed.

A config asks the same few questions again and again: which environment this is, whether a name has a value.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from tree_sitter import Node

from fixer.php.definition import Branch, NameKind
from fixer.php.evaluate import evaluate
from fixer.php.values import Value, truth
from fixer.php.whereabouts import Condition
from fixer.php.worlds import ALL, WORLDS

if TYPE_CHECKING:
    from fixer.php.reader import Reader

_T = TypeVar("_T")
_LONGEST = 200
_MOST_KEPT = 5000
_REMEMBERED = 4
_WORLDS = range(len(WORLDS))


class _Kept(NamedTuple):
    """What an expression came to, and what that was made of."""

    found: Any
    read: tuple[tuple[NameKind, str, int], ...]
    branches: tuple[Branch, ...] | None


class Computed:
    """Computes expressions where the reader stands.

    Args:
        reader: the reader of a config.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._kept: dict[tuple[object, ...], _Kept] = {}

    def condition(self, node: Node) -> Condition:
        """In which worlds the condition ``node`` holds."""
        return self._remembered(node, self._condition)

    def values(self, node: Node) -> tuple[Value, ...]:
        """The value of an expression per world; one where all worlds agree."""
        return self._remembered(node, self._values)

    def _remembered(self, node: Node, compute: Callable[[Node], _T]) -> _T:
        reader, around = self._reader, self._reader.around
        if reader.scope is not None or around.changing or reader.references is not None \
                or node.end_byte - node.start_byte > _LONGEST:
            return compute(node)
        key = (compute.__name__, node.text, reader.may, reader.path, reader.namespace, reader.applied,
               len(reader.functions))
        kept = self._kept.get(key)
        if kept is not None and (kept.branches is None or kept.branches == reader.branches) \
                and all(reader.definitions.deciders(kind, name) == times for kind, name, times in kept.read):
            reader.labour(_REMEMBERED)
            known: _T = kept.found
            return known
        around.asked = set()
        found, asked = compute(node), around.asked
        around.asked = None
        if asked is not None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            read = tuple((kind, name, reader.definitions.deciders(kind, name)) for kind, name in asked)
            self._kept[key] = _Kept(found, read, reader.branches if any(times for _, _, times in read) else None)
        return found

    def _condition(self, node: Node) -> Condition:
        reader, around = self._reader, self._reader.around
        holds = fails = worlds = 0
        reader.labour(2 * node.descendant_count)
        for world in _WORLDS:
            if not reader.may >> world & 1:
                continue
            worlds += 1
            around.differs = False
            told = truth(evaluate(node, world, around))
            if not around.differs:
                holds, fails = (ALL if told is True else 0), (ALL if told is False else 0)
                break
            if told is not None:
                holds |= (1 << world) if told else 0
                fails |= 0 if told else (1 << world)
        reader.labour(node.descendant_count * max(0, worlds - 1))
        return Condition(holds, fails)

    def _values(self, node: Node) -> tuple[Value, ...]:
        around = self._reader.around
        found: list[Value] = []
        for world in _WORLDS:
            around.differs = False
            found.append(evaluate(node, world, around))
            if not around.differs:
                found = [found[-1]]
                break
        self._reader.labour(node.descendant_count * (world + 1))
        return tuple(found)
