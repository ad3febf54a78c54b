"""The configs of this zoo, each with what is expected of three recipes.

``<kind>/<name>.php`` is a config, named for what is odd about it. ``<kind>/expected.toml`` has a table for each:

* ``between``: the line above the inserted lines and the one below them, ``""`` for the file's start and end;
* ``turns``: a line before and after, for a value that is corrected where it stands;
* ``satisfied`` or ``conflict``: ``path:line``, for a conflict with a part of its sentence behind it;
* ``file``: the file that changes, where it is not the config;
* ``note``: ``path:line: part`` for each remark;
* ``files``: what stands beside the config; ``core``: the folder of WordPress's own files.

A table within it, named like a recipe, says what is different for that recipe.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from fixer.site.model import Site
from tests.php.sites import bedrock, drupal7, drupal10, wordpress
from tests.support.cms import wordpress_stub

FOLDER = Path(__file__).parent
RECIPES = {
    "wordpress": ("autoptimize", "contact-form-7", "woozone-memory-limit"),
    "bedrock": ("autoptimize", "contact-form-7", "woozone-memory-limit"),
    "drupal7": ("composer-manager", "plupload", "schema"),
    "drupal8": ("composer-manager", "plupload", "schema"),
}
_DRUPAL_8 = {"web/core/lib/Drupal.php": "<?php\nclass Drupal {\n  const VERSION = '8.9.20';\n}\n"}
_OF_ALL = ("files", "core")


@dataclass(frozen=True, slots=True)
class Expected:
    """What is expected of one recipe; see the module. Empty where nothing is said."""

    between: tuple[str, ...] = ()
    turns: tuple[str, ...] = ()
    satisfied: str = ""
    conflict: str = ""
    file: str = ""
    note: tuple[str, ...] = ()

    @property
    def outcome(self) -> str:
        """The outcome's name."""
        return "conflict" if self.conflict else "satisfied" if self.satisfied else "change"


@dataclass(frozen=True, slots=True)
class Animal:
    """One config.

    Args:
        kind: the folder it is in.
        name: what is odd about it.
        config: its bytes.
        expected: by recipe.
        files: what stands beside it, by path from the site's folder.
        core: the folder of WordPress's own files, ``""`` for the site's own.
    """

    kind: str
    name: str
    config: bytes
    expected: dict[str, Expected]
    files: dict[str, str] = field(default_factory=dict)
    core: str = ""

    def site(self, folder: Path) -> Site:
        """The site in ``folder`` that has this config; what is there already is written over."""
        if self.kind == "wordpress":
            site = wordpress(folder, self.config, self.files)
            if not self.core:
                return site
            for name in ("wp-settings.php", "wp-load.php", "wp-includes/version.php"):
                (folder / name).unlink()
            wordpress_stub(folder / self.core)
            return find_site(DirectoryTree(folder))
        if self.kind == "bedrock":
            return bedrock(folder, self.config, self.files)
        if self.kind == "drupal7":
            return drupal7(folder, self.config, self.files)
        return drupal10(folder, self.config, {**_DRUPAL_8, **self.files})


def animals() -> Iterator[Animal]:
    """Every config, in the order of kinds and names."""
    for kind, recipes in RECIPES.items():
        tables = tomllib.loads((FOLDER / kind / "expected.toml").read_text(encoding="utf-8"))
        paths = {path.stem: path for path in sorted((FOLDER / kind).glob("*.php"))}
        if tables.keys() != paths.keys():
            raise ValueError(f"{kind}: without a table or a file: {sorted(tables.keys() ^ paths.keys())}")
        for name, path in paths.items():
            table = tables[name]
            yield Animal(kind, name, path.read_bytes(), {one: _expected(table, one, recipes) for one in recipes},
                         table.get("files", {}), table.get("core", ""))


def _expected(table: dict[str, Any], recipe: str, recipes: tuple[str, ...]) -> Expected:
    common = {key: value for key, value in table.items() if key not in (*recipes, *_OF_ALL)}
    chosen = table.get(recipe, common)
    unknown = chosen.keys() - Expected.__annotations__.keys()
    if unknown:
        raise ValueError(f"no such keys: {sorted(unknown)}")
    return Expected(tuple(chosen.get("between", ())), tuple(chosen.get("turns", ())), chosen.get("satisfied", ""),
                    chosen.get("conflict", ""), chosen.get("file", ""), tuple(chosen.get("note", ())))
