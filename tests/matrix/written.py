"""What fixer writes for every recipe: on every sample site, and in every case that changes something."""

from __future__ import annotations

import difflib
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from fixer.outcome import Outcome
from fixer.planning import Options, plan
from fixer.recipe.catalog import load_all
from fixer.recipe.model import Recipe
from fixer.results import RecipeResult
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from fixer.site.model import Site
from fixer.site.write import write_changes
from tests.recipes.cases import all_cases, lay_out
from tests.support.cms import bedrock_stub, drupal7_stub, drupal8_stub, wordpress_stub

SAMPLES = Path(__file__).parents[2] / "sample_sites"
_PHP = (".php", ".inc", ".module", ".install")
_NEWER_DRUPAL = 8


class Written(NamedTuple):
    """What a recipe did to a site.

    Args:
        recipe: its id.
        where: the sample or the case.
        before: the site as it was.
        after: the site as it is now.
        paths: PHP files that were written, relative to the site.
        entry: what to run, relative to the site or absolute; None where there is no config to run.
        docroot: the folder to run it in, relative to the site.
        late: whether a definition that comes too late was left, so that PHP warns of it from now on.
    """

    recipe: str
    where: str
    before: Path
    after: Path
    paths: tuple[str, ...]
    entry: str | None
    docroot: str
    late: bool = False

    @property
    def name(self) -> str:
        """How it is told."""
        return f"{self.recipe} on {self.where}"

    def fragments(self, path: str) -> tuple[bytes, bytes]:
        """The lines of a file that gave way to others, and those that were not there before."""
        was = self.before / path
        old = was.read_bytes().splitlines() if was.is_file() else []
        new = (self.after / path).read_bytes().splitlines()
        found = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        gone = [line for tag, start, end, _, _ in found if tag == "replace" for line in old[start:end]]
        come = [line for tag, _, _, start, end in found if tag in ("insert", "replace") for line in new[start:end]]
        return b"\n".join(gone), b"\n".join(come)


def everything_written(folder: Path) -> Iterator[Written]:
    """Everything, laid out in ``folder``, in a fixed order."""
    recipes = [recipe for recipe in load_all() if recipe.steps]
    number = 0
    for sample in sorted(path for path in SAMPLES.iterdir() if path.is_dir()):
        for recipe in recipes:
            number += 1
            yield from _written(recipe, sample.name, sample, folder / str(number), Options("replace"))
    by_id = {recipe.id: recipe for recipe in recipes}
    for case in all_cases():
        beside = case.folder / "working"
        if case.outcome == "change" and not beside.is_dir():
            number += 1
            yield from _written(by_id[case.recipe_id], f"the case {case.folder.name}", case.folder / "before",
                                folder / str(number), case.plan_options(None))


def _written(recipe: Recipe, where: str, source: Path, folder: Path, options: Options) -> Iterator[Written]:
    result = plan(find_site(DirectoryTree(source)), [recipe], options).results[0] \
        if not list(source.rglob("dot-gitignore")) else None
    if result is not None and result.outcome is not Outcome.CHANGE:
        return
    before, after = lay_out(source, folder / "before"), lay_out(source, folder / "after")
    site = find_site(DirectoryTree(after))
    result = plan(site, [recipe], options).results[0]
    write_changes(after, result.changes, site.root)
    paths = _php_files(result, after)
    if not paths:
        shutil.rmtree(folder)
        return
    entry = _entry(site, before)
    late = any("too late" in note.message for note in result.notes)
    yield Written(recipe.id, where, before, after, paths, entry if _entry(site, after) else None, site.docroot, late)


def _php_files(result: RecipeResult, after: Path) -> tuple[str, ...]:
    return tuple(change.path for change in result.changes
                 if change.path.endswith(_PHP) and change.after is not None and (after / change.path).is_file())


def _entry(site: Site, folder: Path) -> str | None:
    """What runs a site's config, its stubs laid into ``folder``; None where there is no config."""
    if not (folder / site.config).is_file():
        return None
    if site.cms.value == "drupal":
        return str(drupal7_stub() if (site.major or 7) < _NEWER_DRUPAL else drupal8_stub())
    if site.style == "bedrock":
        shutil.rmtree(folder / "web/wp", ignore_errors=True)
        return bedrock_stub(folder).relative_to(folder).as_posix()
    return wordpress_stub(folder / site.core).relative_to(folder).as_posix()
