"""Every case that changes something, taken out again: the tree is the one before, to the byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.lost import BEFOREHAND
from fixer.outcome import Outcome
from fixer.planning import Options, plan
from fixer.recipe.catalog import load
from fixer.reverting import Past, Reverting, plan_revert
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from fixer.site.tree import Kind, Tree
from tests.recipes.cases import Case, all_cases, lay_out

CASES = [case for case in all_cases() if case.outcome == "change"]


def contents(tree: Tree, folder: str = "") -> dict[str, tuple[object, ...]]:
    """Every file and link of a tree."""
    found: dict[str, tuple[object, ...]] = {}
    for entry in tree.list(folder):
        path = f"{folder}/{entry.name}" if folder else entry.name
        if entry.kind is Kind.FOLDER:
            found.update(contents(tree, path))
        elif entry.kind is Kind.LINK:
            found[path] = (entry.kind, tree.target(path))
        elif entry.kind is Kind.FILE:
            found[path] = (entry.kind, tree.read(path), tree.executable(path))
    return found


def planned_on(case: Case, folder: Path) -> Options:
    """The options of a case."""
    beside = case.folder / "working"
    return case.plan_options(lay_out(beside, folder) if beside.is_dir() else None)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_from_the_files_alone(case: Case, tmp_path: Path) -> None:
    site = find_site(DirectoryTree(lay_out(case.folder / "before", tmp_path / "site")))
    recipe, options = load(case.recipe_id), planned_on(case, tmp_path / "working")._replace(committed=False)
    applied = plan(site, [recipe], options)
    (result,) = applied.results
    assert result.outcome is Outcome.CHANGE
    (reverted,) = (taken_out := plan_revert(site._replace(tree=applied.after), [recipe], Reverting(options))).results
    said = any(BEFOREHAND in note.message for note in result.notes)
    assert said or contents(taken_out.after) == contents(site.tree), (reverted.outcome, reverted.conflicts)

    again = plan_revert(site._replace(tree=taken_out.after), [recipe], Reverting(options))
    assert not again.changes
    if not said:
        assert again.results[0].outcome in (Outcome.SATISFIED, Outcome.NOT_APPLICABLE)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_from_the_commit(case: Case, tmp_path: Path) -> None:
    site = find_site(DirectoryTree(lay_out(case.folder / "before", tmp_path / "site")))
    recipe, options = load(case.recipe_id), planned_on(case, tmp_path / "working")._replace(committed=True)
    applied = plan(site, [recipe], options)
    assert applied.results[0].outcome is Outcome.CHANGE
    past = {recipe.id: Past(site.tree, applied.after)}
    taken_out = plan_revert(site._replace(tree=applied.after), [recipe], Reverting(options, past))
    assert contents(taken_out.after) == contents(site.tree), taken_out.results[0].conflicts
    assert taken_out.results[0].outcome is Outcome.CHANGE

    anew = plan(site._replace(tree=taken_out.after), [recipe], options)
    assert contents(anew.after) == contents(applied.after)
