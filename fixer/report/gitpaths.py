"""Paths as git writes them in the headers of a diff."""

from __future__ import annotations

import re

_ESCAPES = {0x07: "\\a", 0x08: "\\b", 0x09: "\\t", 0x0A: "\\n", 0x0B: "\\v", 0x0C: "\\f", 0x0D: "\\r",
            0x22: '\\"', 0x5C: "\\\\"}
_PLAIN = re.compile(r"[ !#-\[\]-~]*")


def quoted(path: str, *, blanks: bool = False) -> str:
    """``path``, in double quotes with octal escapes where it holds more than plain ASCII.

    Args:
        path: with ``a/`` or ``b/`` before it where the header wants that.
        blanks: whether a blank calls for quotes too. Git does not need them, but in a header without
            ``---`` and ``+++`` lines ``patch`` does.
    """
    if _PLAIN.fullmatch(path) and not (blanks and " " in path):
        return path
    raw = path.encode("utf-8", "surrogateescape")
    return '"' + "".join(_escaped(byte) for byte in raw) + '"'


def ended(name: str) -> str:
    """``name`` for a ``---`` or ``+++`` line: a tab shows where a name with blanks ends."""
    return f"{name}\t" if " " in name else name


def _escaped(byte: int) -> str:
    if byte in _ESCAPES:
        return _ESCAPES[byte]
    return chr(byte) if 0x20 <= byte < 0x7F else f"\\{byte:03o}"
