"""settings.php as Drupal includes it, and what the platform lays over it."""

from __future__ import annotations

from pathlib import Path

from tests.php.sites import drupal7, drupal10
from tests.proof.trial import ini, ran, variable


def test_drupal_7_gets_the_platforms_settings_last(tmp_path: Path) -> None:
    report = ran(drupal7(tmp_path, "$conf['a'] = 1; $conf['file_temporary_path'] = '/mine'; $local = 2;\n"
                         "ini_set('arg_separator.output', '&amp;'); $db_url = 'x';"))
    assert report.state == "cms"
    assert variable(report, "$conf['a']") == 1
    assert variable(report, "$conf['file_temporary_path']") == b"/tmp"
    assert variable(report, "$databases['default']['default']['driver']") == b"mysql"
    assert variable(report, "$local") == 2
    assert ini(report, "arg_separator.output") == b"&amp;"


def test_extracting_the_platforms_settings_wipes_what_stood_above(tmp_path: Path) -> None:
    report = ran(drupal7(tmp_path, "$conf['a'] = 1;\nextract(json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE));\n"
                         "$conf['b'] = 2;"))
    assert "$conf['a']" not in {name.text for name in report.names}
    assert variable(report, "$conf['b']") == 2


def test_a_missing_settings_file_of_drupal_7_is_no_failure(tmp_path: Path) -> None:
    site = drupal7(tmp_path, "")
    (tmp_path / "sites/default/settings.php").unlink()
    assert ran(site).state == "cms"


def test_functions_of_drupal_7_that_settings_may_call(tmp_path: Path) -> None:
    report = ran(drupal7(tmp_path, "drupal_fast_404();\n$conf['a'] = variable_get('none', 'x');\n"
                         "$conf['b'] = variable_get('a', 'y');\n$conf['c'] = conf_path();\n"
                         "$conf['d'] = drupal_is_cli();\n$conf['e'] = ip_address() === $_SERVER['REMOTE_ADDR'];\n"))
    assert report.state == "cms"
    assert [variable(report, f"$conf['{key}']") for key in "abcde"] == [b"x", b"x", b"sites/default", False, True]


def test_drupal_10_has_none_of_them(tmp_path: Path) -> None:
    assert ran(drupal10(tmp_path, "$settings['a'] = function_exists('variable_get');")).state == "cms"
    assert ran(drupal10(tmp_path, "drupal_fast_404();")).state != "cms"


def test_relative_includes_start_in_the_docroot(tmp_path: Path) -> None:
    report = ran(drupal7(tmp_path, "include './sites/all/modules/x/x.inc';\n$conf['f'] = file_exists('index.php');",
                         {"sites/all/modules/x/x.inc": "<?php $conf['x'] = 1;"}))
    assert variable(report, "$conf['x']") == 1


def test_drupal_10_keeps_its_own_settings_only(tmp_path: Path) -> None:
    report = ran(drupal10(tmp_path, "$settings['a'] = $site_path; $config['system.site']['name'] = 'x';\n"
                          "$databases = array(); $own = 1;"))
    assert report.state == "cms"
    assert variable(report, "$settings['a']") == b"sites/default"
    assert variable(report, "$config['system.site']['name']") == b"x"
    assert variable(report, "$databases") == {}
    assert variable(report, "$own") == 1


def test_off_the_platform_nothing_of_it_is_there(tmp_path: Path) -> None:
    report = ran(drupal7(tmp_path, "$conf['x'] = isset($_SERVER['PRESSFLOW_SETTINGS']);"), 9)
    assert variable(report, "$conf['x']") is False
    assert "$databases['default']['default']['driver']" not in {name.text for name in report.names}
