"""A repository's objects: read through git itself, written as loose objects."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from fixer.errors import GitError
from fixer.git.batch import BatchReader, BatchStopped, Found
from fixer.git.sharing import Sharing

if TYPE_CHECKING:
    from gitdb.db import LooseObjectDB

Verdict = TypeVar("Verdict")


class ObjectStore:
    """Reads and writes the objects of one repository. Not for use by two threads at a time.

    Args:
        reader: reads them.
        folder: the ``objects`` of the repository.
        partial_clone: whether a missing object is missing on purpose.
        sharing: who may use the files written.
    """

    def __init__(self, reader: BatchReader, folder: Path, *, partial_clone: bool, sharing: Sharing) -> None:
        self._reader = reader
        self._folder = folder
        self._partial_clone = partial_clone
        self._sharing = sharing

    def find(self, name: str, limit: int | None = None, *, skip_larger: bool = False) -> Found | None:
        """The object that ``name`` (a sha or any revision git knows) stands for, or None.

        Args:
            name: one line.
            limit: how many of its bytes are wanted; all without one.
            skip_larger: want none of the bytes of an object larger than ``limit``.

        Raises:
            GitError: git is missing, or the repository is damaged.
        """
        try:
            return next(self._reader.ask([name], limit, skip_larger=skip_larger))
        except BatchStopped as error:
            raise self._stopped(name) from error

    def read(self, sha: str, kind: str) -> bytes:
        """All bytes of the object.

        Args:
            sha: its full name.
            kind: what it must be.

        Raises:
            GitError: it is missing or something else.
        """
        found = self.find(sha)
        if found is None or found.kind != kind:
            raise self.missing(sha, kind)
        return found.data

    def judge(self, shas: Sequence[str], limit: int, test: Callable[[bytes], Verdict]) -> list[Verdict | None]:
        """What ``test`` says of each of the blobs; None of one larger than ``limit``.

        All of them are asked for at once, which is many times faster than one by one.

        Args:
            shas: their full names.
            limit: the size in bytes up to which a blob is read.
            test: is given a blob's bytes; must not use this store.

        Raises:
            GitError: one is missing or no blob.
        """
        verdicts: list[Verdict | None] = []
        try:
            for found in self._reader.ask(shas, limit, skip_larger=True):
                if found is None or found.kind != "blob":
                    raise self.missing(shas[len(verdicts)], "blob")
                verdicts.append(test(found.data) if found.size <= limit else None)
        except BatchStopped as error:
            raise self._stopped(shas[len(verdicts)]) from error
        return verdicts

    def write(self, kind: str, data: bytes) -> str:
        """Store an object and give its sha.

        Raises:
            GitError: the object store may not be written.
        """
        from gitdb import IStream

        try:
            stored = self._loose.store(IStream(kind.encode(), len(data), io.BytesIO(data)))
            sha = str(stored.hexsha.decode())
            self._sharing.share_folder(self._folder / sha[:2])
        except OSError as error:
            raise GitError(f"{self._folder} cannot be written ({error.strerror or error}):"
                           " give yourself permission or make room, and try again") from error
        return sha

    def missing(self, sha: str, kind: str) -> GitError:
        """The error for an object that is not there or is something else."""
        if self._partial_clone:
            return GitError(f"the {kind} {sha} is not in this partial clone: fetch it first by"
                            f" `git cat-file -e {sha}`, or work in a full clone")
        return GitError(f"the {kind} {sha} is missing or damaged in {self._folder}: `git fsck` says more")

    def close(self) -> None:
        """End the git process, if one is running; the next read starts another."""
        self._reader.close()

    @cached_property
    def _loose(self) -> LooseObjectDB:
        from gitdb.db import LooseObjectDB

        return LooseObjectDB(str(self._folder))

    def _stopped(self, name: str) -> GitError:
        if self._partial_clone:
            return self.missing(name, "object")
        return GitError(f"git stopped while reading {name} from {self._folder}, which may be damaged:"
                        " `git fsck` says more")
