"""Folders of this machine, opened component by component so that no symbolic link is ever followed."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fixer.errors import AccessError
from fixer.site import paths
from fixer.site.tree import Kind

_TEMPORARY = re.compile(r"\.fixer-[0-9a-f]{16}\.php")

NOT_THERE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG})

# O_PATH asks for no permission to read the folder, only to pass through it, as the web server does.
_PASS = getattr(os, "O_PATH", os.O_RDONLY) | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_LIST = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


def is_git_name(name: str) -> bool:
    """Whether a name belongs to git itself, in any spelling a file system takes for it."""
    return name.lower() == ".git"


def is_passed_over(name: str) -> bool:
    """Whether a name is no part of a site: git's own, or what a killed run of fixer left behind."""
    return name.startswith(".") and (is_git_name(name) or is_temporary(name))


def temporary_name() -> str:
    """A new name for a file that is not finished yet; ``.php`` so that no server hands out its text."""
    return f".fixer-{os.urandom(8).hex()}.php"


def is_temporary(name: str) -> bool:
    """Whether ``temporary_name`` made this name."""
    return _TEMPORARY.fullmatch(name) is not None


def remove_temporaries(folder: int) -> None:
    """Removes from an open folder, listable, what killed runs of fixer left there.

    Raises:
        OSError: one of them could not be removed.
    """
    with os.scandir(folder) as entries:
        names = [entry.name for entry in entries if is_temporary(entry.name)]
    for name in names:
        os.unlink(name, dir_fd=folder)


def names_of(path: str) -> list[str]:
    """The components of a clean relative path.

    Raises:
        FileNotFoundError: there can be nothing at such a path.
    """
    if not path:
        return []
    names = path.split("/")
    for name in names:
        if not name or "\0" in name or (name[0] == "." and (name in (".", "..") or is_git_name(name))):
            raise FileNotFoundError(errno.ENOENT, "no such path", path)
    return names


@contextmanager
def opened(top: Path, path: str, *, to_list: bool = False) -> Iterator[int]:
    """A descriptor of the folder at ``path`` below ``top``.

    Args:
        top: the folder the user named; links on the way to it are the user's own.
        path: relative to it.
        to_list: open it for reading its names, too.

    Raises:
        OSError: it is not there, is not a folder, lies behind a link or in a repository of its own
            (these with a number in ``NOT_THERE``), or may not be entered.
    """
    folder = open_descriptor(top, path, to_list=to_list)
    try:
        yield folder
    finally:
        os.close(folder)


def open_descriptor(top: Path, path: str, *, to_list: bool = False) -> int:
    """What ``opened`` yields, for the caller to close; raises like it."""
    names = names_of(path)
    flags = _LIST if to_list else _PASS
    folder = os.open(top, (_PASS if names else flags) & ~os.O_NOFOLLOW)
    try:
        for index, name in enumerate(names):
            outer, folder = folder, os.open(name, flags if index == len(names) - 1 else _PASS, dir_fd=folder)
            # Named anew first: an interrupt in between must not have it closed twice.
            os.close(outer)
            if holds_repository(folder):
                raise NotADirectoryError(errno.ENOTDIR, "a repository of its own", path)
    except BaseException:
        os.close(folder)
        raise
    return folder


def holds_repository(folder: int) -> bool:
    """Whether the open folder is the top of a repository of its own."""
    try:
        return status(folder, ".git") is not None
    except PermissionError:
        return False


def status(folder: int, name: str) -> os.stat_result | None:
    """What stands at ``name`` in the open folder, links not followed; None where there is nothing."""
    try:
        return os.stat(name, dir_fd=folder, follow_symlinks=False)
    except OSError as error:
        if error.errno in NOT_THERE:
            return None
        raise


def kind_of(mode: int) -> Kind:
    """The kind of what has this mode."""
    if stat.S_ISREG(mode):
        return Kind.FILE
    if stat.S_ISDIR(mode):
        return Kind.FOLDER
    if stat.S_ISLNK(mode):
        return Kind.LINK
    return Kind.OTHER


def access_error(error: OSError, path: str, verb: str) -> AccessError:
    """The one line a user sees when the system refuses: what, where, why."""
    place = paths.printable(path) or "the site's folder"
    reason = error.strerror or error.__class__.__name__
    if error.errno in (errno.EACCES, errno.EPERM):
        return AccessError(f"{place} may not be {verb} ({reason}): give yourself permission, then run again")
    if error.errno == errno.EROFS:
        return AccessError(f"{place} lies on a read-only file system and cannot be {verb}: work on a copy")
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return AccessError(f"{place} cannot be {verb}: the disk is full; make room and run fixer again")
    if error.errno == errno.EFBIG:
        return AccessError(f"{place} cannot be {verb}: files may not be that large here (ulimit -f); raise the limit "
                           "and run fixer again")
    return AccessError(f"{place} cannot be {verb}: {reason}")
