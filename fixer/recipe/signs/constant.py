"""A constant that a site's config gives a value with which there is trouble."""

from __future__ import annotations

from typing import NamedTuple

from fixer.outcome import Remark
from fixer.php.definition import NameKind
from fixer.php.rules import Rule
from fixer.php.worlds import PLATFORM
from fixer.recipe.signs.readable import readable_config
from fixer.site.model import Site
from fixer.site.tree import Tree


class ConstantIs(NamedTuple):
    """A constant that holds, somewhere on the platform, what a rule accepts.

    Args:
        name: the constant.
        rule: the values that make trouble.
        trouble: why, as the end of a sentence that begins with the constant's name.
    """

    name: str
    rule: Rule
    trouble: str

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        config = readable_config(site, tree)
        found = config.definitions.named(NameKind.CONSTANT, self.name) if config is not None else ()
        return [Remark(f"{self.name} {self.trouble}", one.path, one.line) for one in found
                if one.may & PLATFORM and any(self.rule.accepts(value) for value in one.values)]

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"{self.name} where it {self.trouble}"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return f"{self.name} is not set in a way that makes trouble"
