"""Labels, people, milestones and drafts, where the forge has them."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Fixer
from tests.forges.server import Answer, FakeForge, Trouble
from tests.forges.test_flows import ask

ALL = ("--label", "maintenance", "--reviewer", "ada", "--assignee", "grace", "--milestone", "Spring", "--draft")


def test_all_of_them(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    result = fixer(site, *ask(forge, *ALL))
    assert result.status == 0, result.err
    (pull,) = forge.pulls
    assert pull.reviewers == ["ada"]
    if forge.forge == "bitbucket":
        assert (pull.draft, pull.labels, pull.assignees, pull.milestone) == (True, [], [], None)
        for word in ("labels", "assignees", "milestones"):
            assert f"Bitbucket has no {word}" in result.out
    else:
        assert (pull.labels, pull.assignees, pull.milestone) == (["maintenance"], ["grace"], "Spring")
        assert pull.title.startswith("Draft: ") if forge.forge == "gitlab" else pull.draft


def test_none_of_them(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    fixer(site, *ask(forge))
    (pull,) = forge.pulls
    assert (pull.labels, pull.reviewers, pull.assignees, pull.milestone, pull.draft) == ([], [], [], None, False)
    assert not pull.title.startswith("Draft")


def test_names_that_nobody_knows(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    result = fixer(site, *ask(forge, "--label", "nonsuch", "--label", "maintenance", "--reviewer", "nobody",
                              "--assignee", "nobody", "--milestone", "Never"))
    assert result.status == 0, result.err
    (pull,) = forge.pulls
    assert (pull.reviewers, pull.assignees, pull.milestone) == ([], [], None)
    assert pull.labels == ([] if forge.forge == "bitbucket" else ["maintenance"])
    assert "nobody" in result.out
    assert "Traceback" not in result.out
    assert forge.labels == {"maintenance"}


def test_names_that_are_blank_are_none(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    result = fixer(site, *ask(forge, "--label", "", "--reviewer", " ", "--assignee", "", "--milestone", " "))
    assert result.status == 0, result.err
    assert result.out.splitlines()[-1].startswith("Opened the ")


def test_what_a_person_took_away_stays_away(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    fixer(site, *ask(forge, *ALL))
    (pull,) = forge.pulls
    pull.labels, pull.reviewers, pull.assignees, pull.milestone = [], [], [], None
    pull.title, title = pull.title.removeprefix("Draft: "), pull.title
    assert fixer(site, *ask(forge, *ALL)).status == 0
    assert (pull.labels, pull.reviewers, pull.assignees, pull.milestone) == ([], [], [], None)
    assert pull.title == title.removeprefix("Draft: ")


def test_one_more_on_a_second_run(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    fixer(site, *ask(forge, "--reviewer", "ada"))
    assert fixer(site, *ask(forge, "--reviewer", "ada", "--reviewer", "grace")).status == 0
    assert forge.pulls[0].reviewers == ["ada", "grace"]
    forge.asked.clear()
    fixer(site, *ask(forge, "--reviewer", "ada", "--reviewer", "grace"))
    assert {one.method for one in forge.asked} == {"GET"}


def test_a_draft_stays_one_when_it_is_updated(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    fixer(site, *ask(forge, "--branch", "fixer/mine", "--draft"))
    fixer(site, "apply", "--recipe", "woozone-memory-limit", "--branch", "fixer/mine", "--pull-request", "--forge",
          forge.forge)
    (pull,) = forge.pulls
    assert pull.title.startswith("Draft: Mend 2") if forge.forge == "gitlab" else pull.draft


def test_a_team(fixer: Fixer, github: FakeForge, github_site: Path) -> None:
    fixer(github_site, *ask(github, "--reviewer", "acme/web"))
    assert github.pulls[0].reviewers == ["team:web"]


def test_decoration_that_fails_does_not_lose_the_address(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    trouble = Answer(500, {}, {"Retry-After": "0"})
    forge.troubles.append(Trouble("GET", r"/(labels/.*|users|members)$", trouble, times=9))
    result = fixer(site, *ask(forge, "--label", "maintenance", "--reviewer", "ada"))
    assert result.status == 0, result.err
    assert f"http://{forge.host}/acme/site/" in result.out
    assert "could not be added" in result.out


def test_they_need_a_pull_request(fixer: Fixer, github_site: Path) -> None:
    for option in (["--label", "x"], ["--draft"], ["--reopen"], ["--milestone", "x"], ["--forge", "github"]):
        result = fixer(github_site, "apply", "--recipe", "autoptimize", *option)
        assert result.status == 2
        assert f"{option[0]} is about a pull request" in result.err
