"""What a proof is: the values before and after in every world, and the reasons why it may have failed."""

from __future__ import annotations

from typing import NamedTuple

from fixer.php.worlds import World
from fixer.proof.report import Leaf, Name


class Row(NamedTuple):
    """One name in one world.

    Args:
        name: the name.
        world: the world's index.
        before: its value as the files are.
        after: its value with the changes.
        intended: whether the changes mean to set it.
        left_out: why its values were not compared: ``unsteady`` (another at every run, changes or not) or
            ``reached`` (the config failed before it got there, and no longer does); ``""`` where they were.
    """

    name: Name
    world: int
    before: Leaf
    after: Leaf
    intended: bool
    left_out: str = ""

    @property
    def unmeant(self) -> bool:
        """Whether it changes although nothing means to change it."""
        return self.changed and not self.intended

    @property
    def changed(self) -> bool:
        """Whether the changes give it another value."""
        return not self.left_out and not alike(self.before, self.after)


class WorldResult(NamedTuple):
    """How the runs in one world ended; see ``Report.state``."""

    world: World
    before: str
    after: str


class Proof(NamedTuple):
    """What the sealed runs showed.

    Args:
        php: the version of PHP that ran.
        network: whether it was cut off from the network, as it should be.
        limited: whether it could not start processes.
        worlds: how the runs ended; empty where none was made, because no config is changed.
        rows: the values.
        reasons: why nothing must be written; empty where all is well.
        notes: what else is to be said.
        unproved: ids of recipes whose changes cannot be proved by running the config.
    """

    php: str = ""
    network: bool = True
    limited: bool = True
    worlds: tuple[WorldResult, ...] = ()
    rows: tuple[Row, ...] = ()
    reasons: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    unproved: tuple[str, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether nothing must be written."""
        return bool(self.reasons)


def alike(one: Leaf, other: Leaf) -> bool:
    """Whether two values are the same, type and all."""
    return type(one) is type(other) and repr(one) == repr(other)
