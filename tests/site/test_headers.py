"""Headers, against WordPress's own reader."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from fixer.site.headers import info_fields, info_yml_fields, wordpress_headers

_FUNCTIONS = Path("/usr/share/wordpress/wp-includes/functions.php")
_HEADERS = [
    b"<?php\n/*\nPlugin Name: Plain\nVersion: 1.2\n*/",
    b"<?php\r\n/**\r\n * Plugin Name:   Spaced  \r\n * VERSION: 2\r\n * Text Domain: spaced\r\n */",
    b"<?php\r/*\rPlugin Name: Old Mac\rVersion: 3\r*/\r",
    b"<?php /* Plugin Name: On one line */ ?>",
    b"<?php\n/* Plugin Name: Before the end */ Version: 9\n",
    b" <?php // Plugin Name: Slashes ?> rest\n# Version: 4",
    b"<?php\n@plugin name: At\n\t * Version:5\n * Version: 6\n",
    b"<?php\n$x = 'Plugin Name: no';\n * Plugin Name: Second\n",
    b"<?php\n/*\nPlugin Name:\nPlugin Name: Late\nVersion: 0\n*/",
    b"<?php\n/*\nPlugin Name: 0\nVersion:0\n*/",
    b"\xef\xbb\xbf<?php\n/*\nPlugin Name: Mark\n*/",
    b"<?php\n/* Plugin Name: caf\xc3\xa9 \xe2\x80\x9cx\xe2\x80\x9d\x0b\n Update URI: https://example.com/a:b\n*/",
    b"\nTheme Name: T\nTemplate: parent\nTags: a, b\n Requires at least: 5.0\nRequires PHP:7",
    b"", b"<?php echo 1;", b"Plugin Name : no",
]
_PHP = r"""
define('KB_IN_BYTES', 1024);
$source = file_get_contents($argv[1]);
foreach (array('get_file_data', '_cleanup_header_comment') as $name) {
    preg_match('/^function ' . $name . '\(.*?^}/ms', $source, $match);
    eval($match[0]);
}
$fields = json_decode($argv[3], true);
foreach (glob($argv[2] . '/*.php') as $file) {
    $answer[basename($file)] = array_filter(get_file_data($file, array_combine($fields, $fields)), 'strlen');
}
echo json_encode(array_map(function ($one) { return (object) $one; }, $answer));
"""


def test_headers_are_what_wordpress_reads(tmp_path: Path) -> None:
    if not _FUNCTIONS.exists():
        pytest.skip("WordPress is not installed")
    for number, head in enumerate(_HEADERS):
        (tmp_path / f"{number:02}.php").write_bytes(head)
    fields = ["Plugin Name", "Theme Name", "Version", "Text Domain", "Update URI", "Template", "Tags",
              "Requires at least", "Requires PHP"]
    done = subprocess.run(["php", "-r", _PHP, "--", str(_FUNCTIONS), str(tmp_path), json.dumps(fields)],
                          capture_output=True, check=True)
    theirs = json.loads(done.stdout)
    for number, head in enumerate(_HEADERS):
        wanted = {name.lower(): value for name, value in theirs[f"{number:02}.php"].items()}
        assert wordpress_headers(head) == wanted, head


def test_info() -> None:
    data = (b'name = "Fast 404"\r\ncore=7.x\n; version = "no"\n dependencies[] = a\nversion = "7.x-1.5"\n'
            b"version = '7.x-1.6'\nproject = fast_404\nempty =\nstrange = \"open\n")
    assert info_fields(data) == {
        "name": "Fast 404", "core": "7.x", "version": "7.x-1.6", "project": "fast_404", "empty": "",
        "strange": '"open'}


def test_info_yml() -> None:
    data = (b"\xef\xbb\xbfname: 'Opening hours'\ntype: module # yes\n\"version\": \"8.x-1.5\"\r\n"
            b"dependencies:\n  - type: theme\nbroken: [\n  name: x\ncore_version_requirement: ^9 || ^10\n")
    fields = info_yml_fields(data)
    assert {name: fields[name] for name in ("name", "type", "version", "core_version_requirement")} == {
        "name": "Opening hours", "type": "module", "version": "8.x-1.5", "core_version_requirement": "^9 || ^10"}


@pytest.mark.parametrize("data", [b"", b"\0\xff" * 100, re.escape(b"=" * 8192), b": " * 4000, b" " * 8192])
def test_nonsense_has_no_fields(data: bytes) -> None:
    assert "name" not in info_fields(data) and "name" not in info_yml_fields(data)
    assert wordpress_headers(data) == {}
