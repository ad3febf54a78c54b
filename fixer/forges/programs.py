"""The user's own programs that know tokens: gh, and git's credential helpers. Nothing of a repository is run."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from fixer.git.command import git_arguments, git_environment

_PATIENCE_SECONDS = 20
_ASKING = ("GH_TOKEN", "GITHUB_TOKEN", "GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN")


class Login(NamedTuple):
    """What a credential helper knows."""

    user: str
    password: str

    def __repr__(self) -> str:
        return "Login()"


def own_program(name: str, never_below: Path | None) -> str | None:
    """The program of that name on the PATH, passing over folders of the repository and relative ones.

    Args:
        name: what it is called.
        never_below: the top folder of the repository, if there is one.
    """
    folders = [folder for folder in os.environ.get("PATH", os.defpath).split(os.pathsep)
               if Path(folder).is_absolute() and not _is_below(Path(folder), never_below)]
    found = shutil.which(name, path=os.pathsep.join(folders)) if folders else None
    return None if found is None or _is_below(Path(found), never_below) else found


def from_gh(host: str, never_below: Path | None) -> str:
    """The token that ``gh auth login`` has kept for a host; ``""`` where there is none.

    Args:
        host: as gh calls it.
        never_below: the folder in which gh is not looked for.
    """
    program = own_program("gh", never_below)
    if program is None:
        return ""
    # One of the environment may be meant for another host: those have been looked at.
    environment = {name: value for name, value in os.environ.items() if name not in _ASKING}
    return _output([program, "auth", "token", "--hostname", host], environment, b"").strip()


def from_helper(host: str, path: str, *, http: bool = False) -> Login | None:
    """What the user's credential helpers know of a host; nobody is asked for anything.

    Args:
        host: with its port, if it has one.
        path: of the repository, for helpers that tell repositories apart.
        http: whether the host is spoken to without encryption.
    """
    question = f"protocol={'http' if http else 'https'}\nhost={host}\npath={path}.git\n\n"
    environment = {**git_environment(None), "GIT_ASKPASS": "", "SSH_ASKPASS": "", "GCM_INTERACTIVE": "never"}
    command = git_arguments("-c", "credential.interactive=false", "-c", "core.askPass=", "credential", "fill")
    answer = dict(line.partition("=")[::2] for line in _output(command, environment, question.encode()).splitlines())
    return Login(answer.get("username", ""), answer["password"]) if answer.get("password") else None


def real_host(alias: str) -> str:
    """The host that the user's ssh configuration means by a name; the name itself where it says nothing.

    Args:
        alias: a host without a dot in it, as a remote's address names it.
    """
    program = own_program("ssh", None)
    if program is None or not alias.replace("-", "").replace("_", "").isalnum() or alias.startswith("-"):
        return alias
    lines = _output([program, "-G", alias], dict(os.environ), b"").splitlines()
    return next((line.partition(" ")[2] for line in lines if line.startswith("hostname ")), alias)


def _output(command: list[str], environment: dict[str, str], question: bytes) -> str:
    """What the command prints, or ``""``: one that fails, hangs or is not there knows nothing."""
    try:
        # Away from the repository, so that its config has no say.
        done = subprocess.run(command, input=question, env=environment, cwd="/", check=False, capture_output=True,
                              timeout=_PATIENCE_SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def _is_below(path: Path, folder: Path | None) -> bool:
    return folder is not None and Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
