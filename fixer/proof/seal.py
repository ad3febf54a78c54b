"""The seal around a process, put on between fork and exec: limits, another user, no network, no files, no signals.

Sources: setrlimit(2), unshare(2), prctl(2) and landlock(7) of the Linux manual.
"""

from __future__ import annotations

import ctypes
import os
import random
import resource
import signal
from collections.abc import Callable, Sequence
from typing import NamedTuple

from fixer.proof import landlock

MEMORY = 640 * 1024 * 1024
CPU_SECONDS = 5
_OPEN_FILES = 64
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
_DIE_WITH_PARENT, _NO_NEW_PRIVILEGES = 1, 38
# Users that systems keep free for services that need one for a moment.
_FREE_USERS = (61184, 65519)
# Loaded here: between fork and exec nothing may be loaded.
_LIBC = ctypes.CDLL(None, use_errno=True)


class Seal(NamedTuple):
    """Which parts of the seal this machine allows, besides the limits, which every Linux has.

    Args:
        network: whether the process gets a network of its own, with nothing in it.
        user: the user and group it becomes; None where fixer does not run as root.
        landlock: the version of Landlock the kernel has, 0 for none.
    """

    network: bool
    user: int | None
    landlock: int

    @property
    def limited(self) -> bool:
        """Whether the limit on processes binds, which it does for everybody but root."""
        return self.user is not None or os.geteuid() != 0


def available() -> Seal:
    """Which seal this machine allows, found out by trying in short-lived processes."""
    user = random.randint(*_FREE_USERS)  # noqa: S311
    another = os.geteuid() == 0 and _works(lambda: _become(user))
    return Seal(_works(_leave_network), user if another else None, landlock.version(_LIBC))


def sealing(seal: Seal, readable: Sequence[str]) -> Callable[[], None]:
    """What a new process does before it becomes PHP.

    Args:
        seal: from ``available``.
        readable: files and folders that it may read.
    """
    def enter() -> None:
        if seal.network:
            _leave_network()
        _limit()
        if seal.user is not None:
            _become(seal.user)
        # After the change of user: a limit that is passed already would forbid to start PHP.
        resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
        _LIBC.prctl(_DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)
        _LIBC.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        if seal.landlock:
            landlock.restrict(_LIBC, seal.landlock, readable)

    return enter


def _limit() -> None:
    for what, soft, hard in ((resource.RLIMIT_AS, MEMORY, MEMORY), (resource.RLIMIT_CPU, CPU_SECONDS, CPU_SECONDS + 1),
                             (resource.RLIMIT_FSIZE, 0, 0), (resource.RLIMIT_NOFILE, _OPEN_FILES, _OPEN_FILES),
                             (resource.RLIMIT_CORE, 0, 0)):
        resource.setrlimit(what, (soft, hard))
    # A write that is too much is an error then, and does not end PHP.
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    os.umask(0o077)


def _become(user: int) -> None:
    os.setgroups([])
    os.setgid(user)
    os.setuid(user)


def _leave_network() -> None:
    flags = _NEW_NETWORK if os.geteuid() == 0 else _NEW_NETWORK | _NEW_USER
    if _LIBC.unshare(flags) != 0:
        raise OSError(ctypes.get_errno(), "unshare")


def _works(action: Callable[[], None]) -> bool:
    """Whether ``action`` succeeds in a process of its own."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            action()
            status = 0
        finally:
            os._exit(status)
    return os.waitpid(child, 0)[1] == 0
