"""Commit objects: read for their tree, parents and message, and written in the user's name."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import NamedTuple

from fixer.git.identity import find_identity
from fixer.git.repository import Repository


class CommitInfo(NamedTuple):
    """What a commit says: the sha of its tree, the shas of its parents, and its message."""

    tree: str
    parents: tuple[str, ...]
    message: str


def read_commit(repository: Repository, sha: str) -> CommitInfo:
    """The commit with that full name.

    Raises:
        GitError: it is missing or damaged.
    """
    head, _, message = repository.objects.read(sha, "commit").partition(b"\n\n")
    fields = [line.partition(b" ") for line in head.split(b"\n")]
    trees = [value.decode("ascii", "replace") for name, _, value in fields if name == b"tree"]
    if not trees:
        raise repository.objects.missing(sha, "commit")
    parents = tuple(value.decode("ascii", "replace") for name, _, value in fields if name == b"parent")
    return CommitInfo(trees[0], parents, message.decode("utf-8", "replace"))


class CommitWriter:
    """Writes commits of this moment in the user's name, unsigned: signing would run a program.

    Args:
        repository: where they are stored.

    Raises:
        GitError: the user has no git identity.
    """

    def __init__(self, repository: Repository) -> None:
        identity = find_identity(repository.configuration)
        seconds = int(time.time())
        moment = time.localtime(seconds)
        self._objects = repository.objects
        self._author = identity.author.at(moment, seconds)
        self.committer = identity.committer.at(moment, seconds)

    def write(self, tree: str, parents: Sequence[str], message: str) -> str:
        """Store a commit and give its sha.

        Raises:
            GitError: the object store may not be written.
        """
        text = message.replace("\0", "").strip("\n") + "\n"
        lines = [f"tree {tree}".encode(), *(f"parent {parent}".encode() for parent in parents),
                 b"author " + self._author, b"committer " + self.committer, b"",
                 text.encode("utf-8", "backslashreplace")]
        return self._objects.write("commit", b"\n".join(lines))
