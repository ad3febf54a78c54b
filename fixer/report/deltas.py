"""What a list of changes comes to, path by path: several changes of one file are one difference."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from fixer.results import Plan, RecipeResult
from fixer.site.change import Action, Change

Mode = Literal["100644", "100755", "120000"]
LINK: Mode = "120000"


class Blob(NamedTuple):
    """A file or a link as git sees it: its bytes (for a link, its target) and its mode."""

    data: bytes
    mode: Mode

    @property
    def binary(self) -> bool:
        """Whether git takes it for no text."""
        return b"\0" in self.data[:8000]


class Delta(NamedTuple):
    """The difference at one path.

    Args:
        path: where it is.
        before: what stands there now, or None.
        after: what will stand there, or None.
        source: where the same bytes stand now, if this is a move.
    """

    path: str
    before: Blob | None
    after: Blob | None
    source: str | None = None

    @property
    def binary(self) -> bool:
        """Whether either side is no text."""
        return any(blob is not None and blob.binary for blob in (self.before, self.after))


def changes_of(planned: Plan | RecipeResult) -> tuple[Change, ...]:
    """Every change of a plan or of one recipe, in the order in which they are written."""
    if isinstance(planned, RecipeResult):
        return planned.changes
    return tuple(change for result in planned.results for change in result.changes)


def net_deltas(changes: Iterable[Change]) -> list[Delta]:
    """What ``changes`` come to, in the order in which paths are first touched; what cancels out is left out."""
    first: dict[str, Blob | None] = {}
    last: dict[str, Blob | None] = {}
    origin: dict[str, str] = {}
    for change in changes:
        before, after = _before(change), _after(change)
        if change.action is Action.MOVE and change.source is not None:
            before = last.get(change.source) or before
            first.setdefault(change.source, before)
            last[change.source] = None
            origin[change.path] = origin.get(change.source, change.source)
            before = None
        first.setdefault(change.path, before)
        last[change.path] = after
    moved = {path: source for path, source in origin.items()
             if first[path] is None and last[source] is None and first[source] == last[path] is not None}
    sources = frozenset(moved.values())
    return [Delta(path, None if path in moved else first[path], last[path], moved.get(path))
            for path in first if first[path] != last[path] and path not in sources]


def _before(change: Change) -> Blob | None:
    if change.before is not None:
        return _regular(change.before, change.executable)
    if change.former_target is not None:
        return _link(change.former_target)
    return None


def _after(change: Change) -> Blob | None:
    if change.action is Action.DELETE:
        return None
    if change.target is not None:
        return _link(change.target)
    if change.after is not None:
        return _regular(change.after, change.executable)
    return _before(change) if change.action is Action.MOVE else None


def _regular(data: bytes, executable: bool) -> Blob:
    return Blob(data, "100755" if executable else "100644")


def _link(target: str) -> Blob:
    return Blob(target.encode("utf-8", "surrogateescape"), LINK)
