"""The platform's must-use plugin: missing, not loaded, there twice, or old."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.recipe.evidence import Evidence
from fixer.recipe.loading import loader_of
from fixer.recipe.signs.platform_plugin import (
    PlatformPluginMissing,
    PlatformPluginNotLoaded,
    PlatformPluginOld,
    PlatformPluginTwice,
)
from tests.recipe.sites import wordpress
from tests.site.building import Content

MU = "wp-content/mu-plugins"
MARK: dict[str, Content] = {"pantheon.upstream.yml": "api_version: 1\n"}
HEAD = "<?php\n/* Plugin Name: Pantheon\nVersion: 1.4\n*/\n"
NOW: dict[str, Content] = {f"{MU}/pantheon-mu-plugin/pantheon.php": HEAD}
LOADER: dict[str, Content] = {f"{MU}/loader.php": "<?php\nrequire_once __DIR__ . '/pantheon-mu-plugin/pantheon.php';\n"}
OLD: dict[str, Content] = {f"{MU}/pantheon.php": "<?php\nrequire 'pantheon/pantheon-cache.php';\n",
                           f"{MU}/pantheon/pantheon-cache.php": "<?php\n"}
SIGNS: dict[str, Evidence] = {"missing": PlatformPluginMissing(), "not loaded": PlatformPluginNotLoaded(),
                              "twice": PlatformPluginTwice(), "old": PlatformPluginOld()}


@pytest.mark.parametrize(("files", "signs"), [
    ({}, []), (MARK, ["missing"]), ({**MARK, **NOW, **LOADER}, []), ({**MARK, **NOW}, ["not loaded"]),
    (NOW, ["not loaded"]), ({**MARK, **OLD}, ["old"]), ({**MARK, **OLD, **NOW, **LOADER}, ["twice"]),
    ({"wp-config-pantheon.php": "<?php\n"}, ["missing"]), ({"pantheon.yml": ""}, ["missing"]),
    ({**MARK, f"{MU}/pantheon.php": "<?php\n"}, ["missing"]),
])
def test_signs(tmp_path: Path, files: dict[str, Content], signs: list[str]) -> None:
    site = wordpress(tmp_path, files={"wp-content/index.php": "<?php\n", **files})
    found = {name: sign.find(site, site.tree) for name, sign in SIGNS.items()}
    assert [name for name, places in found.items() if places] == signs
    assert all(one.message and one.path for places in found.values() for one in places)
    assert all(sign.describe() and sign.absence(site) for sign in SIGNS.values())


def test_missing_anywhere(tmp_path: Path) -> None:
    site = wordpress(tmp_path)
    assert [one.path for one in PlatformPluginMissing(anywhere=True).find(site, site.tree)] == [MU]


@pytest.mark.parametrize(("code", "loads"), [
    ("require_once __DIR__ . '/pantheon-mu-plugin/pantheon.php';", True),
    ("include WPMU_PLUGIN_DIR . \"/pantheon-mu-plugin/pantheon.php\";", True),
    ("foreach (array('pantheon-mu-plugin/pantheon.php') as $file) { require_once __DIR__ . '/' . $file; }", True),
    ("foreach (glob(__DIR__ . '/*/*.php') as $file) { require_once $file; }", True),
    ("require_once ABSPATH . 'wp-admin/includes/plugin.php'; foreach (found() as $f) include_once $f;", True),
    ("require_once(dirname(__FILE__) . '/pantheon-mu-plugin/pantheon.php');", True),
    ("// require_once __DIR__ . '/pantheon-mu-plugin/pantheon.php';", False),
    ("$path = __DIR__ . '/pantheon-mu-plugin/pantheon.php';", False),
    ("require_once __DIR__ . '/other/other.php';", False), ("echo 1;", False),
    ("foreach (array('other/other.php') as $file) { require_once __DIR__ . '/' . $file; }", False),
])
def test_loaders(tmp_path: Path, code: str, loads: bool) -> None:
    site = wordpress(tmp_path, files={f"{MU}/a.php": "<?php\n", f"{MU}/other/other.php": "<?php\n",
                                      f"{MU}/b.php": f"<?php\n{code}\n",
                                      f"{MU}/inside/c.php": "<?php\nrequire 'pantheon-mu-plugin/pantheon.php';\n"})
    assert loader_of(site.tree, MU, "pantheon-mu-plugin/pantheon.php") == (f"{MU}/b.php" if loads else "")
