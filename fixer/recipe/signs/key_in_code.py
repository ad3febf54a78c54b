"""Licence keys written into the code of a site's own modules, for every environment alike."""

from __future__ import annotations

import re
from typing import NamedTuple

from tree_sitter import Node

from fixer.outcome import Remark
from fixer.php.holding import holding
from fixer.php.strings import literal_text
from fixer.recipe.signs.code import arguments, called, documents
from fixer.site.model import Site
from fixer.site.tree import Tree

_WORDS = ("license_key", "licence_key", "licensekey")
_NAME = re.compile(r"licen[cs]e_?key", re.IGNORECASE)
_SETTINGS = (b"$conf[", b"$config[", b"$settings[", b"$GLOBALS[")
_SETTERS = ("variable_set", "define")
_ENVIRONMENT = b"PANTHEON_ENVIRONMENT"
_BRANCHES = ("if_statement", "else_if_clause", "switch_statement", "conditional_expression", "match_expression")


class KeyInCode(NamedTuple):
    """Own code that stores a key that is written out, with no condition on the environment around it.

    The key itself is never shown: it is a secret.

    Args:
        trouble: what comes of it, as the end of a sentence that begins with the setting's name.
    """

    trouble: str

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        needles = tuple(word.encode() for word in _WORDS)
        return [Remark(f"{name} {self.trouble}", path, document.line(node.start_byte))
                for path, document in documents(site, tree, needles, own=True)
                for node in holding(document, _WORDS) if (name := _stored(node)) and not _depends(node)]

    def describe(self) -> str:
        """See ``Evidence``."""
        return "own code that stores a licence key which is written out there"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return "no code of the site's own stores a licence key that is written out there"


def _stored(node: Node) -> str:
    """The name of the setting that a node gives a key, which is written out; ``""`` if it does nothing of the sort."""
    if node.type == "assignment_expression":
        left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
        if left is None or right is None or left.type != "subscript_expression":
            return ""
        return _named(left.named_children[-1], right) if (left.text or b"").startswith(_SETTINGS) else ""
    method = node.child_by_field_name("name") if node.type == "member_call_expression" else None
    if called(node) in _SETTERS or (method is not None and method.text == b"set"):
        given = arguments(node)
        return _named(given[0], given[1]) if len(given) > 1 else ""
    return ""


def _named(name: Node, value: Node) -> str:
    text, key = literal_text(name) or "", literal_text(value) or ""
    return text if _NAME.search(text) and key and not _NAME.search(key) else ""


def _depends(node: Node) -> bool:
    """Whether a condition around a node asks for the environment."""
    above = node.parent
    while above is not None:
        condition = above.child_by_field_name("condition") if above.type in _BRANCHES else None
        if condition is not None and _ENVIRONMENT in (condition.text or b""):
            return True
        above = above.parent
    return False
