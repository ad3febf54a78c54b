"""Scans: what is found, what is noted only, and what --all makes of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from fixer.outcome import Outcome
from fixer.planning import Options
from fixer.recipe.catalog import load, load_all
from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Remedy
from fixer.scanning import find_evidence, scan, select_all
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from fixer.site.one_pass import Doing
from tests.recipe.sites import RECIPE, plugin, wordpress
from tests.recipes.applying import case_site

SAMPLES = Path(__file__).parents[1] / "sample_sites"
PLATFORM_PLUGIN = "wp-content/mu-plugins/pantheon-mu-plugin/pantheon.php"
HOSTNAME = "defined('PANTHEON_HOSTNAME') || define('PANTHEON_HOSTNAME', $_SERVER['HTTP_HOST']);\n"


def platform_plugin(version: str) -> dict[str, str]:
    """The platform's must-use plugin, and the file that loads it."""
    return {PLATFORM_PLUGIN: f"<?php\n/*\nPlugin Name: Pantheon\nVersion: {version}\n*/\n",
            "wp-content/mu-plugins/loader.php": "<?php\nrequire __DIR__ . '/pantheon-mu-plugin/pantheon.php';\n"}


@pytest.mark.parametrize(("sample", "ids"), [
    ("pantheon-wordpress", ["add-management-page-capability", "autoptimize", "contact-form-7", "query-monitor",
                            "woozone-cache-symlink", "woozone-memory-limit", "wp-fastest-cache-symlink",
                            "wp-redis"]),
    ("bedrock-wordpress", ["autoptimize", "contact-form-7", "wp-redis"]),
    ("old-wordpress", ["contact-form-7", "woozone-cache-symlink", "woozone-memory-limit"]),
    ("drupal7", ["composer-manager", "plupload", "recaptcha", "schema", "views-data-export"]),
    ("drupal10", ["big-pipe", "plupload"]),
])
def test_sample_sites(sample: str, ids: list[str]) -> None:
    found = scan(find_site(DirectoryTree(SAMPLES / sample)), load_all())
    assert [finding.recipe.id for finding in found.findings] == ids
    assert all(finding.evidence and finding.result.outcome is Outcome.CHANGE for finding in found.findings)
    assert not any("not needed" in note.message for finding in found.findings for note in finding.result.notes)


def test_nothing_is_found_where_nothing_is_wrong(tmp_path: Path) -> None:
    found = scan(wordpress(tmp_path), load_all())
    assert (found.findings, found.notes, found.ignored, found.mended) == ((), (), (), ())


def test_nothing_is_found_once_it_is_mended(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "define('AUTOPTIMIZE_CACHE_CHILD_DIR', '/uploads/autoptimize/');\n",
                     plugin("autoptimize", "Autoptimize"))
    assert scan(site, [load("autoptimize")]).findings == ()


def test_a_file_that_goes_while_it_is_looked_for_is_passed_over(tmp_path: Path) -> None:
    """Caches come and go below plugins while somebody scans a site that is in use."""
    call = "<?php\nadd_menu_page('a', 'b', 'install_plugins', 'c');\nsession_start();\ninclude 'timthumb.php';\n"
    site = wordpress(tmp_path, "", {f"wp-content/mu-plugins/{name}.php": call for name in ("here", "gone")})
    gone = tmp_path / "wp-content/mu-plugins/gone.php"

    def meanwhile(steps: Iterable[Doing]) -> Iterator[Doing]:
        for step in steps:
            gone.unlink(missing_ok=True)
            yield step

    found = scan(site, load_all(), watch=meanwhile)
    assert {remark.path for finding in found.findings if finding.recipe.id == "add-management-page-capability"
            for remark in finding.evidence} == {"wp-content/mu-plugins/here.php"}


def test_what_is_satisfied_with_a_note_is_noted(tmp_path: Path) -> None:
    folder = case_site("contact-form-7/satisfied-documented-http-x-ssl", tmp_path / "site")
    found = scan(find_site(DirectoryTree(folder)), load_all())
    assert not found.findings
    assert ["HTTP_X_SSL" in note.message for note in found.notes] == [True]


def test_places_in_code_of_others_are_noted(tmp_path: Path) -> None:
    code = "<?php\n/*\nPlugin Name: X\nUpdate URI: x\n*/\nadd_menu_page('A', 'A', 'install_plugins');\n"
    found = scan(wordpress(tmp_path, files={"wp-content/plugins/x/x.php": code}), load_all())
    assert not found.findings
    assert [(note.path, note.line) for note in found.notes] == [("wp-content/plugins/x/x.php", 6)]


def test_what_the_platform_mends_at_run_time_is_a_note(tmp_path: Path) -> None:
    files = {**plugin("autoptimize", "Autoptimize"), **plugin("contact-form-7", "Contact Form 7", "5.0"),
             **plugin("woozone", "WooZone"), **platform_plugin("1.5.6")}
    found = scan(wordpress(tmp_path, HOSTNAME, files), load_all())
    assert [finding.recipe.id for finding in found.findings] == ["woozone-cache-symlink", "woozone-memory-limit"]
    assert [recipe.id for recipe, _ in found.mended] == ["autoptimize", "contact-form-7"]
    assert [note.message.partition(":")[0] for note in found.notes] == ["autoptimize", "contact-form-7"]
    assert all("1.5.6" in note.message and note.path == PLATFORM_PLUGIN for note in found.notes)
    chosen, passed_over = select_all(found)
    assert [recipe.id for recipe in chosen] == ["woozone-cache-symlink", "woozone-memory-limit"]
    assert [(recipe.id, reason.startswith("while it is active")) for recipe, reason in passed_over] == [
        ("autoptimize", True), ("contact-form-7", True)]


@pytest.mark.parametrize(("version", "code"), [
    ("1.4.0", HOSTNAME), ("1.5.6", HOSTNAME + "define('PANTHEON_COMPATIBILITY', false);\n"),
    # A value that is there and wrong is not mended at run time, since the plugin leaves it alone.
    ("1.5.6", HOSTNAME + "define('AUTOPTIMIZE_CACHE_CHILD_DIR', '/cache/x/');\n"),
])
def test_otherwise_it_is_a_finding(tmp_path: Path, version: str, code: str) -> None:
    site = wordpress(tmp_path, code, {**plugin("autoptimize", "Autoptimize"), **platform_plugin(version)})
    found = scan(site, load_all())
    assert [finding.recipe.id for finding in found.findings] == ["autoptimize"]
    assert not found.mended


def test_what_the_platform_does_not_mend_for_every_plugin_is_a_finding(tmp_path: Path) -> None:
    redirection = plugin("redirection", "Redirection")
    for name, files, ids in (("a", redirection, []), ("b", {**redirection, **plugin("give", "GiveWP")},
                                                     ["server-name-port"])):
        found = scan(wordpress(tmp_path / name, HOSTNAME, {**files, **platform_plugin("1.5.6")}), load_all())
        assert [finding.recipe.id for finding in found.findings] == ids
        assert len(found.mended) == 1 - len(ids)


def test_ignored(tmp_path: Path) -> None:
    site = wordpress(tmp_path, files={**plugin("autoptimize", "Autoptimize"), **plugin("woozone", "WooZone")})
    found = scan(site, load_all(), {"autoptimize": "another cache soon", "woozone-memory-limit": "", "schema": "x"})
    assert [finding.recipe.id for finding in found.findings] == ["woozone-cache-symlink"]
    assert [(recipe.id, reason) for recipe, reason in found.ignored] == [
        ("autoptimize", "another cache soon"), ("woozone-memory-limit", "")]
    assert [reason for _, reason in select_all(found).passed_over] == ["ignored: another cache soon", "ignored"]


def test_all_asks_before_what_visitors_may_notice(tmp_path: Path) -> None:
    site = wordpress(tmp_path, files={**plugin("tubepress_pro", "TubePress Pro"), **platform_plugin("1.4.0"),
                                      "pantheon.yml": "php_version: 5.3\n"})
    found = scan(site, load_all())
    assert [finding.recipe.id for finding in found.findings] == ["tubepress-pro-php-version"]
    chosen, passed_over = select_all(found)
    assert chosen == ()
    [(recipe, reason)] = passed_over
    assert recipe.id == "tubepress-pro-php-version"
    assert "--recipe tubepress-pro-php-version" in reason
    assert "PHP version" in reason


def test_all_leaves_to_people_what_only_people_can_do(tmp_path: Path) -> None:
    site = wordpress(tmp_path, files=plugin("x", "X"))
    evidence = (Plugin("X", ("x",)),)
    guided = RECIPE._replace(id="guided", remedy=Remedy.GUIDED, evidence=evidence)
    advisory = RECIPE._replace(id="advisory", remedy=Remedy.ADVISORY, evidence=evidence)
    chosen, passed_over = select_all(scan(site, [guided, advisory]))
    assert chosen == ()
    assert ["person" in passed_over[0][1], "instead" in passed_over[1][1]] == [True, True]


def test_all_takes_conflicts_along(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "define('WP_MEMORY_LIMIT', limit());\n", plugin("woozone", "WooZone"))
    found = scan(site, [load("woozone-memory-limit")])
    assert found.findings[0].result.outcome is Outcome.CONFLICT
    assert [recipe.id for recipe in select_all(found).recipes] == ["woozone-memory-limit"]


def test_broken_files_are_findings_and_no_crash(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "define('X' 1);\n",
                     {**plugin("autoptimize", "Autoptimize"), **plugin("tubepress", "TubePress Pro"),
                      **platform_plugin("1.5.6"), "pantheon.yml": "a: 1\na: 2\n"})
    found = scan(site, load_all())
    assert {finding.recipe.id: finding.result.outcome for finding in found.findings} == {
        "autoptimize": Outcome.CONFLICT, "tubepress-pro-php-version": Outcome.CONFLICT}


def test_options_reach_the_plan(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "define('WP_MEMORY_LIMIT', 'x');\n", plugin("woozone", "WooZone"))
    found = scan(site, [load("woozone-memory-limit")], None, Options(on_conflict="replace"))
    assert found.findings[0].result.outcome is Outcome.CHANGE


def test_evidence(tmp_path: Path) -> None:
    site = wordpress(tmp_path, files=plugin("woozone", "WooZone"))
    assert len(find_evidence(site, load("woozone-memory-limit"))) == 1
    assert find_evidence(site, load("autoptimize")) == ()
    assert find_evidence(site, load("schema")) == ()
