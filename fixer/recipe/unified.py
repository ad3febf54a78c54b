"""A unified diff of one file, as ``git apply`` and ``patch -p1`` take it."""

from __future__ import annotations

import difflib
import io

_NO_NEWLINE = b"\\ No newline at end of file\n"


def unified(path: str, before: bytes, after: bytes) -> bytes:
    """The diff between two states of the file at ``path``, bytes as they are; nothing where both are the same.

    Args:
        path: relative to the folder the patch is for.
        before: the file's bytes before.
        after: the file's bytes after.
    """
    old, new = (io.BytesIO(content).readlines() for content in (before, after))
    lines = difflib.diff_bytes(difflib.unified_diff, old, new, f"a/{path}".encode(), f"b/{path}".encode())
    return b"".join(line if line.endswith(b"\n") else line + b"\n" + _NO_NEWLINE for line in lines)
