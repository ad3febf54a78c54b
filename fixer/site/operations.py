"""What a sequence of changes comes to, path by path, and the order in which it does no harm."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from fixer.errors import InTheWayError
from fixer.site import folders, paths
from fixer.site.change import Action, Change


class FileState(NamedTuple):
    """A regular file with these bytes."""

    data: bytes


class LinkState(NamedTuple):
    """A symbolic link with this target."""

    target: str


State: TypeAlias = FileState | LinkState | None


class Operation(NamedTuple):
    """The net effect on one path.

    Args:
        path: relative to the folder that is written to.
        before: what must stand there; None for nothing.
        after: what will; None for nothing.
        like: the path whose file lends its mode and owner, or None for those of a new file.
        executable: whether a new file is executable.
    """

    path: str
    before: State
    after: State
    like: str | None = None
    executable: bool = False


def operations(changes: Sequence[Change], root: str, *, any_link: bool = False) -> list[Operation]:
    """One operation for each path that ends up different, in a harmless order.

    New files come first, then links, then edits, which may refer to both; what is taken away goes last,
    when nothing refers to it any more. Only what must make room goes before what takes its place.

    Args:
        changes: in the order in which they were planned.
        root: the site's folder, which no change may leave.
        any_link: whether links may lead out of the site.

    Raises:
        InTheWayError: a path or the target of a link leads out of the site, or the changes do not
            follow from one another.
    """
    net: dict[str, Operation] = {}
    for change in changes:
        for step in _steps(change):
            _check_place(step, root, any_link=any_link)
            former = net.pop(step.path, None)
            net[step.path] = step if former is None else _joined(former, step)
    return _in_order([operation for operation in net.values() if operation.before != operation.after])


def _joined(first: Operation, then: Operation) -> Operation:
    if first.after != then.before:
        raise InTheWayError(f"{paths.printable(then.path)} is changed twice, and not in a row", then.path)
    like = then.path if isinstance(first.before, FileState) else first.like
    return Operation(then.path, first.before, then.after, like, first.executable or then.executable)


def _steps(change: Change) -> Iterable[Operation]:
    path, after = change.path, FileState(change.after or b"")
    match change.action:
        case Action.EDIT:
            yield Operation(path, _file(change.before), after, path)
        case Action.CREATE:
            yield Operation(path, None, after, None, change.executable)
        case Action.MOVE:
            moved = _file(change.before)
            yield Operation(path, None, after if change.after is not None else moved, change.source)
            yield Operation(change.source or "", moved, None)
        case Action.SYMLINK:
            former = None if change.former_target is None else LinkState(change.former_target)
            yield Operation(path, former, LinkState(change.target or ""))
        case Action.DELETE:
            link = change.former_target
            yield Operation(path, _file(change.before) if link is None else LinkState(link), None)


def _file(data: bytes | None) -> FileState:
    return FileState(data or b"")


def _check_place(operation: Operation, root: str, *, any_link: bool) -> None:
    path = operation.path
    try:
        proper = bool(folders.names_of(path)) and paths.within(path, root) and path != root
    except FileNotFoundError:
        proper = False
    if not proper:
        raise InTheWayError(f"{paths.printable(path)} is no place inside the site: nothing was written", path)
    if isinstance(operation.after, LinkState) and not any_link:
        target = operation.after.target
        if target.startswith("/") or not paths.within(
                paths.normalise(f"{paths.parent(path)}/{target}".lstrip("/")), root):
            raise InTheWayError(f"a link at {paths.printable(path)} to {paths.printable(target)} would lead "
                                "out of the site: nothing was written", path)


def _in_order(unordered: list[Operation]) -> list[Operation]:
    ordered: dict[str, Operation] = {}
    removals = [operation for operation in unordered if operation.after is None]
    for operation in sorted(unordered, key=_rank):
        if operation.after is not None:
            for removal in removals:
                if paths.within(removal.path, operation.path) or paths.within(operation.path, removal.path):
                    ordered.setdefault(removal.path, removal)
        ordered.setdefault(operation.path, operation)
    return list(ordered.values())


def _rank(operation: Operation) -> int:
    if operation.after is None:
        return 3
    if isinstance(operation.after, LinkState):
        return 1
    return 0 if operation.before is None else 2
