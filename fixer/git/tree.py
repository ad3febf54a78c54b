"""A tree that is a commit: read from the object store, never from a working tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from fixer.errors import InTheWayError
from fixer.git.entries import TreeEntry, parse_entries
from fixer.git.repository import Repository
from fixer.site.matching import Needles
from fixer.site.paths import printable
from fixer.site.tree import MAX_FILE_BYTES, Entry, Hit, Kind

_AT_ONCE = 200
_NO_FILE = {Kind.MISSING: "there is no file at {}", Kind.FOLDER: "{} is a folder, not a file",
            Kind.LINK: "{} is a link, not a file", Kind.SUBMODULE: "{} is a submodule, not a file",
            Kind.OTHER: "{} is no regular file"}


class CommitTree:
    """The files of one commit. Tree objects are read once, when first needed; file contents are not kept.

    Args:
        repository: where the commit is.
        commit_sha: its full name.

    Attributes:
        location: where the repository's files are checked out, for links made with that path; or ``""``.

    Every method raises GitError where an object is missing or damaged.
    """

    def __init__(self, repository: Repository, commit_sha: str) -> None:
        self.commit_sha = commit_sha
        self.location = str(repository.work_tree) if repository.work_tree is not None else ""
        self._objects = repository.objects
        self._folders: dict[str, dict[str, TreeEntry] | None] = {}

    def kind(self, path: str) -> Kind:
        """See ``Tree.kind``."""
        if not path:
            return Kind.FOLDER
        entry = self.entry(path)
        return entry.kind if entry is not None else Kind.MISSING

    def read(self, path: str) -> bytes:
        """See ``Tree.read``."""
        entry = self._file(path)
        found = self._objects.find(entry.sha, limit=MAX_FILE_BYTES, skip_larger=True)
        if found is None or found.kind != "blob":
            raise self._objects.missing(entry.sha, "blob")
        if found.size > MAX_FILE_BYTES:
            raise InTheWayError(f"{printable(path)} is larger than 32 MB, which no file fixer works on"
                                " should be: move it away", path)
        return found.data

    def head(self, path: str, length: int) -> bytes:
        """See ``Tree.head``."""
        entry = self._file(path)
        found = self._objects.find(entry.sha, limit=length)
        if found is None or found.kind != "blob":
            raise self._objects.missing(entry.sha, "blob")
        return found.data

    def target(self, path: str) -> str:
        """See ``Tree.target``.

        Raises:
            InTheWayError: no link is there.
        """
        entry = self.entry(path)
        if entry is None or entry.kind is not Kind.LINK:
            raise InTheWayError(f"there is no link at {printable(path)}", path)
        return self._objects.read(entry.sha, "blob").decode("utf-8", "surrogateescape")

    def executable(self, path: str) -> bool:
        """See ``Tree.executable``."""
        entry = self.entry(path)
        return entry is not None and entry.executable

    def list(self, path: str) -> Sequence[Entry]:
        """See ``Tree.list``."""
        entries = self._entries(path) or {}
        return [Entry(name, entries[name].kind) for name in sorted(entries)]

    def search(self, folder: str, suffixes: tuple[str, ...], needles: tuple[bytes, ...],
               skip: frozenset[str] = frozenset()) -> Iterator[Hit]:
        """See ``Tree.search``. Files over 32 MB are passed over."""
        wanted = Needles(needles)
        if not wanted:
            return
        candidates = iter(sorted(self._candidates(folder, suffixes, skip)))
        while chunk := list(islice(candidates, _AT_ONCE)):
            verdicts = self._objects.judge([sha for _, sha in chunk], MAX_FILE_BYTES, wanted.within)
            for (path, _), verdict in zip(chunk, verdicts, strict=True):
                if held := wanted.too_large if verdict is None else verdict:
                    yield Hit(path, held)

    def entry(self, path: str) -> TreeEntry | None:
        """The mode and sha of what stands at ``path`` (not the top), or None."""
        parent, _, name = path.rpartition("/")
        entries = self._entries(parent)
        return entries.get(name) if entries is not None else None

    def _file(self, path: str) -> TreeEntry:
        kind = self.kind(path)
        entry = self.entry(path) if path else None
        if entry is None or kind is not Kind.FILE:
            raise InTheWayError(_NO_FILE[kind].format(printable(path) or "the top"), path)
        return entry

    def _entries(self, path: str) -> dict[str, TreeEntry] | None:
        """The entries of the folder at ``path``, or None where there is no folder."""
        if path not in self._folders:
            self._folders[path] = self._load(path)
        return self._folders[path]

    def _load(self, path: str) -> dict[str, TreeEntry] | None:
        if not path:
            name = f"{self.commit_sha}^{{tree}}"
        else:
            entry = self.entry(path)
            if entry is None or entry.kind is not Kind.FOLDER:
                return None
            name = entry.sha
        parsed = parse_entries(self._objects.read(name, "tree"), name)
        return {decoded: entry for raw, entry in parsed.items()
                if _is_plain(decoded := raw.decode("utf-8", "surrogateescape"))}

    def _candidates(self, folder: str, suffixes: tuple[str, ...], skip: frozenset[str]
                    ) -> Iterator[tuple[str, str]]:
        """Path and sha of every file below ``folder`` whose name is right."""
        waiting = [folder]
        while waiting:
            here = waiting.pop()
            for name, entry in (self._entries(here) or {}).items():
                path = f"{here}/{name}" if here else name
                if entry.kind is Kind.FOLDER:
                    if name not in skip and path not in skip:
                        waiting.append(path)
                elif entry.kind is Kind.FILE and path not in skip and name.lower().endswith(suffixes):
                    yield path, entry.sha


def _is_plain(name: str) -> bool:
    """Whether a name can be that of a file; a tree made by hand may hold others to lead a reader astray."""
    return name not in ("", ".", "..") and "/" not in name and name.lower() != ".git"
