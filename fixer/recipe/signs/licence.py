"""One licence key for every environment, written into the config."""

from __future__ import annotations

import re
from typing import NamedTuple

from fixer.outcome import Remark
from fixer.php.config import Config
from fixer.php.definition import Definition, NameKind
from fixer.php.values import Value
from fixer.php.worlds import PLATFORM, WORLDS
from fixer.recipe.signs.readable import readable_config
from fixer.site.model import Site
from fixer.site.tree import Tree


class SameEverywhere(NamedTuple):
    """Constants or variables that hold the same written text in more than one environment of the platform.

    The text itself is never shown: it is a secret.

    Args:
        names: constants, and variables with their keys in single quotes; ``*`` stands for any part of a name or key.
        trouble: what comes of it, as the end of a sentence that begins with the name.
    """

    names: tuple[str, ...]
    trouble: str

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        config = readable_config(site, tree)
        if config is None:
            return []
        wanted = re.compile("|".join(re.escape(name).replace(r"\*", r"[^][]*") for name in self.names))
        found = dict.fromkeys((one.kind, one.name) for one in config.definitions.all
                              if one.kind is not NameKind.INI and one.may & PLATFORM and wanted.fullmatch(one.name))
        places = ((name, _shared(config, kind, name)) for kind, name in found)
        return [Remark(f"{name} {self.trouble}", place.path, place.line) for name, place in places if place is not None]

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"a {self._sort()} such as {self.names[0]} with the same key in several environments"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return f"no {self._sort()} such as {self.names[0]} is the same in several environments"

    def _sort(self) -> str:
        return "variable" if self.names[0].startswith("$") else "constant"


def _shared(config: Config, kind: NameKind, name: str) -> Definition | None:
    """The definition that gives two environments of the platform the same text."""
    holders: dict[bytes, set[str]] = {}
    found = config.effective(kind, name)
    for index, world in enumerate(WORLDS):
        value: Value = found.values[index]
        if (1 << index) & PLATFORM and isinstance(value, bytes) and value:
            holders.setdefault(value, set()).add(world.environment)
            if len(holders[value]) > 1:
                return found.definitions[index]
    return None
