"""A file of a Drupal module, and the places where a site has it."""

from __future__ import annotations

from typing import NamedTuple

from fixer.recipe.step import Context
from fixer.site.model import Extension, ExtensionKind


class ModuleFile(NamedTuple):
    """A file of a Drupal module.

    Args:
        machine_name: the module's machine name; its folder may be called otherwise.
        path: the file, relative to the module's folder.
        drupal: Drupal major versions of the releases that are meant; empty for all.
        fixed_in: the version from which on it is right, for copies whose code is not at hand; ``""`` for none.
    """

    machine_name: str
    path: str
    drupal: tuple[int, ...] = ()
    fixed_in: str = ""

    def copies(self, context: Context) -> list[Extension]:
        """The module wherever the site has it, as far as it is written for a Drupal that is meant."""
        found = context.site.inventory.by_slug(self.machine_name)
        return [one for one in found if one.kind is ExtensionKind.MODULE and self._is_meant(context, one)]

    def _is_meant(self, context: Context, one: Extension) -> bool:
        written_for = one.headers.get("core", "").partition(".")[0]
        major = int(written_for) if written_for.isdecimal() else context.site.major
        return not self.drupal or major is None or major in self.drupal
