"""Values taken out of settings.php, and put back."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.errors import InTheWayError
from fixer.outcome import Outcome
from fixer.php.definition import NameKind
from fixer.php.rules import Exactly, Matching
from fixer.php.unwanted import Unwanted
from fixer.recipe.steps.take_out import TakeOut
from tests.recipe.sites import LOADER, RECIPE, after, context, drupal, drupal7, wordpress

STEP = TakeOut("bad words", (Unwanted("$conf['list'][*]", Matching((r"bad.*",)), ("bad",)),
                             Unwanted("$conf['word_*']", Exactly("bad"), ("bad",))), why="because.")
GONE = "// fixer example: because. Took out: "
SETTINGS = "sites/default/settings.php"


def taken(tmp_path: Path, code: str) -> str:
    """settings.php without the unwanted values, its opening tag left away."""
    result = STEP.plan(context(drupal7(tmp_path, code)))
    assert result.outcome is Outcome.CHANGE, result
    return after(result).removeprefix("<?php\n")


@pytest.mark.parametrize(("code", "expected"), [
    ("$conf['list'][] = 'bad';\n", GONE + "$conf['list'][] = 'bad';\n"),
    ("  $conf['word_a'] = \"bad\"  ;\n", "  " + GONE + "$conf['word_a'] = \"bad\"  ;\n"),
    ("$conf['word_a'] = 'bad' . '';", GONE + "$conf['word_a'] = 'bad' . '';"),
    ("$x = 'bad';\n$conf['word_a'] = $x;\n", "$x = 'bad';\n" + GONE + "$conf['word_a'] = $x;\n"),
    ("$conf['list']['b'] = 'bad one';\n", GONE + "$conf['list']['b'] = 'bad one';\n"),
    ("$conf['word_a'] = 'bad'; ?>\n<?php $y = 1;\n",
     "/* fixer example: because. Took out: $conf['word_a'] = 'bad'; */ ?>\n<?php $y = 1;\n"),
    ("if (f()):\n$conf['word_a'] = 'bad';\nendif;\n", "if (f()):\n" + GONE + "$conf['word_a'] = 'bad';\nendif;\n"),
    ("$conf['word_a'] = 'bad'; $conf['word_b'] = 'good';\n",
     "/* fixer example: because. Took out: $conf['word_a'] = 'bad'; */ $conf['word_b'] = 'good';\n"),
    ("switch (f()) {\n  case 1:\n    $conf['word_a'] = 'bad';\n    break;\n}\n",
     "switch (f()) {\n  case 1:\n    " + GONE + "$conf['word_a'] = 'bad';\n    break;\n}\n"),
    ("$conf['list'] = array('good', 'bad */ ?>');\n",
     "$conf['list'] = array('good', /* fixer example: because. Took out: 'bad *\\x2f ?\\x3e' */);\n"),
    ("$conf['list'] += array('k' => 'bad', 'l' => 'good');\n",
     "$conf['list'] += array(/* fixer example: because. Took out: 'k' => 'bad', */ 'l' => 'good');\n"),
    ("$conf['word_a'] = 'bad';\nunset($conf['word_b']);\n",
     GONE + "$conf['word_a'] = 'bad';\nunset($conf['word_b']);\n"),
])
def test_taken_out(tmp_path: Path, code: str, expected: str) -> None:
    assert taken(tmp_path, code) == expected


@pytest.mark.parametrize("code", [
    "",
    "$conf['list'][] = 'good';\n$conf['words'] = 'bad';\n$config['word_a'] = 'bad';\n",
    "// $conf['word_a'] = 'bad';\n$text = \"$conf[word_a] = 'bad';\";\n",
    "$conf['word_a'] = 'bad';\nunset($conf['word_a']);\n",
    "$conf['list'][] = 'bad';\n$conf['list'] = array('good');\n",
    "$conf['list'][] = 'bad';\nunset($conf['list']);\n",
    "$conf['list'][] = 'bad';\n$conf = array();\n",
    "if (!defined('PANTHEON_ENVIRONMENT')) { $conf['word_a'] = 'bad'; }\n",
    "if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) { $conf['list'][] = 'bad'; }\n",
    "return;\n$conf['word_a'] = 'bad';\n",
    "function f() { $conf['word_a'] = 'bad'; }\n",
    "$conf['word_a'] = choose('good');\n",
])
def test_nothing_to_take_out(tmp_path: Path, code: str) -> None:
    result = STEP.plan(context(drupal7(tmp_path, code)))
    assert result.outcome is Outcome.SATISFIED, result
    assert not result.changes


@pytest.mark.parametrize(("code", "line"), [
    ("$a = $conf['word_a'] = 'bad';\n", 2),
    ("\n$conf['word_a'] = f() ? 'bad' : 'good';\n", 3),
    ("$conf[$_GET['key']] = 'bad';\n", 2),
    ("$l = array('bad');\n$conf['list'] = $l;\n", 3),
    ("$conf['list'][] = f('bad');\n", 2),
    ("$conf['list'][] = 'bad';\n$conf['word_a'] = f('bad');\n", 3),
])
def test_a_person_must_do_it(tmp_path: Path, code: str, line: int) -> None:
    result = STEP.plan(context(drupal7(tmp_path, code)))
    assert result.outcome is Outcome.CONFLICT
    assert not result.changes
    assert [(one.path, one.line) for one in result.conflicts] == [(SETTINGS, line)]


@pytest.mark.parametrize("code", ["$conf['word_a'] = f() ? 'bad' : 'good';\n", "$conf['list'][] = f('bad');\n"])
def test_computed_values_go_where_the_user_says_so(tmp_path: Path, code: str) -> None:
    result = STEP.plan(context(drupal7(tmp_path, code), on_conflict="replace"))
    assert after(result) == f"<?php\n{GONE}{code}"


def test_other_computers_keep_what_they_alone_use(tmp_path: Path) -> None:
    code = "$conf['list'][] = 'bad';\nif (!defined('PANTHEON_ENVIRONMENT')) { $conf['word_a'] = 'bad'; }\n"
    assert STEP.plan(context(drupal7(tmp_path / "a", code))).outcome is Outcome.CHANGE
    result = STEP._replace(together=True).plan(context(drupal7(tmp_path / "b", code)))
    assert result.outcome is Outcome.CONFLICT
    assert "off the platform" in result.summary
    assert result.conflicts[0].line == 3


def test_files_of_extensions_and_of_the_platform_are_left_alone(tmp_path: Path) -> None:
    module = "sites/all/modules/words/words.inc"
    files = {module: "<?php\n$conf['word_a'] = 'bad';\n", "sites/all/modules/words/words.info": "name = Words\n"}
    code = f"include './{module}';\ninclude './own.inc';\n"
    result = STEP.plan(context(drupal7(tmp_path, code, {**files, "own.inc": "<?php\n$conf['word_b'] = 'bad';\n"})))
    assert [change.path for change in result.changes] == ["own.inc"]


def test_line_ends_stay(tmp_path: Path) -> None:
    site = drupal7(tmp_path, None, {SETTINGS: b"<?php\r\n$conf['word_a'] = 'bad';\r\n$x = 1;"})
    assert after(STEP.plan(context(site))) == f"<?php\r\n{GONE}$conf['word_a'] = 'bad';\r\n$x = 1;"


def test_missing_settings(tmp_path: Path) -> None:
    assert STEP.plan(context(drupal7(tmp_path, None))).outcome is Outcome.SATISFIED
    assert STEP.plan(context(drupal7(tmp_path, None), committed=True)).outcome is Outcome.SATISFIED
    assert STEP.revert(context(drupal7(tmp_path, None))).outcome is Outcome.SATISFIED


def test_settings_that_are_only_beside_the_commit(tmp_path: Path) -> None:
    beside = drupal7(tmp_path / "beside", "$conf['word_a'] = 'bad';\n").tree
    with pytest.raises(InTheWayError, match="--in-place"):
        STEP.plan(context(drupal7(tmp_path / "a", None), committed=True, working_tree=beside))


def test_for_some_versions_only(tmp_path: Path) -> None:
    older = STEP._replace(drupal=(6, 7))
    assert older.plan(context(drupal(tmp_path, "9.5.0"))).outcome is Outcome.NOT_APPLICABLE
    assert older.settings == ()
    assert older.names(context(drupal(tmp_path, "9.5.0"))) == (
        (NameKind.VARIABLE, "$conf['list'][*]"), (NameKind.VARIABLE, "$conf['word_*']"))


def test_what_is_too_long_is_said(tmp_path: Path) -> None:
    site = drupal7(tmp_path, "$conf['word_a'] =\n  'bad';\n")
    assert [note.line for note in STEP.plan(context(site)).notes] == [2]
    assert not STEP.plan(context(site, committed=True)).notes


def test_put_back_beside_later_edits(tmp_path: Path) -> None:
    code = "$conf['word_a'] =\n  'bad';\n$conf['list'][] = 'bad';\n"
    former = drupal7(tmp_path / "former", code)
    made = after(STEP.plan(context(former)))
    site = drupal7(tmp_path / "now", made.removeprefix("<?php\n") + "$later = 1;\n")
    known = context(site)._replace(former=former.tree, made=drupal7(tmp_path / "made", made[6:]).tree)
    assert after(STEP.revert(known)) == f"<?php\n{code}$later = 1;\n"
    assert STEP.revert(context(site)).outcome is Outcome.CONFLICT


@pytest.mark.parametrize("code", ["$conf['word_a'] = 'bad';\n", "// fixer other: because. Took out: $a = 1;\n",
                                  f"// {RECIPE.id}: because. Took out: $a = 1;\n", "// fixer example: because.\n"])
def test_nothing_of_ours_to_put_back(tmp_path: Path, code: str) -> None:
    result = STEP.revert(context(drupal7(tmp_path, code)))
    assert result.outcome is Outcome.SATISFIED
    assert not result.changes


def test_what_would_break_the_file_is_not_put_back(tmp_path: Path) -> None:
    result = STEP.revert(context(drupal7(tmp_path, GONE + "$conf['a' = 1;\n")))
    assert result.outcome is Outcome.CONFLICT
    assert result.conflicts[0].line == 2


def test_a_wordpress_config_too(tmp_path: Path) -> None:
    step = TakeOut("a word", (Unwanted("$word", Exactly("bad")),), why="because.")
    result = step.plan(context(wordpress(tmp_path, "$word = 'bad';\n")))
    assert after(result).startswith(f"<?php\n{GONE}$word = 'bad';\n")


@pytest.mark.parametrize(("behind", "lines"), [("define('WORD', 'bad');\n", (4,)), ("define('OTHER', 'bad');\n", ())])
def test_what_is_set_again_too_late_is_said(tmp_path: Path, behind: str, lines: tuple[int, ...]) -> None:
    step = TakeOut("a word", (Unwanted("WORD", Exactly("bad"), kind=NameKind.CONSTANT),), why="because.")
    result = step.plan(context(wordpress(tmp_path, f"define('WORD', 'bad');\n{LOADER}{behind}")))
    assert result.outcome is Outcome.CHANGE
    assert tuple(note.line for note in result.notes if "too late" in note.message) == lines


@pytest.mark.parametrize(("first", "outcome"), [
    ("", "change"), ("define('OTHER', 1);\n", "change"), ("define('WORD', 'good');\n", "satisfied"),
    ("if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) { define('WORD', 'good'); }\n", "conflict"),
    ("define('WORD', 'bad');\n", "conflict"),
])
def test_what_depends_on_a_definition(tmp_path: Path, first: str, outcome: str) -> None:
    step = TakeOut("a word", (Unwanted("WORD", Exactly("bad"), kind=NameKind.CONSTANT),), why="because.")
    result = step.plan(context(wordpress(tmp_path, f"{first}define('WORD', 'bad') or die('no');\n")))
    assert result.outcome.value == outcome
