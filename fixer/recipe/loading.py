"""Which must-use plugin loads another file: WordPress itself loads only those directly in the folder."""

from __future__ import annotations

from typing import NamedTuple

from tree_sitter import Node

from fixer.php.document import Document
from fixer.php.handover import INCLUDES
from fixer.php.strings import literal_text
from fixer.recipe.places import path_in
from fixer.recipe.step import Context
from fixer.site.paths import join
from fixer.site.tree import Kind, Tree


class LoadedBy(NamedTuple):
    """A file in a folder of the site includes another one; an ``Alternative``.

    Args:
        folder: with placeholders; only files directly in it count, as WordPress loads no others.
        tail: the end of the other file's path.
    """

    folder: str
    tail: str

    def holds(self, context: Context) -> str:
        """See ``Alternative``."""
        path = loader_of(context.before, path_in(context.site, self.folder), self.tail)
        return f"{path} loads {self.tail} already" if path else ""


def loader_of(tree: Tree, folder: str, tail: str) -> str:
    """The file directly in ``folder`` that includes a file whose path ends in ``tail``; ``""`` if none does.

    A file that includes whatever it finds in folders, as autoloaders do, counts too.

    Args:
        tree: where its files are read.
        folder: relative to the tree.
        tail: such as ``plugin/plugin.php``.

    Raises:
        AccessError: a file may not be read.
    """
    for entry in tree.list(folder):
        if entry.kind is Kind.FILE and entry.name.endswith(".php"):
            path = join(folder, entry.name)
            nodes = list(Document(tree.read(path)).nodes())
            includes = [node for node in nodes if node.type in INCLUDES]
            named = [text for node in nodes if includes and (text := literal_text(node)) is not None]
            if any(text.endswith(tail) for text in named):
                return path
            listed = any(tree.kind(join(folder, text)) is Kind.FILE for text in named)
            if not listed and any(_anything(node) for node in includes):
                return path
    return ""


def _anything(include: Node) -> bool:
    """Whether an include's path ends in something that only a run can tell."""
    path: Node | None = include.named_children[-1] if include.named_children else None
    while path is not None and path.type in ("binary_expression", "parenthesized_expression"):
        path = path.child_by_field_name("right") or (path.named_children[-1] if path.named_children else None)
    return path is not None and path.type not in ("string", "encapsed_string")
