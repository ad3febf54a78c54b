"""Links that lead where they should not: to the public, or nowhere, since what they led to is gone."""

from __future__ import annotations

from typing import NamedTuple

from fixer.outcome import Remark
from fixer.recipe.places import path_in
from fixer.site.model import Site
from fixer.site.paths import points_to, within
from fixer.site.tree import Kind, Tree


class LinkIsLeftOver(NamedTuple):
    """A link that an extension made and left behind: it ends as the extension's own do, and leads nowhere.

    Args:
        path: the link, with placeholders.
        tail: how its target ends; begins with the extension's slug.
    """

    path: str
    tail: str

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        path = path_in(site, self.path)
        installed = site.inventory.by_slug(self.tail.split("/", 1)[0])
        if installed or tree.kind(path) is not Kind.LINK or not tree.target(path).endswith(self.tail):
            return []
        return [Remark(f"{path} leads to {tree.target(path)}, which is gone", path)]

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"{self.path} as a link to {self.tail}, which is gone"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        return f"{path_in(site, self.path)} is no link that an extension left behind"


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
