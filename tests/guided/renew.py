"""Writes the texts in ``texts/`` anew: ``python -m tests.guided.renew [recipe-id ...]``; all of them without ids."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.guided.rows import all_rows
from tests.guided.shown import first_rows, shown, text_file


def renew(wanted: list[str]) -> list[str]:
    """Write the texts of the recipes wanted, or of all, and return the ids of those that are different now."""
    changed = []
    for recipe_id, row in first_rows(all_rows()).items():
        if wanted and recipe_id not in wanted:
            continue
        with tempfile.TemporaryDirectory() as folder:
            text = shown(row, Path(folder))
        path = text_file(recipe_id)
        path.parent.mkdir(exist_ok=True)
        if not path.exists() or path.read_text() != text:
            path.write_text(text)
            changed.append(recipe_id)
    return changed


if __name__ == "__main__":
    print("\n".join(renew(sys.argv[1:])) or "No text has changed.")
