"""A module taken out of the code, and put back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from fixer.errors import InTheWayError
from fixer.outcome import Outcome
from fixer.recipe.steps.remove_module import RemoveModule
from fixer.site.change import Action
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from fixer.site.model import Site
from fixer.site.overlay import OverlayTree
from fixer.site.write import write_changes
from tests.recipe.sites import context, drupal, drupal7
from tests.site.building import Content, build

STEP = RemoveModule("other_search", drupal=(6, 7, 8))
FOLDER = "sites/all/modules/contrib/other/other_search"


def module(folder: str, slug: str) -> dict[str, Content]:
    """A module with some code."""
    return {f"{folder}/{slug}.info": f"name = {slug}\ncore = 7.x\n", f"{folder}/{slug}.module": "<?php\n",
            f"{folder}/css/{slug}.css": "a {}\n"}


def site_with(tmp_path: Path) -> Site:
    """A site with the module in the folder of another one."""
    return drupal7(tmp_path, files={**module(FOLDER, "other_search"), **module(FOLDER.rpartition("/")[0], "other")})


def test_its_own_folder_goes_and_no_other(tmp_path: Path) -> None:
    site = site_with(tmp_path)
    result = STEP.plan(context(site))
    assert result.outcome is Outcome.CHANGE
    assert result.summary == f"takes {FOLDER} out of the code (3 files)"
    assert [note.path for note in result.notes] == [FOLDER]
    assert not STEP.plan(context(site, committed=True)).notes
    assert {change.action for change in result.changes} == {Action.DELETE}
    write_changes(tmp_path, result.changes, site.root)
    assert not (tmp_path / FOLDER / "other_search.info").exists()
    assert (tmp_path / FOLDER).parent.joinpath("other.info").exists()
    assert STEP.plan(context(find_site(DirectoryTree(tmp_path)))).outcome is Outcome.SATISFIED


def test_every_copy_goes(tmp_path: Path) -> None:
    site = drupal7(tmp_path, files={**module("sites/all/modules/a", "other_search"),
                                    **module("profiles/p/modules/renamed", "other_search")})
    assert len(STEP.plan(context(site)).changes) == 6


def test_links_go_and_are_not_followed(tmp_path: Path) -> None:
    site = site_with(tmp_path)
    target = "../../../../../../includes"
    (tmp_path / FOLDER / "docs").symlink_to(target)
    result = STEP.plan(context(site))
    assert [change.former_target for change in result.changes if change.before is None] == [target]


def test_not_here_or_not_meant(tmp_path: Path) -> None:
    assert STEP.plan(context(drupal7(tmp_path / "a", files=module("sites/all/modules/x", "search")))).outcome \
        is Outcome.SATISFIED
    assert STEP.plan(context(drupal(tmp_path / "b", "10.1.0"))).outcome is Outcome.NOT_APPLICABLE
    assert STEP.settings == ()


def test_a_folder_with_another_module_inside_is_a_persons(tmp_path: Path) -> None:
    site = drupal7(tmp_path, files={**module("sites/all/modules/x", "other_search"),
                                    **module("sites/all/modules/x/sub", "kept")})
    result = STEP.plan(context(site))
    assert result.outcome is Outcome.CONFLICT
    assert "holds kept as well" in result.summary


def test_what_composer_puts_in_place_is_composers(tmp_path: Path) -> None:
    lock = ('{"packages": [{"name": "drupal/core", "version": "8.9.20", "type": "drupal-core"}, '
            '{"name": "drupal/other_search", "version": "1.0.0", "type": "drupal-module"}]}')
    result = STEP.plan(context(drupal(tmp_path, "8.9.20", files={"composer.lock": lock})))
    assert result.outcome is Outcome.CONFLICT
    assert "composer remove drupal/other_search" in result.summary


def test_what_is_no_file_is_in_the_way(tmp_path: Path) -> None:
    site = site_with(tmp_path)
    os.mkfifo(tmp_path / FOLDER / "pipe")
    with pytest.raises(InTheWayError, match="neither a file nor a link"):
        STEP.plan(context(site))


def test_put_back_from_the_commit(tmp_path: Path) -> None:
    former = site_with(tmp_path / "former")
    made = OverlayTree(former.tree).with_changes(STEP.plan(context(former)).changes)
    now = drupal7(tmp_path / "now", files={**module(FOLDER.rpartition("/")[0], "other"), "later.php": "<?php\n"})
    known = context(now)._replace(former=former.tree, made=made)
    result = STEP.revert(known)
    assert result.outcome is Outcome.CHANGE
    assert {change.path: change.after for change in result.changes} == {
        path: former.tree.read(path) for path in (f"{FOLDER}/css/other_search.css", f"{FOLDER}/other_search.info",
                                                  f"{FOLDER}/other_search.module")}
    assert STEP.revert(context(now)).outcome is Outcome.SATISFIED
    assert STEP.revert(context(now)._replace(former=made, made=made)).outcome is Outcome.SATISFIED


def test_what_a_human_put_there_since_stays(tmp_path: Path) -> None:
    former = site_with(tmp_path / "former")
    made = OverlayTree(former.tree).with_changes(STEP.plan(context(former)).changes)
    now = find_site(build(tmp_path / "now", {"includes/bootstrap.inc": "<?php\ndefine('VERSION', '7.98');\n",
                                             f"{FOLDER}/other_search.module": "<?php // mine\n"}))
    assert STEP.revert(context(now)._replace(former=former.tree, made=made)).outcome is Outcome.CONFLICT
