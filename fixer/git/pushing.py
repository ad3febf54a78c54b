"""Pushing fixer's branch to a remote: one branch, never forced, and nothing of the repository's own is run."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from fixer.errors import GitError
from fixer.git.connection import connected
from fixer.git.push_trouble import rejected, unreachable
from fixer.git.references import HEADS
from fixer.git.target import Credentials, Target, choose_remote
from fixer.site.paths import printable

if TYPE_CHECKING:
    from fixer.git.remote_url import RemoteUrl
    from fixer.git.repository import Repository

__all__ = ["Credentials", "PushRequest", "Pushed", "Target", "branch_there", "choose_remote", "fetch_commit", "push"]

_STATUS = re.compile(r"^(?P<flag>[ +\-*!=])\t[^\t]*\t(?P<summary>[^\n]*)$", re.MULTILINE)


class Pushed(NamedTuple):
    """What came of pushing.

    Args:
        branch: the short name, here and there.
        target: where.
        sha: the commit at the tip of the branch.
        former: where the branch was there before; None where there was none.
        refused: why it is not there now, in one line; ``""`` where it is.
        hook: whether the repository has a pre-push hook, which was not run.
    """

    branch: str
    target: Target
    sha: str
    former: str | None = None
    refused: str = ""
    hook: bool = False

    @property
    def moved(self) -> bool:
        """Whether the branch there was made or moved now."""
        return not self.refused and self.former != self.sha


class PushRequest(NamedTuple):
    """That a branch is to be pushed; a part of ``ApplyRequest``.

    Args:
        remote: the remote's name, or None to choose.
        credentials: what to offer to the server at an address, or None for what the user's helpers know; asked
            only when the server is spoken to.
        objection: asked with the target, the branch and ``id@revision`` of its recipes once there is something to
            push, before anything is written: why neither a commit is made nor anything pushed (a pull request that
            a person closed), or ``""`` to go on.
    """

    remote: str | None = None
    credentials: Callable[[RemoteUrl], Credentials | None] = lambda _url: None
    objection: Callable[[Target, str, Sequence[str]], str] = lambda _target, _branch, _recipes: ""


def branch_there(repository: Repository, branch: str, target: Target,
                 credentials: Credentials | None = None) -> str | None:
    """The commit at the tip of a branch on the remote; None where there is no such branch.

    Args:
        repository: who asks.
        branch: the short name.
        target: the remote.
        credentials: see ``push``.

    Raises:
        GitError: the remote cannot be reached, or does not let the user in.
    """
    with connected(repository, target, credentials) as line:
        done = line.run("ls-remote", ["--heads", "--quiet"], HEADS + branch)
        if done.returncode:
            raise GitError(unreachable(target, done.stderr, line.secrets()))
    found = (row.split("\t") for row in done.stdout.splitlines())
    return next((row[0] for row in found if row[1:] == [HEADS + branch]), None)


def fetch_commit(repository: Repository, branch: str, target: Target, known: str,
                 credentials: Credentials | None = None) -> None:
    """Get the commits of a branch of the remote. No reference of the repository moves.

    Args:
        repository: where they are stored.
        branch: the short name.
        target: the remote.
        known: a commit that is here and probably there.
        credentials: see ``push``.

    Raises:
        GitError: the remote cannot be reached, or does not let the user in.
    """
    options = ["--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance", "--no-recurse-submodules"]
    with connected(repository, target, credentials) as line:
        line.know("known", known)
        done = line.run("fetch", options, f"{HEADS}{branch}:refs/there")
        if done.returncode:
            raise GitError(unreachable(target, done.stderr, line.secrets()))
    repository.close()


def push(repository: Repository, branch: str, target: Target, credentials: Credentials | None = None,
         former: str | None = None) -> Pushed:
    """Push a branch to the branch of the same name, never by force.

    No hook of the repository is run (pre-push neither), and no program that it names.

    Args:
        repository: where the branch is.
        branch: the short name.
        target: where to, from ``choose_remote``.
        credentials: what to offer to the server instead of what the user's helpers know.
        former: where the branch is there, from ``branch_there``.

    Returns:
        What came of it; a refusal (wrong password, server away, protected branch, commits of others) is
        ``Pushed.refused`` and no exception, since the commits are here all the same.

    Raises:
        GitError: git is missing, or the branch is.
    """
    sha = repository.branch_tip(branch)
    if sha is None:
        raise GitError(f"there is no branch {printable(branch)} to push")
    pushed = Pushed(branch, target, sha, former, hook=_has_hook(repository))
    if former == sha:
        return pushed
    options = ["--porcelain", "--no-verify", "--no-follow-tags", "--no-signed", "--recurse-submodules=no"]
    with connected(repository, target, credentials) as line:
        done = line.run("push", options, f"{sha}:{HEADS}{branch}")
        secrets = line.secrets()
    status = _STATUS.search(done.stdout)
    if done.returncode == 0:
        return pushed
    if status is None:
        return pushed._replace(refused=unreachable(target, done.stderr, secrets))
    return pushed._replace(refused=rejected(target, branch, status["summary"], done.stderr, secrets))


def _has_hook(repository: Repository) -> bool:
    named = [setting.value for setting in repository.configuration.settings
             if setting.key == "core.hookspath" and setting.scope != "command" and setting.value]
    top = repository.work_tree or repository.git_dir
    folder = top / Path(named[-1]).expanduser() if named else repository.common_dir / "hooks"
    return os.access(folder / "pre-push", os.X_OK)
