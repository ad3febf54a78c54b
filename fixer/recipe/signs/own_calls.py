"""Calls of functions in a site's own plugins and themes."""

from __future__ import annotations

from typing import NamedTuple

from fixer.outcome import Remark
from fixer.recipe.signs.code import called, documents
from fixer.recipe.whose import foreign_owner
from fixer.site.model import Site
from fixer.site.tree import Tree


class OwnCalls(NamedTuple):
    """The site's own code calls one of some functions.

    Args:
        functions: their names, in lower case.
        trouble: what that means, as a sentence without its end.
    """

    functions: tuple[str, ...]
    trouble: str

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        return [Remark(self.trouble, path, document.line(node.start_byte))
                for path, document in documents(site, tree, tuple(name.encode() for name in self.functions), own=True)
                if not foreign_owner(site, path)
                for node in document.nodes() if called(node) in self.functions]

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"own code that calls {' or '.join(self.functions)}()"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return f"no code of the site's own calls {' or '.join(self.functions)}()"
