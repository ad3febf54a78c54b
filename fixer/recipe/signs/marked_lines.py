"""Lines that an extension wrote into a file in the docroot, between marks of its own."""

from __future__ import annotations

from typing import NamedTuple

from fixer.outcome import Remark
from fixer.site import lookup
from fixer.site.ini_text import section
from fixer.site.model import Site
from fixer.site.paths import join
from fixer.site.tree import Tree


class MarkedLines(NamedTuple):
    """The lines between two marks.

    Args:
        file: the file's name.
        begin: the first line.
        end: the last one.
        meaning: what they mean, as a sentence without its end.
    """

    file: str
    begin: str
    end: str
    meaning: str

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        path = join(site.docroot, self.file)
        content = lookup.contents(tree, path, site.root)
        found = section(content, self.begin, self.end)
        return [] if found is None else [Remark(self.meaning, path, content.count(b"\n", 0, found[0]) + 1)]

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"lines from '{self.begin}' on in {self.file}"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return f"{self.file} holds no lines from '{self.begin}' on"
