"""Commits written straight into the object store, and nothing else touched."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

import pytest

from fixer.errors import GitError, UsageError
from fixer.git.branch import NewCommit, write_branch
from fixer.git.repository import Repository
from fixer.git.tree import CommitTree
from fixer.site.change import Action, Change
from tests.git.workshop import (
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
    show,
    state,
    write,
)

CONFIG = FILES["wp-config.php"]
EDIT = edit("wp-config.php", CONFIG, CONFIG + b"// more\n")


def put(repository: Repository, *changes: Change, branch: str = "fixer/x", tip: str | None = None,
        base: str | None = None) -> str:
    """One commit on a branch; gives its sha."""
    start = base or tip or repository.resolve("HEAD")
    return write_branch(repository, start, branch, [NewCommit(changes, "Mend it")], tip)[0]


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


def test_fast_forward(site: Path) -> None:
    with opened(site) as repository:
        first = put(repository, EDIT)
        second = put(repository, create("new", b""), tip=first)
        assert repository.branch_tip("fixer/x") == second
    check(site)
    assert git(site, "rev-parse", "fixer/x~1") == first


def test_from_a_base_that_has_merged_the_branch(site: Path) -> None:
    with opened(site) as repository:
        first = put(repository, EDIT)
        git(site, "merge", "--quiet", "--no-ff", "--no-edit", "fixer/x")
        merged = repository.resolve("HEAD")
        second = put(repository, create("new", b""), tip=first, base=merged)
    assert git(site, "rev-parse", "fixer/x~1") == merged
    assert git(site, "rev-parse", "fixer/x") == second


def test_never_rewritten(site: Path) -> None:
    with opened(site) as repository:
        first = put(repository, EDIT)
        with pytest.raises(GitError, match="never rewrites"):
            put(repository, create("new", b""), tip=first, base=repository.resolve("HEAD"))
        for tip in (None, repository.resolve("HEAD"), "0" * 40):
            with pytest.raises(GitError, match="somebody else"):
                put(repository, EDIT, tip=tip, base=repository.resolve("HEAD"))
        assert repository.branch_tip("fixer/x") == first


def test_packed_tip(site: Path) -> None:
    with opened(site) as repository:
        first = put(repository, EDIT)
        git(site, "pack-refs", "--all", "--prune")
        with pytest.raises(GitError, match="somebody else"):
            put(repository, EDIT)
        second = put(repository, create("new", b""), tip=first)
    assert git(site, "rev-parse", "fixer/x") == second
    check(site)


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize(("other", "mine"), [("fixer", "fixer/x"), ("fixer/x/y", "fixer/x")])
def test_a_name_in_the_way(site: Path, other: str, mine: str, packed: bool) -> None:
    git(site, "branch", other)
    if packed:
        git(site, "pack-refs", "--all", "--prune")
    said = f"a branch {other} is in the way of {mine}"
    with opened(site) as repository, pytest.raises(GitError, match=said):
        put(repository, EDIT, branch=mine)


def test_empty_folders_of_former_branches(site: Path) -> None:
    (site / ".git/refs/heads/fixer/x/y").mkdir(parents=True)
    (site / ".git/logs/refs/heads/fixer/x/y").mkdir(parents=True)
    with opened(site) as repository:
        sha = put(repository, EDIT)
    assert git(site, "rev-parse", "fixer/x") == sha
    assert git(site, "reflog", "show", "fixer/x")


def test_a_locked_branch(site: Path) -> None:
    lock = site / ".git/refs/heads/fixer/x.lock"
    lock.parent.mkdir()
    lock.touch()
    with opened(site) as repository:
        with pytest.raises(GitError, match=r"x\.lock exists"):
            put(repository, EDIT)
        assert repository.branch_tips().keys() == {"main"}
    assert lock.exists()


def test_a_symbolic_branch(site: Path) -> None:
    git(site, "symbolic-ref", "refs/heads/fixer/x", "refs/heads/main")
    with opened(site) as repository, pytest.raises(GitError, match="symbolic"):
        put(repository, EDIT, tip=repository.resolve("HEAD"))


@pytest.mark.parametrize("name", ["", "-x", "a..b", "../../HEAD", "a.lock", "HEAD"])
def test_names_git_refuses(site: Path, name: str) -> None:
    with opened(site) as repository, pytest.raises(UsageError):
        put(repository, EDIT, branch=name)


def test_checked_out_here(site: Path) -> None:
    git(site, "checkout", "--quiet", "-b", "fixer/x")
    before = state(site)
    with opened(site) as repository, pytest.raises(GitError, match=f"checked out in {site}"):
        put(repository, EDIT, tip=repository.resolve("HEAD"))
    assert state(site) == before


def test_checked_out_in_a_linked_worktree(site: Path, tmp_path: Path) -> None:
    git(site, "worktree", "add", "--quiet", "-b", "fixer/x", str(tmp_path / "tree"))
    said = f"checked out in {tmp_path / 'tree'}"
    for folder in (site, tmp_path / "tree"):
        with opened(folder) as repository, pytest.raises(GitError, match=said):
            put(repository, EDIT, tip=repository.resolve("HEAD"))


def test_being_rebased(site: Path) -> None:
    tip = git(site, "rev-parse", "HEAD")
    git(site, "branch", "fixer/x")
    write(site, {".git/rebase-merge/head-name": b"refs/heads/fixer/x\n"})
    with opened(site) as repository, pytest.raises(GitError, match="checked out"):
        put(repository, EDIT, tip=tip)


def test_about_to_be_born(site: Path) -> None:
    base = git(site, "rev-parse", "HEAD")
    git(site, "symbolic-ref", "HEAD", "refs/heads/fixer/x")
    with opened(site) as repository, pytest.raises(GitError, match="checked out"):
        put(repository, EDIT, base=base)


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


@pytest.mark.parametrize(("value", "logged"), [(None, True), ("true", True), ("always", True),
                                               ("false", False)])
def test_reflog(site: Path, value: str | None, logged: bool) -> None:
    if value is not None:
        git(site, "config", "core.logAllRefUpdates", value)
    with opened(site) as repository:
        first = put(repository, EDIT)
        second = put(repository, create("new", b""), tip=first)
    entries = git(site, "reflog", "show", "--format=%H", "fixer/x", "--").split()
    assert entries == ([second, first] if logged else [])
    if logged:
        assert git(site, "rev-parse", "fixer/x@{1}") == first


def test_an_existing_log_goes_on(site: Path) -> None:
    with opened(site) as repository:
        first = put(repository, EDIT)
    git(site, "config", "core.logAllRefUpdates", "false")
    with opened(site) as repository:
        put(repository, create("new", b""), tip=first)
    assert len(git(site, "reflog", "show", "fixer/x", "--").splitlines()) == 2


def test_a_link_for_a_log_is_not_followed(site: Path, tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("mine\n")
    log = site / ".git/logs/refs/heads/fixer/x"
    log.parent.mkdir(parents=True)
    log.symlink_to(tmp_path / "profile")
    with opened(site) as repository, pytest.raises(GitError, match="cannot be written"):
        put(repository, EDIT)
    assert (tmp_path / "profile").read_text() == "mine\n"
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


def test_branches_that_may_not_be_written(site: Path) -> None:
    if os.geteuid() == 0:
        for place in (site, *site.rglob("*")):
            os.lchown(place, 65534, 65534)
        for folder in site.parents:
            folder.chmod(folder.stat().st_mode | 0o055)
    (site / ".git/refs/heads").chmod(0o555)

    def look() -> None:
        with opened(site) as repository, pytest.raises(GitError, match="fixer/x cannot be written"):
            put(repository, EDIT)

    as_user(65534, look)
    (site / ".git/refs/heads").chmod(0o755)


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
