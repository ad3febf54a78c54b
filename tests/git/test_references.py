"""Moving a branch: only forward, only alone, never under somebody's feet."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from fixer.errors import GitError, UsageError
from tests.git.workshop import EDIT, as_user, check, create, git, opened, put, state, write


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


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("other", ["refs/tags/fixer/x", "refs/fixer/x"])
def test_a_reference_that_git_would_take_for_the_branch(site: Path, other: str, packed: bool) -> None:
    git(site, "update-ref", other, "HEAD")
    if packed:
        git(site, "pack-refs", "--all", "--prune")
    with opened(site) as repository:
        with pytest.raises(GitError, match=f"{other} has the same name"):
            put(repository, EDIT)
        assert put(repository, EDIT, branch="fixer/y") == git(site, "rev-parse", "fixer/y")
    assert git(site, "branch", "--list", "fixer/x") == ""


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


@pytest.mark.parametrize("place", [".git/refs/heads/fixer", ".git/logs/refs/heads/fixer"])
def test_a_folder_of_branches_that_leads_elsewhere(site: Path, tmp_path: Path, place: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (site / place).parent.mkdir(parents=True, exist_ok=True)
    (site / place).symlink_to(tmp_path / "elsewhere")
    with opened(site) as repository, pytest.raises(GitError, match="is a link, which is not followed"):
        put(repository, EDIT)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_references_and_logs_of_another_repository_are_used_as_git_uses_them(site: Path, tmp_path: Path) -> None:
    for place in ("refs", "logs"):
        (site / ".git" / place).rename(tmp_path / place)
        (site / ".git" / place).symlink_to(tmp_path / place)
    with opened(site) as repository:
        sha = put(repository, EDIT)
    assert git(site, "rev-parse", "fixer/x") == git(site, "rev-parse", "fixer/x@{0}") == sha


def test_a_pipe_for_a_log_does_not_hold_it_up(site: Path) -> None:
    log = site / ".git/logs/refs/heads/fixer/x"
    log.parent.mkdir(parents=True)
    os.mkfifo(log)
    with opened(site) as repository, pytest.raises(GitError, match="cannot be written"):
        put(repository, EDIT)
    reader = os.open(log, os.O_RDONLY | os.O_NONBLOCK)
    with opened(site) as repository, pytest.raises(GitError, match=r"fixer/x is no file"):
        put(repository, EDIT)
    os.close(reader)
    assert git(site, "branch", "--list", "fixer/*") == ""


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
