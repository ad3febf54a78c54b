"""Addresses of remotes, in every form git takes."""

from __future__ import annotations

import pytest

from fixer.git.remote_url import RemoteUrl, parse_remote_url

UUID = "12345678-1234-1234-1234-123456789abc"
CODE_SERVER = f"codeserver.dev.{UUID}"


@pytest.mark.parametrize(("url", "expected"), [
    ("https://github.com/owner/name.git", RemoteUrl("https", "github.com", "owner/name", kind="github")),
    ("https://GitHub.com/owner/name/", RemoteUrl("https", "github.com", "owner/name", kind="github")),
    ("git@github.com:owner/name.git", RemoteUrl("ssh", "github.com", "owner/name", None, "git", "github")),
    ("github.com:owner/name", RemoteUrl("ssh", "github.com", "owner/name", kind="github")),
    ("ssh://git@ssh.github.com:443/owner/name.git",
     RemoteUrl("ssh", "ssh.github.com", "owner/name", 443, "git", "github")),
    ("https://gitlab.com/group/sub/name.git", RemoteUrl("https", "gitlab.com", "group/sub/name", kind="gitlab")),
    ("git@bitbucket.org:team/name.git", RemoteUrl("ssh", "bitbucket.org", "team/name", None, "git", "bitbucket")),
    ("ssh://git@git.example.org:2222/name.git", RemoteUrl("ssh", "git.example.org", "name", 2222, "git")),
    ("git+ssh://git.example.org/name", RemoteUrl("ssh", "git.example.org", "name")),
    ("[git.example.org:2222]:name.git", RemoteUrl("ssh", "git.example.org", "name", 2222)),
    ("git@[::1]:name.git", RemoteUrl("ssh", "[::1]", "name", None, "git")),
    ("https://[::1]:8443/name", RemoteUrl("https", "[::1]", "name", 8443)),
    ("git://git.example.org/name", RemoteUrl("git", "git.example.org", "name")),
    ("/srv/git/name.git", RemoteUrl("file", path="/srv/git/name.git")),
    ("../name.git", RemoteUrl("file", path="../name.git")),
    ("./a:b", RemoteUrl("file", path="./a:b")),
    ("file:///srv/git/name.git", RemoteUrl("file", path="/srv/git/name.git")),
    ("ext::sh -c evil", RemoteUrl("other", "ext::")),
    ("rsync://example.org/name", RemoteUrl("other", "rsync://")),
    (f"ssh://{CODE_SERVER}@{CODE_SERVER}.drush.in:2222/~/repository.git",
     RemoteUrl("ssh", f"{CODE_SERVER}.drush.in", "~/repository", 2222, CODE_SERVER, "pantheon")),
])
def test_parts(url: str, expected: RemoteUrl) -> None:
    assert parse_remote_url(url) == expected


@pytest.mark.parametrize("url", [
    "https://user:hunter2pass@git.example.org/name.git", "https://hunter2pass@git.example.org/name.git",
    "https://git.example.org/name?token=hunter2pass", "https://user:12/hunter2pass@git.example.org/name",
    "ssh://git:hunter2pass@git.example.org/name", "https://user:x@hunter2pass@git.example.org/name",
    "https://user:a/hunter2pass@git.example.org/name", "ext::hunter2pass"])
def test_no_secret_is_shown(url: str) -> None:
    found = parse_remote_url(url)
    assert "hunter2pass" not in found.shown
    assert "hunter2pass" not in found.user
