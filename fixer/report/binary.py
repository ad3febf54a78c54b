"""Files that are no text, in the form ``git apply`` takes."""

from __future__ import annotations

import hashlib
import zlib
from base64 import b85encode
from collections.abc import Iterator

from fixer.report.deltas import Blob

_PER_LINE = 52
_LENGTHS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_NO_BLOB = "0" * 40


def blob_id(blob: Blob | None) -> str:
    """The name of a blob in a repository."""
    if blob is None:
        return _NO_BLOB
    header = b"blob %d\0" % len(blob.data)
    return hashlib.sha1(header + blob.data, usedforsecurity=False).hexdigest()


def binary_patch(before: Blob | None, after: Blob | None) -> bytes:
    """The body of a patch of a binary file: what comes and what went."""
    new, old = (blob.data if blob else b"" for blob in (after, before))
    return b"".join((b"GIT binary patch\n", *_literal(new), *_literal(old)))


def _literal(data: bytes) -> Iterator[bytes]:
    yield b"literal %d\n" % len(data)
    packed = zlib.compress(data)
    for start in range(0, len(packed), _PER_LINE):
        piece = packed[start:start + _PER_LINE]
        yield _LENGTHS[len(piece) - 1:len(piece)] + b85encode(piece, pad=True) + b"\n"
    yield b"\n"
