"""Everything a config defines, in the order in which it would run, and what takes effect of it.

Each definition carries the worlds in which it may run and those in which it certainly does. Constants
keep their first definition, everything else its last; an assignment of a whole array wipes its keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from fixer.php.values import UNKNOWN, UNSET, Value
from fixer.php.worlds import WORLDS


class NameKind(Enum):
    """What sort of name a definition gives a value."""

    CONSTANT = "constant"
    VARIABLE = "variable"
    INI = "ini"


class Form(Enum):
    """How a definition is written."""

    DEFINE = "define"
    CONST = "const"
    CONFIG_DEFINE = "Config::define"
    ASSIGNMENT = "assignment"
    ELEMENT = "array element"
    RESET = "reset"
    UNSET = "unset"
    INI_SET = "ini_set"


class Branch(NamedTuple):
    """A branch that is entered or not: its number and the worlds in which that cannot be told."""

    number: int
    uncertain: int


class Span(NamedTuple):
    """A range of bytes in a file."""

    path: str
    start: int
    end: int


class MarkKind(Enum):
    """A place that decides where code may go."""

    LOADER = "loads the CMS"
    INCLUDE = "includes a file of the site"
    LOCAL_INCLUDE = "includes a file that is not deployed"
    UNKNOWN_INCLUDE = "includes a file that cannot be told"
    RESET = "assigns a whole array"
    APPLY = "Config::apply"
    END = "leaves the file"


class Mark(NamedTuple):
    """One such place: its kind, its statement and the worlds in which it may run."""

    kind: MarkKind
    span: Span
    may: int
    target: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Definition:
    """One place that gives a name a value.

    Args:
        kind: constant, variable or ini value.
        name: as written in PHP: ``WP_CACHE``, ``$conf['x']``, ``arg_separator.output``.
        form: how it is written.
        values: its value per world; one value where all worlds agree.
        may: mask of the worlds in which it may run.
        must: mask of the worlds in which it certainly runs.
        branches: the uncertain branches it stands in.
        statement: the range of its whole statement.
        value_span: the range of the value's expression, or None.
        literal: whether that expression is made of literals only, so that it can be edited in place.
        line: 1-based line of the definition.
        late: whether it stands behind the statement that loads the CMS.
    """

    kind: NameKind
    name: str
    form: Form
    values: tuple[Value, ...]
    may: int
    must: int
    branches: tuple[Branch, ...]
    statement: Span
    value_span: Span | None
    literal: bool
    line: int
    late: bool = False

    @property
    def path(self) -> str:
        """The file it stands in."""
        return self.statement.path

    def value(self, world: int) -> Value:
        """The value it gives in the world with that index."""
        return self.values[world] if len(self.values) > 1 else self.values[0]


class Found(NamedTuple):
    """A value that a name may hold, and the definition that gives it."""

    value: Value
    definition: Definition | None


class Definitions:
    """The definitions of one config, in the order in which they would run."""

    def __init__(self) -> None:
        self.all: list[Definition] = []
        self._by_name: dict[tuple[NameKind, str], list[Definition]] = {}
        self._resets: list[Definition] = []
        self._order: dict[int, int] = {}
        self.alternatives: list[frozenset[int]] = []
        """Sets of branches of which exactly one is entered: if with else, switch with default."""

    def add(self, definition: Definition) -> None:
        """Append ``definition``."""
        self._order[id(definition)] = len(self.all)
        self.all.append(definition)
        self._by_name.setdefault((definition.kind, definition.name), []).append(definition)
        if definition.form in (Form.RESET, Form.UNSET):
            self._resets.append(definition)

    def named(self, kind: NameKind, name: str) -> list[Definition]:
        """Every definition of exactly this name, also those that never run."""
        return self._by_name.get((kind, name), [])

    def touching(self, kind: NameKind, name: str) -> list[Definition]:
        """Every definition that decides the value of ``name``, resets of what holds it included."""
        own = self.named(kind, name)
        if kind is not NameKind.VARIABLE or not self._resets:
            return own
        above = [reset for reset in self._resets if name.startswith(reset.name + "[")]
        return sorted([*own, *above], key=lambda one: self._order[id(one)]) if above else own

    def possible(self, kind: NameKind, name: str, world: int,
                 within: tuple[Branch, ...] = ()) -> list[Found]:
        """What ``name`` may hold in one world after everything added so far.

        Args:
            kind: constant, variable or ini value.
            name: as in ``Definition.name``.
            world: the world's index.
            within: the uncertain branches the question is asked in.

        Returns:
            the possible values, the likeliest to decide first: one where it is certain, ``UNSET``
            without a definition last where it may be that nothing defines it.
        """
        bit = 1 << world
        deciding = self.touching(kind, name)
        if kind is NameKind.CONSTANT:
            deciding = _in_order_of_force(deciding)
        else:
            deciding = deciding[::-1]
        found: list[Found] = []
        entered: set[int] = set()
        for definition in deciding:
            if not definition.may & bit:
                continue
            wiped = definition.name != name or definition.form is Form.UNSET
            found.append(Found(UNSET if wiped else definition.value(world), definition))
            if _runs(definition, bit, within) or self._one_must_run(definition, entered):
                return found
        found.append(Found(UNSET, None))
        return found

    def _one_must_run(self, definition: Definition, entered: set[int]) -> bool:
        """Whether, with the branches of ``definition``, every branch of some alternative is covered."""
        if len(definition.branches) != 1:
            return False
        entered.add(definition.branches[0].number)
        return any(group <= entered for group in self.alternatives)

    def lookup(self, kind: NameKind, name: str, world: int,
               within: tuple[Branch, ...] = ()) -> tuple[Value, Definition | None]:
        """What ``name`` holds in one world; arguments as for ``possible``.

        Returns:
            the value and the definition that gives it; ``(UNSET, None)`` where nothing defines it,
            ``(UNKNOWN, definition)`` where more than one value is possible.
        """
        first, *others = self.possible(kind, name, world, within)
        if any(other.value != first.value for other in others):
            return UNKNOWN, first.definition
        return first


def _in_order_of_force(constants: list[Definition]) -> list[Definition]:
    """``Config::define`` stores and is applied at the end: the last of them counts, after any define."""
    stored = [one for one in constants if one.form is Form.CONFIG_DEFINE]
    if not stored:
        return constants
    return [*(one for one in constants if one.form is not Form.CONFIG_DEFINE), *reversed(stored)]


def _runs(definition: Definition, bit: int, within: tuple[Branch, ...]) -> bool:
    if definition.must & bit:
        return True
    if not definition.may & bit or not definition.branches:
        return False
    return all(not branch.uncertain & bit or branch in within for branch in definition.branches)


def environments(mask: int) -> list[str]:
    """The names of the environments in ``mask``, each once."""
    return list(dict.fromkeys(world.environment for index, world in enumerate(WORLDS) if mask >> index & 1))


class Effective(NamedTuple):
    """What a name holds in each world, and the definitions that say so."""

    values: tuple[Value, ...]
    definitions: tuple[Definition | None, ...]


def effective(definitions: Definitions, kind: NameKind, name: str) -> Effective:
    """What ``name`` holds in each world when the config has run."""
    found = [definitions.lookup(kind, name, world) for world in range(len(WORLDS))]
    return Effective(tuple(value for value, _ in found), tuple(one for _, one in found))
