"""Carrying out ``fixer explain``: what a site's config sets, name by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from fixer.errors import UsageError
from fixer.opening import opened
from fixer.php.config import Config, read_config
from fixer.php.definition import Definition, NameKind
from fixer.php.document import Document
from fixer.php.table import Row, constant_table, idle, too_late
from fixer.php.worlds import ALL, WORLDS
from fixer.recipe.steps.configs import refuse_broken
from fixer.site.model import Site


class Explanation(NamedTuple):
    """What the config of a site sets.

    Args:
        site: the site.
        documents: the files that were read, by path.
        worlds: mask of the worlds that were asked for.
        rows: the names that were asked for, each with what it holds in those worlds.
        late: definitions of such names that come after the CMS has taken over.
        idle: definitions that never run, of names that the user named and that have no row.
        others: definitions of names that the user named, by name, each of which something else overrides.
        unknown: what the user named and nothing sets, each with the nearest names there are.
    """

    site: Site
    documents: Mapping[str, Document]
    worlds: int
    rows: tuple[Row, ...]
    late: tuple[Definition, ...]
    idle: tuple[Definition, ...]
    others: Mapping[str, tuple[Definition, ...]]
    unknown: Mapping[str, tuple[str, ...]]


def explain_place(place: str, names: Sequence[str] = (), environment: str | None = None) -> Explanation:
    """Read the config of the site at ``place``: in a folder as it is, in a bare repository at its HEAD.

    Args:
        place: what the user typed.
        names: the names to explain; all where there are none. An array stands for its elements, and a key
            for every name that it is part of.
        environment: one environment; all where None.

    Raises:
        FixerError: see the leaves in ``fixer.errors``; InTheWayError where PHP cannot read the config.
    """
    if any(not _plain(name) for name in names):
        raise UsageError("one of the names to explain is empty; leave it out to see all that is set")
    with opened(place) as (site, _committed):
        config = read_config(site, site.tree)
        for path, document in config.read.items():
            refuse_broken(document, path)
        return _explained(site, config, names, ALL if environment is None else _worlds_of(environment))


def _explained(site: Site, config: Config, names: Sequence[str], worlds: int) -> Explanation:
    definitions = config.definitions
    rows = [row for row in constant_table(definitions) if _asked(row.name, names)]
    late = tuple(one for one in too_late(definitions) if _asked(one.name, names))
    shown = {row.name for row in rows} | {one.name for one in late}
    never = tuple(one for one in idle(definitions) if names and one.name not in shown and _asked(one.name, names))
    there = {row.name: None for row in rows} | {one.name: None for one in definitions.all}
    unknown = {name: _nearest(name, there) for name in names if not any(_is_meant(one, name) for one in there)}
    others = {row.name: _overridden(row, definitions.named(row.kind, _given_as(row))) for row in rows if names}
    chosen = (_within(row, worlds) for row in rows)
    return Explanation(site, config.read, worlds, tuple(row for row in chosen if row.cells or names), late, never,
                       others, unknown)


def _worlds_of(environment: str) -> int:
    return sum(1 << index for index, world in enumerate(WORLDS) if world.environment == environment)


def _within(row: Row, worlds: int) -> Row:
    cells = (cell._replace(worlds=cell.worlds & worlds) for cell in row.cells)
    return row._replace(cells=tuple(cell for cell in cells if cell.worlds))


def _asked(name: str, names: Sequence[str]) -> bool:
    return not names or any(_is_meant(name, one) for one in names)


def _is_meant(name: str, typed: str) -> bool:
    """Whether somebody who typed ``typed`` may mean ``name``; a shell takes ``$`` and quotes away."""
    plain, wanted = _plain(name), _plain(typed)
    return plain == wanted or plain.startswith(f"{wanted}[") or (bool(wanted) and f"[{wanted}]" in plain)


def _plain(name: str) -> str:
    return "".join(character for character in name.lstrip("\\") if character not in "$'\" ")


def _nearest(name: str, there: Mapping[str, None]) -> tuple[str, ...]:
    from difflib import get_close_matches

    by_plain = {_plain(one).lower(): one for one in there}
    return tuple(by_plain[one] for one in get_close_matches(_plain(name).lower(), by_plain, n=2, cutoff=0.75))


def _given_as(row: Row) -> str:
    """The name of what gives a row its value: elements of a constant are given with it."""
    return row.name.partition("[")[0] if row.kind is NameKind.CONSTANT else row.name


def _overridden(row: Row, definitions: Sequence[Definition]) -> tuple[Definition, ...]:
    """The definitions of a name that neither decide its value anywhere nor may do so."""
    deciding = {one for cell in row.cells for one in cell.sources}
    return tuple(one for one in definitions if one not in deciding and not one.late)
