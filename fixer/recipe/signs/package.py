"""A Composer package that is neither a plugin nor a module."""

from __future__ import annotations

from typing import NamedTuple

from fixer.outcome import Remark
from fixer.site.composer import lock_line, locked_packages
from fixer.site.model import Site
from fixer.site.paths import join
from fixer.site.tree import Tree


class Package(NamedTuple):
    """A package that composer.lock deploys.

    Args:
        name: vendor and project.
    """

    name: str

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        package = locked_packages(tree, site.root).get(self.name)
        if package is None:
            return []
        return [Remark(f"the package {self.name} {package.version} is deployed", join(site.root, "composer.lock"),
                       lock_line(tree, site.root, self.name))]

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"the package {self.name}"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return f"composer.lock does not name {self.name}"
