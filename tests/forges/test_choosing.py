"""Which forge an address is on, and whose token goes there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from fixer.errors import ForgeError, UsageError
from fixer.forges.choosing import project_of
from fixer.forges.connecting import require_library
from fixer.forges.model import Kind, Project
from fixer.forges.programs import real_host
from fixer.forges.tokens import find_token
from fixer.git.remote_url import parse_remote_url


def _project(url: str, forge: str | None = None, **environment: str) -> Project:
    return project_of(parse_remote_url(url), forge, environment, lambda alias: {"work": "github.com"}.get(alias, alias))


@pytest.mark.parametrize(("url", "kind", "host", "path", "api"), [
    ("https://github.com/acme/site.git", "github", "github.com", "acme/site", "https://api.github.com"),
    ("https://user:pass@github.com/acme/site", "github", "github.com", "acme/site", "https://api.github.com"),
    ("git@github.com:acme/site.git", "github", "github.com", "acme/site", "https://api.github.com"),
    ("ssh://git@ssh.github.com:443/acme/site.git", "github", "github.com", "acme/site", "https://api.github.com"),
    ("work:acme/site.git", "github", "github.com", "acme/site", "https://api.github.com"),
    ("https://acme.ghe.com/acme/site", "github", "acme.ghe.com", "acme/site", "https://api.acme.ghe.com"),
    ("https://github.example.org/acme/site", "github", "github.example.org", "acme/site",
     "https://github.example.org/api/v3"),
    ("ssh://git@github.example.org:2222/acme/site", "github", "github.example.org", "acme/site",
     "https://github.example.org/api/v3"),
    ("https://github.example.org:8443/acme/site", "github", "github.example.org:8443", "acme/site",
     "https://github.example.org:8443/api/v3"),
    # A token is never sent unencrypted to another computer.
    ("http://github.example.org/acme/site", "github", "github.example.org", "acme/site",
     "https://github.example.org/api/v3"),
    ("http://127.0.0.1:8080/acme/site", "", "", "", ""),
    ("git@gitlab.com:group/below/site.git", "gitlab", "gitlab.com", "group/below/site", "https://gitlab.com"),
    ("ssh://git@altssh.gitlab.com:443/group/site", "gitlab", "gitlab.com", "group/site", "https://gitlab.com"),
    ("https://gitlab.example.org/group/site.git", "gitlab", "gitlab.example.org", "group/site",
     "https://gitlab.example.org"),
    ("git@bitbucket.org:team/site.git", "bitbucket", "bitbucket.org", "team/site", "https://api.bitbucket.org"),
    ("https://ada@bitbucket.org/team/site.git", "bitbucket", "bitbucket.org", "team/site", "https://api.bitbucket.org"),
    ("https://git.example.org/acme/site", "", "", "", ""),
    ("/srv/git/site.git", "", "", "", ""), ("file:///srv/git/site.git", "", "", "", ""),
    ("https://github.com/site", "", "", "", ""), ("https://github.com/a/b/c", "", "", "", ""),
    ("https://github.com/../x", "", "", "", ""), ("git@-oProxyCommand=x:a/b", "", "", "", ""),
    ("ssh://codeserver.dev.11111111-2222-3333-4444-555555555555@codeserver.dev.11111111-2222-3333-4444-555555555555"
     ".drush.in:2222/~/repository.git", "", "", "", ""),
])
def test_addresses(url: str, kind: str, host: str, path: str, api: str) -> None:
    if not kind:
        with pytest.raises(ForgeError):
            _project(url)
        return
    assert _project(url) == Project(Kind(kind), host, path, api)


def test_what_the_user_says() -> None:
    url = "https://git.example.org/acme/site"
    assert _project(url, "github").api == "https://git.example.org/api/v3"
    assert _project(url, "gitlab").api == "https://git.example.org"
    assert _project("http://localhost:80/acme/site", "gitlab").api == "http://localhost"
    with pytest.raises(UsageError, match="Bitbucket Cloud"):
        _project(url, "bitbucket")
    with pytest.raises(UsageError, match="is GitHub"):
        _project("git@github.com:acme/site", "gitlab")


def test_what_the_environment_says() -> None:
    url = "https://git.example.org/acme/site"
    assert _project(url, GH_HOST="git.example.org").kind is Kind.GITHUB
    assert _project(url, GITHUB_SERVER_URL="https://git.example.org").kind is Kind.GITHUB
    assert _project(url, GITLAB_HOST="https://git.example.org/").kind is Kind.GITLAB
    # GitLab Docs, "Predefined CI/CD variables reference", for one below a path.
    below = _project("https://git.example.org/gitlab/acme/site.git", CI_SERVER_URL="https://git.example.org/gitlab")
    assert below == Project(Kind.GITLAB, "git.example.org", "acme/site", "https://git.example.org/gitlab")
    with pytest.raises(ForgeError):
        _project(url, GH_HOST="[", GITLAB_HOST="other.example.org")


def _source(kind: str, host: str, **environment: str) -> str:
    project = Project(Kind(kind), host, "acme/site", f"https://{host}")
    try:
        return find_token(project, environment).source
    except ForgeError:
        return ""


@pytest.mark.parametrize(("kind", "host", "environment", "source"), [
    ("github", "github.com", {"GH_TOKEN": "x", "GITHUB_TOKEN": "y"}, "GH_TOKEN"),
    ("github", "github.com", {"GITHUB_TOKEN": "y"}, "GITHUB_TOKEN"),
    ("github", "acme.ghe.com", {"GH_TOKEN": "y"}, "GH_TOKEN"),
    ("github", "github.com", {"GH_ENTERPRISE_TOKEN": "y"}, ""),
    ("github", "github.com", {}, ""),
    ("github", "git.example.org", {"GH_TOKEN": "x"}, ""),
    ("github", "git.example.org", {"GH_ENTERPRISE_TOKEN": "x"}, ""),
    ("github", "git.example.org", {"GH_ENTERPRISE_TOKEN": "x", "GH_HOST": "git.example.org"}, "GH_ENTERPRISE_TOKEN"),
    ("github", "git.example.org", {"GH_ENTERPRISE_TOKEN": "x", "GH_HOST": "evil.example.org"}, ""),
    ("github", "git.example.org", {"GITHUB_TOKEN": "x", "GITHUB_SERVER_URL": "https://git.example.org"},
     "GITHUB_TOKEN"),
    ("github", "github.com", {"GITHUB_TOKEN": "x", "GITHUB_SERVER_URL": "https://git.example.org"}, ""),
    ("gitlab", "gitlab.com", {"GITLAB_TOKEN": "x"}, "GITLAB_TOKEN"),
    ("gitlab", "git.example.org", {"GITLAB_TOKEN": "x"}, ""),
    ("gitlab", "git.example.org", {"GITLAB_TOKEN": "x", "GITLAB_HOST": "git.example.org"}, "GITLAB_TOKEN"),
    ("gitlab", "gitlab.com", {"GITLAB_TOKEN": "x", "GITLAB_HOST": "git.example.org"}, ""),
    ("gitlab", "gitlab.com", {"CI_JOB_TOKEN": "x"}, ""),
    ("gitlab", "gitlab.com", {"CI_JOB_TOKEN": "x", "CI_SERVER_URL": "https://gitlab.com"}, "CI_JOB_TOKEN"),
    ("gitlab", "gitlab.com", {"GITLAB_TOKEN": " ", "GITLAB_ACCESS_TOKEN": "x"}, "GITLAB_ACCESS_TOKEN"),
    ("bitbucket", "bitbucket.org", {"BITBUCKET_TOKEN": "x"}, "BITBUCKET_TOKEN"),
    ("bitbucket", "bitbucket.org", {"BITBUCKET_API_TOKEN": "x"}, ""),
    ("bitbucket", "bitbucket.org", {"BITBUCKET_API_TOKEN": "x", "BITBUCKET_EMAIL": "a@b"}, "BITBUCKET_API_TOKEN"),
    ("bitbucket", "127.0.0.1:8080", {"BITBUCKET_TOKEN": "x"}, ""),
])
def test_a_token_goes_where_it_is_meant_for(kind: str, host: str, environment: dict[str, str], source: str) -> None:
    assert _source(kind, host, **environment) == source


def test_it_is_said_where_a_token_is_looked_for() -> None:
    with pytest.raises(ForgeError, match=r"set GITLAB_TOKEN .*GITLAB_HOST=git\.example\.org .*is not sent to"):
        find_token(Project(Kind.GITLAB, "git.example.org", "a/b", ""), {"GITLAB_TOKEN": "secret"})
    with pytest.raises(ForgeError, match="gh auth login"):
        find_token(Project(Kind.GITHUB, "github.com", "a/b", ""), {})


def _program(folder: Path, name: str, script: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


def test_gh_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _program(tmp_path / "bin", "gh",
             'test -z "$GH_TOKEN" && test "$*" = "auth token --hostname github.com" && echo kept')
    monkeypatch.setenv("PATH", f"{tmp_path}/bin{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("GH_TOKEN", "of another kind")
    token = find_token(Project(Kind.GITHUB, "github.com", "a/b", ""), {})
    assert (token.value, token.source) == ("kept", "gh auth token")
    assert "kept" not in repr(token)


def test_no_gh_of_the_repository_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    _program(site / "bin", "gh", f"touch {tmp_path}/ran; echo kept")
    (tmp_path / "link").symlink_to(site / "bin")
    monkeypatch.chdir(site)
    monkeypatch.setenv("PATH", os.pathsep.join([f"{site}/bin", "bin", f"{tmp_path}/link", os.environ["PATH"]]))
    with pytest.raises(ForgeError):
        find_token(Project(Kind.GITHUB, "github.com", "a/b", ""), {}, site)
    assert not (tmp_path / "ran").exists()


def test_the_users_credential_helper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = tmp_path / "config"
    config.write_text('[credential "https://gitlab.com"]\n'
                      '\thelper = "!f() { echo username=ada; echo password=kept; }; f"\n')
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    found = find_token(Project(Kind.GITLAB, "gitlab.com", "a/b", "https://gitlab.com"), {})
    assert (found.value, found.source, found.user) == ("kept", "your credential helper", "")
    bitbucket = Project(Kind.BITBUCKET, "bitbucket.org", "a/b", "https://api.bitbucket.org")
    config.write_text(config.read_text().replace("gitlab.com", "bitbucket.org"))
    assert find_token(bitbucket, {}).user == "ada"


def test_no_helper_of_the_repository_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    subprocess.run(["git", "init", "--quiet", str(tmp_path / "site")], check=True)
    subprocess.run(["git", "-C", str(tmp_path / "site"), "config", "credential.helper",
                    f"!touch {tmp_path}/ran; echo password=x"], check=True)
    monkeypatch.chdir(tmp_path / "site")
    with pytest.raises(ForgeError):
        find_token(Project(Kind.GITLAB, "gitlab.com", "a/b", "https://gitlab.com"), {})
    assert not (tmp_path / "ran").exists()


def test_names_of_the_users_own_for_hosts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _program(tmp_path, "ssh", 'test "$*" = "-G work" && echo "user git" && echo "hostname github.com"')
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert real_host("work") == "github.com"
    assert real_host("other") == "other"
    assert real_host("-oProxyCommand=touch x") == "-oProxyCommand=touch x"


@pytest.mark.parametrize("kind", Kind)
def test_a_missing_package(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    require_library(kind)
    monkeypatch.setattr("fixer.forges.connecting.find_spec", lambda _name: None)
    with pytest.raises(ForgeError, match=rf"pip install 'fixer\[{kind.value}\]'"):
        require_library(kind)


def test_no_forge_is_imported_without_need(tmp_path: Path) -> None:
    code = ("import sys\nfrom fixer.cli import main\ntry:\n    main(['apply', '--recipe', 'autoptimize', '--dry-run', "
            "sys.argv[1]])\nexcept SystemExit:\n    pass\n"
            "print([name for name in sys.modules if name.startswith(('fixer.forges', 'fixer.proposing', "
            "'fixer.publishing', 'fixer.git.pushing', 'github', 'gitlab', 'atlassian', 'requests'))])")
    done = subprocess.run([sys.executable, "-c", code, "sample_sites/pantheon-wordpress"], capture_output=True,
                          text=True, check=True, cwd=Path(__file__).resolve().parents[2])
    assert done.stdout.splitlines()[-1] == "[]"
