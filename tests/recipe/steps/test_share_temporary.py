"""Constants with a path below /tmp, led to a shared folder and back."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.outcome import Outcome
from fixer.recipe.steps.share_temporary import ShareTemporary
from tests.recipe.sites import LOADER, after, context, wordpress

STEP = ShareTemporary("{uploads}/private/tmp", why="because.")
SHARED = "__DIR__ . '/wp-content/uploads/private/tmp"


@pytest.mark.parametrize(("code", "expected"), [
    ("define('A', '/tmp');\n", f"// fixer example: because. Was: '/tmp'\ndefine('A', {SHARED}');\n"),
    ("define('A', \"/tmp/\");\n", f"// fixer example: because. Was: \"/tmp/\"\ndefine('A', {SHARED}/');\n"),
    ("define('A', '/var/tmp/b c');\n",
     f"// fixer example: because. Was: '/var/tmp/b c'\ndefine('A', {SHARED}/b c');\n"),
    ("define('A', '/tmp/a');\ndefine('B', '/tmp/tmp');\n",
     f"// fixer example: because. Was: '/tmp/a'\ndefine('A', {SHARED}/a');\n"
     f"// fixer example: because. Was: '/tmp/tmp'\ndefine('B', {SHARED}/tmp');\n"),
    ("if (time() > 5) {\ndefine('A', '/tmpfiles');\n}\ndefine('A', '/tmp');\n",
     "if (time() > 5) {\ndefine('A', '/tmpfiles');\n}\n"
     f"// fixer example: because. Was: '/tmp'\ndefine('A', {SHARED}');\n"),
    ("if (time() > 5) {\ndefine('A', '/tmp/a');\n}\ndefine('A', '/tmp/b');\n",
     f"if (time() > 5) {{\n// fixer example: because. Was: '/tmp/a'\ndefine('A', {SHARED}/a');\n}}\n"
     f"// fixer example: because. Was: '/tmp/b'\ndefine('A', {SHARED}/a');\n"),
])
def test_led_to_the_shared_folder_and_back(tmp_path: Path, code: str, expected: str) -> None:
    result = STEP.plan(context(wordpress(tmp_path / "before", code)))
    assert result.outcome is Outcome.CHANGE
    assert after(result) == f"<?php\n{expected}{LOADER}"
    site = wordpress(tmp_path / "after", expected)
    assert STEP.plan(context(site)).outcome is Outcome.SATISFIED
    assert after(STEP.revert(context(site))) == f"<?php\n{code}{LOADER}"


@pytest.mark.parametrize("code", [
    "", "define('A', '/tmpl');\n", "define('A', 'tmp');\n", "define('WP_TEMP_DIR', '/tmp');\n",
    "// define('A', '/tmp');\n", "define('A', sys_get_temp_dir());\n",
    f"define('A', {SHARED}');\n", "define('A', '/tmpfiles');\ndefine('A', '/tmp');\n", "const A = '/tmpfiles';\n",
])
def test_nothing_to_do(tmp_path: Path, code: str) -> None:
    site = wordpress(tmp_path, code)
    assert STEP.plan(context(site)).outcome is Outcome.SATISFIED
    assert STEP.revert(context(site)).outcome is Outcome.SATISFIED


def test_no_config_at_all(tmp_path: Path) -> None:
    site = wordpress(tmp_path)
    (tmp_path / "wp-config.php").unlink()
    assert STEP.plan(context(site)).outcome is Outcome.SATISFIED
    assert STEP.revert(context(site)).outcome is Outcome.SATISFIED
