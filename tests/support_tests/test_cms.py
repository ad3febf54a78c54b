"""The stubs of the content management systems behave as the real ones do where it matters."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.cms import bedrock_stub, drupal7_stub, drupal8_stub, wordpress_stub
from tests.support.php import PhpWorker
from tests.support.surroundings import command_line, platform

LOADER = """if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""


def write(folder: Path, path: str, code: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(f"<?php\n{code}")


@pytest.mark.parametrize("abspath", [True, False])
def test_wordpress_takes_over_after_the_config(php: PhpWorker, tmp_path: Path, abspath: bool) -> None:
    write(tmp_path, "wp-config.php", f"$table_prefix = 'wp_';\n{LOADER}")
    effects = php.run(tmp_path, wordpress_stub(tmp_path, abspath=abspath), platform())
    assert effects.takeover is not None
    assert effects.takeover.constants == {"ABSPATH": f"{tmp_path}/"}
    assert effects.constants["WP_MEMORY_LIMIT"] == "40M"
    assert effects.variables["table_prefix"] == "wp_"
    assert effects.silent


def test_wordpress_keeps_what_the_config_defines_but_not_what_comes_too_late(
        php: PhpWorker, tmp_path: Path) -> None:
    write(tmp_path, "wp-config.php", f"define('WP_MEMORY_LIMIT', '256M');\n{LOADER}define('WP_CACHE', true);")
    effects = php.run(tmp_path, wordpress_stub(tmp_path), platform())
    assert effects.constants["WP_MEMORY_LIMIT"] == "256M"
    assert effects.constants["WP_CACHE"] is False
    assert effects.warnings == ("Warning: Constant WP_CACHE already defined in wp-config.php:5",)


def test_wordpress_finds_its_config_one_folder_up(php: PhpWorker, tmp_path: Path) -> None:
    write(tmp_path, "wp-config.php", "define('A', 1);\nrequire_once ABSPATH . 'wp-settings.php';")
    effects = php.run(tmp_path, wordpress_stub(tmp_path / "wp"), command_line())
    assert effects.constants["A"] == 1
    assert effects.takeover is not None


def test_wordpress_that_never_takes_over(php: PhpWorker, tmp_path: Path) -> None:
    write(tmp_path, "wp-config.php", "exit;")
    effects = php.run(tmp_path, wordpress_stub(tmp_path), platform())
    assert effects.takeover is None
    assert effects.exited


BEDROCK = """use Roots\\WPConfig\\Config;
use function Env\\env;
if (file_exists(dirname(__DIR__) . '/.env')) {
    $repository = Dotenv\\Repository\\RepositoryBuilder::createWithNoAdapters()
        ->addAdapter(Dotenv\\Repository\\Adapter\\EnvConstAdapter::class)->immutable()->make();
    Dotenv\\Dotenv::create($repository, dirname(__DIR__), array('.env'), false)->load();
}
define('WP_ENV', env('PANTHEON_ENVIRONMENT') ?: 'production');
Config::define('WP_MEMORY_LIMIT', '128M');
Config::define('WP_MEMORY_LIMIT', '256M');
Config::define('B', Config::get('WP_MEMORY_LIMIT'));
%s
Config::apply();
if (!defined('ABSPATH')) define('ABSPATH', dirname(__DIR__) . '/web/wp/');
"""


def test_bedrock_defines_what_config_was_told_last(php: PhpWorker, tmp_path: Path) -> None:
    write(tmp_path, "config/application.php", BEDROCK % "")
    (tmp_path / ".env").write_text("WP_ENV=development\n")
    effects = php.run(tmp_path, bedrock_stub(tmp_path), platform("test"))
    assert effects.silent
    assert effects.takeover is not None
    assert effects.takeover.constants == {
        "WP_ENV": "test", "WP_MEMORY_LIMIT": "256M", "B": "256M", "ABSPATH": f"{tmp_path}/web/wp/"}


def test_bedrock_refuses_a_constant_that_is_already_defined(php: PhpWorker, tmp_path: Path) -> None:
    write(tmp_path, "config/application.php", BEDROCK % "define('C', 1);\nConfig::define('C', 2);")
    effects = php.run(tmp_path, bedrock_stub(tmp_path), platform())
    assert "ConstantAlreadyDefinedException" in (effects.fatal or "")


def test_bedrock_keeps_the_wp_config_of_the_site(php: PhpWorker, tmp_path: Path) -> None:
    write(tmp_path, "web/wp-config.php", "define('MINE', true);")
    assert php.run(tmp_path, bedrock_stub(tmp_path), platform()).constants == {"MINE": True}


PRESSFLOW = {"conf": {"pantheon_environment": "dev", "file_private_path": "sites/default/files/private"},
             "databases": {"default": {"default": {"database": "pantheon"}}}, "drupal_hash_salt": "x"}


def test_drupal7_runs_settings_in_a_function_and_lays_the_platform_over_it(
        php: PhpWorker, tmp_path: Path) -> None:
    write(tmp_path, "sites/default/settings.php",
          "$conf['a'] = TRUE; $conf['file_private_path'] = 'mine'; $local = 1;"
          "$settings['x'] = empty($databases);")
    effects = php.run(tmp_path, drupal7_stub(), platform(pressflow=PRESSFLOW), variables=["local"])
    assert effects.conf == {"a": True, "pantheon_environment": "dev",
                            "file_private_path": "sites/default/files/private"}
    assert effects.variables["databases"] == PRESSFLOW["databases"]
    assert not {"local", "settings"} & set(effects.variables)
    assert effects.silent


def test_drupal7_without_settings_or_platform(php: PhpWorker, tmp_path: Path) -> None:
    effects = php.run(tmp_path, drupal7_stub(), command_line(None))
    assert effects.conf == []
    assert effects.silent


def test_drupal8_tells_settings_config_and_databases(php: PhpWorker, tmp_path: Path) -> None:
    write(tmp_path, "sites/default/settings.php",
          "$settings['a'] = $app_root; $config['b.c']['d'] = FALSE; $databases['default']['default'] = [];")
    effects = php.run(tmp_path, drupal8_stub(), platform())
    assert effects.variables == {"settings": {"a": str(tmp_path)}, "config": {"b.c": {"d": False}},
                                 "databases": {"default": {"default": []}}}
    assert effects.takeover is not None
