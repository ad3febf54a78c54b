"""Single steps of writing, each whole or not done at all, each with the step that undoes it."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeAlias

from fixer.errors import AccessError
from fixer.site import attributes, folders, paths
from fixer.site.attributes import Attributes
from fixer.site.directory import DirectoryTree
from fixer.site.operations import FileState, LinkState, State
from fixer.site.tree import Kind

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
Undo: TypeAlias = Callable[[], None]


class Rights(NamedTuple):
    """Mode and owner of a file or folder, and for a file its access control list and other attributes."""

    mode: int
    user: int
    group: int
    attributes: Attributes = ()

    @classmethod
    def of(cls, found: os.stat_result) -> Rights:
        """Those of something that exists."""
        return cls(stat.S_IMODE(found.st_mode), found.st_uid, found.st_gid)


@dataclass
class Stage:
    """A folder being written to: its unfinished files, and how to undo what was done.

    Args:
        top: the folder; everything else is relative to it.
    """

    top: Path
    _waiting: dict[str, str] = field(default_factory=dict)
    _undo: list[tuple[str, Undo]] = field(default_factory=list)

    def prepare(self, path: str, state: FileState | LinkState, folder: str, rights: Rights | None,
                mode: int) -> None:
        """Writes what will stand at ``path`` under another name, to the disk.

        Args:
            path: where it will stand.
            state: the file or link.
            folder: an existing folder of the same file system, at best the one ``path`` is in.
            rights: mode and owner of the file that lends them, if one does.
            mode: the mode of a file for which none does.

        Raises:
            AccessError: the folder cannot be written to, or the owner cannot be kept.
        """
        temporary = paths.join(folder, folders.temporary_name())
        self._waiting[path] = temporary
        with self._in(folder, path, "written") as descriptor:
            _write(descriptor, paths.name(temporary), state, rights, mode)

    def put(self, path: str, before: State, rights: Rights | None) -> None:
        """Moves what was prepared for ``path`` into place.

        Args:
            path: prepared before.
            before: what stands there now, to put back if need be.
            rights: mode and owner of the file that stands there now.

        Raises:
            AccessError: it cannot be put there; then nothing has changed.
        """
        self.make_folders(path)
        temporary = self._waiting[path]
        with self._in(paths.parent(path), path, "written") as folder:
            self._clear(folder, path)
            self._undo.append((path, partial(self._restore, path, before, rights)))
            with folders.opened(self.top, paths.parent(temporary)) as source:
                os.rename(paths.name(temporary), paths.name(path), src_dir_fd=source, dst_dir_fd=folder)
        del self._waiting[path]

    def take(self, path: str, before: FileState | LinkState, rights: Rights | None) -> None:
        """Removes the file or link at ``path``; see ``put``."""
        self._undo.append((path, partial(self._restore, path, before, rights)))
        with self._in(paths.parent(path), path, "removed") as folder:
            os.unlink(paths.name(path), dir_fd=folder)

    def roll_back(self) -> list[str]:
        """Undoes everything, the last step first.

        Returns:
            The paths that could not be put back.
        """
        self.clean_up()
        failed = []
        while self._undo:
            path, undo = self._undo.pop()
            try:
                undo()
            except (OSError, AccessError):
                failed.append(path)
        return failed

    def clean_up(self) -> None:
        """Removes what was prepared and not put into place."""
        for temporary in self._waiting.values():
            with suppress(OSError), folders.opened(self.top, paths.parent(temporary)) as folder:
                os.unlink(paths.name(temporary), dir_fd=folder)
        self._waiting.clear()

    @contextmanager
    def _in(self, folder: str, path: str, verb: str) -> Iterator[int]:
        try:
            with folders.opened(self.top, folder) as descriptor:
                yield descriptor
        except OSError as error:
            raise folders.access_error(error, path, verb) from error

    def make_folders(self, path: str) -> None:
        """Makes the folders above ``path`` that are not there.

        Raises:
            AccessError: one of them cannot be made.
        """
        for folder in paths.ancestors(path)[-2::-1]:
            with self._in(paths.parent(folder), folder, "made") as holder:
                if folders.status(holder, paths.name(folder)) is not None:
                    continue
                os.mkdir(paths.name(folder), dir_fd=holder)
                self._undo.append((folder, partial(self._remove_folder, folder)))

    def _remove_folder(self, path: str) -> None:
        with folders.opened(self.top, paths.parent(path)) as holder:
            os.rmdir(paths.name(path), dir_fd=holder)

    def _clear(self, holder: int, path: str) -> None:
        """Removes the folder at ``path``, if one stands there, which must hold no files any more."""
        found = folders.status(holder, paths.name(path))
        if found is None or not stat.S_ISDIR(found.st_mode):
            return
        with folders.opened(self.top, path, to_list=True) as folder:
            folders.remove_temporaries(folder)
            with os.scandir(folder) as entries:
                names = [entry.name for entry in entries]
            for name in names:
                self._clear(folder, paths.join(path, name))
        os.rmdir(paths.name(path), dir_fd=holder)
        self._undo.append((path, partial(self._restore_folder, path, Rights.of(found))))

    def _restore_folder(self, path: str, rights: Rights) -> None:
        with folders.opened(self.top, paths.parent(path)) as holder:
            os.mkdir(paths.name(path), dir_fd=holder)
        with folders.opened(self.top, path, to_list=True) as folder:
            os.fchown(folder, rights.user, rights.group)
            os.fchmod(folder, rights.mode)

    def _restore(self, path: str, before: State, rights: Rights | None) -> None:
        if standing(DirectoryTree(self.top), path) == before:
            return
        with folders.opened(self.top, paths.parent(path)) as folder:
            if before is None:
                os.unlink(paths.name(path), dir_fd=folder)
                return
            temporary = folders.temporary_name()
            _write(folder, temporary, before, rights, 0o644)
            os.rename(temporary, paths.name(path), src_dir_fd=folder, dst_dir_fd=folder)


def standing(tree: DirectoryTree, path: str) -> State:
    """The file or link at ``path``; None where there is neither.

    Raises:
        AccessError: it may not be read.
    """
    kind = tree.kind(path)
    if kind is Kind.FILE:
        return FileState(tree.read(path))
    return LinkState(tree.target(path)) if kind is Kind.LINK else None


def _write(folder: int, name: str, state: FileState | LinkState, rights: Rights | None, mode: int) -> None:
    if isinstance(state, LinkState):
        os.symlink(state.target, name, dir_fd=folder)
        return
    descriptor = os.open(name, _NEW, 0o600, dir_fd=folder)
    with os.fdopen(descriptor, "wb") as file:
        file.write(state.data)
        file.flush()
        if rights is not None:
            _give_to_owner(descriptor, rights)
            attributes.leave_inherited(descriptor)
        os.fchmod(descriptor, rights.mode if rights is not None else mode)
        if rights is not None:
            attributes.give(descriptor, rights.attributes)
        os.fsync(descriptor)


def _give_to_owner(descriptor: int, rights: Rights) -> None:
    mine = os.fstat(descriptor)
    if (mine.st_uid, mine.st_gid) == (rights.user, rights.group):
        return
    try:
        os.fchown(descriptor, rights.user, rights.group)
    except PermissionError as error:
        raise PermissionError(error.errno, "it belongs to another user or group") from error
