"""Each config of the zoo: the outcome, the place, every other byte as it was, and the effect as PHP shows it."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from fixer.outcome import Outcome
from fixer.php.source import NOT_DEPLOYED
from fixer.planning import plan
from fixer.recipe.catalog import load
from fixer.results import RecipeResult
from fixer.site.change import Change
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from fixer.site.model import Site
from tests.php.sites import disagreements, run
from tests.recipes.cases import mismatches
from tests.support.effects import Effects
from tests.support.php import PhpWorker
from tests.zoo.placement.animals import RECIPES, Animal, Expected, animals
from tests.zoo.placement.effects import PLACES, PROMISES, Promise, rest, warnings

ANIMALS = tuple(animals())
# On the platform the code lies below HOME; in these runs it does not.
_BELOW_HOME = {"composer_manager_vendor_dir"}
_QUIET = ("not needed as far as the code tells", "no longer maintained", "can be read by anybody")


@pytest.mark.parametrize("animal", ANIMALS, ids=lambda animal: f"{animal.kind}/{animal.name}")
def test_animal(php: PhpWorker, tmp_path: Path, animal: Animal) -> None:
    before = _runs(php, animal.site(tmp_path))
    for recipe, expected in animal.expected.items():
        site = animal.site(tmp_path)
        result = plan(site, [load(recipe)]).results[0]
        assert result.outcome.value == expected.outcome, recipe
        assert _wrong_notes(result, expected) == [], recipe
        _check_sentences(result)
        if result.outcome is Outcome.CONFLICT:
            assert not result.changes
            assert mismatches((expected.conflict,), result.conflicts[:1]) == [], recipe
        elif result.outcome is Outcome.SATISFIED:
            assert f"({expected.satisfied})" in result.summary, recipe
            _check_promise(before, animal, recipe)
        else:
            _check_place(site.definitions, result, expected)
            _check_change(php, animal, tmp_path, result, before)


def _wrong_notes(result: RecipeResult, expected: Expected) -> list[str]:
    told = tuple(note for note in result.notes if not any(part in note.message for part in _QUIET))
    return mismatches(expected.note, told)


def _check_sentences(result: RecipeResult) -> None:
    assert result.summary
    for remark in (*result.conflicts, *result.notes):
        assert "\n" not in remark.message
        assert "None" not in remark.message
    assert all(conflict.path and conflict.line for conflict in result.conflicts)


def _check_place(config: str, result: RecipeResult, expected: Expected) -> None:
    change = result.changes[-1]
    assert change.path == (expected.file or config)
    assert change.before is not None and change.after is not None
    if expected.turns:
        assert _turned(change) == expected.turns
        return
    assert _between(change, result.recipe.id) == expected.between


def _between(change: Change, recipe: str) -> tuple[str, str]:
    """The lines around the inserted ones; every other byte must be what it was."""
    before, after = change.before or b"", change.after or b""
    comment = after.index(f" fixer {recipe}: ".encode())
    length = len(after) - len(before)
    starts = [at for at in range(max(0, comment - 10), comment + 1) if after[:at] + after[at + length :] == before]
    assert starts, "bytes outside the insertion have changed"
    start = max(at for at in starts if after[at : at + length].strip().startswith((b"//", b"#")))
    return _edge(after[:start], -1), _edge(after[start + length :], 0)


def _edge(text: bytes, index: int) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[index].decode("utf-8", "backslashreplace") if lines else ""


def _turned(change: Change) -> tuple[str, ...]:
    """The lines that went and those that came, the introducing comment left out."""
    before, after = ([line.strip() for line in (text or b"").decode("utf-8", "backslashreplace").splitlines()]
                     for text in (change.before, change.after))
    found = [line for line in difflib.ndiff(before, after) if line.startswith(("- ", "+ ")) and " fixer " not in line]
    return tuple(sorted((line[2:] for line in found if line[2:]), key=lambda line: f"+ {line}" in found))


def _check_change(php: PhpWorker, animal: Animal, folder: Path, result: RecipeResult, before: list[Effects]) -> None:
    recipe, names = result.recipe.id, _promise(animal, result.recipe.id).names
    for change in result.changes:
        assert change.after is not None
        assert php.lint(change.after) is None
        (folder / change.path).write_bytes(change.after)
    site = find_site(DirectoryTree(folder))
    again = plan(site, [load(recipe)]).results[0]
    assert (again.outcome, again.changes) == (Outcome.SATISFIED, ())
    after = _runs(php, site)
    _check_promise(after, animal, recipe)
    too_late = {f"Warning: Constant {name} already defined in {Path(note.path).name}" for name in names
                for note in result.notes if "too late" in note.message}
    for place, former, now in zip(PLACES, before, after, strict=True):
        if not _is_broken(former):
            assert rest(now, names) == rest(former, names), (recipe, place.name)
            assert warnings(now) <= warnings(former) | too_late, (recipe, place.name)
    assert [one for one in disagreements(php, site, (("live", True),))
            if any(name in one.split(": fixer reads")[0] for name in names - _BELOW_HOME)] == []


def _runs(php: PhpWorker, site: Site) -> list[Effects]:
    """What running the config leaves behind, in each place, without the files that are not deployed."""
    assert isinstance(site.tree, DirectoryTree)
    for path in site.tree.top.rglob("*.php"):
        if path.name in NOT_DEPLOYED:
            path.unlink()
    return [run(php, site, place.around, names=("table_prefix",)) for place in PLACES]


def _is_broken(effects: Effects) -> bool:
    return effects.takeover is None and effects.fatal is not None


def _check_promise(runs: list[Effects], animal: Animal, recipe: str) -> None:
    for place, effects in zip(PLACES, runs, strict=True):
        if place.on_platform and not _is_broken(effects):
            state = effects.takeover
            assert state is not None, (recipe, place.name)
            assert all(holds(state, place.https) for holds in _promise(animal, recipe).checks), (recipe, place.name)


def _promise(animal: Animal, recipe: str) -> Promise:
    return PROMISES["wordpress" if animal.kind == "bedrock" else animal.kind, recipe]


@pytest.mark.parametrize("animal", ANIMALS, ids=lambda animal: f"{animal.kind}/{animal.name}")
def test_all_recipes_one_after_the_other(php: PhpWorker, tmp_path: Path, animal: Animal) -> None:
    site = animal.site(tmp_path)
    recipes = [load(recipe) for recipe in RECIPES[animal.kind]]
    results = plan(site, recipes).results
    assert [one.outcome.value for one in results] == [animal.expected[one.recipe.id].outcome for one in results]
    for change in (change for result in results for change in result.changes):
        assert change.after is not None
        assert php.lint(change.after) is None
        (tmp_path / change.path).write_bytes(change.after)
    for result in plan(site, recipes).results:
        assert result.outcome in (Outcome.SATISFIED, Outcome.CONFLICT)
        assert result.outcome.value == "conflict" or result.recipe.id in animal.expected


def test_there_are_animals_enough() -> None:
    assert len(ANIMALS) >= 150
