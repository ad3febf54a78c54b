"""Files that only the working tree has."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from fixer.errors import AccessError
from fixer.git.tree import CommitTree
from fixer.git.working_tree import ignored, untracked_files_below
from tests.git.workshop import add_submodule, as_user, commit, git, new_repository, opened, write


def untracked(folder: Path, below: str) -> list[str]:
    """What is untracked, compared with HEAD."""
    with opened(folder) as repository:
        return untracked_files_below(repository, below, CommitTree(repository, repository.resolve("HEAD")))


def test_nothing(site: Path) -> None:
    assert untracked(site, "") == untracked(site, "wp-content") == untracked(site, "nothing/there") == []
    (site / "wp-content/uploads/empty").mkdir()
    assert untracked(site, "wp-content/uploads") == []


def test_untracked_and_ignored_and_staged(site: Path) -> None:
    commit(site, {".gitignore": b"*.log\ncache/\n"})
    write(site, {"wp-content/a.log": b"", "wp-content/cache/b": b"", "wp-content/new.php": b"", "other": b""})
    git(site, "add", "wp-content/new.php")
    assert untracked(site, "wp-content") == ["wp-content/a.log", "wp-content/cache/b", "wp-content/new.php"]
    assert untracked(site, "wp-content/a.log") == ["wp-content/a.log"]
    assert untracked(site, "index.php") == []


def test_a_changed_file_is_tracked(site: Path) -> None:
    write(site, {"index.php": b"changed"})
    assert untracked(site, "") == []


def test_a_file_where_the_commit_has_a_folder(site: Path) -> None:
    (site / "wp-content/uploads/.keep").unlink()
    (site / "wp-content/uploads").rmdir()
    write(site, {"wp-content/uploads": b""})
    assert untracked(site, "wp-content") == ["wp-content/uploads"]


def test_links_are_not_followed(site: Path, tmp_path: Path) -> None:
    write(tmp_path / "outside", {"secret": b""})
    (site / "way").symlink_to(tmp_path / "outside")
    (site / "wp-content/inner").symlink_to(tmp_path / "outside")
    assert untracked(site, "way") == untracked(site, "way/secret") == []
    assert untracked(site, "wp-content") == ["wp-content/inner"]


def test_names_that_are_no_utf8(site: Path) -> None:
    name = os.fsdecode(b"caf\xe9")
    write(site, {f"wp-content/{name}": b""})
    assert untracked(site, "wp-content") == [f"wp-content/{name}"]


def test_a_submodule_is_a_repository_of_its_own(site: Path, tmp_path: Path) -> None:
    add_submodule(site, new_repository(tmp_path / "module", {"a": b"1"}), "vendor/module")
    commit(site, {})
    write(site, {"vendor/b": b""})
    assert untracked(site, "vendor") == ["vendor/b"]


def test_bare(site: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--bare", str(site), "bare.git")
    assert untracked(tmp_path / "bare.git", "") == []
    with opened(tmp_path / "bare.git") as repository:
        assert not ignored(repository, "a.log")


def test_a_folder_that_may_not_be_read(site: Path) -> None:
    write(site, {"wp-content/closed/a": b""})
    if os.geteuid() == 0:
        for place in (site, *site.rglob("*")):
            os.lchown(place, 65534, 65534)
        for folder in site.parents:
            folder.chmod(folder.stat().st_mode | 0o055)
    (site / "wp-content/closed").chmod(0)

    def look() -> None:
        with pytest.raises(AccessError, match="wp-content/closed may not be read"):
            untracked(site, "wp-content")

    as_user(65534, look)
    (site / "wp-content/closed").chmod(0o755)


def test_ignored(site: Path) -> None:
    commit(site, {".gitignore": b"*.log\n/cache/\n!keep.log\n"})
    (site / ".git/info/exclude").write_text("local\n")
    with opened(site) as repository:
        found = {path: ignored(repository, path) for path in (
            "a.log", "deep/a.log", "keep.log", "cache/x", "deep/cache", "local", "index.php", "--help",
            ":(top)a.log", "wp-content/*.log")}
    assert found == {"a.log": True, "deep/a.log": True, "keep.log": False, "cache/x": True,
                     "deep/cache": False, "local": True, "index.php": False, "--help": False, ":(top)a.log": True,
                     "wp-content/*.log": True}


def test_ignored_although_tracked(site: Path) -> None:
    commit(site, {"a.log": b""})
    commit(site, {".gitignore": b"*.log\n"})
    with opened(site) as repository:
        assert ignored(repository, "a.log")


def test_ignored_behind_a_link(site: Path, tmp_path: Path) -> None:
    commit(site, {".gitignore": b"*.log\n"})
    (site / "way").symlink_to(tmp_path)
    with opened(site) as repository:
        assert not ignored(repository, "way/a.log")


def test_ignored_with_a_working_tree_elsewhere(site: Path, tmp_path: Path) -> None:
    commit(site, {".gitignore": b"*.log\n"})
    git(site, "config", "core.worktree", str(tmp_path))
    with opened(site) as repository:
        assert ignored(repository, "a.log")
