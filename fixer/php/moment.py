"""One moment in the run of a config: in which worlds it comes, and what has been given a value by then."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tree_sitter import Node

from fixer.php.config import Config, read_config
from fixer.php.definition import Definition, NameKind
from fixer.php.document import Document, Edit, descendants
from fixer.php.evaluate import function_name

_PROBE = "$fixer_moment"
_STRINGS = ("string", "string_content", "name")
_TRUE = (b"true", b"1", b"json_object_as_array")


class Moment(NamedTuple):
    """Just before one statement.

    Args:
        may: mask of the worlds in which it may run.
        before: everything that is defined by then, in order.
        path: the file it stands in.
        offset: where it begins.
    """

    may: int
    before: tuple[Definition, ...]
    path: str
    offset: int


def moment_before(config: Config, path: str, node: Node) -> Moment | None:
    """The moment just before the statement that holds ``node``; None where it is never reached.

    Nothing is run: the config is read with a mark at that place.

    Args:
        config: the config.
        path: the file, one of those that the config consists of.
        node: a node in it.
    """
    while node.parent is not None and not node.type.endswith("_statement"):
        node = node.parent
    at = node.start_byte
    marked = config.source.document(path).with_edits([Edit(at, at, f"{_PROBE} = 1; ".encode())])
    read = read_config(config.site, config.source.tree, {**config.source.documents, path: marked})
    marks = read.definitions.named(NameKind.VARIABLE, _PROBE)
    if not marks:
        return None
    before = tuple(one for one in read.definitions.all if one.order < marks[0].order)
    return Moment(marks[0].may, before, path, at)


def decoded_by(config: Config, moment: Moment, variable: str, source: str) -> int:
    """Mask of the worlds in which JSON of the environment has been decoded into a variable by some moment.

    Args:
        config: the config.
        moment: the moment.
        variable: the variable, which may also be given element by element.
        source: the environment variable that holds the JSON.
    """
    mask = 0
    decoding = {path: _decoding(document, source) for path, document in config.source.documents.items()}
    for one in moment.before:
        given = one.kind is NameKind.VARIABLE and f"{one.name}[".startswith(f"{variable}[")
        if given and not one.literal and decoding.get(one.path, one.end) < one.end:
            mask |= one.may
    for path, document in config.source.documents.items():
        for node in _named_at_run_time(document):
            earlier = path != moment.path or node.start_byte < moment.offset
            if earlier and decoding[path] < node.start_byte:
                reached = moment_before(config, path, node)
                mask |= reached.may if reached is not None else 0
    return mask


def _decoding(document: Document, source: str) -> int:
    """Where a file first decodes ``source`` to arrays; its end if it never does."""
    if source.encode() not in document.source:
        return len(document.source)
    for node in calls_of(document, "json_decode"):
        arguments = node.child_by_field_name("arguments")
        listed = [one for one in arguments.named_children if one.type == "argument"] if arguments is not None else []
        if len(listed) > 1 and (listed[1].text or b"").lower().strip() in _TRUE and _names(listed[0], source):
            return node.start_byte
    return len(document.source)


def _names(node: Node, word: str) -> bool:
    return any(word.encode() in (part.text or b"") for part in descendants(node) if part.type in _STRINGS)


def _named_at_run_time(document: Document) -> Iterator[Node]:
    """Assignments of variables whose name is another variable's value: ``$$key = ...``."""
    if b"$$" not in document.source and b"${" not in document.source:
        return
    for node in document.nodes():
        left = node.child_by_field_name("left") if node.type == "assignment_expression" else None
        if left is not None and left.type == "dynamic_variable_name":
            yield node


def calls_of(document: Document, name: str) -> Iterator[Node]:
    """The calls of a function in a file, in order; its definition, methods and comments do not count."""
    if name.encode() not in document.lowered:
        return
    for node in document.nodes():
        function = node.child_by_field_name("function") if node.type == "function_call_expression" else None
        if function is not None and function.type in ("name", "qualified_name") and function_name(function) == name:
            yield node
