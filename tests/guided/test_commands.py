"""Every command that a recipe prints has the form and the name of a real one."""

from __future__ import annotations

import pytest

from fixer.recipe.catalog import load_all
from tests.guided.commands import LISTS, Line, lines, problem

LINES = [line for recipe in load_all() for line in lines(recipe)]


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.recipe}: {line.text}")
def test_command_is_well_formed(line: Line) -> None:
    assert problem(line) == ""
    assert line.text == line.text.strip()
    assert not set(line.text) & set("‘’“”–—…")


@pytest.mark.parametrize(("text", "drupal", "wrong"), [
    ("terminus wp <site>.<env> -- option patch update a b 0", (), ""),
    ("terminus wp <site>.dev -- --skip-plugins=x option get home", (), ""),
    ("terminus wp <site> -- option get home", (), "<env>"),
    ("terminus wp <site>.<env> option get home", (), "needs --"),
    ("terminus wp <site>.<env> -- option take home", (), "option take"),
    ("terminus drush <site>.<env> -- pm-disable apc -y", (7,), ""),
    ("terminus drush <site>.<env> -- pm-disable apc -y", (10,), "pm-disable"),
    ("terminus drush <site>.<env> -- pm-disable apc -y", (), "pm-disable"),
    ("terminus env:clear-caches <site>.<env>", (), "clear-caches"),
    ("terminus env:clear-cache", (), "needs <site>"),
    ("curl -sI https://<host>/ | grep -i set-cookie", (), ""),
    ("curl -sI https://<host>/ | frep -i set-cookie", (), "frep"),
    ("echo 'not closed", (), "quotation"),
])
def test_what_is_wrong_is_noticed(text: str, drupal: tuple[int, ...], wrong: str) -> None:
    found = problem(Line("example", drupal, text))
    assert (wrong in found.lower()) if wrong else found == ""


def test_lists_are_sorted_and_said_once() -> None:
    for name, names in LISTS.items():
        assert names == sorted(set(names)), name
