"""Going on from what fixer has pushed before: the branch here is brought to where it is on the remote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fixer.errors import ForeignCommitsError, GitError
from fixer.git.branch import check_movable, move_branch
from fixer.git.history import tip_state
from fixer.git.pushing import Credentials, Target, branch_there, fetch_commit
from fixer.site.paths import printable

if TYPE_CHECKING:
    from fixer.git.repository import Repository


def catch_up(repository: Repository, branch: str, base: str, target: Target,
             credentials: Credentials | None = None) -> str | None:
    """Bring the local branch to where it is on the remote, as far as nothing stands against that.

    A local branch that is ahead stays as it is; one that does not exist is made where fixer has pushed it before
    from another clone.

    Args:
        repository: where.
        branch: the short name.
        base: sha of the commit that the branch starts from.
        target: the remote.
        credentials: see ``push``.

    Returns:
        Where the branch is on the remote, or None where there is no such branch.

    Raises:
        GitError: the remote cannot be reached, its branch holds commits that are not fixer's, or it and the local
            one have gone different ways.
    """
    there = branch_there(repository, branch, target, credentials)
    here = repository.branch_tip(branch)
    if there is None or there == here:
        return there
    if repository.objects.find(there, limit=0) is None:
        fetch_commit(repository, branch, target, base, credentials)
    if here is not None and repository.is_ancestor(there, here):
        return there
    state = tip_state(repository, there, base)
    if state.merged:
        return there
    where = f"the branch {printable(branch)} on {printable(target.remote)}"
    if state.foreign:
        raise ForeignCommitsError(f"{where} holds commits that fixer did not make ({state.foreign[0][:10]}), so it is "
                                  f"left alone; use --branch to name another{_cut_off(repository)}")
    if here is not None and not repository.is_ancestor(here, there):
        raise GitError(f"{where} and the one here have gone different ways, and fixer never forces a push: take that "
                       f"one by `git branch -D {printable(branch)}` and run fixer again, or name another with --branch")
    _move(repository, branch, here, there, target)
    return there


def _move(repository: Repository, branch: str, here: str | None, there: str, target: Target) -> None:
    from fixer.git.commits import CommitWriter

    check_movable(repository, branch, here)
    reason = f"fixer: as on {printable(target.remote)}"
    move_branch(repository, branch, here, there, CommitWriter(repository).committer, reason)


def _cut_off(repository: Repository) -> str:
    if not repository.shallow:
        return ""
    return " (this clone is shallow, so that may be wrong: `git fetch --unshallow` completes it)"
