"""A link that works, and leads where anybody can read what it holds."""

from __future__ import annotations

from typing import NamedTuple

from fixer.outcome import Remark
from fixer.recipe.places import path_in
from fixer.site.model import Site
from fixer.site.paths import points_to, within
from fixer.site.tree import Kind, Tree


class LinkIsPublic(NamedTuple):
    """A link into the writable folder, outside the part of it that the web server keeps to itself.

    Args:
        path: the link, with placeholders.
        private: that part, with placeholders.
        trouble: what follows, as the end of a sentence.
    """

    path: str
    private: str
    trouble: str

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        path = path_in(site, self.path)
        if tree.kind(path) is not Kind.LINK:
            return []
        aim = points_to(tree, path, site.root)
        if aim is None or not within(aim, site.writable) or within(aim, path_in(site, self.private)):
            return []
        return [Remark(f"{path} leads to {aim}, {self.trouble}", path)]

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"{self.path} as a link outside {self.private}"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        return f"{path_in(site, self.path)} leads to no public folder"
