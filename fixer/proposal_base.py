"""Which branch a pull request is for, and how to plan as if no branch of fixer's were there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fixer.opening import existing, open_repository

if TYPE_CHECKING:
    from fixer.applying import ApplyRequest

# A name that git takes and nobody gives.
_NOBODYS = "fixer/on-the-base/plan-only"


def base_branch(request: ApplyRequest, remote: str) -> str:
    """The branch that the pull request is for; ``""`` where nothing in the repository says which.

    Args:
        request: what the user asks for.
        remote: the remote's name.

    Raises:
        GitError: the repository cannot be used.
    """
    repository = open_repository(existing(request.place))
    if repository is None:
        return ""
    with repository:
        ref = request.base
        if ref is None or ref == "HEAD":
            return repository.head_name or ""
        name = ref.removeprefix("refs/heads/")
        if repository.branch_tip(name) is not None:
            return name
        below = ref.removeprefix("refs/remotes/")
        return below.removeprefix(f"{remote}/") if below.startswith(f"{remote}/") else ""


def on_base(request: ApplyRequest) -> ApplyRequest:
    """The request as one for a plan only, made on the base as if no branch of fixer's were there."""
    return request._replace(branch=_NOBODYS, update_base=False, write=False, push=None, prove=False)
