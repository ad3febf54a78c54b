"""Git's tree objects: parsed to entries by name and written back in git's own order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from fixer.errors import GitError
from fixer.site.tree import Kind

FOLDER_MODE = b"40000"
LINK_MODE = b"120000"
SUBMODULE_MODE = b"160000"
FILE_MODE = b"100644"
EXECUTABLE_MODE = b"100755"


class TreeEntry(NamedTuple):
    """One name in a tree object: its mode as written there, and the sha of the object."""

    mode: bytes
    sha: str

    @property
    def kind(self) -> Kind:
        """What it is."""
        if self.mode.lstrip(b"0") == FOLDER_MODE:
            return Kind.FOLDER
        if self.mode == LINK_MODE:
            return Kind.LINK
        if self.mode == SUBMODULE_MODE:
            return Kind.SUBMODULE
        return Kind.FILE if len(self.mode) == 6 and self.mode.startswith(b"100") else Kind.OTHER

    @property
    def executable(self) -> bool:
        """Whether it is a file with its executable bit."""
        return self.kind is Kind.FILE and bool(int(self.mode, 8) & 0o100)


def parse_entries(data: bytes, sha: str) -> dict[bytes, TreeEntry]:
    """The entries of a tree object by name, in the order they stand in.

    Args:
        data: its bytes.
        sha: its name, for the error.

    Raises:
        GitError: it is damaged.
    """
    entries = {}
    place = 0
    while place < len(data):
        space = data.find(b" ", place)
        end = data.find(b"\0", space + 1)
        mode = data[place:space]
        if space < 0 or end < 0 or len(data) < end + 21 or not mode.isdigit():
            raise GitError(f"the tree {sha} is damaged: `git fsck` says more")
        place = end + 21
        entries[data[space + 1:end]] = TreeEntry(mode, data[end + 1:place].hex())
    return entries


def format_entries(entries: Mapping[bytes, TreeEntry]) -> bytes:
    """A tree object's bytes. Git sorts a folder as if its name ended in a slash."""
    ordered = sorted(entries.items(),
                     key=lambda item: item[0] + b"/" if item[1].kind is Kind.FOLDER else item[0])
    return b"".join(b"%b %b\0%b" % (entry.mode, name, bytes.fromhex(entry.sha)) for name, entry in ordered)
