"""Everything a config defines, in the order in which it would run, and what takes effect of it.

Each definition carries the worlds in which it may run and those in which it certainly does. Constants
keep their first definition, everything else its last; an assignment of a whole array wipes its keys.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import merge
from itertools import islice, takewhile
from typing import NamedTuple

from fixer.php.arrays import assembled, element, holders
from fixer.php.definition import STORED, Alternative, Branch, Definition, Form, Found, NameKind
from fixer.php.values import UNKNOWN, UNSET, Value, same
from fixer.php.worlds import WORLDS

_NOTHING = (Found(UNSET, None),)
_MOST_POSSIBLE = 20
_MOST_ASSEMBLED = 100_000  # elements put into arrays, over all look-ups


class Definitions:
    """The definitions of one config, in the order in which they would run.

    Args:
        beside: other definitions made in the same run, whose branches stand for the same.

    Attributes:
        all: every definition, also those that never run.
        applies: how many there were each time ``Config::apply`` may have run.
        weighed: how many definitions were looked at in vain, or were put into arrays, to tell what names hold.
    """

    def __init__(self, beside: Definitions | None = None) -> None:
        self.all: list[Definition] = []
        self.applies: list[int] = []
        self.weighed = 0
        self._room = _MOST_ASSEMBLED
        self._alternatives: dict[int, Alternative] = {} if beside is None else beside._alternatives
        self._by_name: dict[tuple[NameKind, str], list[Definition]] = {}
        self._running: dict[tuple[NameKind, str], list[Definition]] = {}
        self._below: dict[str, list[Definition]] = {}
        self._differing: dict[int, tuple[int, bool]] = {}

    def add(self, definition: Definition) -> None:
        """Append ``definition``."""
        self.all.append(definition)
        key = kind, name = definition[:2]
        self._by_name.setdefault(key, []).append(definition)
        if not definition.may:
            return
        self._running.setdefault(key, []).append(definition)
        if kind is NameKind.VARIABLE and "[" in name:
            for holder in holders(name):
                self._below.setdefault(holder, []).append(definition)

    def add_alternative(self, alternative: Alternative) -> None:
        """Keep that one of some branches is entered for certain."""
        for branch in alternative.branches:
            self._alternatives[branch.number] = alternative

    def elements(self, name: str) -> int:
        """How often an element of the array ``name`` is given by itself."""
        return len(self._below.get(name, ()))

    def named(self, kind: NameKind, name: str) -> list[Definition]:
        """Every definition of exactly this name, also those that never run."""
        return self._by_name.get((kind, name), [])

    def decided(self, kind: NameKind, name: str) -> bool:
        """Whether any definition may decide the value of ``name``, those of an array that holds it included."""
        return bool(self._deciding(kind, name))

    def _deciding(self, kind: NameKind, name: str) -> list[list[Definition]]:
        """The definitions of ``name`` and of each array that holds it."""
        names = (*holders(name), name) if kind is NameKind.VARIABLE and "[" in name else (name,)
        return [found for one in names if (found := self._running.get((kind, one))) is not None]

    def deciders(self, kind: NameKind, name: str) -> int:
        """How many definitions may decide the value of ``name``; it stays what it was as long as this does."""
        below = self._below.get(name, ()) if kind is NameKind.VARIABLE else ()
        return sum(map(len, self._deciding(kind, name))) + len(below)

    def only_array(self, name: str) -> bool:
        """Whether the variable ``name`` is certainly nothing but an array, or has no value at all."""
        groups = self._deciding(NameKind.VARIABLE, name)
        self.weighed += sum(map(len, groups))
        return all(one.name == name and isinstance(value, dict) for group in groups for one in group
                   for value in one.values)

    def differ(self, kind: NameKind, name: str) -> bool:
        """Whether ``name`` may hold one value in one world and another in another."""
        below = self._below.get(name) if kind is NameKind.VARIABLE else None
        groups = self._deciding(kind, name)
        return any(self._any_differs(group) for group in (groups if below is None else (*groups, below)))

    def _any_differs(self, group: list[Definition]) -> bool:
        """Whether one of them differs; those that were looked at before are not looked at again."""
        seen, told = self._differing.get(id(group), (0, False))
        if not told and seen < len(group):
            told = any(one.differs for one in islice(group, seen, None))
            self._differing[id(group)] = (len(group), told)
        return told

    def possible(self, kind: NameKind, name: str, world: int, within: tuple[Branch, ...] = (), *,
                 stored: bool = True) -> tuple[Found, ...]:
        """What ``name`` may hold in one world after everything added so far.

        Args:
            kind: constant, variable or ini value.
            name: as in ``Definition.name``.
            world: the world's index.
            within: the uncertain branches the question is asked in.
            stored: whether what ``Config::define`` stored has been applied.

        Returns:
            the possible values, the likeliest to decide first: one where it is certain, ``UNSET``
            without a definition last where it may be that nothing defines it.
        """
        deciding = self._deciding(kind, name)
        below = self._below.get(name) if kind is NameKind.VARIABLE else None
        if not deciding and not below:
            return _NOTHING
        if kind is NameKind.CONSTANT:
            ordered: Iterable[Definition] = deciding[0]
            self.weighed += len(deciding[0]) >> 4
            if any(one.form in STORED for one in deciding[0]):
                from fixer.php.stored import in_order_of_force

                ordered = in_order_of_force(deciding[0], self.applies, stored)
        elif len(deciding) == 1:
            ordered = reversed(deciding[0])
        else:
            ordered = merge(*map(reversed, deciding), key=_age)
        found = self._weigh(ordered, name, world, within)
        return self._with_elements(found, below, name, world, within) if below else tuple(found)

    def _weigh(self, ordered: Iterable[Definition], name: str, world: int, within: tuple[Branch, ...]) -> list[Found]:
        bit = 1 << world
        found: list[Found] = []
        entered: set[int] = set()
        filled = False
        for one in ordered:
            if not one.may & bit:
                self.weighed += 1
                continue
            if len(found) > _MOST_POSSIBLE:
                return [Found(UNKNOWN, found[0].definition)]
            if one.form is Form.SOME_ELEMENT:
                found.append(Found(UNKNOWN, one))
                continue
            value = one.value(world) if one.name == name else element(one.value(world), name[len(one.name) :])
            if filled and value is UNSET:
                continue
            found.append(Found(value, one))
            if one.runs(bit, within) or self._one_must_run(one, bit, within, entered):
                return found
            if one.name == name and one.fills(bit, within):
                if one.kind is NameKind.CONSTANT:
                    return found
                filled = not name.startswith("$_")
        if not filled:
            found.append(Found(UNSET, None))
        return found

    def _one_must_run(self, definition: Definition, bit: int, within: tuple[Branch, ...],
                      entered: set[int]) -> bool:
        """Whether, with the branch of ``definition``, every branch of some alternative is covered."""
        doubtful = [branch for branch in definition.branches if branch.uncertain & bit and branch not in within]
        if len(doubtful) != 1 or not definition.sure & bit:
            return False
        entered.add(doubtful[0].number)
        group = self._alternatives.get(doubtful[0].number)
        return group is not None and bool(group.worlds & bit) \
            and all(one.number in entered for one in group.branches if one.uncertain & bit)

    def _with_elements(self, found: list[Found], below: list[Definition], name: str, world: int,
                       within: tuple[Branch, ...]) -> tuple[Found, ...]:
        """The whole array ``name``, with the elements that were given one by one since."""
        bit = 1 << world
        oldest = found[-1].definition
        since = -1 if oldest is None else oldest.order
        recent = takewhile(lambda one: one.order > since, reversed(below))
        later = [one for one in recent if one.may & bit][::-1]
        self.weighed += len(later)
        if not later:
            return tuple(found)
        if oldest is None and name.startswith("$_"):
            return (Found(UNKNOWN, later[-1]),)
        if len(found) > 1 or any(one.form is Form.SOME_ELEMENT or not one.runs(bit, within) for one in later):
            return (Found(UNKNOWN, later[-1]),)
        self._room -= len(later)
        if self._room < 0:
            return (Found(UNKNOWN, later[-1]),)
        given = [(one.name[len(name) :], UNSET if one.form is Form.UNSET else one.value(world)) for one in later]
        return (Found(assembled(found[0].value, given), later[-1]),)

    def lookup(self, kind: NameKind, name: str, world: int, within: tuple[Branch, ...] = (), *,
               stored: bool = True) -> Found:
        """What ``name`` holds in one world; arguments as for ``possible``.

        Returns:
            the value and the definition that gives it; ``(UNSET, None)`` where nothing defines it,
            ``(UNKNOWN, definition)`` where more than one value is possible.
        """
        return agreed(self.possible(kind, name, world, within, stored=stored))


def agreed(possible: Sequence[Found]) -> Found:
    """The one value that a name holds which may hold some; ``UNKNOWN`` where those are not one and the same."""
    first = possible[0]
    if len(possible) > 1 and any(not same(other.value, first.value) for other in possible):
        return Found(UNKNOWN, first.definition)
    return first


def _age(definition: Definition) -> int:
    return -definition.order


class Effective(NamedTuple):
    """What a name holds in each world, and the definitions that say so."""

    values: tuple[Value, ...]
    definitions: tuple[Definition | None, ...]


def effective(definitions: Definitions, kind: NameKind, name: str) -> Effective:
    """What ``name`` holds in each world when the config has run."""
    found = [definitions.lookup(kind, name, world) for world in range(len(WORLDS))]
    return Effective(tuple(value for value, _ in found), tuple(one for _, one in found))
