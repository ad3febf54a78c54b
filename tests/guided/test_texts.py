"""The text of every guided and advisory recipe is as it was when somebody last read it. See ``rows.py``."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.guided.rows import TEXTS, Row, all_rows, for_people
from tests.guided.shown import first_rows, shown, text_file

FIRST = first_rows(all_rows())


def test_there_is_a_text_for_each_and_none_is_left_over() -> None:
    assert {path.stem for path in TEXTS.glob("*")} == {recipe.id for recipe in for_people()}


@pytest.mark.parametrize("row", list(FIRST.values()), ids=lambda row: row.recipe)
def test_text_is_as_it_was_read(row: Row, tmp_path: Path) -> None:
    assert shown(row, tmp_path) == text_file(row.recipe).read_text()


@pytest.mark.parametrize("row", list(FIRST.values()), ids=lambda row: row.recipe)
def test_nothing_is_left_to_fill_in_but_site_and_environment(row: Row, tmp_path: Path) -> None:
    text = shown(row, tmp_path)
    assert not re.search(r"\{(?:content|uploads|files|docroot|root|core|plugin)\}", text)
    assert "Documented in:" in text
