"""A branch on its way to a remote: looked at before it is written, pushed afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fixer.errors import UsageError
from fixer.git.catching_up import catch_up
from fixer.git.naming import is_multidev_name
from fixer.git.pushing import Pushed, PushRequest, choose_remote, push
from fixer.site.paths import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fixer.git.repository import Repository


class Publishing:
    """One branch and one remote.

    Args:
        repository: where the branch is, or will be.
        branch: the short name.
        request: what the user asks for.

    Attributes:
        target: the remote.

    Raises:
        GitError: there is no remote to push to, or it is not clear which.
        UsageError: the remote is a Pantheon code server, and no multidev can have the branch's name. One called
            master would even be deployed at once.
    """

    def __init__(self, repository: Repository, branch: str, request: PushRequest) -> None:
        self.target = choose_remote(repository, request.remote)
        if self.target.url.kind == "pantheon" and not is_multidev_name(branch):
            raise UsageError(f"no multidev can be called {printable(branch)}, so it is not pushed to the code server "
                             f"{printable(self.target.remote)}: use --branch with at most 11 of a-z, 0-9 and dashes, "
                             "and none of the platform's own names such as dev or master")
        self._repository = repository
        self._branch = branch
        self._request = request
        self._there: str | None = None

    def objection(self, recipes: Sequence[str]) -> str:
        """Why the branch is not to be written and pushed; ``""`` where nothing speaks against it.

        Args:
            recipes: ``id@revision`` of what the branch would hold.
        """
        return self._request.objection(self.target, self._branch, recipes)

    def catch_up(self, base: str) -> None:
        """Bring the branch to where it is on the remote; see ``fixer.git.catching_up``.

        Args:
            base: sha of the commit that the branch starts from.

        Raises:
            GitError: the remote cannot be reached, or its branch is not fixer's alone.
        """
        self._there = catch_up(self._repository, self._branch, base, self.target,
                               self._request.credentials(self.target.url))

    def push(self) -> Pushed | None:
        """Push the branch; None where there is none, since nothing was to be done."""
        if self._repository.branch_tip(self._branch) is None:
            return None
        return push(self._repository, self._branch, self.target, self._request.credentials(self.target.url),
                    self._there)
