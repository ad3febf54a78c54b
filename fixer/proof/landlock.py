"""Landlock: a process that may read a few places and nothing else, by the kernel's own word.

Source: landlock(7) and the kernel's "Landlock: unprivileged access control".
"""

from __future__ import annotations

import ctypes
import os
import stat
import struct
from collections.abc import Sequence

# The same on every architecture.
_CREATE, _ADD, _RESTRICT = 444, 445, 446
_ASK_VERSION = 1
_PATH_BENEATH = 1
_EXECUTE, _READ_FILE, _READ_FOLDER = 1 << 0, 1 << 2, 1 << 3
# How many rights each version knows: later ones added moving, shortening and device control.
_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}
_MOST_RIGHTS = 16
_WITH_NETWORK, _WITH_SCOPES = 4, 6
_BIND_AND_CONNECT = 3
_SOCKETS_AND_SIGNALS = 3


def version(libc: ctypes.CDLL) -> int:
    """The version that the kernel offers; 0 for none."""
    return max(0, int(libc.syscall(_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint32(_ASK_VERSION))))


def restrict(libc: ctypes.CDLL, offered: int, readable: Sequence[str]) -> None:
    """From now on this process and its children may read ``readable`` and what lies below, and nothing else.

    Nor may they open a TCP connection or signal another process, where the kernel knows how to forbid that.

    Args:
        libc: the C library.
        offered: from ``version``.
        readable: absolute paths; those that do not exist are passed over.

    Raises:
        OSError: the kernel refuses.
    """
    known = (1 << _RIGHTS.get(offered, _MOST_RIGHTS)) - 1
    attributes = struct.pack("=Q", known)
    if offered >= _WITH_NETWORK:
        attributes += struct.pack("=Q", _BIND_AND_CONNECT)
    if offered >= _WITH_SCOPES:
        attributes += struct.pack("=Q", _SOCKETS_AND_SIGNALS)
    rules = _checked(libc.syscall(_CREATE, attributes, ctypes.c_size_t(len(attributes)), ctypes.c_uint32(0)))
    for path in readable:
        _allow(libc, rules, path)
    _checked(libc.syscall(_RESTRICT, rules, ctypes.c_uint32(0)))
    os.close(rules)


def _allow(libc: ctypes.CDLL, rules: int, path: str) -> None:
    try:
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    folder = stat.S_ISDIR(os.fstat(place).st_mode)
    allowed = _EXECUTE | _READ_FILE | (_READ_FOLDER if folder else 0)
    _checked(libc.syscall(_ADD, rules, _PATH_BENEATH, struct.pack("=Qi", allowed, place), ctypes.c_uint32(0)))
    os.close(place)


def _checked(result: int) -> int:
    if result < 0:
        raise OSError(ctypes.get_errno(), "landlock")
    return result
