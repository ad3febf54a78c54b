"""A site's own code that reads what the container, and not the visitor, says of the server."""

from __future__ import annotations

from typing import NamedTuple

from tree_sitter import Node

from fixer.outcome import Remark
from fixer.php.document import Document
from fixer.php.holding import holding
from fixer.php.strings import literal_text
from fixer.recipe.signs.code import documents
from fixer.site.model import Site
from fixer.site.tree import Tree


class ReadsServerVariable(NamedTuple):
    """The site's own code reads keys of ``$_SERVER``; what it only assigns does not count.

    Args:
        keys: the keys.
        trouble: why that is trouble, as the end of a sentence.
    """

    keys: tuple[str, ...]
    trouble: str

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        return [Remark(f"the site's own code reads {key}, {self.trouble}", path, line)
                for path, document in documents(site, tree, tuple(key.encode() for key in self.keys), own=True)
                for key, line in self._reads(document)]

    def _reads(self, document: Document) -> list[tuple[str, int]]:
        found = []
        for node in holding(document, self.keys):
            parts = [one for one in node.named_children if one.type != "comment"] \
                if node.type == "subscript_expression" else []
            if len(parts) == 2 and parts[0].text == b"$_SERVER" and not _is_assigned(node):
                key = _key(parts[1], node)
                if key in self.keys:
                    found.append((key, document.line(node.start_byte)))
        return found

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"own code that reads {' or '.join(self.keys)}"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return f"no code of the site's own reads {' or '.join(self.keys)}"


def _key(index: Node, subscript: Node) -> str | None:
    """The key that is asked for; in a string, as in "http://$_SERVER[SERVER_NAME]/", it stands without quotes."""
    around = subscript.parent
    if index.type == "name" and around is not None and around.type in ("encapsed_string", "heredoc_body"):
        return (index.text or b"").decode("utf-8", "replace")
    return literal_text(index)


def _is_assigned(node: Node) -> bool:
    above = node.parent
    if above is None:
        return False
    if above.type == "assignment_expression":
        return above.child_by_field_name("left") == node
    return above.type == "unset_statement"
