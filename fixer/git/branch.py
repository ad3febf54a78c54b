"""A branch of commits, written straight into the object store: no checkout, no index, no hook."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from fixer.errors import GitError
from fixer.git.commits import CommitWriter, read_commit
from fixer.git.editing import TreeEditor
from fixer.git.naming import check_branch_name
from fixer.git.references import HEADS, refuse_links, remove_empty_folders
from fixer.git.repository import Repository
from fixer.site.change import Change

_NO_COMMIT = "0" * 40


class NewCommit(NamedTuple):
    """One commit to be made: its changes, with paths relative to the repository's top, and its message."""

    changes: Sequence[Change]
    message: str


def write_branch(repository: Repository, base: str, branch: str, commits: Sequence[NewCommit],
                 expected_tip: str | None) -> list[str]:
    """Put commits on a branch; working tree, index, HEAD and stash stay as they are.

    Args:
        repository: where.
        base: sha of the commit that the first one is put on, which the changes were planned for: the tip
            of the branch, or the commit it starts from.
        branch: the short name.
        commits: what to commit, first to last; with none, nothing is written.
        expected_tip: where the branch must be now; None where it must not exist.

    Returns:
        The shas of the commits.

    Raises:
        GitError: no identity, the branch is elsewhere, is checked out or has no room among the others,
            the commits are not on top of it, or the repository is damaged or may not be written.
        UsageError: git does not take the name.
    """
    if not commits:
        return []
    check_movable(repository, branch, expected_tip)
    if expected_tip is not None and not repository.is_ancestor(expected_tip, base):
        raise GitError(f"the branch {branch} is not behind {base[:12]}: fixer never rewrites a branch")
    writer = CommitWriter(repository)
    tree = read_commit(repository, base).tree
    made = [base]
    for commit in commits:
        editor = TreeEditor(repository.objects, tree)
        for change in commit.changes:
            editor.apply(change)
        tree = editor.write()
        made.append(writer.write(tree, made[-1:], commit.message))
    count = "1 commit" if len(commits) == 1 else f"{len(commits)} commits"
    reason = f"fixer: {count} on {base[:12]}"
    move_branch(repository, branch, expected_tip, made[-1], writer.committer, reason)
    return made[1:]


def check_movable(repository: Repository, branch: str, expected_tip: str | None) -> None:
    """Make sure, before anything is written, that the branch can be made or moved.

    Raises:
        GitError: it is checked out, is not where it is expected, or another name is in its way.
        UsageError: git does not take the name.
    """
    check_branch_name(branch)
    place = repository.checked_out_in(branch)
    if place is not None:
        raise GitError(f"the branch {branch} is checked out in {place}: switch to another there,"
                       " or name another with --branch")
    repository.references.check(HEADS + branch, expected_tip)


def move_branch(repository: Repository, branch: str, expected_tip: str | None, new_tip: str,
                committer: bytes, reason: str) -> None:
    """Make or move a branch in one step, with the reflog entry git would write.

    Args:
        repository: where.
        branch: the short name.
        expected_tip: where it must be now; None where it must not exist.
        new_tip: where it goes.
        committer: who moves it and when.
        reason: one line for the reflog.

    Raises:
        GitError: it is elsewhere, is locked, or may not be written.
    """
    line = f"{expected_tip or _NO_COMMIT} {new_tip} ".encode() + committer + f"\t{reason}\n".encode()
    log = partial(_append_log, repository, repository.common_dir / "logs" / HEADS / branch, line)
    repository.references.move(HEADS + branch, expected_tip, new_tip, repository.sharing, log)


def _append_log(repository: Repository, path: Path, line: bytes) -> None:
    if not path.is_file() and not _is_logged(repository):
        return
    refuse_links(repository.common_dir / "logs" / HEADS, path)
    new = [folder for folder in path.parents if not folder.exists()]
    path.parent.mkdir(parents=True, exist_ok=True)
    for folder in new:
        repository.sharing.share_folder(folder)
    remove_empty_folders(path)
    # A link in the log's place could name any file of the user's, and a pipe would wait for a reader.
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    with os.fdopen(os.open(path, flags, 0o666), "ab") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.ENXIO, f"its log {path} is no file")
        file.write(line)
    repository.sharing.share_file(path)


def _is_logged(repository: Repository) -> bool:
    """Whether a new branch gets a reflog: unless told otherwise, where there is a working tree."""
    value = repository.configuration.last("core.logallrefupdates")
    if value is None:
        return repository.work_tree is not None
    return value.lower() == "always" or repository.configuration.flag("core.logallrefupdates") is True
