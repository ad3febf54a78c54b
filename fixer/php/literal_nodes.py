"""Expressions that are written with literals only, so that they can be edited in place."""

from __future__ import annotations

from tree_sitter import Node


def is_literal(node: Node) -> bool:
    """Whether the expression is written with literals only."""
    pending = [node]
    while pending:
        one = pending.pop()
        if one.type in _MADE_OF_PARTS:
            pending.extend(one.named_children)
        elif one.type not in _LITERALS:
            return False
    return True


_LITERALS = frozenset(("string", "integer", "float", "boolean", "null", "nowdoc", "comment", "string_content",
                       "escape_sequence", "heredoc_start", "heredoc_end"))
_MADE_OF_PARTS = frozenset(("unary_op_expression", "parenthesized_expression", "binary_expression", "heredoc",
                            "heredoc_body", "encapsed_string", "array_creation_expression",
                            "array_element_initializer"))
