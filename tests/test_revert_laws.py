"""Applied, then reverted: every sample site with every recipe, and every config of the zoo, to the byte."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from fixer.lost import BEFOREHAND
from fixer.outcome import Outcome
from fixer.planning import Options, plan
from fixer.recipe.catalog import load, load_all
from fixer.recipe.model import Recipe
from fixer.results import RecipeResult
from fixer.reverting import Past, Reverting, plan_revert
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from fixer.site.model import Site
from fixer.site.tree import Tree
from tests.recipes.test_reverting import contents
from tests.zoo.placement.animals import Animal, animals

SAMPLES = sorted(path for path in (Path(__file__).parents[1] / "sample_sites").iterdir() if path.is_dir())

# What an earlier revision of a recipe put in goes with it.
ANIMALS = [animal for animal in animals() if animal.name != "fixed-by-an-older-revision"]


def said_beforehand(result: RecipeResult) -> bool:
    """Whether apply says that something could not be taken back."""
    return any(BEFOREHAND in note.message for note in result.notes)


def applied(site: Site, recipes: list[Recipe], options: Options) -> tuple[Tree, list[Recipe], dict[str, Past]]:
    """The tree after those recipes that change something and can be taken back, these, and their commits."""
    tree, done, past = site.tree, [], {}
    for recipe in recipes:
        found = plan(site._replace(tree=tree), [recipe], options)
        if found.changes and (options.committed or not said_beforehand(found.results[0])):
            past[recipe.id] = Past(tree, found.after)
            tree = found.after
            done.append(recipe)
    return tree, done, past if options.committed else {}


@pytest.mark.parametrize("order", ["as listed", "shuffled"])
@pytest.mark.parametrize("committed", [True, False], ids=["with commits", "in place"])
@pytest.mark.parametrize("folder", SAMPLES, ids=lambda folder: folder.name)
def test_a_sample_site_with_every_recipe(folder: Path, committed: bool, order: str) -> None:
    site, chance = find_site(DirectoryTree(folder)), random.Random(folder.name)
    recipes = [recipe for recipe in load_all() if recipe.steps]
    if order == "shuffled":
        chance.shuffle(recipes)
    options = Options(committed=committed)
    tree, done, past = applied(site, recipes, options)
    assert done
    if order == "shuffled":
        chance.shuffle(done)
    found = plan_revert(site._replace(tree=tree), done, Reverting(options, past))
    assert {result.recipe.id: result.outcome for result in found.results} == \
        {recipe.id: Outcome.CHANGE for recipe in done}
    assert contents(found.after) == contents(site.tree)
    assert not plan_revert(site._replace(tree=found.after), done, Reverting(options)).changes


@pytest.mark.parametrize("animal", ANIMALS, ids=lambda animal: f"{animal.kind}/{animal.name}")
def test_a_config_of_the_zoo(tmp_path: Path, animal: Animal) -> None:
    site = animal.site(tmp_path)
    recipes, options = [load(recipe) for recipe in animal.expected], Options("replace")
    tree, done, _ = applied(site, recipes, options)
    for order in (done, done[::-1]):
        left = tree
        for recipe in order:
            left = plan_revert(site._replace(tree=left), [recipe], Reverting(options)).after
        assert contents(left) == contents(site.tree)
