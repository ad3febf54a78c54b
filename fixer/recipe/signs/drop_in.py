"""A drop-in of one product, whoever else may use a file of that name."""

from __future__ import annotations

from typing import NamedTuple

from fixer.outcome import Remark
from fixer.recipe.places import path_in
from fixer.recipe.step import Context
from fixer.site.model import Site
from fixer.site.tree import Kind, Tree


class DropIn(NamedTuple):
    """A file at the place of a drop-in that a product is named in.

    Args:
        product: how the product is called.
        path: where the file is, with placeholders.
        marks: words of which one is in its code, without regard to case.
    """

    product: str
    path: str
    marks: tuple[str, ...]

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        path = path_in(site, self.path)
        if tree.kind(path) is not Kind.FILE or not self.is_in(tree.read(path)):
            return []
        return [Remark(f"this drop-in of {self.product} is loaded where WP_CACHE is on" if self._is_page_cache()
                       else f"{self.product} left this file", path, 1)]

    def is_in(self, content: bytes) -> bool:
        """Whether a file with this content is the product's.

        Another product's drop-in may speak of this one in a comment, so what counts is its code, where it has any.
        """
        return any(mark.lower().encode() in content.lower() for mark in self.marks) and self._is_in_code(content)

    def _is_in_code(self, content: bytes) -> bool:
        from fixer.php.document import Document

        code = content
        for node in reversed(list(Document(content).nodes())):
            if node.type == "comment":
                code = code[: node.start_byte] + code[node.end_byte :]
        lowered = code.lower()
        return not lowered.replace(b"<?php", b"").replace(b"?>", b"").strip() \
            or any(mark.lower().encode() in lowered for mark in self.marks)

    def _is_page_cache(self) -> bool:
        return self.path.endswith("/advanced-cache.php")

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"{self.path} of {self.product}"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        return f"{path_in(site, self.path)} is not there, or not of {self.product}"


class OtherDropIn(NamedTuple):
    """A drop-in of another product is there and needs what would go; an ``Alternative``."""

    drop_in: DropIn
    reason: str

    def holds(self, context: Context) -> str:
        """See ``Alternative``."""
        path = path_in(context.site, self.drop_in.path)
        if context.tree.kind(path) is Kind.LINK:
            return self.reason
        if context.tree.kind(path) is not Kind.FILE:
            return ""
        content = context.tree.read(path)
        return self.reason if content.strip() and not self.drop_in.is_in(content) else ""
