"""In which order the parts of one expression run: what is read in it before it is given another value there."""

from __future__ import annotations

import re

from tree_sitter import Node

from fixer.php.document import descendants

WRITES = re.compile(rb"\+\+|--|(?<![=!<>])=(?![=>])")
"""What an expression holds that gives a variable a value."""
_TARGETS = {"assignment_expression": "left", "augmented_assignment_expression": "left",
            "reference_assignment_expression": "left"}


def read_early(node: Node) -> frozenset[str]:
    """The variables of which an expression reads the value that they had before, and then gives them another.

    Such as ``$env`` in ``! $env && ( $env = getenv( 'X' ) )``: once all of it has run, that value is gone.
    """
    read: set[str] = set()
    found: set[str] = set()
    targets: set[int] = set()
    for one in descendants(node):
        field = _TARGETS.get(one.type)
        target = one.named_children[0] if one.type == "update_expression" else field and one.child_by_field_name(field)
        if target:
            right = one.child_by_field_name("right")
            used = read if right is None else read | {_text(part) for part in descendants(right)
                                                      if part.type == "variable_name"}
            found.update(name for name in _names(target) if name in used)
            targets.add(target.start_byte)
        elif one.type == "variable_name" and one.start_byte not in targets:
            read.add(_text(one))
    return frozenset(found)


def _names(target: Node) -> list[str]:
    """The variables that an assignment gives a value to, or to an element of which."""
    if target.type in ("list_literal", "array_creation_expression"):
        return [_text(one) for one in descendants(target) if one.type == "variable_name"]
    while target.type == "subscript_expression":
        target = target.named_children[0]
    return [_text(target)]


def _text(node: Node) -> str:
    return (node.text or b"").decode("utf-8", "surrogateescape")
