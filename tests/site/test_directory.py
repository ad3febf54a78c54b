"""A folder as a tree."""

from __future__ import annotations

import os
import socket
import time
from pathlib import Path

import pytest

from fixer.errors import AccessError, InTheWayError
from fixer.site.directory import DirectoryTree
from fixer.site.tree import MAX_FILE_BYTES, Entry, Kind
from tests.site.building import Link, build, without_rights

WORDPRESS = Path("/usr/share/wordpress")


def test_kinds(tmp_path: Path) -> None:
    tree = build(tmp_path / "site", {
        "file.php": "x", "folder/inner": "", "link": Link("folder"), "broken": Link("nowhere"),
        "module/.git": "gitdir: x", "clone/.git/HEAD": "x", "module/a": ""})
    os.mkfifo(tmp_path / "site/pipe")
    assert {path: tree.kind(path) for path in (
        "", "file.php", "folder", "folder/inner", "link", "broken", "module", "clone", "pipe", "none", "a/b")} == {
        "": Kind.FOLDER, "file.php": Kind.FILE, "folder": Kind.FOLDER, "folder/inner": Kind.FILE,
        "link": Kind.LINK, "broken": Kind.LINK, "module": Kind.SUBMODULE, "clone": Kind.SUBMODULE,
        "pipe": Kind.OTHER, "none": Kind.MISSING, "a/b": Kind.MISSING}


@pytest.mark.parametrize("path", [
    "link/inner", "module/a", ".git/config", "folder/../file.php", "../site/file.php", "/etc/passwd",
    "file.php/x", "folder//inner", "./file.php", "x\0y", "module/.git", ".GIT/config", "x" * 300,
])
def test_nothing_is_read_through_anything(tmp_path: Path, path: str) -> None:
    tree = build(tmp_path / "site", {
        "file.php": "x", "folder/inner": "secret", "link": Link("folder"), "module/.git": "", "module/a": "x",
        ".git/config": "x"})
    assert tree.kind(path) is Kind.MISSING
    assert tree.list(path) == []
    assert not tree.executable(path)
    with pytest.raises(InTheWayError):
        tree.read(path)
    with pytest.raises(InTheWayError):
        tree.target(path)


def test_read_head_target_executable(tmp_path: Path) -> None:
    tree = build(tmp_path, {"a/file": b"\xff\0bytes\r\n", "a/link": Link("../b/\udcffc"), "empty": ""})
    (tmp_path / "a/file").chmod(0o755)
    assert tree.read("a/file") == b"\xff\0bytes\r\n"
    assert tree.read("empty") == b""
    assert tree.head("a/file", 3) == b"\xff\0b"
    assert tree.head("a/file", 8192) == b"\xff\0bytes\r\n"
    assert tree.head("a/file", 0) == b""
    assert tree.target("a/link") == "../b/\udcffc"
    assert tree.executable("a/file") and not tree.executable("empty") and not tree.executable("a")


@pytest.mark.parametrize(("path", "said"), [
    ("folder", "folder is a folder, not a file"), ("link", "link is a link, not a file"),
    ("pipe", "pipe is a device or pipe"), ("socket", "socket is a device or pipe"),
    ("none", "there is no file at none"), ("", "the site's folder is a folder"),
])
def test_what_is_no_file_is_said_and_never_waited_for(
        tmp_path: Path, path: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    tree = build(tmp_path, {"folder/x": "", "link": Link("folder/x")})
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        monkeypatch.chdir(tmp_path)
        listener.bind("socket")
        with pytest.raises(InTheWayError, match=said):
            tree.read(path)
        with pytest.raises(InTheWayError, match=said):
            tree.head(path, 10)
        assert list(tree.search("", ("", "x"), (b"x",))) == []


def test_large_files_are_refused_but_have_a_head(tmp_path: Path) -> None:
    tree = build(tmp_path, {"large.php": "start needle", "limit.php": ""})
    os.truncate(tmp_path / "large.php", 33 * 1024 * 1024)
    os.truncate(tmp_path / "limit.php", MAX_FILE_BYTES)
    with pytest.raises(InTheWayError, match="larger than 32 MB"):
        tree.read("large.php")
    assert tree.head("large.php", 5) == b"start"
    assert len(tree.read("limit.php")) == MAX_FILE_BYTES
    assert list(tree.search("", (".php",), (b"needle",))) == []


def test_list_is_sorted_and_leaves_out_git_and_leftovers(tmp_path: Path) -> None:
    tree = build(tmp_path, {
        "b": "", "a.txt": "", "a/x": "", "Z": Link("b"), ".git/HEAD": "", ".hidden": "",
        ".fixer-0123456789abcdef.php": "x", ".fixer-notes.php": "x"})
    assert tree.list("") == [
        Entry(".fixer-notes.php", Kind.FILE), Entry(".hidden", Kind.FILE), Entry("Z", Kind.LINK),
        Entry("a", Kind.FOLDER), Entry("a.txt", Kind.FILE), Entry("b", Kind.FILE)]
    assert tree.list("b") == tree.list("Z") == tree.list("none") == []


def test_names_that_are_not_utf8(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.php")).write_bytes(b"needle")
    tree = DirectoryTree(tmp_path)
    assert [entry.name for entry in tree.list("")] == ["caf\udce9.php"]
    assert tree.read("caf\udce9.php") == b"needle"
    assert [hit.path for hit in tree.search("", (".php",), (b"needle",))] == ["caf\udce9.php"]


def test_search(tmp_path: Path) -> None:
    tree = build(tmp_path / "site", {
        "a.php": "x NEEDLE", "a/z.php": "needle", "a-b/x.PHP": "NeEdLe", "a/none.php": "nothing",
        "a/text.txt": "needle", "a/other.inc": "second", "link": Link("a"), "l.php": Link("a.php"),
        "module/.git": "x", "module/m.php": "needle", ".git/hook.php": "needle", "vendor/v.php": "needle",
        "a/cache/c.php": "needle", "cache/k.php": "needle", ".fixer-0123456789abcdef.php": "needle"})
    hits = list(tree.search("", (".php", ".inc"), (b"needle", b"SECOND"), frozenset({"vendor", "a/cache"})))
    assert [hit.path for hit in hits] == ["a-b/x.PHP", "a.php", "a/other.inc", "a/z.php", "cache/k.php"]
    assert [hit.needles for hit in hits] == [frozenset((b"needle",))] * 2 + [frozenset((b"second",))] \
        + [frozenset((b"needle",))] * 2
    assert [hit.path for hit in tree.search("a", (".php",), (b"needle",))] == ["a/cache/c.php", "a/z.php"]
    assert list(tree.search("a", (".php",), (b"needle",), frozenset({"cache", "a/z.php"}))) == []
    for nothing in ("link", "none", "a.php", "module", ".git"):
        assert list(tree.search(nothing, (".php",), (b"needle",))) == []
    assert list(tree.search("", (".php",), ())) == []
    assert list(tree.search("", (".php",), (b"absent",))) == []


def test_search_survives_deep_folders(tmp_path: Path) -> None:
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(600):
        os.mkdir("d", dir_fd=here)
        inner = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(os.open("x.php", os.O_CREAT | os.O_WRONLY, dir_fd=here))
    os.close(here)
    assert list(DirectoryTree(tmp_path).search("", (".php",), (b"x",))) == []


def test_search_of_all_of_wordpress_is_quick() -> None:
    tree = DirectoryTree(WORDPRESS)
    list(tree.search("", (".php",), (b"warm up",)))
    started = time.perf_counter()
    found = [hit.path for hit in tree.search("", (".php", ".inc"), (b"add_management_page",))]
    assert time.perf_counter() - started < 1.0
    assert "wp-admin/includes/plugin.php" in found


@pytest.mark.parametrize("path", ["closed/file.php", "open/file.php"])
def test_what_may_not_be_read_is_said_in_one_line(shared_path: Path, path: str) -> None:
    tree = build(shared_path, {"closed/file.php": "x", "open/file.php": "x"})
    (shared_path / "closed").chmod(0)
    (shared_path / "open/file.php").chmod(0)
    with pytest.raises(AccessError, match=r"^\S+ may not be read \(Permission denied\): give [^\n]*$"):
        without_rights(lambda: tree.read(path))
    with pytest.raises(AccessError, match="may not be read"):
        without_rights(lambda: list(tree.search("", (".php",), (b"x",))))


def test_folders_that_may_only_be_passed_through(shared_path: Path) -> None:
    tree = build(shared_path, {"inner/file.php": "x"})
    (shared_path / "inner/file.php").chmod(0o644)
    (shared_path / "inner").chmod(0o111)
    assert without_rights(lambda: tree.read("inner/file.php")) == b"x"
    with pytest.raises(AccessError, match="inner may not be read"):
        without_rights(lambda: tree.list("inner"))


def test_the_top_must_be_a_folder(tmp_path: Path) -> None:
    build(tmp_path, {"file": "", "loop": Link("loop"), "real/x": "y", "way": Link("real")})
    for name in ("file", "none", "loop"):
        with pytest.raises(AccessError):
            DirectoryTree(tmp_path / name)
    assert DirectoryTree(tmp_path / "way").read("x") == b"y"
    assert DirectoryTree(tmp_path / "way").location == str((tmp_path / "real").resolve())
