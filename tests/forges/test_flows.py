"""The life of a pull request on each forge: the real client libraries, over HTTP, by the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fixer.forges.description import facts_of
from tests.cli.conftest import Fixer, run_git
from tests.forges.conftest import push_as_a_person
from tests.forges.server import FakeForge

BRANCH = "fixer/autoptimize"
APPLY = ("apply", "--recipe", "autoptimize", "--pull-request")


def ask(forge: FakeForge, *more: str) -> tuple[str, ...]:
    """The command line for a forge."""
    return (*APPLY, "--forge", forge.forge, *more)


def test_it_opens_one(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    result = fixer(site, *ask(forge))
    assert result.status == 0, result.err
    (pull,) = forge.pulls
    assert (pull.branch, pull.base, pull.state, pull.draft) == (BRANCH, "main", "open", False)
    assert pull.title == "Keep Autoptimize's cache in the uploads folder"
    assert "AUTOPTIMIZE_CACHE_CHILD_DIR" in pull.body
    facts = facts_of(pull.body)
    assert facts is not None
    assert facts.recipes == {"autoptimize@1"}
    assert BRANCH in forge.branches()
    assert result.out.splitlines()[-1].startswith("Opened the ")


def test_its_address_is_in_the_json(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    document = json.loads(fixer(site, *ask(forge, "--format", "json")).out)
    assert document["pull_request"].startswith(f"http://{forge.host}/acme/site/")
    assert document["pull_request"].endswith("/1")
    assert document["push"]["refused"] is None


def test_a_second_run_changes_nothing(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    fixer(site, *ask(forge))
    before, tip = vars(forge.pulls[0]).copy(), run_git(site, "rev-parse", BRANCH)
    forge.asked.clear()
    result = fixer(site, *ask(forge))
    assert result.status == 0, result.err
    assert vars(forge.pulls[0]) == before
    assert {one.method for one in forge.asked} == {"GET"}
    assert run_git(site, "rev-parse", BRANCH) == tip
    assert "Nothing to change in the" in result.out


def test_another_clone_goes_on(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    fixer(site, *ask(forge))
    tip = run_git(site, "rev-parse", BRANCH)
    run_git(site, "branch", "-D", BRANCH)
    result = fixer(site, *ask(forge))
    assert result.status == 0, result.err
    assert run_git(site, "rev-parse", BRANCH) == tip
    assert len(forge.pulls) == 1


def test_new_commits_go_into_the_same(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    fixer(site, *ask(forge, "--branch", "fixer/mine"))
    first = forge.pulls[0].title
    result = fixer(site, "apply", "--recipe", "autoptimize", "--recipe", "woozone-memory-limit", "--branch",
                   "fixer/mine", "--pull-request", "--forge", forge.forge)
    assert result.status == 0, result.err
    (pull,) = forge.pulls
    facts = facts_of(pull.body)
    assert facts is not None
    assert {one.partition("@")[0] for one in facts.recipes} == {"autoptimize", "woozone-memory-limit"}
    assert pull.title != first
    assert "WP_MEMORY_LIMIT" in pull.body
    assert "AUTOPTIMIZE_CACHE_CHILD_DIR" in pull.body
    assert result.out.splitlines()[-1].startswith("Updated the ")


def test_what_people_write_survives(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    fixer(site, *ask(forge, "--branch", "fixer/mine"))
    pull = forge.pulls[0]
    # An editor in a browser ends lines so.
    pull.body = ("Please look at this on Monday.\n\n" + pull.body + "\nSee also the wiki.\n").replace("\n", "\r\n")
    pull.title = "My own title"
    fixer(site, "apply", "--recipe", "woozone-memory-limit", "--branch", "fixer/mine", "--pull-request", "--forge",
          forge.forge)
    assert pull.title == "My own title"
    assert pull.body.startswith("Please look at this on Monday.\r\n")
    assert pull.body.endswith("See also the wiki.\r\n")
    assert "WP_MEMORY_LIMIT" in pull.body


def test_a_description_written_anew_stays(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    fixer(site, *ask(forge, "--branch", "fixer/mine"))
    forge.pulls[0].body = "All my own words."
    result = fixer(site, "apply", "--recipe", "woozone-memory-limit", "--branch", "fixer/mine", "--pull-request",
                   "--forge", forge.forge)
    assert result.status == 0
    assert forge.pulls[0].body == "All my own words."
    assert "stays as it is" in result.out


def test_a_closed_one_stays_closed(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    fixer(site, *ask(forge))
    forge.close_by_a_person(1)
    run_git(site, "branch", "-D", BRANCH)
    forge.asked.clear()
    result = fixer(site, *ask(forge))
    assert result.status == 0, result.err
    assert "--reopen" in result.out
    assert [one.state for one in forge.pulls] == ["closed"]
    assert {one.method for one in forge.asked} == {"GET"}
    assert not run_git(site, "branch", "--list", BRANCH)


def test_reopen(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    fixer(site, *ask(forge))
    forge.close_by_a_person(1)
    result = fixer(site, *ask(forge, "--reopen"))
    assert result.status == 0, result.err
    # What Bitbucket calls declined stays so: there is a new one.
    states = ["closed", "open"] if forge.forge == "bitbucket" else ["open"]
    assert [one.state for one in forge.pulls] == states


def test_reopen_where_the_branch_is_gone(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    fixer(site, *ask(forge))
    forge.close_by_a_person(1)
    run_git(forge.repository, "update-ref", "-d", f"refs/heads/{BRANCH}")
    result = fixer(site, *ask(forge, "--reopen"))
    assert result.status == 0, result.err
    assert any(one.state == "open" for one in forge.pulls)
    assert BRANCH in forge.branches()


def test_a_merged_one_is_not_proposed_again(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    fixer(site, *ask(forge))
    forge.merge(1)
    run_git(site, "branch", "-D", BRANCH)
    run_git(forge.repository, "update-ref", "-d", f"refs/heads/{BRANCH}")
    result = fixer(site, *ask(forge))
    assert result.status == 0, result.err
    assert "was merged" in result.out
    assert len(forge.pulls) == 1
    assert BRANCH not in forge.branches()
    assert fixer(site, *ask(forge, "--reopen")).status == 0
    assert [one.state for one in forge.pulls] == ["closed", "open"]


def test_something_else_after_a_merge(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    fixer(site, *ask(forge, "--branch", "fixer/mine"))
    forge.merge(1)
    run_git(site, "merge", "--quiet", "fixer/mine")
    run_git(site, "push", "--quiet", str(forge.repository), "main")
    result = fixer(site, "apply", "--recipe", "woozone-memory-limit", "--branch", "fixer/mine", "--pull-request",
                   "--forge", forge.forge)
    assert result.status == 0, result.err
    assert [one.state for one in forge.pulls] == ["closed", "open"]
    assert "AUTOPTIMIZE_CACHE_CHILD_DIR" not in forge.pulls[1].body


@pytest.mark.parametrize("edited", [False, True])
@pytest.mark.parametrize("gone", ["nowhere", "there", "here", "everywhere"])
def test_something_else_after_it_was_merged_as_one_commit(fixer: Fixer, forge: FakeForge, site: Path, gone: str,
                                                          edited: bool) -> None:
    """Squashed, as GitHub calls it: the commits of the branch are in no other one, but what they bring is."""
    fixer(site, *ask(forge, "--branch", "fixer/mine"))
    forge.merge(1)
    run_git(site, "merge", "--quiet", "--squash", "fixer/mine")
    if edited:
        config = site / "wp-config.php"
        config.write_text(config.read_text().replace("<?php", "<?php\n// Ours.", 1))
    run_git(site, "commit", "--quiet", "--all", "--message", "Squashed")
    run_git(site, "push", "--quiet", str(forge.repository), "main")
    if gone in ("there", "everywhere"):
        run_git(forge.repository, "update-ref", "-d", "refs/heads/fixer/mine")
    if gone in ("here", "everywhere"):
        run_git(site, "branch", "-D", "fixer/mine")
    result = fixer(site, "apply", "--recipe", "autoptimize", "--recipe", "contact-form-7", "--branch", "fixer/mine",
                   "--pull-request", "--forge", forge.forge)
    assert result.status == 0, result.err
    assert [one.state for one in forge.pulls] == ["closed", "open"]
    assert "AUTOPTIMIZE_CACHE_CHILD_DIR" not in forge.pulls[1].body
    # What a reviewer sees, and whether it can be merged.
    shown = run_git(site, "diff", "main...fixer/mine")
    assert "SERVER_NAME" in shown
    assert "+define( 'AUTOPTIMIZE" not in shown
    run_git(site, "merge", "--quiet", "fixer/mine")
    assert ("whose fixes it has already" in result.out) is (gone != "everywhere")
    tip = run_git(site, "rev-parse", "fixer/mine")
    assert fixer(site, "apply", "--recipe", "contact-form-7", "--branch", "fixer/mine", "--pull-request", "--forge",
                 forge.forge).status == 0
    assert run_git(site, "rev-parse", "fixer/mine") == tip


def test_the_story_of_two(fixer: Fixer, forge: FakeForge, site: Path, tmp_path: Path) -> None:
    assert fixer(site, *ask(forge)).status == 0
    persons = push_as_a_person(forge, tmp_path, BRANCH)
    ours, described = run_git(site, "rev-parse", BRANCH), forge.pulls[0].body

    refused = fixer(site, *ask(forge))
    assert refused.status == 4
    assert "commits that fixer did not make" in refused.err
    assert run_git(forge.repository, "rev-parse", BRANCH) == persons
    assert run_git(site, "rev-parse", BRANCH) == ours
    assert (forge.pulls[0].body, forge.pulls[0].state) == (described, "open")

    forge.close_by_a_person(1)
    quiet = fixer(site, *ask(forge))
    assert (quiet.status, quiet.err) == (0, "")
    assert "closed by a person" in quiet.out
    assert forge.pulls[0].state == "closed"

    again = fixer(site, *ask(forge, "--reopen"))
    assert run_git(forge.repository, "rev-parse", BRANCH) == persons
    if forge.forge == "bitbucket":
        # Nothing opens a declined one again, and nothing may be added to the branch.
        assert (again.status, len(forge.pulls)) == (4, 1)
    else:
        assert again.status == 0, again.err
        assert forge.pulls[0].state == "open"
        assert "as it is" in again.out


@pytest.mark.parametrize("more", [(), ("--separate",), ("--reopen",), ("--draft", "--label", "x")])
def test_nothing_to_do_asks_for_nothing(fixer: Fixer, forge: FakeForge, site: Path, more: tuple[str, ...]) -> None:
    fixer(site, "apply", "--recipe", "autoptimize", "--in-place")
    run_git(site, "commit", "--quiet", "--all", "--message", "By hand")
    result = fixer(site, *ask(forge, *more))
    assert result.status == 0, result.err
    assert forge.asked == []
    assert forge.branches() == ["main"]
    assert run_git(site, "branch", "--format=%(refname:short)") == "main"


def test_a_dry_run_asks_for_nothing(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    assert fixer(site, *ask(forge, "--dry-run")).status == 0
    assert fixer(site, *ask(forge, "--check")).status == 1
    assert (forge.asked, forge.branches()) == ([], ["main"])


def test_separate(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    result = fixer(site, "apply", "--recipe", "autoptimize", "--recipe", "contact-form-7", "--recipe",
                   "add-management-page-capability", "--separate", "--pull-request", "--forge", forge.forge,
                   "--format", "json")
    assert result.status == 0, result.err
    document = json.loads(result.out)
    names = [one["recipe"] for one in document["separate"]]
    assert sorted(names) == ["add-management-page-capability", "autoptimize", "contact-form-7"]
    assert sorted(one.branch for one in forge.pulls) == sorted(f"fixer/{name}" for name in names)
    # Both put lines into the same place of wp-config.php.
    assert document["overlaps"] == [{"recipes": ["autoptimize", "contact-form-7"], "paths": ["wp-config.php"]}]
    for name in names:
        assert run_git(site, "rev-parse", f"fixer/{name}~1") == run_git(site, "rev-parse", "main")


def test_what_brings_a_closed_one_back_goes_with_the_other_options(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    fixer(site, *ask(forge, "--separate"))
    forge.close_by_a_person(1)
    apart, together = fixer(site, *ask(forge, "--separate")), fixer(site, *ask(forge))
    assert "--reopen does, or without --separate --branch under another name" in apart.out
    assert "--reopen does, and --branch proposes it under another name" in together.out
    assert [one.state for one in forge.pulls] == ["closed"]
    fixer(site, *ask(forge, "--branch", "fixer/again"))
    assert forge.pulls[-1].state == "open"


def test_reverting_has_a_pull_request_too(fixer: Fixer, forge: FakeForge, site: Path) -> None:
    fixer(site, *ask(forge))
    run_git(site, "merge", "--quiet", BRANCH)
    run_git(site, "push", "--quiet", str(forge.repository), "main")
    result = fixer(site, "revert", "--recipe", "autoptimize", "--pull-request", "--forge", forge.forge)
    assert result.status == 0, result.err
    assert forge.pulls[-1].branch == "fixer/revert-autoptimize"
    assert forge.pulls[-1].title.startswith("Revert ")
