"""A step planned on small Drupal 7 sites, written, and taken back again."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Literal

from fixer.outcome import StepResult
from fixer.recipe.step import Context, Step
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from fixer.site.write import write_changes
from tests.recipe.sites import RECIPE, drupal7
from tests.site.building import Content

MODULE = "sites/all/modules/sample"
FILE = f"{MODULE}/sample.module"


def info(version: str = "7.x-1.0", core: str = "7.x") -> str:
    """The .info file of a module."""
    return f'name = Sample\ncore = {core}\nversion = "{version}"\n'


def site_with(folder: Path, code: str | bytes, **files: Content) -> Path:
    """A Drupal 7 site with one module; returns its folder."""
    drupal7(folder, files={f"{MODULE}/sample.info": info(), FILE: code, **files})
    return folder


def planned(step: Step, folder: Path, *, on_conflict: Literal["stop", "replace"] = "stop",
            committed: bool = False, settings: dict[str, str] | None = None) -> StepResult:
    """The step planned on the site in ``folder``."""
    site = find_site(DirectoryTree(folder))
    return step.plan(Context(site, site.tree, site.tree, RECIPE, on_conflict, settings or {}, committed))


def applied(step: Step, folder: Path, on_conflict: Literal["stop", "replace"] = "stop") -> bytes:
    """The step planned and written; the module's file afterwards. A copy of the site before is kept beside it."""
    shutil.copytree(folder, folder.with_name("former"), symlinks=True)
    write_changes(folder, planned(step, folder, on_conflict=on_conflict).changes, "")
    shutil.copytree(folder, folder.with_name("made"), symlinks=True)
    return (folder / FILE).read_bytes()


def taken_back(step: Step, folder: Path, *, known: bool = False) -> StepResult:
    """The step reverted and that written; ``known`` tells it the copies that ``applied`` made."""
    site = find_site(DirectoryTree(folder))
    former, made = (DirectoryTree(folder.with_name(name)) if known else None for name in ("former", "made"))
    result = step.revert(Context(site, site.tree, site.tree, RECIPE, former=former, made=made))
    write_changes(folder, result.changes, "")
    return result
