"""A drush extension that is committed with a site's code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from fixer.outcome import Remark
from fixer.site.model import Site
from fixer.site.paths import join
from fixer.site.tree import Kind, Tree

_DEPTH = 3


class DrushExtension(NamedTuple):
    """Commands for drush in a folder for drush or for modules, where they are not known as a module.

    Args:
        name: the extension.
        file: the file that holds its commands, such as ``x.drush.inc``.
    """

    name: str
    file: str

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        tops = (join(site.root, "drush"), join(site.docroot, "drush"), join(site.docroot, "sites/all/drush"),
                join(site.docroot, "sites/all/modules"), join(site.content, "modules"))
        paths = dict.fromkeys(path for top in tops for path in self._below(tree, top, _DEPTH)
                              if site.inventory.holding(path) is None)
        return [Remark(f"the drush commands of {self.name} are committed here", path) for path in paths]

    def _below(self, tree: Tree, folder: str, depth: int) -> Iterator[str]:
        for entry in tree.list(folder):
            path = join(folder, entry.name)
            if entry.kind is Kind.FILE and entry.name == self.file:
                yield path
            elif entry.kind is Kind.FOLDER and depth > 1:
                yield from self._below(tree, path, depth - 1)

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"the drush commands of {self.name} ({self.file}) in the code"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return f"the code holds no drush commands of {self.name}"
