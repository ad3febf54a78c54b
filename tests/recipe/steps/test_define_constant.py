"""The fields of ``DefineConstant`` that make it careful: platform only, only where set, paths built at run time."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.errors import InTheWayError
from fixer.outcome import Outcome
from fixer.php.rules import AnythingBut, BuiltAtRunTime, Exactly
from fixer.php.values import CODE, UNKNOWN
from fixer.recipe.path_here import PathHere
from fixer.recipe.steps.define_constant import DefineConstant
from tests.php.sites import bedrock
from tests.recipe.sites import after, context, wordpress
from tests.support.php import PhpWorker

METHOD = DefineConstant("FS_METHOD", "direct", why="it is needed.", platform_only=True)
UPDATES = DefineConstant("WP_AUTO_UPDATE_CORE", False, why="it is needed.", accept=Exactly(False, (True,)),
                         only_if_set=True)
STORE = DefineConstant("STORE", PathHere("{uploads}/private/store"), why="it is needed.", only_if_set=True)
LITERAL = "define('STORE', '/srv/bindings/0123/code/wp-content/uploads/store');\n"


def test_on_the_platform_only(tmp_path: Path) -> None:
    site = wordpress(tmp_path)
    assert "if ( isset( $_ENV['PANTHEON_ENVIRONMENT'] ) ) {\n\tdefine( 'FS_METHOD', 'direct' );\n}\n" \
        in after(METHOD.plan(context(site)))


def test_on_the_platform_only_beside_a_definition_for_elsewhere(tmp_path: Path) -> None:
    code = "if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) define('FS_METHOD', 'ssh2');\n"
    assert "if ( isset( $_ENV['PANTHEON_ENVIRONMENT'] ) && ! defined( 'FS_METHOD' ) ) {\n" \
        in after(METHOD.plan(context(wordpress(tmp_path, code))))


def test_on_the_platform_only_on_bedrock(tmp_path: Path) -> None:
    site = bedrock(tmp_path, "<?php\nuse Roots\\WPConfig\\Config;\nConfig::define('A', 1);\nConfig::apply();\n")
    assert "if ( isset( $_ENV['PANTHEON_ENVIRONMENT'] ) ) {\n\tConfig::define('FS_METHOD', 'direct');\n}\n" \
        in after(METHOD.plan(context(site)))


def test_bedrock_under_another_name(tmp_path: Path) -> None:
    site = bedrock(tmp_path, "<?php\nuse Roots\\WPConfig\\Config as Settings;\n\\Roots\\WPConfig\\Config::apply();\n")
    assert "\t\\Roots\\WPConfig\\Config::define('FS_METHOD', 'direct');\n" in after(METHOD.plan(context(site)))


@pytest.mark.parametrize(("config", "outcome"), [
    ("", Outcome.SATISFIED), ("define('WP_AUTO_UPDATE_CORE', false);\n", Outcome.SATISFIED),
    ("define('WP_AUTO_UPDATE_CORE', true);\n", Outcome.CHANGE),
    ("define('WP_AUTO_UPDATE_CORE', 'minor');\n", Outcome.CHANGE),
    ("define('WP_AUTO_UPDATE_CORE', policy());\n", Outcome.CONFLICT),
    ("if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) define('WP_AUTO_UPDATE_CORE', true);\n", Outcome.SATISFIED),
    # Where one environment sets it, the others still need nothing.
    ("if (@$_ENV['PANTHEON_ENVIRONMENT'] == 'dev') define('WP_AUTO_UPDATE_CORE', true);\n", Outcome.CHANGE),
    ("if (odd()) define('WP_AUTO_UPDATE_CORE', false);\n", Outcome.SATISFIED),
])
def test_only_where_it_is_set(tmp_path: Path, config: str, outcome: Outcome) -> None:
    result = UPDATES.plan(context(wordpress(tmp_path, config)))
    assert result.outcome is outcome
    if outcome is Outcome.CHANGE:
        text = after(result)
        assert text.count("define(") == 1
        assert "'WP_AUTO_UPDATE_CORE', false)" in text


@pytest.mark.parametrize(("folder", "source"), [
    ("", b"__DIR__ . '/wp-content/uploads/private/store'"),
    ("wp-content", b"__DIR__ . '/uploads/private/store'"),
    ("config/more", b"dirname( dirname( __DIR__ ) ) . '/wp-content/uploads/private/store'"),
])
def test_paths(tmp_path: Path, php: PhpWorker, folder: str, source: bytes) -> None:
    site = wordpress(tmp_path)
    assert PathHere("{uploads}/private/store").source(site, folder) == source
    assert php.lint(b"<?php " + source + b";") is None


def test_a_path_that_is_written_out_is_built_instead(tmp_path: Path) -> None:
    result = STORE.plan(context(wordpress(tmp_path, LITERAL)))
    assert "define('STORE', __DIR__ . '/wp-content/uploads/private/store');\n" in after(result)
    assert "Was: '/srv/bindings/0123/code/wp-content/uploads/store'\n" in after(result)


@pytest.mark.parametrize("value", ["__DIR__ . '/logs'", "dirname(__FILE__) . '/logs'", "$_SERVER['HOME'] . '/files'",
                                   "ABSPATH . 'logs'", "getenv('STORE')", "where()"])
def test_a_path_that_is_computed_stays(tmp_path: Path, value: str) -> None:
    assert STORE.plan(context(wordpress(tmp_path, f"define('STORE', {value});\n"))).outcome is Outcome.SATISFIED


def test_a_relative_path_is_for_a_person(tmp_path: Path) -> None:
    assert STORE.plan(context(wordpress(tmp_path, "define('STORE', 'logs');\n"))).outcome is Outcome.CONFLICT


def test_a_path_in_an_included_file(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "include __DIR__ . '/config/more.php';\n", {"config/more.php": f"<?php\n{LITERAL}"})
    [change] = STORE.plan(context(site)).changes
    assert change.path == "config/more.php"
    assert b"dirname( __DIR__ ) . '/wp-content/uploads/private/store'" in (change.after or b"")


def test_paths_in_two_folders_are_for_a_person(tmp_path: Path) -> None:
    site = wordpress(tmp_path, f"include __DIR__ . '/config/more.php';\n{LITERAL}",
                     {"config/more.php": f"<?php\n{LITERAL}"})
    with pytest.raises(InTheWayError, match="more than one folder"):
        STORE.plan(context(site))


def test_rule() -> None:
    rule = BuiltAtRunTime()
    assert rule.accepts(UNKNOWN)
    assert rule.accepts(CODE + b"/x")
    assert not any(rule.accepts(value) for value in (b"/x", b"x", None, True))
    assert [rule.may_replace(value) for value in (b"/x", b"x", CODE, True)] == [True, False, False, False]


def test_rule_of_what_is_wrong() -> None:
    rule = AnythingBut(("/tmp(?:/.*)?",))
    assert all(rule.accepts(value) for value in (UNKNOWN, CODE + b"/tmp", b"/tmpl", b"x/tmp", None, True))
    assert not any(rule.accepts(value) for value in (b"/tmp", b"/tmp/a\nb"))
    assert [rule.may_replace(value) for value in (b"/tmp/", b"/tmpl", UNKNOWN)] == [True, False, False]
