"""A commit read as a tree."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from fixer.errors import GitError, InTheWayError
from fixer.git.repository import Repository
from fixer.git.tree import CommitTree
from fixer.site.directory import DirectoryTree
from fixer.site.tree import MAX_FILE_BYTES, TOO_LARGE, Entry, Kind, Tree
from tests.git.workshop import add_submodule, commit, git, new_repository, opened

ODD = os.fsdecode(b"caf\xe9.php")


def tree_of(repository: Repository) -> CommitTree:
    """The tree at HEAD."""
    return CommitTree(repository, repository.resolve("HEAD"))


def test_every_kind(site: Path, tmp_path: Path) -> None:
    add_submodule(site, new_repository(tmp_path / "module", {"a": b"1"}), "vendor/module")
    (site / "link").symlink_to("wp-content/uploads")
    (site / "run.sh").write_bytes(b"#!/bin/sh\n")
    (site / "run.sh").chmod(0o755)
    commit(site, {ODD: b"<?php\n", "empty": b""})
    with opened(site) as repository:
        tree: Tree = tree_of(repository)
        kinds = {"": Kind.FOLDER, "wp-content": Kind.FOLDER, "index.php": Kind.FILE, "link": Kind.LINK,
                 "vendor/module": Kind.SUBMODULE, "vendor/module/a": Kind.MISSING, "link/.keep": Kind.MISSING,
                 "nothing": Kind.MISSING, "index.php/x": Kind.MISSING, "..": Kind.MISSING, ODD: Kind.FILE,
                 "wp-content/": Kind.MISSING, "a\0b": Kind.MISSING}
        assert {path: tree.kind(path) for path in kinds} == kinds
        assert tree.read("index.php") == b"<?php\n"
        assert tree.read("empty") == tree.head("empty", 5) == b""
        assert tree.head("index.php", 3) == b"<?p"
        assert tree.read(ODD) == b"<?php\n"
        assert tree.target("link") == "wp-content/uploads"
        assert tree.executable("run.sh")
        assert not any(map(tree.executable, ("index.php", "nothing", "", "link", "wp-content")))
        assert tree.list("wp-content") == [Entry("plugins", Kind.FOLDER), Entry("uploads", Kind.FOLDER)]
        assert tree.list("index.php") == tree.list("nothing") == tree.list("link") == []


@pytest.mark.parametrize("path", ["", "nothing", "wp-content", "wp-content/nothing/deep", "index.php/x"])
def test_no_file(site: Path, path: str) -> None:
    with opened(site) as repository:
        tree = tree_of(repository)
        for method in (tree.read, lambda path: tree.head(path, 1), tree.target):
            with pytest.raises(InTheWayError) as raised:
                method(path)
            assert raised.value.path == path


def test_the_working_tree_has_no_say(site: Path) -> None:
    (site / "index.php").write_bytes(b"changed")
    (site / "wp-config.php").unlink()
    with opened(site) as repository:
        assert tree_of(repository).read("index.php") == b"<?php\n"
        assert tree_of(repository).kind("wp-config.php") is Kind.FILE


def test_a_file_over_the_limit(site: Path) -> None:
    commit(site, {"big.php": b"\0" * (MAX_FILE_BYTES + 1) + b"needle", "limit.php": b"n" * MAX_FILE_BYTES,
                  "zlast.php": b"needle"})
    with opened(site) as repository:
        tree = tree_of(repository)
        with pytest.raises(InTheWayError, match="larger than 32 MB"):
            tree.read("big.php")
        assert tree.head("big.php", 10) == b"\0" * 10
        assert len(tree.read("limit.php")) == MAX_FILE_BYTES
        assert [hit.path for hit in tree.search("", (".php",), (b"needle",))] == ["zlast.php"]
        assert list(tree.search("", (".php",), (b"needle", TOO_LARGE))) == [
            ("big.php", frozenset((TOO_LARGE,))), ("zlast.php", frozenset((b"needle",)))]
        assert tree.read("index.php") == b"<?php\n"


def test_search(site: Path) -> None:
    (site / "link.php").symlink_to("index.php")
    commit(site, {"a/b.PHP": b"one WP_Cache two", "a-b.php": b"wp_cache", "a/node_modules/c.php": b"wp_cache",
                  "a/skipped/d.php": b"wp_cache", "a/e.txt": b"wp_cache", "a.php": b"other"})
    with opened(site) as repository:
        tree = tree_of(repository)
        skip = frozenset({"node_modules", "a/skipped"})
        hits = tree.search("", (".php",), (b"WP_CACHE", b"nothing"), skip)
        assert [hit.path for hit in hits] == ["a-b.php", "a/b.PHP"]
        assert [hit.path for hit in tree.search("a", (".php", ".txt"), (b"wp_cache",), skip)] == ["a/b.PHP", "a/e.txt"]
        assert list(tree.search("", (".php",), ())) == []
        assert list(tree.search("nothing", (".php",), (b"wp_cache",))) == []
        assert list(tree.search("index.php", (".php",), (b"<?php",))) == []


def test_search_finds_what_a_folder_tree_finds(site: Path) -> None:
    commit(site, {f"d{number % 7}/f{number}.php": b"needle %d" % number for number in range(450)})
    with opened(site) as repository:
        arguments = ("", (".php",), (b"NEEDLE 1", b"define"))
        found = list(tree_of(repository).search(*arguments))
    assert found == sorted(DirectoryTree(site).search(*arguments))
    assert len(found) > 100


def test_a_search_may_be_left_and_mixed_with_reads(site: Path) -> None:
    commit(site, {f"f{number:03}.php": b"needle" for number in range(300)})
    with opened(site) as repository:
        tree = tree_of(repository)
        for number, hit in enumerate(tree.search("", (".php",), (b"needle",))):
            assert tree.read(hit.path) == b"needle"
            if number == 250:
                break
        assert tree.read("index.php") == b"<?php\n"


def test_names_that_lead_astray_are_not_there(site: Path) -> None:
    blob = git(site, "hash-object", "-w", "--stdin", data=b"evil")
    inner = git(site, "mktree", data=f"100644 blob {blob}\tconfig\n".encode())
    raw = b"".join(mode + b" " + name + b"\0" + bytes.fromhex(sha) for mode, name, sha in (
        (b"40000", b"..", inner), (b"40000", b".GIT", inner), (b"40000", b".git", inner),
        (b"100644", b"a/b", blob), (b"100644", b"fine", blob)))
    tree_sha = git(site, "hash-object", "-t", "tree", "-w", "--stdin", "--literally", data=raw)
    sha = git(site, "commit-tree", "-m", "x", tree_sha)
    with opened(site) as repository:
        tree = CommitTree(repository, sha)
        assert tree.list("") == [Entry("fine", Kind.FILE)]
        assert tree.kind("a/b") is tree.kind("../config") is tree.kind(".git/config") is Kind.MISSING


def test_a_damaged_object(site: Path) -> None:
    blob = git(site, "rev-parse", "HEAD:index.php")
    place = site / ".git/objects" / blob[:2] / blob[2:]
    place.chmod(0o644)
    place.write_bytes(b"nonsense")
    with opened(site) as repository:
        tree = tree_of(repository)
        with pytest.raises(GitError, match="damaged"):
            tree.read("index.php")
        with pytest.raises(GitError, match="damaged"):
            list(tree.search("", (".php",), (b"x",)))
        assert tree.read("wp-content/uploads/.keep") == b""


def test_a_missing_object(site: Path) -> None:
    sha = git(site, "rev-parse", "HEAD:wp-content")
    (site / ".git/objects" / sha[:2] / sha[2:]).unlink()
    with opened(site) as repository, pytest.raises(GitError, match=f"tree {sha} is missing"):
        tree_of(repository).list("wp-content")


def test_packed_and_borrowed_objects(site: Path, tmp_path: Path) -> None:
    commit(site, {"index.php": b"<?php\n" + b"// line\n" * 2000})
    commit(site, {"index.php": b"<?php\n" + b"// line\n" * 2000 + b"// more\n"})
    git(site, "gc", "--quiet", "--prune=now")
    git(tmp_path, "clone", "--quiet", "--shared", "--bare", str(site), "borrower.git")
    (tmp_path / "borrower.git/objects/info/alternates").write_text("../../site/.git/objects\n")
    with opened(tmp_path / "borrower.git") as repository:
        assert tree_of(repository).read("index.php").endswith(b"// more\n")


def test_a_replaced_object_is_not_taken(site: Path) -> None:
    true = git(site, "rev-parse", "HEAD:index.php")
    other = git(site, "hash-object", "-w", "--stdin", data=b"replaced")
    git(site, "replace", true, other)
    with opened(site) as repository:
        assert tree_of(repository).read("index.php") == b"<?php\n"
