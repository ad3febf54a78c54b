"""What is said of a value that somebody chose and the recipe would not: what it is, where, and what is wanted."""

from __future__ import annotations

from fixer.outcome import Remark
from fixer.php.asides import listing
from fixer.php.definition import Definition
from fixer.php.literals import quoted
from fixer.php.values import Value, is_symbolic
from fixer.php.wanted import Wanted
from fixer.php.worlds import PLATFORM, environments


def opinion(wanted: Wanted, one: Definition, written: str, wish: str) -> Remark:
    """The remark on a definition that gives a wanted name another value.

    Args:
        wanted: the name, and what is right for it.
        one: the definition.
        written: its value's expression, for people.
        wish: what the recipe would write.
    """
    if one.value_span is None:
        text = f"{wanted.name} is changed here in a way that cannot be told without running it"
    elif one.literal:
        text = f"{wanted.name} is {written} here"
    elif outcomes := _outcomes(wanted, one):
        text = f"{wanted.name} is computed here ({written}) and comes out as {outcomes}"
    else:
        text = f"{wanted.name} is computed here ({written}), so only a person can tell if it is right"
    return Remark(f"{text}; the recipe wants {wish}", one.path, one.line)


def _outcomes(wanted: Wanted, one: Definition) -> str:
    """The values that are not right, each with its environments unless it is the same in all; ``""`` if unknown."""
    worlds: dict[str, int] = {}
    reached = one.may & wanted.worlds
    for world in (world for world in range(reached.bit_length()) if reached >> world & 1):
        value = one.values[world] if len(one.values) > 1 else one.values[0]
        shown = _shown(value)
        if not shown:
            return ""
        if not wanted.rule(world).accepts(value):
            worlds[shown] = worlds.get(shown, 0) | 1 << world
    if list(worlds.values()) == [PLATFORM]:
        return next(iter(worlds))
    return ", ".join(f"{shown} in {listing(environments(mask))}" for shown, mask in worlds.items())


def _shown(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, bytes) and not is_symbolic(value):
        return quoted(value).decode("utf-8", "replace")
    return str(value) if isinstance(value, int | float) else ""
