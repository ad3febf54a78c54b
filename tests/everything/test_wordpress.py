"""A WordPress site with every plugin that the host's documents name: all found, mended, found mended, taken back."""

from __future__ import annotations

import os
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
from tests.support.cms import wordpress_stub
from tests.support.php import PhpWorker
from tests.support.surroundings import Surroundings, platform

SAMPLE = "everything-wordpress"
DEBIAN = Path("/usr/share/wordpress")
DATA = tomllib.loads((ROOT / "tests/data/knowledge_rows.toml").read_text())
# The edit that several rows share has a recipe of its own, for plugins that the documents do not name.
ROWS = {"server-name-port", *(row["id"] for row in DATA["row"] if row["cms"] == "wordpress")}
WALKED = {"server-name-port", *(row["id"] for row in DATA["row"]
                                if row["cms"] == "wordpress" and row["remedy"] in DATA["walked"]["wordpress"])}
MENDED = {recipe_id for recipe_id in WALKED if load(recipe_id).remedy is Remedy.AUTOMATIC}
# What another recipe of the same family has done already, in the order in which they are applied.
SHARED = {"revive-old-post", "server-name-port"}


def test_each_is_found_exactly_once_with_its_place() -> None:
    found = scan(find_site(DirectoryTree(SAMPLES / SAMPLE)), load_all())
    counted = Counter(finding.recipe.id for finding in found.findings)
    assert WALKED <= counted.keys() <= ROWS
    assert set(counted.values()) == {1}
    for finding in found.findings:
        assert finding.evidence
        for place in finding.evidence:
            assert place.message and not place.message.endswith(".")
            assert os.path.lexists(SAMPLES / SAMPLE / place.path)
            if finding.recipe.id in MENDED:
                assert place.line is not None or place.path == "pantheon.yml"


def test_all_is_applied_one_commit_each_and_stays_applied(tmp_path: Path) -> None:
    site = repository(SAMPLE, tmp_path / "site")
    first = fixer(site, "apply", "--all")
    outcomes = {result["recipe"]: result["outcome"] for result in first["results"]}
    asked_first = {recipe_id for recipe_id in MENDED if load(recipe_id).confirm}
    assert MENDED - asked_first <= outcomes.keys()
    assert {recipe_id for recipe_id, outcome in outcomes.items() if outcome == "satisfied"} == SHARED
    committed = [commit["recipe"] for commit in first["commits"]]
    assert committed == sorted(MENDED - asked_first - SHARED)
    branch, count = first["branch"], len(committed)
    assert len(git(site, "log", "--format=%H", f"main..{branch}").splitlines()) == count

    again = fixer(site, "apply", "--all")
    assert again["commits"] == []
    assert len(git(site, "log", "--format=%H", f"main..{branch}").splitlines()) == count
    assert git(site, "status", "--porcelain") == ""
    assert git(site, "rev-parse", "--abbrev-ref", "HEAD") == "main"
    assert refused_by_php(site, branch) == []

    git(site, "checkout", "--quiet", branch)
    for finding in fixer(site, "scan")["findings"]:
        assert needs_a_person(finding["recipe"], "change"), finding["recipe"]


def test_the_rest_is_listed_with_the_reason(tmp_path: Path) -> None:
    from fixer.scanning import select_all

    found = scan(find_site(DirectoryTree(SAMPLES / SAMPLE)), load_all())
    chosen, passed_over = select_all(found)
    assert {recipe.id for recipe in chosen} == {finding.recipe.id for finding in found.findings
                                                if not needs_a_person(finding.recipe.id, finding.result.outcome.value)}
    assert {recipe.id for recipe, _ in passed_over} | {recipe.id for recipe in chosen} == {
        finding.recipe.id for finding in found.findings}
    assert all(reason for _, reason in passed_over)
    assert any("--recipe tubepress-pro-php-version" in reason for _, reason in passed_over)


def test_what_must_be_confirmed_is_mended_when_named(tmp_path: Path) -> None:
    site = repository(SAMPLE, tmp_path / "site")
    asked_first = sorted(recipe_id for recipe_id in MENDED if load(recipe_id).confirm)
    assert asked_first
    answer = fixer(site, "apply", *named(asked_first))
    assert [result["outcome"] for result in answer["results"]] == ["change"] * len(asked_first)


def test_a_family_makes_one_edit_that_stays_while_one_of_it_needs_it(tmp_path: Path) -> None:
    site = repository(SAMPLE, tmp_path / "site")
    family = ("server-name-port", "revive-old-post", "contact-form-7")
    answer = fixer(site, "apply", *named(family))
    assert [commit["recipe"] for commit in answer["commits"]] == ["server-name-port"]
    def ports(branch: str) -> int:
        return git(site, "show", f"{branch}:wp-config.php").count("$_SERVER['SERVER_PORT'] = 443;")

    assert ports(answer["branch"]) == 1
    git(site, "checkout", "--quiet", answer["branch"])
    kept = fixer(site, "revert", *named(family[:1]))
    assert [result["outcome"] for result in kept["results"]] == ["satisfied"]
    assert "contact-form-7 and revive-old-post need the same" in kept["results"][0]["summary"]
    reverted = fixer(site, "revert", *named(family))
    assert ports(reverted["branch"]) == 0
    assert tree_of(site, reverted["branch"]) == tree_of(site, "main")


def test_all_is_taken_back(tmp_path: Path) -> None:
    site = repository(SAMPLE, tmp_path / "site")
    applied = fixer(site, "apply", *named(sorted(MENDED)))
    assert tree_of(site, applied["branch"]) != tree_of(site, "main")
    git(site, "checkout", "--quiet", applied["branch"])
    reverted = fixer(site, "revert", *named(sorted(MENDED)))
    assert tree_of(site, reverted["branch"]) == tree_of(site, "main")


def test_the_site_runs_as_before_with_everything_mended(php: PhpWorker, tmp_path: Path) -> None:
    site = Path(shutil.copytree(SAMPLES / SAMPLE, tmp_path / "site", symlinks=True))
    fixer(site, "apply", "--all", "--in-place")
    around = platform("live")
    salts = {f"{name}_{kind}": "x" for name in ("AUTH", "SECURE_AUTH", "LOGGED_IN", "NONCE")
             for kind in ("KEY", "SALT")}
    effects = php.run(site, wordpress_stub(site), Surroundings(around.server, {**around.environment, **salts}))
    assert effects.silent, (effects.warnings, effects.fatal)
    assert effects.takeover is not None
    constants = effects.takeover.constants
    assert constants["SUCURI_DATA_STORAGE"] == f"{site}/wp-content/uploads/private/sucuri"
    assert (constants["WP_AUTO_UPDATE_CORE"], constants["FS_METHOD"]) == (False, "direct")
    assert (constants["WP_MEMORY_LIMIT"], constants["WORDFENCE_DISABLE_LIVE_TRAFFIC"]) == ("256M", True)
    assert (effects.server["SERVER_NAME"], effects.server["SERVER_PORT"]) == ("www.example.com", 443)
    links = [path for path in site.rglob("*") if path.is_symlink()]
    assert len(links) == 5
    assert all(not link.readlink().is_absolute() and link.resolve().is_relative_to(site) for link in links)


@pytest.mark.skipif(not DEBIAN.is_dir(), reason="Debian's package wordpress is not installed")
def test_a_clean_wordpress_has_no_problem(tmp_path: Path) -> None:
    clean = tmp_path / "wordpress"
    shutil.copytree(DEBIAN, clean, ignore=shutil.ignore_patterns("wp-config.php", ".htaccess"),
                    ignore_dangling_symlinks=True)
    shutil.copyfile(DEBIAN / "wp-config-sample.php", clean / "wp-config.php")
    found = scan(find_site(DirectoryTree(clean)), load_all())
    assert (found.findings, found.notes, found.ignored, found.mended) == ((), (), (), ())


def test_the_walk_is_about_recipes_that_are_there() -> None:
    assert set(recipe_files()) >= WALKED
    assert len(MENDED) > 15
