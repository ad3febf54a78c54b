"""What stands at a path when links inside the site are followed, for readers that only look."""

from __future__ import annotations

from fixer.errors import InTheWayError
from fixer.site import paths
from fixer.site.tree import Kind, Tree

HEADER_BYTES = 8192


def find(tree: Tree, path: str, root: str, kind: Kind) -> str | None:
    """The link-free path of what stands at ``path`` if it is of this kind, else None.

    Args:
        tree: where to look.
        path: relative to the tree.
        root: the site's folder; links that lead out of it are not followed.
        kind: what it must be: a file or a folder.
    """
    found = tree.kind(path)
    if found is kind:
        return path
    if found not in (Kind.LINK, Kind.MISSING):
        return None
    # A folder is one only where no link leads to it, so what is missing in it is missing however one looks.
    if found is Kind.MISSING and tree.kind(paths.parent(path)) is Kind.FOLDER:
        return None
    try:
        real = paths.resolve(tree, path, root)
    except InTheWayError:
        return None
    return real if real != path and tree.kind(real) is kind else None


def is_file(tree: Tree, path: str, root: str) -> bool:
    """Whether a file stands at ``path``."""
    return find(tree, path, root, Kind.FILE) is not None


def is_folder(tree: Tree, path: str, root: str) -> bool:
    """Whether a folder stands at ``path``."""
    return find(tree, path, root, Kind.FOLDER) is not None


def contents(tree: Tree, path: str, root: str) -> bytes:
    """The bytes of the file at ``path``; none where there is no readable-size file.

    Raises:
        AccessError: it may not be read.
    """
    real = find(tree, path, root, Kind.FILE)
    if real is None:
        return b""
    try:
        return tree.read(real)
    except InTheWayError:
        return b""


def header(tree: Tree, path: str, root: str) -> bytes:
    """The first 8 KB of the file at ``path``; none where there is no file.

    Raises:
        AccessError: it may not be read.
    """
    real = find(tree, path, root, Kind.FILE)
    return tree.head(real, HEADER_BYTES) if real is not None else b""
