"""Evidence in settings.php: calls of a function that a module defines."""

from __future__ import annotations

from typing import NamedTuple

from fixer.errors import InTheWayError
from fixer.outcome import Remark
from fixer.recipe.evidence import Module
from fixer.site.model import Site
from fixer.site.tree import Tree


class SettingsCall(NamedTuple):
    """Calls of a function in a Drupal site's settings, with the module that defines it where it is installed.

    Args:
        function: the function.
        module: the module.
        drupal: the Drupal major versions in which the call is a problem; empty for all.
    """

    function: str
    module: Module
    drupal: tuple[int, ...] = ()

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        from fixer.php.moment import calls_of, moment_before
        from fixer.php.unwanted import is_own
        from fixer.php.worlds import PLATFORM
        from fixer.recipe.signs.readable import scanned_config

        if self.drupal and site.major is not None and site.major not in self.drupal:
            return []
        found: list[Remark] = []
        try:
            config = scanned_config(site, tree)
        except InTheWayError:
            return []
        for path, document in list(config.source.documents.items()):
            for node in calls_of(document, self.function) if is_own(config, path) else ():
                moment = moment_before(config, path, node)
                if moment is not None and moment.may & PLATFORM:
                    found.append(Remark(f"{self.function}() is called here", path, document.line(node.start_byte)))
        return [*self.module.find(site, tree), *found] if found else []

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"a call of {self.function}() in settings.php"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return f"nothing calls {self.function}() on the platform"
