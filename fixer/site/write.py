"""Writing changes to a real folder: all of them or none, and never a file by halves."""

from __future__ import annotations

import errno
import fcntl
import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from fixer.errors import AccessError, InTheWayError
from fixer.site import folders, paths
from fixer.site.attributes import attributes_of
from fixer.site.change import Change
from fixer.site.directory import DirectoryTree
from fixer.site.leftovers import remove_leftovers
from fixer.site.operations import FileState, Operation, operations
from fixer.site.staging import Rights, Stage, standing
from fixer.site.tree import Kind

_STOPS = frozenset({signal.SIGINT, signal.SIGTERM, signal.SIGHUP})


def write_changes(top: Path, changes: Sequence[Change], root: str = "", *, any_link: bool = False) -> None:
    """Applies ``changes`` to the folder ``top``.

    Everything is checked and written under other names first; then each file is put into place by one
    rename, in an order in which every prefix is harmless. An error or an interrupt undoes what was
    done. After a kill every file is whole and a further run completes the rest. A file with other names
    (hard links) is parted from them, which ``fixer.site.other_names`` has said before.

    Args:
        top: the folder the changes' paths are relative to.
        changes: in the order in which they were planned.
        root: the site's folder; nothing outside it is written.
        any_link: whether links may lead out of the site, as those that are put back may.

    Raises:
        InTheWayError: something stands in the way that must not be deleted or written through.
        AccessError: a file has changed since the changes were planned, or the system refuses to write.
    """
    todo = operations(changes, root, any_link=any_link)
    if not todo:
        return
    tree = DirectoryTree(top)
    with _undisturbed(), _alone(tree.top, root):
        rights = {operation.path: _check(tree, operation, todo) for operation in todo}
        stage = Stage(tree.top)
        done = False
        try:
            _remove_leftovers(tree, todo, root)
            _prepare(stage, tree, todo, rights)
            for operation in todo:
                _stop_if_asked_to()
                _still_as_it_was(tree, operation)
                _carry_out(stage, operation, rights[operation.path])
            done = True
        finally:
            failed = [] if done else stage.roll_back()
            if failed:
                shown = ", ".join(map(paths.printable, failed))
                raise AccessError(f"writing failed and {shown} could not be put back: restore it from git")
        _tidy(tree.top, todo, root)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Holds back signals that would stop the run in the middle of a step; they come through afterwards."""
    former = signal.pthread_sigmask(signal.SIG_BLOCK, _STOPS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, former)


def _stop_if_asked_to() -> None:
    if signal.sigpending() & _STOPS:
        raise AccessError("writing was interrupted, and what was done is undone: run fixer again")


def tidy_up(top: Path, root: str, uploads: str) -> None:
    """Removes what killed runs left in a site, unless another run is at work there.

    Args:
        top: the folder that paths are relative to.
        root: the site's folder.
        uploads: its writable folder.
    """
    with suppress(AccessError), _alone(top, root):
        remove_leftovers(top, root, besides=uploads)


@contextmanager
def _alone(top: Path, root: str) -> Iterator[None]:
    """Keeps a second fixer out; the lock is on the site's folder itself and leaves no file in it."""
    with ExitStack() as opened:
        try:
            descriptor = opened.enter_context(folders.opened(top, root, to_list=True))
        except OSError as error:
            raise folders.access_error(error, root, "read") from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            # Some network file systems have no such locks; that is no reason not to work there.
            if error.errno in (errno.EWOULDBLOCK, errno.EACCES):
                raise AccessError(f"another fixer is writing to {top / root}; wait for it, then run again") from error
        yield


def _check(tree: DirectoryTree, operation: Operation, todo: list[Operation]) -> Rights | None:
    """That what stands at the path is what was planned on, and its mode and owner if it is a file."""
    path = operation.path
    removed = {other.path for other in todo if other.after is None}
    for folder in paths.ancestors(path):
        kind = tree.kind(folder)
        if folder not in removed and kind not in (Kind.FOLDER, Kind.MISSING):
            raise InTheWayError(f"{paths.printable(folder)} is a {kind.value}, not a folder: nothing was "
                                f"written to {paths.printable(path)}", folder)
    if operation.before is None and tree.kind(path) is Kind.FOLDER:
        _check_folder(tree, path, removed)
    else:
        _still_as_it_was(tree, operation)
    found = tree.status(path) if isinstance(operation.before, FileState) else None
    if found is None:
        return None
    with folders.opened(tree.top, paths.parent(path)) as holder:
        return Rights.of(found)._replace(attributes=attributes_of(holder, paths.name(path)))


def _check_folder(tree: DirectoryTree, folder: str, removed: set[str]) -> None:
    """That the changes take every file of a folder that must make room."""
    for entry in tree.list(folder):
        path = paths.join(folder, entry.name)
        if entry.kind is Kind.FOLDER:
            _check_folder(tree, path, removed)
        elif path not in removed:
            raise InTheWayError(f"{paths.printable(path)} stands in a folder that must make room: move it "
                                "away, or delete it", path)


def _still_as_it_was(tree: DirectoryTree, operation: Operation) -> None:
    in_the_way = operation.before is None and tree.kind(operation.path) in (Kind.OTHER, Kind.SUBMODULE)
    if in_the_way or standing(tree, operation.path) != operation.before:
        raise AccessError(f"{paths.printable(operation.path)} has changed since it was read, so nothing was "
                          "written: run fixer again")


def _remove_leftovers(tree: DirectoryTree, todo: list[Operation], root: str) -> None:
    """What an earlier run left where this one writes when it was killed."""
    for folder in {folder for operation in todo for folder in paths.ancestors(operation.path)
                   if paths.within(folder, root) and tree.kind(folder) is Kind.FOLDER}:
        with suppress(OSError), folders.opened(tree.top, folder, to_list=True) as descriptor:
            folders.remove_temporaries(descriptor)


def _nearest_folder(tree: DirectoryTree, path: str) -> str:
    return next(folder for folder in paths.ancestors(path) if tree.kind(folder) is Kind.FOLDER)


def _prepare(stage: Stage, tree: DirectoryTree, todo: list[Operation],
             rights: dict[str, Rights | None]) -> None:
    mask = os.umask(0o077)
    os.umask(mask)
    removed = {operation.path for operation in todo if operation.after is None or operation.before is not None}
    for operation in todo:
        if operation.after is not None:
            _stop_if_asked_to()
            if removed.isdisjoint(paths.ancestors(operation.path)):
                # A disk that is full says so now, before anything has been put into place.
                stage.make_folders(operation.path)
            lent = rights.get(operation.like) if operation.like is not None else None
            mode = (0o777 if operation.executable else 0o666) & ~mask
            stage.prepare(operation.path, operation.after, _nearest_folder(tree, operation.path), lent, mode)


def _carry_out(stage: Stage, operation: Operation, rights: Rights | None) -> None:
    if operation.after is not None:
        stage.put(operation.path, operation.before, rights)
    elif operation.before is not None:
        stage.take(operation.path, operation.before, rights)


def _tidy(top: Path, todo: list[Operation], root: str) -> None:
    """Removes folders that were emptied, as git does, and makes the disk remember the renames."""
    for operation in todo:
        if operation.after is None:
            _remove_emptied(top, operation.path, root)
    for folder in {paths.parent(operation.path) for operation in todo}:
        with suppress(OSError), folders.opened(top, folder, to_list=True) as descriptor:
            os.fsync(descriptor)


def _remove_emptied(top: Path, path: str, root: str) -> None:
    for folder in paths.ancestors(path):
        if folder in ("", root):
            return
        try:
            with folders.opened(top, paths.parent(folder)) as holder:
                os.rmdir(paths.name(folder), dir_fd=holder)
        except OSError:
            return
