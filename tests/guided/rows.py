"""Sites that have a problem which only a person can mend, and look-alikes that have not.

How to add a row: write it into ``data/wordpress.toml`` or ``data/drupal.toml`` (any other ``data/*.toml`` is read,
too). A table ``[[recipe-id.has]]`` is a site in which the recipe is found, ``[[recipe-id.lacks]]`` one in which it is
not; every guided and advisory recipe needs both, and one of the second sort at the version that no longer has the
problem, if there is one. The keys of such a table:

``shows``     what the site is about, in a few words
``base``      wordpress, bedrock, drupal7 or drupal10; each holds nothing but what makes it such a site
``config``    lines for wp-config.php, config/application.php or settings.php
``plugins``   ``"folder/main-file.php" = "Name 1.2"``: a header is written, below the content folder's plugins
``modules``   ``machine_name = "7.x-1.2"``: an info file and a module file (for drupal10 in modules/contrib)
``packages``  ``"vendor/project" = "1.2"``: locked in composer.lock; its type is told by the vendor
``files``     ``"path" = "content"``
``links``     ``"path" = "target"``
``folders``   empty folders
``found``     only with ``has``: every piece of evidence, as ``path:line: part of the sentence``
``outcome``   what planning the recipe comes to, where it is not guided or advisory

The first ``has`` of a recipe is the site of its text in ``texts/<recipe-id>.txt``. Read the text as the owner of a
site would, and renew it with ``python -m tests.guided.renew [recipe-id ...]``.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from fixer.recipe.catalog import load_all
from fixer.recipe.model import Recipe, Remedy
from fixer.site.layout import find_site
from fixer.site.model import Site
from tests.site.building import Content, Link, build

FOLDER = Path(__file__).parent
TEXTS = FOLDER / "texts"
_SETTINGS = "sites/default/settings.php"
_KEYS = {"shows", "base", "config", "plugins", "modules", "packages", "files", "links", "folders", "found", "outcome"}
_TYPES = {"wpackagist-plugin": "wordpress-plugin", "drupal": "drupal-module"}


class Row(NamedTuple):
    """One site of a recipe.

    Args:
        recipe: the recipe's id.
        has: whether the recipe is found in it.
        content: what the file says.
    """

    recipe: str
    has: bool
    content: dict[str, Any]

    @property
    def name(self) -> str:
        """How tests call it."""
        return f"{self.recipe}: {self.content['shows']}"

    def site(self, folder: Path) -> Site:
        """The site, written below ``folder``."""
        return find_site(build(folder, {**BASES[self.content["base"]](self.content), **_additions(self.content)}))


def _wordpress(content: dict[str, Any]) -> dict[str, Content]:
    return {"wp-settings.php": "<?php\n", "wp-includes/version.php": "<?php\n$wp_version = '6.8';\n",
            "wp-config.php": f"<?php\n{content.get('config', '')}require_once ABSPATH . 'wp-settings.php';\n",
            "wp-content/index.php": "<?php\n"}


def _bedrock(content: dict[str, Any]) -> dict[str, Content]:
    return {"config/application.php": f"<?php\n{content.get('config', '')}Config::apply();\n",
            "web/wp-config.php": "<?php\nrequire_once dirname( __DIR__ ) . '/config/application.php';\n"
                                 "require_once ABSPATH . 'wp-settings.php';\n",
            "web/app/plugins": None, "composer.json": '{"require": {"roots/wordpress": "6.8"}}\n'}


def _drupal7(content: dict[str, Any]) -> dict[str, Content]:
    return {"includes/bootstrap.inc": "<?php\ndefine('VERSION', '7.103');\n",
            _SETTINGS: f"<?php\n{content.get('config', '')}"}


def _drupal10(content: dict[str, Any]) -> dict[str, Content]:
    return {"core/lib/Drupal.php": "<?php\nclass Drupal {\n  const VERSION = '10.3.0';\n}\n",
            _SETTINGS: f"<?php\n{content.get('config', '')}"}


BASES = {"wordpress": _wordpress, "bedrock": _bedrock, "drupal7": _drupal7, "drupal10": _drupal10}


def _additions(content: dict[str, Any]) -> dict[str, Content]:
    bedrock = content["base"] == "bedrock"
    found: dict[str, Content] = {}
    for path, named in content.get("plugins", {}).items():
        found[f"{'web/app' if bedrock else 'wp-content'}/plugins/{path}"] = _header(named)
    for name, version in content.get("modules", {}).items():
        found |= _module(content["base"], name, version)
    if packages := content.get("packages"):
        locked = [{"name": name, "version": version, "type": _TYPES.get(name.partition("/")[0], "library")}
                  for name, version in packages.items()]
        found["composer.lock"] = json.dumps({"packages": locked}, indent=4) + "\n"
    return {**found, **content.get("files", {}),
            **{path: Link(target) for path, target in content.get("links", {}).items()},
            **dict.fromkeys(content.get("folders", ()))}


def _header(named: str) -> str:
    name, _, version = named.rpartition(" ")
    return f"<?php\n/*\nPlugin Name: {name}\nVersion: {version}\n*/\n"


def _module(base: str, name: str, version: str) -> dict[str, Content]:
    if base == "drupal7":
        folder = f"sites/all/modules/{name}"
        return {f"{folder}/{name}.info": f"name = {name}\ncore = 7.x\nversion = {version}\n",
                f"{folder}/{name}.module": "<?php\n"}
    folder = f"modules/contrib/{name}"
    return {f"{folder}/{name}.info.yml": f"name: {name}\ntype: module\nversion: '{version}'\n",
            f"{folder}/{name}.module": "<?php\n"}


def all_rows() -> list[Row]:
    """Every row of every data file, in order.

    Raises:
        ValueError: a row has a key that means nothing, or lacks one.
    """
    rows: list[Row] = []
    for path in sorted((FOLDER / "data").glob("*.toml")):
        for recipe_id, sorts in tomllib.loads(path.read_text()).items():
            for sort, sites in sorts.items():
                rows += [Row(recipe_id, sort == "has", content) for content in sites]
                for content in sites:
                    keys = content.keys()
                    if sort not in ("has", "lacks") or keys - _KEYS or not {"shows", "base"} <= keys \
                            or ("found" in keys) is not (sort == "has"):
                        raise ValueError(f"{path.name}: {recipe_id}, {sort}: {content}")
    return rows


def for_people() -> list[Recipe]:
    """The recipes that a person carries out, wholly or in part."""
    return [recipe for recipe in load_all() if recipe.remedy is not Remedy.AUTOMATIC]
