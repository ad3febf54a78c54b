"""A forge of each kind on loopback, and a site whose ``origin`` is on it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import MakeSite, fixer, make_site, run_git
from tests.forges.bitbucket_api import FakeBitbucket
from tests.forges.github_api import FakeGitHub
from tests.forges.gitlab_api import FakeGitLab
from tests.forges.server import TOKEN, FakeForge, listening

__all__ = ["fixer", "make_site"]
KINDS = {"github": FakeGitHub, "gitlab": FakeGitLab, "bitbucket": FakeBitbucket}
_OTHERS = ("GH_", "GITHUB_", "GITLAB_", "GL_", "CI", "BITBUCKET_", "OAUTH_TOKEN", "HTTP_PROXY", "HTTPS_PROXY",
           "http_proxy", "https_proxy", "ALL_PROXY", "all_proxy")


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No token and no forge of whoever runs the tests, and no gh either."""
    for name in [name for name in os.environ if name.startswith(_OTHERS)]:
        monkeypatch.delenv(name)
    folders = [folder for folder in os.environ["PATH"].split(os.pathsep) if not (Path(folder) / "gh").exists()]
    monkeypatch.setenv("PATH", os.pathsep.join(folders))
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.fixture(params=KINDS)
def forge(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeForge]:
    """A forge of each kind, one after the other."""
    with _on_loopback(request.param, tmp_path, monkeypatch) as found:
        yield found


@pytest.fixture
def github(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeForge]:
    """GitHub only."""
    with _on_loopback("github", tmp_path, monkeypatch) as found:
        yield found


@pytest.fixture
def gitlab(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeForge]:
    """GitLab only."""
    with _on_loopback("gitlab", tmp_path, monkeypatch) as found:
        yield found


class _on_loopback:  # noqa: N801 - used like a function
    def __init__(self, kind: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._listening = listening(KINDS[kind](folder))
        self._folder = folder
        self._monkeypatch = monkeypatch

    def __enter__(self) -> FakeForge:
        forge = self._listening.__enter__()
        for name, value in forge.environment().items():
            self._monkeypatch.setenv(name, value)
        store = self._folder / "credentials"
        store.write_text(f"http://x-token-auth:{TOKEN}@{forge.host}\n")
        config = self._folder / "user-gitconfig"
        helper = f'[credential]\n\thelper = store --file="{store}"\n' if forge.forge == "bitbucket" else ""
        config.write_text(f"[user]\n\tname = Test Author\n\temail = author@example.com\n{helper}")
        self._monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
        return forge

    def __exit__(self, *_: object) -> None:
        self._listening.__exit__(None, None, None)


@pytest.fixture
def site(forge: FakeForge, make_site: MakeSite) -> Path:
    """A WordPress site, cloned from the forge as far as anybody can tell."""
    return with_origin(make_site(git=True), forge)


@pytest.fixture
def github_site(github: FakeForge, make_site: MakeSite) -> Path:
    """The same on GitHub."""
    return with_origin(make_site(git=True), github)


def with_origin(folder: Path, forge: FakeForge) -> Path:
    """Give a repository the forge as its ``origin``, which holds its main branch."""
    run_git(folder, "push", "--quiet", str(forge.repository), "main")
    run_git(folder, "remote", "add", "origin", forge.remote)
    return folder


def push_as_a_person(forge: FakeForge, folder: Path, branch: str) -> str:
    """Put a person's commit on a branch of the forge, from a clone of its own; gives its sha."""
    clone = folder / "persons-clone"
    subprocess.run(["git", "clone", "--quiet", "--branch", branch, str(forge.repository), str(clone)], check=True)
    (clone / "note.txt").write_text("by hand\n")
    run_git(clone, "add", "--all")
    run_git(clone, "commit", "--quiet", "--message", "A touch of my own")
    run_git(clone, "push", "--quiet", "origin", branch)
    return run_git(clone, "rev-parse", "HEAD")
