"""A tree with changes applied to it, as a value: what the next recipe sees of what the last one did."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from fixer.errors import InTheWayError
from fixer.site import matching, paths
from fixer.site.change import Action, Change
from fixer.site.matching import Needles
from fixer.site.paths import location_of
from fixer.site.tree import MAX_FILE_BYTES, Entry, Hit, Kind, Tree


class _File(NamedTuple):
    data: bytes
    executable: bool


class _Link(NamedTuple):
    target: str


class OverlayTree:
    """``base`` with ``changes`` applied. Neither is ever altered.

    A folder from which the changes took everything is gone, as it is in git and after writing.

    Args:
        base: the tree below.
        changes: in the order in which they are made.

    Raises:
        InTheWayError: a change does not fit what stands at its path.
    """

    def __init__(self, base: Tree, changes: Iterable[Change] = ()) -> None:
        self._base = base
        self._nodes: dict[str, _File | _Link | None] = {}
        self._made: set[str] = set()
        self._touched: set[str] = set()
        self._known: dict[str, Kind] = {}
        for change in changes:
            self._apply(change)

    @property
    def location(self) -> str:
        """The absolute path of the base's top, or ``""``."""
        return location_of(self._base)

    def with_changes(self, changes: Iterable[Change]) -> OverlayTree:
        """This tree with more changes made to it.

        Raises:
            InTheWayError: a change does not fit what stands at its path.
        """
        other = OverlayTree(self._base)
        other._nodes = dict(self._nodes)
        other._made = set(self._made)
        other._touched = set(self._touched)
        other._known = self._known
        for change in changes:
            other._apply(change)
        return other

    def kind(self, path: str) -> Kind:
        """See ``Tree.kind``."""
        if path in self._made or not path:
            return Kind.FOLDER
        node = self._nodes.get(path)
        if node is not None:
            return Kind.FILE if isinstance(node, _File) else Kind.LINK
        if path in self._nodes or self._covered(path):
            return Kind.MISSING
        kind = self._known.get(path)
        if kind is None:
            above = self._known.get(paths.parent(path), Kind.FOLDER)
            kind = self._known[path] = self._base.kind(path) if above is Kind.FOLDER else Kind.MISSING
        if kind is Kind.FOLDER and path in self._touched and not self.list(path):
            return Kind.MISSING
        return kind

    def read(self, path: str) -> bytes:
        """See ``Tree.read``."""
        node = self._node(path, "file")
        if node is None:
            return self._base.read(path)
        if not isinstance(node, _File):
            raise InTheWayError(f"{paths.printable(path)} is a link, not a file", path)
        if len(node.data) > MAX_FILE_BYTES:
            raise InTheWayError(f"{paths.printable(path)} is larger than 32 MB: move it away", path)
        return node.data

    def head(self, path: str, length: int) -> bytes:
        """See ``Tree.head``."""
        node = self._node(path, "file")
        if node is None:
            return self._base.head(path, length)
        if not isinstance(node, _File):
            raise InTheWayError(f"{paths.printable(path)} is a link, not a file", path)
        return node.data[:length]

    def target(self, path: str) -> str:
        """See ``Tree.target``."""
        node = self._node(path, "link")
        if node is None:
            return self._base.target(path)
        if not isinstance(node, _Link):
            raise InTheWayError(f"there is no link at {paths.printable(path)}", path)
        return node.target

    def executable(self, path: str) -> bool:
        """See ``Tree.executable``."""
        if self.kind(path) is not Kind.FILE:
            return False
        node = self._nodes.get(path)
        return node.executable if isinstance(node, _File) else self._base.executable(path)

    def list(self, path: str) -> Sequence[Entry]:
        """See ``Tree.list``."""
        if self._covered(path) or self._nodes.get(path) is not None:
            return []
        entries = self._base.list(path)
        if path not in self._made and path not in self._touched:
            return entries
        below = path + "/" if path else ""
        names = {entry.name: entry.kind for entry in entries}
        for known in (*self._nodes, *self._made, *self._touched):
            if known.startswith(below) and known != path and "/" not in known[len(below):]:
                names[known[len(below):]] = self.kind(known)
        return [Entry(name, kind) for name, kind in sorted(names.items()) if kind is not Kind.MISSING]

    def search(self, folder: str, suffixes: tuple[str, ...], needles: tuple[bytes, ...],
               skip: frozenset[str] = frozenset()) -> Iterator[Hit]:
        """See ``Tree.search``."""
        wanted = Needles(needles)
        own = sorted(
            Hit(path, held) for path, node in self._nodes.items()
            if isinstance(node, _File) and path != folder and paths.within(path, folder)
            and paths.name(path).lower().endswith(suffixes)
            and not matching.is_skipped(path, folder, skip) and (held := wanted.within(node.data)))
        base = (hit for hit in self._base.search(folder, suffixes, needles, skip)
                if hit.path not in self._nodes)
        return heapq.merge(base, own, key=lambda hit: hit.path)

    def _covered(self, path: str) -> bool:
        """Whether a file or link of the changes stands above ``path``."""
        return bool(self._nodes) and any(self._nodes.get(above) is not None for above in paths.ancestors(path))

    def _node(self, path: str, wanted: str) -> _File | _Link | None:
        """What the changes put at ``path``; None where the base decides.

        Raises:
            InTheWayError: the changes took away what stood there.
        """
        if self._covered(path) or self._nodes.get(path, ...) is None:
            raise InTheWayError(f"there is no {wanted} at {paths.printable(path)}", path)
        return self._nodes.get(path)

    def _apply(self, change: Change) -> None:
        path = change.path
        match change.action:
            case Action.EDIT:
                self._expect(path, Kind.FILE)
                self._put(path, _File(change.after or b"", change.executable))
            case Action.CREATE:
                self._expect_room(path)
                self._put(path, _File(change.after or b"", change.executable))
            case Action.MOVE:
                source = change.source or ""
                self._expect(source, Kind.FILE)
                self._expect_room(path)
                data = change.after if change.after is not None else self.read(source)
                self._take(source)
                self._put(path, _File(data, change.executable))
            case Action.SYMLINK:
                self._expect_room(path, Kind.LINK)
                self._put(path, _Link(change.target or ""))
            case Action.DELETE:
                self._expect(path, Kind.FILE, Kind.LINK)
                self._take(path)

    def _put(self, path: str, node: _File | _Link) -> None:
        above = paths.ancestors(path)
        for folder in above:
            self._expect(folder, Kind.FOLDER, Kind.MISSING)
        self._nodes[path] = node
        self._made.update(above)

    def _take(self, path: str) -> None:
        self._nodes[path] = None
        self._touched.update(paths.ancestors(path))
        for folder in paths.ancestors(path):
            if folder in self._made and not self._holds_own(folder):
                self._made.discard(folder)

    def _holds_own(self, folder: str) -> bool:
        return any(node is not None and paths.within(path, folder) for path, node in self._nodes.items())

    def _expect_room(self, path: str, *kinds: Kind) -> None:
        """That nothing but these kinds, or a folder without files, stands at ``path``."""
        if self.kind(path) is not Kind.FOLDER or self._holds_files(path):
            self._expect(path, Kind.MISSING, *kinds)

    def _holds_files(self, folder: str) -> bool:
        return any(entry.kind is not Kind.FOLDER or self._holds_files(paths.join(folder, entry.name))
                   for entry in self.list(folder))

    def _expect(self, path: str, *kinds: Kind) -> None:
        kind = self.kind(path)
        if kind not in kinds:
            found = "nothing is there" if kind is Kind.MISSING else f"a {kind.value} stands there"
            raise InTheWayError(f"{paths.printable(path)} cannot be changed as planned: {found}", path)
