"""Calls of functions in a site's own extensions, with the value of one argument each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from tree_sitter import Node

from fixer.php.document import Document
from fixer.php.holding import holding, may_call
from fixer.php.shadowing import shadowed
from fixer.php.strings import literal_text
from fixer.site.lookup import contents
from fixer.site.model import Site
from fixer.site.paths import join
from fixer.site.tree import Kind, Tree

_SKIPPED = frozenset(("node_modules", ".git", "vendor"))


class Call(NamedTuple):
    """One call.

    Args:
        path: the file.
        line: 1-based line of the argument.
        function: the function's name as asked for.
        value: the argument's text where it is a string literal, else None.
        start: where the argument's expression begins.
        end: where it ends.
        statement: where the statement begins that holds the call.
        source: the argument as written.
    """

    path: str
    line: int
    function: str
    value: str | None
    start: int
    end: int
    statement: int
    source: bytes


def calls_with(site: Site, tree: Tree, functions: tuple[tuple[str, int], ...], values: tuple[str, ...] = (),
               every: Callable[[str], bool] | None = None) -> Iterator[Call]:
    """Calls of some functions in plugins, themes and must-use plugins, in the order of their files.

    Args:
        site: the site, a WordPress.
        tree: where its files are read.
        functions: names, each with the 1-based position of the argument that matters.
        values: files without a call to which one of these may be given are passed over; empty for none.
        every: whether in the file at a path every call counts, whatever it is given.
    """
    names = frozenset(name.lower().encode() for name, _ in functions)
    for folder in ("mu-plugins", "plugins", "themes"):
        top = join(site.content, folder)
        if tree.kind(top) is Kind.FOLDER:
            for path, held in tree.search(top, (".php", ".inc"), tuple(sorted(names)), _SKIPPED):
                there = [name.decode() for name in names & held]
                if not there:
                    continue
                # What has gone since it was found holds nothing any more.
                source = contents(tree, path, site.root)
                if (every and every(path)) or may_call(source, there, values):
                    yield from calls_in(path, Document(source), dict(functions))


def calls_in(path: str, document: Document, functions: dict[str, int]) -> Iterator[Call]:
    """Calls of some functions in one file, in their order.

    Args:
        path: the file.
        document: the file as parsed.
        functions: names, each with the 1-based position of the argument that matters.
    """
    others = shadowed(document, sorted(functions))
    for node in holding(document, sorted(functions)):
        if node.type != "function_call_expression":
            continue
        name = node.child_by_field_name("function")
        arguments = node.child_by_field_name("arguments")
        if name is None or arguments is None or name.type not in ("name", "qualified_name"):
            continue
        called = (name.text or b"").lower().lstrip(b"\\").decode("utf-8", "replace")
        if name.type == "name" and called in others:
            continue
        argument = _argument(arguments, functions[called]) if called in functions else None
        if argument is not None:
            yield Call(path, document.line(argument.start_byte), called, literal_text(argument),
                       argument.start_byte, argument.end_byte, _statement(node), document.text(argument))


def _argument(arguments: Node, position: int) -> Node | None:
    listed = [one for one in arguments.named_children if one.type == "argument"]
    for one in listed:
        label = one.child_by_field_name("name")
        if label is not None and label.text == b"capability":
            return one.named_children[-1]
    plain = listed[:position]
    for one in plain:
        if (one.text or b"").startswith(b"..."):
            return one
    if len(plain) < position or any(one.child_by_field_name("name") is not None for one in plain):
        return None
    return plain[-1].named_children[-1] if plain[-1].named_children else None


def _statement(node: Node) -> int:
    while node.parent is not None and not node.type.endswith(("_statement", "_declaration")):
        node = node.parent
    return node.start_byte
