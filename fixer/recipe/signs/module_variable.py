"""A Drupal 7 module whose code reads a variable."""

from __future__ import annotations

from typing import NamedTuple

from fixer.outcome import Remark
from fixer.php.document import Document, descendants
from fixer.php.literals import unescape_double, unescape_single
from fixer.php.moment import calls_of
from fixer.recipe.evidence import Module
from fixer.recipe.versions import at_least
from fixer.site.lookup import contents
from fixer.site.model import Extension, Site
from fixer.site.tree import Tree

_ENDINGS = (".inc", ".module", ".php", ".install")


class ModuleReadsVariable(NamedTuple):
    """A module that calls ``variable_get()`` with a certain name; by its version where its files are not there.

    Args:
        name: the module's name.
        machine_name: its machine name.
        variable: the variable's name.
        since: the version that reads it first.
        drupal: the Drupal major versions in which it does; empty for all.
    """

    name: str
    machine_name: str
    variable: str
    since: str
    drupal: tuple[int, ...] = ()

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        installed = Module(self.name, self.machine_name, self.drupal)
        found = installed.find(site, tree)
        for one in site.inventory.by_slug(self.machine_name) if found else ():
            reading = self._reading(tree, one) if one.in_tree else None
            if reading is not None:
                return [*found, reading]
            if not one.in_tree and at_least(one.version, self.since):
                return found
        return []

    def _reading(self, tree: Tree, module: Extension) -> Remark | None:
        for path, _ in tree.search(module.path, _ENDINGS, (self.variable.encode(),)):
            document = Document(contents(tree, path, module.path))
            for call in calls_of(document, "variable_get"):
                if next((_text(node.type, node.text or b"") for node in descendants(call)
                         if node.type in ("string", "encapsed_string")), "") == self.variable:
                    return Remark(f"{self.variable} is read here", path, document.line(call.start_byte))
        return None

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"the module {self.name} where it reads {self.variable}"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        reason = Module(self.name, self.machine_name, self.drupal).absence(site)
        if any(True for _ in site.inventory.by_slug(self.machine_name)):
            return f"{self.name} does not read {self.variable} in the version that is here"
        return reason


def _text(kind: str, source: bytes) -> str:
    decode = unescape_single if kind == "string" else unescape_double
    return decode(source[1:-1]).decode("utf-8", "replace")
