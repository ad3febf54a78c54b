"""What ``fixer bundle`` says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from fixer.bundle.model import Bundle, Entry, FileAfter, Fix, Link
from fixer.outcome import Outcome
from fixer.report.printable import printable_line, printable_path, printable_place, printable_text, shell_word
from fixer.report.style import Style, count, joined, remark_line
from fixer.secrets import redact_lines
from fixer.site.change import Change

if TYPE_CHECKING:
    from fixer.bundle.applying import Carried
    from fixer.results import Plan

_CMS = {"wordpress": "WordPress", "drupal": "Drupal"}


def created_text(bundle: Bundle, name: str, secrets: Sequence[tuple[str, int]]) -> str:
    """What ``fixer bundle create`` says.

    Args:
        bundle: what was written.
        name: the file.
        secrets: places where it holds what looks like a secret.
    """
    shown = printable_path(name)
    held = [f"{printable_place(path, line)}: what changes here looks like a secret, and the bundle holds it; send it "
            "only to those who may know." for path, line in secrets]
    return joined([
        [f"Wrote {shown}: {count(len(bundle.fixes), 'recipe')}, {count(len(bundle.entries), 'path')}.",
         f"  see it:   fixer bundle show {shell_word(name)}",
         f"  use it:   fixer bundle apply {shell_word(name)} SITE"],
        held,
    ])


def shown_text(bundle: Bundle, *, colour: bool = False) -> str:
    """What ``fixer bundle show`` says: what the bundle is for, what it does at each path, and the messages.

    Args:
        bundle: the bundle.
        colour: whether to colour.
    """
    style = Style(colour)
    head = f"A bundle for a {_CMS[bundle.cms]} site, made by fixer {printable_path(bundle.made_by)}."
    return joined([
        [style.mark("bold", head)],
        [line for entry in bundle.entries for line in _entry(entry, style)],
        *([style.mark("bold", f"{printable_path(fix.recipe)}, revision {fix.revision}:"),
           *(f"  {line}" if line else "" for line in printable_text(fix.message).strip("\n").split("\n")),
           *_notes(fix)]
          for fix in bundle.fixes),
    ])


def carried_text(carried: Carried, bundle: Bundle, *, written: bool, diff: str = "", colour: bool = False) -> str:
    """What ``fixer bundle apply`` says.

    Args:
        carried: what came of it.
        bundle: the bundle.
        written: whether the files were changed, or only looked at.
        diff: what would change, to read; comes first.
        colour: whether to colour.
    """
    from fixer.report.apply_text import coloured_diff

    style = Style(colour)
    names = ", ".join(printable_path(fix.recipe) for fix in bundle.fixes)
    if not carried.changes:
        return f"Nothing to change: all of {names} is there already.\n"
    paths = {change.path: change.action.value for change in carried.changes}
    return joined([
        coloured_diff(diff, style),
        [f"{'Changed' if written else 'Would change'} {count(len(paths), 'path')} for {names}:",
         *_actions(carried.changes), *(line for fix in bundle.fixes for line in _notes(fix)),
         *(remark_line(note, "  note: ") for note in carried.notes)],
        [f"{count(len(carried.done), 'path')} had been changed before."] if carried.done else [],
        [] if written else ["Nothing was written. Without --dry-run this goes into the files."],
    ])


def _notes(fix: Fix) -> list[str]:
    return [f"  note: {' '.join(printable_text(note).split())}" for note in fix.notes]


def conflict_lines(plan: Plan) -> str:
    """What is left to a person, and is not in the bundle.

    Args:
        plan: what was planned.
    """
    lines = [f"left out: {result.recipe.id}: {printable_text(result.summary)}" for result in plan.results
             if result.outcome is Outcome.CONFLICT]
    return joined([lines])


def _actions(changes: Sequence[Change]) -> list[str]:
    actions = {change.path: change.action.value for change in changes}
    return [f"  {action:<8}{printable_path(path)}" for path, action in actions.items()]


def _entry(entry: Entry, style: Style) -> list[str]:
    path, after = printable_path(entry.path), entry.after
    if after is None:
        return [f"deletes {path}"]
    if isinstance(after, Link):
        return [f"links {path} to {printable_path(after.target)}"]
    if after.contents is not None:
        return [f"creates {path}{' (executable)' if after.executable else ''}", *_added(after.contents, style)]
    return [f"edits {path}", *_splices(after, style)]


def _splices(after: FileAfter, style: Style) -> list[str]:
    lines = []
    for splice in after.splices:
        gone = f", {count(splice.remove, 'byte')} go" if splice.remove else ""
        lines += [style.mark("dim", f"  at byte {splice.at}{gone}:"), *_added(splice.insert, style)]
    return lines


def _added(data: bytes, style: Style) -> list[str]:
    lines = (printable_line(line.rstrip(b"\r\n")) for line in redact_lines(data))
    return [style.mark("green", f"  + {line}") for line in lines]
