"""A Drupal module or a part of it, each in a folder of its own."""

from __future__ import annotations

from typing import NamedTuple

from fixer.outcome import Remark
from fixer.recipe.evidence import Module
from fixer.site.model import Site
from fixer.site.tree import Tree


class Family(NamedTuple):
    """A Drupal module, its submodules, and modules that do nothing without it.

    Args:
        name: the module's name.
        machine_names: its machine name, then those of the others.
        drupal: the Drupal major versions in which they have the problem; empty for all.
    """

    name: str
    machine_names: tuple[str, ...]
    drupal: tuple[int, ...] = ()

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        return [remark for one in self._modules() for remark in one.find(site, tree)]

    def _modules(self) -> list[Module]:
        return [Module(self.name, machine_name, self.drupal) for machine_name in self.machine_names]

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"{self._modules()[0].describe()}, or a part of it"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        return self._modules()[0].absence(site)
