"""The values of a proof as they may be shown: secrets as labels that tell same from changed."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Any

from fixer.proof.model import Proof
from fixer.proof.report import Leaf, Name, NotSet, Thing
from fixer.report.known_secrets import KnownSecrets
from fixer.report.printable import printable_path, printable_text
from fixer.secrets import is_secret_name, label_text, redact

_PART = re.compile(r"[\w.-]+")


class ShownLeaves:
    """Shows the values of one proof.

    Args:
        proof: the proof; what is a secret under one name stays one under every other.
    """

    def __init__(self, proof: Proof) -> None:
        self._secrets = KnownSecrets(_text(leaf) for row in proof.rows if _carries_credentials(row.name)
                                     for leaf in (row.before, row.after))

    def for_people(self, name: Name, leaf: Leaf) -> str:
        """A value as PHP would write it, on one line."""
        if isinstance(leaf, NotSet):
            return "not set"
        if isinstance(leaf, Thing):
            return f"({printable_path(leaf.type)})"
        if isinstance(leaf, dict):
            return "array()"
        hidden = self._hidden(name, leaf)
        if isinstance(leaf, bytes):
            return f"'{printable_path(hidden)}'"
        return hidden if _text(leaf) and _carries_credentials(name) else "null" if leaf is None else str(leaf).lower()

    def for_json(self, name: Name, leaf: Leaf) -> Any:
        """``{"value": ...}``, or None where nothing is set."""
        if isinstance(leaf, NotSet):
            return None
        if isinstance(leaf, Thing):
            return {"value": {"type": printable_path(leaf.type)}}
        if isinstance(leaf, dict):
            return {"value": []}
        if isinstance(leaf, bytes) or (_text(leaf) and _carries_credentials(name)):
            return {"value": printable_path(self._hidden(name, leaf))}
        return {"value": leaf if not isinstance(leaf, float) or math.isfinite(leaf) else str(leaf)}

    def sentences(self, said: Iterable[str]) -> list[str]:
        """Sentences about the runs; what PHP said in them may hold any value."""
        return [printable_text(self._secrets.without(one)) for one in said]

    def _hidden(self, name: Name, leaf: Leaf) -> str:
        text = _text(leaf)
        if text and _carries_credentials(name):
            return label_text(text)
        return redact(self._secrets.without(text))


def _carries_credentials(name: Name) -> bool:
    return any(map(is_secret_name, _PART.findall(name.text)))


def _text(leaf: Leaf) -> str:
    """A string or number as text; ``""`` for what can be no secret."""
    if isinstance(leaf, bytes):
        return leaf.decode("utf-8", "surrogateescape")
    return str(leaf) if isinstance(leaf, int | float) and not isinstance(leaf, bool) else ""
