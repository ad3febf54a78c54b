"""From what the user typed to a site: a folder anywhere in it, a git repository, or a bare one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from fixer.errors import UsageError
from fixer.site.layout import find_site
from fixer.site.model import Site
from fixer.site.tree import Kind, Tree

if TYPE_CHECKING:
    from fixer.git.repository import Repository


def existing(place: str) -> Path:
    """The path that the user named, with links resolved.

    Raises:
        UsageError: nothing is there.
    """
    path = Path(place)
    if not path.exists():
        raise UsageError(f"there is nothing at {place}; name the folder of a site or a git repository")
    return path.resolve()


def open_folder(path: Path) -> tuple[Site, Path]:
    """The site that the folder ``path`` lies in, with the folder at its top.

    Raises:
        NoSiteError: there is none, or more than one.
        AccessError: a folder may not be read.
    """
    from fixer.git.location import locate
    from fixer.site.directory import DirectoryTree

    located = locate(path)
    boundary = located.top if located is not None and located.top is not None else Path(path.anchor)
    start = path.relative_to(boundary).as_posix() if path.is_relative_to(boundary) else ""
    found = find_site(DirectoryTree(boundary), "" if start == "." else start)
    top = boundary / found.root
    return find_site(DirectoryTree(top)), top


def open_repository(path: Path) -> Repository | None:
    """The git repository that ``path`` lies in, or None.

    Raises:
        GitError: there is one, but it cannot be used.
    """
    from fixer.git.location import locate

    if locate(path) is None:
        return None
    from fixer.git.repository import find_repository

    return find_repository(path)


def open_commit(repository: Repository, commit: str) -> Site:
    """The site in one commit, at the place in the repository that the user named.

    Raises:
        NoSiteError: there is none there, or more than one.
    """
    from fixer.git.tree import CommitTree

    tree = CommitTree(repository, commit)
    return find_site(tree, _nearest(tree, repository.prefix))


def _nearest(tree: Tree, path: str) -> str:
    """``path``, or the nearest folder above it that git knows."""
    while path and tree.kind(path) is Kind.MISSING:
        path = path.rpartition("/")[0]
    return path
