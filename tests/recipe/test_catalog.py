"""Finding recipes by their ids."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.errors import UsageError
from fixer.recipe import catalog
from fixer.recipe.catalog import load, load_all, recipe_files


def test_the_folder_is_the_catalog() -> None:
    files = recipe_files()
    assert list(files) == sorted(files)
    assert [recipe.id for recipe in load_all()] == list(files)


def test_loads_one() -> None:
    assert load("contact-form-7").id == "contact-form-7"
    assert load("contact-form-7") is load("contact-form-7")


@pytest.mark.parametrize(("name", "hint"), [("contact-form", "contact-form-7"), ("woozone", "woozone-memory-limit"),
                                            ("Plupload", "plupload")])
def test_names_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(UsageError, match=hint):
        load(name)


@pytest.mark.parametrize("name", ["", "../../setup", "wordpress/autoptimize", "_private", "zzzzzz", "auto_ptimize"])
def test_refuses_what_is_no_id(name: str) -> None:
    with pytest.raises(UsageError, match="there is no recipe"):
        load(name)


@pytest.mark.parametrize("text", ["recipe = 1\n", "", "other = 1\n"])
def test_a_module_without_its_recipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    (tmp_path / "wordpress").mkdir()
    (tmp_path / "wordpress/empty_one.py").write_text(text)
    monkeypatch.setattr(catalog, "recipes_dir", lambda: tmp_path)
    with pytest.raises(UsageError, match="should hold one Recipe named recipe, with the id empty-one"):
        load("empty-one")
