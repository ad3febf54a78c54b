"""A block above the inclusion that needs it, and taken out again."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.errors import InTheWayError
from fixer.outcome import Outcome
from fixer.php.definition import NameKind
from fixer.recipe.catalog import load
from fixer.recipe.steps.insert_above import InsertAbove
from tests.recipe.sites import after, context, drupal, drupal7

STEP = next(step for step in load("fast-404-settings").steps if isinstance(step, InsertAbove))
USE = "include_once './fast_404.inc';\nfast_404_path_check();\n"
FILE = {"fast_404.inc": "<?php\nfunction fast_404_path_check() {}\n"}
SETTINGS = "sites/default/settings.php"


def test_above_the_inclusion_and_its_comments(tmp_path: Path) -> None:
    text = after(STEP.plan(context(drupal7(tmp_path, "$a = 1;\n\n# The path.\n" + USE + "$b = 2;\n", FILE))))
    assert text.index("# The path.") > text.index("if (isset($_SERVER[") > text.index("$a = 1;")
    assert text.endswith("# The path.\n" + USE + "$b = 2;\n")


def test_above_the_call_where_nothing_is_included(tmp_path: Path) -> None:
    text = after(STEP.plan(context(drupal7(tmp_path, "load_it();\nfast_404_path_check();\n"))))
    assert text.startswith("<?php\nload_it();\n")
    assert text.endswith("}\n\nfast_404_path_check();\n")


@pytest.mark.parametrize("code", [
    "$d = json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE);\n$databases = $d['databases'];\n",
    "$databases = array();\n$d = json_decode(getenv('PRESSFLOW_SETTINGS'), true);\n"
    "$databases['default'] = $d['databases']['default'];\n",
    "extract(json_decode($_SERVER['PRESSFLOW_SETTINGS'], 1));\n",
    "foreach (json_decode($_ENV['PRESSFLOW_SETTINGS'], TRUE) as $k => $v) { ${$k} = $v; }\n",
])
def test_decoded_already(tmp_path: Path, code: str) -> None:
    result = STEP.plan(context(drupal7(tmp_path, code + USE, FILE)))
    assert result.outcome is Outcome.SATISFIED, result
    assert f"({SETTINGS}:" in result.summary


@pytest.mark.parametrize("code", [
    "$databases = array('default' => array());\n",
    "$d = json_decode($_SERVER['PRESSFLOW_SETTINGS']);\n$databases = (array) $d->databases;\n",
    "$d = json_decode($_SERVER['OTHER'], TRUE);\n$databases = $d['databases'];\n",
    "$databases = $x;\n$d = json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE);\n",
    "function f() { extract(json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE)); }\n",
    "if (getenv('PANTHEON_ENVIRONMENT') === 'live') { extract(json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE)); }\n",
])
def test_not_decoded_yet(tmp_path: Path, code: str) -> None:
    assert STEP.plan(context(drupal7(tmp_path, code + USE, FILE))).outcome is Outcome.CHANGE


@pytest.mark.parametrize("code", ["", "include './fast_404.inc';\n", "// fast_404_path_check();\n",
                                  "$o->fast_404_path_check();\n", "function fast_404_path_check() {}\n",
                                  "function g() { fast_404_path_check(); }\n",
                                  "if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) { fast_404_path_check(); }\n"])
def test_not_called(tmp_path: Path, code: str) -> None:
    assert STEP.plan(context(drupal7(tmp_path, code, FILE))).outcome is Outcome.SATISFIED


def test_what_else_would_change_stands_in_the_way(tmp_path: Path) -> None:
    code = USE + "$conf['reports'] = isset($databases) ? 'db' : 'none';\n"
    result = STEP.plan(context(drupal7(tmp_path, code, FILE)))
    assert result.outcome is Outcome.CONFLICT
    assert [(one.path, one.line) for one in result.conflicts] == [(SETTINGS, 2)]


def test_other_versions_and_no_settings(tmp_path: Path) -> None:
    assert STEP.plan(context(drupal(tmp_path / "a", "9.5.0"))).outcome is Outcome.NOT_APPLICABLE
    for ask in (STEP.plan, STEP.revert):
        assert ask(context(drupal7(tmp_path / "b", None))).outcome is Outcome.SATISFIED
    assert STEP.names(context(drupal7(tmp_path / "b", None))) == (
        (NameKind.VARIABLE, "$databases"), (NameKind.VARIABLE, "$pressflow_settings"))


def test_a_changed_block_is_a_persons(tmp_path: Path) -> None:
    made = after(STEP.plan(context(drupal7(tmp_path / "a", USE, FILE))))
    site = drupal7(tmp_path / "b", made[6:].replace("array_replace_recursive", "array_merge"), FILE)
    with pytest.raises(InTheWayError, match="changed since"):
        STEP.revert(context(site))


def test_the_same_by_a_human_stays(tmp_path: Path) -> None:
    made = after(STEP.plan(context(drupal7(tmp_path / "a", USE, FILE))))
    human = "\n".join(line for line in made.splitlines() if "fixer" not in line) + "\n"
    assert STEP.revert(context(drupal7(tmp_path / "b", human[6:], FILE))).outcome is Outcome.SATISFIED
