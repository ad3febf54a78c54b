"""A config that loads WordPress by another file than its own last line does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tree_sitter import Node

from fixer.outcome import Remark
from fixer.php.config import Config
from fixer.php.definition import MarkKind
from fixer.php.document import Document, descendants
from fixer.php.handover import INCLUDES
from fixer.php.unwanted import is_own
from fixer.recipe.signs.readable import readable_config
from fixer.site.model import Site
from fixer.site.tree import Tree


class ConfigIncludes(NamedTuple):
    """The config includes a file that it must not include.

    Args:
        file: the file's name.
        trouble: what comes of it, as the end of a sentence.
    """

    file: str
    trouble: str

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        config = readable_config(site, tree)
        if config is None:
            return []
        return [Remark(f"{self.file} is included here, {self.trouble}", path, document.line(node.start_byte))
                for path, document, node in included(config, self.file)]

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"a config that includes {self.file}"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        return f"{site.config} does not include {self.file}"


def included(config: Config, file: str) -> Iterator[tuple[str, Document, Node]]:
    """The includes of files of this name in the site's own config files.

    Args:
        config: the config.
        file: the file's name.
    """
    for path, document in list(config.source.documents.items()):
        if file.encode() in document.source and is_own(config, path):
            worked_out = {mark.span.start for mark in config.marks if mark.kind is MarkKind.INCLUDE
                          and mark.span.path == path and mark.target.rpartition("/")[2] == file}
            for node in document.nodes():
                if node.type in INCLUDES and (_names(node, file) or _statement_start(node) in worked_out):
                    yield path, document, node


def _statement_start(include: Node) -> int:
    node = include
    while node.parent is not None and not node.type.endswith("_statement"):
        node = node.parent
    return node.start_byte


def _names(include: Node, file: str) -> bool:
    return any((one.text or b"").strip(b"'\"").endswith(file.encode()) for one in descendants(include)
               if one.type in ("string", "encapsed_string", "string_content"))
