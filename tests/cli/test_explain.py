"""``fixer explain``: what a config sets, name by name, with place and without secrets."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from fixer.secrets import label_text
from tests.cli.conftest import Fixer, MakeSite, contents, run_git

CONFIG = """<?php
define( 'WP_CACHE', true );
define( 'DB_PASSWORD', 'hunter2hunter2' );
$backup = 'hunter2hunter2';
$other = 'a word about hunter2hunter2 here';
define( 'AUTH_KEY', 'another secret' );
if ( $_ENV['PANTHEON_ENVIRONMENT'] === 'live' ) {
\tdefine( 'WP_DEBUG', false );
} else {
\tdefine( 'WP_DEBUG', true );
}
define( 'WP_CACHE', false );
define( 'WP_HOME', 'https://' . $_SERVER['HTTP_HOST'] );
define( 'LIMIT', 256 * TIME_NOW );
$scheme = isset( $_SERVER['HTTP_X_SSL'] ) && $_SERVER['HTTP_X_SSL'] === 'ON' ? 'https' : 'http';
$conf['cache']['page'] = array( 'on' => 1, 'p' => 'https://me:pass@example.org/' );
ini_set( 'memory_limit', '256M' );
if ( false ) {
\tdefine( 'NEVER', 1 );
}
define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
define( 'TOO_LATE', 1 );
"""


@pytest.fixture
def site(make_site: MakeSite) -> Path:
    folder = make_site("old-wordpress")
    (folder / "wp-config.php").write_text(CONFIG)
    return folder


def entries(fixer: Fixer, folder: Path, *arguments: str) -> list[dict[str, Any]]:
    found = fixer(folder, "explain", *arguments, "--format", "json")
    assert found.status == 0
    listed: list[dict[str, Any]] = json.loads(found.out)["entries"]
    return listed


def test_the_table(fixer: Fixer, site: Path) -> None:
    before = contents(site)
    found = fixer(site, "explain")
    assert found.status == 0
    password, key, login = map(label_text, ("hunter2hunter2", "another secret", "me:pass"))
    assert found.out == f"""\
WordPress 4.9.26

Constants:
  WP_CACHE                      true  wp-config.php:2
  DB_PASSWORD                   '{password}'  wp-config.php:3
  AUTH_KEY                      '{key}'  wp-config.php:6
  WP_DEBUG
    dev, test, multidev, lando, local  true  wp-config.php:10
    live                               false  wp-config.php:8
  WP_HOME                       computed: 'https://{{HTTP_HOST}}'
                                wp-config.php:13
  LIMIT                         computed: 256 * TIME_NOW  wp-config.php:14
  ABSPATH                       computed: '{{site}}/'  wp-config.php:21

Variables:
  $backup                       '{password}'  wp-config.php:4
  $other                        'a word about {password} here'
                                wp-config.php:5
  $scheme
    the platform by HTTPS  'https'  wp-config.php:15
    the platform by HTTP   'http'  wp-config.php:15
    lando, local
      computed: isset( $_SERVER['HTTP_X_SSL'] ) && $_SERVER['HTTP…
      wp-config.php:15
  $conf['cache']['page']['on']  1  wp-config.php:16
  $conf['cache']['page']['p']   'https://{login}@example.org/'
                                wp-config.php:16

PHP settings:
  memory_limit                  '256M'  wp-config.php:17

Without effect, since WordPress has taken over before:
  TOO_LATE  wp-config.php:23
"""
    assert contents(site) == before


def test_an_environment_and_a_name(fixer: Fixer, site: Path) -> None:
    (one,) = entries(fixer, site, "WP_DEBUG", "--environment", "live")
    assert one == {"name": "WP_DEBUG", "kind": "constant", "environment": "live", "https": None, "value": False,
                   "computed": False, "path": "wp-config.php", "line": 8}
    found = [(one["environment"], one["value"]) for one in entries(fixer, site, "WP_DEBUG")]
    assert found == [("dev", True), ("test", True), ("live", False), ("multidev", True), ("lando", True),
                     ("local", True)]
    assert "WP_DEBUG  false  wp-config.php:8" in fixer(site, "explain", "WP_DEBUG", "--environment", "live").out


def test_https_and_http_are_told_apart(fixer: Fixer, site: Path) -> None:
    found = [(one["https"], one["value"]) for one in entries(fixer, site, "scheme", "--environment", "dev")]
    assert found == [(True, "https"), (False, "http")]
    (one,) = entries(fixer, site, "scheme", "--environment", "lando")
    assert (one["https"], one["value"], one["computed"]) == (None, None, True)


@pytest.mark.parametrize(("typed", "name"), [
    ("$conf['cache']['page']['on']", "$conf['cache']['page']['on']"),
    ("conf[cache][page][on]", "$conf['cache']['page']['on']"),
    ("on", "$conf['cache']['page']['on']"), ("memory_limit", "memory_limit"), ("\\WP_CACHE", "WP_CACHE"),
])
def test_names_as_a_shell_leaves_them(fixer: Fixer, site: Path, typed: str, name: str) -> None:
    (one,) = entries(fixer, site, typed, "--environment", "dev")
    assert one["name"] == name


def test_an_array_stands_for_its_elements(fixer: Fixer, site: Path) -> None:
    found = [one["name"] for one in entries(fixer, site, "$conf", "--environment", "dev")]
    assert found == ["$conf['cache']['page']['on']", "$conf['cache']['page']['p']"]


def test_a_constant_that_is_an_array_is_its_elements(fixer: Fixer, site: Path) -> None:
    (site / "wp-config.php").write_text(
        "<?php\nconst LIST_OF = array('a' => array(1, 'x'));\n"
        "define('EMPTY_ONE', array()); define('HEADERS', array('token' => 'hunter2hunter2'));\n"
        "require_once __DIR__ . '/wp-settings.php';\n")
    out = fixer(site, "explain").out
    assert re.search(r"LIST_OF\['a'\]\[0\] +1  wp-config.php:2\n", out)
    assert re.search(r"LIST_OF\['a'\]\[1\] +'x'  wp-config.php:2\n", out)
    assert re.search(r"HEADERS\['token'\] +'‹redacted›#\d+'  wp-config.php:3\n", out)
    assert re.search(r"EMPTY_ONE +\S+  wp-config.php:3\n", out)
    assert fixer(site, "explain", "LIST_OF").out.count("LIST_OF") == 2


def test_what_has_no_effect_is_said(fixer: Fixer, site: Path) -> None:
    out = fixer(site, "explain", "WP_CACHE", "NEVER").out
    assert "also written in wp-config.php:12, without effect" in out
    assert "does not run:\n  NEVER  wp-config.php:19\n" in out
    assert entries(fixer, site, "NEVER") == []


def test_what_php_does_not_let_code_set_is_said(fixer: Fixer, site: Path) -> None:
    (site / "wp-config.php").write_text("<?php\n@ini_set('post_max_size', '64M');\nini_set('memory_limit', '64M');\n"
                                        "require_once __DIR__ . '/wp-settings.php';\n")
    out = fixer(site, "explain", "post_max_size", "memory_limit").out
    assert re.search(r"memory_limit +'64M'  wp-config.php:3\n", out)
    assert "only its own files set this, not code:\n  post_max_size  wp-config.php:2\n" in out


def test_a_name_that_nothing_sets(fixer: Fixer, site: Path) -> None:
    found = fixer(site, "explain", "WP_CAHCE", "zzz")
    assert found.status == 0
    assert "WP_CAHCE: nothing in wp-config.php sets this. Did you mean WP_CACHE?\n" in found.out
    assert "zzz: nothing in wp-config.php sets this. 'fixer explain' shows all that it" in found.out
    assert entries(fixer, site, "zzz") == []


def test_only_elsewhere(fixer: Fixer, site: Path) -> None:
    (site / "wp-config.php").write_text(
        "<?php\nif ($_ENV['PANTHEON_ENVIRONMENT'] === 'dev') {\n  define('A', 1);\n}\n"
        "require_once ABSPATH . 'wp-settings.php';\n")
    assert "  A\n    live  not set\n" in fixer(site, "explain", "A", "--environment", "live").out
    assert entries(fixer, site, "A", "--environment", "live") == []


@pytest.mark.parametrize("code", [
    "define( 'DB_PASSWORD', 'hunter2hunter2' );", "$pw = 'hunter2hunter2';\ndefine( 'DB_PASSWORD', $pw );",
    "$pw = 'hunter2' . 'hunter2';\ndefine( 'DB_PASSWORD', $pw );",
    "foreach ( array( 'AUTH_KEY' => 'hunter2hunter2' ) as $k => $v ) { define( $k, $v ); }",
    "$databases['default']['default'] = array( 'host' => 'hunter2hunter2', 'port' => 77777777 );",
    "define( 'DB_PASSWORD', 'hunter2hunter2' );\ndefine( 'DSN', 'mysql:' . DB_PASSWORD );",
    "define( 'DB_PASSWORD', 'hunter2hunter2' . getenv( 'X' ) );\n$x = time() . 'x';",
    "if ( time() ) { define( 'AUTH_KEY', 'hunter2hunter2' ); }", "$a = array( 'token' => 'hunter2hunter2' );",
    "$url = 'https://user:hunter2hunter2@example.org/';", "define( 'DB_PORT', 77777777 );",
    "define( 'DB_PASSWORD', <<<'X'\nhunter2hunter2\nX\n);",
    "$x = 'hunter2'; $y = $x;\ndefine( 'DB_PASSWORD', $y ); $z = 'as hunter2 says';",
    "$c = array( 'p' => 'hunter2', array( 'hunter2' ) );\ndefine( 'DB_PASSWORD', $c['p'] );",
    "foreach ( array( array( 'AUTH_KEY', 'hunter2' ) ) as $pair ) { define( $pair[0], $pair[1] ); }",
    "define( 'DB_PASSWORD', isset( $_SERVER['X'] ) ? 'hunter2hunter2' : $_SERVER['X'] );",
])
@pytest.mark.parametrize("form", ["text", "json"])
def test_secrets_stay_secret(fixer: Fixer, site: Path, code: str, form: str) -> None:
    (site / "wp-config.php").write_text(f"<?php\n{code}\nrequire_once ABSPATH . 'wp-settings.php';\n")
    for arguments in ((), ("DB_PASSWORD", "AUTH_KEY", "databases", "DSN")):
        out = fixer(site, "explain", *arguments, "--format", form).out
        assert "hunter2" not in out
        assert "77777777" not in out


def test_a_reviewer_sees_same_or_changed(fixer: Fixer, site: Path) -> None:
    code = "".join(f"define( '{name}', '{value}' );\n" for name, value in (
        ("AUTH_KEY", "a secret one"), ("AUTH_SALT", "a secret one"), ("NONCE_KEY", "other")))
    (site / "wp-config.php").write_text(f"<?php\n{code}require_once ABSPATH . 'wp-settings.php';\n")
    first, second, third = (one["value"] for one in entries(fixer, site, "--environment", "dev"))
    assert first == second != third


def test_lines_fit_a_terminal(fixer: Fixer, make_site: MakeSite) -> None:
    for name in ("pantheon-wordpress", "bedrock-wordpress", "drupal7", "drupal10", "old-wordpress"):
        out = fixer(make_site(name), "explain").out
        assert max(map(len, out.splitlines())) <= 80
        assert "\x1b" not in out


def test_a_whole_value_where_it_is_asked_for(fixer: Fixer, site: Path) -> None:
    (site / "wp-config.php").write_text(f"<?php\n$a = '{'x' * 300}';\nrequire_once ABSPATH . 'wp-settings.php';\n")
    assert "x" * 300 not in fixer(site, "explain").out
    assert "x" * 300 in fixer(site, "explain", "a").out


def test_nothing_of_a_file_reaches_the_terminal_as_a_command(fixer: Fixer, site: Path) -> None:
    (site / "wp-config.php").write_bytes(b"<?php\n$a = \"\\e[2J\xe9\";\n$b['\x1b[2J'] = f(\"\x1b[2J\");\n"
                                         b"require_once ABSPATH . 'wp-settings.php';\n")
    assert "\x1b" not in fixer(site, "explain").out
    assert "\x1b" not in fixer(site, "explain", "--format", "json").out


def test_a_folder_a_repository_and_a_bare_one(fixer: Fixer, make_site: MakeSite, tmp_path: Path) -> None:
    folder = make_site(git=True)
    run_git(tmp_path, "clone", "--quiet", "--bare", str(folder), "bare.git")
    whole = entries(fixer, tmp_path, "--site", "bare.git")
    assert entries(fixer, folder) == whole
    assert entries(fixer, folder / "wp-content") == whole
    assert any(one["path"] == "wp-config-pantheon.php" for one in whole)


def test_bedrock_and_drupal(fixer: Fixer, make_site: MakeSite) -> None:
    bedrock = entries(fixer, make_site("bedrock-wordpress"), "WP_ENV", "--environment", "live")
    assert [(one["value"], one["path"]) for one in bedrock] == [("production", "config/application.php")]
    drupal = entries(fixer, make_site("drupal10"), "entity_update_batch_size", "--environment", "live")
    assert [(one["name"], one["value"]) for one in drupal] == [("$settings['entity_update_batch_size']", 50)]


def test_a_broken_config_is_a_conflict(fixer: Fixer, site: Path) -> None:
    (site / "wp-config.php").write_text("<?php\ndefine( 'A' 'b' );\n")
    found = fixer(site, "explain")
    assert (found.status, found.out) == (3, "")
    assert re.fullmatch(r"fixer: wp-config\.php:2: PHP cannot read this file .*mend it first\n", found.err)
    found = fixer(site, "explain", "--format", "json")
    assert (found.status, json.loads(found.out)["error"]["line"]) == (3, 2)


def test_a_config_that_is_missing(fixer: Fixer, site: Path) -> None:
    (site / "wp-config.php").unlink()
    found = fixer(site, "explain")
    assert (found.status, found.out.splitlines()[-1]) == (0, "Nothing is set in wp-config.php, which is missing.")


def test_wrong_usage(fixer: Fixer, site: Path, tmp_path: Path) -> None:
    assert fixer(site, "explain", "--environment", "staging").status == 2
    (tmp_path / "empty").mkdir()
    assert fixer(tmp_path / "empty", "explain").status == 2
    assert fixer(tmp_path, "explain", "--site", "nowhere", "--format", "json").out == ""


def test_output_goes_to_a_file(fixer: Fixer, site: Path, tmp_path: Path) -> None:
    place = tmp_path / "table.json"
    assert fixer(site, "explain", "--format", "json", "--output", str(place)).out == ""
    assert json.loads(place.read_text())["entries"]
    assert place.stat().st_mode & 0o777 == 0o600


def test_help_has_examples(fixer: Fixer, tmp_path: Path) -> None:
    assert "Examples:\n    fixer explain\n" in fixer(tmp_path, "explain", "--help").out


def test_an_empty_name_is_none(fixer: Fixer, make_site: MakeSite) -> None:
    found = fixer(make_site(), "explain", "")
    assert (found.status, found.out) == (2, "")
    assert "one of the names to explain is empty" in found.err
