"""Finding the site in a tree."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from fixer.errors import AccessError, NoSiteError
from fixer.site.directory import DirectoryTree
from fixer.site.docroot import web_docroot
from fixer.site.layout import find_site
from fixer.site.model import Cms, Site
from tests.site.building import Content, Link, build, without_rights

CORE = {"wp-settings.php": "<?php", "wp-load.php": "<?php",
        "wp-includes/version.php": "<?php\n$wp_version = '6.1.9';\n"}
CONFIG = {"wp-config.php": "<?php\nrequire ABSPATH . 'wp-settings.php';\n"}
WORDPRESS = {**CORE, **CONFIG, "wp-content/plugins/x/inc/x.php": "<?php"}
DRUPAL7 = {"includes/bootstrap.inc": "<?php\ndefine('VERSION', '7.98');\n", "sites/default/settings.php": "<?php"}


def below(folder: str, files: dict[str, str]) -> dict[str, Content]:
    return {f"{folder}/{name}": content for name, content in files.items()}


def parts(site: Site) -> dict[str, object]:
    return {name: value for name, value in site._asdict().items() if name not in ("tree", "inventory")}


def test_pantheon_wordpress(samples: Path) -> None:
    site = find_site(DirectoryTree(samples / "pantheon-wordpress"))
    assert parts(site) == {
        "root": "", "cms": Cms.WORDPRESS, "style": "classic", "docroot": "", "core": "",
        "content": "wp-content", "config": "wp-config.php", "definitions": "wp-config.php",
        "writable": "wp-content/uploads", "platform_file": "pantheon.yml", "version": "6.1.9", "major": None}


def test_bedrock(samples: Path) -> None:
    site = find_site(DirectoryTree(samples), "bedrock-wordpress")
    root = "bedrock-wordpress"
    assert parts(site) == {
        "root": root, "cms": Cms.WORDPRESS, "style": "bedrock", "docroot": f"{root}/web",
        "core": f"{root}/web/wp", "content": f"{root}/web/app", "config": f"{root}/web/wp-config.php",
        "definitions": f"{root}/config/application.php", "writable": f"{root}/web/app/uploads",
        "platform_file": f"{root}/pantheon.yml", "version": "6.1.1", "major": None}
    assert site.relative(site.config) == "web/wp-config.php"


def test_drupal7(samples: Path) -> None:
    site = find_site(DirectoryTree(samples / "drupal7"), "sites/all/modules/contrib/plupload/plupload.module")
    assert parts(site) == {
        "root": "", "cms": Cms.DRUPAL, "style": "classic", "docroot": "", "core": "",
        "content": "sites/default", "config": "sites/default/settings.php",
        "definitions": "sites/default/settings.php", "writable": "sites/default/files",
        "platform_file": "pantheon.yml", "version": "7.98", "major": 7}


def test_drupal10_without_its_core(samples: Path) -> None:
    site = find_site(DirectoryTree(samples / "drupal10"), "web/modules/custom/opening_hours")
    assert parts(site) == {
        "root": "", "cms": Cms.DRUPAL, "style": "composer", "docroot": "web", "core": "web/core",
        "content": "web/sites/default", "config": "web/sites/default/settings.php",
        "definitions": "web/sites/default/settings.php", "writable": "web/sites/default/files",
        "platform_file": "pantheon.yml", "version": "10.1.6", "major": 10}


@pytest.mark.parametrize("start", [
    "", "wp-content", "wp-content/plugins/x", "wp-content/plugins/x/inc/x.php", "wp-config.php", "./wp-content/"])
def test_anywhere_inside_a_site_works(tmp_path: Path, start: str) -> None:
    site = find_site(build(tmp_path, {**WORDPRESS}), start)
    assert (site.root, site.config, site.version) == ("", "wp-config.php", "6.1.9")


@pytest.mark.parametrize("start", ["", "sites", "sites/shop", "sites/shop/wp-content/plugins"])
def test_a_site_below_the_top(tmp_path: Path, start: str) -> None:
    site = find_site(build(tmp_path, {**below("sites/shop", WORDPRESS), "docs/x.md": ""}), start)
    assert (site.root, site.config, site.platform_file) == (
        "sites/shop", "sites/shop/wp-config.php", "sites/shop/pantheon.yml")


@pytest.mark.parametrize("start", ["", "web", "web/wp-content/plugins/x"])
@pytest.mark.parametrize("yaml", [
    {"pantheon.yml": "web_docroot: true\n"}, {"pantheon.upstream.yml": "api_version: 1\nweb_docroot: true # yes\n"},
    {"pantheon.yml": "api_version: 1\n", "pantheon.upstream.yml": "web_docroot: true\n"}, {}])
def test_a_nested_docroot(tmp_path: Path, yaml: dict[str, str], start: str) -> None:
    site = find_site(build(tmp_path, {**below("web", WORDPRESS), **yaml}), start)
    assert (site.root, site.docroot, site.core, site.config, site.content) == (
        "", "web", "web", "web/wp-config.php", "web/wp-content")
    assert site.platform_file == "pantheon.yml"


def test_pantheon_yml_wins_over_the_upstream(tmp_path: Path) -> None:
    site = find_site(build(tmp_path, {
        **WORDPRESS, **below("web", WORDPRESS), "pantheon.yml": "web_docroot: false\n",
        "pantheon.upstream.yml": "web_docroot: true\n"}))
    assert site.docroot == ""


@pytest.mark.parametrize(("text", "value"), [
    ("web_docroot: true\n", True), ("web_docroot: true\r\n", True), ("web_docroot: yes # x\n", True),
    ("web_docroot: False", False), ("# web_docroot: true\n", None), ("{web_docroot: true, a: 1}", True),
    ('"web_docroot": true\n', True), ("a:\n  web_docroot: true\n", None), ("api_version: 1\n", None), ("", None),
    ("web_docroot: [true\nx: {", None), ("web_docroot:\n", None), ("\t- web_docroot: *x\n", None),
    ("- web_docroot", None), ("web_docroot: [true]\n", None), ("a: &a true\nweb_docroot: *a\n", True),
    ("web_docroot: true\nweb_docroot: false\n", None), ("'web_docroot': 'true'\n", True),
])
def test_web_docroot(text: str, value: bool | None) -> None:
    assert web_docroot(text.encode()) is value


def test_web_docroot_made_of_aliases() -> None:
    more = "".join(f"a{n + 1}: &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]\n" for n in range(30))
    assert web_docroot(f"a0: &a0 [x]\n{more}web_docroot: *a30\n".encode()) is None


def test_core_in_a_folder_with_the_config_above_it(tmp_path: Path) -> None:
    site = find_site(build(tmp_path, {
        **CONFIG, **below("core", CORE), "wp-content/plugins/a/a.php": "", "index.php": "<?php"}))
    assert (site.root, site.docroot, site.core, site.config, site.content, site.version) == (
        "", "", "core", "wp-config.php", "wp-content", "6.1.9")


@pytest.mark.parametrize("start", ["", "wp", "wp/wp-content/plugins"])
def test_core_in_a_folder_that_index_php_names(tmp_path: Path, start: str) -> None:
    site = find_site(build(tmp_path, {
        **below("wp", WORDPRESS), "index.php": "<?php require __DIR__ . '/wp/wp-blog-header.php';"}), start)
    assert (site.root, site.docroot, site.core, site.config, site.content) == (
        "", "", "wp", "wp/wp-config.php", "wp/wp-content")


@pytest.mark.parametrize("define", [
    "define('WP_CONTENT_DIR', __DIR__ . '/content');", "define( 'WP_CONTENT_DIR', dirname(__FILE__).'/content' );",
    'define("WP_CONTENT_DIR", $_SERVER["DOCUMENT_ROOT"] . "/content");'])
def test_a_content_folder_of_another_name(tmp_path: Path, define: str) -> None:
    config = f"<?php\n// define('WP_CONTENT_DIR', __DIR__ . '/old');\n{define}\nrequire 'wp-settings.php';"
    site = find_site(build(tmp_path, {
        **CORE, "wp-config.php": config, "content/plugins/a/a.php": "", "old/plugins/b.php": "",
        "wp-content/plugins/akismet/akismet.php": ""}))
    assert (site.content, site.writable) == ("content", "content/uploads")


@pytest.mark.parametrize("files", [
    CORE, CONFIG, {"wp-config.php": Link("../elsewhere/wp-config.php")}, {"wp-content/themes/mine/style.css": ""},
    {"wp-config.php": "<?php require __DIR__ . '/private/config.php';", "private/config.php": "<?php"}])
def test_a_site_that_is_not_all_there(tmp_path: Path, files: dict[str, Content]) -> None:
    site = find_site(build(tmp_path, files))
    assert (site.cms, site.config, site.content) == (Cms.WORDPRESS, "wp-config.php", "wp-content")


def test_bedrock_with_core_in_the_tree_from_inside_it(tmp_path: Path) -> None:
    tree = build(tmp_path, {
        "shop/config/application.php": "<?php\nConfig::define('CONTENT_DIR', '/site');\n",
        "shop/web/wp-config.php": "<?php", **below("shop/web/wp", CORE), "shop/web/site/plugins/a.php": ""})
    for start in ("shop", "shop/web", "shop/web/wp", "shop/web/wp/wp-includes", ""):
        site = find_site(tree, start)
        assert (site.root, site.style, site.core, site.content) == (
            "shop", "bedrock", "shop/web/wp", "shop/web/site")


def test_config_application_php_alone_is_no_bedrock(tmp_path: Path) -> None:
    site = find_site(build(tmp_path, {**WORDPRESS, "config/application.php": "<?php"}))
    assert (site.style, site.definitions) == ("classic", "wp-config.php")


@pytest.mark.parametrize(("files", "docroot", "core", "version", "major", "style"), [
    ({"modules/system/system.module": "<?php\ndefine('VERSION', '6.38');"}, "", "", "6.38", 6, "classic"),
    ({"web/core/lib/Drupal.php": "<?php\nclass Drupal {\n  const VERSION = '9.5.11';\n}"},
     "web", "web/core", "9.5.11", 9, "composer"),
    ({"core/lib/Drupal.php": "<?php\nclass Drupal {\n  const VERSION = '8.9.20';\n}"},
     "", "core", "8.9.20", 8, "classic"),
    ({"composer.json": json.dumps({"type": "project", "require": {"drupal/core-recommended": "^10.2"}}),
      "web/index.php": ""}, "web", "web/core", None, 10, "composer"),
    ({"composer.json": json.dumps({"type": "project", "require": {"drupal/core": "^9 || ^10"}})},
     "", "core", None, None, "composer"),
    ({"composer.lock": json.dumps({"packages": [{"name": "drupal/core", "version": "11.x-dev"}]}),
      "pantheon.upstream.yml": "web_docroot: true\n"}, "web", "web/core", "11.x-dev", 11, "composer"),
    ({"composer.lock": json.dumps({"packages": [{"name": "drupal/core", "version": "v10.1.0-beta2"}]})},
     "", "core", "10.1.0-beta2", 10, "composer"),
    ({"sites/default/settings.php": "<?php"}, "", "core", None, None, "classic"),
    ({"core/lib/Drupal.php": f"<?php\nclass Drupal {{\n  const VERSION = '{'7' * 5000}.1';\n}}"},
     "", "core", f"{'7' * 5000}.1", None, "classic"),
    ({"sites/default/default.settings.php": "<?php", "sites/all/modules/contrib/a/a.info": "name = A\ncore = 6.x\n"},
     "", "", None, 6, "classic"),
    ({"sites/all/modules/README.txt": ""}, "", "", None, 7, "classic"),
])
def test_drupals(tmp_path: Path, files: dict[str, Content], docroot: str, core: str, version: str | None,
                 major: int | None, style: str) -> None:
    site = find_site(build(tmp_path, files))
    assert (site.cms, site.docroot, site.core, site.version, site.major, site.style) == (
        Cms.DRUPAL, docroot, core, version, major, style)


def test_a_module_is_no_site_of_its_own(tmp_path: Path) -> None:
    tree = build(tmp_path, {
        "web/core/lib/Drupal.php": "<?php const VERSION = '10.1.0';",
        "web/modules/contrib/a/composer.json": json.dumps(
            {"type": "drupal-module", "require": {"drupal/core": "^10"}}),
        "web/modules/contrib/b/composer.json": json.dumps({"require": {"drupal/core": "^10"}})})
    for start in ("web/modules/contrib/a", "web/modules/contrib/b", "web", "web/core/lib"):
        assert (find_site(tree, start).root, find_site(tree, start).docroot) == ("", "web")
    with pytest.raises(NoSiteError):
        find_site(build(tmp_path / "alone", {
            "composer.json": json.dumps({"type": "drupal-module", "require": {"drupal/core": "^10"}})}))


@pytest.mark.parametrize("broken", ["{", "[]", "null", '{"packages": 3}', '{"packages": [1, {"name": 2}]}',
                                    "[" * 100_000, "\xff", '{"packages": {"a": 1}}'])
def test_broken_composer_files_say_nothing(tmp_path: Path, broken: str) -> None:
    site = find_site(build(tmp_path, {**DRUPAL7, "composer.lock": broken, "composer.json": broken}))
    assert site.version == "7.98"
    assert site.inventory.extensions == ()


def test_two_sites_are_both_named(tmp_path: Path) -> None:
    tree = build(tmp_path, {**below("shop", WORDPRESS), **below("deep/er/library", DRUPAL7)})
    with pytest.raises(NoSiteError, match=r"2 sites here: shop \(WordPress\), deep/er/library \(Drupal\); name"):
        find_site(tree)
    assert find_site(tree, "shop").cms is Cms.WORDPRESS
    assert find_site(tree, "deep").cms is Cms.DRUPAL


def test_of_many_sites_the_first_are_named(tmp_path: Path) -> None:
    for number in range(30):
        build(tmp_path / f"s{number}", WORDPRESS)
    tree = DirectoryTree(tmp_path)
    with pytest.raises(NoSiteError, match=r"30 sites here: s0 \(WordPress\), .*, 20 more; name"):
        find_site(tree)


def test_wordpress_and_drupal_in_one_folder(tmp_path: Path) -> None:
    with pytest.raises(NoSiteError, match="a WordPress and a Drupal site"):
        find_site(build(tmp_path, {**WORDPRESS, **DRUPAL7}), "wp-content")


def test_a_stray_file_of_the_other_cms_does_not_count(tmp_path: Path) -> None:
    assert find_site(build(tmp_path, {**DRUPAL7, **CONFIG})).cms is Cms.DRUPAL


def test_a_nested_install_is_found_from_inside_only(tmp_path: Path) -> None:
    tree = build(tmp_path, {**WORDPRESS, **below("blog", WORDPRESS), **below("library", DRUPAL7)})
    assert find_site(tree).root == ""
    assert find_site(tree, "wp-content").root == ""
    assert find_site(tree, "blog/wp-content/plugins/x").root == "blog"
    assert find_site(tree, "library").cms is Cms.DRUPAL


@pytest.mark.parametrize("hidden", [
    "node_modules/x", "vendor/x", "backups", "backup", ".ddev", "site.bak", "a/b/c/d", "module"])
def test_places_that_are_not_searched(tmp_path: Path, hidden: str) -> None:
    files = {**below(hidden, WORDPRESS), "module/.git": "gitdir: x", "a.txt": ""}
    with pytest.raises(NoSiteError, match="no site in the top folder: looked there"):
        find_site(build(tmp_path, files))
    assert find_site(build(tmp_path, below("real/one/here", WORDPRESS))).root == "real/one/here"


def test_no_site(tmp_path: Path) -> None:
    tree = build(tmp_path, {"a/b.txt": "", "out": Link("/etc")})
    for start, said in (("", "looked there"), ("a/b.txt", "no site in a"), ("none", "there is no none"),
                        ("../x", "leads out"), ("out", "outside the site")):
        with pytest.raises(NoSiteError, match=said) as raised:
            find_site(tree, start)
        assert "\n" not in str(raised.value)


def test_links_inside_the_site_are_followed(tmp_path: Path) -> None:
    site = find_site(build(tmp_path, {
        **below("releases/one", WORDPRESS), "web": Link("releases/one"), "wp-content/plugins/x.txt": ""}), "web")
    assert site.root == "releases/one"
    site = find_site(build(tmp_path / "two", {**CORE, **CONFIG, "wp-content": Link("content"),
                                              "content/plugins/a/a.php": "<?php\n/* Plugin Name: A */"}))
    assert site.content == "content"
    assert [extension.name for extension in site.inventory.extensions] == ["A"]


def test_strange_things_in_the_places_of_files(tmp_path: Path) -> None:
    tree = build(tmp_path, {**WORDPRESS, "composer.lock/x": "", "index.php": Link("index.php")})
    os.mkfifo(tmp_path / "pantheon.yml")
    os.mkfifo(tmp_path / "composer.json")
    (tmp_path / "wp-content/plugins/x/x.php").symlink_to("/dev/zero")
    assert find_site(tree).docroot == ""
    assert [extension.slug for extension in find_site(tree).inventory.extensions] == []


def test_what_may_not_be_read_is_said(shared_path: Path) -> None:
    tree = build(shared_path, {**WORDPRESS})
    (shared_path / "wp-includes/version.php").chmod(0)
    with pytest.raises(AccessError, match=r"version\.php may not be read"):
        without_rights(lambda: find_site(tree).root)


def test_folders_that_may_not_be_read_are_named_where_no_site_is_found(shared_path: Path) -> None:
    tree = build(shared_path, {"a/x": "", "b/x": ""})
    (shared_path / "b").chmod(0)
    with pytest.raises(NoSiteError, match=r"no site in .* \(not looked in b, for want of permission\)"):
        without_rights(lambda: find_site(tree).root)


def test_a_site_beside_a_folder_that_may_not_be_read_is_not_taken_for_the_only_one(shared_path: Path) -> None:
    tree = build(shared_path, {**below("a", WORDPRESS), "b/x": "", "c/x": ""})
    (shared_path / "b").chmod(0)
    (shared_path / "c").chmod(0)
    with pytest.raises(NoSiteError, match=r"one site here: a \(WordPress\) \(not looked in b and 1 more"):
        without_rights(lambda: find_site(tree).root)
    assert without_rights(lambda: find_site(tree, "a").root) == "a"
