"""Every test gets a home of its own, so that no setting of this machine has a say."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.git.workshop import new_repository

IDENTITY = "[user]\n\tname = Ada Site\n\temail = ada@example.org\n"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's home, with a git identity and nothing else."""
    for name in os.environ:
        if name.startswith("GIT_") or name in ("EMAIL", "XDG_CONFIG_HOME", "SUDO_UID"):
            monkeypatch.delenv(name)
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / ".gitconfig").write_text(IDENTITY)
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    return folder


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small WordPress site in a repository with one commit."""
    return new_repository(tmp_path / "site")
