"""What the parts in files of guided recipes bring about, shown by PHP, and that they can be taken back."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from fixer.php.lint import php_command
from tests.recipes.applying import apply, case_site
from tests.recipes.cases import FOLDER, contents
from tests.support.php import PhpWorker
from tests.support.surroundings import platform

_CLAMP = """
function add_filter($hook, $callback) { $GLOBALS['callback'] = $callback; }
require __DIR__ . '/wp-content/mu-plugins/fixer-blc.php';
echo json_encode(array_map($GLOBALS['callback'], array('{"check_threshold":1}', '{"check_threshold":100}',
    array('check_threshold' => 1, 'a' => 2), '{"a":1}', false, 'nonsense')));
"""
_OBJECT_CACHE = """
define('WP_CONTENT_DIR', __DIR__ . '/wp-content');
require WP_CONTENT_DIR . '/object-cache.php';
echo json_encode(class_exists('WP_Object_Cache'));
"""


def printed(php: PhpWorker, site: Path, code: str, **environment: str) -> bytes:
    """What some code prints in a site."""
    (site / "run.php").write_text(f"<?php {code}")
    around = platform()
    effects = php.run(site, "run.php", replace(around, environment={**around.environment, **environment}))
    assert not effects.fatal, effects.fatal
    assert not effects.warnings
    return effects.output


def test_the_interval_is_raised_and_never_lowered(php: PhpWorker, tmp_path: Path) -> None:
    site = case_site("broken-link-checker/change", tmp_path / "site")
    apply("broken-link-checker", site)
    assert printed(php, site, _CLAMP) == (b'["{\\"check_threshold\\":72}","{\\"check_threshold\\":100}",'
                                          b'{"check_threshold":72,"a":2},"{\\"a\\":1}",false,"nonsense"]')


@pytest.mark.parametrize(("environment", "expected"), [({}, b"false"), ({"CACHE_HOST": "10.0.0.1"}, b"true")])
def test_redis_is_used_only_where_it_is_switched_on(php: PhpWorker, tmp_path: Path, environment: dict[str, str],
                                                    expected: bytes) -> None:
    site = case_site("wp-redis/change", tmp_path / "site")
    apply("wp-redis", site)
    assert printed(php, site, _OBJECT_CACHE, **environment) == expected


def test_the_documented_lines_end_logins_and_taking_them_out_mends_that(php: PhpWorker, tmp_path: Path) -> None:
    site = case_site("wordpress-social-login-session-order/change-one-line", tmp_path / "site")
    config = site / "wp-config.php"
    config.write_text(config.read_text().replace("/srv/bindings/' . PANTHEON_BINDING . '/code", f"{site}"))
    (site / "wp-blog-header.php").write_text("<?php\nrequire_once __DIR__ . '/wp-load.php';\nwp();\n")
    (site / "wp-load.php").write_text("<?php\nrequire_once __DIR__ . '/wp-config.php';\n")
    (site / "wp-settings.php").write_text("<?php\nfunction wp() {}\necho 'loaded';\n")
    login = "define('PANTHEON_BINDING', '1'); require __DIR__ . '/wp-load.php';"
    (site / "wp-login.php").write_text(f"<?php {login}")
    assert "undefined function wp()" in (php.run(site, "wp-login.php", platform()).fatal or "")
    apply("wordpress-social-login-session-order", site)
    assert printed(php, site, login) == b"loaded"


@pytest.mark.parametrize("name", ["page-cache-batcache", "page-cache-w3-total-cache", "page-cache-wp-super-cache"])
def test_the_second_cache_is_off(php: PhpWorker, tmp_path: Path, name: str) -> None:
    site = case_site(f"{name}/change", tmp_path / "site")
    apply(name, site)
    assert printed(php, site, "require __DIR__ . '/wp-config.php'; echo json_encode(array(WP_CACHE, "
                              "defined('WPCACHEHOME'), is_file(__DIR__ . '/wp-content/advanced-cache.php')));") \
        == b"[false,false,false]"


def test_the_shared_folder_is_below_private_uploads(php: PhpWorker, tmp_path: Path) -> None:
    site = case_site("wordpress-tmp-directory/change-several", tmp_path / "site")
    apply("wordpress-tmp-directory", site)
    shared = f"{site}/wp-content/uploads/private/tmp/"
    assert printed(php, site, "require __DIR__ . '/wp-config.php'; echo IMPORT_TMP_DIR, ' ', EXPORT_DIR, ' ', "
                              "WP_TEMP_DIR;").decode() == f"{shared}import {shared} /tmp"


def test_a_file_that_is_missing_ends_every_request_until_its_line_is_gone(tmp_path: Path) -> None:
    command = php_command()
    if command is None:
        pytest.skip("there is no php on the PATH (Debian: php-cli)")
    site = case_site("wordfence-user-ini/change", tmp_path / "site")
    (site / "page.php").write_text("<?php echo 'page';")

    def page() -> str:
        ini = site / ".user.ini"
        options = ["-d", f"auto_prepend_file={ini.read_text().split(chr(39))[1]}"] if ini.exists() else []
        return subprocess.run([command, *options, "page.php"], cwd=site, check=False, capture_output=True,
                              text=True).stdout

    assert page() != "page"
    apply("wordfence-user-ini", site)
    assert page() == "page"


def test_php_follows_links_to_folders_that_are_there(php: PhpWorker, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "right").symlink_to("there")
    (tmp_path / "dead").symlink_to("gone")
    code = "echo json_encode(array(is_dir(__DIR__ . '/right'), is_dir(__DIR__ . '/dead'), @mkdir(__DIR__ . '/dead')));"
    assert printed(php, tmp_path, code) == b"[true,false,false]"


def git(folder: Path, *arguments: str) -> None:
    """Runs git."""
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def fixer(folder: Path, *arguments: str) -> None:
    """Runs fixer, in place."""
    from click.testing import CliRunner

    from fixer.cli import cli

    result = CliRunner().invoke(cli, [*arguments, str(folder)])
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("name", sorted(
    f"{path.parent.name}/{path.name}" for path in FOLDER.glob("*/change*") if path.parent.name in (
        "broken-link-checker", "page-cache-batcache", "page-cache-w3-total-cache", "page-cache-wp-super-cache",
        "ewww-image-optimizer", "wordfence-user-ini", "wordpress-social-login-session-order",
        "wordpress-tmp-directory", "wp-redis")))
def test_what_a_commit_did_is_taken_back_to_the_byte(tmp_path: Path, name: str) -> None:
    site = case_site(name, tmp_path / "site")
    git(site, "init", "--quiet", "--initial-branch=main")
    git(site, "add", "--all", "--force")
    git(site, "commit", "--quiet", "--message", "The site")
    before = contents(site)
    recipe = name.split("/")[0]
    fixer(site, "apply", "--recipe", recipe, "--branch", "fixer/it")
    git(site, "checkout", "--quiet", "fixer/it")
    assert {path: one for path, one in contents(site).items() if not path.startswith(".git/")} \
        == contents(FOLDER / name / "after")
    fixer(site, "revert", "--recipe", recipe, "--branch", "fixer/back")
    git(site, "checkout", "--quiet", "fixer/back")
    assert {path: one for path, one in contents(site).items() if not path.startswith(".git/")} \
        == {path: one for path, one in before.items() if not path.startswith(".git/")}
