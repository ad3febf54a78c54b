"""Two Drupal sites that have every known problem at once: all found, mended, found mended, and nothing else changed."""

from __future__ import annotations

import shutil
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from fixer.recipe.catalog import load, load_all, recipe_files
from fixer.recipe.model import Remedy
from fixer.scanning import scan
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from tests.everything.checks import (
    ROOT,
    SAMPLES,
    fixer,
    git,
    named,
    needs_a_person,
    refused_by_php,
    repository,
    tree_of,
)

DATA = tomllib.loads((ROOT / "tests/data/knowledge_rows.toml").read_text())
SITES = {"everything-drupal7": 7, "everything-drupal10": 10}
# What a person mends, with a part that fixer does when it is named; then what files tell no more of after that.
IN_FILES = {"everything-drupal7": {"acquia-search", "advagg", "apachesolr-multilingual", "boost", "registry-rebuild"},
            "everything-drupal10": {"big-pipe"}}
MENDED_BY_FILES = {"everything-drupal7": IN_FILES["everything-drupal7"] - {"boost"},
                   "everything-drupal10": {"big-pipe"}}

everywhere = pytest.mark.parametrize("name", list(SITES))


def rows(major: int) -> set[str]:
    """The problems of this Drupal version whose recipes are walked already."""
    return {row["id"] for row in DATA["row"] if row["cms"] == "drupal" and major in row["drupal"]
            and row["remedy"] in DATA["walked"]["drupal"]}


@everywhere
def test_each_is_found_exactly_once_with_its_place(name: str) -> None:
    found = scan(find_site(DirectoryTree(SAMPLES / name)), load_all())
    counted = Counter(finding.recipe.id for finding in found.findings)
    assert rows(SITES[name]) <= counted.keys()
    assert counted.keys() - rows(SITES[name]) <= {row["id"] for row in DATA["row"]
                                                  if row["remedy"] not in DATA["walked"]["drupal"]}
    assert set(counted.values()) == {1}
    for finding in found.findings:
        for place in finding.evidence:
            assert place.message
            assert (SAMPLES / name / place.path).exists()
            assert place.line is not None or finding.recipe.remedy is not Remedy.AUTOMATIC, finding.recipe.id


@everywhere
def test_all_is_applied_and_stays_applied(name: str, tmp_path: Path) -> None:
    site = repository(name, tmp_path / "site")
    first = fixer(site, "apply", "--all")
    applied = {result["recipe"] for result in first["results"] if result["outcome"] == "change"}
    for result in first["results"]:
        assert result["recipe"] in applied or needs_a_person(result["recipe"], result["outcome"]), result
    assert applied == {recipe_id for recipe_id in rows(SITES[name]) if load(recipe_id).remedy is Remedy.AUTOMATIC
                       and not load(recipe_id).confirm}
    assert [commit["recipe"] for commit in first["commits"]] == sorted(applied)

    branch = first["branch"]
    tip = git(site, "rev-parse", branch)
    again = fixer(site, "apply", "--all")
    assert not again["commits"]
    assert git(site, "rev-parse", branch) == tip
    assert git(site, "status", "--porcelain") == ""

    git(site, "checkout", "--quiet", branch)
    left = fixer(site, "scan")["findings"]
    assert [finding for finding in left if not needs_a_person(finding["recipe"], "change")] == []


@everywhere
def test_every_php_file_of_the_branch_can_be_read_by_php(name: str, tmp_path: Path) -> None:
    site = repository(name, tmp_path / "site")
    branch = fixer(site, "apply", "--all")["branch"]
    assert refused_by_php(site, branch) == []


@everywhere
def test_what_must_be_confirmed_is_mended_when_named(name: str, tmp_path: Path) -> None:
    site = repository(name, tmp_path / "site")
    asked = sorted(recipe_id for recipe_id in rows(SITES[name])
                   if load(recipe_id).confirm and load(recipe_id).remedy is Remedy.AUTOMATIC)
    assert asked
    answer = fixer(site, "apply", *named(asked))
    assert [result["outcome"] for result in answer["results"]] == ["change"] * len(asked)


@everywhere
def test_the_part_in_files_of_a_persons_work_is_done_when_named(name: str, tmp_path: Path) -> None:
    site = repository(name, tmp_path / "site")
    asked = sorted(recipe_id for recipe_id in rows(SITES[name]) if load(recipe_id).remedy is not Remedy.AUTOMATIC)
    answer = fixer(site, "apply", *named(asked))
    outcomes = {result["recipe"]: result["outcome"] for result in answer["results"]}
    assert {recipe_id for recipe_id, outcome in outcomes.items() if outcome == "change"} == IN_FILES[name]
    assert all(outcomes[recipe_id] == load(recipe_id).remedy.value for recipe_id in set(asked) - IN_FILES[name])
    assert all(result["guided"] for result in answer["results"])
    git(site, "checkout", "--quiet", answer["branch"])
    left = {finding["recipe"] for finding in fixer(site, "scan")["findings"]}
    assert set(asked) - left == MENDED_BY_FILES[name]


@everywhere
def test_all_is_taken_back(name: str, tmp_path: Path) -> None:
    site = repository(name, tmp_path / "site")
    everything = named(sorted(rows(SITES[name])))
    before = tree_of(site, "main")
    applied = fixer(site, "apply", *everything)["branch"]
    assert tree_of(site, applied) != before
    git(site, "checkout", "--quiet", applied)
    reverted = fixer(site, "revert", *everything)["branch"]
    assert tree_of(site, reverted) == before


@pytest.mark.parametrize("name", ["clean-7", "clean-10"])
def test_a_clean_site_has_no_problem(name: str, tmp_path: Path) -> None:
    sample = SAMPLES / ("everything-drupal7" if name == "clean-7" else "everything-drupal10")
    clean = tmp_path / "site"
    kept = ("index.php", "includes", "pantheon.upstream.yml", "pantheon.yml", "web/sites/default/settings.pantheon.php",
            "web/sites/default/services.yml")
    for path in kept:
        if (sample / path).is_dir():
            shutil.copytree(sample / path, clean / path)
        elif (sample / path).exists():
            (clean / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(sample / path, clean / path)
    settings = (sample / ("sites" if name == "clean-7" else "web/sites") / "default/settings.php").read_text()
    target = clean / ("sites" if name == "clean-7" else "web/sites") / "default/settings.php"
    target.parent.mkdir(parents=True, exist_ok=True)
    if name == "clean-7":
        target.write_text("<?php\n\n$conf['site_name'] = 'Clean';\n$conf['404_fast_html'] = '<h1>Not found</h1>';\n"
                          + settings[settings.index("/**\n * Settings of one"):])
    else:
        target.write_text("".join(line for line in settings.splitlines(keepends=True)
                                  if "file_temp_path" not in line and "license_key" not in line))
        (clean / "config").mkdir()
        (clean / "config/core.extension.yml").write_text("module:\n  node: 0\n  system: 0\n  user: 0\n")
        (clean / "composer.json").write_text('{"type": "project", "require": {"drupal/core-recommended": "^10"}}\n')
        (clean / "composer.lock").write_text(
            '{"packages": [{"name": "drupal/core", "version": "10.3.6", "type": "drupal-core"}]}\n')
    site = find_site(DirectoryTree(clean))
    assert site.major == SITES[sample.name]
    found = scan(site, load_all())
    assert (found.findings, found.notes, found.ignored, found.mended) == ((), (), (), ())


def test_the_walk_is_about_recipes_that_are_there() -> None:
    assert rows(7) | rows(10) <= set(recipe_files())
    assert len(rows(7)) > 10
