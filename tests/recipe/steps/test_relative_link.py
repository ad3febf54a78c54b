"""An extension's own link: relative where it can be, gone where it leads nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.outcome import Outcome, StepResult
from fixer.recipe.steps.relative_link import RelativeLink
from fixer.site.change import Action
from tests.recipe.sites import context, wordpress
from tests.site.building import Content, Link

STEP = RelativeLink("{content}/db.php", "{content}/plugins/q/wp-content/db.php", tail="q/wp-content/db.php",
                    owner="Q_DB")
PLUGIN: dict[str, Content] = {"wp-content/plugins/q/wp-content/db.php": "<?php\nclass Q_DB {}\n",
                              "wp-content/plugins/q/q.php": "<?php\n/* Plugin Name: Q */\n"}


def plan(folder: Path, there: Content, *, installed: bool = True, lock: str = "") -> StepResult:
    """The step planned with something at the link's place."""
    files: dict[str, Content] = {"wp-content/db.php": there, "wp-content/index.php": "<?php\n"}
    return STEP.plan(context(wordpress(folder, files={**files, **(PLUGIN if installed else {}),
                                                      **({"composer.lock": lock} if lock else {})})))


@pytest.mark.parametrize("target", ["/code/wp-content/plugins/q/wp-content/db.php", "/nowhere/q/wp-content/db.php",
                                    "../q/wp-content/db.php"])
def test_made_relative(tmp_path: Path, target: str) -> None:
    [change] = plan(tmp_path, Link(target)).changes
    assert (change.action, change.target, change.former_target) == (
        Action.SYMLINK, "plugins/q/wp-content/db.php", target)


def test_taken_away(tmp_path: Path) -> None:
    [change] = plan(tmp_path, Link("plugins/q/wp-content/db.php"), installed=False).changes
    assert change.action is Action.DELETE


def test_kept_where_composer_brings_the_plugin(tmp_path: Path) -> None:
    lock = '{"packages": [{"name": "wpackagist-plugin/q", "version": "1.0", "type": "wordpress-plugin"}]}'
    result = plan(tmp_path / "a", Link("plugins/q/wp-content/db.php"), installed=False, lock=lock)
    assert result.outcome is Outcome.SATISFIED
    [change] = plan(tmp_path / "b", Link("/code/wp-content/plugins/q/wp-content/db.php"), installed=False,
                    lock=lock).changes
    assert change.target == "plugins/q/wp-content/db.php"


@pytest.mark.parametrize("there", [Link("plugins/q/wp-content/db.php"), Link("./plugins/q/wp-content/db.php"),
                                   Link("/code/wp-content/plugins/other/db.php"), "<?php\nclass Other {}\n", None])
def test_left_alone(tmp_path: Path, there: Content) -> None:
    result = plan(tmp_path, there)
    assert result.outcome is Outcome.SATISFIED
    assert not result.changes
    assert result.summary


def test_a_copy_is_named(tmp_path: Path) -> None:
    result = plan(tmp_path, "<?php\nclass Q_DB {}\n")
    assert result.outcome is Outcome.CONFLICT
    assert (result.conflicts[0].path, result.conflicts[0].line) == ("wp-content/db.php", 1)
    assert STEP.settings == ()


def test_a_link_of_another_extension_is_left_alone(tmp_path: Path) -> None:
    result = plan(tmp_path, Link("/code/wp-content/plugins/my-q/wp-content/db.php"))
    assert result.outcome is Outcome.SATISFIED
    assert "something else" in result.summary
