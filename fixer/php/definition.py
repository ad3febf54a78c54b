"""One definition: a place in a config that gives a name a value, and in which worlds it runs.

Beside it the other things of which a reader keeps where they stand: branches and marks.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from fixer.php.values import Value
from fixer.php.worlds import ALL

if TYPE_CHECKING:
    from fixer.php.document import Document


class NameKind(Enum):
    """What sort of name a definition gives a value."""

    CONSTANT = "constant"
    VARIABLE = "variable"
    INI = "ini"

    __hash__ = object.__hash__


class Form(Enum):
    """How a definition is written."""

    DEFINE = "define"
    CONST = "const"
    CONFIG_DEFINE = "Config::define"
    ASSIGNMENT = "assignment"
    ELEMENT = "array element"
    SHARED = "under another name of the same variable"
    SOME_ELEMENT = "array element whose key cannot be told"
    RESET = "reset"
    UNSET = "unset"
    INI_SET = "ini_set"


class Branch(NamedTuple):
    """A branch that is entered or not: its number and the worlds in which that cannot be told.

    ``unless`` is the name that has a value already where it is not entered, as in ``if (!defined('X'))``.
    """

    number: int
    uncertain: int
    unless: str = ""


class Alternative(NamedTuple):
    """Branches of which exactly one is entered in some worlds: if with else, switch with default."""

    branches: tuple[Branch, ...]
    worlds: int


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
    UNTOLD = "defines constants whose names cannot be told"


class Mark(NamedTuple):
    """One such place: its kind, its statement and the worlds in which it may run."""

    kind: MarkKind
    span: Span
    may: int
    target: str = ""


class Definition(NamedTuple):
    """One place that gives a name a value. Two are equal only if they are the same place.

    Args:
        kind: constant, variable or ini value.
        name: as written in PHP: ``WP_CACHE``, ``$conf['x']``, ``arg_separator.output``.
        form: how it is written.
        values: its value per world; one value where all worlds agree.
        may: mask of the worlds in which it may run.
        sure: mask of the worlds in which it runs if the uncertain branches it stands in are entered.
        branches: those branches.
        path: the file it stands in.
        document: that file as parsed.
        at: where in the file the name gets its value.
        start: where its whole statement begins.
        end: where that ends.
        value_start: where the value's expression begins, or -1 where there is none.
        value_end: where that ends.
        literal: whether that expression is made of literals only, so that it can be edited in place.
        late: whether it stands behind the statement that loads the CMS.
        order: its place among all definitions.
    """

    kind: NameKind
    name: str
    form: Form
    values: tuple[Value, ...]
    may: int
    sure: int
    branches: tuple[Branch, ...]
    path: str
    document: Document
    at: int
    start: int
    end: int
    value_start: int
    value_end: int
    literal: bool
    late: bool
    order: int

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    @property
    def statement(self) -> Span:
        """The range of its whole statement."""
        return Span(self.path, self.start, self.end)

    @property
    def value_span(self) -> Span | None:
        """The range of the value's expression, or None where there is none."""
        return None if self.value_start < 0 else Span(self.path, self.value_start, self.value_end)

    @property
    def line(self) -> int:
        """1-based line of the place where the name gets its value."""
        return self.document.line(self.at)

    @property
    def must(self) -> int:
        """Mask of the worlds in which it certainly runs."""
        mask = self.sure
        for branch in self.branches:
            mask &= ~branch.uncertain
        return mask

    @property
    def differs(self) -> bool:
        """Whether it has one effect in one world and another in another."""
        return self.may != ALL or self.sure != ALL or len(self.values) > 1 \
            or any(branch.uncertain != ALL for branch in self.branches)

    def value(self, world: int) -> Value:
        """The value it gives in the world with that index."""
        return self.values[world] if len(self.values) > 1 else self.values[0]

    def runs(self, bit: int, within: tuple[Branch, ...] = ()) -> bool:
        """Whether it certainly runs in the world of ``bit``, asked inside the branches ``within``."""
        return bool(self.sure & bit) and all(not branch.uncertain & bit or branch in within
                                             for branch in self.branches)

    def fills(self, bit: int, within: tuple[Branch, ...]) -> bool:
        """Whether, once it has been passed in the world of ``bit``, its name certainly has some value."""
        return bool(self.sure & bit) and all(not branch.uncertain & bit or branch in within
                                             or branch.unless == self.name for branch in self.branches)


STORED = (Form.CONFIG_DEFINE, Form.UNSET)
"""What ``Config::define`` and ``Config::remove`` make of a constant."""


class Found(NamedTuple):
    """A value that a name may hold, and the definition that gives it."""

    value: Value
    definition: Definition | None
