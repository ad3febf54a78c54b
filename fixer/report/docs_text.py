"""What ``fixer docs`` says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from fixer.documents.coverage import Astray, Coverage, CoveredEntry, Reason
from fixer.documents.drift import Comparison, Drift, Fate
from fixer.documents.model import Document
from fixer.documents.recognition import Recognised, headings
from fixer.report.printable import printable_path, printable_text
from fixer.report.style import Style, joined, wrapped

_WIDEST = 46
_FATES = (
    (Fate.CODE, "red", "Their code has changed:"), (Fate.ADDED, "green", "New:"),
    (Fate.REMOVED, "yellow", "Gone:"), (Fate.RENAMED, "yellow", "Renamed:"), (Fate.REWORDED, "dim", "Reworded:"),
    (Fate.UNCHANGED, "dim", "Unchanged, but with recipes that were not held against this edition yet:"),
)


def coverage_text(found: Sequence[Coverage], *, colour: bool = False) -> str:
    """Every entry of some documents with its recipes.

    Args:
        found: one for each document.
        colour: whether to colour.
    """
    style = Style(colour)
    return joined(section for one in found for section in _coverage(one, style))


def _coverage(one: Coverage, style: Style) -> list[list[str]]:
    total, covered = len(one.entries), sum(bool(entry.recipes) for entry in one.entries)
    entries = headings(tuple(entry.entry for entry in one.entries))
    groups = groupby(one.entries, lambda entry: "" if entry.entry.group in entries else entry.entry.group)
    name = _quoted(one.title or "A document without a title")
    title = f"{name}{_which(one.recognised, len(entries))}{_file(one.path)}"
    return [
        [style.mark("bold", title)],
        *([*([style.mark("bold", printable_text(group))] if group else []), *(_entry(entry, style) for entry in held)]
          for group, held in groups),
        _headed(style.mark("red", "Recipes that name what is not there:"), map(_astray, one.astray)),
        [f"{covered} of {_entries(total)} covered." if covered < total else f"All {_entries(total)} covered."],
    ]


def _entry(one: CoveredEntry, style: Style) -> str:
    name = f"  {printable_text(one.entry.name):<{_WIDEST}}  "
    if one.recipes:
        return wrapped(", ".join(one.recipes), name, " " * (_WIDEST + 4))
    return name + style.mark("red", "no recipe" + (f" (line {one.line})" if one.line else ""))


def _astray(one: Astray) -> str:
    document, section, _ = one.source
    what = {
        Reason.NO_SECTION: f"{_quoted(section)}, and there is no such section",
        Reason.NO_EDITION: f"{_quoted(document)}, and fixer knows no such edition",
        Reason.SEVERAL_ISSUES: f"{_quoted(section)}, which has several issues: name one, such as "
                               f"{_quoted(f'{section}, issue 1')}",
    }
    return wrapped(f"{one.recipe} names {what[one.reason]}.", "  ", "    ")


def drift_text(found: Comparison, updated: Sequence[str] = (), *, colour: bool = False) -> str:
    """What has changed between two editions, and what to review.

    Args:
        found: the comparison.
        updated: files that were written.
        colour: whether to colour.
    """
    style = Style(colour)
    groups = [(heading, mark, [one for one in found.entries if one.fate is fate]) for fate, mark, heading in _FATES]
    return joined([
        [style.mark("bold", _quoted(found.title or "A document without a title")),
         _named("from", *found.old), _named("to", *found.new)],
        *([style.mark(mark, heading), *(line for one in held for line in _drift(one, style))]
          for heading, mark, held in groups if held),
        _headed("Written:", (f"  {printable_path(path)}" for path in updated)),
        _conclusion(found, bool(updated)),
    ])


def _named(word: str, document: Document, recognised: Recognised) -> str:
    return f"  {word:<4} {printable_path(document.path)}{_which(recognised, len(headings(document.entries)))}"


def _drift(one: Drift, style: Style) -> list[str]:
    old, new = one.pair
    names = [printable_text(passage.entry.name) for passage in (old, new) if passage is not None]
    name = names[0] if len(set(names)) == 1 else " → ".join(names)
    recipes = [held.recipe if held.reviewed else f"{held.recipe} {style.mark('yellow', '(to review)')}"
               for held in one.recipes]
    if not recipes and one.fate is not Fate.REMOVED:
        recipes = [style.mark("red", "no recipe")]
    first, *further = recipes or [""]
    lines = [f"  {name:<{_WIDEST}}  {first}".rstrip(), *(" " * (_WIDEST + 4) + other for other in further)]
    if one.fate is Fate.CODE and old is not None and new is not None:
        lines += _code(old.code, new.code, style)
    return lines


def _code(before: Sequence[str], after: Sequence[str], style: Style) -> list[str]:
    from difflib import SequenceMatcher

    lines: list[str] = []
    for tag, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            lines += [_marked("-", "red", line, style) for line in before[start:end]]
            lines += [_marked("+", "green", line, style) for line in after[first:last]]
    return lines


def _marked(sign: str, colour: str, line: str, style: Style) -> str:
    return style.mark(colour, f"      {sign} {printable_text(line)}".rstrip())


def _conclusion(found: Comparison, updated: bool) -> list[str]:
    if not found.open:
        return ["Nothing is left to review."] if found.entries else ["Nothing has changed."]
    lines = []
    if found.uncovered:
        lines.append(f"{_entries(len(found.uncovered))} need a recipe." if len(found.uncovered) > 1
                     else "1 entry needs a recipe.")
    if found.to_review:
        lines.append(wrapped(f"To review: {', '.join(found.to_review)}.", "", "  "))
        lines.append("These name sections that are gone: change their sources." if updated else
                     "The first of the two is the newer edition: name the older one first." if _is_reversed(found) else
                     "When you have, 'fixer docs drift OLD NEW --update' writes that down.")
    return lines


def _is_reversed(found: Comparison) -> bool:
    """Whether both are known editions, and the newer one was named first."""
    old, new = found.old[1], found.new[1]
    return old.exact and new.exact and old.edition is not None and new.edition is not None \
        and old.edition.number > new.edition.number


def _which(recognised: Recognised, total: int) -> str:
    if recognised.edition is None:
        return ", a document that fixer does not know"
    number = recognised.edition.number
    if recognised.exact:
        return f", edition {number}"
    return f", most like edition {number} ({recognised.shared} of {total} headings)"


def _file(path: str | None) -> str:
    return f" ({printable_path(path)})" if path is not None else ""


def _headed(heading: str, lines: Iterable[str]) -> list[str]:
    found = list(lines)
    return [heading, *found] if found else []


def _entries(number: int) -> str:
    return "1 entry" if number == 1 else f"{number} entries"


def _quoted(text: str) -> str:
    return f"“{printable_text(text)}”"
