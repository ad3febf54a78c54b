"""Carrying out ``fixer revert``: like ``fixer apply``, with another plan, and names and messages of its own."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING

from fixer.applying import Applied, ApplyRequest, Commit, Work, apply
from fixer.errors import GitError
from fixer.opening import existing, open_repository
from fixer.planning import Options
from fixer.recipe.catalog import load, load_all
from fixer.results import Plan, RecipeResult
from fixer.reverting import Past, Reverting, plan_revert
from fixer.site.below import TreeBelow
from fixer.site.model import Site

if TYPE_CHECKING:
    from fixer.git.repository import Repository


def revert(request: ApplyRequest) -> Applied:
    """Plan, and write unless ``request.write`` is False.

    Raises:
        FixerError: see the leaves in ``fixer.errors``; nothing is half-written.
    """
    with ExitStack() as opened:
        return apply(request, _TakingOut(opened))


class _TakingOut(Work):
    """Recipes taken out again.

    Args:
        opened: where a repository is kept open until everything is written.
    """

    puts_links_back = True

    def __init__(self, opened: ExitStack) -> None:
        self._opened = opened

    def plan(self, request: ApplyRequest, site: Site, options: Options, commit: Commit | None) -> Plan:
        """See ``Work.plan``."""
        past = _past_of_commit(request, commit) if commit is not None else self._past_of_folder(request)
        newest_first = {recipe_id: number for number, recipe_id in enumerate(past)}
        ids = sorted(request.recipes, key=lambda one: newest_first.get(one, len(past)), reverse=True)
        return plan_revert(site, [load(one) for one in ids], Reverting(options, past, load_all))

    def branch(self, recipes: Sequence[str], remote_urls: Sequence[str]) -> str:
        """See ``Work.branch``."""
        from fixer.git.naming import revert_branch_name

        return revert_branch_name(recipes, remote_urls)

    def message(self, result: RecipeResult) -> str:
        """See ``Work.message``."""
        from fixer.report.message import revert_message

        return revert_message(result)

    def remarks(self, request: ApplyRequest, repository: Repository, found: Plan, base: str) -> Sequence[str]:
        """See ``Work.remarks``."""
        asked = {result.recipe.id for result in found.results if not result.changes}
        return [line for branch, recipes in _waiting(repository, base).items()
                if (names := [one for one in recipes if one in asked])
                for line in _not_merged(request, repository, branch, names)] if asked else []

    def _past_of_folder(self, request: ApplyRequest) -> dict[str, Past]:
        """What the history of the repository tells that the files lie in, if they lie in one."""
        try:
            repository = open_repository(existing(request.place))
            if repository is None:
                return {}
            self._opened.enter_context(repository)
            return _past(repository, repository.resolve("HEAD"), request.recipes, _folder(request))
        except GitError:
            # Without a history that can be read, the files alone tell what fixer did.
            return {}


def _folder(request: ApplyRequest) -> str:
    """The site's folder as seen from the top of its repository."""
    from fixer.git.location import locate
    from fixer.opening import open_folder

    place = existing(request.place)
    located = locate(place)
    top = open_folder(place)[1]
    if located is None or located.top is None:
        return ""
    relative = top.relative_to(located.top.resolve()).as_posix()
    return "" if relative == "." else relative


def _past_of_commit(request: ApplyRequest, commit: Commit) -> dict[str, Past]:
    return _past(commit.repository, commit.sha, request.recipes, "")


def _past(repository: Repository, start: str, recipes: Sequence[str], folder: str) -> dict[str, Past]:
    """By recipe id, the files before and after its commit; the newest commit first."""
    from fixer.git.history import last_applied
    from fixer.git.tree import CommitTree

    found = {}
    for recipe_id, one in last_applied(repository, start, recipes).items():
        if repository.objects.find(f"{one.parent}^{{tree}}", limit=0) is None:
            # The history is cut off here.
            continue
        former, made = (CommitTree(repository, sha) for sha in (one.parent, one.commit))
        found[recipe_id] = Past(TreeBelow(former, folder), TreeBelow(made, folder)) if folder else Past(former, made)
    return found


def _waiting(repository: Repository, base: str) -> dict[str, list[str]]:
    """The recipes on each of fixer's branches that the base does not hold yet."""
    from fixer.git.history import branch_state

    states = {branch: branch_state(repository, branch, base) for branch in sorted(repository.branch_tips())
              if branch.startswith(("fixer/", "fx-"))}
    return {branch: [one.recipe for one in state.applied] for branch, state in states.items() if not state.merged}


def _not_merged(request: ApplyRequest, repository: Repository, branch: str, recipes: Sequence[str]) -> list[str]:
    """How to be rid of what is only on a branch."""
    from shlex import quote

    from fixer.report.apply_text import git_command
    from fixer.report.printable import shell_word

    git = git_command(repository.work_tree or repository.git_dir)
    base = request.base or "HEAD"
    named = " ".join(f"--recipe {one}" for one in recipes)
    place = "" if request.place == "." else f" {shell_word(request.place)}"
    return [f"{base} does not hold the branch {branch} yet, which is where {', '.join(recipes)} is:",
            f"  see it:       {git} log -p {quote(base)}..{quote(branch)}",
            f"  drop it:      {git} branch -D {quote(branch)}",
            f"  or revert it: fixer revert {named} --base {quote(branch)}{place}"]
