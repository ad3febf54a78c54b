"""A path that a config builds at run time, from the folder it lies in itself."""

from __future__ import annotations

import posixpath
from typing import NamedTuple

from fixer.php.literals import quoted
from fixer.recipe.places import path_in
from fixer.site.model import Site


class PathHere(NamedTuple):
    """The absolute path of a place in the site, which is another one in every container.

    Args:
        destination: the place, with placeholders: ``{uploads}/private/logs``; a slash at its end stays.
    """

    destination: str

    def source(self, site: Site, folder: str) -> bytes:
        """PHP for the path, in a file that lies in ``folder``; safe for PHP 5.3.

        Args:
            site: the site.
            folder: relative to the tree.
        """
        relative = posixpath.relpath("/" + path_in(site, self.destination), "/" + folder)
        base = b"__DIR__"
        while relative.startswith("../"):
            base, relative = b"dirname( " + base + b" )", relative[3:]
        ending = b"/" if self.destination.endswith("/") else b""
        return base + b" . " + quoted(b"/" + relative.encode("utf-8", "surrogateescape") + ending)
