"""The sites that have everything give the same findings and changes from a folder, a repository and a bare one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fixer.applying import ApplyRequest, apply
from fixer.looking import scan_place
from fixer.recipe.catalog import load_all
from fixer.recipe.model import Remedy
from fixer.results import Plan
from fixer.scanning import Scan
from fixer.site.change import Action, Change
from tests.everything.checks import SAMPLES, SITES, git, repository

AUTOMATIC = {recipe.id for recipe in load_all() if recipe.remedy is Remedy.AUTOMATIC}


def places(sample: str, folder: Path) -> tuple[Path, Path, Path]:
    """A sample site as a folder, as a repository and as a bare repository."""
    site = repository(sample, folder / "site")
    git(folder, "clone", "--quiet", "--bare", str(site), str(folder / "site.git"))
    shutil.copytree(SAMPLES / sample, folder / "folder", symlinks=True)
    return folder / "folder", site, folder / "site.git"


def findings(found: Scan) -> list[tuple[object, ...]]:
    """Everything that a scan tells."""
    return [*((one.recipe.id, one.evidence, one.result.outcome) for one in found.findings),
            (found.notes, found.ignored, found.mended)]


def written(changes: tuple[Change, ...]) -> set[tuple[object, ...]]:
    """What stands at each path afterwards; what an extension shipped is gone, be it moved or deleted."""
    return {(change.source or change.path, None) if change.action in (Action.MOVE, Action.DELETE)
            else (change.path, change.after, change.target, change.executable) for change in changes}


def outcomes(plan: Plan) -> list[tuple[object, ...]]:
    """What came of each recipe, and what it writes."""
    return [(one.recipe.id, one.outcome, one.conflicts, one.guided, written(one.changes)) for one in plan.results]


@pytest.mark.parametrize("name", SITES)
def test_every_automatic_recipe_finds_and_writes_the_same(name: str, tmp_path: Path) -> None:
    folder, site, bare = places(name, tmp_path)
    scans = [scan_place(str(place)) for place in (folder, site, bare)]
    assert findings(scans[0]) == findings(scans[1]) == findings(scans[2])

    asked = tuple(one.recipe.id for one in scans[0].findings if one.recipe.id in AUTOMATIC)
    plans = [apply(ApplyRequest(str(place), asked, write=False)).plan for place in (folder, site, bare)]
    assert [one.recipe.id for one in plans[0].results] == list(asked)
    assert plans[0].changes
    assert outcomes(plans[0]) == outcomes(plans[1]) == outcomes(plans[2])
    assert [one.changes for one in plans[1].results] == [one.changes for one in plans[2].results]
    assert [one.notes for one in plans[1].results] == [one.notes for one in plans[2].results]
