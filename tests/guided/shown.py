"""What fixer says about a problem that a person mends, in the site of its first row."""

from __future__ import annotations

from pathlib import Path

from fixer.planning import plan
from fixer.recipe.catalog import load
from fixer.report.text import scan_text, show_text
from fixer.scanning import find_evidence, scan
from tests.guided.rows import TEXTS, Row

_RULE = "\n" + "=" * 80 + "\n\n"


def shown(row: Row, folder: Path) -> str:
    """The report of a scan and the explanation of the recipe.

    Args:
        row: the recipe's first row.
        folder: where its site is written.
    """
    recipe, site = load(row.recipe), row.site(folder)
    report = scan_text(scan(site, [recipe]), verbose=True)
    return report + _RULE + show_text(recipe, plan(site, [recipe]).results[0], find_evidence(site, recipe))


def text_file(recipe_id: str) -> Path:
    """Where the text of a recipe is kept."""
    return TEXTS / f"{recipe_id}.txt"


def first_rows(rows: list[Row]) -> dict[str, Row]:
    """The site of each recipe's text, by the recipe's id."""
    found: dict[str, Row] = {}
    for row in rows:
        if row.has:
            found.setdefault(row.recipe, row)
    return found
