"""Classes that a config declares: the constants they hold."""

from __future__ import annotations

from tree_sitter import Node

from fixer.php.document import Document


def constant_of(document: Document, holder: str, name: str) -> Node | None:
    """The expression of the constant ``name`` of the class or enum ``holder`` in one file; None where none is found."""
    if not holder or holder.lower().encode("utf-8", "surrogateescape") not in document.lowered:
        return None
    for node in document.nodes():
        if node.type in ("class_declaration", "interface_declaration") and _name(node).lower() == holder.lower():
            body = node.child_by_field_name("body")
            for member in body.named_children if body is not None else ():
                for element in member.named_children if member.type == "const_declaration" else ():
                    parts = [part for part in element.named_children if part.type != "comment"]
                    if element.type == "const_element" and len(parts) > 1 and parts[0].text == name.encode():
                        return parts[-1]
    return None


def _name(node: Node) -> str:
    name = node.child_by_field_name("name")
    return "" if name is None else (name.text or b"").decode("utf-8", "surrogateescape")
