"""Which remote a branch is pushed to."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from fixer.errors import GitError
from fixer.git.remote_url import RemoteUrl, parse_remote_url
from fixer.site.paths import printable

if TYPE_CHECKING:
    from fixer.git.remotes import Remote
    from fixer.git.repository import Repository

_USUAL = "origin"


class Credentials(NamedTuple):
    """A user's name and a token for a server, used instead of what the user's credential helpers know."""

    user: str
    token: str

    def __repr__(self) -> str:
        """Without the token, wherever it may be printed."""
        return f"Credentials({self.user!r}, ...)"


class Target(NamedTuple):
    """Where a branch is pushed.

    Args:
        remote: the remote's name.
        address: where it is pushed to, as git uses it. May hold a password: never print it.
        url: the same, taken apart and safe to show.
        remark: why this remote or address, where there are several; else ``""``.
    """

    remote: str
    address: str
    url: RemoteUrl
    remark: str = ""

    def __repr__(self) -> str:
        """Without the address."""
        return f"Target({self.remote!r}, {self.url.shown!r})"


def choose_remote(repository: Repository, name: str | None = None) -> Target:
    """The remote to push to: the one named, the only one, the user's ``remote.pushDefault``, or ``origin``.

    Args:
        repository: where.
        name: what the user named with ``--remote``, or None.

    Raises:
        GitError: there is none, none of that name, several of which none is the obvious one, or its address
            is one that fixer does not use.
    """
    remotes = {remote.name: remote for remote in repository.remotes}
    if not remotes:
        raise GitError("there is no remote to push to: add one by `git remote add origin ADDRESS`, or make the branch "
                       "only, without --push and --pull-request")
    listed = ", ".join(map(printable, remotes))
    if name is not None:
        if name not in remotes:
            raise GitError(f"there is no remote called {printable(name)}: there is {listed}")
        return _target(repository, remotes[name], "")
    if len(remotes) == 1:
        return _target(repository, next(iter(remotes.values())), "")
    defaults = repository.configuration.protected("remote.pushdefault")
    if defaults and defaults[-1] in remotes:
        reason = f"your remote.pushDefault chooses {printable(defaults[-1])} among {listed}"
        return _target(repository, remotes[defaults[-1]], reason)
    if _USUAL in remotes:
        return _target(repository, remotes[_USUAL], f"{_USUAL} was chosen among {listed}; --remote names another")
    raise GitError(f"it is not clear which remote to push to: name one of {listed} with --remote")


def _target(repository: Repository, remote: Remote, remark: str) -> Target:
    name = printable(remote.name)
    if not remote.push_urls:
        raise GitError(f"the remote {name} has no address: set one by `git remote set-url {name} ADDRESS`")
    address = remote.push_urls[0]
    if len(remote.push_urls) > 1:
        first = f"{name} has {len(remote.push_urls)} addresses, and only the first is pushed to"
        remark = f"{remark}; {first}" if remark else first
    url = parse_remote_url(address)
    if url.transport == "other":
        raise GitError(f"the remote {name} has an address that begins with {url.shown}, which could run any program: "
                       "fixer pushes by https, ssh, git and to folders only")
    if url.transport == "file":
        return Target(remote.name, _folder(repository, name, address, url), url, remark)
    return Target(remote.name, address, url, remark)


def _folder(repository: Repository, name: str, address: str, url: RemoteUrl) -> str:
    """The absolute path, or the address of a file:// one, that is no part of the site.

    Raises:
        GitError: it is: whoever made the site could have put a repository with hooks there.
    """
    is_url = "://" in address
    top = repository.work_tree or repository.git_dir
    place = Path(unquote(url.path) if is_url else os.path.join(top, url.path))  # noqa: PTH118 - `..` must stay
    real = Path(os.path.realpath(place))
    own = [Path(os.path.realpath(one)) for one in (top, repository.git_dir, repository.common_dir)]
    if any(real.is_relative_to(one) for one in own):
        raise GitError(f"the remote {name} is {url.shown}, a repository inside this one whose hooks a push would run: "
                       "name another with --remote")
    return address if is_url else str(real)
