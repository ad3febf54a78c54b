"""Links into ``files`` beside the code, the folder that uploads are a link to on the platform.

Source: the host's "Using Extensions That Assume Write Access", which writes such links for a docroot at the top of
the code.
"""

from __future__ import annotations

import posixpath

from fixer.site.model import Site
from fixer.site.paths import join, parent
from fixer.site.tree import Kind, Tree


def leads_beside_code(site: Site, tree: Tree, path: str) -> bool | None:
    """Whether the link at ``path`` leads below ``files`` beside the code.

    From a folder deeper, or less deep, than the documents have in mind the same link leads nowhere.

    Args:
        site: the site.
        tree: where the link is.
        path: the link; no folder above it is one.

    Returns:
        True where it leads there, False where it was meant to and does not, None for any other link.
    """
    target = tree.target(path)
    ups, found, rest = target.rpartition("../")
    if not found or ups.replace("../", "") or not rest.startswith("files/"):
        return None
    if posixpath.normpath(posixpath.join(site.relative(parent(path)), target)) == "../" + rest.rstrip("/"):
        return True
    return None if tree.kind(join(site.root, "files")) is not Kind.MISSING else False
