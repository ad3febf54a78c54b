"""Runs git so that nothing the repository's own config or hooks name is ever executed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from fixer.errors import GitError

TIMEOUT_SECONDS = 120

# What git exports to its own children: inside a hook these point at another repository.
_OTHER_REPOSITORY = (
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_CONFIG", "GIT_DIR", "GIT_GRAFT_FILE",
    "GIT_IMPLICIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_INTERNAL_SUPER_PREFIX", "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY", "GIT_PREFIX", "GIT_QUARANTINE_PATH", "GIT_REPLACE_REF_BASE",
    "GIT_SHALLOW_FILE", "GIT_WORK_TREE",
)
_HARDENING = {
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    # Git before 2.45 does not know GIT_NO_LAZY_FETCH: a fetch then starts, but may use no transport.
    "GIT_ALLOW_PROTOCOL": "none",
}


def git_environment(git_dir: Path | None, work_tree: Path | None = None) -> dict[str, str]:
    """The environment for a git command that works on one repository and on no remote.

    Args:
        git_dir: the repository, or None for a command that needs none.
        work_tree: its working tree, for the few commands that look at one.
    """
    environment = without_other_repository()
    environment.update(_HARDENING)
    if git_dir is not None:
        environment["GIT_DIR"] = str(git_dir)
    if work_tree is not None:
        environment["GIT_WORK_TREE"] = str(work_tree)
    return environment


def without_other_repository() -> dict[str, str]:
    """The user's environment without what would name another repository."""
    return {name: value for name, value in os.environ.items() if name not in _OTHER_REPOSITORY}


def git_arguments(*arguments: str) -> list[str]:
    """The full command line for ``git arguments...``, without hooks, monitor or pager.

    Raises:
        GitError: git is not installed.
    """
    git = _executable(os.environ.get("PATH", os.defpath))
    return [git, "--no-pager", "-c", f"core.hooksPath={os.devnull}", "-c", "core.fsmonitor=false", *arguments]


def run_git(arguments: Sequence[str], git_dir: Path | None, *, work_tree: Path | None = None,
            accept: frozenset[int] = frozenset({0})) -> subprocess.CompletedProcess[bytes]:
    """Run one short git command and wait for it.

    Args:
        arguments: the command and its arguments; never a user's word where git expects an option.
        git_dir: the repository, or None for a command that needs none.
        work_tree: its working tree, where the command looks at one.
        accept: the exit codes that are answers.

    Raises:
        GitError: git is not installed, takes too long, or ends with any other exit code.
    """
    try:
        done = subprocess.run(git_arguments(*arguments), env=git_environment(git_dir, work_tree), check=False,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT_SECONDS,
                              cwd=work_tree or git_dir or "/")
    except subprocess.TimeoutExpired as error:
        raise GitError(f"git {arguments[0]} gave no answer within {TIMEOUT_SECONDS} seconds"
                       f" in {git_dir}: try it by hand") from error
    except OSError as error:
        raise GitError(f"git {arguments[0]} could not be started: {error.strerror}") from error
    if done.returncode not in accept:
        raise GitError(f"git {arguments[0]} failed in {git_dir}: {_first_line(done.stderr)}")
    return done


@cache
def _executable(search_path: str) -> str:
    # A relative entry of PATH would run a file called "git" out of the site.
    folders = [folder for folder in search_path.split(os.pathsep) if Path(folder).is_absolute()]
    found = shutil.which("git", path=os.pathsep.join(folders)) if folders else None
    if found is None:
        raise GitError("git is not installed, or not on the PATH: install it and try again")
    return found


def _first_line(output: bytes) -> str:
    lines = output.decode("utf-8", "replace").strip().splitlines()
    telling = [line for line in lines if not line.startswith(("warning:", "hint:"))]
    return (telling or lines or ["it gave no reason"])[0]
