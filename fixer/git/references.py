"""Branches as files: read from loose and packed refs, moved under git's own lock."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from fixer.errors import GitError
from fixer.git.location import read_pointer
from fixer.site.paths import printable

if TYPE_CHECKING:
    from fixer.git.sharing import Sharing

HEADS = "refs/heads/"
_SHA = re.compile(r"[0-9a-f]{40}")
_DEEPEST_SYMREF = 5
# What file systems hold, less the ".lock" of the file beside it.
_LONGEST_NAME = 250


class References:
    """The references of one repository with file-based refs.

    Args:
        git_dir: holds HEAD.
        common_dir: holds ``refs`` and ``packed-refs``.
    """

    def __init__(self, git_dir: Path, common_dir: Path) -> None:
        self._git_dir = git_dir
        self._common_dir = common_dir

    def symbolic(self, name: str) -> str | None:
        """The reference that ``name`` points to by name (``ref: ...``), or None."""
        path = self._path(name)
        if path.is_symlink() and (target := str(path.readlink())).startswith("refs/"):
            return target
        text = read_pointer(path)
        if text is None or not text.startswith(b"ref:"):
            return None
        return os.fsdecode(text[4:].strip())

    def sha(self, name: str) -> str | None:
        """The object that ``name`` leads to, or None where there is no such reference.

        Raises:
            GitError: its file holds neither a sha nor a name, or names lead in a circle.
        """
        for _ in range(_DEEPEST_SYMREF):
            target = self.symbolic(name)
            if target is None:
                return self._direct(name)
            name = target
        raise GitError(f"{name} leads in a circle of references: the repository is damaged")

    def branch_tips(self) -> dict[str, str]:
        """Every local branch by its short name, with the commit at its tip."""
        names = {name for name in self.packed() if name.startswith(HEADS)}
        names.update(self._loose_below(HEADS.rstrip("/")))
        tips = {name.removeprefix(HEADS): self.sha(name) for name in sorted(names)}
        return {name: tip for name, tip in tips.items() if tip is not None}

    def packed(self) -> dict[str, str]:
        """Every packed reference by its full name."""
        try:
            text = (self._common_dir / "packed-refs").read_bytes()
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise GitError(f"{self._common_dir / 'packed-refs'} cannot be read: {error.strerror}") from error
        found = {}
        for line in os.fsdecode(text).splitlines():
            sha, space, name = line.partition(" ")
            if space and _SHA.fullmatch(sha):
                found[name] = sha
        return found

    def in_the_way(self, name: str) -> str | None:
        """An existing reference that, as a file or folder, leaves no room for ``name``; or None."""
        parts = name.split("/")
        packed = self.packed()
        for length in range(3, len(parts)):
            above = "/".join(parts[:length])
            if above in packed or self._path(above).is_file():
                return above
        inside = (other for other in packed if other.startswith(name + "/"))
        return next(inside, None) or next(self._loose_below(name), None)

    def shadowing(self, name: str) -> str | None:
        """A reference that git takes for the branch ``name`` where only the short name is given; or None.

        Source: the order in which gitrevisions(7) looks names up.
        """
        short = name.removeprefix(HEADS)
        packed = self.packed()
        first = (*((short,) if short.startswith("refs/") else ()), f"refs/{short}", f"refs/tags/{short}")
        return next((other for other in first if other in packed or self._path(other).is_file()), None)

    def move(self, name: str, expected: str | None, new: str, sharing: Sharing,
             before_commit: Callable[[], None]) -> None:
        """Point ``name`` at ``new`` if it still is at ``expected``, or else leave it alone.

        Args:
            name: the full name, ``refs/heads/...``.
            expected: the sha it must have now; None if it must not exist.
            new: the sha it gets.
            sharing: who else may use the file.
            before_commit: called under the lock, just before the reference moves.

        Raises:
            GitError: it is somewhere else by now, is locked, or cannot be written.
        """
        path = self._path(name)
        lock = path.with_name(path.name + ".lock")
        try:
            descriptor = self._lock(lock, sharing)
        except FileExistsError as error:
            raise GitError(f"{lock} exists: another git is at work on this branch;"
                           " if none is, delete the file") from error
        except OSError as error:
            raise GitError(f"{name} cannot be written: {error.strerror} ({lock})") from error
        try:
            with os.fdopen(descriptor, "w", encoding="ascii") as file:
                self.check(name, expected)
                file.write(new + "\n")
                file.flush()
                os.fsync(descriptor)
            sharing.share_file(lock)
            remove_empty_folders(path)
            before_commit()
            lock.replace(path)
        except OSError as error:
            raise GitError(f"{name} cannot be written: {error.strerror} ({path})") from error
        finally:
            lock.unlink(missing_ok=True)

    def check(self, name: str, expected: str | None) -> None:
        """Make sure that ``name`` can be moved from ``expected``; see ``move``.

        Raises:
            GitError: it cannot.
        """
        if self.symbolic(name) is not None:
            raise GitError(f"{name} is a symbolic reference, which fixer does not move:"
                           " name another with --branch")
        if self.sha(name) != expected:
            raise GitError(f"{name} was moved by somebody else meanwhile: run fixer again")
        other = self.in_the_way(name)
        if other is not None:
            raise GitError(f"a branch {other.removeprefix(HEADS)} is in the way of {name.removeprefix(HEADS)}"
                           " (git cannot hold both): name another with --branch, or rename that one")
        shadow = self.shadowing(name)
        if shadow is not None:
            raise GitError(f"{shadow} has the same name as the branch {name.removeprefix(HEADS)}, and git would merge"
                           " that one instead: name another with --branch, or rename it")

    def _lock(self, lock: Path, sharing: Sharing) -> int:
        refuse_links(self._common_dir / HEADS, lock)
        new = [folder for folder in (lock.parent, *lock.parent.parents) if not folder.exists()]
        lock.parent.mkdir(parents=True, exist_ok=True)
        for folder in new:
            sharing.share_folder(folder)
        return os.open(lock, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)

    def _direct(self, name: str) -> str | None:
        text = read_pointer(self._path(name))
        if text is None:
            return self.packed().get(name)
        sha = text[:40].decode("ascii", "replace")
        if _SHA.fullmatch(sha) is None or text[40:].strip():
            raise GitError(f"{name} holds no commit: the repository is damaged; `git fsck` says more")
        return sha

    def _loose_below(self, name: str) -> Iterator[str]:
        top = self._path(name)
        for parent, _, files in os.walk(top):
            folder = Path(parent).relative_to(self._common_dir).as_posix()
            yield from (f"{folder}/{file}" for file in files if not file.endswith(".lock"))

    def _path(self, name: str) -> Path:
        longest = max(len(os.fsencode(part)) for part in name.split("/"))
        if ".." in name or "\0" in name or longest > _LONGEST_NAME:
            raise GitError(f"`{printable(name[:80])}` cannot be the name of a branch or tag")
        return (self._common_dir if name.startswith("refs/") else self._git_dir) / name


def refuse_links(top: Path, place: Path) -> None:
    """Make sure that no folder between ``top`` and ``place`` leads elsewhere.

    Raises:
        OSError: one does.
    """
    link = next((folder for folder in place.parents if folder.is_relative_to(top) and folder != top
                 and folder.is_symlink()), None)
    if link is not None:
        raise NotADirectoryError(errno.ENOTDIR, f"{link} is a link, which is not followed")


def remove_empty_folders(place: Path) -> None:
    """Remove the empty folders that deleted branches left at ``place``, if there are any, as git does.

    Raises:
        OSError: one of them is not empty.
    """
    if place.is_dir() and not place.is_symlink():
        for parent, _, _ in os.walk(place, topdown=False):
            Path(parent).rmdir()
