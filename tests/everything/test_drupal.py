"""Two Drupal sites that have every known problem at once: all found, mended, found mended, and nothing else changed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from fixer.php.lint import lint_with_php, php_command
from fixer.recipe.catalog import load, load_all, recipe_files
from fixer.recipe.model import Remedy
from fixer.scanning import scan
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site

ROOT = Path(__file__).parents[2]
DATA = tomllib.loads((ROOT / "tests/data/knowledge_rows.toml").read_text())
SITES = {"everything-drupal7": 7, "everything-drupal10": 10}
PHP = (".php", ".inc", ".module", ".install")

everywhere = pytest.mark.parametrize("name", list(SITES))


def rows(major: int) -> set[str]:
    """The problems of this Drupal version whose recipes are walked already."""
    return {row["id"] for row in DATA["row"] if row["cms"] == "drupal" and major in row["drupal"]
            and row["remedy"] in DATA["walked"]}


def run(folder: Path, *arguments: str) -> dict[str, Any]:
    """fixer's answer as JSON; it must end well."""
    done = subprocess.run([sys.executable, "-m", "fixer", *arguments, "--format", "json"], cwd=folder, check=False,
                          capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert done.returncode == 0, (done.stdout.decode(), done.stderr.decode())
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def git(folder: Path, *arguments: str) -> str:
    """What git prints."""
    done = subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)
    return done.stdout.decode("utf-8", "surrogateescape").strip()


def repository(name: str, folder: Path) -> Path:
    """A sample site, committed."""
    shutil.copytree(ROOT / "sample_sites" / name, folder, symlinks=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "The site")
    return folder


@everywhere
def test_each_is_found_exactly_once_with_its_place(name: str) -> None:
    found = scan(find_site(DirectoryTree(ROOT / "sample_sites" / name)), load_all())
    counted = Counter(finding.recipe.id for finding in found.findings)
    assert rows(SITES[name]) <= counted.keys()
    assert counted.keys() - rows(SITES[name]) <= {row["id"] for row in DATA["row"]
                                                  if row["remedy"] not in DATA["walked"]}
    assert set(counted.values()) == {1}
    for finding in found.findings:
        for place in finding.evidence:
            assert place.message
            assert (ROOT / "sample_sites" / name / place.path).exists()
            assert place.line is not None or finding.recipe.remedy is not Remedy.AUTOMATIC, finding.recipe.id


@everywhere
def test_all_is_applied_and_stays_applied(name: str, tmp_path: Path) -> None:
    site = repository(name, tmp_path / "site")
    first = run(site, "apply", "--all")
    applied = {result["recipe"] for result in first["results"] if result["outcome"] == "change"}
    for result in first["results"]:
        recipe = load(result["recipe"])
        assert result["recipe"] in applied or recipe.confirm or recipe.remedy is not Remedy.AUTOMATIC, result
    assert applied == {recipe_id for recipe_id in rows(SITES[name]) if not load(recipe_id).confirm}
    assert [commit["recipe"] for commit in first["commits"]] == sorted(applied)

    branch = first["branch"]
    tip = git(site, "rev-parse", branch)
    again = run(site, "apply", "--all")
    assert not again["commits"]
    assert git(site, "rev-parse", branch) == tip
    assert git(site, "status", "--porcelain") == ""

    git(site, "checkout", "--quiet", branch)
    left = run(site, "scan")["findings"]
    for finding in left:
        recipe = load(finding["recipe"])
        assert recipe.confirm or recipe.remedy is not Remedy.AUTOMATIC, recipe.id


@everywhere
def test_every_php_file_of_the_branch_can_be_read_by_php(name: str, tmp_path: Path) -> None:
    assert php_command() is not None
    site = repository(name, tmp_path / "site")
    branch = run(site, "apply", "--all")["branch"]
    changed = git(site, "diff", "--name-only", "main", branch).splitlines()
    assert changed
    for path in changed:
        if path.endswith(PHP):
            assert lint_with_php(git(site, "show", f"{branch}:{path}").encode("utf-8", "surrogateescape")) is None, path


@everywhere
def test_what_must_be_confirmed_is_mended_when_named(name: str, tmp_path: Path) -> None:
    site = repository(name, tmp_path / "site")
    named = sorted(recipe_id for recipe_id in rows(SITES[name]) if load(recipe_id).confirm)
    assert named
    answer = run(site, "apply", *(part for recipe_id in named for part in ("--recipe", recipe_id)))
    assert [result["outcome"] for result in answer["results"]] == ["change"] * len(named)


@everywhere
@pytest.mark.skipif("revert" not in {path.stem.removesuffix("_command") for path in (ROOT / "fixer/cli").glob("*.py")},
                    reason="fixer cannot revert yet")
def test_all_is_taken_back(name: str, tmp_path: Path) -> None:
    site = repository(name, tmp_path / "site")
    everything = [part for recipe_id in sorted(rows(SITES[name])) for part in ("--recipe", recipe_id)]
    before = git(site, "rev-parse", "main^{tree}")
    applied = run(site, "apply", *everything)
    assert git(site, "rev-parse", f"{applied['branch']}^{{tree}}") != before
    git(site, "checkout", "--quiet", applied["branch"])
    reverted = run(site, "revert", *everything)
    assert git(site, "rev-parse", f"{reverted['branch']}^{{tree}}") == before


@pytest.mark.parametrize("name", ["clean-7", "clean-10"])
def test_a_clean_site_has_no_problem(name: str, tmp_path: Path) -> None:
    sample = ROOT / "sample_sites" / ("everything-drupal7" if name == "clean-7" else "everything-drupal10")
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
