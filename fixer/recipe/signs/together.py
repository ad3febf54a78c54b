"""Evidence that counts only beside something else: a plugin with a sign, a plugin without its remedy, an add-on."""

from __future__ import annotations

from typing import NamedTuple

from fixer.outcome import Remark
from fixer.recipe.evidence import Evidence, Plugin
from fixer.recipe.places import path_in
from fixer.recipe.step import Context
from fixer.site.model import Site
from fixer.site.tree import Kind, Tree


class With(NamedTuple):
    """A sign in the site of an extension; without the extension it means nothing.

    Args:
        extension: the extension.
        sign: what its problem shows by.
    """

    extension: Evidence
    sign: Evidence

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        return self.sign.find(site, tree) if self.extension.find(site, tree) else []

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"{self.extension.describe()}, and {self.sign.describe()}"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        here = self.extension.find(site, site.tree)
        return self.sign.absence(site) if here else self.extension.absence(site)


class Unless(NamedTuple):
    """An extension whose problem is mended where a file or a link is in place.

    Args:
        extension: the extension.
        file: a file that mends it, with placeholders; ``""`` for none.
        link: a link that mends it if it leads below the writable folder, with placeholders; ``""`` for none.
    """

    extension: Evidence
    file: str = ""
    link: str = ""

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        return [] if self._mended(site, tree) else self.extension.find(site, tree)

    def _mended(self, site: Site, tree: Tree) -> str:
        from fixer.recipe.alternatives import link_below_uploads

        if self.file and tree.kind(path_in(site, self.file)) is Kind.FILE:
            return f"{path_in(site, self.file)} takes care of it"
        return link_below_uploads(site, tree, path_in(site, self.link)) if self.link else ""

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"{self.extension.describe()}, without {self.file or f'a link at {self.link}'}"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        return self._mended(site, site.tree) or self.extension.absence(site)


class NoSign(NamedTuple):
    """Nothing shows a problem any more; an ``Alternative``."""

    sign: Evidence
    reason: str

    def holds(self, context: Context) -> str:
        """See ``Alternative``."""
        return "" if self.sign.find(context.site, context.tree) else self.reason


class AddOn(NamedTuple):
    """A plugin that builds on another one, where that other one is not in the code: its version cannot be told.

    Args:
        extension: the add-on.
        base: the plugin it builds on.
    """

    extension: Plugin
    base: Plugin

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        if self.base.slug_here(site):
            return []
        return [one._replace(message=f"{one.message}, and the {self.base.name} it builds on is not in this code")
                for one in self.extension.find(site, tree)]

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"{self.extension.describe()} where {self.base.name} itself is not in the code"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        base = self.base.slug_here(site)
        return f"{self.base.name} is here itself, and tells its version" if base else self.extension.absence(site)
