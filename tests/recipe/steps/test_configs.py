"""Steps that edit a config: constants, variables, ini values; and where no config can be edited."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.errors import InTheWayError, UsageError
from fixer.outcome import Outcome
from fixer.php.rules import AtLeastSize, Falsy, Matching
from fixer.recipe.alternatives import ConstantsHold, LinkBelowUploads, PhpAtLeast
from fixer.recipe.steps.assign_variable import AssignVariable
from fixer.recipe.steps.define_constant import DefineConstant, php_literal
from fixer.recipe.steps.set_ini import SetIni
from fixer.site.change import Action
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from tests.recipe.sites import after, context, drupal, drupal7, wordpress
from tests.site.building import Link, build

DEFINE = DefineConstant("A_LIMIT", "256M", why="it is needed.", accept=AtLeastSize("256M"),
                        unless=(ConstantsHold((("OTHER", Falsy()),), "OTHER is off"),))
ASSIGN = AssignVariable("$conf['a']", "private://a", why="it is needed.",
                        accept=Matching((r"private://.*", r"public://.*")), drupal=(6, 7), setting="uri",
                        broken_forms=("$conf[‘a’] = 1;",), cautions=((Matching((r"public://.*",)), "be careful"),))
INI = SetIni("arg_separator.output", "&", why="it is needed.", known_bad=("&amp;",),
             unless=(PhpAtLeast("5.5", "PHP is right"),))


@pytest.mark.parametrize(("value", "source"), [(True, b"true"), (False, b"false"), (0, b"0"), (-1, b"-1"),
                                               ("it's", b"'it\\'s'"), ("a\\", b"'a\\\\'")])
def test_literals(value: str | int | bool, source: bytes) -> None:
    assert php_literal(value) == source


@pytest.mark.parametrize(("config", "outcome"), [
    ("", Outcome.CHANGE), ("define('A_LIMIT', '64M');\n", Outcome.CHANGE),
    ("define('A_LIMIT', '512M');\n", Outcome.SATISFIED), ("define('OTHER', false);\n", Outcome.SATISFIED),
    ("define('A_LIMIT', limit());\n", Outcome.CONFLICT), ("define('A_LIMIT', 'much');\n", Outcome.CONFLICT),
    # A value that is there and wrong is put right, whatever else holds.
    ("define('OTHER', false);\ndefine('A_LIMIT', '64M');\n", Outcome.CHANGE),
])
def test_constants(tmp_path: Path, config: str, outcome: Outcome) -> None:
    result = DEFINE.plan(context(wordpress(tmp_path, config)))
    assert result.outcome is outcome
    assert result.summary
    assert bool(result.changes) is (outcome is Outcome.CHANGE)
    assert DEFINE.settings == ()


def test_a_constant_that_is_defined_elsewhere_is_added_with_care(tmp_path: Path) -> None:
    include = "if (file_exists(__DIR__ . '/wp-config-local.php')) include __DIR__ . '/wp-config-local.php';\n"
    site = wordpress(tmp_path, include, {"wp-config-local.php": "<?php\ndefine('A_LIMIT', '1G');\n"})
    assert "if ( ! defined( 'A_LIMIT' ) ) {\n\tdefine( 'A_LIMIT', '256M' );\n}\n" in after(DEFINE.plan(context(site)))


@pytest.mark.parametrize(("settings", "outcome"), [
    ("", Outcome.CHANGE), ("$conf['a'] = 'private://b';\n", Outcome.SATISFIED),
    ("$conf['a'] = 'temporary://';\n", Outcome.CONFLICT), ("$conf[‘a’] = 1;\n", Outcome.CHANGE),
])
def test_variables(tmp_path: Path, settings: str, outcome: Outcome) -> None:
    assert ASSIGN.plan(context(drupal7(tmp_path, settings))).outcome is outcome


def test_variables_of_another_drupal(tmp_path: Path) -> None:
    result = ASSIGN.plan(context(drupal(tmp_path / "a", "10.1.0")))
    assert result.outcome is Outcome.NOT_APPLICABLE
    assert "not read by Drupal 10" in result.summary
    unknown = drupal7(tmp_path / "b")._replace(major=None)
    assert ASSIGN.plan(context(unknown)).outcome is Outcome.CHANGE


def test_cautions(tmp_path: Path) -> None:
    satisfied = ASSIGN.plan(context(drupal7(tmp_path / "a", "$conf['a'] = 'public://x';\n")))
    assert [(note.message, note.line) for note in satisfied.notes] == [("be careful", 2)]
    chosen = ASSIGN.plan(context(drupal7(tmp_path / "b"), settings={"uri": "public://x"}))
    assert [(note.message, note.path, note.line) for note in chosen.notes] == [
        ("be careful", "sites/default/settings.php", None)]
    created = ASSIGN.plan(context(drupal7(tmp_path / "c", None), settings={"uri": "public://x"}))
    assert [note.message for note in created.notes] == ["be careful"]
    assert not ASSIGN.plan(context(drupal7(tmp_path / "d"))).notes
    conflict = ASSIGN.plan(context(drupal7(tmp_path / "e", "$conf['a'] = 1;\n"), settings={"uri": "public://x"}))
    assert conflict.outcome is Outcome.CONFLICT
    assert not conflict.notes


def test_the_users_value(tmp_path: Path) -> None:
    assert ASSIGN.settings == ("uri",)
    assert ASSIGN._replace(setting="").settings == ()
    site = drupal7(tmp_path)
    assert "$conf['a'] = 'private://it\\'s';" in after(ASSIGN.plan(context(site, settings={"uri": "private://it's"})))
    with pytest.raises(UsageError, match=r"--set example\.uri=temporary://"):
        ASSIGN.plan(context(site, settings={"uri": "temporary://"}))
    assert "private://a" in after(ASSIGN.plan(context(site, settings={"other": "x"})))


@pytest.mark.parametrize(("settings", "php", "outcome"), [
    ("", "5.3", Outcome.CHANGE), ("", "7.4", Outcome.SATISFIED),
    ("ini_set('arg_separator.output', '&amp;');\n", "7.4", Outcome.CHANGE),
    ("ini_set('arg_separator.output', \"&\");\n", "5.3", Outcome.SATISFIED),
    ("ini_set('arg_separator.output', ';');\n", "7.4", Outcome.CONFLICT),
    ("// ini_set('arg_separator.output', '&amp;');\n", "5.3", Outcome.CHANGE),
])
def test_ini_values(tmp_path: Path, settings: str, php: str, outcome: Outcome) -> None:
    site = drupal7(tmp_path, settings, {"pantheon.yml": f"php_version: {php}\n"})
    result = INI.plan(context(site))
    assert result.outcome is outcome
    if outcome is Outcome.CHANGE:
        assert "ini_set('arg_separator.output', '&');\n" in after(result)
    assert INI.settings == ()


def test_replaced_when_asked(tmp_path: Path) -> None:
    site = drupal7(tmp_path, "$conf['a'] = 'temporary://'; // x\n")
    result = ASSIGN.plan(context(site, on_conflict="replace"))
    assert "$conf['a'] = 'private://a'; // x\n" in after(result)
    assert result.notes[0].message == "replaces 'temporary://', the value of $conf['a']"


def test_settings_are_created_for_old_drupal_only(tmp_path: Path) -> None:
    result = ASSIGN.plan(context(drupal7(tmp_path / "a", None)))
    assert [(change.action, change.path) for change in result.changes] == [
        (Action.CREATE, "sites/default/settings.php")]
    assert after(result) == ("<?php\n// Made by fixer, since there was none.\n\n"
                             "// fixer example: it is needed.\n$conf['a'] = 'private://a';\n")
    for number, site in enumerate((drupal(tmp_path / "b", "10.0.0"), drupal7(tmp_path / "c")._replace(major=None))):
        (tmp_path / "bc"[number] / "sites/default/settings.php").unlink()
        with pytest.raises(InTheWayError, match=r"settings\.php is missing"):
            ASSIGN._replace(drupal=()).plan(context(site))


def test_settings_are_not_created_without_need(tmp_path: Path) -> None:
    assert INI.plan(context(drupal7(tmp_path, None))).outcome is Outcome.SATISFIED


def test_settings_beside_a_commit_are_not_taken(tmp_path: Path) -> None:
    site = drupal7(tmp_path / "a", None)
    beside = build(tmp_path / "b", {"sites/default/settings.php": "<?php\n"})
    with pytest.raises(InTheWayError, match="--in-place"):
        ASSIGN.plan(context(site, committed=True, working_tree=beside))
    empty = build(tmp_path / "c", {"x": ""})
    assert ASSIGN.plan(context(site, committed=True, working_tree=empty)).outcome is Outcome.CHANGE


def test_settings_at_an_ignored_path_are_said(tmp_path: Path) -> None:
    site = drupal7(tmp_path, None, {".gitignore": "settings.php\n"})
    assert "ignored by git" in ASSIGN.plan(context(site)).notes[0].message


def test_configs_that_cannot_be_edited(tmp_path: Path) -> None:
    site = wordpress(tmp_path / "a", "define('X' 1);\n")
    with pytest.raises(InTheWayError, match="PHP cannot read this file") as caught:
        DEFINE.plan(context(site))
    assert (caught.value.path, caught.value.line) == ("wp-config.php", 2)
    site = wordpress(tmp_path / "b")
    (tmp_path / "b/wp-config.php").unlink()
    with pytest.raises(InTheWayError, match="is missing"):
        DEFINE.plan(context(site))
    with pytest.raises(InTheWayError, match="use --in-place"):
        DEFINE.plan(context(site, committed=True))
    (tmp_path / "b/wp-config.php").mkdir()
    with pytest.raises(InTheWayError, match="a folder is there"):
        DEFINE.plan(context(site))


def test_a_config_behind_a_link(tmp_path: Path) -> None:
    site = wordpress(tmp_path / "a", files={"shared/wp-config.php":
                                            "<?php\nrequire_once ABSPATH . 'wp-settings.php';\n"})
    (tmp_path / "a/wp-config.php").unlink()
    (tmp_path / "a/wp-config.php").symlink_to("shared/wp-config.php")
    site = find_site(DirectoryTree(tmp_path / "a"))
    assert [change.path for change in DEFINE.plan(context(site)).changes] == ["shared/wp-config.php"]
    (tmp_path / "a/wp-config.php").unlink()
    (tmp_path / "a/wp-config.php").symlink_to("/etc/passwd")
    with pytest.raises(InTheWayError, match="outside the site"):
        DEFINE.plan(context(site))


def test_a_link_is_another_way(tmp_path: Path) -> None:
    step = DEFINE._replace(unless=(LinkBelowUploads("{content}/cache"),))
    site = wordpress(tmp_path, files={"wp-content/cache": Link("uploads/cache"), "wp-content/x.php": ""})
    assert step.plan(context(site)).outcome is Outcome.SATISFIED
