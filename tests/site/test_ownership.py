"""Whose code an extension is."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from fixer.site.ownership import is_ignored, is_third_party
from tests.site.building import Content, build

PLUGIN = "<?php\n/*\nPlugin Name: P\n{}\n*/\n"


def own(top: Path, files: dict[str, Content], known: frozenset[str] = frozenset()) -> dict[str, bool]:
    site = find_site(build(top, {"wp-settings.php": "", **files}))
    return {one.slug: not is_third_party(site, one, known) for one in site.inventory.extensions}


@pytest.mark.parametrize(("files", "is_own"), [
    ({"wp-content/plugins/p/p.php": PLUGIN}, True),
    ({"wp-content/plugins/p.php": PLUGIN}, True),
    ({"wp-content/plugins/p/p.php": PLUGIN, "wp-content/plugins/p/readme.txt": "How we use it\n"}, True),
    ({"wp-content/plugins/p/p.php": PLUGIN, "wp-content/plugins/p/readme.txt": "=== P ===\nStable tag: 1\n"}, False),
    ({"wp-content/plugins/p/p.php": PLUGIN, "wp-content/plugins/p/README.txt": "stable tag:trunk"}, False),
    ({"wp-content/plugins/p/p.php": PLUGIN.format("Update URI: https://example.com")}, False),
    ({"wp-content/plugins/p/p.php": PLUGIN.format("Plugin URI: https://wordpress.org/plugins/p/")}, False),
    ({"wp-content/plugins/p/p.php": PLUGIN.format("Plugin URI: https://example.com/wordpress.org")}, True),
    ({"wp-content/plugins/p/p.php": PLUGIN.format("Plugin URI: http://[broken")}, True),
    ({"wp-content/plugins/p/p.php": PLUGIN, ".gitignore": "wp-content/plugins/p/\n"}, False),
    ({"wp-content/plugins/p/p.php": PLUGIN, ".gitignore": "wp-content/plugins/*\n!wp-content/plugins/p\n"}, True),
    ({"wp-content/plugins/p/p.php": PLUGIN,
      "composer.lock": '{"packages": [{"name": "wpackagist-plugin/p", "version": "1"}]}'}, False),
    ({"composer.lock": '{"packages": [{"name": "wpackagist-plugin/p", "version": "1"}]}'}, False),
    ({"wp-content/plugins/p/other.php": "<?php"}, False),
    ({"wp-content/mu-plugins/p.php": "<?php"}, True),
    ({"wp-content/mu-plugins/p/p.php": PLUGIN}, True),
    ({"wp-content/themes/p/style.css": "/*\nTheme Name: P\nTemplate: base\n*/"}, True),
    ({"wp-content/themes/p/style.css": "/*\nTheme Name: P\nTheme URI: https://wordpress.org/themes/p\n*/"}, False),
])
def test_marks(tmp_path: Path, files: dict[str, Content], is_own: bool) -> None:
    assert own(tmp_path, {name: content.replace("{}", "") if isinstance(content, str) and "composer" not in name
                          else content for name, content in files.items()}) == {"p": is_own}


def test_known_slugs(tmp_path: Path) -> None:
    files: dict[str, Content] = {"wp-content/plugins/woozone/plugin.php": PLUGIN.format("")}
    assert own(tmp_path, files) == {"woozone": True}
    assert own(tmp_path, {}, frozenset({"woozone"})) == {"woozone": False}


def test_the_platforms_own(tmp_path: Path) -> None:
    assert own(tmp_path, {
        "wp-content/mu-plugins/pantheon.php": "<?php", "wp-content/mu-plugins/pantheon-mu-plugin/p.php": PLUGIN,
        "wp-content/mu-plugins/loader.php": "<?php // loads the Pantheon plugin",
        "wp-content/mu-plugins/mine.php": "<?php // for Pantheon", "wp-content/db.php": "<?php"}) == {
        "pantheon": False, "pantheon-mu-plugin": False, "loader": False, "mine": True, "db": False}
    assert own(tmp_path / "other", {"wp-content/mu-plugins/loader.php": "<?php // ours"}) == {"loader": True}


def test_modules(samples: Path, tmp_path: Path) -> None:
    site = find_site(DirectoryTree(samples / "drupal7"))
    assert [one.slug for one in site.inventory.extensions if not is_third_party(site, one)] == ["village_library"]
    site = find_site(build(tmp_path, {
        "sites/all/modules/a/a.info": "name = A\n", "sites/all/modules/custom/b/b.info": "name = B\n",
        "sites/all/modules/custom/c/c.info": "name = C\nproject = c\n"}))
    assert [one.slug for one in site.inventory.extensions if not is_third_party(site, one)] == ["b"]


def test_own_code_of_the_sample(samples: Path) -> None:
    site = find_site(DirectoryTree(samples / "pantheon-wordpress"))
    mine = [one.slug for one in site.inventory.extensions
            if not is_third_party(site, one, frozenset({"woozone", "tubepress_pro"}))]
    assert mine == ["shop-tools", "shop-settings", "harbour"]


def test_is_ignored_reads_the_top_and_the_sites_folder(tmp_path: Path) -> None:
    site = find_site(build(tmp_path, {
        "sites/shop/wp-settings.php": "", "sites/shop/.gitignore": "/cache\n", ".gitignore": "*.log\n"}))
    assert is_ignored(site, "sites/shop/cache") and is_ignored(site, "sites/shop/x.log")
    assert not is_ignored(site, "cache") and not is_ignored(site, "sites/shop/wp-content")
