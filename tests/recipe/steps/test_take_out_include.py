"""An inclusion taken out of the config, and put back where its comment keeps it."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.errors import InTheWayError
from fixer.outcome import Outcome
from fixer.recipe.steps.take_out_include import TakeOutInclude
from tests.recipe.sites import LOADER, after, context, wordpress

STEP = TakeOutInclude("wp-blog-header.php", why="because.")
GONE = "fixer example: because. Took out: "


@pytest.mark.parametrize(("code", "expected"), [
    ("include 'wp-blog-header.php';\n", f"// {GONE}include 'wp-blog-header.php';\n"),
    ("if (a()) require_once('/code/wp-blog-header.php');\n",
     f"// {GONE}if (a()) require_once('/code/wp-blog-header.php');\n"),
    ("if (a()) { include $x . \"/wp-blog-header.php\"; }\n",
     f"// {GONE}if (a()) {{ include $x . \"/wp-blog-header.php\"; }}\n"),
    ("if (a()) {\n  b();\n  include 'wp-blog-header.php';\n}\n",
     f"if (a()) {{\n  b();\n  // {GONE}include 'wp-blog-header.php';\n}}\n"),
    ("$a = 1; include 'wp-blog-header.php'; $b = 2;\n",
     f"$a = 1; /* {GONE}include 'wp-blog-header.php'; */ $b = 2;\n"),
])
def test_taken_out_and_put_back(tmp_path: Path, code: str, expected: str) -> None:
    result = STEP.plan(context(wordpress(tmp_path / "before", code)))
    assert result.outcome is Outcome.CHANGE
    assert after(result) == f"<?php\n{expected}{LOADER}"
    back = STEP.revert(context(wordpress(tmp_path / "after", expected)))
    assert after(back) == f"<?php\n{code}{LOADER}"


@pytest.mark.parametrize("code", [
    "", "// include 'wp-blog-header.php';\n", "$a = 'wp-blog-header.php';\n", "include 'wp-header.php';\n",
    "include 'wp-blog-header.php.txt';\n",
])
def test_nothing_to_do(tmp_path: Path, code: str) -> None:
    site = wordpress(tmp_path, code)
    assert STEP.plan(context(site)).outcome is Outcome.SATISFIED
    assert STEP.revert(context(site)).outcome is Outcome.SATISFIED


@pytest.mark.parametrize("code", [
    "$a = include 'wp-blog-header.php';\n", "if (a()) include 'wp-blog-header.php'; else b();\n",
    "if (include 'wp-blog-header.php') { b(); }\n",
])
def test_part_of_something_else(tmp_path: Path, code: str) -> None:
    with pytest.raises(InTheWayError, match="take it out by hand") as raised:
        STEP.plan(context(wordpress(tmp_path, code)))
    assert (raised.value.path, raised.value.line) == ("wp-config.php", 2)


def test_what_was_too_long_cannot_come_back_by_itself(tmp_path: Path) -> None:
    result = STEP.plan(context(wordpress(tmp_path / "before", "if (a()) {\n  include 'wp-blog-header.php';\n}\n")))
    assert [(note.message, note.line) for note in result.notes] == [
        ("without a commit, fixer revert cannot bring back what stands here, which is too long for a comment", 2)]
    site = wordpress(tmp_path / "after", after(result).removeprefix("<?php\n").removesuffix(LOADER))
    assert STEP.revert(context(site)).outcome is Outcome.CONFLICT


def test_no_config_at_all(tmp_path: Path) -> None:
    site = wordpress(tmp_path)
    (tmp_path / "wp-config.php").unlink()
    assert STEP.plan(context(site)).outcome is Outcome.SATISFIED
    assert STEP.revert(context(site)).outcome is Outcome.SATISFIED
