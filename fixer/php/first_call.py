"""Where functions of a config's own are called that load the CMS. Asked only where there are such."""

from __future__ import annotations

from tree_sitter import Node

from fixer.php.document import Document, descendants
from fixer.php.evaluate import function_name


def first_call(document: Document, function: Node) -> int | None:
    """The index of the first statement at the top of a file that calls a function, itself or through others.

    Args:
        document: the file.
        function: the function's definition, at the top of that file.
    """
    functions = [node for node in document.statements if node.type == "function_definition"]
    names = {_name(function)}
    while more := {_name(node) for node in functions if _name(node) not in names and _calls(node, names)}:
        names |= more
    return next((index for index, node in enumerate(document.statements)
                 if node.type != "function_definition" and _calls(node, names)), None)


def _name(function: Node) -> str:
    name = function.child_by_field_name("name")
    return "" if name is None else function_name(name)


def _calls(node: Node, names: set[str]) -> bool:
    calls = (one for one in descendants(node) if one.type == "function_call_expression")
    functions = (one.child_by_field_name("function") for one in calls)
    return any(function is not None and function_name(function) in names for function in functions)
