"""What stands on fixer's branch: whose commits, merged or not, and whether the base has moved."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from fixer.git.command import run_git
from fixer.git.commits import read_commit
from fixer.git.merging import UPDATE_TRAILER
from fixer.git.repository import Repository

RECIPE_TRAILER = "Fixer-Recipe"
_RECIPE = re.compile(rf"^{RECIPE_TRAILER}: ([a-z0-9][a-z0-9-]*)@([0-9]+)\s*$", re.MULTILINE)
_UPDATE = re.compile(rf"^{UPDATE_TRAILER}\s*$", re.MULTILINE)


class AppliedRecipe(NamedTuple):
    """A recipe that a commit says it applied, and the revision of it."""

    recipe: str
    revision: int
    commit: str


@dataclass(frozen=True, slots=True)
class BranchState:
    """A branch compared with its base.

    Args:
        tip: its last commit, or None where the branch does not exist.
        merged: whether the base holds everything on it.
        base_moved: whether the base has commits that the branch does not have.
        applied: the recipes that fixer's commits beyond the base name, first to last.
        foreign: shas of commits beyond the base that are not fixer's, first to last.
    """

    tip: str | None
    merged: bool = False
    base_moved: bool = False
    applied: tuple[AppliedRecipe, ...] = ()
    foreign: tuple[str, ...] = ()

    @property
    def exists(self) -> bool:
        """Whether there is such a branch."""
        return self.tip is not None

    def start(self, base: str) -> str:
        """The commit to plan on: the branch's tip where it exists and is not merged, else the base."""
        return base if self.tip is None or self.merged else self.tip


def branch_state(repository: Repository, branch: str, base: str) -> BranchState:
    """Compare a branch with its base.

    Args:
        repository: where.
        branch: the short name.
        base: sha of the base's commit.

    Raises:
        GitError: a commit is missing.
    """
    tip = repository.branch_tip(branch)
    if tip is None:
        return BranchState(None)
    arguments = ["rev-list", "--topo-order", "--reverse", "--left-right", f"{base}...{tip}", "--"]
    lines = run_git(arguments, repository.git_dir).stdout.decode().split() if tip != base else []
    beyond = [line[1:] for line in lines if line.startswith(">")]
    applied: list[AppliedRecipe] = []
    foreign = []
    for sha in beyond:
        message = read_commit(repository, sha).message
        recipes = recipes_of(message, sha)
        applied.extend(recipes)
        if not recipes and _UPDATE.search(message) is None:
            foreign.append(sha)
    return BranchState(tip, merged=not beyond, base_moved=len(beyond) < len(lines), applied=tuple(applied),
                       foreign=tuple(foreign))


def recipes_of(message: str, commit: str) -> list[AppliedRecipe]:
    """The recipes that a commit's message names in its trailers.

    Args:
        message: the whole message.
        commit: the commit's sha.
    """
    return [AppliedRecipe(recipe, int(revision), commit) for recipe, revision in _RECIPE.findall(message)]
