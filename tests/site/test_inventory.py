"""What is installed in a site."""

from __future__ import annotations

import json
import time
from pathlib import Path

from fixer.site.directory import DirectoryTree
from fixer.site.inventory import Inventory
from fixer.site.layout import find_site
from fixer.site.model import Extension, ExtensionKind
from tests.site.building import Content, Link, build


def header(name: str, version: str = "1.0") -> str:
    return f"<?php\n/*\nPlugin Name: {name}\nVersion: {version}\n*/\n"


def inventory(top: Path, files: dict[str, Content]) -> Inventory:
    return find_site(build(top, {"wp-settings.php": "", **files})).inventory


def slugs(extensions: tuple[Extension, ...]) -> list[str]:
    return [extension.slug for extension in extensions]


def module(name: str, **fields: str) -> str:
    return "".join(f"{key} = {value}\n" for key, value in {"name": name, "core": "7.x", **fields}.items())


def test_plugins_of_the_sample(samples: Path) -> None:
    found = find_site(DirectoryTree(samples / "pantheon-wordpress")).inventory
    plugins = found.of_kind(ExtensionKind.PLUGIN)
    assert len(plugins) >= 24
    (form,) = found.by_slug("contact-form-7")
    assert form == Extension(
        ExtensionKind.PLUGIN, "contact-form-7", "wp-content/plugins/contact-form-7",
        "wp-content/plugins/contact-form-7/wp-contact-form-7.php", "Contact Form 7", "5.5", form.headers)
    assert form.headers["plugin uri"] == "https://contactform7.com/"
    assert slugs(found.by_slug("tubepress*", "woozone", "nothing")) == ["tubepress_pro", "woozone"]
    assert slugs(found.by_name("TUBEPRESS pro")) == ["tubepress_pro"]
    assert slugs(found.by_slug("hello")) == ["hello"]
    (drop_in,) = found.of_kind(ExtensionKind.DROP_IN)
    assert (drop_in.slug, drop_in.path, drop_in.main_file) == ("db", "wp-content/db.php", None)
    assert slugs(found.of_kind(ExtensionKind.MUST_USE_PLUGIN)) == ["loader", "pantheon-mu-plugin", "shop-settings"]
    assert slugs(found.of_kind(ExtensionKind.THEME)) == ["harbour", "twentytwentythree"]


def test_old_line_ends(samples: Path) -> None:
    found = find_site(DirectoryTree(samples / "old-wordpress")).inventory
    assert [(one.slug, one.version) for one in found.of_kind(ExtensionKind.PLUGIN)] == [
        ("contact-form-7", "4.9"), ("woozone", "9.0.4")]


def test_only_places_wordpress_loads_from(tmp_path: Path) -> None:
    found = inventory(tmp_path, {
        "wp-content/plugins.bak/old/old.php": header("Old"), "wp-content/plugins/.hidden/x.php": header("Hidden"),
        "wp-content/plugins/a/inc/a.php": header("Too deep"), "wp-content/plugins/.x.php": header("Hidden"),
        "backup/wp-content/plugins/b/b.php": header("Backup"), "wp-content/plugins/index.php": "<?php // Silence",
        "wp-content/plugins/assets/readme.txt": "", "wp-content/plugins/node_modules/p/p.php": header("Deep"),
        "wp-content/plugins/single.PHP": header("Case"), "wp-content/plugins/c/c.txt": header("Text"),
        "wp-content/themes.old/t/style.css": "/*\nTheme Name: Old\n*/", "wp-content/themes/x/readme.txt": "",
        "wp-content/mu-plugins/lib/x.php": "<?php", "wp-content/mu-plugins/.fixer-0123456789abcdef.php": "<?php",
        "wp-content/database.php": "<?php", "wp-content/plugins/silent/index.php": "<?php // Silence"})
    assert found.extensions == ()


def test_which_file_of_a_folder_is_the_main_one(tmp_path: Path) -> None:
    found = inventory(tmp_path, {
        "wp-content/plugins/a/a.php": header("A", "2"), "wp-content/plugins/a/Z.php": header("Other"),
        "wp-content/plugins/b/b.php": "<?php", "wp-content/plugins/b/zz.php": header("B"),
        "wp-content/plugins/bare/main.php": "<?php // no header",
        "wp-content/plugins/late/late.php": "<?php\n" + "#" * 8200 + "\n/*\nPlugin Name: Too late\n*/",
        "wp-content/plugins/module/.git": "gitdir: ../..", "wp-content/plugins/one.php": header("One"),
        "wp-content/plugins/no.php": "<?php"})
    assert [(one.slug, one.name, one.main_file) for one in found.extensions] == [
        ("a", "A", "wp-content/plugins/a/a.php"), ("b", "B", "wp-content/plugins/b/zz.php"),
        ("bare", "", None), ("late", "", None), ("module", "", None), ("one", "One", "wp-content/plugins/one.php")]


def test_must_use_plugins_drop_ins_and_themes(tmp_path: Path) -> None:
    found = inventory(tmp_path, {
        "wp-content/mu-plugins/a.php": "<?php", "wp-content/mu-plugins/b/b.php": header("B"),
        "wp-content/mu-plugins/c/helper.php": "<?php",
        "wp-content/object-cache.php": header("Cache", "3"), "wp-content/db.php": Link("/gone/db.php"),
        "wp-content/blog-deleted.php": "<?php", "wp-content/advanced-cache.php": Link("plugins/x.php"),
        "wp-content/plugins/x.php": "<?php", "wp-content/sunrise.php/x": "",
        "wp-content/themes/t/style.css": "/*\nTheme Name: T\nTemplate: base\nVersion: 1\n*/",
        "wp-content/themes/pack/inner/style.css": "/*\nTheme Name: Inner\n*/", "wp-content/themes/n/style.css": ""})
    assert [(one.kind.value, one.slug, one.name) for one in found.extensions] == [
        ("must-use plugin", "a", ""), ("must-use plugin", "b", "B"), ("drop-in", "advanced-cache", ""),
        ("drop-in", "blog-deleted", ""), ("drop-in", "db", ""), ("drop-in", "object-cache", "Cache"),
        ("theme", "n", ""), ("theme", "pack/inner", "Inner"), ("theme", "t", "T")]
    assert found.by_slug("t")[0].headers["template"] == "base"
    assert found.by_slug("object-cache")[0].version == "3"


def test_links_inside_are_followed_and_others_are_not(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/out.php").write_text(header("Out"))
    found = inventory(tmp_path / "site", {
        "packages/a/a.php": header("A"), "wp-content/plugins/a": Link("../../packages/a"),
        "wp-content/plugins/out": Link("../../../out"), "wp-content/plugins/abs": Link(str(tmp_path / "out")),
        "wp-content/plugins/loop": Link("loop")})
    assert [(one.slug, one.path) for one in found.extensions] == [("a", "packages/a")]


def test_bedrock_names_what_composer_installs(samples: Path) -> None:
    found = find_site(DirectoryTree(samples / "bedrock-wordpress")).inventory
    (form,) = found.by_slug("contact-form-7")
    assert form == Extension(ExtensionKind.PLUGIN, "contact-form-7", "", None, "", "5.5.6", {},
                             "wpackagist-plugin/contact-form-7", in_tree=False)
    assert found.by_package("wpackagist-theme/twentytwentythree")[0].kind is ExtensionKind.THEME
    assert found.by_slug("query-monitor") == ()
    assert found.by_slug("pantheon-mu-plugin")[0].kind is ExtensionKind.MUST_USE_PLUGIN


def test_packages_are_given_to_what_is_in_the_tree(tmp_path: Path) -> None:
    lock = {"packages": [
        {"name": "wpackagist-plugin/a", "version": "2.0"}, {"name": "Vendor/Thing", "version": "v1.5",
         "type": "wordpress-plugin", "extra": {"installer-name": "b"}}, {"name": "x/evil", "version": "1",
         "type": "wordpress-plugin", "extra": {"installer-name": "../../x"}}]}
    found = inventory(tmp_path, {
        "composer.lock": json.dumps(lock), "wp-content/plugins/a/a.php": header("A", "1.9"),
        "wp-content/plugins/b/b.php": "<?php\n/* Plugin Name: B */"})
    assert [(one.slug, one.version, one.package, one.in_tree) for one in found.extensions] == [
        ("a", "1.9", "wpackagist-plugin/a", True), ("b", "1.5", "vendor/thing", True), ("evil", "1", "x/evil", False)]


def test_modules_of_drupal_7(samples: Path) -> None:
    found = find_site(DirectoryTree(samples / "drupal7")).inventory
    assert slugs(found.by_slug("plupload", "composer_manager", "schema", "recaptcha", "views_data_export")) == [
        "composer_manager", "plupload", "recaptcha", "schema", "views_data_export"]
    (inner,) = found.by_slug("image_captcha")
    assert inner.path == "sites/all/modules/contrib/captcha/image_captcha"
    assert (inner.version, inner.headers["project"], inner.name) == ("7.x-1.7", "captcha", "Image CAPTCHA")
    assert found.by_slug("node")[0].version == "7.98"


def test_modules_of_drupal_10(samples: Path) -> None:
    found = find_site(DirectoryTree(samples / "drupal10")).inventory
    assert [(one.slug, one.version, one.package, one.in_tree) for one in found.extensions] == [
        ("captcha", "2.0.5", "drupal/captcha", False), ("opening_hours", None, None, True),
        ("plupload", "2.1.2", "drupal/plupload", False), ("recaptcha", "3.2.0", "drupal/recaptcha", False)]


def test_where_drupal_7_looks_for_modules(tmp_path: Path) -> None:
    found = find_site(build(tmp_path, {
        "includes/bootstrap.inc": "<?php define('VERSION', '7.98');",
        "sites/all/modules/a/real_name.info": module("A"), "sites/example.com/modules/b/b.info": module("B"),
        "profiles/p/modules/c/c.info": module("C"), "modules/pantheon/d/d.info": module("D", version="VERSION"),
        "sites/all/modules/t/theme/t.info": module("T", engine="phptemplate"), "sites/all/modules/e/e.info": "\0",
        "sites/all/modules.bak/x/x.info": module("X"), "sites/all/modules/.y/y.info": module("Y"),
        "sites/all/themes/z/z.info": module("Z"), "sites/all/modules/n/node_modules/m/m.info": module("M"),
        "sites/all/libraries/l/l.info": module("L"), "sites/all/modules/f/f.info.yml": "type: module\n"})).inventory
    assert [(one.slug, one.path, one.version) for one in found.extensions] == [
        ("b", "sites/example.com/modules/b", None), ("c", "profiles/p/modules/c", None),
        ("d", "modules/pantheon/d", "7.98"), ("real_name", "sites/all/modules/a", None)]


def test_where_drupal_10_looks_for_modules(tmp_path: Path) -> None:
    lock = {"packages": [
        {"name": "drupal/core", "version": "10.1.6", "type": "drupal-core"},
        {"name": "drupal/front", "version": "9.1.2", "type": "drupal-module"},
        {"name": "drupal/captcha", "version": "2.0.5"}, {"name": "drupal/gin", "version": "3", "type": "drupal-theme"},
        {"name": "drupal/acquia_connector", "version": "4.0.3", "type": "drupal-module"}]}
    found = find_site(build(tmp_path, {
        "web/core/lib/Drupal.php": "<?php const VERSION = '10.1.6';", "composer.lock": json.dumps(lock),
        "web/core/modules/big_pipe/big_pipe.info.yml": "type: module\n",
        "web/modules/contrib/captcha/captcha.info.yml": "type: module\nname: CAPTCHA\nversion: '2.0.5'\n",
        "web/modules/contrib/captcha/modules/image/image_captcha.info.yml": "type: module\n",
        "web/modules/contrib/captcha/tests/modules/t/t.info.yml": "type: module\n",
        "web/modules/contrib/captcha/theme/theme.info.yml": "type: theme\n",
        "web/modules/contrib/connector/search.info.yml": "type: module\nproject: 'acquia_connector'\n",
        "web/modules/custom/own/own.info.yml": "name: [broken\ntype: 'module' # ours\n\tx: {\n",
        "web/profiles/p/modules/q/q.info.yml": "type: module\n", "web/sites/x/modules/r/r.info.yml": "type: module\n",
    })).inventory
    assert [(one.slug, one.package, one.version, one.in_tree) for one in found.extensions] == [
        ("captcha", "drupal/captcha", "2.0.5", True), ("front", "drupal/front", "9.1.2", False),
        ("image_captcha", "drupal/captcha", "2.0.5", True), ("own", None, None, True), ("q", None, None, True),
        ("r", None, None, True), ("search", "drupal/acquia_connector", "4.0.3", True)]


def test_holding(samples: Path) -> None:
    found = find_site(DirectoryTree(samples / "drupal7")).inventory
    place = "sites/all/modules/contrib/captcha"
    holders = [found.holding(path) for path in (f"{place}/captcha.module", f"{place}/image_captcha/x", "index.php")]
    assert [holder.slug if holder else None for holder in holders] == ["captcha", "image_captcha", None]


def test_two_dozen_plugins_take_milliseconds(samples: Path) -> None:
    site = find_site(DirectoryTree(samples / "pantheon-wordpress"))
    started = time.perf_counter()
    assert site.inventory.extensions
    assert time.perf_counter() - started < 0.2
