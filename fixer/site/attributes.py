"""What the file system keeps of a file besides mode and owner: access control lists and other extended attributes."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import Final, TypeAlias

Attributes: TypeAlias = tuple[tuple[str, bytes], ...]

_RIGHTS: Final = "system.posix_acl_access"
_OF_THE_SYSTEM: Final = ("security.", "trusted.")
_KNOWN_HERE: Final = hasattr(os, "listxattr")


def attributes_of(folder: int, name: str) -> Attributes:
    """Those of a file; none where the system or the file system has no such thing.

    Args:
        folder: the open folder that holds it.
        name: its name there.
    """
    if not _KNOWN_HERE:
        return ()
    try:
        descriptor = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=folder)
    except OSError:
        return ()
    try:
        return tuple((one, os.getxattr(descriptor, one)) for one in os.listxattr(descriptor))
    except OSError:
        return ()
    finally:
        os.close(descriptor)


def leave_inherited(descriptor: int) -> None:
    """Takes from a new file the access control list that its folder gave it; its mode is to be set afterwards."""
    if _KNOWN_HERE:
        with suppress(OSError):
            os.removexattr(descriptor, _RIGHTS)


def give(descriptor: int, attributes: Attributes) -> None:
    """Gives them to a file, whose mode has been set before.

    Raises:
        OSError: one that decides who may read the file, or that a person gave it, could not be kept.
    """
    for name, value in attributes:
        try:
            os.setxattr(descriptor, name, value)
        except OSError:
            # Labels of the system, such as SELinux's, are its own to give.
            if not name.startswith(_OF_THE_SYSTEM):
                raise
