"""Code of the site's own that needs a PHP extension which the platform does not have."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from tree_sitter import Node

from fixer.outcome import Remark
from fixer.php.document import Document, descendants
from fixer.php.holding import holding
from fixer.php.scopes import functions
from fixer.php.strings import literal_text
from fixer.recipe.signs.code import arguments, called, documents
from fixer.site import lookup
from fixer.site.model import Site
from fixer.site.paths import join
from fixer.site.tree import Tree

_ASKS = ("function_exists", "extension_loaded", "is_callable")


class NeedsExtension(NamedTuple):
    """Calls of an extension's functions, connections of PDO by its drivers, and composer.json.

    Code of others does not count, since libraries bring drivers for every database and use one of them;
    nor do calls that stand where the code has asked if the extension is there, or of a function that the same
    file defines in its stead.

    Args:
        extension: how it is called.
        prefixes: what the names of its functions begin with.
        drivers: PDO drivers.
        packages: what composer.json requires for it, such as ``ext-mssql``.
        trouble: what is the matter with it, as the end of a sentence.
    """

    extension: str
    prefixes: tuple[str, ...]
    drivers: tuple[str, ...]
    packages: tuple[str, ...]
    trouble: str = "which PHP does not have on the platform"

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        needles = tuple(one.encode() for one in (*self.prefixes, *(f"{driver}:" for driver in self.drivers)))
        found: list[Remark] = []
        for path, document in documents(site, tree, needles, own=True):
            found += (Remark(f"{what} needs {self.extension}, {self.trouble}", path,
                             document.line(node.start_byte)) for what, node in self._uses(document))
        return [*found, *self._required(site, tree)]

    def _uses(self, document: Document) -> Iterator[tuple[str, Node]]:
        for node in holding(document, (*self.prefixes, *(f"{driver}:" for driver in self.drivers))):
            name = called(node)
            if name.startswith(self.prefixes) and not self._is_asked_first(node) and not functions(document, name):
                yield f"{name}()", node
            elif node.type == "object_creation_expression" and self._connects(node):
                yield "this connection of PDO", node

    def _connects(self, node: Node) -> bool:
        names = [(one.text or b"").lower().lstrip(b"\\") for one in node.named_children
                 if one.type in ("name", "qualified_name")]
        given = [child for one in node.named_children if one.type == "arguments" for child in descendants(one)]
        texts = [text for one in given if one.type in ("string", "encapsed_string", "string_content")
                 and (text := literal_text(one) or (one.text or b"").decode("utf-8", "replace"))]
        return names[:1] == [b"pdo"] and any(text.lower().startswith(tuple(f"{driver}:" for driver in self.drivers))
                                             for text in texts)

    def _is_asked_first(self, call: Node) -> bool:
        above = call.parent
        while above is not None:
            condition = above.child_by_field_name("condition") if above.type in (
                "if_statement", "else_if_clause", "conditional_expression") else None
            if condition is not None and self._asks(condition):
                return True
            above = above.parent
        return False

    def _asks(self, condition: Node) -> bool:
        words = (*self.prefixes, *(one.removeprefix("ext-") for one in self.packages))
        return any((literal_text(given[0]) or "").startswith(words) for node in descendants(condition)
                   if called(node) in _ASKS and (given := arguments(node)))

    def _required(self, site: Site, tree: Tree) -> list[Remark]:
        path = join(site.root, "composer.json")
        content = lookup.contents(tree, path, site.root)
        try:
            required = json.loads(content or b"{}").get("require", {})
        except (ValueError, AttributeError, RecursionError):
            return []
        return [Remark(f"composer.json requires {one}, which the platform does not have", path,
                       content.count(b"\n", 0, max(content.find(f'"{one}"'.encode()), 0)) + 1)
                for one in self.packages if isinstance(required, dict) and one in required]

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"own code that needs {self.extension}, such as a call of {self.prefixes[0]}connect()"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return f"no code of the site's own needs {self.extension}"
