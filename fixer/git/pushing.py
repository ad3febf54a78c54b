"""Pushing fixer's branch to a remote: one branch, never forced, and nothing of the repository's own is run."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from fixer.git.remote_url import RemoteUrl
from fixer.git.repository import Repository


class Credentials(NamedTuple):
    """A user's name and a token, offered to the server where the user's own credential helpers have none."""

    user: str
    token: str


class Target(NamedTuple):
    """Where a branch is pushed.

    Args:
        remote: the remote's name.
        address: where it is pushed to, as git uses it. May hold a password: never print it.
        url: the same, taken apart and safe to show.
        remark: why this remote, where there are several; else ``""``.
    """

    remote: str
    address: str
    url: RemoteUrl
    remark: str = ""


class Pushed(NamedTuple):
    """What came of pushing.

    Args:
        branch: the short name, here and there.
        target: where.
        sha: the commit at the tip of the branch.
        former: where the branch was there before; None where there was none.
        refused: why it is not there now, in one line; ``""`` where it is.
    """

    branch: str
    target: Target
    sha: str
    former: str | None = None
    refused: str = ""

    @property
    def moved(self) -> bool:
        """Whether the branch there was made or moved now."""
        return not self.refused and self.former != self.sha


class PushRequest(NamedTuple):
    """That a branch is to be pushed; a part of ``ApplyRequest``.

    Args:
        remote: the remote's name, or None to choose.
        credentials: what to offer to the server at an address, or None for nothing; asked only when the server
            is spoken to.
        objection: asked with the target and the branch once there is something to push, before anything is
            written: why neither a commit is made nor anything pushed (a pull request that a person closed), or
            ``""`` to go on.
    """

    remote: str | None = None
    credentials: Callable[[RemoteUrl], Credentials | None] = lambda _url: None
    objection: Callable[[Target, str], str] = lambda _target, _branch: ""


def choose_remote(repository: Repository, name: str | None = None) -> Target:
    """The remote to push to: the one named, the only one, or the one the user's branches go to.

    Args:
        repository: where.
        name: what the user named with ``--remote``, or None.

    Raises:
        GitError: there is none, none of that name, several of which none is the obvious one, or its address
            is one that fixer does not use.
    """
    raise NotImplementedError


def push(repository: Repository, branch: str, target: Target, credentials: Credentials | None = None) -> Pushed:
    """Push a branch to the branch of the same name, never by force.

    No hook of the repository is run (pre-push neither).

    Args:
        repository: where the branch is.
        branch: the short name.
        target: where to, from ``choose_remote``.
        credentials: what to offer where the user's helpers have nothing.

    Returns:
        What came of it; a refusal (wrong password, server away, protected branch, commits of others) is
        ``Pushed.refused`` and no exception, since the commits are there all the same.

    Raises:
        GitError: git is missing, or the branch is.
    """
    raise NotImplementedError
