"""composer.json's fingerprint, held against PHP."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from fixer.site.content_hash import content_hash, with_hash
from tests.support.php import php_command

# What Composer's Locker does.
CODE = """
$content = json_decode(file_get_contents($argv[1]), true);
$keys = array('name', 'version', 'require', 'require-dev', 'conflict', 'replace', 'provide', 'minimum-stability',
              'prefer-stable', 'repositories', 'extra');
$picked = array_intersect_key($content, array_flip($keys));
if (isset($content['config']['platform'])) {
    $picked['config']['platform'] = $content['config']['platform'];
}
ksort($picked);
echo md5(json_encode($picked, 0));
"""
MANIFESTS: list[dict[str, object]] = [
    {}, {"name": "a/b", "description": "not minded"}, {"require": {"z/z": "^1", "a/a": "*"}, "name": "é/ü"},
    {"extra": {"patches": {}, "list": {"0": "a", "1": "b"}, "map": {"1": "a"}, "mixed": [None, True, 5, "\u2028<'\""]}},
    {"config": {"platform": {"php": "8.1"}, "sort-packages": True}, "extra": {}}, {"config": {"platform": None}},
    {"config": []}, {"config": {"platform": {}}, "repositories": [{"type": "composer", "url": "https://x.test/8"}]},
]


@pytest.mark.parametrize("manifest", MANIFESTS)
def test_is_what_php_makes_of_it(tmp_path: Path, manifest: dict[str, object]) -> None:
    path = tmp_path / "composer.json"
    path.write_text(json.dumps(manifest, ensure_ascii=False))
    told = subprocess.run((*php_command(), "-r", CODE, "--", str(path)), check=True, capture_output=True, text=True)
    assert content_hash(manifest) == told.stdout


def test_a_lock_file_that_is_up_to_date_stays_so() -> None:
    before: dict[str, object] = {"extra": {}}
    after: dict[str, object] = {"extra": {"patches": {"a/b": {"c": "d"}}}}
    lock = '{\n    "content-hash": "%s",\n    "packages": []\n}\n'
    assert with_hash(lock % content_hash(before), before, after) == lock % content_hash(after)
    stale = lock % ("0" * 32)
    assert with_hash(stale, before, after) == stale
    assert with_hash("{}", before, after) == "{}"
