"""Commits written straight into the object store, and nothing else touched."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

import pytest

from fixer.errors import GitError
from fixer.git.branch import NewCommit, write_branch
from fixer.git.tree import CommitTree
from fixer.site.change import Action, Change
from tests.git.workshop import (
    CONFIG,
    EDIT,
    FILES,
    add_submodule,
    as_user,
    check,
    commit,
    create,
    edit,
    git,
    new_repository,
    opened,
    put,
    show,
    state,
    write,
)


def test_one_commit(site: Path) -> None:
    before = state(site)
    started = int(time.time())
    with opened(site) as repository:
        sha = write_branch(repository, repository.resolve("HEAD"), "fixer/x",
                           [NewCommit([EDIT], "Mend the config\n\nWhy.\n\nFixer-Recipe: x@1\n")], None)[0]
    assert state(site) == before
    check(site)
    assert git(site, "rev-parse", "fixer/x") == sha
    assert show(site, "fixer/x:wp-config.php") == EDIT.after
    assert git(site, "diff-tree", "-r", "--name-status", "HEAD", "fixer/x") == "M\twp-config.php"
    raw = git(site, "cat-file", "commit", sha)
    assert raw.endswith("\n\nMend the config\n\nWhy.\n\nFixer-Recipe: x@1")
    stamp = re.search(r"^author (.*)\ncommitter \1\n\n", raw, re.MULTILINE)
    assert stamp is not None
    person, seconds, zone = stamp[1].rsplit(" ", 2)
    assert person == "Ada Site <ada@example.org>"
    assert started <= int(seconds) <= time.time()
    assert zone == time.strftime("%z", time.localtime(int(seconds)))


@pytest.mark.parametrize("zone", ["UTC0", "XXX5:30", "XXX-5:45", "XXX+3:30"])
def test_time_zones(site: Path, monkeypatch: pytest.MonkeyPatch, zone: str) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        with opened(site) as repository:
            sha = put(repository, EDIT)
        assert git(site, "log", "-1", "--format=%ad", "--date=format:%z", sha) == time.strftime("%z")
    finally:
        monkeypatch.undo()
        time.tzset()


def test_nothing_to_commit(site: Path) -> None:
    before = sorted((site / ".git").rglob("*"))
    with opened(site) as repository:
        assert write_branch(repository, repository.resolve("HEAD"), "fixer/x", [], None) == []
    assert sorted((site / ".git").rglob("*")) == before


def test_every_action(site: Path) -> None:
    (site / "link").symlink_to("old")
    (site / "gone").symlink_to("old")
    (site / "run.sh").write_bytes(b"old")
    (site / "run.sh").chmod(0o755)
    commit(site, {"moved.php": b"<?php\n"})
    changes = [
        edit("wp-config.php", CONFIG, b"new"),
        Change(Action.EDIT, "run.sh", before=b"old", after=b"new", executable=True),
        create("wp-content/mu-plugins/deep/new.php", b"<?php // new\n"),
        create("bin/tool", b"#!/bin/sh\n", executable=True),
        Change(Action.DELETE, "wp-content/plugins/cache/cache.php", before=b"<?php\n// cache\n"),
        Change(Action.DELETE, "gone", former_target="old"),
        Change(Action.MOVE, "wp-content/moved.php", source="moved.php", before=b"<?php\n",
               after=b"<?php //\n"),
        Change(Action.SYMLINK, "link", target="wp-content", former_target="old"),
        Change(Action.SYMLINK, "wp-content/plugins", target="uploads"),
    ]
    before = state(site)
    with opened(site) as repository:
        put(repository, *changes)
    assert state(site) == before
    check(site)
    listing = git(site, "ls-tree", "-r", "fixer/x")
    assert {line.split("\t")[1]: line.split(" ")[0] for line in listing.splitlines()} == {
        "bin/tool": "100755", "index.php": "100644", "link": "120000", "run.sh": "100755",
        "wp-config.php": "100644", "wp-content/moved.php": "100644",
        "wp-content/mu-plugins/deep/new.php": "100644", "wp-content/plugins": "120000",
        "wp-content/uploads/.keep": "100644"}
    assert show(site, "fixer/x:link") == b"wp-content"
    assert show(site, "fixer/x:wp-content/plugins") == b"uploads"
    assert show(site, "fixer/x:wp-content/moved.php") == b"<?php //\n"


def test_one_commit_for_each_recipe(site: Path) -> None:
    second = edit("wp-config.php", EDIT.after or b"", b"second")
    with opened(site) as repository:
        base = repository.resolve("HEAD")
        made = write_branch(repository, base, "fixer/fixes",
                            [NewCommit([EDIT], "One"), NewCommit([second, create("a", b"1")], "Two")], None)
    check(site)
    assert git(site, "rev-list", "--reverse", f"{base}..fixer/fixes").split() == made
    assert git(site, "log", "--format=%s", f"{base}..fixer/fixes") == "Two\nOne"
    assert show(site, f"{made[0]}:wp-config.php") == EDIT.after


def test_git_sorts_folders_as_if_they_ended_in_a_slash(site: Path) -> None:
    commit(site, {"a/x": b"", "a-b": b"", "a0": b""})
    with opened(site) as repository:
        put(repository, create("a.b", b""), create("a/y", b""), create("ab/z", b""))
    check(site)
    by_git = ["a-b", "a.b", "a/x", "a/y", "a0", "ab/z"]
    assert git(site, "ls-tree", "-r", "--name-only", "fixer/x").split()[:6] == by_git


def test_the_last_file_of_the_site(tmp_path: Path) -> None:
    site = new_repository(tmp_path / "site", {"a/b": b"1"})
    with opened(site) as repository:
        put(repository, Change(Action.DELETE, "a/b", before=b"1"))
    check(site)
    assert git(site, "ls-tree", "fixer/x") == ""


def test_names_and_modes_around_stay(site: Path) -> None:
    odd = os.fsdecode(b"caf\xe9")
    commit(site, {f"{odd}/a": b"1", f"{odd}/b": b"2"})
    git(site, "update-index", "--chmod=+x", f"{odd}/b")
    git(site, "commit", "--quiet", "--message", "x")
    with opened(site) as repository:
        put(repository, edit(f"{odd}/a", b"1", b"3"))
        assert CommitTree(repository, repository.resolve("fixer/x")).read(f"{odd}/a") == b"3"
    check(site)
    assert git(site, "diff-tree", "-r", "--name-only", "HEAD", "fixer/x") == '"caf\\351/a"'
    assert "100755" in git(site, "ls-tree", "-r", "fixer/x")


@pytest.mark.parametrize("attributes", [b"* text=auto\n", b"* text\n", b"*.php eol=crlf\n", b"* text eol=lf\n"])
def test_line_ends_are_never_converted(site: Path, attributes: bytes) -> None:
    commit(site, {"crlf.php": b"<?php\r\n$a = 1;\r\n", "lf.php": b"<?php\n$a = 1;\n"})
    write(site, {".gitattributes": attributes})
    git(site, "add", ".gitattributes")
    git(site, "commit", "--quiet", "--message", "Attributes")
    git(site, "config", "core.autocrlf", "true")
    assert show(site, "HEAD:crlf.php") == b"<?php\r\n$a = 1;\r\n"
    with opened(site) as repository:
        tree = CommitTree(repository, repository.resolve("HEAD"))
        crlf, lf = tree.read("crlf.php"), tree.read("lf.php")
        put(repository, edit("crlf.php", crlf, crlf + b"$b = 2;\r\n"), edit("lf.php", lf, lf + b"$b = 2;\n"))
    assert show(site, "fixer/x:crlf.php") == b"<?php\r\n$a = 1;\r\n$b = 2;\r\n"
    assert show(site, "fixer/x:lf.php") == b"<?php\n$a = 1;\n$b = 2;\n"


def test_from_a_linked_worktree(site: Path, tmp_path: Path) -> None:
    git(site, "worktree", "add", "--quiet", "--detach", str(tmp_path / "tree"))
    before = state(site), state(tmp_path / "tree")
    with opened(tmp_path / "tree") as repository:
        sha = put(repository, EDIT)
    assert (state(site), state(tmp_path / "tree")) == before
    assert git(site, "rev-parse", "fixer/x") == sha
    assert (site / ".git/logs/refs/heads/fixer/x").is_file()
    check(site)


def test_detached_and_dirty(site: Path) -> None:
    git(site, "checkout", "--quiet", "--detach")
    write(site, {"index.php": b"stashed"})
    git(site, "stash", "--quiet")
    write(site, {"index.php": b"staged", "new.php": b"untracked"})
    git(site, "add", "index.php")
    write(site, {"wp-config.php": b"dirty"})
    before = state(site)
    with opened(site) as repository:
        put(repository, EDIT)
    assert state(site) == before
    assert show(site, "fixer/x:wp-config.php") == EDIT.after
    assert show(site, "fixer/x:index.php") == FILES["index.php"]


def test_bare(site: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--bare", str(site), "bare.git")
    bare = tmp_path / "bare.git"
    with opened(bare) as repository:
        sha = put(repository, EDIT)
    assert git(bare, "rev-parse", "fixer/x") == sha
    assert not (bare / "logs").exists()
    check(bare)


def test_shallow(site: Path, tmp_path: Path) -> None:
    commit(site, {"a": b""})
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{site}", "shallow")
    with opened(tmp_path / "shallow") as repository:
        first = put(repository, EDIT)
        put(repository, create("new", b""), tip=first)
    check(tmp_path / "shallow")


def test_packed_and_borrowed_objects(site: Path, tmp_path: Path) -> None:
    git(site, "gc", "--quiet", "--prune=now")
    git(tmp_path, "clone", "--quiet", "--shared", str(site), "borrower")
    with opened(tmp_path / "borrower") as repository:
        put(repository, EDIT)
    check(tmp_path / "borrower")
    assert git(site, "branch", "--list", "fixer/*") == ""


def test_no_identity(site: Path, home: Path) -> None:
    (home / ".gitconfig").unlink()
    objects = sorted((site / ".git/objects").rglob("*"))
    with opened(site) as repository, pytest.raises(GitError, match=r"git config --global user\.name"):
        put(repository, EDIT)
    assert sorted((site / ".git/objects").rglob("*")) == objects


@pytest.mark.parametrize("change", [
    edit("wp-config.php", b"other", b"new"), edit("nothing", b"", b"new"), edit("wp-content", b"", b"new"),
    create("wp-config.php", b""), create("wp-content", b""), create("index.php/x", b""),
    create(".git/hooks/x", b""), create("a/../b", b""), create("", b""), create("/a", b""),
    create("a/.GIT/b", b""), create("a\0", b""), Change(Action.DELETE, "wp-content/nothing", before=b""),
    Change(Action.DELETE, "link", former_target="other"), Change(Action.DELETE, "index.php"),
    Change(Action.SYMLINK, "wp-content", target="elsewhere"),
    Change(Action.MOVE, "index.php", source="wp-config.php", before=CONFIG, after=CONFIG),
    edit("sub/a", b"1", b"2"), create("sub/b", b""), create("sub", b""), create("link/a", b""),
], ids=str)
def test_changes_that_do_not_fit(site: Path, tmp_path: Path, change: Change) -> None:
    add_submodule(site, new_repository(tmp_path / "module", {"a": b"1"}), "sub")
    (site / "link").symlink_to("wp-content")
    commit(site, {})
    with opened(site) as repository, pytest.raises(GitError) as raised:
        put(repository, change)
    assert "\n" not in str(raised.value)
    assert git(site, "branch", "--list", "fixer/*") == ""


def test_a_submodule_elsewhere_stays(site: Path, tmp_path: Path) -> None:
    add_submodule(site, new_repository(tmp_path / "module", {"a": b"1"}), "wp-content/sub")
    commit(site, {})
    with opened(site) as repository:
        put(repository, create("wp-content/new", b""))
    assert "160000 commit" in git(site, "ls-tree", "-r", "fixer/x")
    check(site)


def test_a_store_that_may_not_be_written(site: Path) -> None:
    if os.geteuid() == 0:
        for place in (site, *site.rglob("*")):
            os.lchown(place, 65534, 65534)
        for folder in site.parents:
            folder.chmod(folder.stat().st_mode | 0o055)
    (site / ".git/objects").chmod(0o555)

    def look() -> None:
        with opened(site) as repository, pytest.raises(GitError, match="objects cannot be written"):
            put(repository, EDIT)

    as_user(65534, look)
    (site / ".git/objects").chmod(0o755)


def test_a_shared_repository_stays_shared(tmp_path: Path, site: Path) -> None:
    old = os.umask(0o077)
    try:
        shared = tmp_path / "shared.git"
        group = "core.sharedRepository=group"
        git(tmp_path, "clone", "--quiet", "--bare", "-c", group, str(site), str(shared))
        with opened(shared) as repository:
            sha = put(repository, EDIT)
    finally:
        os.umask(old)
    assert (shared / "objects" / sha[:2]).stat().st_mode & 0o2070 == 0o2070
    assert (shared / "refs/heads/fixer").stat().st_mode & 0o2070 == 0o2070
    assert (shared / "refs/heads/fixer/x").stat().st_mode & 0o060 == 0o060


def test_messages(site: Path) -> None:
    with opened(site) as repository:
        sha = write_branch(repository, repository.resolve("HEAD"), "fixer/x",
                           [NewCommit([EDIT], "\nSubject é\n\nBody \udce9\0\n\n\n")], None)[0]
    assert git(site, "log", "-1", "--format=%B", sha).rstrip("\n") == "Subject é\n\nBody \\udce9"
    check(site)
