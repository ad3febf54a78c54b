"""``fixer apply --push`` and ``fixer revert --push``: what is said, what is pushed, and with which exit code."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Fixer, MakeSite, contents, run_git
from tests.git.server import PASSWORD, USER, Server, serving

UUID = "12345678-1234-1234-1234-123456789abc"
CODE_SERVER = f"ssh://codeserver.dev.{UUID}@codeserver.dev.{UUID}.drush.in:2222/~/repository.git"
SECRET = "hunter2planted"


@pytest.fixture
def site(make_site: MakeSite) -> Path:
    """A site in a repository."""
    return make_site(git=True)


@pytest.fixture
def there(site: Path, tmp_path: Path) -> Path:
    """Its origin."""
    folder = tmp_path / "there"
    folder.mkdir()
    run_git(tmp_path, "clone", "--quiet", "--bare", str(site), str(folder / "name.git"))
    run_git(folder / "name.git", "config", "http.receivepack", "true")
    run_git(site, "remote", "add", "origin", f"file://{folder}/name.git")
    return folder / "name.git"


@pytest.fixture
def server(there: Path) -> Iterator[Server]:
    """The same behind a password."""
    with serving(there.parent) as running:
        yield running


def test_push_and_again(fixer: Fixer, site: Path, there: Path) -> None:
    before = contents(site)
    result = fixer(site, "apply", "--recipe", "autoptimize", "--push")
    assert result.status == 0, result.err
    assert f"Pushed the branch fixer/autoptimize to origin ({there})" in result.out
    assert run_git(there, "rev-parse", "fixer/autoptimize") == run_git(site, "rev-parse", "fixer/autoptimize")
    assert contents(site) == before
    again = fixer(site, "apply", "--recipe", "autoptimize", "--push")
    assert again.status == 0
    assert "has the branch fixer/autoptimize already" in again.out
    assert run_git(there, "rev-list", "--count", "main..fixer/autoptimize") == "1"


def test_push_what_an_earlier_run_made(fixer: Fixer, site: Path, there: Path) -> None:
    fixer(site, "apply", "--recipe", "autoptimize")
    result = fixer(site, "apply", "--recipe", "autoptimize", "--push", "--format", "json")
    assert json.loads(result.out)["push"]["former"] is None
    assert run_git(there, "rev-list", "--count", "main..fixer/autoptimize") == "1"


def test_a_further_recipe_on_a_branch_made_elsewhere(fixer: Fixer, site: Path, there: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    run_git(tmp_path, "clone", "--quiet", str(there), str(clone))
    assert fixer(clone, "apply", "--recipe", "autoptimize", "--branch", "fixer/fixes", "--push").status == 0
    result = fixer(site, "apply", "--recipe", "autoptimize", "--recipe", "query-monitor", "--push", "--format", "json")
    document = json.loads(result.out)
    assert [one["recipe"] for one in document["commits"]] == ["query-monitor"]
    assert document["push"]["former"] == run_git(clone, "rev-parse", "fixer/fixes")
    text = fixer(site, "apply", "--recipe", "query-monitor", "--branch", "fixer/fixes", "--format", "markdown").out
    assert text.startswith("# Mend 2 documented problems: autoptimize, query-monitor\n")


def test_nothing_to_do_asks_nobody(fixer: Fixer, site: Path, server: Server) -> None:
    run_git(site, "remote", "set-url", "origin", server.url("name.git"))
    fixer(site, "apply", "--recipe", "autoptimize")
    run_git(site, "merge", "--quiet", "fixer/autoptimize")
    run_git(site, "branch", "--quiet", "-D", "fixer/autoptimize")
    result = fixer(site, "apply", "--recipe", "autoptimize", "--push", "--format", "json")
    assert result.status == 0
    assert "push" not in json.loads(result.out)
    assert server.requests == []
    assert run_git(site, "branch", "--list", "fixer/*") == ""


@pytest.mark.parametrize("option", ["--dry-run", "--check"])
def test_looking_only_asks_nobody(fixer: Fixer, site: Path, server: Server, option: str) -> None:
    run_git(site, "remote", "set-url", "origin", server.url("name.git"))
    assert fixer(site, "apply", "--recipe", "autoptimize", "--push", option).status in (0, 1)
    assert server.requests == []


def test_a_foreign_commit_there(fixer: Fixer, site: Path, there: Path, tmp_path: Path) -> None:
    fixer(site, "apply", "--recipe", "autoptimize", "--branch", "fixer/fixes", "--push")
    clone = tmp_path / "clone"
    run_git(tmp_path, "clone", "--quiet", "--branch", "fixer/fixes", str(there), str(clone))
    run_git(clone, "commit", "--quiet", "--allow-empty", "--message", "By hand")
    run_git(clone, "push", "--quiet")
    before = run_git(there, "for-each-ref"), run_git(site, "for-each-ref")
    result = fixer(site, "apply", "--recipe", "query-monitor", "--branch", "fixer/fixes", "--push")
    assert result.status == 4
    assert result.out == ""
    assert "holds commits that fixer did not make" in result.err
    assert len(result.err.splitlines()) == 1
    assert (run_git(there, "for-each-ref"), run_git(site, "for-each-ref")) == before


def test_refused_by_the_server(fixer: Fixer, site: Path, there: Path) -> None:
    hook = there / "hooks/pre-receive"
    hook.write_text("#!/bin/sh\necho 'only people may push here' >&2\nexit 1\n")
    hook.chmod(0o755)
    result = fixer(site, "apply", "--recipe", "autoptimize", "--push", "--format", "json")
    assert result.status == 4
    document = json.loads(result.out)
    assert len(document["commits"]) == 1
    assert "only people may push here" in document["push"]["refused"]
    assert "only people may push here" in result.err
    assert len(result.err.splitlines()) == 1
    text = fixer(site, "apply", "--recipe", "autoptimize", "--push")
    assert "it could not be pushed" in text.out


def test_revert_is_pushed_too(fixer: Fixer, site: Path, there: Path) -> None:
    fixer(site, "apply", "--recipe", "autoptimize")
    run_git(site, "merge", "--quiet", "fixer/autoptimize")
    result = fixer(site, "revert", "--recipe", "autoptimize", "--push")
    assert result.status == 0, result.err
    assert run_git(there, "rev-parse", "fixer/revert-autoptimize")
    text = fixer(site, "revert", "--recipe", "autoptimize", "--format", "markdown").out
    assert text.startswith('# Revert "Keep Autoptimize')
    assert "fixer apply --recipe autoptimize" in text


@pytest.mark.parametrize(("arguments", "said", "status"), [
    (("--push", "--in-place"), "mean nothing with it", 2), (("--remote", "origin"), "add --push", 2),
    (("--push", "--remote", "other"), "no remote called other: there is origin", 4)])
def test_what_makes_no_sense(fixer: Fixer, site: Path, there: Path, arguments: tuple[str, ...], said: str,
                             status: int) -> None:
    result = fixer(site, "apply", "--recipe", "autoptimize", *arguments)
    assert (result.status, result.out) == (status, "")
    assert said in result.err
    assert run_git(site, "branch", "--list", "fixer/*") == ""


def test_outside_git_and_without_a_remote(fixer: Fixer, make_site: MakeSite) -> None:
    plain = make_site()
    assert fixer(plain, "apply", "--recipe", "autoptimize", "--push").status == 2
    run_git(plain, "init", "--quiet")
    run_git(plain, "add", "--all")
    run_git(plain, "commit", "--quiet", "--message", "The site")
    result = fixer(plain, "apply", "--recipe", "autoptimize", "--push")
    assert result.status == 4
    assert "no remote to push to" in result.err


def test_the_choice_among_remotes_is_said(fixer: Fixer, site: Path, there: Path) -> None:
    run_git(site, "remote", "add", "other", "https://git.example.org/x")
    result = fixer(site, "apply", "--recipe", "autoptimize", "--push")
    assert "origin was chosen among origin, other" in result.out
    run_git(site, "remote", "rename", "origin", "one")
    result = fixer(site, "apply", "--recipe", "autoptimize", "--push")
    assert result.status == 4
    assert "--remote" in result.err


def _ssh(folder: Path, there: Path) -> Path:
    """An ssh that goes nowhere: it runs here what the server would."""
    program = folder / "ssh"
    program.write_text(f'#!/bin/sh\nfor last; do :; done\nexec ${{last%% *}} {there}\n')
    program.chmod(0o755)
    return program


def test_to_the_platform(fixer: Fixer, site: Path, there: Path, tmp_path: Path,
                         monkeypatch: pytest.MonkeyPatch) -> None:
    run_git(site, "remote", "set-url", "origin", CODE_SERVER)
    monkeypatch.setenv("GIT_SSH_COMMAND", str(_ssh(tmp_path, there)))
    monkeypatch.setenv("PATH", f"{run_git(site, '--exec-path')}{os.pathsep}{os.environ['PATH']}")
    result = fixer(site, "apply", "--recipe", "autoptimize", "--push")
    assert result.status == 0, result.err
    branch = run_git(site, "branch", "--list", "fx-*", "--format=%(refname:short)")
    assert f"terminus multidev:create <site>.dev {branch}" in result.out
    assert f"https://dashboard.pantheon.io/sites/{UUID}#" in result.out
    assert run_git(there, "rev-parse", branch)
    named = json.loads(fixer(site, "apply", "--recipe", "autoptimize", "--push", "--format", "json").out)
    assert named["push"]["multidev"]["command"].endswith(f" {branch}")
    before = run_git(there, "for-each-ref"), run_git(site, "for-each-ref")
    # The code server deploys its master to Dev at once.
    for name in ("too-long-for-one", "master", "live", "Upper"):
        refused = fixer(site, "apply", "--recipe", "autoptimize", "--push", "--branch", name)
        assert refused.status == 2
        assert f"no multidev can be called {name}" in refused.err
    assert (run_git(there, "for-each-ref"), run_git(site, "for-each-ref")) == before


def test_a_planted_secret_is_nowhere(fixer: Fixer, site: Path, server: Server, there: Path, tmp_path: Path,
                                     monkeypatch: pytest.MonkeyPatch) -> None:
    """In the config of the site, in the remote's address, in the user's git settings and in the environment."""
    config = site / "wp-config.php"
    config.write_text(config.read_text().replace("database_name_here", SECRET)
                      .replace("<?php", f"<?php\ndefine( 'DB_PASSWORD', '{SECRET}' );", 1))
    run_git(site, "commit", "--quiet", "--all", "--message", "More")
    settings = tmp_path / "settings"
    settings.write_text(Path(os.environ["GIT_CONFIG_GLOBAL"]).read_text()
                        + f'[http]\n\textraHeader = "X-Secret: {SECRET}"\n')
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    monkeypatch.setenv("FIXER_TEST_TOKEN", SECRET)
    shown = ""
    for address in (server.url("name.git", f"{USER}:{SECRET}"), server.url("name.git", SECRET),
                    f"http://{SECRET}@127.0.0.1:1/x", f"ext::{SECRET}", f"file:///nowhere-{SECRET[:3]}",
                    f"ssh://git:{SECRET}@127.0.0.1:1/x", server.url("name.git", f"{USER}:{PASSWORD}")):
        run_git(site, "remote", "set-url", "origin", address)
        for arguments in ((), ("--format", "json"), ("--format", "markdown"), ("--dry-run",)):
            result = fixer(site, "apply", "--recipe", "autoptimize", "--push", *arguments)
            shown += result.out + result.err
    assert run_git(there, "rev-parse", "fixer/autoptimize")
    assert SECRET not in shown
    assert PASSWORD not in shown
