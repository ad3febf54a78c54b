"""What forges refuse, limit and break: waited for, or said in one line with what to do."""

from __future__ import annotations

import time
from email.utils import formatdate
from pathlib import Path

import pytest

from fixer.errors import ForgeError
from fixer.forges import patience
from tests.cli.conftest import Fixer, run_git
from tests.forges.server import TOKEN, Answer, FakeForge, Trouble, listening
from tests.forges.test_flows import BRANCH, ask

# Creating one, on each forge.
OPENING = r"(/pulls|/merge_requests|/pullrequests)$"
LISTING = OPENING


def test_a_wrong_token(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    forge.token = "another"
    result = fixer(site, *ask(forge))
    assert result.status == 4
    assert "does not accept the token (from " in result.err
    assert result.err.count("\n") == 1
    assert forge.branches() == ["main"]
    assert run_git(site, "branch", "--format=%(refname:short)") == "main"


def test_a_right_is_missing(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    """"Troubleshooting the REST API" of GitHub and of GitLab; "Standardized error responses" of Bitbucket."""
    body, right = {
        "github": ({"message": "Resource not accessible by personal access token"}, "Pull requests (write)"),
        "gitlab": ({"error": "insufficient_scope", "error_description": "The request requires higher privileges"},
                   "scope api"),
        "bitbucket": ({"type": "error", "error": {"message": "Your credentials lack one or more required privilege "
                                                             "scopes."}}, "pullrequest:write"),
    }[forge.forge]
    forge.troubles.append(Trouble("POST", OPENING, Answer(403, body)))
    result = fixer(site, *ask(forge))
    assert result.status == 4
    assert right in result.err
    assert "is pushed, but there is no" in result.err
    assert result.err.count("\n") == 1
    # The next run completes what this one began.
    assert fixer(site, *ask(forge)).status == 0
    assert len(forge.pulls) == 1


def test_no_such_repository(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    run_git(site, "remote", "set-url", "origin", forge.remote.replace("/site.git", "/other.git"))
    result = fixer(site, *ask(forge))
    assert result.status == 4
    assert "knows no repository acme/other" in result.err


def test_a_rate_limit_with_a_reset(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    """GitHub: "Rate limits for the REST API"; GitLab: "Rate limits", "Response headers"."""
    reset = str(int(time.time()) + 1)
    answer = {
        "github": Answer(403, {"message": "API rate limit exceeded for user ID 1."},
                         {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": reset}),
        "gitlab": Answer(429, {"message": "Too Many Requests"}, {"RateLimit-Remaining": "0", "RateLimit-Reset": reset}),
        "bitbucket": Answer(429, {"type": "error", "error": {"message": "Rate limit for this resource has been "
                                                                        "exceeded"}}, {"Retry-After": "1"}),
    }[forge.forge]
    forge.troubles.append(Trouble("GET", LISTING, answer))
    result = fixer(site, *ask(forge))
    assert result.status == 0, result.err
    assert "allows no more requests for now: trying again at" in result.err
    assert len(forge.pulls) == 1


def test_a_limit_that_is_too_long(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    forge.troubles.append(Trouble("GET", LISTING, Answer(429, {}, {"Retry-After": "3600"}), times=9))
    result = fixer(site, *ask(forge))
    assert result.status == 4
    assert "(in 60 min 0 s), which is too long" in result.err
    assert len(forge.requests("GET", LISTING)) == 1


def test_in_trouble_twice(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    forge.troubles.append(Trouble("GET", LISTING, Answer(502, {}, {"Retry-After": "0"}), times=2))
    forge.troubles.append(Trouble("POST", OPENING, Answer(503, {}, {"Retry-After": "0"}), times=2))
    result = fixer(site, *ask(forge))
    assert result.status == 0, result.err
    assert result.err.count("is in trouble (502)") == 2
    assert len(forge.pulls) == 1


def test_in_trouble_for_good(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    forge.troubles.append(Trouble("GET", LISTING, Answer(500, {}, {"Retry-After": "0"}), times=99))
    result = fixer(site, *ask(forge))
    assert result.status == 4
    assert "run the same command again later" in result.err
    assert len(forge.requests("GET", LISTING)) == 5


def test_one_that_is_open_after_all(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    # The answer to the first request gets lost, so that it is made again.
    forge.troubles.append(Trouble("POST", OPENING, Answer(504, {}, {"Retry-After": "0"}), carried_out=True))
    result = fixer(site, *ask(forge))
    assert result.status == 0, result.err
    assert len(forge.pulls) == 1
    assert "http://" in result.out.splitlines()[-1]


def test_the_token_never_leaves_the_host(fixer: Fixer, forge: FakeForge, site: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with listening(type(forge)(tmp_path / "other")) as other:
        forge.troubles.append(Trouble("GET", "", Answer(301, None, {"Location": f"http://{other.host}/x"}), times=9))
        result = fixer(site, *ask(forge))
        assert result.status == 4
        assert other.asked == []
    assert result.err.count("\n") == 1


@pytest.mark.parametrize("answer", [
    Answer(200, "no object"), Answer(200, []), Answer(200, {}), Answer(404, None), Answer(204, None),
    Answer(200, {"message": None, "id": "x", "owner": 3, "values": 4, "iid": None}),
    Answer(418, {"errors": {"a": 1}, "error": [], "message": {"b": [None]}}),
])
def test_answers_that_make_no_sense(fixer: Fixer, forge: FakeForge, site: Path, answer: Answer) -> None:
    forge.troubles.append(Trouble("GET", "", answer, times=99))
    result = fixer(site, *ask(forge))
    # Bitbucket's list may be empty of all it could hold.
    assert result.status in (0, 4), result.err
    assert result.err.count("\n") <= 1


def test_nobody_listens(fixer: Fixer, forge: FakeForge, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with listening(type(forge)(site / "gone")) as gone:
        address = gone.remote
        for name, value in gone.environment().items():
            monkeypatch.setenv(name, value)
    credentials = site.parent / "credentials"
    credentials.write_text(credentials.read_text() + f"http://x-token-auth:{TOKEN}@{gone.host}\n")
    run_git(site, "remote", "set-url", "origin", address)
    result = fixer(site, *ask(forge))
    assert result.status == 4
    assert "cannot be reached" in result.err


def test_a_base_that_is_not_there(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    run_git(site, "switch", "--quiet", "--create", "wip")
    result = fixer(site, *ask(forge))
    assert result.status == 4
    assert f"{BRANCH} is pushed, but there is no" in result.err
    assert "into wip" in result.err


def test_the_default_branch_where_none_is_checked_out(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    run_git(site, "switch", "--quiet", "--detach")
    assert fixer(site, *ask(forge)).status == 0
    assert forge.pulls[0].base == "main"


def _waited(status: int, headers: dict[str, str], body: bytes = b"", tried: int = 1) -> list[float]:
    waits: list[float] = []
    one = patience.Patience("GitHub", lambda _line: None, sleep=waits.append, now=lambda: 1_000_000.0)
    one.wait(tried, status, headers, body)
    return waits


@pytest.mark.parametrize(("status", "headers", "body", "tried", "waits"), [
    (200, {}, b"", 1, []), (404, {}, b"", 1, []), (403, {}, b"no", 1, []),
    (403, {"X-RateLimit-Remaining": "4"}, b"", 1, []),
    (403, {"Retry-After": "7"}, b"", 1, [7.0]), (429, {"Retry-After": "0"}, b"", 1, [0.0]),
    (429, {"Retry-After": formatdate(1_000_030, usegmt=True)}, b"", 1, [30.0]),
    (429, {"Retry-After": "soon"}, b"", 1, [60.0]), (429, {}, b"", 2, [120.0]),
    (403, {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1000009"}, b"", 1, [10.0]),
    (403, {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "999"}, b"", 1, [1.0]),
    (403, {}, b'{"message": "You have exceeded a secondary rate limit"}', 1, [60.0]),
    (502, {}, b"", 1, [1.0]), (502, {}, b"", 3, [4.0]), (502, {}, b"", 5, []), (501, {}, b"", 1, []),
])
def test_how_long_is_waited(status: int, headers: dict[str, str], body: bytes, tried: int, waits: list[float]) -> None:
    assert _waited(status, headers, body, tried) == waits


def test_all_waits_together_have_an_end() -> None:
    one = patience.Patience("GitLab", lambda _line: None, limit=10, sleep=lambda _seconds: None)
    assert one.wait(1, 429, {"Retry-After": "6"}, b"")
    with pytest.raises(ForgeError, match="too long"):
        one.wait(1, 429, {"Retry-After": "6"}, b"")
