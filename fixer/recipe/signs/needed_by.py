"""Modules that build on another one: whoever switches that off switches them off, too."""

from __future__ import annotations

import re
from typing import NamedTuple

from fixer.outcome import Remark
from fixer.recipe.evidence import Module
from fixer.site import lookup
from fixer.site.model import Extension, ExtensionKind, Site
from fixer.site.paths import within
from fixer.site.tree import Tree

# As Drupal 6 and 7 write it: dependencies[] = project:name (>=1.2)
_NEEDS = re.compile(rb"""^[ \t]*dependencies\[\][ \t]*=[ \t]*["']?(?:\w+:)?(\w+)""", re.MULTILINE)


class NeededBy(NamedTuple):
    """Modules of Drupal 6 or 7 whose .info file names a module as something they need, and that are no part of it.

    Args:
        module: the module that is needed.
    """

    module: Module

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        if not self.module.find(site, tree):
            return []
        own = [one.path for one in site.inventory.by_slug(self.module.machine_name) if one.in_tree]
        others = [one for one in site.inventory.of_kind(ExtensionKind.MODULE)
                  if one.main_file and one.main_file.endswith(".info")
                  and not any(within(one.path, folder) for folder in own)]
        return [Remark(f"{one.name or one.slug} needs {self.module.machine_name} and would be switched off with it",
                       one.main_file or one.path, line) for one in others if (line := self._line(tree, one))]

    def _line(self, tree: Tree, other: Extension) -> int | None:
        data = tree.head(other.main_file or "", lookup.HEADER_BYTES)
        wanted = self.module.machine_name.encode()
        place = next((match.start() for match in _NEEDS.finditer(data) if match[1] == wanted), None)
        return None if place is None else data.count(b"\n", 0, place) + 1

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"modules that need {self.module.name}"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        here = self.module.find(site, site.tree)
        return f"no other module needs {self.module.machine_name}" if here else self.module.absence(site)
