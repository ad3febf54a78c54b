"""Values of a config as they may be shown: without secrets, whatever way a secret took to get there."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from typing import Any

from fixer.php.definition import Definition
from fixer.php.document import Document
from fixer.php.table import Cell, Row
from fixer.php.values import CODE, HOME, HOST, Value
from fixer.report.known_secrets import KnownSecrets
from fixer.report.printable import printable_line, printable_path
from fixer.secrets import is_secret_name, label_text, redact, redact_ranges, secret_ranges

_PART = re.compile(r"[^\[\]'\"$()]+")
_SYMBOL = re.compile(rb"\0([A-Z_]+)\0")


class ShownValues:
    """Shows the values of one explanation.

    Args:
        rows: everything that will be shown.
        documents: the files that were read, by path.
    """

    def __init__(self, rows: Sequence[Row], documents: Mapping[str, Document]) -> None:
        self._ranges = {path: secret_ranges(document.source) for path, document in documents.items()}
        found = {_text(value) for row in rows for cell in row.cells
                 if _names_a_secret(row.name) or any(map(self._is_bound, cell.sources))
                 for value in (cell.value, *(one.value for one in cell.possible))}
        self._known = KnownSecrets(found)

    def for_json(self, name: str, cell: Cell) -> Any:
        """The value of ``name`` for JSON; None where it is computed."""
        value = cell.value
        if cell.computed:
            return None
        if isinstance(value, dict):
            return []
        hidden = self._without_secrets(name, value, cell.definition)
        if hidden is not None:
            return hidden
        return value if not isinstance(value, float) or math.isfinite(value) else str(value).upper()

    def for_people(self, name: str, value: Value, definition: Definition) -> str:
        """A known value as PHP would write it, on one line."""
        if isinstance(value, dict):
            return "array(...)" if value else "array()"
        hidden = self._without_secrets(name, value, definition)
        if hidden is None:
            return str(value).lower() if value is not None else "null"
        return f"'{printable_path(hidden)}'" if isinstance(value, bytes) else hidden

    def symbolic(self, name: str, value: bytes, definition: Definition) -> str:
        """A text of which a part is known only when it runs, that part in braces; ``""`` where a name is lacking."""
        readable = value.replace(CODE, b"{site}").replace(HOST, b"{HTTP_HOST}").replace(HOME, b"{HOME}")
        readable = _SYMBOL.sub(rb"{\1}", readable)
        return "" if b"\0" in readable else self.for_people(name, readable, definition)

    def expression(self, definition: Definition) -> str:
        """How a value is written in the file, on one line; ``""`` where it is not written as an expression."""
        start, end = definition.value_start, definition.value_end
        if start < 0:
            return ""
        inside = [(max(first, start) - start, min(last, end) - start)
                  for first, last in self._ranges.get(definition.path, ()) if first < end and last > start]
        source = redact_ranges(definition.document.source[start:end], inside)
        return " ".join(printable_line(b" ".join(source.split())).split())

    def _without_secrets(self, name: str, value: Value, definition: Definition) -> str | None:
        """The text of a value without secrets; None for a number or word that is none."""
        text = _text(value)
        if text and _names_a_secret(name):
            return label_text(text)
        if text and self._is_bound(definition):
            # A password inside a URL leaves the rest of it to be shown.
            hidden = redact(text)
            return hidden if hidden != text else label_text(text)
        if not isinstance(value, bytes):
            return None
        return redact(self._known.without(text))

    def _is_bound(self, definition: Definition) -> bool:
        """Whether the file binds a value, or a part of it, to a name that carries credentials."""
        start, end = definition.value_start, definition.value_end
        if start < 0:
            start, end = definition.start, definition.end
        return any(first < end and last > start for first, last in self._ranges.get(definition.path, ()))


def _names_a_secret(name: str) -> bool:
    return any(map(is_secret_name, _PART.findall(name)))


def _text(value: Value) -> str:
    """A string or number as text; ``""`` for what can be no secret."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "surrogateescape")
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
