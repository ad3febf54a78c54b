"""IMCE measures an image once: the edited function run with a cache that keeps count."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from fixer.data import templates_dir
from tests.recipes.applying import case_site
from tests.recipes.running import edited, number, run
from tests.support.php import PhpWorker
from tests.support.php53 import assert_php53_syntax

CACHE = """
$bins = array('cache' => array(), 'cache_imce' => array());
$measured = 0;
define('CACHE_TEMPORARY', -1);
function cache_get($key, $bin = 'cache') {
  global $bins, $missing;
  return isset($bins[$bin][$key]) ? (object) array('cid' => $key, 'data' => $bins[$bin][$key]) : $missing;
}
function cache_set($key, $data, $bin = 'cache') { global $bins; $bins[$bin][$key] = $data; }
class PublicFiles {
  public $context;
  private $handle;
  private static function real($uri) { return str_replace('public://', __DIR__ . '/', $uri); }
  public function stream_open($uri, $mode) { return (bool) $this->handle = @fopen(self::real($uri), $mode); }
  public function stream_read($count) { return fread($this->handle, $count); }
  public function stream_eof() { return feof($this->handle); }
  public function stream_stat() { return fstat($this->handle); }
  public function stream_seek($offset, $whence) { return fseek($this->handle, $offset, $whence) === 0; }
  public function stream_tell() { return ftell($this->handle); }
  public function url_stat($uri) { return file_exists(self::real($uri)) ? stat(self::real($uri)) : FALSE; }
}
stream_wrapper_register('public', 'PublicFiles');
"""
MEASURE = """
$missing = %(missing)s;
include '%(file)s';
$told = array();
$told['first'] = imce_image_info('%(image)s');
foreach ($bins as $bin => $entries) {
  foreach ($entries as $key => $size) {
    $bins[$bin][$key]['width'] += 1000;
    $told['key'] = strlen($key);
  }
}
$told['second'] = imce_image_info('%(image)s');
file_put_contents('a picture.png', file_get_contents('other.png'));
clearstatcache();
$told['replaced'] = imce_image_info('%(image)s');
$told['text'] = imce_image_info('text.png');
$told['gone'] = imce_image_info('gone.png');
$told['name'] = imce_image_info('picture');
"""


def png(width: int, height: int) -> bytes:
    """A picture, white all over."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress((b"\0" + b"\xff" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)) \
        + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def measured(php: PhpWorker, site: Path, image: str, missing: str) -> dict[int | str, object]:
    """What imce_image_info() says of a picture, again, and after it was replaced."""
    (site / "a picture.png").write_bytes(png(3, 2))
    (site / "other.png").write_bytes(png(50, 40) + b"more")
    (site / "text.png").write_text("no picture")
    (site / "picture").write_bytes(png(1, 1))
    [file] = site.rglob("imce.page.inc")
    code = MEASURE % {"file": file.relative_to(site), "image": image, "missing": missing}
    return run(php, site, CACHE + code)


def size(width: int, height: int) -> dict[str, object]:
    """A size as IMCE keeps it."""
    return {"width": width, "height": height, "type": 3, "mime": "image/png"}


@pytest.mark.parametrize("case", ["change", "change-one-definition", "change-drupal6", "change-crlf",
                                  "change-apc-replaced"])
@pytest.mark.parametrize(("image", "missing"), [("a picture.png", "0"), ("public://a picture.png", "FALSE")])
def test_imce_takes_a_size_from_the_cache_the_second_time(php: PhpWorker, tmp_path: Path, case: str, image: str,
                                                          missing: str) -> None:
    if case != "change-apc-replaced":
        before = measured(php, case_site(f"imce/{case}", tmp_path / "before"), image, missing)
        assert before["first"] == before["second"] == size(3, 2)
    site = edited(f"imce/{case}", tmp_path / "site", replaced=case.endswith("replaced"))
    told = measured(php, site, image, missing)
    assert told["first"] == size(3, 2)
    assert told["second"] == size(1003, 2)
    assert told["replaced"] == size(50, 40)
    assert told["text"] is told["gone"] is told["name"] is False
    assert number(told["key"]) <= 255


@pytest.mark.parametrize("case", ["satisfied-documented", "satisfied-own-bin"])
def test_other_caches_of_imce_do_so_as_well(php: PhpWorker, tmp_path: Path, case: str) -> None:
    told = measured(php, case_site(f"imce/{case}", tmp_path / "site"), "a picture.png", "FALSE")
    assert told["second"] == size(1003, 2)


def test_the_new_body_is_safe_for_old_php(php: PhpWorker) -> None:
    body = (templates_dir() / "php" / "imce-image-info.php").read_bytes()
    assert_php53_syntax(php, b"function imce_image_info($file) {\n" + body + b"}\n")
