"""Secrets whose value is known, hidden wherever they come up again: under another name, or in what PHP says."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fixer.secrets import label_text

# A shorter text is too often a part of something else: it counts where it stands as a word.
_SHORTEST_PART = 6
_SHORTEST_WORD = 4
# One that is shorter still counts where it is all there is, unless it says nothing.
_SHORTEST = 3
_SAYS_NOTHING = frozenset(("true", "false", "null", "yes", "off", "none"))


class KnownSecrets:
    """Hides some values in texts.

    Args:
        texts: the secrets.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._all = {one for one in texts if len(one) >= _SHORTEST and one.lower() not in _SAYS_NOTHING}
        self._parts = sorted((one for one in self._all if len(one) >= _SHORTEST_WORD), key=len, reverse=True)

    def without(self, text: str) -> str:
        """``text`` with a label in the place of each."""
        if text in self._all:
            return label_text(text)
        for part in self._parts:
            if part in text:
                edge = r"\w" if len(part) < _SHORTEST_PART else r"(?!)"
                text = re.sub(rf"(?<!{edge}){re.escape(part)}(?!{edge})", lambda found: label_text(found[0]), text)
        return text
