"""Every recipe is a declaration: literals and the objects of fixer's own modules, and nothing that runs."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from fixer.data import templates_dir
from fixer.recipe.catalog import load, recipe_files
from fixer.recipe.model import Remedy
from fixer.recipe.steps.create_file import CreateFile
from fixer.recipe.steps.insert_above import InsertAbove
from fixer.recipe.steps.insert_block import InsertBlock

IDS = list(recipe_files())
_ALLOWED = (ast.Module, ast.Expr, ast.ImportFrom, ast.alias, ast.Assign, ast.Call, ast.keyword, ast.Name, ast.Load,
            ast.Store, ast.Constant, ast.Tuple, ast.Starred, ast.Attribute, ast.UnaryOp, ast.USub)
_SLOW_WORDS = ("adds", "added", "fixes", "fixed", "keeps", "leads", "raises", "sends", "shows", "writes")


def tree(recipe_id: str) -> ast.Module:
    """The module's syntax tree."""
    return ast.parse(recipe_files()[recipe_id].read_text())


@pytest.mark.parametrize("recipe_id", IDS)
def test_holds_nothing_that_runs(recipe_id: str) -> None:
    module = tree(recipe_id)
    imported = {alias.asname or alias.name for node in module.body if isinstance(node, ast.ImportFrom)
                for alias in node.names}
    for node in ast.walk(module):
        assert isinstance(node, _ALLOWED), ast.dump(node)
        if isinstance(node, ast.ImportFrom):
            assert node.module is not None
            assert node.module.split(".")[0] == "fixer"
        if isinstance(node, ast.Call):
            assert isinstance(node.func, ast.Name)
            assert node.func.id in imported


@pytest.mark.parametrize("recipe_id", IDS)
def test_is_complete(recipe_id: str) -> None:
    recipe, path = load(recipe_id), recipe_files()[recipe_id]
    assert recipe.id == recipe_id == path.stem.replace("_", "-")
    assert path.parent.name == recipe.cms
    assert (ast.get_docstring(tree(recipe_id)) or "").count("Source: ") == 1
    assert recipe.sources
    assert all(source.document and source.section for source in recipe.sources)
    assert recipe.evidence
    assert bool(recipe.steps) is (recipe.remedy is Remedy.AUTOMATIC) or recipe.remedy is Remedy.GUIDED
    assert all(one.describe() for one in recipe.evidence)
    assert recipe.revision >= 1
    assert set(recipe.after) <= set(IDS)
    assert all(isinstance(key, str) for step in recipe.steps for key in step.settings)


@pytest.mark.parametrize("recipe_id", IDS)
def test_subject_is_short_and_in_the_imperative(recipe_id: str) -> None:
    subject = load(recipe_id).subject
    assert len(subject) <= 65
    first = subject.split()[0]
    assert first[0].isupper()
    assert first.lower() not in _SLOW_WORDS
    assert not first.endswith(("ing", "ed"))
    assert not subject.endswith(".")


@pytest.mark.parametrize("recipe_id", IDS)
def test_texts_read_well(recipe_id: str) -> None:
    recipe = load(recipe_id)
    assert not recipe.title.endswith(".")
    assert len(recipe.title) <= 72
    assert recipe.problem.endswith(".")
    assert all(one.text.endswith(".") and "\n" not in one.text for one in recipe.guided)
    known = {"content", "uploads", "docroot", "root", "core", "files", "plugin", "above_code"}
    for one in recipe.guided:
        assert set(re.findall(r"\{(\w+)\}", one.text + one.command + one.unless)) <= known


@pytest.mark.parametrize("recipe_id", IDS)
def test_templates_are_there(recipe_id: str) -> None:
    for step in load(recipe_id).steps:
        if isinstance(step, InsertBlock | InsertAbove | CreateFile):
            code = (templates_dir() / "php" / step.template).read_bytes()
            assert not code.startswith(b"<?")
            assert code.endswith(b"}\n")
            assert b"\r" not in code


def test_no_template_is_left_over() -> None:
    used = {template for recipe_id in IDS for step in load(recipe_id).steps
            if (template := getattr(step, "template", ""))}
    assert used == {path.name for path in Path(templates_dir() / "php").iterdir()}
