"""One repository: where its parts are, what its names stand for. Nothing here changes anything."""

from __future__ import annotations

import os
import re
from functools import cached_property
from pathlib import Path
from typing import Self

from fixer.errors import GitError
from fixer.git.batch import BatchReader
from fixer.git.command import run_git
from fixer.git.configuration import Configuration, list_settings, read_configuration
from fixer.git.location import Location, check_files, locate, read_pointer
from fixer.git.objects import ObjectStore
from fixer.git.ownership import check_ownership
from fixer.git.references import HEADS, References
from fixer.git.remotes import Remote, remotes_of
from fixer.git.sharing import Sharing, sharing
from fixer.site.paths import printable

_FULL_SHA = re.compile(r"[0-9a-f]{40}")


def find_repository(path: Path) -> Repository | None:
    """The repository that ``path`` lies in.

    Args:
        path: a place in a working tree (also a linked worktree or a submodule), in a bare repository,
            or a ``.git`` folder.

    Returns:
        The repository, or None where there is none.

    Raises:
        GitError: there is one, but it belongs to another user, has a format fixer cannot work with, is
            damaged, or git is not installed.
    """
    location = locate(path)
    if location is None:
        return None
    check_ownership(location, _safe_directories)
    check_files(location)
    reader = BatchReader(location.git_dir)
    reader.start()
    configuration = read_configuration(location.git_dir, location.common_dir)
    return Repository(location, configuration, reader, path)


class Repository:
    """A repository that may be used. Close it, or use it in a ``with`` statement.

    Args:
        location: where its parts are.
        configuration: its settings.
        reader: reads its objects.
        path: the place it was found from.

    Attributes:
        git_dir: the folder with HEAD.
        common_dir: the folder with the objects and branches.
        work_tree: the top of the working tree, or None for a bare repository. ``core.worktree`` is
            ignored: a repository has no say over which folder fixer looks at.
        prefix: where ``path`` is in the working tree, as a POSIX path; ``""`` for its top.
        configuration: every setting that applies.
        objects: its objects.
        references: its branches.
    """

    def __init__(self, location: Location, configuration: Configuration, reader: BatchReader,
                 path: Path) -> None:
        self.git_dir = location.git_dir
        self.common_dir = location.common_dir
        self.configuration = configuration
        bare = self.git_dir == self.common_dir and configuration.flag("core.bare", own=True) is True
        self.work_tree: Path | None = None if bare else location.top
        self.prefix = _prefix(self.work_tree, location, path)
        self.references = References(self.git_dir, self.common_dir)
        self.objects = ObjectStore(reader, self.common_dir / "objects",
                                   partial_clone=configuration.partial_clone, sharing=self.sharing)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the git process that reads objects, if one is running."""
        self.objects.close()

    @property
    def head_name(self) -> str | None:
        """The branch that HEAD is on, by its short name; None where HEAD is detached."""
        target = self.references.symbolic("HEAD")
        return target.removeprefix(HEADS) if target is not None and target.startswith(HEADS) else None

    @cached_property
    def remotes(self) -> tuple[Remote, ...]:
        """The remotes that its own config names."""
        return remotes_of(self.configuration)

    @property
    def sharing(self) -> Sharing:
        """Who besides the user may use what is written."""
        return sharing(self.configuration.last("core.sharedrepository"))

    @property
    def shallow(self) -> bool:
        """Whether its history is cut off."""
        return (self.common_dir / "shallow").is_file()

    def branch_tips(self) -> dict[str, str]:
        """Every local branch by its short name, with the commit at its tip.

        Raises:
            GitError: a branch is damaged.
        """
        return self.references.branch_tips()

    def branch_tip(self, branch: str) -> str | None:
        """The commit at the tip of the local branch, or None where there is none.

        Raises:
            GitError: the branch is damaged.
        """
        return self.references.sha(HEADS + branch)

    def resolve(self, ref: str) -> str:
        """The sha of the commit that ``ref`` names.

        Args:
            ref: anything git knows as a revision: a branch, tag, sha, ``HEAD~2``.

        Raises:
            GitError: it names no commit.
        """
        shown = printable(ref)
        if not ref or ref.startswith(("-", ":")) or not ref.isprintable():
            raise GitError(f"`{shown}` cannot name a commit: name a branch, a tag or a sha")
        found = self.objects.find(f"{ref}^{{commit}}", limit=0)
        if found is not None:
            return found.sha
        if ref == "HEAD" and self.references.sha("HEAD") is None:
            raise GitError(f"{self.git_dir} has no commit yet: commit the site first")
        sha = self.references.sha("HEAD") if ref == "HEAD" else self._named(ref)
        if sha is not None:
            raise self.objects.missing(sha, "commit")
        raise GitError(f"{shown} names no commit of {self.git_dir}:"
                       " `git branch -a` and `git tag` list its names")

    def is_ancestor(self, ancestor: str, descendant: str) -> bool:
        """Whether the commit ``descendant`` is, or comes after, the commit ``ancestor`` (both shas).

        Raises:
            GitError: one of them is missing.
        """
        if ancestor == descendant:
            return True
        arguments = ["merge-base", "--is-ancestor", ancestor, descendant]
        return run_git(arguments, self.git_dir, accept=frozenset({0, 1})).returncode == 0

    def merge_base(self, one: str, other: str) -> str | None:
        """The best common ancestor of two commits (both shas), or None where they share no history.

        Raises:
            GitError: one of them is missing.
        """
        done = run_git(["merge-base", one, other], self.git_dir, accept=frozenset({0, 1}))
        return done.stdout.decode().strip() or None

    def _named(self, ref: str) -> str | None:
        """The sha that ``ref`` says, although its commit is not there."""
        if self.configuration.partial_clone and _FULL_SHA.fullmatch(ref):
            return ref
        return None if ".." in ref else self.branch_tip(ref)

    def checked_out_in(self, branch: str) -> Path | None:
        """The working tree, or its git folder, that has ``branch`` checked out or is rebasing it; or None."""
        wanted = HEADS + branch
        bare = self.configuration.flag("core.bare", own=True) is True
        mains = [] if bare else [self.common_dir]
        linked = self.common_dir / "worktrees"
        folders = [*mains, *(sorted(linked.iterdir()) if linked.is_dir() else ())]
        return next((_tree_of(folder) for folder in folders if _uses(folder, wanted)), None)


def _uses(git_dir: Path, name: str) -> bool:
    """Whether the working tree of ``git_dir`` is on the branch, rebases it, or bisects from it."""
    if References(git_dir, git_dir).symbolic("HEAD") == name:
        return True
    busy = [read_pointer(git_dir / place) for place in ("rebase-merge/head-name", "rebase-apply/head-name")]
    bisected = read_pointer(git_dir / "BISECT_START")
    if bisected is not None:
        busy.append(HEADS.encode() + bisected)
    return any(text is not None and os.fsdecode(text.strip()) == name for text in busy)


def _tree_of(git_dir: Path) -> Path:
    pointer = read_pointer(git_dir / "gitdir")
    if pointer is not None:
        return (git_dir / os.fsdecode(pointer.rstrip(b"\r\n"))).parent
    return git_dir.parent if git_dir.name == ".git" else git_dir


def _prefix(work_tree: Path | None, location: Location, path: Path) -> str:
    real = Path(os.path.realpath(path))
    if work_tree is None or not real.is_relative_to(work_tree) or real.is_relative_to(location.git_dir):
        return ""
    inner = real.relative_to(work_tree).as_posix()
    return "" if inner == "." else inner


def _safe_directories() -> list[str]:
    return list_settings(None).protected("safe.directory")
