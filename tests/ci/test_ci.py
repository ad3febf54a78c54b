"""The GitHub Action, the GitLab jobs and the pre-commit hook, as far as they run outside their services."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tests.cli.conftest import MakeSite, run_git
from tests.forges.conftest import bare_environment, github, github_site, gitlab, make_site, with_origin
from tests.forges.server import FakeForge

__all__ = ["bare_environment", "github", "github_site", "gitlab", "make_site"]
ROOT = Path(__file__).resolve().parents[2]


def _yaml(path: str) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = YAML(typ="safe").load((ROOT / path).read_text())
    return found


@pytest.fixture(autouse=True)
def fixer_on_the_path(monkeypatch: pytest.MonkeyPatch, bare_environment: None) -> None:
    """The fixer under test is what scripts find."""
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")


def _action(folder: Path, site: Path, **inputs: str) -> tuple[subprocess.CompletedProcess[str], dict[str, str], str]:
    output, summary = folder / "output", folder / "summary"
    done = subprocess.run(["bash", str(ROOT / "ci/github-action.sh")], cwd=site, capture_output=True, text=True,
                          check=False, env={**os.environ, **inputs, "GITHUB_OUTPUT": str(output),
                                            "GITHUB_STEP_SUMMARY": str(summary)})
    told = dict(line.split("=", 1) for line in output.read_text().splitlines()) if output.exists() else {}
    return done, told, summary.read_text() if summary.exists() else ""


def _between(log: str) -> str:
    """What is printed while the runner is told to take nothing for a command."""
    first, _, rest = log.partition("\n")
    word = first.removeprefix("::stop-commands::")
    assert len(word) == 32
    inner, _, after = rest.partition(f"::{word}::\n")
    assert not [line for line in after.splitlines() if not line.startswith("::")]
    return inner


def test_the_action_hands_its_inputs_over_by_the_environment() -> None:
    action = _yaml("action.yml")
    steps = action["runs"]["steps"]
    assert isinstance(steps, list)
    for step in steps:
        assert "${{" not in step.get("run", "")
    script = (ROOT / "ci/github-action.sh").read_text()
    for name in steps[-1]["env"]:
        assert name in script or name == "GITHUB_TOKEN"
    assert set(action["outputs"]) == {"pull-request", "findings"}


def test_the_action_scans(tmp_path: Path, make_site: MakeSite) -> None:
    done, told, summary = _action(tmp_path, make_site())
    assert done.returncode == 1, done.stderr
    assert int(told["findings"]) > 0
    assert "autoptimize" in summary
    assert _action(tmp_path, make_site("drupal10"), FIXER_FAIL_ON="never")[0].returncode == 0


def test_the_action_opens_a_pull_request(tmp_path: Path, github: FakeForge, github_site: Path) -> None:
    inputs = {"FIXER_MODE": "pull-request", "FIXER_RECIPES": "autoptimize  woozone-memory-limit",
              "FIXER_ARGUMENTS": "--forge github --label maintenance"}
    done, told, _ = _action(tmp_path, github_site, **inputs)
    assert done.returncode == 0, done.stderr
    assert told["pull-request"] == f"http://{github.host}/acme/site/pull/1"
    assert github.pulls[0].labels == ["maintenance"]
    assert json.loads(_between(done.stdout))["branch"] == "fixer/fixes"


def test_the_action_expands_nothing(tmp_path: Path, github: FakeForge, github_site: Path) -> None:
    done, _, _ = _action(tmp_path, github_site, FIXER_MODE="pull-request", FIXER_RECIPES=f"$(touch {tmp_path}/ran) *")
    assert done.returncode == 2
    assert not (tmp_path / "ran").exists()
    assert _action(tmp_path, github_site, FIXER_MODE="other")[0].returncode == 2


def test_the_action_imports_nothing_of_the_site(tmp_path: Path, github: FakeForge, github_site: Path) -> None:
    """Python looks for modules where it is started, unless it is told not to."""
    for name in ("json", "sys", "secrets", "pip", "fixer", "click", "sitecustomize"):
        (github_site / f"{name}.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\n")
    for inputs in ({}, {"FIXER_MODE": "pull-request", "FIXER_RECIPES": "autoptimize",
                        "FIXER_ARGUMENTS": "--forge github"}):
        done, told, _ = _action(tmp_path, github_site, **inputs)
        assert done.returncode == (0 if inputs else 1), done.stdout
        assert told
    assert not (tmp_path / "ran").exists()
    steps = _yaml("action.yml")["runs"]["steps"]
    assert isinstance(steps, list)
    assert all("python -m" not in step.get("run", "") for step in steps)


def test_names_in_a_site_are_no_commands_to_the_runner(tmp_path: Path, make_site: MakeSite) -> None:
    site = make_site()
    name = "```##[set-output name=findings]0"
    (site / "wp-content/plugins/own").mkdir()
    (site / "wp-content/plugins/own" / f"{name}.php").write_text(
        "<?php\n/* Plugin Name: Own */\nadd_management_page('a', 'b', 'install_plugins', 'c', 'd');\n")
    done, told, summary = _action(tmp_path, site)
    assert int(told["findings"]) > 0
    assert "##[set-output" in _between(done.stdout)
    # Nothing but the two lines that fence the report is a fence.
    assert summary.count("```") == 2
    assert summary.startswith("```\n")
    assert summary.endswith("\n```\n")


def test_what_a_person_must_decide_is_a_warning(tmp_path: Path, github: FakeForge, github_site: Path) -> None:
    config = github_site / "wp-config.php"
    config.write_text(config.read_text().replace("<?php", "<?php\ndefine( 'WP_MEMORY_LIMIT', get_limit() );", 1))
    run_git(github_site, "commit", "--quiet", "--all", "--message", "Our own limit")
    done, told, _ = _action(tmp_path, github_site, FIXER_MODE="pull-request", FIXER_RECIPES="woozone-memory-limit",
                            FIXER_ARGUMENTS="--forge github")
    assert done.returncode == 0, done.stdout
    assert "\n::warning::fixer has left something" in done.stdout
    assert told == {"pull-request": ""}
    # A forge that cannot be asked is no such thing.
    run_git(github_site, "remote", "remove", "origin")
    done, told, _ = _action(tmp_path, github_site, FIXER_MODE="pull-request", FIXER_RECIPES="autoptimize")
    assert done.returncode == 4
    assert told == {"pull-request": ""}
    assert "::warning::" not in done.stdout


def test_the_jobs_of_gitlab(tmp_path: Path, gitlab: FakeForge, make_site: MakeSite) -> None:
    jobs = _yaml("ci/gitlab.yml")
    site = with_origin(make_site(git=True), gitlab)
    run_git(site, "update-ref", "refs/remotes/origin/main", "HEAD")
    # A job has a commit checked out and no branch.
    run_git(site, "switch", "--quiet", "--detach")
    environment = {**os.environ, "FIXER_SITE": ".", "FIXER_FAIL_ON": "fixable", "CI_COMMIT_BRANCH": "main",
                   "CI_SERVER_HOST": "127.0.0.1", "GITLAB_USER_NAME": "Ada", "GITLAB_USER_EMAIL": "ada@example.org"}
    status = {}
    for name in ("fixer-scan", "fixer-merge-request"):
        lines = jobs[name]["script"]
        assert isinstance(lines, list)
        done = subprocess.run(["bash", "-euc", "\n".join(lines)], cwd=site, env=environment, capture_output=True,
                              text=True, check=False)
        status[name] = done.returncode
        assert "Traceback" not in done.stderr
    # The sample site has something that a person must decide, too.
    assert status["fixer-scan"] == 1
    assert status["fixer-merge-request"] in (0, 3)
    assert [(one.branch, one.base) for one in gitlab.pulls] == [("fixer/fixes", "main")]


def test_the_hook(tmp_path: Path, make_site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    """By pre-commit itself, from a local repository; the fixer under test instead of one installed anew."""
    pytest.importorskip("pre_commit")
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    (hooks / ".pre-commit-hooks.yaml").write_bytes((ROOT / ".pre-commit-hooks.yaml").read_bytes())
    run_git(hooks, "init", "--quiet")
    run_git(hooks, "add", "--all")
    run_git(hooks, "commit", "--quiet", "--message", "Hooks")
    site = make_site(git=True)
    (site / ".pre-commit-config.yaml").write_text(json.dumps({"repos": [{
        "repo": str(hooks), "rev": run_git(hooks, "rev-parse", "HEAD"),
        "hooks": [{"id": "fixer-check", "language": "system"}]}]}))
    run_git(site, "add", "--all")
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "cache"))

    def run() -> subprocess.CompletedProcess[str]:
        return subprocess.run([sys.executable, "-m", "pre_commit", "run", "--all-files"], cwd=site,
                              capture_output=True, text=True, check=False)

    failed = run()
    assert failed.returncode == 1, failed.stderr
    assert "autoptimize" in failed.stdout
    subprocess.run(["fixer", "apply", "--all", "--in-place"], cwd=site, check=False, capture_output=True)
    again = run()
    assert "autoptimize:" not in again.stdout
