"""Speaking with the server of a remote from an empty repository of the moment, which borrows the objects.

So the repository's own config, hooks and references have no say: no credential helper, ssh command, receive-pack,
proxy or pre-push hook that it names is ever run. Those of the user and of the machine are.
"""

from __future__ import annotations

import base64
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

from fixer.errors import GitError
from fixer.git.command import git_arguments, without_other_repository
from fixer.git.target import Credentials, Target
from fixer.git.user_settings import section, user_settings
from fixer.site.paths import printable

if TYPE_CHECKING:
    from fixer.git.repository import Repository

# Nobody is there to stop it by hand where there is no terminal.
PATIENCE_SECONDS = 900
_REMOTE = "there"
_TRANSPORTS = ("file", "git", "http", "https", "ssh")
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})


class Connection:
    """A line to one remote. Get it by ``connected``.

    Args:
        repository: whose objects are sent and received.
        target: the remote.
        folder: the repository of the moment.
        credentials: what is offered to the server, or None for what the user's helpers know.
    """

    def __init__(self, repository: Repository, target: Target, folder: Path, credentials: Credentials | None) -> None:
        self._repository = repository
        self._target = target
        self._folder = folder
        self._credentials = credentials if _is_safe_for_a_token(target) else None
        self._interactive = _is_on_a_terminal()
        self._set_up()

    def run(self, command: str, options: Sequence[str], *refspecs: str) -> subprocess.CompletedProcess[str]:
        """Run one git command that speaks with the remote; any exit code is an answer.

        Args:
            command: ``ls-remote``, ``fetch`` or ``push``.
            options: its options.
            refspecs: what follows the remote.

        Raises:
            GitError: git is missing, or gives no answer for very long.
        """
        arguments = git_arguments(command, *options, "--", _REMOTE, *refspecs)
        try:
            # Where nobody can answer, a session without a terminal keeps git and ssh from asking.
            process = subprocess.Popen(arguments, env=self._environment(), cwd=self._folder, text=True,
                                       encoding="utf-8", errors="surrogateescape", stdin=subprocess.DEVNULL,
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                       start_new_session=not self._interactive)
        except OSError as error:
            raise GitError(f"git {command} could not be started: {error.strerror}") from error
        with process:
            try:
                out, said = process.communicate(timeout=None if self._interactive else PATIENCE_SECONDS)
            except subprocess.TimeoutExpired:
                raise GitError(f"{printable(self._target.remote)} ({self._target.url.shown}) gave no answer within "
                               f"{PATIENCE_SECONDS // 60} minutes: try again later") from None
            finally:
                self._end(process)
        return subprocess.CompletedProcess(arguments[:1], process.returncode, out, said)

    def _end(self, process: subprocess.Popen[str]) -> None:
        """Stop git and what it has started, if they are still at it."""
        if process.poll() is not None:
            return
        if self._interactive:
            process.kill()
        else:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)

    def secrets(self) -> list[str]:
        """What must not be in anything that is printed, the longest first."""
        found = list(secrets_of(self._target.address))
        if self._credentials is not None:
            found += [self._credentials.token, _basic(self._credentials)]
        return sorted((one for one in found if one), key=len, reverse=True)

    def know(self, name: str, sha: str) -> None:
        """Tell the server of a commit that is here, so that it need not send what comes before it.

        Args:
            name: the last part of the reference that stands for it in the repository of the moment.
            sha: the commit.
        """
        place = self._folder / "refs" / "heads" / name
        place.write_text(sha + "\n", encoding="ascii")

    def _set_up(self) -> None:
        for folder in ("objects", "refs/heads"):
            (self._folder / folder).mkdir(parents=True)
        self._write("HEAD", "ref: refs/heads/none\n")
        shared = self._repository.configuration.last("core.sharedrepository")
        self._write("config", section("core", "", "repositoryformatversion", "0") + section("core", "", "bare", "true")
                    + (section("core", "", "sharedRepository", shared) if shared else "")
                    + section("remote", _REMOTE, "url", self._target.address))
        settings = user_settings(self._repository.configuration)
        if self._credentials is not None:
            settings += _offer(self._target, self._credentials)
        self._write("settings", settings)
        if self._repository.shallow:
            self._write("shallow", (self._repository.common_dir / "shallow").read_text(encoding="ascii"))

    def _write(self, name: str, text: str) -> None:
        (self._folder / name).write_text(text, encoding="utf-8", errors="surrogateescape")

    def _environment(self) -> dict[str, str]:
        environment = {name: value for name, value in without_other_repository().items()
                       if not name.startswith(("GIT_CONFIG_", "GIT_PUSH_OPTION_", "GIT_TRACE"))}
        environment |= {
            "GIT_DIR": str(self._folder),
            "GIT_OBJECT_DIRECTORY": str(self._repository.common_dir / "objects"),
            "GIT_CONFIG_GLOBAL": str(self._folder / "settings"), "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_NO_LAZY_FETCH": "1", "GIT_NO_REPLACE_OBJECTS": "1", "LC_ALL": "C", "LANGUAGE": "C",
            "GIT_ALLOW_PROTOCOL": ":".join(_allowed(os.environ.get("GIT_ALLOW_PROTOCOL"))),
        }
        if self._credentials is not None:
            environment |= {"GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "", "SSH_ASKPASS": ""}
        elif not self._interactive:
            environment.setdefault("GIT_TERMINAL_PROMPT", "0")
        return environment


@contextmanager
def connected(repository: Repository, target: Target, credentials: Credentials | None = None) -> Iterator[Connection]:
    """A line to a remote; its folder is gone afterwards.

    Args:
        repository: whose objects are sent and received.
        target: the remote.
        credentials: what to offer to the server instead of asking the user's credential helpers; not sent by
            plain http to another machine.

    Raises:
        GitError: no folder can be made for it.
    """
    try:
        # Only the user may enter it: the user's settings and the address may hold credentials.
        folder = TemporaryDirectory(prefix="fixer-git-", ignore_cleanup_errors=True)
    except OSError as error:
        raise GitError(f"no temporary folder can be made ({error.strerror}): make room, or set TMPDIR") from error
    with folder as name:
        yield Connection(repository, target, Path(name), credentials)


def secrets_of(address: str) -> Iterator[str]:
    """The parts of an address that must not be shown, as written and as they are meant."""
    scheme, colons, rest = address.partition("://")
    before, at, _ = rest.rpartition("@")
    if not (colons and at):
        return
    user, _, password = before.partition(":")
    parts = [before, password] if scheme.lower() in ("ssh", "git+ssh", "ssh+git") else [before, password, user]
    if parts[1] == "" and len(parts) == 2:
        return
    for part in parts:
        yield part
        yield unquote(part)


def _offer(target: Target, credentials: Credentials) -> str:
    """Settings that send the credentials to this one server, and ask nobody for others.

    They go with the first request, so that no helper of the user's is told to keep them.
    """
    found = urlsplit(target.address)
    host = (found.hostname or "") if ":" not in (found.hostname or "") else f"[{found.hostname}]"
    port = f":{found.port}" if found.port is not None else ""
    server = f"{found.scheme}://{quote(host, safe='[]:.-')}{port}/"
    return (section("credential", "", "helper", "")
            + section("http", server, "extraHeader", f"Authorization: Basic {_basic(credentials)}"))


def _basic(credentials: Credentials) -> str:
    return base64.b64encode(f"{credentials.user}:{credentials.token}".encode()).decode("ascii")


def _is_safe_for_a_token(target: Target) -> bool:
    url = target.url
    return url.transport == "https" or (url.transport == "http" and url.host in _LOOPBACK)


def _allowed(users: str | None) -> list[str]:
    """The transports that may be used; those among them that the user allows, where the user says."""
    if users is None:
        return list(_TRANSPORTS)
    return [one for one in _TRANSPORTS if one in users.split(":")] or ["none"]


def _is_on_a_terminal() -> bool:
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))
