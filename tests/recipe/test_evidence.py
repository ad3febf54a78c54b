"""What shows that a site needs a recipe, and what does not."""

from __future__ import annotations

from pathlib import Path

from fixer.recipe.evidence import CapabilityCalls, Module, PhpBelow, Plugin
from tests.recipe.sites import drupal, drupal7, plugin, wordpress

PLUGIN = Plugin("Contact Form 7", ("contact-form-7", "cf7-*"), fixed_in="5.6")


def test_plugin_by_folder(tmp_path: Path) -> None:
    site = wordpress(tmp_path, files=plugin("contact-form-7", "Renamed", "5.5"))
    [found] = PLUGIN.find(site, site.tree)
    assert (found.message, found.path, found.line) == (
        "Renamed 5.5 is installed", "wp-content/plugins/contact-form-7/contact-form-7.php", 1)


def test_plugin_by_name_and_by_pattern(tmp_path: Path) -> None:
    site = wordpress(tmp_path, files={**plugin("forms", "contact form 7", None), **plugin("cf7-pro", "Pro", "1")})
    assert len(PLUGIN.find(site, site.tree)) == 2


def test_plugin_by_main_file(tmp_path: Path) -> None:
    head = "<?php\n/*\nPlugin Name: Forms\nVersion: {}\n*/\n"
    site = wordpress(tmp_path, files={
        "wp-content/plugins/forms/wp-contact-form-7.php": head.format("5.1"),
        "wp-content/plugins/newer/wp-contact-form-7.php": head.format("5.6"),
        "wp-content/plugins/other/my-wp-contact-form-7.php": head.format("5.1"),
        "wp-content/plugins/deep/forms.php": head.format("5.1"),
        "wp-content/plugins/deep/inc/wp-contact-form-7.php": head.format("5.1"),
        "wp-content/themes/t/style.css": "/* Theme Name: T */", "wp-content/themes/t/wp-contact-form-7.php": "<?php\n"})
    found = PLUGIN._replace(main_file="wp-contact-form-7.php").find(site, site.tree)
    assert [one.path for one in found] == ["wp-content/plugins/forms/wp-contact-form-7.php"]
    assert PLUGIN.find(site, site.tree) == []


def test_plugin_that_is_mended(tmp_path: Path) -> None:
    site = wordpress(tmp_path, files=plugin("contact-form-7", "Contact Form 7", "5.10"))
    assert PLUGIN.find(site, site.tree) == []
    assert PLUGIN.absence(site) == "Contact Form 7 5.10 no longer needs this (mended in 5.6)"
    assert PLUGIN.describe() == "the plugin Contact Form 7 below version 5.6"


def test_plugin_that_is_not_there(tmp_path: Path) -> None:
    site = wordpress(tmp_path, files={"wp-content/themes/contact-form-7/style.css": "/* Theme Name: Contact Form 7 */",
                                      **plugin("other", "Contact Form 8")})
    assert PLUGIN.find(site, site.tree) == []
    assert PLUGIN.absence(site) == "Contact Form 7 is not installed here"


def test_plugin_known_from_composer_only(tmp_path: Path) -> None:
    lock = ('{"packages": [{"name": "wpackagist-plugin/contact-form-7", "version": "5.4",'
            ' "type": "wordpress-plugin"}]}')
    site = wordpress(tmp_path, files={"composer.lock": lock})
    [found] = PLUGIN.find(site, site.tree)
    assert found.message == "contact-form-7 5.4 is installed (from composer.lock, as wpackagist-plugin/contact-form-7)"
    assert (found.path, found.line) == ("composer.lock", 1)


MODULE = Module("reCAPTCHA", "recaptcha", drupal=(6, 7), fixed_in="2.3")
INFO = "sites/all/modules/contrib/recaptcha/recaptcha.info"


def test_module(tmp_path: Path) -> None:
    site = drupal7(tmp_path, files={INFO: 'name = reCAPTCHA\nversion = "7.x-2.0"\n'})
    [found] = MODULE.find(site, site.tree)
    assert (found.message, found.path) == ("reCAPTCHA 7.x-2.0 is installed", INFO)
    assert MODULE.describe() == "the module reCAPTCHA below version 2.3 on Drupal 6, 7"


def test_module_that_is_mended_or_missing(tmp_path: Path) -> None:
    site = drupal7(tmp_path / "a", files={INFO: 'name = reCAPTCHA\nversion = "7.x-2.3"\n'})
    assert MODULE.find(site, site.tree) == []
    assert "mended in 2.3" in MODULE.absence(site)
    site = drupal7(tmp_path / "b")
    assert MODULE.find(site, site.tree) == []
    assert MODULE.absence(site) == "reCAPTCHA is not installed here"


def test_module_of_another_drupal(tmp_path: Path) -> None:
    site = drupal(tmp_path, "10.1.0", files={"modules/contrib/recaptcha/recaptcha.info.yml":
                                             "name: reCAPTCHA\ntype: module\n"})
    assert MODULE.find(site, site.tree) == []
    assert MODULE.absence(site) == "reCAPTCHA has no such problem on Drupal 10"
    assert len(Module("reCAPTCHA", "recaptcha").find(site, site.tree)) == 1
    assert Module("reCAPTCHA", "recaptcha").describe() == "the module reCAPTCHA"


BELOW = PhpBelow("5.5", Plugin("TubePress Pro", ("tubepress*",)))
TUBEPRESS = plugin("tubepress_pro_5", "TubePress Pro")


def test_php_below(tmp_path: Path) -> None:
    site = wordpress(tmp_path / "a", files={**TUBEPRESS, "pantheon.yml": "php_version: 5.3\n"})
    assert [one.message for one in BELOW.find(site, site.tree)] == ["TubePress Pro 1.0 is installed", "PHP 5.3 is set"]
    site = wordpress(tmp_path / "b", files=TUBEPRESS)
    assert BELOW.find(site, site.tree)[-1].message == "no PHP version is set"
    assert BELOW.describe() == "the plugin TubePress Pro with a PHP below 5.5"


def test_php_high_enough_or_nothing_installed(tmp_path: Path) -> None:
    site = wordpress(tmp_path / "a", files={**TUBEPRESS, "pantheon.upstream.yml": "php_version: 8.1\n"})
    assert BELOW.find(site, site.tree) == []
    assert BELOW.absence(site) == "PHP 5.5 or later is set"
    site = wordpress(tmp_path / "b", files={"pantheon.yml": "php_version: 5.3\n"})
    assert BELOW.find(site, site.tree) == []
    assert BELOW.absence(site) == "TubePress Pro is not installed here"


def test_a_broken_platform_file_is_shown_and_no_crash(tmp_path: Path) -> None:
    site = wordpress(tmp_path, files={**TUBEPRESS, "pantheon.yml": "a: 1\na: 2\n"})
    found = BELOW.find(site, site.tree)[-1]
    assert (found.path, found.line) == ("pantheon.yml", 2)


CALLS = CapabilityCalls((("add_menu_page", 3),), ("install_plugins",))


def test_calls(tmp_path: Path) -> None:
    code = "<?php\nadd_menu_page('A', 'A', 'install_plugins');\nadd_menu_page('B', 'B', 'read');\n"
    site = wordpress(tmp_path / "a", files={
        "wp-content/themes/t/functions.php": code, "wp-content/themes/t/style.css": "/*\nTheme Name: T\n*/\n",
        "wp-content/plugins/woozone/plugin.php": code.replace("<?php", "<?php /* Plugin Name: WZone */")})
    found, foreign = CALLS.find(site, site.tree)
    assert (found.path, found.line) == ("wp-content/themes/t/functions.php", 2)
    assert (foreign.path, foreign.line) == ("wp-content/plugins/woozone/plugin.php", 2)
    assert "code of WZone" in foreign.message
    assert "install_plugins" in CALLS.describe()
    site = wordpress(tmp_path / "b")
    assert CALLS.find(site, site.tree) == []
    assert CALLS.absence(site).startswith("no menu page")
