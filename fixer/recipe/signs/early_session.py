"""Files of a plugin that are called by themselves and begin a session before WordPress is loaded."""

from __future__ import annotations

from typing import NamedTuple

from tree_sitter import Node

from fixer.outcome import Remark
from fixer.php.document import Document
from fixer.php.handover import INCLUDES
from fixer.recipe.evidence import Plugin
from fixer.recipe.signs.code import called
from fixer.site.model import Site
from fixer.site.paths import join
from fixer.site.tree import Kind, Tree

_LOADERS = (b"wp-load.php", b"wp-blog-header.php")


class EarlySession(NamedTuple):
    """A plugin whose own entry points call ``session_start()`` before anything loads WordPress.

    Where Composer brings the plugin its files cannot be looked at, and being installed counts.

    Args:
        extension: the plugin.
        files: the entry points, in its folder.
    """

    extension: Plugin
    files: tuple[str, ...]

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        installed = self.extension.find(site, tree)
        found = []
        for one in site.inventory.by_slug(self.extension.slug_here(site)) if installed else ():
            if not one.in_tree:
                return installed
            for path in (join(one.path, file) for file in self.files):
                line = _begins(Document(tree.read(path))) if tree.kind(path) is Kind.FILE else None
                if line is not None:
                    found.append(Remark("a session begins here before WordPress is loaded, so no plugin can store it",
                                        path, line))
        return found

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"{self.extension.describe()} with entry points that begin a session before WordPress is loaded"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        if not self.extension.slug_here(site):
            return self.extension.absence(site)
        return f"the entry points of {self.extension.name} load WordPress first"


def _begins(document: Document) -> int | None:
    """The line of the first ``session_start()`` with nothing above it that loads WordPress."""
    for node in document.nodes():
        if node.type in INCLUDES and loads_wordpress(node):
            return None
        if called(node) == "session_start":
            return document.line(node.start_byte)
    return None


def loads_wordpress(include: Node) -> bool:
    """Whether an include names one of the files that load WordPress."""
    return any(loader in (include.text or b"") for loader in _LOADERS)
