"""Blocks from templates: whole, in part, instead of older forms, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.outcome import Outcome
from fixer.recipe.alternatives import CommittedAt
from fixer.recipe.catalog import load
from fixer.recipe.steps.insert_block import InsertBlock
from tests.recipe.sites import after, context, drupal, drupal7, wordpress


def block(recipe_id: str) -> InsertBlock:
    """The first step of a recipe that inserts a block."""
    return next(step for step in load(recipe_id).steps if isinstance(step, InsertBlock))


SERVER = block("contact-form-7")
COMPOSER = block("composer-manager")
PORT = ("if (isset($_SERVER['HTTP_X_SSL']) && $_SERVER['HTTP_X_SSL'] === 'ON') { $_SERVER['SERVER_PORT'] = 443; }\n"
        "else { $_SERVER['SERVER_PORT'] = 80; }\n")
NAME = "$_SERVER['SERVER_NAME'] = $_SERVER['HTTP_HOST'];\n"


def test_whole_and_no_settings(tmp_path: Path) -> None:
    text = after(SERVER.plan(context(wordpress(tmp_path))))
    assert text.count("SERVER_PORT") == 2
    assert SERVER.settings == ()


def test_another_drupal(tmp_path: Path) -> None:
    assert COMPOSER.plan(context(drupal(tmp_path, "8.9.0"))).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(("form", "count"), [(NAME, 1), (NAME.replace("'", '"'), 1), (NAME.replace(" ", ""), 1),
                                             (NAME + NAME, 1), ("// x\n" + NAME, 1)])
def test_older_forms_are_upgraded_and_not_doubled(tmp_path: Path, form: str, count: int) -> None:
    text = after(SERVER.plan(context(wordpress(tmp_path, form))))
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("//")]
    assert sum("'SERVER_NAME'" in line.replace('"', "'") for line in lines) == count


@pytest.mark.parametrize("form", ["if (true) { %s }\n", "function f() { %s }\n"])
def test_older_forms_below_the_top_stay(tmp_path: Path, form: str) -> None:
    text = after(SERVER.plan(context(wordpress(tmp_path, form % NAME.strip()))))
    assert form % NAME.strip() in text


def test_remarks_are_about_what_decides(tmp_path: Path) -> None:
    old = SERVER.plan(context(wordpress(tmp_path / "a", NAME + PORT)))
    assert old.outcome is Outcome.SATISFIED
    assert [note.line for note in old.notes] == [3]
    other = "if (isset($_SERVER['HTTP_X_SSL'])) { $_SERVER['HTTPS'] = 'on'; }\n"
    new = SERVER.plan(context(wordpress(tmp_path / "b", other + NAME + PORT.replace("X_SSL", "USER_AGENT_HTTPS"))))
    assert new.outcome is Outcome.SATISFIED
    assert not new.notes


def test_must_use_plugins_count_for_steps_that_say_so(tmp_path: Path) -> None:
    files = {"wp-content/mu-plugins/x.php": f"<?php\n{NAME}{PORT}"}
    site = wordpress(tmp_path, files=dict(files))
    assert SERVER.plan(context(site)).summary.startswith("wp-content/mu-plugins/x.php sets the same")
    assert SERVER._replace(must_use=False).plan(context(site)).outcome is Outcome.CHANGE


@pytest.mark.parametrize("code", ["<?php\nreturn;\n" + NAME + PORT, "<?php\n/*\n" + NAME + PORT + "*/\n", NAME + PORT,
                                  "<?php\nadd_action('init', function () {\n" + NAME + PORT + "});\n"])
def test_must_use_plugins_that_do_nothing_do_not_count(tmp_path: Path, code: str) -> None:
    site = wordpress(tmp_path, files={"wp-content/mu-plugins/x.php": code})
    assert SERVER.plan(context(site)).outcome is Outcome.CHANGE


def test_harm_is_a_conflict_only_where_something_would_change(tmp_path: Path) -> None:
    step = COMPOSER._replace(blocked_by=(CommittedAt("{docroot}/a", "{docroot}/b", "a is in the way"),))
    site = drupal7(tmp_path / "x", files={"a": ""})
    assert step.plan(context(site)).conflicts[0].message == "a is in the way"
    done = drupal7(tmp_path / "y", after(COMPOSER.plan(context(drupal7(tmp_path / "z")))).removeprefix("<?php\n"),
                   {"a": ""})
    assert step.plan(context(done)).outcome is Outcome.SATISFIED
