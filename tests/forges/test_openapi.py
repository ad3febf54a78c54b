"""Every request that fixer makes to GitHub is one of those that GitHub's own OpenAPI description has."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests

from fixer.forges.github import GitHub
from fixer.forges.model import Extras, Kind, NewPullRequest, Project, State
from fixer.forges.patience import Patience
from fixer.forges.session import OneHost
from fixer.forges.tokens import Token
from tests.cli.conftest import Fixer, run_git
from tests.forges.github_api import PREFIX, FakeGitHub
from tests.forges.openapi import descriptions, faults_of, mock_server
from tests.forges.server import Answer, Asked, Trouble
from tests.forges.test_flows import BRANCH, ask

EXTRAS = ("--label", "maintenance", "--label", "nonsuch", "--reviewer", "ada", "--reviewer", "acme/web", "--assignee",
          "grace", "--milestone", "Spring", "--draft")


@pytest.fixture(scope="module", params=["api.github.com", "enterprise"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The mock server for a description; it remembers nothing, and takes some seconds to start."""
    found = descriptions()
    if not found:
        pytest.skip("GitHub's OpenAPI description and a mock server are missing: make openapi")
    name = found[0 if request.param == "api.github.com" else 1]
    with mock_server(name, tmp_path_factory.mktemp("openapi")) as address:
        yield address


def test_the_server_finds_faults(server: str) -> None:
    """It must be strict, or the other tests show nothing."""
    pulls = f"{server}/repos/acme/site/pulls"
    assert not _faults(requests.post(pulls, json={"title": "x", "head": "a", "base": "b"}, timeout=30))
    assert _faults(requests.post(pulls, json={"head": "a"}, timeout=30))
    assert _faults(requests.post(pulls, json={"title": 3, "head": "a", "base": "b"}, timeout=30))
    assert _faults(requests.get(f"{pulls}?state=shut", timeout=30))
    assert _faults(requests.delete(pulls, timeout=30))
    assert _faults(requests.post(f"{server}/repos/acme/site/issues/1/labels", json={"labels": [3]}, timeout=30))


def test_everything_by_itself(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The server answers with the description's own examples, so that PyGithub reads what GitHub says it sends."""
    asked: list[str] = []
    send = OneHost.send

    def noted(self: OneHost, request: Any, *arguments: Any, **options: Any) -> Any:
        asked.append(f"{request.method} {re.sub(r'/[0-9]+', '/N', urlsplit(request.url).path)}")
        response = send(self, request, *arguments, **options)
        assert not _faults(response), asked[-1]
        # The examples' addresses are those of github.com itself, where nothing is asked from here.
        response._content = re.sub(rb"https?://(?:api\.github\.com|HOSTNAME/api/v3)", server.encode(), response.content)
        response.headers.pop("Link", None)
        return response

    monkeypatch.setattr(OneHost, "send", noted)
    forge = GitHub(Project(Kind.GITHUB, urlsplit(server).netloc, "octocat/Hello-World", server),
                   Token("a-token", "a test"), Patience("GitHub", print))
    assert forge.default_branch()
    assert all(listed.state in State for listed in forge.find("new-topic"))
    new = NewPullRequest("new-topic", "master", "Amazing new feature", "Please pull these changes in!", draft=True)
    opened = forge.open(new)
    forge.edit(opened.number, title="Another title")
    forge.edit(opened.number, body="Another text")
    forge.edit(opened.number, title="Both", body="of them")
    assert forge.reopen(opened.number)
    extras = Extras(("bug", "help wanted"), ("octocat", "github/justice-league"), ("octocat",), "v1.0")
    # The examples do not know what was asked for; but nothing may be refused.
    assert not [remark for remark in forge.add(opened.number, extras) if "could not be added" in remark]
    forge.close()
    assert len(set(asked)) == 12


def test_everything_on_the_way(server: str, fixer: Fixer, github: FakeGitHub, github_site: Path) -> None:
    """What the command line asks the stateful fake for, on all the ways of a pull request, is sent once more."""
    github.troubles.append(Trouble("GET", "/pulls$", Answer(502, {}, {"Retry-After": "0"}), times=2))
    assert fixer(github_site, *ask(github, *EXTRAS)).status == 0
    assert fixer(github_site, *ask(github)).status == 0
    assert fixer(github_site, "apply", "--recipe", "woozone-memory-limit", "--branch", BRANCH, "--pull-request",
                 "--forge", "github", *EXTRAS[:2]).status == 0
    github.pulls[0].body = "By hand."
    assert fixer(github_site, *ask(github)).status == 0
    github.close_by_a_person(1)
    assert fixer(github_site, *ask(github)).status == 0
    assert fixer(github_site, *ask(github, "--reopen")).status == 0
    github.merge(1)
    run_git(github_site, "branch", "-D", BRANCH)
    run_git(github.repository, "update-ref", "-d", f"refs/heads/{BRANCH}")
    assert fixer(github_site, *ask(github, "--reopen")).status == 0
    # One that is there already, as the answer that got lost would have said.
    github.troubles.append(Trouble("POST", "/pulls$", Answer(504, {}, {"Retry-After": "0"}), carried_out=True))
    assert fixer(github_site, *ask(github, "--branch", "fixer/other")).status == 0
    github.troubles.append(Trouble("POST", "/pulls$", Answer(403, {"message": "no"})))
    assert fixer(github_site, *ask(github, "--branch", "fixer/third")).status == 4
    assert len({f"{one.method} {re.sub('[0-9]+', 'N', one.path)}" for one in github.asked}) == 12
    for one in github.asked:
        assert not _faults(_again(server, one)), one


def _again(server: str, one: Asked) -> requests.Response:
    headers = {name: value for name, value in one.headers.items() if name not in ("Host", "Content-Length")}
    return requests.request(one.method, server + one.path.removeprefix(PREFIX), params=one.query, headers=headers,
                            data=None if one.body is None else json.dumps(one.body).encode(), timeout=30)


def _faults(response: requests.Response) -> list[str]:
    return faults_of(response.headers, response.status_code)
