"""The comment that introduces what fixer inserts: why, which recipe, and what stood there before."""

from __future__ import annotations

LONGER = b" What stood here was longer."
"""Ends the comment above an edit for which the former text is too long; a commit alone can undo that."""

_LONGEST_FORMER = 300


def introduction(recipe: str, why: str, former: bytes | None = None) -> bytes:
    """One comment line for a PHP file.

    Args:
        recipe: the recipe's id.
        why: a short sentence without line breaks.
        former: source text that the edit replaces; kept in the comment when it is short and of one
            line, so that the edit can be undone from the file alone. Else the comment says so.
    """
    text = f"// fixer {recipe}: {why}".encode()
    if former is None:
        return text
    return text + (b" Was: " + escape(former) if is_keepable(former) else LONGER)


def taken_out(recipe: str, why: str, former: bytes) -> bytes:
    """One comment line that takes the place of a statement.

    Args:
        recipe: the recipe's id.
        why: a short sentence without line breaks.
        former: the statement; one for which ``is_keepable`` holds.
    """
    return f"// fixer {recipe}: {why}".encode() + b" Took out: " + escape(former)


def is_keepable(former: bytes) -> bool:
    """Whether source text fits into a comment and comes back from it unchanged."""
    return len(former) <= _LONGEST_FORMER and b"\n" not in former and b"\r" not in former


def escape(text: bytes) -> bytes:
    """``text`` made harmless in a line comment: no control bytes, no ``?>`` and no ``*/``."""
    text = text.replace(b"\\", b"\\\\").replace(b"?>", b"?\\x3e").replace(b"*/", b"*\\x2f")
    return b"".join(bytes([byte]) if byte >= 0x20 and byte != 0x7F else b"\\x%02x" % byte for byte in text)
