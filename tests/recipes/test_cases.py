"""Every case of every recipe: planned, written to real files, compared, linted, planned again."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from fixer.outcome import Outcome
from fixer.php.lint import SyntaxProblem, lint_with_php, php_command
from fixer.planning import plan
from fixer.recipe.catalog import load, recipe_files
from fixer.recipe.model import Remedy
from fixer.results import RecipeResult
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from fixer.site.write import write_changes
from tests.recipes.cases import Case, all_cases, contents, guided_of, lay_out, mismatches

CASES = all_cases()


def planned(case: Case, site: Path, working: Path | None) -> RecipeResult:
    """The recipe planned on a folder, and written to it."""
    found = find_site(DirectoryTree(site))
    result = plan(found, [load(case.recipe_id)], case.plan_options(working)).results[0]
    write_changes(site, result.changes, found.root)
    return result


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case, tmp_path: Path) -> None:
    site = lay_out(case.folder / "before", tmp_path / "site")
    beside = case.folder / "working"
    working = lay_out(beside, tmp_path / "working") if beside.is_dir() else None
    result = planned(case, site, working)

    assert result.outcome.value == case.outcome, (result.summary, result.conflicts)
    assert case.summary in result.summary
    assert not mismatches(case.conflicts, result.conflicts)
    assert not mismatches(case.notes, result.notes)
    if case.guided is not None:
        shown = guided_of(result)
        assert len(shown) == len(case.guided), shown
        for want, text in zip(case.guided, shown, strict=True):
            when, _, part = want.partition(": ")
            assert text.startswith(when + ": ") and part in text
    assert result.summary and "\n" not in result.summary
    assert bool(result.changes) is (case.outcome == "change")
    assert bool(result.conflicts) is (case.outcome == "conflict")
    expected = contents(case.after)
    assert contents(site) == expected
    if case.outcome == "change":
        assert expected != contents(case.folder / "before")

    again = planned(case, site, working)
    assert not again.changes
    assert again.outcome is (Outcome.SATISFIED if case.outcome == "change" else result.outcome)
    assert contents(site) == expected


@pytest.mark.parametrize("case", [case for case in CASES if (case.folder / "after").is_dir()],
                         ids=lambda case: case.name)
def test_php_accepts_what_is_expected(case: Case) -> None:
    for path in sorted(case.after.rglob("*")):
        if path.suffix in (".php", ".inc", ".module") and path.is_file() and not path.is_symlink():
            assert linted(path.read_bytes()) is None, path


@cache
def linted(source: bytes) -> SyntaxProblem | None:
    """What ``php -l`` says; asked once for each content."""
    assert php_command() is not None
    return lint_with_php(source)


def test_every_recipe_has_cases_of_each_sort() -> None:
    found: dict[str, set[str]] = {}
    for case in CASES:
        found.setdefault(case.recipe_id, set()).add(case.outcome)
    recipes = [load(recipe_id) for recipe_id in recipe_files()]
    assert found.keys() == {recipe.id for recipe in recipes if recipe.steps}
    for recipe_id, outcomes in found.items():
        needed = {"change", "satisfied"} if load(recipe_id).remedy is Remedy.GUIDED else \
            {"change", "satisfied", "conflict"}
        assert needed <= outcomes, recipe_id
