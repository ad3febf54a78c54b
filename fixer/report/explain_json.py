"""The JSON document of ``fixer explain``."""

from __future__ import annotations

from collections.abc import Iterator

from fixer.explaining import Explanation
from fixer.php.table import Row
from fixer.report.explain_values import ShownValues
from fixer.report.explain_worlds import scopes
from fixer.report.json import Document, dumped, site_document
from fixer.report.printable import printable_path


def explain_json(found: Explanation) -> str:
    """What a config sets: one entry for each name and environment, two where HTTPS and HTTP differ.

    Args:
        found: what was found.
    """
    shown = ShownValues(found.rows, found.documents)
    return dumped({
        "site": site_document(found.site),
        "entries": [entry for row in found.rows for entry in _entries(row, shown)],
    })


def _entries(row: Row, shown: ShownValues) -> Iterator[Document]:
    made = [(environment, https, cell) for cell in row.cells for environment, https in scopes(cell.worlds)]
    order = list(dict.fromkeys(environment for environment, _ in scopes(-1)))
    for environment, https, cell in sorted(made, key=lambda one: (order.index(one[0]), one[1] is False)):
        yield {
            "name": printable_path(row.name), "kind": row.kind.value, "environment": environment, "https": https,
            "value": shown.for_json(row.name, cell), "computed": cell.computed,
            "path": printable_path(cell.definition.path), "line": cell.definition.line,
        }
