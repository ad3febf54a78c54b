"""Names of branches."""

from __future__ import annotations

import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.errors import UsageError
from fixer.git.naming import (
    branch_name,
    check_branch_name,
    is_code_server,
    is_multidev_name,
    revert_branch_name,
)

UUID = "1234abcd-12ab-34cd-56ef-1234567890ab"
SERVER = f"ssh://codeserver.dev.{UUID}@codeserver.dev.{UUID}.drush.in:2222/~/repository.git"


def test_one_recipe() -> None:
    assert branch_name(["wp-cache"], []) == branch_name(["wp-cache", "wp-cache"], []) == "fixer/wp-cache"


def test_more_recipes() -> None:
    assert branch_name(["b", "a"], ["git@github.com:a/b.git"]) == "fixer/fixes"


def test_a_pantheon_remote() -> None:
    name = branch_name(["b", "a"], ["git@github.com:a/b.git", SERVER])
    assert name == branch_name(["a", "b", "a"], [SERVER])
    assert name != branch_name(["a"], [SERVER])
    assert is_multidev_name(name)
    assert name.startswith("fx-")
    assert len(name) == 11


@pytest.mark.parametrize(("url", "is_one"), [
    (SERVER, True),
    (f"codeserver.dev.{UUID}@codeserver.dev.{UUID}.drush.in:~/repository.git", True),
    (f"ssh://someone@codeserver.live.{UUID}.drush.in/~/repository.git", True),
    (f"ssh://CODESERVER.DEV.{UUID.upper()}.DRUSH.IN:22/x", True),
    (f"https://example.org/codeserver.dev.{UUID}.drush.in.git", False),
    (f"ssh://codeserver.dev.{UUID}.drush.in.example.org/x", False),
    (f"ssh://appserver.dev.{UUID}@appserver.dev.{UUID}.drush.in:2222/x", False),
    ("git@github.com:pantheon-systems/drush.in.git", False), ("", False)])
def test_code_server(url: str, is_one: bool) -> None:
    assert is_code_server(url) is is_one


@pytest.mark.parametrize(("name", "is_one"), [
    ("fx-0123abcd", True), ("a", True), ("dev", False), ("live", False), ("master", False),
    ("Feature", False), ("twelve-chars", False), ("-a", False), ("a-", False), ("fixer/fixes", False),
    ("", False), ("a\n", False)])
def test_multidev(name: str, is_one: bool) -> None:
    assert is_multidev_name(name) is is_one


@pytest.mark.parametrize("name", ["fixer/fixes", "a", "a.b", "é", "a@b", "@a", "a{b", "a-", "refs/heads/x",
                                  "HEAD1"])
def test_names_git_takes(name: str) -> None:
    assert check_branch_name(name) == name
    assert _git_takes(name)


@pytest.mark.parametrize("name", ["", "-a", ".a", "a/.b", "a..b", "a.", "a.lock", "a.lock/b", "a/", "/a",
                                  "a//b", "a b", "a~b", "a^b", "a:b", "a?b", "a*b", "a[b", "a\\b", "a@{b",
                                  "a\x7fb", "a\tb", "HEAD"])
def test_names_git_refuses(name: str) -> None:
    with pytest.raises(UsageError, match="name of a branch"):
        check_branch_name(name)
    assert not _git_takes(name)


def test_a_name_for_head_is_none_for_a_branch() -> None:
    with pytest.raises(UsageError):
        check_branch_name("@")


@given(st.text(alphabet="ab./@{}-~lock\\*:HEAD ", min_size=1, max_size=8).filter(lambda name: name != "@"))
def test_git_agrees(name: str) -> None:
    try:
        taken = bool(check_branch_name(name))
    except UsageError:
        taken = False
    assert taken == _git_takes(name)


def _git_takes(name: str) -> bool:
    command = ["git", "check-ref-format", "--branch", name]
    return subprocess.run(command, cwd="/", capture_output=True, check=False).returncode == 0


def test_branches_that_take_recipes_out() -> None:
    assert revert_branch_name(["wp-cache", "wp-cache"], []) == "fixer/revert-wp-cache"
    assert revert_branch_name(["b", "a"], []) == "fixer/revert-fixes"
    name = revert_branch_name(["b", "a"], [SERVER])
    assert name == revert_branch_name(["a", "b"], [SERVER])
    assert name != branch_name(["a", "b"], [SERVER])
    assert is_multidev_name(name)
