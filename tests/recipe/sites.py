"""Small sites and contexts for the tests of a recipe's parts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from fixer.outcome import StepResult
from fixer.recipe.model import Recipe, Remedy, Source
from fixer.recipe.step import Context
from fixer.site.layout import find_site
from fixer.site.model import Site
from fixer.site.tree import Tree
from tests.site.building import Content, build

RECIPE = Recipe(id="example", title="An example", cms="platform", remedy=Remedy.AUTOMATIC, problem="None.",
                subject="Do nothing", sources=(Source("A document", "A section"),))
LOADER = "require_once ABSPATH . 'wp-settings.php';\n"
_CORE7 = "<?php\ndefine('VERSION', '7.98');\n"


def wordpress(folder: Path, config: str = "", files: Mapping[str, Content] | None = None) -> Site:
    """A WordPress site; ``config`` goes above the loading of WordPress."""
    return find_site(build(folder, {"wp-settings.php": "<?php\n", "wp-config.php": f"<?php\n{config}{LOADER}",
                                    **(files or {})}))


def drupal7(folder: Path, settings: str | None = "", files: Mapping[str, Content] | None = None) -> Site:
    """A Drupal 7 site; no settings.php where ``settings`` is None."""
    own = {} if settings is None else {"sites/default/settings.php": f"<?php\n{settings}"}
    return find_site(build(folder, {"includes/bootstrap.inc": _CORE7, **own, **(files or {})}))


def drupal(folder: Path, version: str, settings: str = "", files: Mapping[str, Content] | None = None) -> Site:
    """A Drupal 8 site or later."""
    core = f"<?php\nclass Drupal {{\n  const VERSION = '{version}';\n}}\n"
    return find_site(build(folder, {"core/lib/Drupal.php": core, "sites/default/settings.php": f"<?php\n{settings}",
                                    **(files or {})}))


def plugin(slug: str, name: str, version: str | None = "1.0") -> dict[str, Content]:
    """The main file of a plugin."""
    line = f"Version: {version}\n" if version else ""
    return {f"wp-content/plugins/{slug}/{slug}.php": f"<?php\n/*\nPlugin Name: {name}\n{line}*/\n"}


def context(site: Site, *, on_conflict: Literal["stop", "replace"] = "stop", settings: Mapping[str, str] | None = None,
            committed: bool = False, working_tree: Tree | None = None) -> Context:
    """A context for one step of ``RECIPE``."""
    return Context(site, site.tree, site.tree, RECIPE, on_conflict, settings or {}, committed, working_tree)


def after(result: StepResult) -> str:
    """The text that the step's only edited or created file will hold."""
    [text] = [change.after for change in result.changes if change.after is not None]
    return text.decode()
