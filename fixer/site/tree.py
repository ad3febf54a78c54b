"""A tree of files, wherever it is: the one interface through which everything reads a site.

Paths are POSIX strings relative to the tree's top, without a leading or trailing slash; ``""`` is
the top itself. No method follows a symbolic link: a path that leads through one does not exist for a
tree. ``fixer.site.paths`` resolves links, inside the tree only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple, Protocol

MAX_FILE_BYTES = 32 * 1024 * 1024

TOO_LARGE = b""
"""As a needle it asks for the files that are too large to be looked into; it is all that these hold."""


class Kind(Enum):
    """What stands at a path."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    SUBMODULE = "submodule"
    OTHER = "other"
    MISSING = "missing"


class Entry(NamedTuple):
    """One name in a folder."""

    name: str
    kind: Kind


class Hit(NamedTuple):
    """A file that holds some of the byte strings looked for.

    Args:
        path: relative to the tree.
        needles: those it holds, in lower case.
    """

    path: str
    needles: frozenset[bytes]


class Tree(Protocol):
    """Files by path. Implementations: DirectoryTree, CommitTree, OverlayTree."""

    def kind(self, path: str) -> Kind:
        """What stands at ``path``; ``Kind.MISSING`` where there is nothing."""
        ...

    def read(self, path: str) -> bytes:
        """The bytes of the regular file at ``path``.

        Raises:
            InTheWayError: no regular file is there, or it is larger than ``MAX_FILE_BYTES``.
            AccessError: it may not be read.
        """
        ...

    def head(self, path: str, length: int) -> bytes:
        """The first ``length`` bytes of the file at ``path``; raises like ``read``, at any file size."""
        ...

    def target(self, path: str) -> str:
        """The target of the symbolic link at ``path``, as stored."""
        ...

    def executable(self, path: str) -> bool:
        """Whether the file at ``path`` has its executable bit."""
        ...

    def list(self, path: str) -> Sequence[Entry]:
        """The entries of the folder at ``path``, sorted by name; none where there is no folder."""
        ...

    def search(self, folder: str, suffixes: tuple[str, ...], needles: tuple[bytes, ...],
               skip: frozenset[str] = frozenset()) -> Iterator[Hit]:
        """Files below ``folder`` whose bytes hold one of ``needles``, sorted by path, each with those it holds.

        Files larger than ``MAX_FILE_BYTES`` are passed over.

        Args:
            folder: where to start.
            suffixes: how file names end, lower case, with their dot.
            needles: byte strings, compared without regard to ASCII case; ``TOO_LARGE`` may be among them.
            skip: names of folders not entered, and paths (relative to the tree) not entered.
        """
        ...
