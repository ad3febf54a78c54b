"""Comparing the version numbers of extensions and of PHP."""

from __future__ import annotations

import re
from typing import TypeAlias

Key: TypeAlias = tuple[tuple[int, ...], tuple[tuple[int, int], ...]]

_SUFFIX = re.compile(r"([a-z]+)[^0-9a-z]*([0-9]*)")
_RANKS = {"dev": -4, "alpha": -3, "a": -3, "beta": -2, "b": -2, "rc": -1, "pl": 1, "p": 1}
_UNKNOWN_WORD = -5
_FINAL = ((0, 0),)
_MOST_DIGITS = 18


def version_key(version: str) -> Key:
    """A key that sorts versions: ``5.10`` after ``5.9``, ``2.0-beta1`` before ``2.0``, which equals ``2``.

    Args:
        version: as in a header; Drupal's core prefix (``7.x-``) does not count.
    """
    text = re.sub(r"^\d+\.x-", "", version.strip().lower().lstrip("v"))
    numbers = re.split("[a-z]", text, maxsplit=1)[0]
    release = [_number(number) for number in re.findall(r"[0-9]+", numbers)]
    while release and not release[-1]:
        release.pop()
    suffix = tuple((_RANKS.get(word, _UNKNOWN_WORD), _number(number))
                   for word, number in _SUFFIX.findall(text[len(numbers) :]))
    return tuple(release), suffix or _FINAL


def _number(digits: str) -> int:
    """Digits as a number; Python refuses thousands of them, and beyond a few nothing is a version any more."""
    plain = digits.lstrip("0")
    return int(plain or "0") if len(plain) <= _MOST_DIGITS else 10**_MOST_DIGITS


def at_least(version: str | None, minimum: str) -> bool:
    """Whether ``version`` is known and not below ``minimum``."""
    return version is not None and bool(re.search(r"[0-9]", version)) and version_key(version) >= version_key(minimum)
