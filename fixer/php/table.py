"""The table of what a config sets: every name with the value that stands when the CMS takes over."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from fixer.php.arrays import element_name, holders
from fixer.php.definition import Definition, Found, NameKind
from fixer.php.definitions import Definitions, agreed
from fixer.php.values import UNKNOWN, UNSET, Value, known, same
from fixer.php.worlds import ALL, WORLDS


class Cell(NamedTuple):
    """What one name holds in some worlds.

    Args:
        worlds: mask of those worlds.
        value: the value; ``UNKNOWN`` where more than one is possible or only a run could tell.
        definition: what decides it.
        possible: every value it may have, the likeliest first.
    """

    worlds: int
    value: Value
    definition: Definition
    possible: tuple[Found, ...]

    @property
    def computed(self) -> bool:
        """Whether only a run could tell the value."""
        return not known(self.value)

    @property
    def sources(self) -> tuple[Definition, ...]:
        """Every definition that may give the value."""
        return (self.definition, *(one.definition for one in self.possible if one.definition is not None))


class Row(NamedTuple):
    """One name and what it holds: one cell where all worlds agree. Where it holds nothing there is no cell."""

    kind: NameKind
    name: str
    cells: tuple[Cell, ...]


def constant_table(definitions: Definitions) -> tuple[Row, ...]:
    """Every name that the config sets, in the order in which the names first appear.

    An array is its elements, each a row of its own; an empty one, or one of which nothing is known, is a row.

    Args:
        definitions: what was read in the config.
    """
    inner = _inner_names(definitions)
    rows: dict[tuple[NameKind, str], list[Cell]] = {}
    done: set[tuple[NameKind, str]] = set()
    for one in definitions.all:
        outermost = one.kind, one.name.split("[", 1)[0] if one.kind is NameKind.VARIABLE else one.name
        if outermost not in done:
            done.add(outermost)
            for name, cell in _cells(definitions, *outermost, inner):
                _join(rows.setdefault((one.kind, name), []), cell)
    return tuple(Row(kind, name, tuple(cells)) for (kind, name), cells in rows.items())


def too_late(definitions: Definitions) -> tuple[Definition, ...]:
    """Definitions without any effect on what the CMS finds, because it has taken over before they run."""
    return tuple(one for one in definitions.all if one.late)


def idle(definitions: Definitions) -> tuple[Definition, ...]:
    """Definitions that never run."""
    return tuple(one for one in definitions.all if not one.may and not one.late)


def _inner_names(definitions: Definitions) -> dict[str, list[str]]:
    """The elements of each array that are given one by one."""
    found: dict[str, dict[str, None]] = {}
    for one in definitions.all:
        if one.kind is NameKind.VARIABLE and "[" in one.name:
            for outer, element in pairwise((*holders(one.name), one.name)):
                found.setdefault(outer, {})[element] = None
    return {name: list(elements) for name, elements in found.items()}


def _cells(definitions: Definitions, kind: NameKind, name: str,
           inner: dict[str, list[str]]) -> Iterator[tuple[str, Cell]]:
    if not definitions.differ(kind, name):
        yield from _in_world(definitions, kind, name, 0, ALL, inner)
        return
    for world in range(len(WORLDS)):
        yield from _in_world(definitions, kind, name, world, 1 << world, inner)


def _in_world(definitions: Definitions, kind: NameKind, name: str, world: int, worlds: int,
              inner: dict[str, list[str]]) -> Iterator[tuple[str, Cell]]:
    possible = definitions.possible(kind, name, world)
    value, definition = agreed(possible)
    if kind is NameKind.CONSTANT and definition is not None and isinstance(value, dict):
        for element, inside in _leaves(name, value):
            yield element, Cell(worlds, inside, definition, possible if element == name else ())
        return
    elements = inner.get(name, [])
    if isinstance(value, dict) and value:
        elements = [element_name(name, key) for key in value]
    elif value is not UNKNOWN:
        elements = []
    for element in elements:
        yield from _in_world(definitions, kind, element, world, worlds, inner)
    if definition is None or value is UNSET or (elements and (value is not UNKNOWN or definition.name != name)):
        return
    yield name, Cell(worlds, value, definition, possible)


def _leaves(name: str, value: Value) -> Iterator[tuple[str, Value]]:
    """The elements of an array that was given as a whole, which constants are; an empty one is its own."""
    if not isinstance(value, dict) or not value:
        yield name, value
        return
    for key, inside in value.items():
        yield from _leaves(element_name(name, key), inside)


def _join(cells: list[Cell], cell: Cell) -> None:
    for index, former in enumerate(cells):
        if former.definition is cell.definition and same(former.value, cell.value) \
                and _alike(former.possible, cell.possible):
            cells[index] = former._replace(worlds=former.worlds | cell.worlds)
            return
    cells.append(cell)


def _alike(some: tuple[Found, ...], others: tuple[Found, ...]) -> bool:
    return len(some) == len(others) and all(same(one.value, other.value)
                                            for one, other in zip(some, others, strict=True))
