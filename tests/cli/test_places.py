"""Which site a place means, in repositories that hold more or less than one."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLES, Fixer, MakeSite, contents, run_git

APPLY = ("apply", "--recipe", "autoptimize")


def host_of(folder: Path, *tracked: str) -> Path:
    """A repository that tracks some sample sites and holds another that it does not track."""
    for name in tracked:
        shutil.copytree(SAMPLES / "pantheon-wordpress", folder / name, symlinks=True)
    (folder / "README").write_text("several things\n")
    run_git(folder, "init", "--quiet", "--initial-branch=main")
    run_git(folder, "add", "--all")
    run_git(folder, "commit", "--quiet", "--message", "Things")
    shutil.copytree(SAMPLES / "pantheon-wordpress", folder / "new", symlinks=True)
    return folder


@pytest.mark.parametrize("tracked", [(), ("other",)])
def test_a_site_that_is_not_in_the_commit_is_not_taken_for_another(fixer: Fixer, tmp_path: Path,
                                                                  tracked: tuple[str, ...]) -> None:
    host = host_of(tmp_path, *tracked)
    result = fixer(host, *APPLY, "new")
    assert result.status == 2
    assert "the site in new is not in the commit" in result.err
    assert "--in-place" in result.err
    assert run_git(host, "branch", "--list", "fixer/*") == ""


def test_an_untracked_site_inside_a_tracked_one_is_not_taken_for_it(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    shutil.copytree(SAMPLES / "old-wordpress", site / "blog")
    assert fixer(site / "blog", *APPLY).status == 2
    assert run_git(site, "branch", "--list", "fixer/*") == ""


def test_an_untracked_folder_of_a_site_means_the_site(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    folder = site / "wp-content/new/deep"
    folder.mkdir(parents=True)
    result = fixer(folder, *APPLY)
    assert (result.status, result.err) == (0, "")
    assert run_git(site, "diff", "--name-only", "main", "fixer/autoptimize") == "wp-config.php"


def test_each_site_of_a_repository_can_be_named(fixer: Fixer, tmp_path: Path) -> None:
    host = host_of(tmp_path, "one", "two")
    assert fixer(host, *APPLY).status == 2
    assert fixer(host, *APPLY, "two/wp-content").status == 0
    assert run_git(host, "diff", "--name-only", "main", "fixer/autoptimize") == "two/wp-config.php"


def test_a_submodule_that_is_not_checked_out_is_explained(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    (site / "wp-content/plugins/sub").mkdir()
    sha = run_git(site, "rev-parse", "HEAD")
    run_git(site, "update-index", "--add", "--cacheinfo", f"160000,{sha},wp-content/plugins/sub")
    run_git(site, "commit", "--quiet", "--message", "A submodule")
    result = fixer(site, *APPLY, "wp-content/plugins/sub")
    assert result.status == 4
    assert "git submodule update --init" in result.err


@pytest.mark.parametrize("place", ["a" * 300, "a/" * 3000, "wp-config.php/x"])
def test_a_place_that_cannot_be(fixer: Fixer, make_site: MakeSite, place: str) -> None:
    result = fixer(make_site(), "scan", place)
    assert result.status == 2
    assert "there is nothing at" in result.err


def test_a_place_outside_git_is_named_in_full(fixer: Fixer, make_site: MakeSite, tmp_path: Path) -> None:
    make_site("pantheon-wordpress")
    make_site("drupal7")
    assert f"{tmp_path}/drupal7 (Drupal)" in fixer(tmp_path, "scan").err


@pytest.mark.parametrize("place", ["", "wp-content", "wp-config.php"])
def test_what_is_left_of_a_repository_is_none(fixer: Fixer, make_site: MakeSite, place: str) -> None:
    site = make_site()
    (site / ".git").mkdir()
    assert fixer(site, "scan", str(site / place)).status == 0
    assert fixer(site, *APPLY, str(site / place)).status == 2
    assert fixer(site, *APPLY, "--in-place", str(site / place)).status == 0


@pytest.mark.parametrize("arguments", [("scan",), ("show", "autoptimize", "--site"), APPLY])
def test_a_bare_repository_is_a_site(fixer: Fixer, make_site: MakeSite, tmp_path: Path,
                                     arguments: tuple[str, ...]) -> None:
    run_git(make_site(git=True), "clone", "--quiet", "--bare", ".", str(tmp_path / "site.git"))
    result = fixer(tmp_path, *arguments, "site.git")
    assert (result.status, result.err) == (0, "")
    assert "autoptimize" in result.out


def test_a_bare_repository_has_no_files_to_change_in_place(fixer: Fixer, make_site: MakeSite, tmp_path: Path) -> None:
    run_git(make_site(git=True), "clone", "--quiet", "--bare", ".", str(tmp_path / "site.git"))
    before = contents(tmp_path / "site.git")
    result = fixer(tmp_path, *APPLY, "--in-place", "site.git")
    assert result.status == 2
    assert "bare" in result.err
    assert contents(tmp_path / "site.git") == before


def printed(out: str) -> list[str]:
    """The commands that see, take and undo a branch, in that order."""
    starts = ("  see it:", "  take it:", "  undo it:")
    return [line.partition(":")[2].strip() for line in out.splitlines() if line.startswith(starts)]


@pytest.mark.parametrize(("bare", "here"), [(False, True), (False, False), (True, True), (True, False)])
def test_the_printed_commands_work_as_printed(fixer: Fixer, make_site: MakeSite, tmp_path: Path,
                                              bare: bool, here: bool) -> None:
    site = make_site(git=True)
    if bare:
        place = tmp_path / "a site.git"
        run_git(site, "clone", "--quiet", "--bare", ".", str(place))
    else:
        place = site.rename(tmp_path / "a site")
    folder = place if here else tmp_path
    see, take, undo = printed(fixer(folder, *APPLY, "." if here else place.name).out)
    assert (" -C " in see) is not here
    for command in (see, take, undo):
        done = subprocess.run(["bash", "-c", command], cwd=folder, check=False, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        if command == see:
            assert "AUTOPTIMIZE_CACHE_CHILD_DIR" in done.stdout
    assert "AUTOPTIMIZE_CACHE_CHILD_DIR" in run_git(place, "show", "main:wp-config.php")
    assert run_git(place, "branch", "--list", "fixer/*") == ""


def test_the_printed_commands_name_the_repository_from_inside_another(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    inner = site / "wp-content/plugins/own"
    inner.mkdir()
    run_git(inner, "init", "--quiet")
    assert printed(fixer(inner, *APPLY, str(site)).out)[1] == f"git -C {site} merge fixer/autoptimize"
