"""What asks other servers for something, where no proxy with a fixed address is set."""

from __future__ import annotations

from typing import NamedTuple

from fixer.outcome import Remark
from fixer.php.definition import NameKind
from fixer.php.worlds import PLATFORM
from fixer.recipe.evidence import Evidence
from fixer.recipe.signs.readable import readable_config
from fixer.site.model import Site
from fixer.site.tree import Tree

_PROXY = "WP_PROXY_HOST"


class WithoutProxy(NamedTuple):
    """An extension, or code, on a site that sets no proxy for WordPress's own requests.

    Args:
        extension: the extension or code.
    """

    extension: Evidence

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        return [] if _has_proxy(site, tree) else self.extension.find(site, tree)

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"{self.extension.describe()}, without {_PROXY}"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        return f"{_PROXY} is set" if _has_proxy(site, site.tree) else self.extension.absence(site)


def _has_proxy(site: Site, tree: Tree) -> bool:
    config = readable_config(site, tree)
    return config is not None and any(one.may & PLATFORM
                                      for one in config.definitions.named(NameKind.CONSTANT, _PROXY))
