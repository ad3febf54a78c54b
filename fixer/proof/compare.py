"""Before and after, world by world: the rows of the table and what speaks against writing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from fixer.php.arrays import holders
from fixer.proof.intended import Intended
from fixer.proof.model import Row, alike
from fixer.proof.report import NOT_SET, Complaint, Leaf, Name, Report

_DEPRECATIONS = 8192 | 16384


def rows(world: int, before: Report, after: Report, wanted: Sequence[Intended]) -> list[Row]:
    """The values that one run and the other show in one world.

    Args:
        world: its index.
        before: the run of the config as it is.
        after: the run with the changes.
        wanted: what may differ.
    """
    reached = "reached" if before.state != after.state == "cms" else ""
    given = {**before.given, **after.given}
    found = []
    for name in dict.fromkeys((*before.names, *after.names)):
        then, now = _held(before, name, given), _held(after, name, given)
        meant = any(one.covers(name, then, now) for one in wanted)
        found.append(Row(name, world, then, now, meant, "" if meant else reached))
    return found


def steady(found: Sequence[Row], before: Report, again: Report) -> list[Row]:
    """The rows with those marked whose value, or whose very key, differs between two runs of the same files."""
    given = {**before.given, **again.given}
    differing = {name for name in {**before.names, **again.names}
                 if not alike(_held(before, name, given), _held(again, name, given))}
    shifting = {_holder(name) for name in differing if (name in before.names) != (name in again.names)} - {None}
    return [row._replace(left_out="unsteady") if row.name in differing
            or (_comes_or_goes(row) and _holder(row.name) in shifting) else row for row in found]


def _comes_or_goes(row: Row) -> bool:
    return (row.before is NOT_SET) != (row.after is NOT_SET)


def _holder(name: Name) -> Name | None:
    """The array that holds an element."""
    text = next(iter(list(holders(name.text))[::-1]), None)
    return None if text is None else Name(name.kind, text)


def _held(report: Report, name: Name, given: Mapping[Name, Leaf]) -> Leaf:
    return report.names.get(name, given.get(name, NOT_SET))


def failures(before: Report, after: Report) -> Iterator[str]:
    """How the run after is worse than the run before, each as the end of a sentence about the config."""
    if after.state != "cms" and (after.state, after.error) != (before.state, before.error):
        yield f"{ENDINGS[after.state]}{f' ({after.error})' if after.error else ''}, which it did not before"
    for complaint in _new_complaints(before, after):
        yield f"makes PHP complain: {complaint.message}"
    if after.state == before.state and after.printed != before.printed:
        yield "prints something else than before"


def _new_complaints(before: Report, after: Report) -> list[Complaint]:
    new = Counter(after.complaints) - Counter(before.complaints)
    return [one for one in new if not one.level & _DEPRECATIONS]


ENDINGS = {
    "cms": "lets the CMS take over",
    "end": "comes to its end without loading the CMS",
    "exit": "ends PHP by itself (exit)",
    "error": "stops with an error",
    "late": "does not come to an end",
    "killed": "is ended by the limits of the sealed run",
}
"""The states of a run as the end of a sentence about the config."""
