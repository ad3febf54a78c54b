"""From what the user typed to a site: a folder anywhere in it, a git repository, or a bare one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from fixer.errors import AccessError, GitError, NoSiteError, UsageError
from fixer.site.layout import find_site
from fixer.site.model import Site
from fixer.site.paths import printable
from fixer.site.tree import Kind, Tree

if TYPE_CHECKING:
    from fixer.git.repository import Repository


def existing(place: str) -> Path:
    """The path that the user named, with links resolved.

    Raises:
        UsageError: nothing can be there.
        AccessError: a folder on the way may not be entered.
    """
    if not place:
        raise UsageError("the folder of the site has an empty name; leave it out for the folder you are in")
    try:
        return Path(place).resolve(strict=True)
    except PermissionError as error:
        raise AccessError(f"{place} cannot be reached ({error.strerror}); give yourself permission") from error
    except (OSError, RuntimeError) as error:
        raise UsageError(f"there is nothing at {place}; name the folder of a site or a git repository") from error


@contextmanager
def opened(place: str) -> Iterator[tuple[Site, bool]]:
    """The site to look at: a folder as it is, a bare repository at its HEAD.

    Args:
        place: what the user typed.

    Returns:
        the site, and whether it is a commit.

    Raises:
        FixerError: see ``open_folder`` and ``open_commit``.
    """
    path = existing(place)
    repository = open_repository(path) if is_bare(path) else None
    if repository is None:
        yield open_folder(path)[0], False
        return
    with repository:
        yield open_commit(repository, repository.resolve("HEAD")), True


def is_bare(path: Path) -> bool:
    """Whether ``path`` is, or lies in, a repository without a working tree.

    Raises:
        GitError: a repository is there that leads nowhere.
    """
    from fixer.git.location import locate

    found = locate(path)
    return found is not None and found.top is None


def open_folder(path: Path) -> tuple[Site, Path]:
    """The site that the folder ``path`` lies in, with the folder at its top.

    Raises:
        NoSiteError: there is none, or more than one.
        AccessError: a folder may not be read.
    """
    from fixer.site.directory import DirectoryTree

    boundary = _boundary(path)
    start = path.relative_to(boundary).as_posix() if path.is_relative_to(boundary) else ""
    try:
        found = find_site(DirectoryTree(boundary), "" if start == "." else start)
    except AccessError as error:
        # It begins with a path as seen from the boundary, which nobody takes for one of the root folder.
        raise AccessError(f"{boundary}{error}" if boundary == Path(path.anchor) else str(error)) from error
    top = boundary / found.root
    return _at_the_top(found, DirectoryTree(top)), top


def _at_the_top(site: Site, tree: Tree) -> Site:
    """``site`` in a tree that begins at its own folder."""
    def inside(path: str) -> str:
        return "" if path == site.root else site.relative(path)

    return site._replace(
        tree=tree, root="", docroot=inside(site.docroot), core=inside(site.core), content=inside(site.content),
        config=inside(site.config), definitions=inside(site.definitions), writable=inside(site.writable),
        platform_file=inside(site.platform_file))


def _boundary(path: Path) -> Path:
    """The folder above which no site is looked for: that of the repository, be it whole or damaged."""
    from fixer.git.location import locate

    located = locate(path)
    if located is not None and located.top is not None:
        return located.top
    return next((folder for folder in (path, *path.parents) if os.path.lexists(folder / ".git")), Path(path.anchor))


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

    A place below the top means the site that it lies in on disk, and never another one that the commit
    happens to hold.

    Raises:
        NoSiteError: there is none there, or more than one, or the commit does not hold it.
        GitError: the place is a submodule that is not checked out.
    """
    from fixer.git.tree import CommitTree

    tree = CommitTree(repository, commit)
    place = repository.prefix
    if repository.work_tree is None or not place:
        return find_site(tree, place)
    if tree.kind(place) is Kind.SUBMODULE:
        raise GitError(f"{printable(place)} is a submodule that is not checked out: "
                       f"git submodule update --init {printable(place)}")
    from fixer.site.directory import DirectoryTree

    root = find_site(DirectoryTree(repository.work_tree), place).root
    if tree.kind(root) is not Kind.MISSING:
        site = find_site(tree, root)
        if site.root == root:
            return site
    raise NoSiteError(f"the site in {printable(root) or 'the top folder'} is not in the commit {commit[:10]}: commit "
                      "it first, or use --in-place to change its files where they are")
