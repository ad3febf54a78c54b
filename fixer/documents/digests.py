"""Short names for texts, by their content."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

_LENGTH = 12


def digest(parts: Iterable[str]) -> str:
    """Twelve hexadecimal digits for some texts in their order; ``""`` for none at all.

    Args:
        parts: texts; where one ends and the next begins counts.
    """
    found = [part.encode("utf-8", "surrogatepass") for part in parts]
    joined = b"".join(b"%d:%s" % (len(part), part) for part in found)
    return hashlib.sha256(joined).hexdigest()[:_LENGTH] if found else ""


def code_lines(code: Iterable[str]) -> tuple[str, ...]:
    """The lines of some pieces of code, without what no reader sees: white space at their ends, empty lines around."""
    return tuple(line.rstrip() for piece in code for line in piece.strip("\n").split("\n"))
