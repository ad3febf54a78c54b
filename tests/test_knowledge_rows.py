"""Every problem of the host's documents has its recipe: ids, remedies, evidence, sources and values, row by row.

The rows are in ``data/knowledge_rows.toml``, which says whose remedies are walked and, where a row itself is
wrong, in what and how that is known.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from fixer.data import templates_dir
from fixer.recipe.catalog import load, recipe_files
from fixer.recipe.model import Recipe
from tests.recipes.cases import FOLDER, contents

DATA = tomllib.loads((Path(__file__).parent / "data/knowledge_rows.toml").read_text())
ROWS: list[dict[str, Any]] = DATA["row"]
TITLE = "Modules and Plugins with Known Issues"
WALKED = [row for row in ROWS if row["remedy"] in DATA["walked"][row["cms"]]]
EXCEPTIONS: dict[tuple[str, str], str] = {(one["id"], one["field"]): one["evidence"]
                                          for one in DATA.get("exception", [])}
_MOST_EXCEPTIONS = 5

walk = pytest.mark.parametrize("row", WALKED, ids=lambda row: str(row["id"]))


def texts(value: object) -> Iterator[str]:
    """Every literal of a part of a recipe, as PHP would write it, and the templates that it names."""
    if isinstance(value, bool):
        yield "TRUE" if value else "FALSE"
    elif isinstance(value, str):
        yield value
        path = templates_dir() / "php" / value
        if value.endswith(".php") and "/" not in value and path.is_file():
            yield path.read_text()
    elif isinstance(value, int):
        yield str(value)
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from texts(inner)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from texts(getattr(value, name))


@cache
def parts(recipe_id: str) -> tuple[str, ...]:
    """The texts of each step and each guided step of a recipe, and what it makes of files in its cases."""
    recipe = load(recipe_id)
    declared = ("\n".join(texts(part)) for part in (*recipe.steps, *recipe.guided, recipe.evidence))
    return (*(plain(text) for text in declared), *made(recipe_id))


def made(recipe_id: str) -> Iterator[str]:
    """Every file of the recipe's cases that is another one afterwards."""
    for after in sorted((FOLDER / recipe_id).glob("*/after")):
        before = contents(after.parent / "before")
        yield from (data.decode("utf-8", "replace") for path, data in contents(after).items()
                    if isinstance(data, bytes) and before.get(path) != data)


def plain(text: str) -> str:
    """A text without the escapes of regular expressions."""
    return text.replace("\\", "")


def excused(row: dict[str, Any], field: str) -> bool:
    """Whether the row itself is wrong in this; ``EXCEPTIONS`` tells how that is known."""
    return (row["id"], field) in EXCEPTIONS


def test_the_rows_are_all_there() -> None:
    assert len(ROWS) == 84
    assert len({row["id"] for row in ROWS}) == len(ROWS)
    assert sum(row["remedy"] == "automatic" for row in ROWS) == 35
    assert DATA["walked"].keys() == {"wordpress", "drupal"}
    for walked in DATA["walked"].values():
        assert {"automatic"} <= set(walked) <= {"automatic", "guided", "advisory"}


def test_exceptions_are_few_and_each_has_evidence() -> None:
    assert len(EXCEPTIONS) <= _MOST_EXCEPTIONS
    known = {row["id"] for row in ROWS}
    for (recipe_id, field), evidence in EXCEPTIONS.items():
        assert recipe_id in known
        assert field in ("remedy", "slugs", "sources", "values", "drupal")
        assert len(evidence) > 30


@walk
def test_there_is_a_recipe(row: dict[str, Any]) -> None:
    assert row["id"] in recipe_files()


@walk
def test_its_system_and_remedy_agree(row: dict[str, Any]) -> None:
    recipe = load(row["id"])
    assert recipe.cms in (row["cms"], "platform")
    assert excused(row, "remedy") or recipe.remedy.value == row["remedy"]
    if "drupal" in row and not excused(row, "drupal"):
        assert not recipe.drupal or set(row["drupal"]) <= set(recipe.drupal)


@walk
def test_its_evidence_names_the_extensions(row: dict[str, Any]) -> None:
    known = [text for part in load(row["id"]).evidence for text in texts(part)]
    if not excused(row, "slugs"):
        assert [slug for slug in row["slugs"] if not any(fnmatchcase(slug, text) for text in known)] == []


@walk
def test_its_sources_agree(row: dict[str, Any]) -> None:
    recipe = load(row["id"])
    if not excused(row, "sources"):
        assert [one for one in row["sources"] if not any(_is_source(one, recipe, index)
                                                         for index in range(len(recipe.sources)))] == []


def _is_source(wanted: str, recipe: Recipe, index: int) -> bool:
    document, _, section = wanted.partition(": ") if wanted.startswith((TITLE, "Pantheon Plugins")) \
        else (TITLE, "", wanted)
    source = recipe.sources[index]
    return (source.document, source.section.removesuffix(", issue 1")) == (document, section.removesuffix(", issue 1"))


@walk
def test_its_values_agree(row: dict[str, Any]) -> None:
    if not excused(row, "values"):
        found = parts(row["id"])
        assert [group for group in row.get("values", ())
                if not any(all(word in part for word in group) for part in found)] == []
