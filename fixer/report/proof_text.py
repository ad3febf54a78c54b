"""What a proof says to people: what changes in which environment, what stays, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from fixer.php.worlds import ALL
from fixer.proof.model import Proof, Row
from fixer.proof.report import Name
from fixer.report.explain_worlds import scope_text
from fixer.report.printable import printable_path
from fixer.report.proof_values import ShownLeaves
from fixer.report.style import Style, count, wrapped

_WIDEST_VALUE = 60
_WIDEST_NAME = 34
_WIDEST_SCOPE = 28


def proof_sections(proof: Proof, style: Style) -> list[list[str]]:
    """The sections of a report that a proof adds.

    Args:
        proof: what the sealed runs showed.
        style: how to mark.
    """
    return [_head(proof, style), _changes(proof, style), _unchanged(proof, style), _remarks(proof, style)]


def refusal_lines(proof: Proof, style: Style) -> list[str]:
    """Why nothing was written."""
    reasons = ShownLeaves(proof).sentences(proof.reasons)
    return [style.mark("red", "Nothing was written. The sealed run speaks against it:"),
            *(wrapped(reason, "  - ", "    ") for reason in reasons)]


def _head(proof: Proof, style: Style) -> list[str]:
    lines = []
    if proof.worlds:
        runs = sum(1 + bool(one.after) for one in proof.worlds)
        verdict = "Refused" if proof.refused else "Proved"
        text = (f"{verdict}: PHP {proof.php} ran the config {count(runs, 'time')}, sealed off, before and after the "
                "changes.")
        lines.append(style.mark("red" if proof.refused else "green", text))
    if proof.unproved:
        lines.append(wrapped(f"Not provable this way, since no config is changed: {', '.join(proof.unproved)}."))
    return lines


def _changes(proof: Proof, style: Style) -> list[str]:
    shown = ShownLeaves(proof)
    lines = []
    for name, rows in by_name(proof.rows):
        if any(row.changed for row in rows):
            intended = all(row.intended for row in rows if row.changed)
            text = printable_path(name.text) + ("" if intended else "  (no recipe means to change this)")
            lines.append(f"  {style.mark('bold' if intended else 'red', text)}")
            scoped = by_scope((row.world, _arrow(shown, row)) for row in rows)
            lines += [f"    {scope or 'everywhere':<{_WIDEST_SCOPE}}  {value}" for scope, value in scoped]
    return [style.mark("bold", "Values that change:"), *lines] if lines else []


def _arrow(shown: ShownLeaves, row: Row) -> str:
    after = _value(shown, row)
    if row.left_out:
        return after
    return f"{_short(shown.for_people(row.name, row.before))} -> {after}" if row.changed else f"{after}, the same"


def _value(shown: ShownLeaves, row: Row) -> str:
    """The value with the changes, or what is to be said in its place."""
    if row.left_out == "unsteady":
        return "another at every run"
    value = _short(shown.for_people(row.name, row.after))
    return f"{value} (not reached before)" if row.left_out == "reached" else value


def _unchanged(proof: Proof, style: Style) -> list[str]:
    shown = ShownLeaves(proof)
    lines: list[str] = []
    for name, rows in by_name(proof.rows):
        if any(row.changed for row in rows):
            continue
        scoped = by_scope((row.world, _value(shown, row)) for row in rows)
        text = printable_path(name.text)
        if len(scoped) == 1 and not scoped[0][0]:
            lines.append(f"  {text:<{_WIDEST_NAME}}  {scoped[0][1]}")
        else:
            lines += [f"  {text}", *(f"    {scope:<{_WIDEST_SCOPE}}  {value}" for scope, value in scoped)]
    return [style.mark("bold", "The same before and after:"), *lines] if lines else []


def _remarks(proof: Proof, style: Style) -> list[str]:
    notes = list(proof.notes)
    if proof.worlds and not proof.network:
        notes.append("this machine does not let fixer take the network away from PHP; the functions that use it were "
                     "switched off")
    if proof.worlds and not proof.limited:
        notes.append("PHP ran as root, whom no limit keeps from starting processes; the functions that start one were "
                     "switched off")
    lines = [wrapped(f"note: {note}", "", "  ") for note in ShownLeaves(proof).sentences(notes)]
    return [style.mark("dim", line) for line in lines]


def by_name(rows: Sequence[Row]) -> Iterator[tuple[Name, list[Row]]]:
    """The rows of each name, in the order of the names."""
    found: dict[Name, list[Row]] = {}
    for row in rows:
        found.setdefault(row.name, []).append(row)
    yield from found.items()


def by_scope(values: Iterable[tuple[int, str]]) -> list[tuple[str, str]]:
    """Each value with the worlds it holds in; ``""`` for all of them."""
    masks: dict[str, int] = {}
    for world, value in values:
        masks[value] = masks.get(value, 0) | 1 << world
    return [("" if mask == ALL else scope_text(mask), value) for value, mask in masks.items()]


def _short(value: str) -> str:
    return value if len(value) <= _WIDEST_VALUE else value[: _WIDEST_VALUE - 1] + "…"
