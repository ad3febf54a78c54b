"""An extension that settings.php has switched off, or put right, already."""

from __future__ import annotations

from typing import NamedTuple

from fixer.errors import InTheWayError
from fixer.outcome import Remark
from fixer.php.definition import NameKind
from fixer.php.rules import Rule
from fixer.php.wanted import State, Wanted, standing
from fixer.recipe.evidence import Evidence
from fixer.recipe.signs.readable import scanned_config
from fixer.site.model import Site
from fixer.site.tree import Kind, Tree


class UnlessSet(NamedTuple):
    """An extension, where settings.php does not give a variable a certain value in all of the platform.

    Args:
        extension: the extension.
        variable: the variable with its keys in single quotes, as in ``$conf['x']``.
        rule: the values with which nothing is wrong.
        effect: what they bring about, as the end of a sentence that begins with the variable.
    """

    extension: Evidence
    variable: str
    rule: Rule
    effect: str

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        found = self.extension.find(site, tree)
        return [] if found and self._is_set(site, tree) else found

    def _is_set(self, site: Site, tree: Tree) -> bool:
        if tree.kind(site.config) is not Kind.FILE:
            return False
        try:
            config = scanned_config(site, tree)
        except InTheWayError:
            return False
        return standing(config, Wanted(NameKind.VARIABLE, self.variable, (self.rule,), b"")).state is State.RIGHT

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"{self.extension.describe()}, unless {self.variable} {self.effect}"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        here = self.extension.find(site, site.tree)
        return f"{self.variable} {self.effect}" if here else self.extension.absence(site)
