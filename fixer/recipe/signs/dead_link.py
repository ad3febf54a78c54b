"""A link in the code that leads to a folder which is not there."""

from __future__ import annotations

from typing import NamedTuple

from fixer.outcome import Remark
from fixer.recipe.files_beside import leads_beside_code
from fixer.recipe.places import path_in
from fixer.site import lookup
from fixer.site.model import Site
from fixer.site.paths import points_to, within
from fixer.site.tree import Kind, Tree


class DeadLink(NamedTuple):
    """A link to a folder that is missing, as far as this tree can tell.

    The writable folder is not in git: where it is not here, a relative link into it may be right.

    Args:
        path: the link, with placeholders.
        trouble: what follows, as the end of a sentence.
    """

    path: str
    trouble: str

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        path = path_in(site, self.path)
        if tree.kind(path) is not Kind.LINK or lookup.is_folder(tree, path, site.root) or _may_work(site, tree, path):
            return []
        return [Remark(f"this link leads to {tree.target(path)}, where there is no folder; {self.trouble}", path)]

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"a link at {self.path} to a folder that is missing"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        return f"nothing shows that a folder is missing behind {path_in(site, self.path)}"


def _may_work(site: Site, tree: Tree, path: str) -> bool:
    """Whether the link leads into the writable folder, and that folder is not in this tree."""
    if tree.target(path).startswith("/"):
        return False
    aim = points_to(tree, path, site.root)
    if aim is None:
        return bool(leads_beside_code(site, tree, path))
    return within(aim, site.writable) and not lookup.is_folder(tree, site.writable, site.root)
