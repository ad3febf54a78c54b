"""What a killed run leaves behind goes with the next run, wherever it is, and nothing else does."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

import pytest

from fixer.site.write import tidy_up, write_changes
from tests.site.building import Link, build, hand_over, without_rights
from tests.site.test_write import create, edit, names

LEFT = ".fixer-0123456789abcdef.php"
ALIKE = (".fixer-0123456789abcde.php", ".fixer-0123456789abcdeg.php", ".fixer-0123456789ABCDEF.php", ".fixer.php",
         ".fixer-0123456789abcdef.php.bak", "fixer-0123456789abcdef.php")


def test_they_are_found_anywhere_in_the_site(tmp_path: Path) -> None:
    folders = ("", "web", "web/wp-content", "web/wp-content/plugins/a/b/c/d", "web/wp-content/uploads",
               "web/wp-content/uploads/2020/01/x")
    build(tmp_path, {"beside/" + LEFT: "x", **{f"site/{folder}/{LEFT}".replace("//", "/"): "x" for folder in folders},
                     "site/web/a.php": "1"})
    tidy_up(tmp_path, "site", "site/web/wp-content/uploads")
    left = {name for name in names(tmp_path) if name.endswith(".php")}
    assert left == {"beside/" + LEFT, "site/web/a.php"}


@pytest.mark.parametrize("place", ["vendor/x", "node_modules/x", "web/vendor/x", ".git", "module", "uploads/1/2/3/4"])
def test_some_places_are_not_searched(tmp_path: Path, place: str) -> None:
    build(tmp_path, {f"{place}/{LEFT}": "x", "module/.git": "gitdir: elsewhere"})
    tidy_up(tmp_path, "", "uploads")
    assert f"{place}/{LEFT}" in names(tmp_path)


def test_no_link_is_followed_and_links_that_were_left_go(tmp_path: Path) -> None:
    build(tmp_path / "out", {LEFT: "x"})
    build(tmp_path / "site", {"way": Link("../out"), "absolute": Link(str(tmp_path / "out")), LEFT: Link("anything")})
    tidy_up(tmp_path / "site", "", "")
    assert names(tmp_path) == {"out", f"out/{LEFT}", "site", "site/way", "site/absolute"}


def test_names_that_only_look_alike_stay(tmp_path: Path) -> None:
    build(tmp_path, dict.fromkeys(ALIKE, "mine"))
    tidy_up(tmp_path, "", "")
    assert names(tmp_path) == set(ALIKE)


def test_nothing_is_touched_while_another_fixer_writes(tmp_path: Path) -> None:
    build(tmp_path, {LEFT: "half"})
    descriptor = os.open(tmp_path, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        tidy_up(tmp_path, "", "")
    finally:
        os.close(descriptor)
    assert names(tmp_path) == {LEFT}


def test_what_may_not_be_removed_stays_and_is_no_error(shared_path: Path) -> None:
    build(shared_path, {f"closed/{LEFT}": "x", LEFT: "x"})
    hand_over(shared_path)
    (shared_path / "closed").chmod(0o555)
    without_rights(lambda: tidy_up(shared_path, "", ""))
    assert names(shared_path) == {"closed", f"closed/{LEFT}"}


def test_writing_removes_them_above_each_of_its_files(tmp_path: Path) -> None:
    build(tmp_path, {f"a/{LEFT}": "x", f"a/b/{LEFT}": "x", "a/b/c/d.php": "1", f"site/{LEFT}": "x", LEFT: "x"})
    write_changes(tmp_path, [edit("a/b/c/d.php", "1", "2")], root="a")
    assert names(tmp_path) == {"a", "a/b", "a/b/c", "a/b/c/d.php", "site", f"site/{LEFT}", LEFT}


def test_new_files_are_prepared_where_they_will_stand(tmp_path: Path) -> None:
    build(tmp_path, {"a.php": "1"})
    write_changes(tmp_path, [create("x/y/z.php", "1"), create("x/w.php", "2")])
    assert names(tmp_path) == {"a.php", "x", "x/y", "x/y/z.php", "x/w.php"}
