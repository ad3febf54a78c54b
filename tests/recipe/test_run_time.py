"""What the platform's must-use plugin mends, as far as files can tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.recipe.run_time import MendedAtRunTime
from tests.recipe.sites import wordpress

MENDED = MendedAtRunTime("1.5.0", "it sets the folder")
NEEDS = MendedAtRunTime("1.5.0", "it sets the name", needs="PANTHEON_HOSTNAME")
PATH = "wp-content/mu-plugins/pantheon-mu-plugin/pantheon.php"


def header(version: str) -> str:
    return f"<?php\n/*\nPlugin Name: Pantheon\nVersion: {version}\n*/\n"


def test_it_is_there(tmp_path: Path) -> None:
    site = wordpress(tmp_path, files={PATH: header("1.5.6")})
    found = MENDED.find(site, site.tree)
    assert found is not None
    assert (found.message, found.path) == ("it sets the folder (version 1.5.6 is here)", PATH)


def test_composer_puts_it_there(tmp_path: Path) -> None:
    lock = ('{"packages": [{"name": "pantheon-systems/pantheon-mu-plugin", "version": "1.5.0",'
            ' "type": "wordpress-muplugin"}]}')
    site = wordpress(tmp_path, files={"composer.lock": lock})
    assert MENDED.find(site, site.tree) is not None


@pytest.mark.parametrize("files", [{}, {PATH: header("1.4.9")}, {PATH: "<?php\n/*\nPlugin Name: Pantheon\n*/\n"},
                                   {"wp-content/mu-plugins/other/other.php": header("2.0")}])
def test_it_is_not_there_or_too_old(tmp_path: Path, files: dict[str, str]) -> None:
    site = wordpress(tmp_path, files=dict(files))
    assert MENDED.find(site, site.tree) is None


@pytest.mark.parametrize(("code", "works"), [
    ("define('PANTHEON_COMPATIBILITY', false);\n", False),
    ("const PANTHEON_COMPATIBILITY = 0;\n", False),
    ("define('PANTHEON_COMPATIBILITY', true);\n", True),
    ("// define('PANTHEON_COMPATIBILITY', false);\n", True),
    ("if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) define('PANTHEON_COMPATIBILITY', false);\n", True),
])
def test_it_may_be_switched_off(tmp_path: Path, code: str, works: bool) -> None:
    site = wordpress(tmp_path, code, {PATH: header("1.5.6")})
    assert (MENDED.find(site, site.tree) is not None) is works


def test_it_may_need_a_constant(tmp_path: Path) -> None:
    site = wordpress(tmp_path / "a", files={PATH: header("1.5.6")})
    assert NEEDS.find(site, site.tree) is None
    code = "if (isset($_SERVER['HTTP_HOST'])) define('PANTHEON_HOSTNAME', $_SERVER['HTTP_HOST']);\n"
    site = wordpress(tmp_path / "b", code, {PATH: header("1.5.6")})
    assert NEEDS.find(site, site.tree) is not None


def test_without_a_config(tmp_path: Path) -> None:
    site = wordpress(tmp_path, files={PATH: header("1.5.6")})
    (tmp_path / "wp-config.php").unlink()
    assert MENDED.find(site, site.tree) is not None
    assert NEEDS.find(site, site.tree) is None
