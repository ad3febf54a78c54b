"""Values that must not reach the CMS: where a config gives them, as far as they take effect on the platform."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from tree_sitter import Node

from fixer.php.arrays import element_name, holders
from fixer.php.config import Config
from fixer.php.definition import Definition, Form, NameKind
from fixer.php.document import descendants
from fixer.php.evaluate import is_spread
from fixer.php.placement import PLATFORM_INCLUDES
from fixer.php.rules import Rule
from fixer.php.values import UNKNOWN, Value
from fixer.php.worlds import PLATFORM, WORLDS

_STRINGS = ("string", "string_content", "nowdoc_string")


class Unwanted(NamedTuple):
    """A value that a variable or a constant must not hold.

    Args:
        name: the variable with its keys in single quotes; ``*`` stands for any part of one key, and
            ``[*]`` for any element, also one without a key: ``$conf['cache_backends'][*]``. Or the constant.
        values: accepts what is unwanted.
        words: text in a statement that points to it where the value cannot be told.
        kind: variable or constant.
    """

    name: str
    values: Rule
    words: tuple[str, ...] = ()
    kind: NameKind = NameKind.VARIABLE


class Standing(NamedTuple):
    """The places that give unwanted values, in file order.

    Args:
        plain: where the value is written out.
        computed: where only a run could tell, but a word points to it.
    """

    plain: tuple[Definition, ...]
    computed: tuple[Definition, ...]


def unwanted_places(config: Config, unwanted: Sequence[Unwanted], worlds: int = PLATFORM) -> Standing:
    """Where ``config`` gives unwanted values that reach the CMS in some of the worlds asked for.

    Files of the platform itself and of installed extensions do not count.

    Args:
        config: the config.
        unwanted: the values; a place counts once, however many of them fit.
        worlds: mask of the worlds that matter; those of the platform by default.
    """
    plain: dict[tuple[str, int], Definition] = {}
    computed: dict[tuple[str, int], Definition] = {}
    for one in config.definitions.all:
        wishes = [wish for wish in unwanted if wish.kind is one.kind]
        if not wishes or not one.may & worlds or one.late or not is_own(config, one.path):
            continue
        for wish in wishes:
            if _is_plain(config, one, wish, worlds):
                plain[one.path, one.value_start] = one
            elif _is_computed(config, one, wish, worlds):
                computed[one.path, one.value_start] = one
    return Standing(_in_order(plain), _in_order(computed))


def is_own(config: Config, path: str) -> bool:
    """Whether a file that the config reads is the site's own, and neither the platform's nor an extension's."""
    if path in (config.site.config, config.site.definitions):
        return True
    return path.rsplit("/", 1)[-1] not in PLATFORM_INCLUDES and config.site.inventory.holding(path) is None


def names(wish: Unwanted, name: str) -> bool:
    """Whether ``wish`` is about the variable ``name``; ``$x[]`` is an element whose key is not written."""
    return _pattern(wish.name).fullmatch(name) is not None


@lru_cache(maxsize=64)
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(re.escape(name).replace(r"\*", r"[^][]*"), re.DOTALL)


def _in_order(found: dict[tuple[str, int], Definition]) -> tuple[Definition, ...]:
    return tuple(one for _, one in sorted(found.items()))


def _is_plain(config: Config, one: Definition, wish: Unwanted, worlds: int) -> bool:
    if one.value_span is None or not names(wish, _written_name(one)):
        return False
    return any(wish.values.accepts(one.value(world)) for world in _effective(config, one, wish, worlds))


def _written_name(one: Definition) -> str:
    return one.name + "[]" if one.form is Form.SOME_ELEMENT else one.name


def _effective(config: Config, one: Definition, wish: Unwanted, worlds: int) -> Iterator[int]:
    """The worlds among ``worlds`` in which the value that ``one`` gives, or what it holds of ``wish``, may reach the
    CMS."""
    for world in range(len(WORLDS)):
        bit = 1 << world
        if not one.may & bit & worlds:
            continue
        if one.form is Form.SOME_ELEMENT:
            if not _is_overridden(config, one, bit):
                yield world
        elif any(found.definition is one for name in (one.name, *_names_within(one.name, one.value(world), wish))
                 for found in config.definitions.possible(one.kind, name, world)):
            yield world


def _names_within(name: str, value: Value, wish: Unwanted) -> Iterator[str]:
    """What an array that is a value of ``name`` holds of ``wish``, by name."""
    for key, inner in value.items() if isinstance(value, dict) else ():
        inner_name = element_name(name, key)
        if names(wish, inner_name):
            yield inner_name
        yield from _names_within(inner_name, inner, wish)


def _is_overridden(config: Config, one: Definition, bit: int) -> bool:
    above = {one.name, *holders(one.name)}
    return any(later.order > one.order and later.kind is NameKind.VARIABLE and later.name in above
               and later.form is not Form.SOME_ELEMENT and later.runs(bit) for later in config.definitions.all)


def _is_computed(config: Config, one: Definition, wish: Unwanted, worlds: int) -> bool:
    """Whether ``one`` gives the unwanted value in a way that only a person can take out, or may give it."""
    if one.form is Form.RESET and _written_out(one):
        return False
    held = [one.value(world) for world in _effective(config, one, wish, worlds)]
    if any(_holds(_written_name(one), value, wish) or _is_some_element(one, value, wish) for value in held):
        return True
    if UNKNOWN not in held or not (names(wish, _written_name(one)) or is_above(wish, one.name)):
        return False
    if any(word in one.name for word in wish.words):
        return True
    statement = one.document.node_at(one.start, one.end)
    return statement is not None and _mentions(statement, wish.words)


def _written_out(one: Definition) -> bool:
    """Whether the value is an array whose elements are definitions of their own."""
    if one.value_span is None:
        return False
    node = one.document.node_at(one.value_start, one.value_end)
    return node is not None and node.type == "array_creation_expression" and not is_spread(node)


def _is_some_element(one: Definition, value: Value, wish: Unwanted) -> bool:
    """Whether the key cannot be told, so that it may be the one meant: ``$conf[$key] = ...``."""
    return one.form is Form.SOME_ELEMENT and is_above(wish, one.name) and wish.values.accepts(value)


def is_above(wish: Unwanted, name: str) -> bool:
    """Whether ``name`` is an array that holds what ``wish`` is about."""
    return name in holders(wish.name)


def _holds(name: str, value: Value, wish: Unwanted) -> bool:
    if isinstance(value, dict):
        return any(_holds(element_name(name, key), inner, wish) for key, inner in value.items())
    return names(wish, name) and wish.values.accepts(value)


def _mentions(node: Node, words: Sequence[str]) -> bool:
    return any(word.encode() in (part.text or b"") for part in descendants(node) if part.type in _STRINGS
               for word in words)
