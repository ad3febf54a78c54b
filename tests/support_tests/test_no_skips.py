"""A skipped test is no success where everything is installed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TESTS = {
    "passes": "def test_a(): pass",
    "skipped": "import pytest\ndef test_a(): pytest.skip('no such thing here')",
    "marked": "import pytest\n@pytest.mark.skipif(True, reason='no such thing here')\ndef test_a(): pass",
    "file": "import pytest\npytest.skip('no such thing here', allow_module_level=True)",
    "expected": "import pytest\n@pytest.mark.xfail(reason='no such thing here')\ndef test_a(): assert False",
}


def session(folder: Path, code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_it.py").write_text(code)
    (folder / "test_more.py").write_text("def test_more(): pass\n")
    base = {name: value for name, value in os.environ.items() if name != "FIXER_NO_SKIPS"}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "tests.support.no_skips", "-p", "no:cacheprovider",
         "--rootdir", str(folder), str(folder)],
        cwd=ROOT, env={**base, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", **environment},
        capture_output=True, text=True, check=False)


@pytest.mark.parametrize("kind", ["skipped", "marked", "file", "expected"])
def test_a_test_that_did_not_run_fails_the_session(tmp_path: Path, kind: str) -> None:
    strict = session(tmp_path, TESTS[kind], FIXER_NO_SKIPS="1")
    assert strict.returncode == 1, strict.stdout
    assert "test_it.py" in strict.stdout
    assert "no such thing here" in strict.stdout


def test_a_skip_is_no_failure_where_nobody_asked(tmp_path: Path) -> None:
    assert session(tmp_path, TESTS["skipped"]).returncode == 0


def test_a_session_in_which_all_ran_passes(tmp_path: Path) -> None:
    passed = session(tmp_path, TESTS["passes"], FIXER_NO_SKIPS="1")
    assert passed.returncode == 0
    assert "not run" not in passed.stdout


def test_git_knows_only_the_identity_of_the_tests() -> None:
    listed = subprocess.run(["git", "config", "--list", "--show-origin"], cwd="/", check=True,
                            capture_output=True, text=True).stdout.splitlines()
    origins = {line.split("\t")[0] for line in listed}
    assert origins == {f"file:{os.environ['GIT_CONFIG_GLOBAL']}"}
    assert any(line.endswith("user.name=Test Author") for line in listed)
