"""Places where a config hands a constant's name to code that fixer does not follow, such as an object."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tree_sitter import Node

from fixer.php.config import Config
from fixer.php.definition import MarkKind
from fixer.php.document import Document

_CALLS = {"function_call_expression": "function", "member_call_expression": "name",
          "scoped_call_expression": "name", "nullsafe_member_call_expression": "name"}
_ASKING = frozenset((b"define", b"defined", b"constant", b"getenv", b"env", b"in_array", b"array_key_exists",
                     b"ini_set"))


class Mention(NamedTuple):
    """A constant's name in the hands of other code: the name, the file and the 1-based line."""

    name: str
    path: str
    line: int


def mention(config: Config, names: Sequence[str]) -> Mention | None:
    """The first place where one of some constants may be given a value out of fixer's sight, or None.

    That is: as the key of an array, as an argument of a call that has others too, or in the code of an ``eval``;
    not behind the statement that loads the CMS, where it would come too late.

    Args:
        config: the config.
        names: constants that nothing defines as far as fixer can tell.
    """
    wanted = {name.encode("utf-8", "surrogateescape"): name for name in names}
    for path, document in config.source.documents.items():
        loaders = config.marked(MarkKind.LOADER, path)
        end = loaders[0].span.start if loaders else document.code_end
        for node, name in _named(document, wanted):
            if node.start_byte < end and _hands_over(node):
                return Mention(name, path, document.line(node.start_byte))
    return None


def _named(document: Document, wanted: dict[bytes, str]) -> Iterator[tuple[Node, str]]:
    """The strings of a document that hold one of the names, in the order in which they stand."""
    if not any(name in document.source for name in wanted):
        return
    for node in document.nodes():
        if node.type in ("string", "encapsed_string"):
            text = document.text(node)
            for name, shown in wanted.items():
                if text[1:-1] == name or (name in text and _is_evaluated(node)):
                    yield node, shown


def _hands_over(node: Node) -> bool:
    holder = node.parent
    if holder is None:
        return False
    if holder.type == "array_element_initializer":
        return len(holder.named_children) > 1 and holder.named_children[0] == node
    return _is_evaluated(node) or (holder.type == "argument" and _is_given_a_value(holder))


def _is_given_a_value(argument: Node) -> bool:
    arguments, call = argument.parent, argument.parent and argument.parent.parent
    field = _CALLS.get(call.type) if call is not None else None
    if arguments is None or call is None or field is None:
        return False
    called = call.child_by_field_name(field)
    name = b"" if called is None else (called.text or b"").lower().lstrip(b"\\")
    return len(arguments.named_children) > 1 and name not in _ASKING


def _is_evaluated(node: Node) -> bool:
    argument = node.parent
    call = argument.parent.parent if argument is not None and argument.parent is not None else None
    function = call.child_by_field_name("function") if call is not None else None
    return function is not None and (function.text or b"").lower() == b"eval"
