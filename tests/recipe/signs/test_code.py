"""What a site's code does, as evidence: parsed, so that words in comments, strings and other names do not count."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.outcome import Remark
from fixer.php.rules import Falsy, Matching, Truthy
from fixer.recipe.catalog import load
from fixer.recipe.signs.bundled import Bundled
from fixer.recipe.signs.constant import ConstantIs
from fixer.recipe.signs.filters import FilterSaysYes
from fixer.recipe.signs.server_variables import ReadsServerVariable
from fixer.recipe.signs.sessions import BeginsSessionInConfig, UsesSessions
from fixer.site.model import Site
from tests.recipe.sites import plugin, wordpress
from tests.site.building import Content

SESSIONS = UsesSessions("Sessions", "sessions-in-database", "sessions.php")
SERVER = ReadsServerVariable(("SERVER_NAME", "SERVER_PORT"), "which is internal")
UPDATES = FilterSaysYes(("auto_update_plugin", "auto_update_theme"), "so it updates itself")
OWN = "wp-content/plugins/own/own.php"
OWN_HEAD = "<?php\n/* Plugin Name: Own */\n"


def own(tmp_path: Path, code: str, files: dict[str, Content] | None = None) -> Site:
    """A site with a plugin of its own that holds some code from line 3 on."""
    return wordpress(tmp_path, files={OWN: OWN_HEAD + code, **(files or {})})


def places(found: list[Remark]) -> list[tuple[str, int | None]]:
    """Where the evidence is."""
    assert all(one.message and not one.message.endswith(".") for one in found)
    return [(one.path, one.line) for one in found]


@pytest.mark.parametrize(("code", "line"), [
    ("session_start();\n", 3), ("\n\\session_start();\n", 4), ("function f() { SESSION_START(); }\n", 3),
    ("$x = $_SESSION['a'];\n", 3), ("if (!session_id()) {\n  session_start();\n}\n", 3),
    ("// session_start();\n", None), ("$x = 'session_start()';\n", None), ("$db->session_start();\n", None),
    ("function session_start() {}\n", None), ("Store::session_start();\n", None), ("$x = '$_SESSION';\n", None),
    ("if (function_exists('session_start')) {}\n", None), ("my_session_start();\n", None), ("$_SESSIONS = 1;\n", None),
])
def test_sessions(tmp_path: Path, code: str, line: int | None) -> None:
    site = own(tmp_path, code)
    assert places(SESSIONS.find(site, site.tree)) == ([] if line is None else [(OWN, line)])
    assert SESSIONS.describe()
    assert SESSIONS.absence(site)


def test_sessions_are_named_once_for_each_extension(tmp_path: Path) -> None:
    site = own(tmp_path, "session_start();\n", {
        "wp-content/plugins/own/more.php": "<?php\nsession_start();\n", "wp-content/plugins/own/vendor/x.php":
        "<?php session_start();", "wp-content/themes/t/style.css": "/* Theme Name: T */",
        "wp-content/themes/t/functions.php": "<?php\nsession_id();\n"})
    assert [path for path, _ in places(SESSIONS.find(site, site.tree))] == [
        "wp-content/plugins/own/more.php", "wp-content/themes/t/functions.php"]


def test_sessions_with_the_plugin_for_them(tmp_path: Path) -> None:
    store = plugin("sessions-in-database", "Sessions")
    site = own(tmp_path / "a", "session_start();\n", store)
    assert SESSIONS.find(site, site.tree) == []
    assert "installed" in SESSIONS.absence(site)
    early = "wp-content/mu-plugins/early.php"
    site = own(tmp_path / "b", "", {**store, early: "<?php\nsession_start();\n"})
    assert places(SESSIONS.find(site, site.tree)) == [(early, 2)]
    assert SESSIONS._replace(only_without=True).find(site, site.tree) == []
    later = "<?php\nadd_action('init', function () { session_start(); });\n"
    site = own(tmp_path / "c", "", {**store, early: later})
    assert SESSIONS.find(site, site.tree) == []
    renamed: dict[str, Content] = {
        "wp-content/plugins/native/sessions.php": "<?php\n/* Plugin Name: X */\nsession_start();\n"}
    site = own(tmp_path / "d", "session_start();\n", renamed)
    assert SESSIONS.find(site, site.tree) == []
    site = own(tmp_path / "e", "session_start();\n", {"wp-content/plugins/a/my-sessions.php": OWN_HEAD})
    assert places(SESSIONS.find(site, site.tree)) == [(OWN, 3)]


def test_sessions_in_the_config(tmp_path: Path) -> None:
    sign = BeginsSessionInConfig()
    site = wordpress(tmp_path / "a", "// session_start();\nsession_start();\n")
    assert places(sign.find(site, site.tree)) == [("wp-config.php", 3)]
    site = wordpress(tmp_path / "b", "$x = 'session_start()';\n")
    assert sign.find(site, site.tree) == []
    assert sign.describe()
    assert sign.absence(site)


@pytest.mark.parametrize(("code", "line"), [
    ("echo $_SERVER['SERVER_NAME'];\n", 3), ("if (\n  $_SERVER[\"SERVER_PORT\"] == 443) {}\n", 4),
    ("$_SERVER['SERVER_NAME'] = 'x';\n", None), ("$x = $_SERVER['SERVER_NAME_X'];\n", None),
    ("// $_SERVER['SERVER_NAME']\n", None), ("$x = '$_SERVER[SERVER_NAME]';\n", None),
    ("$x = \"https://$_SERVER[SERVER_NAME]/\";\n", 3), ("$x = \"{$_SERVER['SERVER_NAME']}\";\n", 3),
    ("$x = <<<X\n\nhttps://$_SERVER[SERVER_NAME]/\nX;\n", 5), ("$x = $_SERVER[SERVER_NAME];\n", None),
    ("$x = <<<'X'\nhttps://$_SERVER[SERVER_NAME]/\nX;\n", None), ("$x = \"\\$_SERVER[SERVER_NAME]\";\n", None),
    ("$SERVER['SERVER_NAME'];\n", None), ("unset($_SERVER['SERVER_PORT']);\n", None),
])
def test_server_variables(tmp_path: Path, code: str, line: int | None) -> None:
    site = own(tmp_path, code)
    assert places(SERVER.find(site, site.tree)) == ([] if line is None else [(OWN, line)])
    assert SERVER.describe()
    assert SERVER.absence(site)


def test_server_variables_in_code_of_others(tmp_path: Path) -> None:
    site = own(tmp_path, "echo $_SERVER['SERVER_NAME'];\n", {"wp-content/plugins/own/readme.txt": "Stable tag: 1\n"})
    assert SERVER.find(site, site.tree) == []


@pytest.mark.parametrize(("code", "found"), [
    ("add_filter('auto_update_plugin', '__return_true');\n", True),
    ("add_filter( \"auto_update_theme\", '\\__return_true', 9 );\n", True),
    ("add_filter('auto_update_plugin', function () { /* yes */ return TRUE; });\n", True),
    ("add_filter('auto_update_plugin', fn() => true);\n", True),
    ("add_filter('auto_update_plugin', '__return_false');\n", False),
    ("add_filter('auto_update_plugin', function ($x) { return $x && mine(); });\n", False),
    ("add_filter('auto_update_plugin', function () {});\n", False),
    ("add_filter('auto_update_plugin', 'decide');\n", False), ("add_filter('auto_update_plugin');\n", False),
    ("add_filter('auto_update_core_x', '__return_true');\n", False),
    ("// add_filter('auto_update_plugin', '__return_true');\n", False),
    ("remove_filter('auto_update_plugin', '__return_true');\n", False),
])
def test_filters(tmp_path: Path, code: str, found: bool) -> None:
    site = own(tmp_path, code)
    assert places(UPDATES.find(site, site.tree)) == ([(OWN, 3)] if found else [])
    assert UPDATES.describe()
    assert UPDATES.absence(site)


def test_filters_of_others_are_named_with_their_owner(tmp_path: Path) -> None:
    site = own(tmp_path, "add_filter('auto_update_plugin', '__return_true');\n",
               {"wp-content/plugins/own/readme.txt": "Stable tag: 1\n"})
    assert UPDATES.find(site, site.tree)[0].message.endswith("(code of Own)")


@pytest.mark.parametrize(("config", "line"), [
    ("define('X', true);\n", 2), ("\nconst X = 'yes';\n", 3), ("define('X', false);\n", None), ("", None),
    ("if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) define('X', true);\n", None), ("// define('X', true);\n", None),
    ("define('X' 1);\n", None),
])
def test_constants(tmp_path: Path, config: str, line: int | None) -> None:
    sign = ConstantIs("X", Truthy(), "is on")
    site = wordpress(tmp_path, config)
    assert places(sign.find(site, site.tree)) == ([] if line is None else [("wp-config.php", line)])
    assert sign.describe()
    assert sign.absence(site)


def test_constants_without_a_config(tmp_path: Path) -> None:
    site = wordpress(tmp_path)
    (tmp_path / "wp-config.php").unlink()
    assert ConstantIs("X", Falsy(), "is off").find(site, site.tree) == []


def test_a_path_written_out(tmp_path: Path) -> None:
    sign = ConstantIs("X", Matching((r"/[^\x00]*",)), "is a path")
    site = wordpress(tmp_path / "a", "define('X', '/srv/x');\n")
    assert len(sign.find(site, site.tree)) == 1
    site = wordpress(tmp_path / "b", "define('X', __DIR__ . '/x');\n")
    assert sign.find(site, site.tree) == []


def test_plugins_in_themes(tmp_path: Path) -> None:
    sign = Bundled("Builder", "builder.php")
    head = "<?php\n/* Plugin Name: Builder by Somebody\nVersion: 1.2\n*/\n"
    inside = "wp-content/themes/t/inc/builder/builder.php"
    site = wordpress(tmp_path / "a", files={inside: head, "wp-content/themes/t/builder-builder.php": head,
                                            "wp-content/themes/t/x/builder.php": "<?php\n",
                                            "wp-content/plugins/builder/builder.php": head})
    [found] = sign.find(site, site.tree)
    assert (found.path, found.line, found.message) == (inside, 1, "Builder 1.2 comes with a theme")
    bare = wordpress(tmp_path / "b")
    assert sign.find(bare, bare.tree) == []
    assert sign.describe()
    assert sign.absence(bare)


@pytest.mark.parametrize("composer", ["[" * 100_000, "{", "[]", '{"require": 1}'])
def test_a_composer_file_that_nobody_can_read(tmp_path: Path, composer: str) -> None:
    site = wordpress(tmp_path, files={"composer.json": composer})
    assert [found for sign in load("php-mssql").evidence for found in sign.find(site, site.tree)] == []
