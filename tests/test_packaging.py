"""fixer installed from a built wheel into an empty environment, used from another folder."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from fixer.recipe.catalog import recipe_files
from tests.everything.checks import SAMPLES, SITES, fixer, git, repository

CHECKOUT = Path(__file__).resolve().parent.parent
_NO_INDEX = ("No matching distribution found", "Could not find a version", "Connection", "Temporary failure")


def _pip(python: Path | str, *arguments: str) -> None:
    done = subprocess.run([str(python), "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments],
                          capture_output=True, text=True, check=False, cwd=CHECKOUT)
    if done.returncode != 0 and any(sign in done.stderr for sign in _NO_INDEX):
        pytest.skip("the package index cannot be reached, so no wheel can be built and installed")
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The ``fixer`` command of an environment that holds the wheel and what it needs, nothing else."""
    folder = tmp_path_factory.mktemp("installed")
    source = folder / "source"
    shutil.copytree(CHECKOUT, source, symlinks=True,
                    ignore=shutil.ignore_patterns(".git", ".venv", "tests", ".mypy_cache", "__pycache__", "build"))
    _pip(sys.executable, "wheel", "--no-deps", "--wheel-dir", str(folder / "wheels"), str(source))
    subprocess.run([sys.executable, "-m", "venv", str(folder / "env")], check=True)
    wheel = next((folder / "wheels").glob("fixer-*.whl"))
    _pip(folder / "env/bin/python", "install", str(wheel))
    shutil.rmtree(source)
    yield folder / "env/bin/fixer"
    shutil.rmtree(folder)


def run(command: Path, folder: Path, *arguments: str) -> str:
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run([str(command), *arguments], cwd=folder, capture_output=True, text=True, check=False,
                          env=environment)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_knows_every_recipe(installed: Path, tmp_path: Path) -> None:
    listed = json.loads(run(installed, tmp_path, "list", "--format", "json"))
    assert [recipe["id"] for recipe in listed["recipes"]] == list(recipe_files())


def test_it_mends_a_site(installed: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(CHECKOUT / "sample_sites/pantheon-wordpress", site, symlinks=True)
    for arguments in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "--message", "Site")):
        subprocess.run(["git", *arguments], cwd=site, check=True)
    assert "autoptimize" in run(installed, site, "scan")
    run(installed, site, "apply", "--recipe", "contact-form-7", "--recipe", "autoptimize")
    changed = subprocess.run(["git", "diff", "--name-only", "HEAD", "fixer/fixes"], cwd=site, capture_output=True,
                             text=True, check=True).stdout
    assert changed == "wp-config.php\n"


@pytest.mark.parametrize("name", SITES)
def test_it_finds_and_writes_what_the_checkout_does(name: str, installed: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    repository(name, tmp_path / "site")
    places = [tmp_path / "by-wheel.git", tmp_path / "by-checkout.git"]
    for place in places:
        git(tmp_path, "clone", "--quiet", "--bare", str(tmp_path / "site"), str(place))

    def by_wheel() -> list[dict[str, Any]]:
        return [json.loads(run(installed, elsewhere, *arguments, "--format", "json"))
                for arguments in (("scan", str(SAMPLES / name)), ("apply", str(places[0]), "--all"))]

    with ThreadPoolExecutor() as pool:
        wheels = pool.submit(by_wheel)
        checkouts = [fixer(elsewhere, "scan", str(SAMPLES / name)), fixer(elsewhere, "apply", str(places[1]), "--all")]
    # The names of the commits hold the moment at which each was made.
    commits = [[commit.pop("sha") for commit in applied["commits"]] for applied in (wheels.result()[1], checkouts[1])]
    assert wheels.result() == checkouts
    assert checkouts[0]["findings"]
    assert commits[0]
    trees_and_messages = [git(place, "log", "--format=%T%n%B", checkouts[1]["branch"]) for place in places]
    assert trees_and_messages[0] == trees_and_messages[1]


def test_the_source_archive_holds_what_its_makefile_runs() -> None:
    settings = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())
    included = settings["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    run_there = set(re.findall(r"\b(demo|tools|benchmarks|tests)\b", (CHECKOUT / "Makefile").read_text()))
    assert {f"/{folder}" for folder in run_there} <= set(included)
    assert all((CHECKOUT / path.lstrip("/")).exists() for path in included)
