"""Changes applied to a commit's tree: only the tree objects above a changed path are read and written."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fixer.errors import GitError
from fixer.git.entries import (
    EXECUTABLE_MODE,
    FILE_MODE,
    FOLDER_MODE,
    LINK_MODE,
    TreeEntry,
    format_entries,
    parse_entries,
)
from fixer.site.change import Action, Change
from fixer.site.paths import printable
from fixer.site.tree import Kind

if TYPE_CHECKING:
    from fixer.git.objects import ObjectStore


_NEVER = frozenset({"", ".", "..", ".git", "git~1"})


@dataclass(slots=True)
class _Folder:
    """A folder that is being changed: its tree object, opened."""

    entries: dict[bytes, TreeEntry | _Folder]


class TreeEditor:
    """One tree in the making.

    Args:
        objects: where it is stored. Blobs are stored byte for byte: git converts line ends between the
            working tree and the store, never within the store.
        tree_sha: the tree to start from.
    """

    def __init__(self, objects: ObjectStore, tree_sha: str) -> None:
        self._objects = objects
        self._top = self._open(tree_sha)

    def apply(self, change: Change) -> None:
        """Apply one change.

        Raises:
            GitError: the tree is not the one the change was planned for, or the path is one git does not
                take.
        """
        if change.action is Action.MOVE:
            assert change.source is not None
            self._take_out(change, change.source)
            self._put(change, None)
        elif change.action is Action.DELETE:
            self._take_out(change, change.path)
        elif change.action is Action.EDIT:
            self._put(change, self._take_out(change, change.path))
        else:
            if change.former_target is not None:
                self._take_out(change, change.path)
            self._put(change, None)

    def write(self) -> str:
        """Store every changed tree object and give the sha of the top one.

        Raises:
            GitError: the object store may not be written.
        """
        return self._write(self._top) or self._objects.write("tree", b"")

    def _take_out(self, change: Change, path: str) -> TreeEntry:
        """Remove what stands at ``path``, provided that it is what the change expects."""
        folder, name = self._walk(path, make=False)
        entry = folder.entries.get(name)
        expected = change.before
        kind = Kind.FILE
        if expected is None and change.former_target is not None:
            expected = change.former_target.encode("utf-8", "surrogateescape")
            kind = Kind.LINK
        if not isinstance(entry, TreeEntry) or entry.kind is not kind or expected is None \
                or entry.sha != _blob_sha(expected):
            raise GitError(f"{printable(path)} is not what it was when the change was planned:"
                           " run fixer again")
        del folder.entries[name]
        return entry

    def _put(self, change: Change, former: TreeEntry | None) -> None:
        folder, name = self._walk(change.path, make=True)
        if name in folder.entries and not _is_empty(folder.entries[name]):
            raise GitError(f"{printable(change.path)} is there already: move it away")
        if change.action is Action.SYMLINK:
            assert change.target is not None
            mode = LINK_MODE
            data = change.target.encode("utf-8", "surrogateescape")
        else:
            assert change.after is not None
            mode = EXECUTABLE_MODE if change.executable else FILE_MODE
            if former is not None and former.executable is change.executable:
                mode = former.mode
            data = change.after
        folder.entries[name] = TreeEntry(mode, self._objects.write("blob", data))

    def _walk(self, path: str, *, make: bool) -> tuple[_Folder, bytes]:
        """The opened folder that holds ``path``, and the last part of it."""
        names = path.split("/")
        if "\0" in path or any(name.lower() in _NEVER for name in names):
            raise GitError(f"`{printable(path)}` is a path that git does not take")
        *parents, last = [name.encode("utf-8", "surrogateescape") for name in names]
        folder = self._top
        for depth, name in enumerate(parents, start=1):
            inner = folder.entries.get(name)
            if inner is None and make:
                inner = _Folder({})
            elif isinstance(inner, TreeEntry) and inner.kind is Kind.FOLDER:
                inner = self._open(inner.sha)
            if not isinstance(inner, _Folder):
                what = "a submodule" if inner is not None and inner.kind is Kind.SUBMODULE else "no folder"
                raise GitError(f"{printable('/'.join(names[:depth]))} is {what}: {printable(path)} cannot be"
                               " changed in this repository")
            folder.entries[name] = inner
            folder = inner
        return folder, last

    def _open(self, sha: str) -> _Folder:
        return _Folder(dict(parse_entries(self._objects.read(sha, "tree"), sha)))

    def _write(self, folder: _Folder) -> str | None:
        """The sha of the folder's tree, or None where nothing is left in it."""
        entries = {}
        for name, entry in folder.entries.items():
            if isinstance(entry, TreeEntry):
                entries[name] = entry
            elif (sha := self._write(entry)) is not None:
                entries[name] = TreeEntry(FOLDER_MODE, sha)
        return self._objects.write("tree", format_entries(entries)) if entries else None


def _is_empty(entry: TreeEntry | _Folder) -> bool:
    """Whether it is a folder out of which everything was taken."""
    return isinstance(entry, _Folder) and all(map(_is_empty, entry.entries.values()))


def _blob_sha(data: bytes) -> str:
    return hashlib.sha1(b"blob %d\0%b" % (len(data), data), usedforsecurity=False).hexdigest()
