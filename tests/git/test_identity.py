"""Who the user is: as git finds it, never invented."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from fixer.errors import GitError
from fixer.git.identity import Identity, find_identity
from tests.git.workshop import git, opened


def identity_in(folder: Path) -> Identity:
    """The identity for a repository."""
    with opened(folder) as repository:
        return find_identity(repository.configuration)


def as_git_says(folder: Path, role: str) -> str:
    """Name and address by git itself, refusing to invent them."""
    command = ["git", "-c", "user.useConfigOnly=true", "var", f"GIT_{role.upper()}_IDENT"]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    return done.stdout.decode("utf-8", "surrogateescape").rpartition(">")[0]


def agrees(folder: Path) -> None:
    """Compare both people with what git says."""
    identity = identity_in(folder)
    for role, person in (("author", identity.author), ("committer", identity.committer)):
        assert f"{person.name} <{person.email}" == as_git_says(folder, role)


def test_global(site: Path) -> None:
    assert identity_in(site).author.name == "Ada Site"
    agrees(site)


def test_the_repository_wins(site: Path) -> None:
    git(site, "config", "user.name", "Site Team")
    assert identity_in(site).author.name == "Site Team"
    agrees(site)


def test_author_and_committer_have_settings_of_their_own(site: Path) -> None:
    git(site, "config", "author.name", "Author")
    git(site, "config", "committer.email", "committer@example.org")
    identity = identity_in(site)
    assert identity.author.name == "Author"
    assert identity.committer.email == "committer@example.org"
    agrees(site)


def test_the_environment_wins(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_AUTHOR_NAME", "From Outside")
    monkeypatch.setenv("GIT_COMMITTER_EMAIL", "outside@example.org")
    assert identity_in(site).author.name == "From Outside"
    agrees(site)


def test_settings_of_the_environment(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "user.name")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "Counted")
    assert identity_in(site).author.name == "Counted"
    agrees(site)


def test_includes(site: Path, home: Path) -> None:
    (home / "work").write_text("[user]\n\tname = At Work\n")
    (home / ".gitconfig").write_text(f'[user]\n\tname = Home\n\temail = a@b\n[includeIf "gitdir:{site}/"]\n'
                                     "\tpath = work\n")
    assert identity_in(site).author.name == "At Work"
    agrees(site)
    (home / ".gitconfig").write_text('[user]\n\tname = Home\n\temail = a@b\n'
                                     '[includeIf "gitdir:/elsewhere/"]\n\tpath = work\n')
    assert identity_in(site).author.name == "Home"


def test_worktree_config(site: Path, tmp_path: Path) -> None:
    git(site, "config", "extensions.worktreeConfig", "true")
    git(site, "worktree", "add", "--quiet", str(tmp_path / "tree"))
    git(tmp_path / "tree", "config", "--worktree", "user.name", "Tree Only")
    assert identity_in(tmp_path / "tree").author.name == "Tree Only"
    assert identity_in(site).author.name == "Ada Site"
    agrees(tmp_path / "tree")


@pytest.mark.parametrize("name", ["  Ada, ", "Ada <Site>", "A. B.", "\u00c5sa"])
def test_cleaned_as_git_cleans(site: Path, name: str) -> None:
    git(site, "config", "user.name", name)
    agrees(site)


def test_bytes_that_are_no_utf8_stay(site: Path) -> None:
    with (site / ".git/config").open("ab") as file:
        file.write(b"[user]\n\tname = Jos\xe9\n")
    agrees(site)


def test_email_variable(site: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / ".gitconfig").write_text("[user]\n\tname = Ada\n")
    monkeypatch.setenv("EMAIL", "ada@elsewhere.example")
    author = identity_in(site).author
    assert git(site, "var", "GIT_AUTHOR_IDENT").startswith(f"{author.name} <{author.email}>")
    assert author.email == "ada@elsewhere.example"


@pytest.mark.parametrize(("config", "commands"), [
    ("", 2), ("[user]\n\tname = Ada\n", 1), ("[user]\n\temail = a@b\n", 1),
    ("[user]\n\tname\n\temail = a@b\n", 1),
    ('[user]\n\tname = ".,"\n\temail = a@b\n', 1)])
def test_never_invented(site: Path, home: Path, config: str, commands: int) -> None:
    (home / ".gitconfig").write_text(config)
    with pytest.raises(GitError) as raised:
        identity_in(site)
    assert str(raised.value).count("git config --global user.") == commands
    assert "\n" not in str(raised.value)
