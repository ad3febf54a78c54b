"""Finding repositories of every shape, and what their names stand for."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from fixer.errors import GitError
from fixer.git.remotes import Remote
from fixer.git.repository import find_repository
from tests.git.workshop import add_submodule, as_user, commit, git, new_repository, opened


def test_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    assert find_repository(tmp_path / "plain") is None
    assert find_repository(tmp_path / "missing" / "folder") is None


def test_none_is_said_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_repository(tmp_path) is None


def test_git_is_not_installed(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match="git is not installed"):
        find_repository(site)


def test_a_git_in_the_site_is_not_run(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = site / "git"
    fake.write_text(f"#!/bin/sh\ntouch {tmp_path}/marker\n")
    fake.chmod(0o755)
    monkeypatch.chdir(site)
    monkeypatch.setenv("PATH", "." + os.pathsep + os.environ["PATH"])
    with opened(site) as repository:
        repository.resolve("HEAD")
    assert not (tmp_path / "marker").exists()


@pytest.mark.parametrize(("inner", "prefix"), [
    ("", ""), ("wp-content/plugins", "wp-content/plugins"), ("wp-config.php", "wp-config.php"), (".git", ""),
    (".git/refs", "")])
def test_from_anywhere_inside(site: Path, inner: str, prefix: str) -> None:
    with opened(site / inner) as repository:
        assert repository.work_tree == site
        assert repository.git_dir == repository.common_dir == site / ".git"
        assert repository.prefix == prefix
        assert repository.head_name == "main"
        assert repository.resolve("HEAD") == git(site, "rev-parse", "HEAD")


def test_through_a_link_to_a_folder(site: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(site / "wp-content")
    with opened(tmp_path / "link" / "plugins") as repository:
        assert (repository.work_tree, repository.prefix) == (site, "wp-content/plugins")


def test_bare(site: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--bare", str(site), "bare.git")
    for place in ("bare.git", "bare.git/refs/heads"):
        with opened(tmp_path / place) as repository:
            assert repository.work_tree is None
            assert repository.prefix == ""
            assert repository.git_dir == tmp_path / "bare.git"
            assert repository.branch_tips() == {"main": repository.resolve("main")}


def test_linked_worktree_of_a_bare_repository(site: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--bare", str(site), "bare.git")
    git(tmp_path / "bare.git", "worktree", "add", "--quiet", "-b", "topic", str(tmp_path / "tree"))
    with opened(tmp_path / "tree" / "wp-content") as repository:
        assert repository.work_tree == tmp_path / "tree"
        assert repository.common_dir == tmp_path / "bare.git"
        assert repository.git_dir == tmp_path / "bare.git/worktrees/tree"
        assert repository.head_name == "topic"
        assert repository.prefix == "wp-content"
    with opened(tmp_path / "bare.git/worktrees/tree") as repository:
        assert repository.work_tree == tmp_path / "tree"


def test_submodule(site: Path, tmp_path: Path) -> None:
    module = new_repository(tmp_path / "module", {"a.php": b"<?php\n"})
    add_submodule(site, module, "wp-content/sub")
    with opened(site / "wp-content/sub") as repository:
        assert repository.work_tree == site / "wp-content/sub"
        assert repository.git_dir == site / ".git/modules/wp-content/sub"


def test_core_worktree_has_no_say(site: Path, tmp_path: Path) -> None:
    git(site, "config", "core.worktree", str(tmp_path))
    with opened(site) as repository:
        assert repository.work_tree == site


def test_a_folder_called_git_that_is_none(site: Path) -> None:
    (site / "wp-content/.git").mkdir()
    with opened(site / "wp-content") as repository:
        assert repository.work_tree == site


@pytest.mark.parametrize("text", ["", "gitdir: ", "gitdir: /nowhere", "gitdir: /\n", "nonsense",
                                  "gitdir: a\0b"])
def test_a_git_file_that_leads_nowhere(tmp_path: Path, text: str) -> None:
    (tmp_path / ".git").write_text(text)
    with pytest.raises(GitError, match=r"\.git"):
        find_repository(tmp_path)


def test_a_pipe_for_a_git_file_does_not_hold_it_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / ".git")
    assert find_repository(tmp_path) is None


@pytest.mark.parametrize("place", ["config", "packed-refs", "shallow", "commondir", "objects/info/alternates"])
def test_what_git_would_wait_for_is_said(site: Path, place: str) -> None:
    odd = site / ".git" / place
    odd.unlink(missing_ok=True)
    odd.parent.mkdir(exist_ok=True)
    os.mkfifo(odd)
    with pytest.raises(GitError, match=f"{odd} is no file"):
        find_repository(site)
    odd.unlink()
    odd.symlink_to("/dev/zero")
    with pytest.raises(GitError, match=f"{odd} is no file"):
        find_repository(site)


def test_files_of_git_may_be_links(site: Path, tmp_path: Path) -> None:
    git(site, "pack-refs", "--all")
    for place in ("config", "packed-refs"):
        (site / ".git" / place).rename(tmp_path / place)
        (site / ".git" / place).symlink_to(tmp_path / place)
    with opened(site) as repository:
        assert repository.branch_tips().keys() == {"main"}


def test_detached_head(site: Path) -> None:
    git(site, "checkout", "--quiet", "--detach")
    with opened(site) as repository:
        assert repository.head_name is None
        assert repository.resolve("HEAD") == git(site, "rev-parse", "HEAD")


def test_empty(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--initial-branch=main", "site")
    with opened(tmp_path / "site") as repository:
        assert repository.head_name == "main"
        assert repository.branch_tips() == {}
        with pytest.raises(GitError, match="no commit yet"):
            repository.resolve("HEAD")


def test_every_way_to_name_a_commit(site: Path) -> None:
    first = git(site, "rev-parse", "HEAD")
    second = commit(site, {"a": b"1"})
    git(site, "tag", "--annotate", "--message", "x", "v1", first)
    git(site, "branch", "topic/one", first)
    with opened(site) as repository:
        for ref in ("HEAD~1", "v1", "topic/one", "refs/heads/topic/one", first, first[:10], "main^"):
            assert repository.resolve(ref) == first
        assert repository.resolve("main") == second


@pytest.mark.parametrize("ref", ["nothing", "--help", "-h", "", ":wp-config.php", "HEAD:wp-config.php",
                                 "a\nb", "\0", "../../etc/passwd", "HEAD^{tree}", "x" * 5000, "0" * 40])
def test_what_names_no_commit(site: Path, ref: str) -> None:
    with opened(site) as repository, pytest.raises(GitError):
        repository.resolve(ref)


def test_packed_branches(site: Path) -> None:
    git(site, "branch", "one")
    git(site, "branch", "deep/two")
    git(site, "gc", "--quiet")
    git(site, "pack-refs", "--all")
    tip = git(site, "rev-parse", "HEAD")
    with opened(site) as repository:
        assert repository.branch_tips() == {"deep/two": tip, "main": tip, "one": tip}
        newer = commit(site, {"a": b"1"})
        assert repository.branch_tip("main") == newer
        assert repository.branch_tip("missing") is None


def test_a_damaged_branch(site: Path) -> None:
    (site / ".git/refs/heads/odd").write_text("no sha\n")
    with opened(site) as repository, pytest.raises(GitError, match="refs/heads/odd holds no commit"):
        repository.branch_tips()


def test_history(site: Path) -> None:
    first = git(site, "rev-parse", "HEAD")
    git(site, "checkout", "--quiet", "-b", "side")
    side = commit(site, {"side": b""})
    git(site, "checkout", "--quiet", "main")
    main = commit(site, {"main": b""})
    git(site, "checkout", "--quiet", "--orphan", "other")
    other = commit(site, {})
    with opened(site) as repository:
        assert repository.is_ancestor(first, main)
        assert repository.is_ancestor(main, main)
        assert not repository.is_ancestor(main, side)
        assert repository.merge_base(main, side) == first
        assert repository.merge_base(main, other) is None


def test_remotes_are_data(site: Path) -> None:
    with (site / ".git/config").open("a") as file:
        file.write('[Remote "origin"]\n\tURL = "gh:a/b" ; note\n\turl = \\\n ssh://x/y\n'
                   '[remote "push"]\n\turl = https://old/p\n\tpushurl = gh:p\n'
                   '[remote "none"]\n\tfetch = +refs/heads/*:refs/remotes/none/*\n'
                   '[url "git@github.com:"]\n\tinsteadOf = gh:\n'
                   '[url "ssh://new/"]\n\tpushInsteadOf = https://old/\n')
    with opened(site) as repository:
        assert repository.remotes == (
            Remote("origin", ("git@github.com:a/b", "ssh://x/y"), ("git@github.com:a/b", "ssh://x/y")),
            Remote("push", ("https://old/p",), ("git@github.com:p",)))
    git(site, "config", "--unset", "remote.push.pushurl")
    with opened(site) as repository:
        assert repository.remotes[1].push_urls == ("ssh://new/p",)


def test_no_remotes(site: Path) -> None:
    with opened(site) as repository:
        assert repository.remotes == ()


def test_sha256(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--object-format=sha256", "site")
    with pytest.raises(GitError, match="SHA-256"):
        find_repository(tmp_path / "site")


def test_reftable(site: Path) -> None:
    git(site, "config", "core.repositoryFormatVersion", "1")
    git(site, "config", "extensions.refStorage", "reftable")
    with pytest.raises(GitError, match="reftable"):
        find_repository(site)


def test_an_unknown_extension(site: Path) -> None:
    git(site, "config", "core.repositoryFormatVersion", "1")
    git(site, "config", "extensions.holograms", "true")
    with pytest.raises(GitError, match="extension holograms"):
        find_repository(site)


def test_a_broken_config(site: Path) -> None:
    (site / ".git/config").write_text("[core\n")
    with pytest.raises(GitError, match="bad config line 1"):
        find_repository(site)


def test_shallow_clone(site: Path, tmp_path: Path) -> None:
    commit(site, {"a": b""})
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{site}", "shallow")
    with opened(tmp_path / "shallow") as repository:
        assert repository.shallow
        assert repository.resolve("HEAD") == git(site, "rev-parse", "HEAD")
    with opened(site) as repository:
        assert not repository.shallow


def test_variables_of_another_repository_have_no_say(site: Path, tmp_path: Path,
                                                     monkeypatch: pytest.MonkeyPatch) -> None:
    other = new_repository(tmp_path / "other", {"b": b"2"})
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(other / ".git/objects"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    with opened(site) as repository:
        sha = repository.resolve("HEAD")
    monkeypatch.delenv("GIT_DIR")
    monkeypatch.delenv("GIT_OBJECT_DIRECTORY")
    assert sha == git(site, "rev-parse", "HEAD")


def _chown(folder: Path, user: int) -> None:
    for path in (folder, *folder.rglob("*")):
        os.lchown(path, user, user)


needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files to another user")


@needs_root
def test_a_repository_of_another_user(site: Path) -> None:
    _chown(site, 1234)
    with pytest.raises(GitError, match=r"dubious ownership.*safe\.directory"):
        find_repository(site)


@needs_root
@pytest.mark.parametrize(("values", "fine"), [
    (["{site}"], True), (["*"], True), (["{parent}/*"], True), (["{site}/"], True), (["*", ""], False),
    (["/elsewhere"], False), (["{site}/*"], False)])
def test_the_user_vouches_for_it(site: Path, home: Path, values: list[str], fine: bool) -> None:
    _chown(site, 1234)
    with (home / ".gitconfig").open("a") as file:
        for value in values:
            file.write(f'[safe]\n\tdirectory = "{value.format(site=site, parent=site.parent)}"\n')
    if fine:
        with opened(site) as repository:
            repository.resolve("HEAD")
    else:
        with pytest.raises(GitError, match="dubious"):
            find_repository(site)


@needs_root
def test_the_repository_cannot_vouch_for_itself(site: Path) -> None:
    git(site, "config", "safe.directory", "*")
    _chown(site, 1234)
    with pytest.raises(GitError, match="dubious"):
        find_repository(site)


@needs_root
def test_the_user_behind_sudo_may(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _chown(site, 1234)
    monkeypatch.setenv("SUDO_UID", "1234")
    with opened(site) as repository:
        repository.resolve("HEAD")
    monkeypatch.setenv("SUDO_UID", "1235")
    with pytest.raises(GitError, match="dubious"):
        find_repository(site)


@needs_root
def test_roots_repository_is_no_other_users_own(site: Path) -> None:
    for folder in (site, *site.parents):
        folder.chmod(folder.stat().st_mode | 0o055)

    def look() -> None:
        with pytest.raises(GitError, match="dubious"):
            find_repository(site)

    as_user(65534, look)


@needs_root
def test_only_the_worktrees_own_folder_is_anothers(site: Path, tmp_path: Path) -> None:
    git(site, "worktree", "add", "--quiet", str(tmp_path / "tree"))
    os.chown(tmp_path / "tree", 1234, 1234)
    with pytest.raises(GitError, match="dubious"):
        find_repository(tmp_path / "tree")


def test_git_agrees_that_there_is_a_repository(site: Path) -> None:
    head = site / ".git/HEAD"
    for text in ("ref: refs/heads/main\n", "ref:refs/heads/x\n", "nonsense\n", "ref: elsewhere\n"):
        head.write_text(text)
        by_git = subprocess.run(["git", "rev-parse", "--git-dir"], cwd=site, capture_output=True, check=False)
        found = find_repository(site)
        assert (found is not None) == (by_git.returncode == 0), text
        if found is not None:
            found.close()
