"""Evidence in settings.php: values that must not reach the CMS."""

from __future__ import annotations

from typing import NamedTuple

from fixer.errors import InTheWayError
from fixer.outcome import Remark
from fixer.php.unwanted import Unwanted
from fixer.site.model import Site
from fixer.site.tree import Tree


class UnwantedSettings(NamedTuple):
    """Places in a Drupal site's settings that give unwanted values on the platform.

    Args:
        what: what the values are, as a noun phrase.
        unwanted: the variables and what they must not hold.
        drupal: the Drupal major versions that read these variables; empty for all.
    """

    what: str
    unwanted: tuple[Unwanted, ...]
    drupal: tuple[int, ...] = ()

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        from fixer.php.unwanted import unwanted_places
        from fixer.recipe.signs.readable import scanned_config

        if self.drupal and site.major is not None and site.major not in self.drupal:
            return []
        try:
            found = unwanted_places(scanned_config(site, tree), self.unwanted)
        except InTheWayError:
            return []
        places = sorted((*found.plain, *found.computed), key=lambda one: (one.path, one.start))
        return [Remark(f"{one.name} sets {self.what} here", one.path, one.line) for one in places]

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"{self.what} in settings.php"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return f"nothing sets {self.what} on the platform"
