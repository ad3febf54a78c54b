"""What a Drupal site's exported configuration says: core's own modules are in every code base, switched on or not."""

from __future__ import annotations

from typing import NamedTuple

from fixer.errors import InTheWayError
from fixer.outcome import Remark
from fixer.recipe.exported import sync_folder
from fixer.site.model import Site
from fixer.site.paths import join
from fixer.site.tree import Kind, Tree
from fixer.site.yaml_text import below, composed, keys_of, texts_below

MODULES = "core.extension.yml"
"""The object of the exported configuration that lists modules and themes."""


class SwitchedOn(NamedTuple):
    """A module that the exported configuration switches on.

    Args:
        name: the module.
        machine_name: its machine name.
        drupal: the Drupal major versions in which that is a problem.
    """

    name: str
    machine_name: str
    drupal: tuple[int, ...]

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        if site.major is not None and site.major not in self.drupal:
            return []
        path, modules = switched_on(site, tree)
        line = modules.get(self.machine_name)
        return [] if line is None else [Remark(f"{self.name} is switched on in the exported configuration", path, line)]

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"the module {self.name}, switched on in the exported configuration ({MODULES})"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        path, modules = switched_on(site, site.tree)
        if not modules:
            return f"no exported configuration tells whether {self.name} is switched on"
        return f"{self.name} is not switched on in {path}"


class UsedBy(NamedTuple):
    """Exported objects that name a module, which is switched on.

    Args:
        module: the module.
        objects: what the objects' names begin with, such as ``rest.resource.``.
        keys: the keys below which they name it.
        meaning: what that means, as a sentence without its end.
    """

    module: SwitchedOn
    objects: str
    keys: tuple[str, ...]
    meaning: str

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        listed = self.module.find(site, tree)
        folder = listed[0].path.rpartition("/")[0] if listed else ""
        paths = [join(folder, entry.name) for entry in (tree.list(folder) if listed else ())
                 if entry.kind is Kind.FILE and entry.name.startswith(self.objects) and entry.name.endswith(".yml")]
        return [Remark(self.meaning, path, line) for path in paths for line in self._lines(tree, path)]

    def _lines(self, tree: Tree, path: str) -> list[int]:
        try:
            settings = below(composed(tree.read(path), path), "configuration")
        except InTheWayError:
            return []
        places = [below(settings, key) for key in self.keys]
        places += [below(settings, method, key) for method in keys_of(settings) for key in self.keys]
        found = [text.line for place in places for text in texts_below(place)
                 if text.text == self.module.machine_name]
        return found[:1]

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"{self.module.describe()}, and {self.objects}* that names it"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        here = self.module.find(site, site.tree)
        return f"no {self.objects}* names {self.module.machine_name}" if here else self.module.absence(site)


def switched_on(site: Site, tree: Tree) -> tuple[str, dict[str, int]]:
    """Where the exported configuration lists modules, and those it switches on, each with its 1-based line.

    Args:
        site: the site, a Drupal 8 or later.
        tree: where its files are read.

    Raises:
        AccessError: the file may not be read.
    """
    try:
        path = join(sync_folder(site, tree), MODULES)
        content = tree.read(path) if tree.kind(path) is Kind.FILE else b""
        return path, keys_of(below(composed(content, path), "module"))
    except InTheWayError:
        return MODULES, {}
