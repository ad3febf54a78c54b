"""What stands on fixer's branch: whose commits, merged or not, and whether the base has moved."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from fixer.errors import GitError
from fixer.git.command import run_git
from fixer.git.commits import read_commit
from fixer.git.merging import UPDATE_TRAILER
from fixer.git.repository import Repository

RECIPE_TRAILER = "Fixer-Recipe"
REVERT_TRAILER = "Fixer-Revert"
_RECIPE = re.compile(rf"^{RECIPE_TRAILER}: ([a-z0-9][a-z0-9-]*)@([0-9]+)\s*$", re.MULTILINE)
_REVERT = re.compile(rf"^{REVERT_TRAILER}: ([a-z0-9][a-z0-9-]*)@[0-9]+\s*$", re.MULTILINE)
_UPDATE = re.compile(rf"^{UPDATE_TRAILER}\s*$", re.MULTILINE)


class AppliedRecipe(NamedTuple):
    """A recipe that a commit says it applied, and the revision of it."""

    recipe: str
    revision: int
    commit: str


class CarriedOut(NamedTuple):
    """The commit that carried a recipe out, and its parent."""

    commit: str
    parent: str


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

    @property
    def ahead(self) -> bool:
        """Whether it holds commits that the base does not have."""
        return self.tip is not None and not self.merged

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
    return BranchState(None) if tip is None else tip_state(repository, tip, base)


def tip_state(repository: Repository, tip: str, base: str) -> BranchState:
    """Compare what would be a branch, by the commit at its tip, with its base.

    Args:
        repository: where.
        tip: sha of the last commit.
        base: sha of the base's commit.

    Raises:
        GitError: a commit is missing.
    """
    arguments = ["rev-list", "--topo-order", "--reverse", "--left-right", f"{base}...{tip}", "--"]
    try:
        lines = run_git(arguments, repository.git_dir).stdout.decode().split() if tip != base else []
    except GitError:
        # Where one of the two is missing, git complains of the expression.
        for sha in (tip, base):
            read_commit(repository, sha)
        raise
    beyond = [line[1:] for line in lines if line.startswith(">")]
    applied: list[AppliedRecipe] = []
    foreign = []
    for sha in beyond:
        message = read_commit(repository, sha).message
        recipes = recipes_of(message, sha)
        applied.extend(recipes)
        if not (recipes or reverted_in(message) or _UPDATE.search(message)):
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


def reverted_in(message: str) -> list[str]:
    """The ids of the recipes that a commit's message says it took out again."""
    return _REVERT.findall(message)


def last_applied(repository: Repository, start: str, recipes: Iterable[str]) -> dict[str, CarriedOut]:
    """The commits that carried recipes out, as far as no later one took them out again; the last one first.

    A commit that names several recipes, such as one squashed out of many, tells nothing of any of them.

    Args:
        repository: where.
        start: sha of the commit whose history is searched.
        recipes: ids.

    Raises:
        GitError: a commit is missing.
    """
    wanted = dict.fromkeys(recipes)
    arguments = ["rev-list", "--topo-order", f"--grep=^{RECIPE_TRAILER}: ", f"--grep=^{REVERT_TRAILER}: ", start, "--"]
    found: dict[str, CarriedOut] = {}
    for sha in run_git(arguments, repository.git_dir).stdout.decode().split():
        if not wanted:
            break
        commit = read_commit(repository, sha)
        named = {one.recipe for one in recipes_of(commit.message, sha)}
        if len(named) == 1 and len(commit.parents) == 1 and (recipe := named.pop()) in wanted:
            found[recipe] = CarriedOut(sha, commit.parents[0])
        for recipe in (*named, *reverted_in(commit.message), *found):
            wanted.pop(recipe, None)
    return found
