"""Links into the writable folder: made, left, refused; and what makes room for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.errors import InTheWayError
from fixer.outcome import Outcome
from fixer.php.rules import Truthy
from fixer.recipe.alternatives import ConstantsHold
from fixer.recipe.steps.symlink import Symlink, dotted
from fixer.site.change import Action
from fixer.site.directory import DirectoryTree
from fixer.site.write import write_changes
from tests.recipe.sites import context, wordpress
from tests.site.building import Content, Link, build

STEP = Symlink("{content}/cache", "{uploads}/cache", needs="{content}")
SHIPPED = Symlink("{content}/cache", "{uploads}/cache", needs="{content}", shipped=True)
INDEX: dict[str, Content] = {"wp-content/index.php": "<?php\n"}


def test_an_empty_folder_makes_room(tmp_path: Path) -> None:
    site = wordpress(tmp_path, files={"wp-content/cache/empty": None, **INDEX})
    result = STEP.plan(context(site))
    write_changes(tmp_path, result.changes)
    assert (tmp_path / "wp-content/cache").readlink() == Path("uploads/cache")


def test_nothing_in_the_writable_folder_is_made(tmp_path: Path) -> None:
    site = wordpress(tmp_path, files=INDEX)
    assert [(change.action, change.path) for change in STEP.plan(context(site)).changes] == [
        (Action.SYMLINK, "wp-content/cache")]
    assert STEP.settings == ()


@pytest.mark.parametrize("content", [Link("loop"), Link("../../../../etc"), Link("/code"), Link(".")])
def test_links_that_lead_nowhere_good(tmp_path: Path, content: Link) -> None:
    site = wordpress(tmp_path, files={"wp-content/cache": content, "wp-content/loop": Link("cache"), **INDEX})
    assert STEP.plan(context(site)).outcome is Outcome.CONFLICT
    assert STEP.plan(context(site, on_conflict="replace")).outcome is Outcome.CHANGE


def test_a_submodule_in_the_way(tmp_path: Path) -> None:
    site = wordpress(tmp_path, files={"wp-content/cache/.git/HEAD": "ref: refs/heads/main\n", **INDEX})
    result = STEP.plan(context(site))
    assert result.outcome is Outcome.CONFLICT
    assert "a submodule stands" in result.summary


def test_a_content_folder_out_of_the_site(tmp_path: Path) -> None:
    site = wordpress(tmp_path / "site", files={"wp-content": Link("../elsewhere")})
    build(tmp_path / "elsewhere", {"index.php": "<?php\n"})
    with pytest.raises(InTheWayError, match="outside the site"):
        STEP.plan(context(site))


def test_shipped_files_keep_their_mode(tmp_path: Path) -> None:
    site = wordpress(tmp_path, files={"wp-content/cache/run.sh": "#!/bin/sh\n", **INDEX})
    (tmp_path / "wp-content/cache/run.sh").chmod(0o755)
    result = SHIPPED.plan(context(site))
    assert result.outcome is Outcome.CHANGE
    assert result.notes[0].message.startswith(
        "1 file that the extension ships here move to wp-content/uploads/cache; without a commit, fixer revert cannot "
        "bring back what stands here")
    write_changes(tmp_path, result.changes)
    assert (tmp_path / "wp-content/uploads/cache/run.sh").stat().st_mode & 0o100
    assert (tmp_path / "wp-content/cache/run.sh").read_text() == "#!/bin/sh\n"
    committed = SHIPPED.plan(context(wordpress(tmp_path / "b", files={"wp-content/cache/a": "", **INDEX}),
                                     committed=True))
    assert [change.action for change in committed.changes] == [Action.DELETE, Action.SYMLINK]


def test_a_working_tree_with_a_link_or_an_empty_folder_loses_nothing(tmp_path: Path) -> None:
    site = wordpress(tmp_path / "a", files=INDEX)
    for number, content in enumerate((Link("uploads/cache"), None)):
        beside = build(tmp_path / f"w{number}", {"wp-content/cache": content})
        assert STEP.plan(context(site, committed=True, working_tree=beside)).outcome is Outcome.CHANGE


def test_a_satisfied_link_ignores_the_working_tree(tmp_path: Path) -> None:
    site = wordpress(tmp_path / "a", files={"wp-content/cache": Link("uploads/cache"), **INDEX})
    beside = build(tmp_path / "w", {"wp-content/cache/x": "x"})
    assert STEP.plan(context(site, committed=True, working_tree=beside)).outcome is Outcome.SATISFIED


def test_planned_twice_on_what_was_written(tmp_path: Path) -> None:
    site = wordpress(tmp_path, files=INDEX)
    write_changes(tmp_path, STEP.plan(context(site)).changes)
    from fixer.site.layout import find_site

    again = STEP.plan(context(find_site(DirectoryTree(tmp_path))))
    assert again.outcome is Outcome.SATISFIED
    assert not again.changes


@pytest.mark.parametrize(("target", "shown"), [("uploads/cache", "./uploads/cache"), ("../x", "../x"), ("./x", "./x")])
def test_dotted(target: str, shown: str) -> None:
    assert dotted(target) == shown


@pytest.mark.parametrize(("target", "outcome"), [
    ("../../files/cache", Outcome.SATISFIED), ("../../files/private/cache", Outcome.SATISFIED),
    ("../files/cache", Outcome.CHANGE), ("../../../files/cache", Outcome.CHANGE),
    ("../../files", Outcome.CONFLICT), ("../../uploads/cache", Outcome.CONFLICT),
    ("../../files/../x", Outcome.CONFLICT),
])
def test_a_link_into_the_files_beside_the_code(tmp_path: Path, target: str, outcome: Outcome) -> None:
    site = wordpress(tmp_path, files={"wp-content/cache": Link(target), **INDEX})
    assert STEP.plan(context(site)).outcome is outcome


def test_a_folder_called_files_in_the_code_is_somebodys(tmp_path: Path) -> None:
    site = wordpress(tmp_path, files={"wp-content/cache": Link("../files/cache"), "files/a": "a", **INDEX})
    assert STEP.plan(context(site)).outcome is Outcome.CONFLICT


def test_generated_files_leave_the_code(tmp_path: Path) -> None:
    step = Symlink("{content}/cache", "{uploads}/cache", needs="{content}", generated=True)
    result = step.plan(context(wordpress(tmp_path, files={"wp-content/cache/a": "", **INDEX}), committed=True))
    assert [change.action for change in result.changes] == [Action.DELETE, Action.SYMLINK]
    assert result.notes[0].message.startswith("1 file that the extension made here leave")


def test_another_way(tmp_path: Path) -> None:
    step = STEP._replace(unless=(ConstantsHold((("MULTISITE", Truthy()),), "a network keeps it elsewhere"),))
    found = step.plan(context(wordpress(tmp_path / "a", "define('MULTISITE', true);\n", INDEX)))
    assert (found.outcome, found.summary) == (Outcome.SATISFIED, "a network keeps it elsewhere")
    assert step.plan(context(wordpress(tmp_path / "b", files=INDEX))).outcome is Outcome.CHANGE
