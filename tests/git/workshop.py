"""Makes real repositories and tells whether anything of them changed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from fixer.git.branch import NewCommit, write_branch
from fixer.git.repository import Repository, find_repository
from fixer.site.change import Action, Change

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES: Mapping[str, bytes] = {
    "index.php": b"<?php\n",
    "wp-config.php": b"<?php\ndefine('DB_NAME', 'x');\n",
    "wp-content/plugins/cache/cache.php": b"<?php\n// cache\n",
    "wp-content/uploads/.keep": b"",
}
CONFIG = FILES["wp-config.php"]


def git(folder: Path, *arguments: str, data: bytes | None = None) -> str:
    """Run git by hand and give its output without the last line end."""
    done = subprocess.run(["git", *arguments], cwd=folder, input=data, capture_output=True, check=True)
    return done.stdout.decode("utf-8", "surrogateescape").rstrip("\n")


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files below a folder."""
    for name, data in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)


def commit(folder: Path, files: Mapping[str, bytes], message: str = "A change") -> str:
    """Write files, commit everything and give the commit's sha."""
    write(folder, files)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", message)
    return git(folder, "rev-parse", "HEAD")


def new_repository(folder: Path, files: Mapping[str, bytes] = FILES, *options: str) -> Path:
    """A repository with one commit on the branch ``main``."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch=main", *options)
    commit(folder, files, "First")
    return folder


def add_submodule(folder: Path, module: Path, place: str) -> None:
    """Add a repository of this machine as a submodule."""
    git(folder, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(module), place)


@contextmanager
def opened(folder: Path) -> Iterator[Repository]:
    """The repository at a folder; there must be one."""
    repository = find_repository(folder)
    assert repository is not None
    with repository:
        yield repository


def edit(path: str, before: bytes, after: bytes) -> Change:
    """A change of a file's bytes."""
    return Change(Action.EDIT, path, before=before, after=after)


def create(path: str, after: bytes, *, executable: bool = False) -> Change:
    """A new file."""
    return Change(Action.CREATE, path, after=after, executable=executable)


EDIT = edit("wp-config.php", CONFIG, CONFIG + b"// more\n")


def put(repository: Repository, *changes: Change, branch: str = "fixer/x", tip: str | None = None,
        base: str | None = None) -> str:
    """One commit on a branch; gives its sha."""
    start = base or tip or repository.resolve("HEAD")
    return write_branch(repository, start, branch, [NewCommit(changes, "Mend it")], tip)[0]


def state(folder: Path) -> dict[str, object]:
    """Everything of a working tree that fixer must leave as it is."""
    git_dir = Path(git(folder, "rev-parse", "--absolute-git-dir"))
    files = {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*"))
             if path.is_file() and not path.is_symlink() and ".git" not in path.relative_to(folder).parts}
    index = git_dir / "index"
    return {"HEAD": (git_dir / "HEAD").read_bytes(), "files": files,
            "index": (index.read_bytes(), index.stat().st_mtime_ns) if index.exists() else None,
            "stash": git(folder, "stash", "list"),
            "status": _plain_status(folder)}


def check(folder: Path) -> None:
    """Fail unless git finds nothing wrong with the whole repository."""
    done = subprocess.run(["git", "fsck", "--strict", "--full", "--no-dangling"], cwd=folder,
                          capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert b"error" not in done.stderr, done.stderr


def show(folder: Path, revision: str) -> bytes:
    """The bytes of ``commit:path``."""
    command = ["git", "cat-file", "blob", revision]
    return subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout


def as_user(user: int, work: Callable[[], None]) -> None:
    """Run ``work`` in a child process, as another user where this one is root; fail if it fails."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            if os.geteuid() == 0:
                os.setgroups([])
                os.setgid(user)
                os.setuid(user)
            work()
            code = 0
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def _plain_status(folder: Path) -> str:
    return git(folder, "--no-optional-locks", "status", "--porcelain", "--ignored")
