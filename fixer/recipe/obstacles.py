"""Reasons why a remedy would do harm or nothing at all in a site."""

from __future__ import annotations

from typing import NamedTuple

from fixer.recipe.step import Context
from fixer.recipe.versions import at_least


class ModuleOlder(NamedTuple):
    """A Drupal module is installed in a version that does not know the remedy.

    Args:
        machine_name: the module.
        since: the version that knows it first.
        reason: why that matters and what to do, as the end of a sentence that begins with name and version.
    """

    machine_name: str
    since: str
    reason: str

    def holds(self, context: Context) -> str:
        """See ``Alternative``."""
        known = [one for one in context.site.inventory.by_slug(self.machine_name) if one.version]
        if not known or any(at_least(one.version, self.since) for one in known):
            return ""
        return f"{known[0].name or self.machine_name} {known[0].version} {self.reason}"
