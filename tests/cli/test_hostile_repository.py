"""The whole command on repositories that would run a program, and on others that git alone handles badly."""

from __future__ import annotations

import difflib
from pathlib import Path

from tests.cli.conftest import Fixer, MakeSite, run_git
from tests.git.test_hostile import booby_trap


def test_no_program_of_the_repository_is_run(fixer: Fixer, make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site(git=True)
    marker, trap = tmp_path / "marker", tmp_path / "trap"
    trap.write_text(f'#!/bin/sh\necho "$0 $*" >> {marker}\n')
    trap.chmod(0o755)
    booby_trap(site, trap)
    for arguments in (("scan",), ("apply", "--all", "--dry-run"), ("apply", "--recipe", "autoptimize"),
                      ("apply", "--all"), ("apply", "--recipe", "contact-form-7", "--in-place"),
                      ("show", "autoptimize")):
        result = fixer(site, *arguments)
        assert result.status == 0, result.err
    assert not marker.exists(), marker.read_text()


def test_blobs_are_kept_as_they_are_whatever_the_attributes_say(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site("old-wordpress", git=True)
    before = run_git(site, "cat-file", "blob", "main:wp-config.php")
    assert "\r" in before
    (site / ".gitattributes").write_text("* text=auto eol=lf\n")
    run_git(site, "add", ".gitattributes")
    run_git(site, "commit", "--quiet", "--message", "Attributes")
    assert fixer(site, "apply", "--recipe", "autoptimize").status == 0
    after = run_git(site, "cat-file", "blob", "fixer/autoptimize:wp-config.php")
    steps = difflib.SequenceMatcher(None, before.split("\n"), after.split("\n"), autojunk=False).get_opcodes()
    assert {name for name, *_ in steps} == {"equal", "insert"}
    assert after.count("\r\n") == after.count("\n")


def test_a_detached_head_and_a_linked_worktree(fixer: Fixer, make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site(git=True)
    run_git(site, "checkout", "--quiet", "--detach")
    assert fixer(site, "apply", "--recipe", "autoptimize").status == 0
    run_git(site, "worktree", "add", "--quiet", str(tmp_path / "tree"), "main")
    assert fixer(tmp_path / "tree", "apply", "--recipe", "contact-form-7").status == 0
    assert run_git(site, "branch", "--list", "fixer/*").split() == ["fixer/autoptimize", "fixer/contact-form-7"]


def test_a_dirty_tree_is_neither_used_nor_touched(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    config = site / "wp-config.php"
    config.write_text(config.read_text().replace("/* That's all", "define( 'LATER', 1 );\n/* That's all"))
    dirty = config.read_bytes()
    assert fixer(site, "apply", "--recipe", "autoptimize").status == 0
    assert config.read_bytes() == dirty
    assert "LATER" not in run_git(site, "show", "fixer/autoptimize:wp-config.php")


def test_a_branch_that_is_checked_out_is_not_moved(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    run_git(site, "checkout", "--quiet", "-b", "fixer/autoptimize")
    result = fixer(site, "apply", "--recipe", "autoptimize")
    assert result.status == 4
    assert "fixer/autoptimize" in result.err


def test_a_pantheon_remote_gets_a_multidev_name(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    uuid = "12345678-1234-1234-1234-123456789abc"
    run_git(site, "remote", "add", "origin",
            f"ssh://codeserver.dev.{uuid}@codeserver.dev.{uuid}.drush.in:2222/~/repository.git")
    fixer(site, "apply", "--recipe", "autoptimize")
    branches = run_git(site, "branch", "--list", "fx-*").split()
    assert len(branches) == 1
    assert len(branches[0]) == 11
