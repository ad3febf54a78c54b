"""Repositories that try to have a program run; each would leave a marker."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from fixer.errors import GitError
from fixer.git.branch import NewCommit, write_branch
from fixer.git.history import branch_state
from fixer.git.merging import merge_base_into
from fixer.git.repository import find_repository
from fixer.git.tree import CommitTree
from fixer.git.working_tree import ignored, untracked_files_below
from tests.git.workshop import FILES, check, commit, create, edit, git, new_repository, opened, write

HOOKS = ("applypatch-msg", "pre-applypatch", "post-applypatch", "pre-commit", "pre-merge-commit",
         "prepare-commit-msg", "commit-msg", "post-commit", "pre-rebase", "post-checkout", "post-merge",
         "pre-push", "pre-receive", "update", "proc-receive", "post-receive", "post-update", "reference-transaction",
         "push-to-checkout", "pre-auto-gc", "post-rewrite", "sendemail-validate", "fsmonitor-watchman",
         "p4-changelist", "post-index-change")
PROGRAMS = ("core.fsmonitor", "core.sshCommand", "core.editor", "core.pager", "core.askPass", "core.gitProxy",
            "core.alternateRefsCommand", "credential.helper", "diff.external", "diff.evil.textconv",
            "diff.evil.command", "filter.evil.clean", "filter.evil.smudge", "filter.evil.process",
            "merge.evil.driver", "gpg.program", "gpg.ssh.program", "gpg.ssh.defaultKeyCommand",
            "gpg.x509.program", "sequence.editor", "interactive.diffFilter", "uploadpack.packObjectsHook",
            "remote.origin.uploadpack", "remote.origin.receivepack", "man.evil.cmd", "browser.evil.cmd",
            "trailer.evil.command",
            "pager.cat-file", "pager.config", "pager.rev-list", "pager.merge-base", "pager.check-ignore",
            "uploadarchive.evil", "init.templateDir", "hook.evil.command", "trace2.eventTarget")
ALIASES = ("cat-file", "config", "rev-list", "merge-base", "check-ignore", "fetch", "status")


def booby_trap(site: Path, trap: Path) -> None:
    """Name the trap wherever git lets a repository name a program."""
    for hook in HOOKS:
        place = site / ".git/hooks" / hook
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(trap.read_bytes())
        place.chmod(0o755)
    with (site / ".git/config").open("a") as file:
        for key in PROGRAMS:
            section, _, rest = key.partition(".")
            inner, _, name = rest.rpartition(".")
            file.write(f'[{section}{f" {chr(34)}{inner}{chr(34)}" if inner else ""}]\n\t{name} = "{trap}"\n')
        for name in ALIASES:
            file.write(f'[alias]\n\t{name} = "!{trap}"\n')
        file.write("[commit]\n\tgpgSign = true\n[tag]\n\tgpgSign = true\n[log]\n\tshowSignature = true\n"
                   f'[core]\n\thooksPath = "{site}/.git/hooks"\n\tfsmonitor = "{trap}"\n'
                   f'[remote "origin"]\n\turl = ext::{trap}\n\tvcs = evil\n'
                   '[filter "evil"]\n\trequired = true\n')
    (site / ".git/info/attributes").write_text("* filter=evil diff=evil merge=evil text\n")


@pytest.fixture
def marker(tmp_path: Path) -> Path:
    """What exists if anything was run."""
    return tmp_path / "marker"


@pytest.fixture
def trap(tmp_path: Path, marker: Path) -> Path:
    """A program that leaves the marker."""
    program = tmp_path / "trap"
    program.write_text(f"#!/bin/sh\necho \"$0 $*\" >> {marker}\n")
    program.chmod(0o755)
    return program


def everything(site: Path) -> None:
    """Use the whole room on a site."""
    with opened(site) as repository:
        base = repository.resolve("HEAD")
        assert repository.remotes
        tree = CommitTree(repository, base)
        assert [hit.path for hit in tree.search("", (".php",), (b"define",))] == ["wp-config.php"]
        config = tree.read("wp-config.php")
        untracked_files_below(repository, "", tree)
        ignored(repository, "wp-content/a.log")
        first = write_branch(repository, base, "fixer/x",
                             [NewCommit([edit("wp-config.php", config, b"new")], "x\n\nFixer-Recipe: x@1\n")],
                             None)[0]
        more = NewCommit([create("new.php", b"")], "y")
        second = write_branch(repository, first, "fixer/x", [more], first)[0]
        other = write_branch(repository, base, "other", [NewCommit([create("other.php", b"")], "z")], None)[0]
        assert branch_state(repository, "fixer/x", other).base_moved
        merge_base_into(repository, other, "fixer/x", second)
        assert len(repository.branch_tips()) == 3


def test_no_program_of_the_repository_is_run(site: Path, trap: Path, marker: Path) -> None:
    head, index = (site / ".git/HEAD").read_bytes(), (site / ".git/index").read_bytes()
    booby_trap(site, trap)
    everything(site)
    assert not marker.exists(), marker.read_text()
    assert ((site / ".git/HEAD").read_bytes(), (site / ".git/index").read_bytes()) == (head, index)
    (site / ".git/info/attributes").unlink()
    (site / ".git/config").write_text("[core]\n\trepositoryformatversion = 0\n")
    check(site)


def test_the_trap_works(site: Path, trap: Path, marker: Path) -> None:
    booby_trap(site, trap)
    git(site, "update-ref", "refs/heads/by-git", "HEAD")
    assert "reference-transaction" in marker.read_text()


def test_the_same_through_an_include(site: Path, trap: Path, marker: Path) -> None:
    booby_trap(site, trap)
    own = site / ".git/config"
    own.rename(site / ".git/evil")
    own.write_text("[core]\n\trepositoryformatversion = 0\n[include]\n\tpath = evil\n")
    everything(site)
    assert not marker.exists(), marker.read_text()


def test_a_working_tree_elsewhere(site: Path, tmp_path: Path, trap: Path, marker: Path) -> None:
    write(tmp_path / "elsewhere", {"private": b"mine", ".gitattributes": b"* filter=evil\n"})
    booby_trap(site, trap)
    git(site, "config", "core.worktree", str(tmp_path / "elsewhere"))
    marker.unlink(missing_ok=True)
    everything(site)
    assert not marker.exists()
    assert (tmp_path / "elsewhere/private").read_bytes() == b"mine"


def test_a_git_file_that_names_a_trap(tmp_path: Path, site: Path, trap: Path, marker: Path) -> None:
    booby_trap(site, trap)
    write(tmp_path / "door", dict(FILES))
    (tmp_path / "door/.git").write_text("gitdir: ../site/.git\n")
    everything(tmp_path / "door")
    assert not marker.exists()


def _partial(tmp_path: Path, site: Path) -> Path:
    git(site, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "--quiet", "--no-checkout", "--filter=blob:none", f"file://{site}", "partial")
    return tmp_path / "partial"


def test_a_partial_clone_is_not_completed(tmp_path: Path, site: Path) -> None:
    partial = _partial(tmp_path, site)
    objects = sorted((partial / ".git/objects").rglob("*"))
    with opened(partial) as repository:
        tree = CommitTree(repository, repository.resolve("HEAD"))
        for work in (lambda: tree.read("index.php"), lambda: list(tree.search("", (".php",), (b"x",)))):
            with pytest.raises(GitError, match="partial clone"):
                work()
        assert [entry.name for entry in tree.list("")] == ["index.php", "wp-config.php", "wp-content"]
    assert sorted((partial / ".git/objects").rglob("*")) == objects


def _by_ssh(partial: Path, trap: Path) -> None:
    git(partial, "config", "core.sshCommand", str(trap))
    git(partial, "config", "remote.origin.url", "ssh://localhost/x")


def _by_upload_pack(partial: Path, trap: Path) -> None:
    git(partial, "config", "remote.origin.uploadpack", str(trap))


def _by_ext(partial: Path, trap: Path) -> None:
    git(partial, "config", "remote.origin.url", f"ext::{trap}")
    git(partial, "config", "protocol.ext.allow", "always")
    git(partial, "config", "protocol.allow", "always")


def _by_helper(partial: Path, trap: Path) -> None:
    git(partial, "config", "remote.origin.vcs", "trap")
    git(partial, "config", "protocol.allow", "always")


@pytest.mark.parametrize("way", [_by_ssh, _by_upload_pack, _by_ext, _by_helper])
def test_a_partial_clone_runs_nothing_to_fetch(tmp_path: Path, site: Path, trap: Path, marker: Path,
                                               monkeypatch: pytest.MonkeyPatch,
                                               way: Callable[[Path, Path], None]) -> None:
    partial = _partial(tmp_path, site)
    helper = tmp_path / "bin/git-remote-trap"
    write(tmp_path, {"bin/git-remote-trap": trap.read_bytes()})
    helper.chmod(0o755)
    monkeypatch.setenv("PATH", f"{os.environ['PATH']}{os.pathsep}{helper.parent}")
    way(partial, trap)
    with opened(partial) as repository:
        tree = CommitTree(repository, repository.resolve("HEAD"))
        with pytest.raises(GitError, match="partial clone"):
            tree.read("index.php")
        with pytest.raises(GitError, match="partial clone"):
            repository.resolve("1" * 40)
    assert not marker.exists(), marker.read_text()


def test_a_bare_repository_inside_the_site(tmp_path: Path, site: Path, trap: Path, marker: Path) -> None:
    inner = new_repository(tmp_path / "inner", dict(FILES))
    booby_trap(inner, trap)
    (inner / ".git").rename(site / "wp-content/odd")
    marker.unlink(missing_ok=True)
    found = find_repository(site / "wp-content/odd")
    assert found is not None
    with found:
        CommitTree(found, found.resolve("HEAD")).read("index.php")
    assert not marker.exists()


def test_odd_branch_names_are_no_options(site: Path) -> None:
    sha = commit(site, {"a": b""})
    write(site, {".git/refs/heads/--output=x": f"{sha}\n".encode()})
    with opened(site) as repository:
        assert repository.branch_tips()["--output=x"] == sha
        state = branch_state(repository, "--output=x", git(site, "rev-parse", "HEAD~1"))
    assert state.foreign == (sha,)
