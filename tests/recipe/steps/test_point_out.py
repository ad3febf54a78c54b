"""Places for a person to look at: notes, or conflicts where nothing else helps."""

from __future__ import annotations

from pathlib import Path

from fixer.outcome import Outcome
from fixer.php.rules import Truthy
from fixer.recipe.signs.constant import ConstantIs
from fixer.recipe.steps.point_out import PointOut
from tests.recipe.sites import context, wordpress

STEP = PointOut(ConstantIs("X", Truthy(), "is on"), "switch it off")


def test_notes(tmp_path: Path) -> None:
    result = STEP.plan(context(wordpress(tmp_path, "define('X', 1);\n")))
    assert (result.outcome, result.changes, result.conflicts) == (Outcome.NOT_APPLICABLE, (), ())
    assert [(note.path, note.line, note.message) for note in result.notes] == [
        ("wp-config.php", 2, "X is on; switch it off")]
    assert STEP.settings == ()


def test_conflicts(tmp_path: Path) -> None:
    result = STEP._replace(needed=True).plan(context(wordpress(tmp_path, "define('X', 1);\n")))
    assert (result.outcome, result.notes) == (Outcome.CONFLICT, ())
    assert result.conflicts[0].line == 2


def test_nothing_found(tmp_path: Path) -> None:
    result = STEP._replace(needed=True).plan(context(wordpress(tmp_path)))
    assert (result.outcome, result.summary) == (Outcome.SATISFIED, STEP.evidence.absence(wordpress(tmp_path)))


def test_nothing_to_revert(tmp_path: Path) -> None:
    assert STEP.revert(context(wordpress(tmp_path, "define('X', 1);\n"))).outcome is Outcome.SATISFIED
