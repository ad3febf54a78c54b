"""One folder of a tree as a tree of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fixer.site.paths import join
from fixer.site.tree import Entry, Hit, Kind, Tree


class TreeBelow:
    """The files below ``folder`` of ``tree``, with paths relative to that folder.

    Args:
        tree: the tree that holds it.
        folder: its path in that tree.
    """

    def __init__(self, tree: Tree, folder: str) -> None:
        self._tree = tree
        self._folder = folder

    def kind(self, path: str) -> Kind:
        """See ``Tree.kind``."""
        return self._tree.kind(join(self._folder, path))

    def read(self, path: str) -> bytes:
        """See ``Tree.read``."""
        return self._tree.read(join(self._folder, path))

    def head(self, path: str, length: int) -> bytes:
        """See ``Tree.head``."""
        return self._tree.head(join(self._folder, path), length)

    def target(self, path: str) -> str:
        """See ``Tree.target``."""
        return self._tree.target(join(self._folder, path))

    def executable(self, path: str) -> bool:
        """See ``Tree.executable``."""
        return self._tree.executable(join(self._folder, path))

    def list(self, path: str) -> Sequence[Entry]:
        """See ``Tree.list``."""
        return self._tree.list(join(self._folder, path))

    def search(self, folder: str, suffixes: tuple[str, ...], needles: tuple[bytes, ...],
               skip: frozenset[str] = frozenset()) -> Iterator[Hit]:
        """See ``Tree.search``."""
        inside = frozenset(join(self._folder, one) if "/" in one else one for one in skip)
        for hit in self._tree.search(join(self._folder, folder), suffixes, needles, inside):
            yield hit._replace(path=hit.path.removeprefix(self._folder + "/")) if self._folder else hit
