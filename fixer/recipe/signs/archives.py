"""Archives that an extension left in the writable folder, as far as that is at hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from fixer.outcome import Remark
from fixer.recipe.places import path_in
from fixer.site.model import Site
from fixer.site.paths import join
from fixer.site.tree import Kind, Tree


class Archives(NamedTuple):
    """A folder with archives in it, or in a folder of it.

    Args:
        of: what made them.
        folder: the folder, with placeholders.
        endings: how their names end.
    """

    of: str
    folder: str
    endings: tuple[str, ...]

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        folder = path_in(site, self.folder)
        count = sum(1 for _ in self._in(tree, folder, deeper=True))
        what = "an archive" if count == 1 else f"{count} archives"
        return [Remark(f"{what} of {self.of} {'lies' if count == 1 else 'lie'} here", folder)] if count else []

    def _in(self, tree: Tree, folder: str, *, deeper: bool) -> Iterator[str]:
        for entry in tree.list(folder):
            path = join(folder, entry.name)
            if entry.kind is Kind.FILE and entry.name.endswith(self.endings):
                yield path
            elif entry.kind is Kind.FOLDER and deeper:
                yield from self._in(tree, path, deeper=False)

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"archives of {self.of} in the writable folder, where that is at hand"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        return f"no archives of {self.of} lie in {path_in(site, self.folder)}"
