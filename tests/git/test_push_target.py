"""Which remote is pushed to, and which addresses are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.errors import GitError
from fixer.git.target import choose_remote
from tests.git.workshop import git, opened


def test_addresses_that_run_programs(site: Path, tmp_path: Path) -> None:
    marker = tmp_path / "marker"
    for address in (f"ext::sh -c 'touch {marker}'", "fd::7", "evil://example.org/x"):
        git(site, "config", "remote.origin.url", address)
        with opened(site) as repository, pytest.raises(GitError, match="could run any program"):
            choose_remote(repository)
    assert not marker.exists()


@pytest.mark.parametrize("address", ["inner.git", "./inner.git", "{site}/inner.git", "file://{site}/inner.git",
                                     "file://{site}/in%6eer.git", ".", "link"])
def test_repository_inside_the_site(site: Path, address: str) -> None:
    git(site, "init", "--quiet", "--bare", "inner.git")
    (site / "link").symlink_to("inner.git")
    git(site, "config", "remote.origin.url", address.format(site=site))
    with opened(site) as repository, pytest.raises(GitError, match="inside this one whose hooks"):
        choose_remote(repository)


def test_choosing(site: Path, tmp_path: Path) -> None:
    with opened(site) as repository, pytest.raises(GitError, match="no remote to push to"):
        choose_remote(repository)
    git(site, "remote", "add", "one", "https://git.example.org/one.git")
    with opened(site) as repository:
        assert choose_remote(repository).remote == "one"
        with pytest.raises(GitError, match="no remote called origin: there is one"):
            choose_remote(repository, "origin")
    git(site, "remote", "add", "two", "https://git.example.org/two.git")
    with opened(site) as repository:
        with pytest.raises(GitError, match="one of one, two with --remote"):
            choose_remote(repository)
        assert choose_remote(repository, "two").url.path == "two"
    git(site, "remote", "add", "origin", "https://ada:hunter2pass@git.example.org/origin.git")
    with opened(site) as repository:
        found = choose_remote(repository)
    assert found.remote == "origin"
    assert found.remark == "origin was chosen among one, two, origin; --remote names another"
    assert "hunter2pass" not in repr(found) + found.url.shown
    with (Path.home() / ".gitconfig").open("a") as file:
        file.write("[remote]\n\tpushDefault = two\n")
    with opened(site) as repository:
        assert choose_remote(repository).remote == "two"


def test_several_addresses(site: Path) -> None:
    git(site, "remote", "add", "origin", "https://git.example.org/one.git")
    git(site, "remote", "set-url", "--add", "origin", "https://git.example.org/two.git")
    with opened(site) as repository:
        found = choose_remote(repository)
    assert found.url.path == "one"
    assert "2 addresses" in found.remark
