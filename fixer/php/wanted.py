"""What a recipe wants of one name, and how a config stands to it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from fixer.php.config import Config
from fixer.php.definition import STORED, Definition, Form, Found, NameKind
from fixer.php.placement import PLATFORM_INCLUDES
from fixer.php.rules import Rule
from fixer.php.values import UNKNOWN, UNSET
from fixer.php.worlds import PLATFORM, WORLDS


class Wanted(NamedTuple):
    """A name and what it must hold in the worlds of the platform.

    Args:
        kind: constant, variable or ini value.
        name: as in ``Definition.name``.
        rules: one rule per world, or one for all.
        replacement: PHP source of the value to write where a wrong literal is replaced; empty where no single
            value would be right.
        worlds: mask of the worlds that matter.
        optional: whether it is just as right where nothing gives it a value.
    """

    kind: NameKind
    name: str
    rules: tuple[Rule, ...]
    replacement: bytes
    worlds: int = PLATFORM
    optional: bool = False

    def rule(self, world: int) -> Rule:
        """The rule for the world with that index."""
        return self.rules[world] if len(self.rules) > 1 else self.rules[0]


class State(Enum):
    """How a config stands to a wanted name."""

    RIGHT = "right"
    MISSING = "missing"
    WRONG = "wrong"


class Standing(NamedTuple):
    """The state of one wanted name.

    Args:
        state: right, missing (in some worlds at least) or wrong (also if it is missing in others).
        right: definitions that give an acceptable value.
        wrong: definitions that give another, or one that cannot be told.
        missing: mask of the worlds in which nothing gives it a value.
    """

    state: State
    right: tuple[Definition, ...]
    wrong: tuple[Definition, ...]
    missing: int


def standing(config: Config, wanted: Wanted) -> Standing:
    """How ``config`` stands to ``wanted``.

    An array as a whole that cannot be told does not count as a value of one of its elements, nor does an
    element whose key cannot be told: that it is this very one would be a guess.
    """
    if not config.definitions.decided(wanted.kind, wanted.name):
        return Standing(State.RIGHT, (), (), 0) if wanted.optional else Standing(State.MISSING, (), (), wanted.worlds)
    right: dict[int, Definition] = {}
    wrong: dict[int, Definition] = {}
    missing = 0
    for world, mask in _worlds(config, wanted):
        for value, definition in (*config.definitions.possible(wanted.kind, wanted.name, world),
                                  *_stored(config, wanted, world)):
            if definition is not None and definition.form is Form.SOME_ELEMENT:
                continue
            if definition is None or value is UNSET or (value is UNKNOWN and definition.name != wanted.name):
                missing |= 0 if wanted.optional else mask
            elif wanted.rule(world).accepts(value):
                right[id(definition)] = definition
            else:
                wrong[id(definition)] = definition
    state = State.WRONG if wrong else State.MISSING if missing else State.RIGHT
    return Standing(state, tuple(right.values()), tuple(wrong.values()), missing)


def _stored(config: Config, wanted: Wanted, world: int) -> Iterator[Found]:
    """What stays stored beside another definition: a wrong one ends each request, if the other is right."""
    if wanted.kind is NameKind.CONSTANT and config.site.style == "bedrock":
        from fixer.php.stored import stored_beside

        yield from stored_beside(config.definitions.named(wanted.kind, wanted.name), world)


def _worlds(config: Config, wanted: Wanted) -> list[tuple[int, int]]:
    """The worlds to look at, each with the mask of those it stands for."""
    asked = [world for world in range(len(WORLDS)) if wanted.worlds >> world & 1]
    if asked and len(wanted.rules) == 1 and not config.definitions.differ(wanted.kind, wanted.name):
        return [(asked[0], wanted.worlds)]
    return [(world, 1 << world) for world in asked]


def defined_anywhere(config: Config, wanted: Wanted) -> bool:
    """Whether a file of the site's own defines the name in any world, on the platform or off it.

    Where ``Config::define`` stores a value, only others count: it throws where the constant is there already.
    """
    others = STORED if config.site.style == "bedrock" else ()
    return any(one.may and one.form not in others and one.path.rsplit("/", 1)[-1] not in PLATFORM_INCLUDES
               for one in config.definitions.named(wanted.kind, wanted.name))
