"""What the links that recipes make bring about: written and read through by PHP, also after a move."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.recipes.applying import apply, case_site
from tests.support.php import PhpWorker
from tests.support.surroundings import platform


def run(php: PhpWorker, site: Path, code: str) -> bytes:
    """What the code prints when it is run in the site's folder."""
    (site / "ask.php").write_text(f"<?php {code}")
    effects = php.run(site, "ask.php", platform())
    assert not effects.fatal, effects.fatal
    return effects.output


def test_wp_fastest_cache_moves_its_folder_through_the_link(php: PhpWorker, tmp_path: Path) -> None:
    site = case_site("wp-fastest-cache-symlink/change", tmp_path / "site")
    apply("wp-fastest-cache-symlink", site)
    (site / "wp-content/uploads/cache").mkdir(parents=True)
    said = run(php, site, """
        mkdir('wp-content/cache/all', 0755, true); mkdir('wp-content/cache/tmpWpfc', 0755, true);
        file_put_contents('wp-content/cache/all/index.html', 'page');
        echo json_encode(array(is_dir('wp-content/cache'), is_link('wp-content/cache'),
            rename('wp-content/cache/all', 'wp-content/cache/tmpWpfc/1')));""")
    assert said == b"[true,true,true]"
    assert (site / "wp-content/uploads/cache/tmpWpfc/1/index.html").read_text() == "page"


@pytest.mark.parametrize("case", ["change", "change-shipped-files", "change-absolute-link",
                                  "change-plugin-folder-is-link"])
def test_woozone_writes_into_uploads(php: PhpWorker, tmp_path: Path, case: str) -> None:
    site = case_site(f"woozone-cache-symlink/{case}", tmp_path / "site")
    apply("woozone-cache-symlink", site)
    (site / "wp-content/uploads/woozone/cache").mkdir(parents=True, exist_ok=True)
    run(php, site, "file_put_contents('wp-content/plugins/woozone/cache/x.json', '{}');")
    assert (site / "wp-content/uploads/woozone/cache/x.json").read_text() == "{}"
    moved = Path(shutil.move(site, tmp_path / "elsewhere"))
    assert run(php, moved, "echo file_get_contents('wp-content/plugins/woozone/cache/x.json');") == b"{}"


def test_a_link_whose_target_is_missing_keeps_the_plugin_from_writing(php: PhpWorker, tmp_path: Path) -> None:
    site = case_site("woozone-cache-symlink/change", tmp_path / "site")
    result = apply("woozone-cache-symlink", site)
    assert result.guided[0].when == "before-deploy"
    said = run(php, site, "echo json_encode(array(is_dir('wp-content/plugins/woozone/cache'), "
                          "@mkdir('wp-content/plugins/woozone/cache')));")
    assert said == b"[false,false]"


DROP_IN = "<?php\nreturn dirname(dirname(__FILE__));\n"


@pytest.mark.parametrize("case", ["change-absolute-link", "change-binding-link", "change-foreign-link",
                                  "change-broken-relative-link"])
def test_the_drop_in_finds_its_plugin_wherever_the_site_is(php: PhpWorker, tmp_path: Path, case: str) -> None:
    site = case_site(f"query-monitor/{case}", tmp_path / "site")
    plugin = "wp-content/plugins/query-monitor"
    (site / plugin / "wp-content/db.php").write_text(DROP_IN)
    apply("query-monitor", site)
    code = "echo include 'wp-content/db.php';"
    assert run(php, site, code).decode() == f"{site}/{plugin}"
    moved = Path(shutil.move(site, tmp_path / "elsewhere"))
    assert run(php, moved, code).decode() == f"{moved}/{plugin}"


def test_a_copy_of_the_drop_in_finds_nothing(php: PhpWorker, tmp_path: Path) -> None:
    site = case_site("query-monitor/conflict-copy", tmp_path / "site")
    (site / "wp-content/db.php").write_text(DROP_IN)
    assert run(php, site, "echo include 'wp-content/db.php';").decode() == str(site)


LINKS = [
    ("nextgen-gallery-symlink/change", "wp-content", "gallery", "gallery"),
    ("nextgen-gallery-symlink/change-nested-docroot", "web/wp-content", "gallery", "gallery"),
    ("nextgen-gallery-symlink/change-absolute-link", "wp-content", "gallery", "gallery"),
    ("nextgen-gallery-symlink/change-wrong-depth", "web/wp-content", "gallery", "gallery"),
    ("wordfence-wflogs/change", "wp-content", "wflogs", "private/wflogs"),
    ("wordfence-wflogs/change-nested-docroot", "web/wp-content", "wflogs", "private/wflogs"),
    ("wordfence-wflogs/change-wrong-depth", "web/wp-content", "wflogs", "private/wflogs"),
    ("wordfence-wflogs/change-generated-files", "wp-content", "wflogs", "private/wflogs"),
]


@pytest.mark.parametrize(("case", "content", "name", "target"), LINKS, ids=[case for case, *_ in LINKS])
def test_what_is_written_through_a_link_arrives_below_uploads(
        php: PhpWorker, tmp_path: Path, case: str, content: str, name: str, target: str) -> None:
    site = case_site(case, tmp_path / "site")
    assert apply(case.partition("/")[0], site).changes
    link = f"{content}/{name}"
    assert not (site / link).readlink().is_absolute()
    there = site / content / "uploads" / target
    if not there.exists():
        assert run(php, site, f"echo json_encode(array(is_dir('{link}'), @mkdir('{link}')));") == b"[false,false]"
        there.mkdir(parents=True)
    said = run(php, site, f"file_put_contents('{link}/x.txt', 'x'); echo json_encode(is_dir('{link}'));")
    assert said == b"true"
    assert (there / "x.txt").read_text() == "x"
    assert (site / link).resolve() == there
    moved = Path(shutil.move(site, tmp_path / "elsewhere"))
    assert run(php, moved, f"echo file_get_contents('{link}/x.txt');") == b"x"
