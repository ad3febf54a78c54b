"""``fixer scan``, ``list``, ``show``, ``--version`` and ``--help``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fixer import __version__
from fixer.recipe.catalog import load, recipe_files
from tests.cli.conftest import Fixer, MakeSite, contents, run_git


def test_scan_finds_what_the_sample_site_has(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    before = contents(site)
    document = json.loads(fixer(site, "scan", "--format", "json").out)
    assert {finding["recipe"] for finding in document["findings"]} == {
        "add-management-page-capability", "autoptimize", "contact-form-7", "query-monitor", "woozone-cache-symlink",
        "woozone-memory-limit", "wp-fastest-cache-symlink", "wp-redis"}
    assert all(place["path"] for finding in document["findings"] for place in finding["evidence"])
    assert contents(site) == before


def test_after_all_is_applied_only_what_a_person_does_is_found(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    fixer(site, "apply", "--all", "--in-place")
    document = json.loads(fixer(site, "scan", "--format", "json").out)
    # Folders below uploads are made by hand, and Redis is switched on by hand.
    assert [(one["recipe"], one["remedy"]) for one in document["findings"]] == [
        ("wp-fastest-cache-is-dir", "guided"), ("wp-redis", "guided")]


def test_text_names_each_finding_once(fixer: Fixer, make_site: MakeSite) -> None:
    out = fixer(make_site(), "scan").out
    assert out.count("autoptimize ") == 1
    assert "\x1b" not in out


@pytest.mark.parametrize(("fail_on", "status"), [("never", 0), ("fixable", 1), ("any", 1)])
def test_fail_on(fixer: Fixer, make_site: MakeSite, fail_on: str, status: int) -> None:
    assert fixer(make_site(), "scan", "--fail-on", fail_on).status == status


def test_ignored_findings_are_shown_with_their_reason(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    (site / "fixer.toml").write_text('ignore = [{ recipe = "autoptimize", reason = "we drop the plugin" }]\n')
    document = json.loads(fixer(site, "scan", "--format", "json").out)
    assert "autoptimize" not in {finding["recipe"] for finding in document["findings"]}
    assert "we drop the plugin" in json.dumps(document["ignored"])
    assert "we drop the plugin" in fixer(site, "scan").out


def test_scan_of_a_bare_repository(fixer: Fixer, make_site: MakeSite, tmp_path: Path) -> None:
    run_git(tmp_path, "clone", "--quiet", "--bare", str(make_site(git=True)), "bare.git")
    document = json.loads(fixer(tmp_path, "scan", "bare.git", "--format", "json").out)
    assert "autoptimize" in {finding["recipe"] for finding in document["findings"]}


def test_list_shows_every_recipe(fixer: Fixer, tmp_path: Path) -> None:
    document = json.loads(fixer(tmp_path, "list", "--format", "json").out)
    assert [recipe["id"] for recipe in document["recipes"]] == list(recipe_files())
    text = fixer(tmp_path, "list").out
    assert all(recipe_id in text for recipe_id in recipe_files())


def test_list_can_be_narrowed(fixer: Fixer, tmp_path: Path) -> None:
    document = json.loads(fixer(tmp_path, "list", "--cms", "drupal", "--format", "json").out)
    assert {recipe["cms"] for recipe in document["recipes"]} <= {"drupal", "platform"}
    document = json.loads(fixer(tmp_path, "list", "--remedy", "advisory", "--format", "json").out)
    assert {recipe["remedy"] for recipe in document["recipes"]} == {"advisory"}


@pytest.mark.parametrize("recipe_id", list(recipe_files()))
def test_show_explains_each_recipe(fixer: Fixer, tmp_path: Path, recipe_id: str) -> None:
    out = fixer(tmp_path, "show", recipe_id).out
    assert recipe_id in out
    assert load(recipe_id).sources[0].document in out
    fixer(tmp_path, "show", recipe_id, "--format", "json")


def test_show_in_a_site_shows_the_diff(fixer: Fixer, make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site()
    assert "+define( 'AUTOPTIMIZE_CACHE_CHILD_DIR'" in fixer(site, "show", "autoptimize").out
    assert "+define( 'AUTOPTIMIZE_CACHE_CHILD_DIR'" in fixer(tmp_path, "show", "autoptimize", "--site", str(site)).out


def test_version_and_help(fixer: Fixer, tmp_path: Path) -> None:
    assert fixer(tmp_path, "--version").out == f"fixer {__version__}\n"
    assert "apply" in fixer(tmp_path, "--help").out
    for command in ("apply", "scan", "list", "show"):
        assert "Example" in fixer(tmp_path, command, "--help").out
