"""The sample sites are what they say they are."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

_PHP = (".php", ".inc", ".module")
_WORDPRESS = """
error_reporting(-1);
set_error_handler(function ($level, $message, $file, $line) { throw new ErrorException("$message in $file:$line"); });
require $argv[1];
$names = array('DB_HOST', 'WP_HOME', 'DISALLOW_FILE_MODS', 'WP_MEMORY_LIMIT', 'WP_CONTENT_DIR', 'WP_DEBUG');
foreach ($names as $name) { $all[$name] = defined($name) ? constant($name) : null; }
echo json_encode($all);
"""
_DRUPAL = """
error_reporting(-1);
set_error_handler(function ($level, $message, $file, $line) {
    if (strpos($message, 'magic_quotes') === false) { throw new ErrorException("$message in $file:$line"); }
});
$conf = $settings = $databases = array();
require $argv[1];
echo json_encode(array('conf' => $conf, 'settings' => $settings, 'separator' => ini_get('arg_separator.output')));
"""


def _run(code: str, path: Path, environment: dict[str, str]) -> dict[str, object]:
    done = subprocess.run(
        ["php", "-d", "variables_order=EGPCS", "-r", code, "--", str(path)], capture_output=True, check=False,
        env={"PATH": os.environ["PATH"], **environment})
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    answer: dict[str, object] = json.loads(done.stdout.decode("utf-8-sig"))
    return answer


def test_every_php_file_is_sound(samples: Path) -> None:
    files = [str(place) for place in samples.rglob("*")
             if place.name.endswith(_PHP) and place.is_file() and not place.is_symlink()]
    assert len(files) > 60
    done = subprocess.run(["xargs", "-0", "-n1", "-P4", "php", "-l"], input="\0".join(files).encode(),
                          capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode()


@pytest.mark.parametrize(("environment", "host", "mods"), [("dev", "db:3306", None), ("live", "db:3306", True)])
def test_pantheon_wordpress_runs_on_the_platform(samples: Path, environment: str, host: str, mods: object) -> None:
    salts = [f"{first}{second}_{last}" for first in ("", "SECURE_") for second in ("AUTH",) for last in ("KEY", "SALT")]
    salts += ["LOGGED_IN_KEY", "LOGGED_IN_SALT", "NONCE_KEY", "NONCE_SALT"]
    values = {"PANTHEON_ENVIRONMENT": environment, "DB_HOST": "db", "DB_PORT": "3306", "HTTP_HOST": "example.test",
              "HTTP_USER_AGENT_HTTPS": "ON", **dict.fromkeys(["DB_NAME", "DB_USER", "DB_PASSWORD", *salts], "x")}
    found = _run(_WORDPRESS, samples / "pantheon-wordpress/wp-config.php", values)
    assert (found["DB_HOST"], found["DISALLOW_FILE_MODS"], found["WP_HOME"]) == (host, mods, "https://example.test")


def test_pantheon_wordpress_runs_elsewhere(samples: Path) -> None:
    found = _run(_WORDPRESS, samples / "pantheon-wordpress/wp-config.php", {})
    assert (found["DB_HOST"], found["DISALLOW_FILE_MODS"]) == ("database_host", None)


def test_old_wordpress(samples: Path) -> None:
    data = (samples / "old-wordpress/wp-config.php").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf<?php\r\n") and data.endswith(b"?>") and b"stop editing" not in data
    assert data.count(b"\n") == data.count(b"\r\n")
    assert _run(_WORDPRESS, samples / "old-wordpress/wp-config.php", {})["WP_MEMORY_LIMIT"] == "64M"


def test_drupal7_has_the_separator_of_old(samples: Path) -> None:
    assert _run(_DRUPAL, samples / "drupal7/sites/default/settings.php", {})["separator"] == "&amp;"


def test_drupal10(samples: Path) -> None:
    found = _run(_DRUPAL, samples / "drupal10/web/sites/default/settings.php", {"PANTHEON_ENVIRONMENT": "dev"})
    assert isinstance(settings := found["settings"], dict)
    assert settings["file_private_path"] == "sites/default/files/private"


def test_the_link_that_dangles_everywhere_else(samples: Path) -> None:
    link = samples / "pantheon-wordpress/wp-content/db.php"
    assert str(link.readlink()) == "/code/wp-content/plugins/query-monitor/wp-content/db.php"
