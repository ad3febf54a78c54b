"""Small PHP files of their own: created, recognised, refused, taken out again."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.errors import InTheWayError
from fixer.outcome import Outcome
from fixer.php.rules import Falsy
from fixer.recipe.loading import LoadedBy
from fixer.recipe.signs.constant import ConstantIs
from fixer.recipe.steps.create_file import CreateFile
from fixer.site.change import Action
from fixer.site.overlay import OverlayTree
from tests.recipe.sites import after, context, wordpress
from tests.site.building import Content, Link, build
from tests.support.php import PhpWorker

FILE = "wp-content/mu-plugins/000-loader.php"
STEP = CreateFile("{content}/mu-plugins/000-loader.php", "load-native-sessions.php", why="it comes first.",
                  unless=(LoadedBy("{content}/mu-plugins", "wp-native-php-sessions/pantheon-sessions.php"),),
                  blocked_by=(ConstantIs("PANTHEON_SESSIONS_ENABLED", Falsy(), "switches it off"),))
LOADER = """<?php
/* Mine. */
if (file_exists(WP_PLUGIN_DIR.'/wp-native-php-sessions/pantheon-sessions.php')) {
  require_once WP_PLUGIN_DIR . "/wp-native-php-sessions/pantheon-sessions.php";
}
"""


def test_created(tmp_path: Path, php: PhpWorker) -> None:
    result = STEP.plan(context(wordpress(tmp_path)))
    [change] = result.changes
    assert (change.action, change.path, result.summary) == (Action.CREATE, FILE, f"creates {FILE}")
    text = after(result)
    assert text.startswith("<?php\n// fixer example: it comes first.\nif ( file_exists( WP_PLUGIN_DIR")
    assert php.lint(text.encode()) is None
    assert STEP.settings == ()


@pytest.mark.parametrize(("files", "outcome"), [
    ({FILE: LOADER.replace('"', "'")}, Outcome.SATISFIED), ({FILE: LOADER}, Outcome.SATISFIED),
    ({"wp-content/mu-plugins/a.php": LOADER}, Outcome.SATISFIED),
    ({FILE: "<?php\nother();\n"}, Outcome.CONFLICT), ({FILE: "text"}, Outcome.CONFLICT),
    ({FILE: Link("elsewhere.php")}, Outcome.CHANGE), ({f"{FILE}/x": ""}, Outcome.CONFLICT),
    ({"wp-content/mu-plugins/a/a.php": LOADER}, Outcome.CHANGE),
])
def test_what_stands_there(tmp_path: Path, files: dict[str, Content], outcome: Outcome) -> None:
    result = STEP.plan(context(wordpress(tmp_path, files={"wp-content/mu-plugins/index.php": "<?php\n", **files})))
    assert result.outcome is outcome
    assert bool(result.conflicts) is (outcome is Outcome.CONFLICT)
    assert all(conflict.path == FILE for conflict in result.conflicts)


def test_needs(tmp_path: Path) -> None:
    step = STEP._replace(needs="{content}/plugins/x/x.php")
    result = step.plan(context(wordpress(tmp_path / "a")))
    assert (result.outcome, result.summary) == (Outcome.NOT_APPLICABLE,
                                                "there is no wp-content/plugins/x/x.php in this code")
    site = wordpress(tmp_path / "b", files={"wp-content/plugins/x/x.php": "<?php\n"})
    assert step.plan(context(site)).outcome is Outcome.CHANGE


def test_what_somebody_decided(tmp_path: Path) -> None:
    result = STEP.plan(context(wordpress(tmp_path, "define('PANTHEON_SESSIONS_ENABLED', false);\n")))
    assert (result.outcome, result.conflicts[0].path, result.conflicts[0].line) == (
        Outcome.CONFLICT, "wp-config.php", 2)


def test_a_file_beside_a_commit_is_left_alone(tmp_path: Path) -> None:
    site = wordpress(tmp_path / "a")
    beside = build(tmp_path / "w", {FILE: "<?php\n"})
    with pytest.raises(InTheWayError, match="never taken from the working tree"):
        STEP.plan(context(site, committed=True, working_tree=beside))


def test_reverted(tmp_path: Path) -> None:
    site = wordpress(tmp_path)
    planned = STEP.plan(context(site))
    tree = OverlayTree(site.tree, planned.changes)
    result = STEP.revert(context(site)._replace(tree=tree))
    assert [(change.action, change.path) for change in result.changes] == [(Action.DELETE, FILE)]
    assert STEP.revert(context(site)).outcome is Outcome.SATISFIED


@pytest.mark.parametrize(("text", "outcome"), [
    (LOADER, Outcome.SATISFIED), ("<?php\n// fixer example: it comes first.\nmore();\n", Outcome.CONFLICT),
])
def test_what_a_human_wrote_stays(tmp_path: Path, text: str, outcome: Outcome) -> None:
    result = STEP.revert(context(wordpress(tmp_path, files={FILE: text})))
    assert (result.outcome, result.changes) == (outcome, ())


def test_an_earlier_text_is_known_by_its_commit(tmp_path: Path) -> None:
    former = wordpress(tmp_path / "a")
    made = wordpress(tmp_path / "b", files={FILE: "<?php\n// fixer example: an earlier text.\n"})
    asked = context(made)._replace(former=former.tree, made=made.tree)
    assert STEP.revert(asked).outcome is Outcome.CHANGE
    assert STEP.revert(asked._replace(former=made.tree)).outcome is Outcome.CONFLICT
