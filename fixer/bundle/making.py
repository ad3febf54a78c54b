"""From a plan to a bundle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from fixer import __version__
from fixer.bundle.digests import digest
from fixer.bundle.model import After, Before, Bundle, Entry, FileAfter, FileBefore, Fix, Link, Splice
from fixer.outcome import Remark
from fixer.report.message import commit_message
from fixer.report.printable import printable_place, printable_text
from fixer.results import Plan
from fixer.secrets import secret_ranges
from fixer.site.blocks import text_delta
from fixer.site.operations import FileState, LinkState, Operation, State, operations


class Made(NamedTuple):
    """A bundle, and the places (path and 1-based line) where it holds what looks like a secret."""

    bundle: Bundle
    secrets: tuple[tuple[str, int], ...]


def make_bundle(plan: Plan) -> Made:
    """The bundle that brings about what a plan would write.

    It holds the lines that change and none around them.

    Args:
        plan: what would be done; it changes something.
    """
    site = plan.site
    changes = [change for result in plan.results for change in result.changes]
    todo = operations(changes, site.root)
    fixes = tuple(Fix(result.recipe.id, result.recipe.revision, commit_message(result), tuple(map(_note, result.notes)))
                  for result in plan.results if result.changes)
    entries = tuple(Entry(site.relative(one.path), _before(one.before), _after(one)) for one in todo)
    secrets = tuple((site.relative(one.path), line) for one in todo for line in _secret_lines(one))
    return Made(Bundle(site.cms.value, fixes, entries, __version__), secrets)


def _note(note: Remark) -> str:
    place = printable_place(note.path, note.line)
    return f"{place}{': ' if place else ''}{printable_text(note.message)}"


def _before(state: State) -> Before:
    if isinstance(state, FileState):
        return FileBefore(digest(state.data))
    return Link(state.target) if isinstance(state, LinkState) else None


def _after(operation: Operation) -> After:
    after = operation.after
    if isinstance(after, LinkState):
        return Link(after.target)
    if after is None:
        return None
    if isinstance(operation.before, FileState):
        return FileAfter(digest(after.data), tuple(_splices(operation.before.data, after.data)))
    return FileAfter(digest(after.data), contents=after.data, executable=operation.executable)


def _splices(before: bytes, after: bytes) -> Iterator[Splice]:
    delta = text_delta(before, after, 0)
    at, line = delta.a.offset, 0
    for block in delta.blocks:
        at += sum(map(len, delta.a.lines[line:block.a1]))
        removed = sum(map(len, delta.a.lines[block.a1:block.a2]))
        yield Splice(at, removed, b"".join(delta.b.lines[block.b1:block.b2]))
        at, line = at + removed, block.a2


def _secret_lines(operation: Operation) -> Iterator[int]:
    """Lines of the file afterwards that stand in the bundle and hold a secret."""
    if not isinstance(operation.after, FileState):
        return
    data = operation.after.data
    ranges = secret_ranges(data)
    if not ranges:
        return
    before = operation.before.data if isinstance(operation.before, FileState) else b""
    moved = 0
    for splice in _splices(before, data):
        start = splice.at + moved
        end = start + len(splice.insert)
        yield from (data.count(b"\n", 0, first) + 1 for first, last in ranges if first < end and last > start)
        moved += len(splice.insert) - splice.remove
