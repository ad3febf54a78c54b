"""Recipes that want different things of one name or path, and those that share an edit."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, permutations
from pathlib import Path

import pytest

from fixer.outcome import Outcome
from fixer.php.rules import AtLeastSize, Exactly
from fixer.planning import Options, plan
from fixer.recipe.catalog import load, load_all
from fixer.recipe.model import Recipe
from fixer.recipe.step import Step
from fixer.recipe.steps.create_file import CreateFile
from fixer.recipe.steps.define_constant import DefineConstant
from fixer.recipe.steps.symlink import Symlink
from fixer.results import Plan
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from tests.recipe.sites import RECIPE, wordpress

SAMPLES = Path(__file__).parents[1] / "sample_sites"


def recipe(name: str, *steps: Step) -> Recipe:
    """A recipe made of some steps."""
    return RECIPE._replace(id=name, steps=steps)


def constant(value: str, known_bad: tuple[str, ...] = ()) -> DefineConstant:
    """A step that wants one value of one constant."""
    return DefineConstant("X", value, why="it is wanted.", accept=Exactly(value, known_bad))


def outcomes(planned: Plan) -> list[tuple[str, Outcome]]:
    """What came of each recipe."""
    return [(result.recipe.id, result.outcome) for result in planned.results]


def test_two_values_of_one_constant(tmp_path: Path) -> None:
    site = wordpress(tmp_path)
    planned = plan(site, [recipe("a", constant("1")), recipe("b", constant("2"))])
    assert outcomes(planned) == [("a", Outcome.CHANGE), ("b", Outcome.CONFLICT)]
    [conflict] = planned.results[1].conflicts
    assert conflict.message == ("b and a want different things of wp-config.php (X is '1' here; the recipe wants '2'); "
                                "decide for one of them")
    assert (conflict.path, conflict.line) == ("wp-config.php", None)
    assert planned.results[1].changes == ()


def test_one_would_undo_the_other(tmp_path: Path) -> None:
    site = wordpress(tmp_path)
    planned = plan(site, [recipe("a", constant("1", ("2",))), recipe("b", constant("2", ("1",))), recipe("c", OTHER)])
    assert outcomes(planned) == [("a", Outcome.CHANGE), ("b", Outcome.CONFLICT), ("c", Outcome.CHANGE)]
    assert "one would undo what the other does" in planned.results[1].summary
    assert b"define( 'X', '1' )" in planned.after.read("wp-config.php")


OTHER = DefineConstant("Y", "1", why="it is wanted.")


def test_what_the_user_has_replaced_contradicts_as_well(tmp_path: Path) -> None:
    site = wordpress(tmp_path)
    planned = plan(site, [recipe("a", constant("1")), recipe("b", constant("2"))], Options("replace"))
    assert outcomes(planned) == [("a", Outcome.CHANGE), ("b", Outcome.CONFLICT)]


def test_what_is_right_already_is_not_undone(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "define('X', '1');\n")
    planned = plan(site, [recipe("a", constant("1")), recipe("b", constant("2", ("1",)))])
    assert outcomes(planned) == [("a", Outcome.SATISFIED), ("b", Outcome.CONFLICT)]
    alone = plan(site, [recipe("b", constant("2", ("1",)))])
    assert outcomes(alone) == [("b", Outcome.CHANGE)]


def test_three_of_them(tmp_path: Path) -> None:
    planned = plan(wordpress(tmp_path), [recipe(name, constant(name)) for name in "abc"])
    assert outcomes(planned) == [("a", Outcome.CHANGE), ("b", Outcome.CONFLICT), ("c", Outcome.CONFLICT)]
    assert all(result.summary.startswith(f"{result.recipe.id} and a want") for result in planned.results[1:])


def test_two_files_at_one_path(tmp_path: Path) -> None:
    paths = [recipe(name, CreateFile("{content}/mu-plugins/x.php", template, why="it is wanted."))
             for name, template in (("a", "load-native-sessions.php"), ("b", "load-platform-plugin.php"))]
    planned = plan(wordpress(tmp_path), paths)
    assert outcomes(planned) == [("a", Outcome.CHANGE), ("b", Outcome.CONFLICT)]
    assert "wp-content/mu-plugins/x.php" in planned.results[1].summary


@pytest.mark.parametrize("recipes", [
    (recipe("a", constant("1")), recipe("b", constant("1"))),
    (recipe("a", DefineConstant("X", "64M", why="x.", accept=AtLeastSize("64M"))),
     recipe("b", DefineConstant("X", "256M", why="x.", accept=AtLeastSize("256M")))),
    (recipe("a", Symlink("{content}/cache", "{uploads}/cache", needs="{content}")),
     recipe("b", Symlink("{content}/cache", "{uploads}/cache/b", needs="{content}"))),
])
def test_what_goes_together(tmp_path: Path, recipes: tuple[Recipe, Recipe]) -> None:
    site = wordpress(tmp_path, files={"wp-content/index.php": "<?php\n"})
    for order in permutations(recipes):
        assert all(outcome in (Outcome.CHANGE, Outcome.SATISFIED) for _, outcome in outcomes(plan(site, order)))


def test_a_conflict_with_a_human_is_no_contradiction(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "define('X', '3');\n")
    planned = plan(site, [recipe("c", OTHER), recipe("a", constant("1"))])
    assert planned.results[1].conflicts[0].line == 2
    assert "want different things" not in planned.results[1].summary


FAMILIES = [
    (("contact-form-7", "revive-old-post", "server-name-port"), "SERVER_PORT", 2),
    (("visual-composer-page-builder", "wordfence-wflogs"), "'FS_METHOD'", 1),
]


@pytest.mark.parametrize(("family", "text", "count"), FAMILIES, ids=[family[0] for family, *_ in FAMILIES])
def test_a_family_makes_one_edit_of_the_config(tmp_path: Path, family: Sequence[str], text: str, count: int) -> None:
    site = wordpress(tmp_path, files={"wp-content/index.php": "<?php\n"})
    for order in permutations(family):
        planned = plan(site, [load(name) for name in order])
        assert planned.after.read("wp-config.php").decode().count(text) == count
        assert not planned.conflicts
        again = plan(find_site(DirectoryTree(tmp_path))._replace(tree=planned.after), [load(name) for name in order])
        assert {outcome for _, outcome in outcomes(again)} == {Outcome.SATISFIED}


@pytest.mark.parametrize("sample", sorted(folder.name for folder in SAMPLES.iterdir() if folder.is_dir()))
def test_no_two_recipes_contradict_each_other(sample: str) -> None:
    site = find_site(DirectoryTree(SAMPLES / sample))
    alone = {one: plan(site, [one], Options(evident=frozenset((one.id,)))).results[0] for one in load_all()}
    changing = [one for one, result in alone.items() if result.outcome is Outcome.CHANGE]
    options = Options(evident=frozenset(one.id for one in changing))
    # Recipes that touch no common path cannot see each other's work.
    paths = {one: {change.path for change in alone[one].changes} for one in changing}
    wrong = [(first.id, second.id) for first, second in combinations(changing, 2)
             if paths[first] & paths[second] and plan(site, [first, second], options).conflicts]
    assert not wrong
