"""Capabilities in a site's own calls, and in the callbacks of their pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.errors import InTheWayError, UsageError
from fixer.outcome import Outcome, StepResult
from fixer.recipe.steps.replace_argument import ReplaceArgument
from tests.recipe.sites import context, wordpress
from tests.site.building import Content

STEP = ReplaceArgument((("add_menu_page", 3), ("add_submenu_page", 4)), ("install_plugins", "edit_themes"),
                       "manage_options", "nobody has it.", setting="capability")
PATH = "wp-content/plugins/own/own.php"


def plan(folder: Path, code: str, **files: Content) -> StepResult:
    """The step planned on one plugin of the site's own."""
    return STEP.plan(context(wordpress(folder, files={
        PATH: f"<?php\n/* Plugin Name: Own */\n{code}", **files})))


def text(result: StepResult) -> str:
    """The plugin as it will be, without the comments."""
    [change] = result.changes
    lines = (change.after or b"").decode().splitlines()
    return "\n".join(line for line in lines[2:] if not line.lstrip().startswith(("// fixer", "# fixer")))


CALL = "add_menu_page('A', 'A', 'install_plugins', 'a', %s);\n"
CHECK = "current_user_can('%s') || exit;"
CALLBACKS = [
    ("'page'", "function page() { %s }"),
    ("'PAGE'", "function page() { %s }"),
    ('"page"', "function other() { }\nfunction page() { %s }"),
    ("array($this, 'page')", "class C { function page() { %s } }"),
    ("[ __CLASS__, 'page' ]", "class C { static function page() { %s } }"),
    ("'C::page'", "class C { static function page() { %s } }"),
]


@pytest.mark.parametrize(("callback", "definition"), CALLBACKS)
def test_the_callbacks_check_changes_too(tmp_path: Path, callback: str, definition: str) -> None:
    result = plan(tmp_path, CALL % callback + definition % (CHECK % "install_plugins"))
    expected = (CALL % callback + definition % (CHECK % "manage_options")).replace("install_plugins", "manage_options")
    assert text(result).split() == expected.split()
    assert not result.notes


@pytest.mark.parametrize(("callback", "definition"), [
    ("'page'", "class C { function page() { %s } }"),
    ("array($this, 'page')", "function page() { %s }"),
    ("$page", "function page() { %s }"),
    ("'other'", "function page() { %s }"),
])
def test_other_checks_are_only_pointed_out(tmp_path: Path, callback: str, definition: str) -> None:
    result = plan(tmp_path, CALL % callback + definition % (CHECK % "install_plugins"))
    assert CHECK % "install_plugins" in text(result)
    assert [note.line for note in result.notes] == [4]


def test_checks_of_other_capabilities_stay(tmp_path: Path) -> None:
    body = (CHECK % "read") + (CHECK % "edit_themes") + "current_user_can($x); $u->current_user_can('install_plugins');"
    result = plan(tmp_path, CALL % "'page'" + "function page() { " + body + " }")
    assert body in text(result)
    assert len(result.notes) == 1


def test_closures_and_arrow_functions(tmp_path: Path) -> None:
    code = CALL % "function () { current_user_can('install_plugins') || exit; }"
    assert "install_plugins" not in text(plan(tmp_path / "a", code))
    code = CALL % "fn() => current_user_can('install_plugins') && page()"
    assert "install_plugins" not in text(plan(tmp_path / "b", code))


@pytest.mark.parametrize("code", [
    "add_menu_page('A', 'A');\n",
    "add_menu_page('A', 'A', 'read');\n",
    "$x->add_menu_page('A', 'A', 'install_plugins');\n",
    "C::add_menu_page('A', 'A', 'install_plugins');\n",
    "Own\\add_menu_page('A', 'A', 'install_plugins');\n",
    "function add_menu_page($a, $b, $c = 'install_plugins') {}\n",
    "$help = \"add_menu_page('A', 'A', 'install_plugins')\";\n",
    "$help = <<<'X'\nadd_menu_page('A', 'A', 'install_plugins');\nX;\n",
    "// add_menu_page('A', 'A', 'install_plugins');\n",
    "?>add_menu_page('A', 'A', 'install_plugins');\n",
    "add_submenu_page('install_plugins', 'install_plugins', 'install_plugins', 'read');\n",
])
def test_nothing_to_do(tmp_path: Path, code: str) -> None:
    result = plan(tmp_path, code)
    assert result.outcome is Outcome.SATISFIED
    assert not result.changes


@pytest.mark.parametrize("argument", ["$x", "CAPABILITY", "Own::CAPABILITY", "apply_filters('x', 'install_plugins')",
                                      "$a ? 'read' : 'install_plugins'", "'install' . '_plugins'", "\"install_$x\""])
def test_a_computed_capability_is_never_guessed(tmp_path: Path, argument: str) -> None:
    code = f"add_menu_page('A', 'A', {argument});\n"
    result = plan(tmp_path / "a", code)
    assert result.outcome is Outcome.CONFLICT
    assert (result.conflicts[0].path, result.conflicts[0].line) == (PATH, 3)
    beside = plan(tmp_path / "b", code + "add_menu_page('B', 'B', 'install_plugins');\n")
    assert beside.outcome is Outcome.CHANGE
    assert [note.line for note in beside.notes] == [3]
    assert argument in text(beside)
    literal = plan(tmp_path / "c", code + "add_menu_page('B', 'B', 'read');\n")
    assert literal.outcome is Outcome.SATISFIED
    assert len(literal.notes) == 1


@pytest.mark.parametrize("arguments", ["...$page", "'A', ...$rest", "'A', 'A', ...$rest"])
def test_spread_arguments_are_computed(tmp_path: Path, arguments: str) -> None:
    result = plan(tmp_path, f"add_menu_page({arguments});\n$make = add_menu_page(...);\n")
    assert result.outcome is Outcome.CONFLICT
    assert [conflict.line for conflict in result.conflicts] == [3]


def test_broken_code_stays(tmp_path: Path) -> None:
    with pytest.raises(InTheWayError) as caught:
        plan(tmp_path, "add_menu_page('A', 'A', 'install_plugins');\nfunction {\n")
    assert (caught.value.path, caught.value.line) == (PATH, 4)


def test_code_of_others_is_only_pointed_out(tmp_path: Path) -> None:
    code = "<?php\n/* Plugin Name: Theirs\nUpdate URI: x */\nadd_menu_page('A', 'A', 'install_plugins');\n"
    result = plan(tmp_path, "", **{"wp-content/plugins/theirs/theirs.php": code,
                                   "wp-content/mu-plugins/lib/x.php": code})
    assert result.outcome is Outcome.SATISFIED
    assert [note.path for note in result.notes] == ["wp-content/mu-plugins/lib/x.php",
                                                    "wp-content/plugins/theirs/theirs.php"]


def test_line_ends_and_other_bytes_stay(tmp_path: Path) -> None:
    code = "\tadd_menu_page('\xe9', 'A', 'install_plugins');\r\n".encode("latin-1")
    site = wordpress(tmp_path, files={PATH: b"<?php\r\n/* Plugin Name: Own */\r\n" + code})
    [change] = STEP.plan(context(site)).changes
    assert change.after == (b"<?php\r\n/* Plugin Name: Own */\r\n\t// fixer example: nobody has it. Was: "
                            b"'install_plugins'\r\n" + code.replace(b"install_plugins", b"manage_options"))


def test_the_users_capability(tmp_path: Path) -> None:
    assert STEP.settings == ("capability",)
    site = wordpress(tmp_path, files={PATH: "<?php\nadd_menu_page('A', 'A', 'install_plugins');\n"})
    for value in ("edit_themes", "", "it's", "a b"):
        with pytest.raises(UsageError, match=r"--set example\.capability"):
            STEP.plan(context(site, settings={"capability": value}))
