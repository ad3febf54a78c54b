"""What the platform's own must-use plugin does about a problem while it is active.

Source: the plugin's compatibility layer (inc/compatibility), in the plugin since 1.5.0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from fixer.outcome import Remark
from fixer.php.config import read_config
from fixer.php.definition import NameKind
from fixer.php.rules import Falsy
from fixer.php.worlds import PLATFORM
from fixer.recipe.versions import at_least
from fixer.site.model import Extension, Site
from fixer.site.tree import Kind, Tree

if TYPE_CHECKING:
    from fixer.recipe.evidence import Evidence

_SLUG = "pantheon-mu-plugin"
_SWITCH = "PANTHEON_COMPATIBILITY"


class MendedAtRunTime(NamedTuple):
    """What makes a recipe unnecessary for as long as the platform's plugin is active.

    Files never prove that it is active: they only show that it is there and not switched off.

    Args:
        since: the plugin's version that does so first.
        remark: what it does, as a sentence.
        needs: a constant without which it does nothing, or ``""``.
        unless: evidence of the same problem in code that it does nothing about.
    """

    since: str
    remark: str
    needs: str = ""
    unless: tuple[Evidence, ...] = ()

    def find(self, site: Site, tree: Tree) -> Remark | None:
        """What the plugin does, with its place; None where it is missing, older or switched off.

        Args:
            site: the site.
            tree: the site's files.

        Raises:
            AccessError: a file may not be read.
        """
        plugin = next((one for one in site.inventory.by_slug(_SLUG) if at_least(one.version, self.since)), None)
        if plugin is None or not self._works(site, tree) or any(one.find(site, tree) for one in self.unless):
            return None
        return Remark(f"{self.remark} (version {plugin.version} is here)", _place(plugin))

    def _works(self, site: Site, tree: Tree) -> bool:
        if tree.kind(site.config) is Kind.MISSING:
            return not self.needs
        definitions = read_config(site, tree).definitions
        off = any(one.may & PLATFORM and any(Falsy().accepts(value) for value in one.values)
                  for one in definitions.named(NameKind.CONSTANT, _SWITCH))
        # The upstream's own file defines it only where it is not defined yet, so any definition will do.
        return not off and (not self.needs or bool(definitions.named(NameKind.CONSTANT, self.needs)))


def _place(plugin: Extension) -> str:
    return plugin.main_file or plugin.path
