"""What depends on a fixed address, where nothing goes through the platform's gateway."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from fixer.errors import InTheWayError
from fixer.outcome import Remark
from fixer.php.document import Document
from fixer.php.holding import holding
from fixer.php.strings import literal_text
from fixer.recipe.evidence import Evidence
from fixer.recipe.signs.code import documents
from fixer.recipe.signs.readable import scanned_config
from fixer.site.model import Site
from fixer.site.tree import Kind, Tree

_PREFIX = "PANTHEON_SOIP_"
"""What the names of the constants begin with that hold the gateway's ports."""


class WithoutGateway(NamedTuple):
    """An extension on a site whose settings and own code use no port of the platform's gateway.

    Source: the host's "Secure Integration", formerly "Pantheon Enterprise Gateway".

    Args:
        extension: the extension.
    """

    extension: Evidence

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        found = self.extension.find(site, tree)
        return [] if found and _uses_gateway(site, tree) else found

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"{self.extension.describe()}, without a constant {_PREFIX}*"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        here = self.extension.find(site, site.tree)
        return f"the platform's gateway is in use ({_PREFIX}*)" if here else self.extension.absence(site)


def _uses_gateway(site: Site, tree: Tree) -> bool:
    return any(_names_port(document) for document in _read(site, tree))


def _read(site: Site, tree: Tree) -> Iterator[Document]:
    if tree.kind(site.config) is Kind.FILE:
        with suppress(InTheWayError):
            yield from scanned_config(site, tree).read.values()
    for _, document in documents(site, tree, (_PREFIX.encode(),), own=True):
        yield document


def _names_port(document: Document) -> bool:
    return any((node.type == "name" and (node.text or b"").startswith(_PREFIX.encode()))
               or (literal_text(node) or "").startswith(_PREFIX) for node in holding(document, (_PREFIX,)))
