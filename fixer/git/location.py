"""Finds the repository a path belongs to, by looking at files only, the way git looks."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import NamedTuple

from fixer.errors import GitError
from fixer.site.paths import printable

_LARGEST_POINTER = 1024 * 1024
# What git reads whole before it does anything; it would wait for ever for a pipe, and read a device without end.
_READ_BY_GIT = ("HEAD", "commondir", "config.worktree")
_READ_BY_GIT_SHARED = ("config", "packed-refs", "shallow", "objects/info/alternates", "info/grafts")
_SHA = re.compile(rb"[0-9a-f]{40}(?:[0-9a-f]{24})?\s*\Z")


class Location(NamedTuple):
    """Where the parts of a repository are.

    Args:
        git_dir: the folder with this working tree's HEAD.
        common_dir: the folder with the objects and branches; another one for a linked worktree.
        top: the folder that holds ``.git``, or None where the repository was entered from within.
        pointer: the ``.git`` file that led here, if one did.
    """

    git_dir: Path
    common_dir: Path
    top: Path | None
    pointer: Path | None = None


def locate(path: Path) -> Location | None:
    """The repository that ``path`` lies in, or None.

    Args:
        path: any place: a working tree or deep inside one, a bare repository, a ``.git`` folder.

    Raises:
        GitError: a ``.git`` file is there but leads to no repository.
    """
    start = Path(os.path.realpath(path))
    ceilings = {Path(os.path.realpath(folder)) for folder in
                os.environ.get("GIT_CEILING_DIRECTORIES", "").split(os.pathsep) if folder}
    for folder in (start, *start.parents):
        if folder in ceilings and folder != start:
            return None
        found = _repository_at(folder)
        if found is not None:
            return found
    return None


def check_files(location: Location) -> None:
    """Make sure that git can read what it reads at its start.

    Args:
        location: the repository.

    Raises:
        GitError: something that is no file stands in a file's place.
    """
    places = (*(location.git_dir / name for name in _READ_BY_GIT),
              *(location.common_dir / name for name in _READ_BY_GIT_SHARED))
    for place in places:
        try:
            mode = place.stat().st_mode
        except OSError:
            continue
        if not stat.S_ISREG(mode):
            raise GitError(f"{printable(str(place))} is no file, so git cannot read this repository: take it away, "
                           "or use --in-place")


def read_pointer(path: Path) -> bytes | None:
    """The bytes of a small regular file such as HEAD, or None where there is none.

    Raises:
        GitError: it may not be read, or is far too large to be such a file.
    """
    try:
        # A pipe would block for ever without O_NONBLOCK.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise GitError(f"{path} cannot be read: {error.strerror}") from error
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return None
        if status.st_size > _LARGEST_POINTER:
            raise GitError(f"{path} is far too large for a file of its kind: the repository is damaged")
        return os.read(descriptor, _LARGEST_POINTER)
    finally:
        os.close(descriptor)


def _repository_at(folder: Path) -> Location | None:
    entry = folder / ".git"
    if entry.is_file():
        git_dir = _follow(entry)
        return Location(git_dir, _common_dir(git_dir), folder, entry)
    if _is_git_dir(entry):
        return Location(entry, _common_dir(entry), folder)
    if not _is_git_dir(folder):
        return None
    if folder.name == ".git":
        return Location(folder, _common_dir(folder), folder.parent)
    return Location(folder, _common_dir(folder), _linked_top(folder))


def _follow(pointer: Path) -> Path:
    text = read_pointer(pointer) or b""
    if not text.startswith(b"gitdir: "):
        raise GitError(f"{pointer} is no repository and names none: it should say `gitdir: FOLDER`")
    named = os.fsdecode(text.removeprefix(b"gitdir: ").rstrip(b"\r\n"))
    git_dir = Path(os.path.realpath(pointer.parent / named)) if named and "\0" not in named else None
    if git_dir is None or not _is_git_dir(git_dir):
        raise GitError(f"{pointer} names {named or 'nothing'}, where there is no repository:"
                       " `git worktree repair` or `git submodule update --init` may mend it")
    return git_dir


def _linked_top(git_dir: Path) -> Path | None:
    """The working tree that the administrative folder of a linked worktree belongs to."""
    text = read_pointer(git_dir / "gitdir") if (git_dir / "commondir").is_file() else None
    if text is None:
        return None
    top = (git_dir / os.fsdecode(text.rstrip(b"\r\n"))).parent
    return Path(os.path.realpath(top)) if top.is_dir() else None


def _common_dir(git_dir: Path) -> Path:
    text = read_pointer(git_dir / "commondir")
    return git_dir if text is None else Path(os.path.realpath(git_dir / os.fsdecode(text.rstrip(b"\r\n"))))


def _is_git_dir(folder: Path) -> bool:
    head = folder / "HEAD"
    if head.is_symlink():
        if not str(head.readlink()).startswith("refs/"):
            return False
    elif not _is_head(read_pointer(head) if folder.is_dir() else None):
        return False
    common = _common_dir(folder)
    return (common / "objects").is_dir() and (common / "refs").is_dir()


def _is_head(text: bytes | None) -> bool:
    return text is not None and ((text.startswith(b"ref:") and text[4:].lstrip().startswith(b"refs/"))
                                 or _SHA.match(text) is not None)
