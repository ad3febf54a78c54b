"""Comparing the version numbers of extensions and of PHP."""

from __future__ import annotations

import re

_PART = re.compile(r"[0-9]+|[a-z]+", re.IGNORECASE)
_RANKS = {"dev": -4, "alpha": -3, "a": -3, "beta": -2, "b": -2, "rc": -1, "pl": 1, "p": 1}


def version_key(version: str) -> tuple[tuple[int, int], ...]:
    """A key that sorts versions: ``5.10`` after ``5.9``, ``2.0-beta1`` before ``2.0``.

    Args:
        version: as in a header; Drupal's core prefix (``7.x-``) does not count.
    """
    text = re.sub(r"^\d+\.x-", "", version.strip().lower().lstrip("v"))
    key = [(0, int(part)) if part.isdigit() else (_RANKS.get(part, -5), 0) for part in _PART.findall(text)]
    while key and key[-1] == (0, 0):
        key.pop()
    return (*key, (0, 0))


def at_least(version: str | None, minimum: str) -> bool:
    """Whether ``version`` is known and not below ``minimum``."""
    return version is not None and bool(_PART.search(version)) and version_key(version) >= version_key(minimum)
