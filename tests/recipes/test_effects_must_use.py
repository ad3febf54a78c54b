"""What the loading files among the must-use plugins bring about, loaded by PHP in WordPress's own order.

WordPress includes the files directly in mu-plugins by name, and then every active plugin.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.recipes.applying import apply, case_site
from tests.support.php import PhpWorker
from tests.support.surroundings import platform

_LOAD = """
define('WP_CONTENT_DIR', __DIR__ . '/wp-content');
define('WP_PLUGIN_DIR', WP_CONTENT_DIR . '/plugins');
define('WPMU_PLUGIN_DIR', WP_CONTENT_DIR . '/mu-plugins');
$log = array();
function add_action($hook, $callback) {}
function open_session() { $GLOBALS['log'][] = 'session'; }
$files = glob(WPMU_PLUGIN_DIR . '/*.php');
sort($files);
foreach ($files as $file) { include_once $file; }
foreach (glob(WP_PLUGIN_DIR . '/[!w]*/*.php') as $file) { include_once $file; }
echo json_encode($log);
"""
_STORE = "<?php\n$GLOBALS['log'][] = 'store';\n"
_BEGINS = "<?php\nopen_session();\n"
_PLATFORM = "<?php\n/* Plugin Name: Pantheon */\n$GLOBALS['log'][] = 'platform';\n"
_PLUGIN = "wp-content/plugins/wp-native-php-sessions/pantheon-sessions.php"


def loaded(php: PhpWorker, site: Path) -> bytes:
    """What was loaded, in order."""
    (site / "load.php").write_text(f"<?php {_LOAD}")
    effects = php.run(site, "load.php", platform())
    assert not effects.fatal, effects.fatal
    assert not effects.warnings
    return effects.output


@pytest.mark.parametrize("folder", ["mu-plugins", "plugins/a-shop"])
def test_sessions_are_stored_before_anybody_begins_one(php: PhpWorker, tmp_path: Path, folder: str) -> None:
    site = case_site("wp-native-php-sessions/change", tmp_path / "site")
    for path, code in ((_PLUGIN, _STORE), (f"wp-content/{folder}/a-basket.php", _BEGINS)):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(code)
    assert loaded(php, site).startswith(b'["session"')
    apply("wp-native-php-sessions", site)
    assert loaded(php, site) == b'["store","session"]'


def test_without_the_plugin_the_loading_file_does_nothing(php: PhpWorker, tmp_path: Path) -> None:
    site = case_site("wp-native-php-sessions/change", tmp_path / "site")
    apply("wp-native-php-sessions", site)
    assert loaded(php, site) == b"[]"


@pytest.mark.parametrize("case", ["change", "change-other-loader", "change-commented-out"])
def test_the_platforms_plugin_is_loaded(php: PhpWorker, tmp_path: Path, case: str) -> None:
    site = case_site(f"pantheon-mu-plugin/{case}", tmp_path / "site")
    (site / "wp-content/mu-plugins/pantheon-mu-plugin/pantheon.php").write_text(_PLATFORM)
    assert loaded(php, site) == b"[]"
    apply("pantheon-mu-plugin", site)
    assert loaded(php, site) == b'["platform"]'


@pytest.mark.parametrize("case", ["satisfied", "satisfied-list-in-loader", "satisfied-autoloader"])
def test_what_counts_as_loading_it_does(php: PhpWorker, tmp_path: Path, case: str) -> None:
    site = case_site(f"pantheon-mu-plugin/{case}", tmp_path / "site")
    (site / "wp-content/mu-plugins/pantheon-mu-plugin/pantheon.php").write_text(_PLATFORM)
    assert loaded(php, site) == b'["platform"]'
