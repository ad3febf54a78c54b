"""Every guided and advisory recipe is found where the problem is, and nowhere else. See ``rows.py``."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.outcome import Remark
from fixer.planning import plan
from fixer.recipe.catalog import load
from fixer.scanning import find_evidence, scan
from tests.guided.rows import Row, all_rows, for_people
from tests.recipes.cases import mismatches

ROWS = all_rows()
PEOPLE = {recipe.id for recipe in for_people()}


def test_every_recipe_has_rows_of_both_sorts() -> None:
    for sort in (True, False):
        assert PEOPLE - {row.recipe for row in ROWS if row.has is sort} == set()
    assert {row.recipe for row in ROWS} <= PEOPLE
    assert len({row.name for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", [row for row in ROWS if row.has], ids=lambda row: row.name)
def test_is_found(row: Row, tmp_path: Path) -> None:
    site, recipe = row.site(tmp_path), load(row.recipe)
    evidence = find_evidence(site, recipe)
    assert not mismatches(tuple(row.content["found"]), evidence)
    assert all(_is_said_well(one) for one in evidence)
    assert [one.evidence for one in scan(site, [recipe]).findings] == [evidence]
    result = plan(site, [recipe]).results[0]
    assert result.outcome.value == row.content.get("outcome", recipe.remedy.value)
    assert result.guided or not recipe.guided


def _is_said_well(one: Remark) -> bool:
    return bool(one.path) and bool(one.message) and not one.message.endswith(".")


@pytest.mark.parametrize("row", [row for row in ROWS if not row.has], ids=lambda row: row.name)
def test_is_not_found(row: Row, tmp_path: Path) -> None:
    site, recipe = row.site(tmp_path), load(row.recipe)
    assert find_evidence(site, recipe) == ()
    assert scan(site, [recipe]).findings == ()
    assert all(one.absence(site) for one in recipe.evidence)
