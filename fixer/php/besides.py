"""What a config defines besides the names that a recipe is about."""

from __future__ import annotations

from typing import TypeAlias

from fixer.php.arrays import assembled, holders
from fixer.php.config import Config
from fixer.php.definition import Definition, Form, NameKind
from fixer.php.values import UNSET, Value

Other: TypeAlias = tuple[NameKind, str, tuple[Value, ...], int, int]
"""What is defined besides: kind, name, values by world, the worlds in which it may be and those in which it is."""


def others(config: Config, ours: set[tuple[NameKind, str]]) -> list[Other]:
    """What is defined besides some names; of the arrays that hold those, the rest.

    Args:
        config: the config.
        ours: the names, each with its kind.
    """
    held: dict[str, list[tuple[str, Value]]] = {}
    for kind, name in ours:
        for holder in holders(name) if kind is NameKind.VARIABLE else ():
            held.setdefault(holder, []).append((name[len(holder) :], UNSET))
    return [(one.kind, one.name, _without(one, held) if held else one.values, one.may,
             one.must if one.branches else one.sure)
            for one in config.definitions.all
            if (one.kind, one.name) not in ours and one.form is not Form.SOME_ELEMENT and one.form is not Form.SHARED]


def _without(one: Definition, held: dict[str, list[tuple[str, Value]]]) -> tuple[Value, ...]:
    if one.kind is not NameKind.VARIABLE or one.name not in held:
        return one.values
    return tuple(assembled(value, held[one.name]) if isinstance(value, dict) else value for value in one.values)
