"""The one thing a commit cannot tell: files of the working tree that git does not keep."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from fixer.errors import AccessError
from fixer.git.command import run_git
from fixer.git.repository import Repository
from fixer.git.tree import CommitTree
from fixer.site.paths import printable
from fixer.site.tree import Kind


def untracked_files_below(repository: Repository, folder: str, commit_tree: CommitTree) -> list[str]:
    """Files at or below ``folder`` in the working tree that are not in the commit, ignored ones included.

    Git deletes ignored files without a word when it checks out a commit with a link in their folder's
    place.

    Args:
        repository: where.
        folder: relative to the repository's top.
        commit_tree: the commit.

    Returns:
        Their paths, sorted; none in a bare repository, or where a link stands on the way.

    Raises:
        AccessError: a folder may not be read.
    """
    if repository.work_tree is None or not _is_real(repository.work_tree, folder):
        return []
    return sorted(path for path in _files_below(repository.work_tree, folder, commit_tree)
                  if commit_tree.kind(path) not in (Kind.FILE, Kind.LINK))


def ignored(repository: Repository, path: str) -> bool:
    """Whether the working tree's ignore rules leave ``path`` out; the index has no say.

    Args:
        repository: where.
        path: relative to the repository's top.

    Returns:
        False also for a bare repository, whose rules cannot be looked up.

    Raises:
        GitError: git is missing or fails.
    """
    if repository.work_tree is None or not _is_real(repository.work_tree, os.path.dirname(path)):  # noqa: PTH120
        return False
    # With "./" in front no name can be an option or a pathspec with magic.
    arguments = ["check-ignore", "--no-index", "--quiet", "--", f"./{path}"]
    done = run_git(arguments, repository.git_dir, work_tree=repository.work_tree, accept=frozenset({0, 1}))
    return done.returncode == 0


def _is_real(top: Path, path: str) -> bool:
    """Whether no link stands on the way to ``path``, itself included."""
    place = top
    for name in path.split("/") if path else ():
        place = place / name
        if place.is_symlink():
            return False
    return True


def _files_below(top: Path, path: str, commit_tree: CommitTree) -> Iterator[str]:
    """Every file there, but none of a repository of its own that the commit holds as a submodule."""
    place = top / path
    if not place.is_dir():
        if path and os.path.lexists(place):
            yield path
        return
    waiting = [path]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(top / folder) as entries:
                for entry in entries:
                    inner = f"{folder}/{entry.name}" if folder else entry.name
                    if entry.is_dir(follow_symlinks=False):
                        if entry.name != ".git" and commit_tree.kind(inner) is not Kind.SUBMODULE:
                            waiting.append(inner)
                    elif inner != ".git":
                        yield inner
        except OSError as error:
            raise AccessError(f"{printable(folder) or 'the working tree'} may not be read ({error.strerror}):"
                              " give yourself permission and run fixer again") from error
