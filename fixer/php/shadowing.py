"""Functions that a file means by the name of a global one: those of its own namespace, and those it imports.

Source: PHP manual, "Using namespaces: fallback to the global space for functions and constants".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tree_sitter import Node

from fixer.php.document import Document
from fixer.php.holding import holding


def shadowed(document: Document, names: Sequence[str]) -> frozenset[str]:
    """The names among some by which a file calls another function than the global one.

    Args:
        document: the file.
        names: names of global functions, in lower case.
    """
    source = document.lowered
    if b"namespace" not in source and b"use" not in source:
        return frozenset()
    spaced = any(node.type == "namespace_definition" and node.child_by_field_name("name") is not None
                 for node in document.statements)
    found = set()
    for node in holding(document, names):
        if node.type == "function_definition" and spaced:
            name = node.child_by_field_name("name")
            found.add(_plain(b"" if name is None else name.text or b""))
        elif node.type == "namespace_use_clause":
            found.add(_imported(node))
    return frozenset(found & set(names))


def _imported(clause: Node) -> str:
    """The name that a clause of ``use function`` gives another function than the global one; ``""`` if none."""
    grouped = clause.parent is not None and clause.parent.type == "namespace_use_group"
    declaration = clause.parent.parent if grouped and clause.parent is not None else clause.parent
    if declaration is None or not re.search(rb"\bfunction\s", declaration.text or b"", re.IGNORECASE):
        return ""
    target, _, alias = _plain(clause.text or b"").removeprefix("function ").lstrip("\\").partition(" as ")
    meant = alias or target.rsplit("\\", 1)[-1]
    return meant if grouped or target != meant else ""


def _plain(text: bytes) -> str:
    return " ".join(text.decode("utf-8", "replace").lower().split())
