"""A tree that is a folder of this machine."""

from __future__ import annotations

import math
import os
import stat
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from fixer.errors import AccessError, InTheWayError
from fixer.site import folders, paths
from fixer.site.matching import Needles
from fixer.site.tree import MAX_FILE_BYTES, Entry, Hit, Kind

# Without O_NONBLOCK a pipe put in a file's place would hold fixer up for ever.
_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
_TOO_LARGE = "{} is larger than 32 MB, which no file fixer works on should be: move it away"

# Starting a process takes a few milliseconds, which most searches do not last.
_ALONE_SECONDS = 0.05

Hits: TypeAlias = list[Hit]

_NONE: frozenset[bytes] = frozenset()


class DirectoryTree:
    """The files below one folder, without git's own and without those of repositories inside it.

    A folder below the top that has a ``.git`` of its own counts as a submodule.

    Args:
        top: the folder; a link to a folder is fine here, it is the user's own.

    Raises:
        AccessError: there is no such folder.
    """

    def __init__(self, top: Path) -> None:
        try:
            self.top = top.resolve(strict=True)
        except (OSError, RuntimeError) as error:
            place = paths.printable(str(top))
            raise AccessError(f"{place} cannot be opened: name a folder that exists") from error
        if not self.top.is_dir():
            raise AccessError(f"{paths.printable(str(top))} is not a folder: name the folder of a site")

    @property
    def location(self) -> str:
        """The absolute path of the top, without links."""
        return str(self.top)

    def kind(self, path: str) -> Kind:
        """See ``Tree.kind``.

        Raises:
            AccessError: a folder on the way may not be entered.
        """
        if not path:
            return Kind.FOLDER
        found = self.status(path)
        if found is None:
            return Kind.MISSING
        kind = folders.kind_of(found.st_mode)
        return Kind.SUBMODULE if kind is Kind.FOLDER and self._holds_repository(path) else kind

    def read(self, path: str) -> bytes:
        """See ``Tree.read``."""
        data = self._start_of(path, MAX_FILE_BYTES + 1)
        if len(data) > MAX_FILE_BYTES:
            raise InTheWayError(_TOO_LARGE.format(paths.printable(path)), path)
        return data

    def head(self, path: str, length: int) -> bytes:
        """See ``Tree.head``."""
        return self._start_of(path, length)

    def target(self, path: str) -> str:
        """See ``Tree.target``.

        Raises:
            InTheWayError: no link is there.
        """
        try:
            folders.names_of(path)
            with folders.opened(self.top, paths.parent(path)) as folder:
                return os.readlink(paths.name(path), dir_fd=folder)
        except OSError as error:
            raise InTheWayError(f"there is no link at {paths.printable(path)}", path) from error

    def executable(self, path: str) -> bool:
        """See ``Tree.executable``."""
        found = self.status(path)
        return found is not None and stat.S_ISREG(found.st_mode) and bool(found.st_mode & stat.S_IXUSR)

    def list(self, path: str) -> Sequence[Entry]:
        """See ``Tree.list``.

        Raises:
            AccessError: the folder may not be read.
        """
        try:
            with folders.opened(self.top, path, to_list=True) as folder, os.scandir(folder) as entries:
                return sorted(Entry(entry.name, _entry_kind(entry, folder)) for entry in entries
                              if not folders.is_passed_over(entry.name))
        except OSError as error:
            if error.errno in folders.NOT_THERE:
                return []
            raise folders.access_error(error, path, "read") from error

    def search(self, folder: str, suffixes: tuple[str, ...], needles: tuple[bytes, ...],
               skip: frozenset[str] = frozenset()) -> Iterator[Hit]:
        """See ``Tree.search``. Files over 32 MB are passed over.

        Raises:
            AccessError: a folder or file on the way may not be read.
        """
        wanted = Needles(needles)
        if wanted:
            yield from self._search(Hit(folder + "/", _NONE), suffixes, wanted, skip, share_after=_ALONE_SECONDS)

    def _search(self, start: Hit, suffixes: tuple[str, ...], wanted: Needles, skip: frozenset[str],
                share_after: float = math.inf) -> Iterator[Hit]:
        """See ``search``; what is left after some seconds is shared out among processes."""
        share_at = time.monotonic() + share_after
        waiting = [start]
        while waiting:
            if len(waiting) > 1 and time.monotonic() > share_at:
                from fixer.site.several_processes import shared_out

                yield from shared_out(waiting[::-1], lambda hit: self._search(hit, suffixes, wanted, skip))
                return
            hit = waiting.pop()
            if hit.path.endswith("/"):
                found = self._matches(hit.path.rstrip("/"), suffixes, wanted, skip)
                waiting.extend(sorted(found, key=_path_of, reverse=True))
            else:
                yield hit

    def _matches(self, folder: str, suffixes: tuple[str, ...], wanted: Needles,
                 skip: frozenset[str]) -> Hits:
        """Matching files directly in ``folder``, and its folders to look in, which end in a slash."""
        found: Hits = []
        path, prefix = folder, f"{folder}/" if folder else ""
        try:
            with (folders.opened(self.top, folder, to_list=True) as descriptor,
                  os.scandir(descriptor) as entries):
                for entry in entries:
                    name = entry.name
                    if folders.is_passed_over(name):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        path = prefix + name
                        if name not in skip and path not in skip:
                            found.append(Hit(path + "/", _NONE))
                    elif name.lower().endswith(suffixes):
                        path = prefix + name
                        if path not in skip and (held := _held(entry, descriptor, wanted)):
                            found.append(Hit(path, held))
        except OSError as error:
            if error.errno not in folders.NOT_THERE:
                raise folders.access_error(error, path, "read") from error
        return found

    def status(self, path: str) -> os.stat_result | None:
        """What the system says of what stands at ``path``; None where there is nothing.

        Raises:
            AccessError: a folder on the way may not be entered.
        """
        try:
            folders.names_of(path)
            folder = folders.open_descriptor(self.top, paths.parent(path))
            try:
                return folders.status(folder, paths.name(path))
            finally:
                os.close(folder)
        except OSError as error:
            if error.errno in folders.NOT_THERE:
                return None
            raise folders.access_error(error, path, "read") from error

    def _holds_repository(self, path: str) -> bool:
        try:
            with folders.opened(self.top, path):
                return False
        except OSError as error:
            return error.errno in folders.NOT_THERE

    def _start_of(self, path: str, length: int) -> bytes:
        """The first ``length`` bytes of the regular file at ``path``."""
        descriptor = self._open(path)
        try:
            now = os.fstat(descriptor)
            if not stat.S_ISREG(now.st_mode):
                raise _no_file(path, now)
            return _read(descriptor, length, now.st_size)
        except OSError as error:
            raise folders.access_error(error, path, "read") from error
        finally:
            os.close(descriptor)

    def _open(self, path: str) -> int:
        try:
            folders.names_of(path)
            folder = folders.open_descriptor(self.top, paths.parent(path))
            try:
                found = folders.status(folder, paths.name(path)) if path else os.fstat(folder)
                # Opening is enough to wake some devices: look first.
                if found is None or not stat.S_ISREG(found.st_mode):
                    raise _no_file(path, found)
                return os.open(paths.name(path), _READ, dir_fd=folder)
            finally:
                os.close(folder)
        except OSError as error:
            if error.errno in folders.NOT_THERE:
                raise _no_file(path, None) from error
            raise folders.access_error(error, path, "read") from error


def _entry_kind(entry: os.DirEntry[str], folder: int) -> Kind:
    if entry.is_symlink():
        return Kind.LINK
    if entry.is_dir(follow_symlinks=False):
        return Kind.SUBMODULE if _is_repository(folder, entry.name) else Kind.FOLDER
    return Kind.FILE if entry.is_file(follow_symlinks=False) else Kind.OTHER


def _is_repository(folder: int, name: str) -> bool:
    try:
        return folders.status(folder, f"{name}/.git") is not None
    except PermissionError:
        return False


def _path_of(hit: Hit) -> str:
    return hit.path


def _held(entry: os.DirEntry[str], folder: int, wanted: Needles) -> frozenset[bytes]:
    if not entry.is_file(follow_symlinks=False):
        return _NONE
    try:
        descriptor = os.open(entry.name, _READ, dir_fd=folder)
    except FileNotFoundError:
        return _NONE
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            return _NONE
        if found.st_size > MAX_FILE_BYTES:
            return wanted.too_large
        return wanted.within(_read(descriptor, found.st_size, found.st_size))
    finally:
        os.close(descriptor)


def _read(descriptor: int, length: int, size: int) -> bytes:
    """The first ``length`` bytes of a file that seems to hold ``size``."""
    pieces = []
    while length > 0 and (piece := os.read(descriptor, min(length, size + 1))):
        pieces.append(piece)
        length -= len(piece)
    return b"".join(pieces)


def _no_file(path: str, found: os.stat_result | None) -> InTheWayError:
    place = paths.printable(path) or "the site's folder"
    if found is None:
        return InTheWayError(f"there is no file at {place}", path)
    words = {Kind.FOLDER: "a folder", Kind.LINK: "a link"}
    kind = words.get(folders.kind_of(found.st_mode), "a device or pipe")
    return InTheWayError(f"{place} is {kind}, not a file", path)
