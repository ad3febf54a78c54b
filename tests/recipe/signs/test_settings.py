"""Evidence in a Drupal site's settings and in the code of its modules."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.php.rules import Matching
from fixer.php.unwanted import Unwanted
from fixer.recipe.evidence import Module, PhpBelow
from fixer.recipe.obstacles import ModuleOlder
from fixer.recipe.signs.module_variable import ModuleReadsVariable
from fixer.recipe.signs.package import Package
from fixer.recipe.signs.settings_calls import SettingsCall
from fixer.recipe.signs.unwanted_settings import UnwantedSettings
from tests.recipe.sites import context, drupal, drupal7
from tests.site.building import Content

SETTINGS = "sites/default/settings.php"
UNWANTED = UnwantedSettings("a bad word", (Unwanted("$conf['w']", Matching((r"bad.*",)), ("bad",)),), drupal=(6, 7))


def test_unwanted_settings(tmp_path: Path) -> None:
    site = drupal7(tmp_path, "$conf['w'] = 'bad';\nif (f()) {\n  $conf['w'] = g('bad');\n}\n")
    assert UNWANTED.find(site, site.tree) == [
        ("$conf['w'] sets a bad word here", SETTINGS, 2), ("$conf['w'] sets a bad word here", SETTINGS, 4)]
    assert UNWANTED.describe() == "a bad word in settings.php"


@pytest.mark.parametrize("code", ["", "# $conf['w'] = 'bad';\n", "$conf['w'] = 'good';\n", "$conf['w' = 'bad';\n",
                                  "if (!defined('PANTHEON_ENVIRONMENT')) { $conf['w'] = 'bad'; }\n"])
def test_no_unwanted_settings(tmp_path: Path, code: str) -> None:
    site = drupal7(tmp_path, code)
    assert UNWANTED.find(site, site.tree) == []
    assert UNWANTED.absence(site) == "nothing sets a bad word on the platform"


def test_no_unwanted_settings_in_other_versions_or_without_a_file(tmp_path: Path) -> None:
    modern = drupal(tmp_path / "a", "10.2.0", "$conf['w'] = 'bad';\n")
    assert UNWANTED.find(modern, modern.tree) == []
    none = drupal7(tmp_path / "b", None)
    assert UNWANTED.find(none, none.tree) == []


CALL = SettingsCall("check_path", Module("Paths", "paths"), drupal=(7,))
PATHS: dict[str, Content] = {"sites/all/modules/paths/paths.info": 'name = Paths\nversion = "7.x-1.0"\n',
                             "sites/all/modules/paths/paths.inc": "<?php\nfunction check_path() {}\ncheck_path();\n"}


def test_settings_call(tmp_path: Path) -> None:
    site = drupal7(tmp_path, "include './sites/all/modules/paths/paths.inc';\n\\check_path();\n", PATHS)
    assert CALL.find(site, site.tree) == [
        ("Paths 7.x-1.0 is installed", "sites/all/modules/paths/paths.info", 1),
        ("check_path() is called here", SETTINGS, 3)]
    assert CALL.describe() == "a call of check_path() in settings.php"


@pytest.mark.parametrize("code", ["", "// check_path();\n", "$text = 'check_path()';\n", "$o->check_path();\n",
                                  "if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) { check_path(); }\n",
                                  "$x = [;\n", "function f() { check_path(); }\n"])
def test_no_settings_call(tmp_path: Path, code: str) -> None:
    site = drupal7(tmp_path, code, PATHS)
    assert CALL.find(site, site.tree) == []
    assert CALL.absence(site) == "nothing calls check_path() on the platform"


def test_no_settings_call_in_other_versions_or_without_a_file(tmp_path: Path) -> None:
    for site in (drupal(tmp_path / "a", "10.2.0", "check_path();\n"), drupal7(tmp_path / "b", None, PATHS)):
        assert CALL.find(site, site.tree) == []


VARIABLE = ModuleReadsVariable("Forms", "forms", "export_path", since="4", drupal=(7,))


def forms(code: str, version: str = "7.x-4.0", folder: str = "forms") -> dict[str, Content]:
    """A module with one file of code."""
    return {f"sites/all/modules/{folder}/forms.info": f'name = Forms\nversion = "{version}"\n',
            f"sites/all/modules/{folder}/includes/report.inc": f"<?php\n{code}\n"}


def test_module_reads_variable(tmp_path: Path) -> None:
    site = drupal7(tmp_path, files=forms("$a = variable_get(\"export_path\", 'temporary://');", folder="renamed"))
    assert VARIABLE.find(site, site.tree) == [
        ("Forms 7.x-4.0 is installed", "sites/all/modules/renamed/forms.info", 1),
        ("export_path is read here", "sites/all/modules/renamed/includes/report.inc", 2)]
    assert VARIABLE.describe() == "the module Forms where it reads export_path"


@pytest.mark.parametrize("code", ["", "// variable_get('export_path')", "variable_set('export_path', 1);",
                                  "$o->variable_get('export_path');", "variable_get($export_path, 'export_path_x');",
                                  "variable_get('other', 'export_path');", "$a = 'export_path';"])
def test_module_does_not_read_variable(tmp_path: Path, code: str) -> None:
    site = drupal7(tmp_path, files=forms(code))
    assert VARIABLE.find(site, site.tree) == []
    assert VARIABLE.absence(site) == "Forms does not read export_path in the version that is here"


@pytest.mark.parametrize(("version", "count"), [("4.24.0", 1), ("4.0.0", 1), ("3.24.0", 0)])
def test_module_known_from_composer_only(tmp_path: Path, version: str, count: int) -> None:
    lock = ('{"packages": [{"name": "drupal/drupal", "version": "7.98.0", "type": "drupal-core"}, '
            f'{{"name": "drupal/forms", "version": "{version}", "type": "drupal-module"}}]}}')
    site = drupal7(tmp_path, files={"composer.lock": lock})
    assert len(VARIABLE.find(site, site.tree)) == count


def test_module_is_not_here(tmp_path: Path) -> None:
    site = drupal7(tmp_path)
    assert VARIABLE.find(site, site.tree) == []
    assert VARIABLE.absence(site) == "Forms is not installed here"


LOCK = '{\n "packages": [\n  {"name": "twig/extensions", "version": "v1.5.4", "type": "library"}\n ],\n' \
       ' "packages-dev": [{"name": "dev/only", "version": "1.0.0"}]\n}\n'


def test_package(tmp_path: Path) -> None:
    site = drupal(tmp_path, "8.9.0", files={"composer.lock": LOCK})
    assert Package("twig/extensions").find(site, site.tree) == [
        ("the package twig/extensions 1.5.4 is deployed", "composer.lock", 3)]
    assert Package("dev/only").find(site, site.tree) == []
    assert Package("dev/only").describe() == "the package dev/only"
    assert Package("dev/only").absence(site) == "composer.lock does not name dev/only"


@pytest.mark.parametrize(("platform_file", "count"), [
    ("php_version: 7.0\n", 2), ("php_version: 7.1\n", 0), ("php_version: 7.10\n", 0), ("api_version: 1\n", 0)])
def test_php_that_is_stated(tmp_path: Path, platform_file: str, count: int) -> None:
    site = drupal(tmp_path, "8.9.0", files={"composer.lock": LOCK, "pantheon.yml": platform_file})
    evidence = PhpBelow("7.1", Package("twig/extensions"), stated=True)
    assert len(evidence.find(site, site.tree)) == count
    assert evidence.absence(site) == "no PHP below 7.1 is set"


@pytest.mark.parametrize(("version", "holds"), [("8.x-4.5", True), ("5.0.4", True), ("5.0.5", False), ("6.0.0", False),
                                                ("", False)])
def test_module_older(tmp_path: Path, version: str, holds: bool) -> None:
    info = f"name: Keys\ntype: module\ncore_version_requirement: '>=8'\nversion: '{version}'\n"
    site = drupal(tmp_path, "9.5.0", files={"modules/keys/keys.info.yml": info})
    reason = ModuleOlder("keys", "5.0.5", "is too old").holds(context(site))
    assert reason == (f"Keys {version} is too old" if holds else "")
    assert ModuleOlder("other", "5.0.5", "is too old").holds(context(site)) == ""
