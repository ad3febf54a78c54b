"""Paths, and links that are followed inside a site only."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.errors import InTheWayError
from fixer.site import paths
from tests.site.building import Link, build

_NAMES = st.sampled_from(["a", "b", "c", "wp-content"])
_PATHS = st.lists(_NAMES, min_size=1, max_size=5).map("/".join)


@pytest.mark.parametrize(("path", "clean"), [
    ("", ""), (".", ""), ("a", "a"), ("./a/", "a"), ("a//b", "a/b"), ("a/./b/../c", "a/c"), ("a/..", ""),
])
def test_normalise(path: str, clean: str) -> None:
    assert paths.normalise(path) == clean


@pytest.mark.parametrize("path", ["..", "a/../..", "/a", "../a"])
def test_normalise_refuses_to_leave(path: str) -> None:
    with pytest.raises(InTheWayError):
        paths.normalise(path)


def test_join_parent_name_ancestors_within() -> None:
    assert paths.join("", "a", "./b/", "", "c") == "a/b/c"
    assert (paths.parent("a/b"), paths.parent("a"), paths.parent("")) == ("a", "", "")
    assert paths.name("a/b") == "b"
    assert paths.ancestors("a/b/c") == ["a/b", "a", ""]
    assert paths.ancestors("") == []
    assert paths.within("a/b", "a") and paths.within("a", "") and paths.within("a", "a")
    assert not paths.within("ab", "a") and not paths.within("a", "a/b")


@pytest.mark.parametrize(("link", "destination", "target"), [
    ("wp-content/cache", "wp-content/uploads/cache", "uploads/cache"),
    ("wp-content/plugins/woozone/cache", "wp-content/uploads/woozone/cache", "../../uploads/woozone/cache"),
    ("cache", "files", "files"),
    ("a/b/c", "", "../.."),
])
def test_link_target(link: str, destination: str, target: str) -> None:
    assert paths.link_target(link, destination) == target


@given(link=_PATHS, destination=_PATHS)
def test_link_target_leads_where_it_should(link: str, destination: str) -> None:
    target = paths.link_target(link, destination)
    assert not target.startswith("/")
    assert paths.normalise(f"{paths.parent(link)}/{target}".lstrip("/")) == destination


def test_printable_hides_nothing_and_breaks_nothing() -> None:
    assert paths.printable("wp-content/ü.php") == "wp-content/ü.php"
    assert paths.printable("a\x1b[31m\nb\udcff") == "a\\x1b[31m\\nb\\udcff"


def test_resolve_follows_inside_and_keeps_what_is_not_there(tmp_path: Path) -> None:
    tree = build(tmp_path, {
        "real/inner/file.php": "x", "folder": Link("real"), "deep": Link("folder/inner"),
        "up/again": Link("../deep/file.php"), "gone": Link("real/missing"),
    })
    assert paths.resolve(tree, "real/inner/file.php") == "real/inner/file.php"
    assert paths.resolve(tree, "folder/inner/file.php") == "real/inner/file.php"
    assert paths.resolve(tree, "up/again") == "real/inner/file.php"
    assert paths.resolve(tree, "deep/new/file.php") == "real/inner/new/file.php"
    assert paths.resolve(tree, "gone") == "real/missing"
    assert paths.resolve(tree, "") == ""
    assert paths.resolve(tree, "folder/../up") == "up"
    assert paths.resolve(tree, "deep/..") == "real"


@pytest.mark.parametrize("target", ["/etc", "../outside", "../../../etc", "x/../../..", "/", "/codeword/x"])
def test_resolve_refuses_links_that_lead_out(tmp_path: Path, target: str) -> None:
    (tmp_path / "outside").mkdir()
    tree = build(tmp_path / "site", {"x/file": "", "link": Link(target)})
    with pytest.raises(InTheWayError, match=r"link is a link to .* outside the site") as raised:
        paths.resolve(tree, "link/passwd")
    assert raised.value.path == "link"
    assert "\n" not in str(raised.value)


def test_resolve_refuses_circles(tmp_path: Path) -> None:
    tree = build(tmp_path, {"a": Link("b"), "b": Link("a"), "self": Link("self"), "grow": Link("grow/x")})
    for path in ("a", "self", "grow", "b/c"):
        with pytest.raises(InTheWayError, match="circle"):
            paths.resolve(tree, path)


def test_resolve_refuses_what_is_in_between(tmp_path: Path) -> None:
    tree = build(tmp_path, {"file": "x", "module/.git": "gitdir: ../.git/modules/module\n", "module/a": "x"})
    os.mkfifo(tmp_path / "pipe")
    for path, said in (("file/x", "is a file"), ("module/a", "submodule"), ("pipe", "neither")):
        with pytest.raises(InTheWayError, match=said):
            paths.resolve(tree, path)
    with pytest.raises(InTheWayError, match="out of the site"):
        paths.resolve(tree, "none/../../x")


def test_a_link_may_not_leave_the_sites_own_folder(tmp_path: Path) -> None:
    tree = build(tmp_path, {"shared/x": "", "sites/shop/link": Link("../../shared"), "sites/shop/ok": Link("a")})
    with pytest.raises(InTheWayError, match="outside the site"):
        paths.resolve(tree, "sites/shop/link/x", "sites/shop")
    assert paths.resolve(tree, "sites/shop/ok", "sites/shop") == "sites/shop/a"
    assert paths.points_to(tree, "sites/shop/link", "sites/shop") is None
    assert paths.points_to(tree, "sites/shop/link") == "shared"


@pytest.mark.parametrize("target", [
    "/code/wp-content/plugins/qm/db.php",
    "/srv/bindings/0123abcd/code/wp-content/plugins/qm/db.php",
    "/code//wp-content/plugins/qm/db.php",
    "{top}/wp-content/plugins/qm/db.php",
])
def test_absolute_targets_of_the_site_count_as_inside(tmp_path: Path, target: str) -> None:
    tree = build(tmp_path, {
        "wp-content/plugins/qm/db.php": "x", "wp-content/db.php": Link(target.format(top=tmp_path))})
    assert paths.resolve(tree, "wp-content/db.php") == "wp-content/plugins/qm/db.php"
    assert paths.points_to(tree, "wp-content/db.php") == "wp-content/plugins/qm/db.php"


def test_absolute_targets_count_from_the_sites_folder(tmp_path: Path) -> None:
    tree = build(tmp_path, {"sites/shop/a/b": "x", "sites/shop/link": Link("/code/a/b"),
                            "sites/shop/own": Link(f"{tmp_path}/sites/shop/a"),
                            "sites/shop/beside": Link(f"{tmp_path}/sites/other")})
    assert paths.resolve(tree, "sites/shop/link", "sites/shop") == "sites/shop/a/b"
    assert paths.resolve(tree, "sites/shop/own/b", "sites/shop") == "sites/shop/a/b"
    assert paths.points_to(tree, "sites/shop/beside", "sites/shop") is None


def test_an_absolute_target_in_the_sites_folder_is_inside_though_nothing_is_there(tmp_path: Path) -> None:
    tree = build(tmp_path, {"a": "x", "link": Link(f"{tmp_path}/gone/b")})
    assert paths.resolve(tree, "link") == paths.points_to(tree, "link") == "gone/b"


@pytest.mark.parametrize("target", ["/code/elsewhere/x", "/srv/bindings/a/b/code/a", "/codea/b", "/code/../a/b",
                                    "{top}/../a/b", "{top}x/a/b", "{top}/a/../../b"])
def test_other_absolute_targets_do_not(tmp_path: Path, target: str) -> None:
    tree = build(tmp_path, {"a/b": "x", "link": Link(target.format(top=tmp_path))})
    assert paths.points_to(tree, "link") is None
    with pytest.raises(InTheWayError):
        paths.resolve(tree, "link")


@pytest.mark.parametrize(("target", "where"), [
    ("uploads/cache", "wp-content/uploads/cache"),
    ("./uploads/cache/", "wp-content/uploads/cache"),
    ("plugins/../uploads//cache", "wp-content/uploads/cache"),
    ("/code/wp-content/uploads/cache", "wp-content/uploads/cache"),
    ("../../cache", None),
    ("/tmp/cache", None),
    ("cache", None),
    ("second", "wp-content/uploads/second"),
])
def test_points_to_where_nothing_is(tmp_path: Path, target: str, where: str | None) -> None:
    tree = build(tmp_path, {
        "wp-content/cache": Link(target), "wp-content/uploads": Link("../../files"),
        "wp-content/second": Link("uploads/second")})
    assert paths.points_to(tree, "wp-content/cache") == where


def test_points_to_goes_up_from_where_a_folder_really_is(tmp_path: Path) -> None:
    tree = build(tmp_path, {"a/deep/x": "", "way": Link("a/deep"), "link": Link("way/../y")})
    assert paths.points_to(tree, "link") == "a/y"
