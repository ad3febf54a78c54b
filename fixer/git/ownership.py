"""Git's rule against repositories that another user planted: who owns it, and who vouches for it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from fixer.errors import GitError
from fixer.git.location import Location


def check_ownership(location: Location, safe_directories: Callable[[], Iterable[str]]) -> None:
    """Refuse a repository that belongs to another user, unless the user called it safe.

    Args:
        location: the repository.
        safe_directories: gives every ``safe.directory`` the user or the machine has set, in order;
            called only where the owner is another.

    Raises:
        GitError: another user owns its ``.git`` file, working tree or git folder.
    """
    owned = [path for path in (location.pointer, location.top, location.git_dir) if path is not None]
    foreign = [path for path in owned if not _is_ours(path)]
    if not foreign:
        return
    place = location.top or location.git_dir
    if not _is_safe(place, safe_directories()):
        raise GitError(f"{foreign[0]} belongs to another user (dubious ownership); if you trust it:"
                       f" git config --global --add safe.directory {place}")


def _is_ours(path: Path) -> bool:
    owner = path.lstat().st_uid
    user = os.geteuid()
    if user != 0 or owner == 0:
        return owner == user
    sudo = os.environ.get("SUDO_UID", "")
    return sudo.isdecimal() and owner == int(sudo)


def _is_safe(place: Path, safe_directories: Iterable[str]) -> bool:
    safe = False
    real = os.path.realpath(place)
    for value in safe_directories:
        if value == "":
            safe = False
        elif value == "*":
            safe = True
        elif value.endswith("/*"):
            safe = safe or real.startswith(_real(value[:-1]).rstrip("/") + "/")
        else:
            safe = safe or _real(value) == real
    return safe


def _real(value: str) -> str:
    expanded = os.path.expanduser(value)  # noqa: PTH111 - Path.expanduser raises where HOME is unknown
    return os.path.realpath(expanded) if os.path.isabs(expanded) else value  # noqa: PTH117
