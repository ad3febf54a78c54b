"""Included files count where the platform would include them, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.php.definition import NameKind
from fixer.php.values import UNKNOWN, UNSET, Value
from tests.php.sites import bedrock, drupal7, read, told, wordpress

INC = "<?php\ndefine('A', 1);\n"


@pytest.mark.parametrize(("code", "value"), [
    ("include 'inc.php';", 1), ("require __DIR__ . '/inc.php';", 1),
    ("require_once(dirname(__FILE__) . '/inc.php');", 1), ("include ABSPATH . 'inc.php';", 1),
    ("include './sub/../inc.php';", 1),
    ("$file = __DIR__ . '/inc.php';\nif (is_readable($file)) { include $file; }", 1), ("include '/code/inc.php';", 1),
    ("include $_SERVER['HOME'] . '/code/inc.php';", 1), ("include '/srv/bindings/abc/code/inc.php';", 1),
    ("include \"{$_ENV['HOME']}/code/inc.php\";", 1),
    ("include realpath(__DIR__) . '/inc.php';", 1), ("include 'sub/deep.php';", 1),
    ("foreach (array('inc') as $n) { include $n . '.php'; }", 1),
    ("include 'missing.php';", UNSET), ("include '/etc/inc.php';", UNSET), ("include '../inc.php';", UNSET),
    ("include 'http://x/inc.php';", UNSET), ("include __DIR__ . '/../../inc.php';", UNSET),
    ("include 'text.txt';", UNSET), ("include 'wp-includes/inc.php';", UNSET), ("include $_GET['x'];", UNSET),
    ("include \"a\\0b\";", UNSET), ("include 'wp-config-local.php';", UNSET),
    ("include 'vendor/autoload.php';", UNSET), ("include 'sub';", UNSET), ("include '';", UNSET),
    ("if (time() > 5) { include 'inc.php'; }", UNKNOWN),
    ("include 'in' . rand() . '.php';", UNSET), ("include 'link.php';", 1), ("include 'outside.php';", UNSET),
    ("include __DIR__ . '/in' . rand() . '.php';", UNKNOWN),
])
def test_where_a_path_leads(tmp_path: Path, code: str, value: Value) -> None:
    (tmp_path / "elsewhere.php").write_text(INC)
    folder = tmp_path / "site"
    site = wordpress(folder, f"<?php\n{code}\nrequire_once ABSPATH . 'wp-settings.php';\n", {
        "inc.php": INC, "sub/deep.php": "<?php\ninclude dirname(__DIR__) . '/inc.php';\n", "text.txt": INC,
        "wp-includes/inc.php": INC,
        "wp-config-local.php": INC, "vendor/autoload.php": INC})
    (folder / "link.php").symlink_to("inc.php")
    (folder / "outside.php").symlink_to("../elsewhere.php")
    assert told(read(site), NameKind.CONSTANT, "A")["live"] == value


def test_files_that_are_not_deployed_count_elsewhere_only(tmp_path: Path) -> None:
    site = drupal7(tmp_path,
                   "$conf['a'] = 1;\nif (file_exists(__DIR__ . '/settings.local.php')) {\n  include __DIR__ . '/settings.local.php';\n}\n",
                   {"sites/default/settings.local.php": "<?php\n$conf['a'] = 2;\n"})
    values = told(read(site), NameKind.VARIABLE, "$conf['a']")
    assert (values["live"], values["local"]) == (1, UNKNOWN)


def test_included_lines_name_their_own_file(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "include 'inc.php';", {"inc.php": INC})
    (one,) = read(site).definitions.named(NameKind.CONSTANT, "A")
    assert (one.path, one.line) == ("inc.php", 2)


def test_a_large_file_is_not_followed(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "include 'inc.php';", {"inc.php": INC + "// x\n" * 1_000_000})
    assert told(read(site), NameKind.CONSTANT, "A")["live"] is UNSET


def test_return_ends_the_included_file_only(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "include 'inc.php';\ndefine('B', 1);", {"inc.php": "<?php\nreturn;\ndefine('A', 1);\n"})
    config = read(site)
    assert told(config, NameKind.CONSTANT, "A")["dev"] is UNSET
    assert told(config, NameKind.CONSTANT, "B")["dev"] == 1


def test_bedrock_reads_the_environments_file_of_each_environment(tmp_path: Path) -> None:
    site = bedrock(tmp_path,
                   "putenv('WP_ENV=' . ($_ENV['PANTHEON_ENVIRONMENT'] === 'live' ? 'production' : 'staging'));\n"
                             "require __DIR__ . '/environments/' . env('WP_ENV') . '.php';\n", {
        "config/environments/staging.php": "<?php\nRoots\\WPConfig\\Config::define('A', 's');\n",
        "config/environments/production.php": "<?php\nRoots\\WPConfig\\Config::define('A', 'p');\n"})
    values = told(read(site), NameKind.CONSTANT, "A")
    assert (values["live"], values["dev"]) == (b"p", b"s")
