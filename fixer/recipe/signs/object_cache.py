"""A plugin for the object cache without the drop-in that makes it work, and the other way round."""

from __future__ import annotations

from typing import NamedTuple

from fixer.outcome import Remark
from fixer.recipe.evidence import Plugin
from fixer.recipe.loading import loader_of
from fixer.site import lookup
from fixer.site.model import Site
from fixer.site.paths import join, parent, points_to
from fixer.site.tree import Kind, Tree

_DROP_IN = "object-cache.php"


class ObjectCacheUnused(NamedTuple):
    """The plugin is installed, and WordPress's drop-in is missing or a link that does not lead to it.

    Args:
        extension: the plugin.
    """

    extension: Plugin

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        slug = self.extension.slug_here(site)
        if not slug:
            return []
        path, aim = join(site.content, _DROP_IN), join(site.content, "plugins", slug, _DROP_IN)
        kind = tree.kind(path)
        if kind is Kind.LINK:
            return self._of_link(site, tree, path, aim)
        if kind is Kind.FILE:
            return []
        return [one._replace(message=f"{one.message}, but without {path} it does nothing")
                for one in self.extension.find(site, tree)]

    def _of_link(self, site: Site, tree: Tree, path: str, aim: str) -> list[Remark]:
        target = tree.target(path)
        if not target.endswith(f"{self.extension.slugs[0]}/{_DROP_IN}"):
            return []
        if target.startswith("/"):
            return [Remark(f"this link leads to {target}, which is a path of one container", path)]
        brought = any(not one.in_tree for one in site.inventory.by_slug(*self.extension.slugs))
        right = points_to(tree, path, site.root) == aim and (brought or lookup.is_file(tree, path, site.root))
        return [] if right else [Remark(f"this link leads to {target}, where there is nothing", path)]

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"{self.extension.describe()} without an {_DROP_IN} that loads it"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        if not self.extension.slug_here(site):
            return self.extension.absence(site)
        return f"{self.extension.name} is here, and so is its {_DROP_IN}"


class ObjectCacheOther(NamedTuple):
    """The plugin is installed, and WordPress's drop-in is a file of something else.

    Args:
        extension: the plugin.
        mark: text in the plugin's own drop-in, so that a copy of it counts as the plugin's.
    """

    extension: Plugin
    mark: str

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        path = join(site.content, _DROP_IN)
        if not self.extension.slug_here(site) or tree.kind(path) is not Kind.FILE \
                or _loads(tree, path, self.extension, self.mark):
            return []
        return [Remark(f"this drop-in is not of {self.extension.name}, which therefore does nothing", path, 1)]

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"{self.extension.describe()} beside an {_DROP_IN} of something else"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        if not self.extension.slug_here(site):
            return self.extension.absence(site)
        return f"no {_DROP_IN} of something else stands in the way of {self.extension.name}"


class ObjectCacheLeft(NamedTuple):
    """WordPress's drop-in loads a plugin for the object cache that is not installed: no request gets past that.

    Args:
        extension: the plugin.
    """

    extension: Plugin

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        path = join(site.content, _DROP_IN)
        if self.extension.slug_here(site) or tree.kind(path) is not Kind.FILE \
                or not _loads(tree, path, self.extension):
            return []
        return [Remark(f"this drop-in loads {self.extension.name}, which is not installed", path, 1)]

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"an {_DROP_IN} of {self.extension.name} without the plugin"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return f"no {_DROP_IN} here needs {self.extension.name} in vain"


def _loads(tree: Tree, path: str, extension: Plugin, mark: str = "") -> bool:
    """Whether the drop-in at ``path`` includes the plugin's, or is a copy of it."""
    if mark and mark.encode() in tree.read(path):
        return True
    return loader_of(tree, parent(path), f"{extension.slugs[0]}/{_DROP_IN}") == path
