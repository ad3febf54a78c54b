"""A file that PHP is told to run before every request, by a path that does not last.

Source: PHP's manual, ".user.ini files" and "auto_prepend_file": where the file is missing, every request fails.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from fixer.outcome import Remark
from fixer.recipe.evidence import Plugin
from fixer.site.ini_text import directive
from fixer.site.model import Site
from fixer.site.paths import join
from fixer.site.platform_file import UPSTREAM_FILE
from fixer.site.tree import Kind, Tree

INI = ".user.ini"
_CONTAINER = re.compile(r"/srv/(?:bindings|www)/[^/]+/")
_PATH = re.compile(rb"/srv/(?:bindings|www)/[^/'\"]+/")


class Prepended(NamedTuple):
    """What a plugin leaves in ``.user.ini`` and in the file named there.

    Args:
        extension: the plugin.
        file: the name of the file that it lets PHP run first.
    """

    extension: Plugin
    file: str

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        ini, file = join(site.docroot, INI), join(site.docroot, self.file)
        kind = tree.kind(ini)
        if kind is Kind.LINK:
            return self._of_link(site, tree, ini)
        found = self._of_file(site, tree, ini) if kind is Kind.FILE else []
        if found and tree.kind(file) is Kind.FILE and (absolute := _PATH.search(tree.read(file))):
            line = tree.read(file).count(b"\n", 0, absolute.start()) + 1
            found.append(Remark("this file names a path of one container, too", file, line))
        return found

    def _of_file(self, site: Site, tree: Tree, ini: str) -> list[Remark]:
        stated = directive(tree.read(ini), "auto_prepend_file")
        if stated is None or not stated.value.endswith(self.file) or lasts(site, tree, stated.value):
            return []
        whose = self.extension.slug_here(site)
        rest = "" if whose else f", and {self.extension.name} is not even installed any more"
        return [Remark(f"auto_prepend_file names {stated.value}, which is not there in another container: every "
                       f"request ends in a blank page then{rest}", ini, stated.line)]

    def _of_link(self, site: Site, tree: Tree, ini: str) -> list[Remark]:
        target = tree.target(ini)
        if target.startswith("/"):
            return [Remark(f"this link leads to {target}, which is a path of one container", ini)]
        protected = any(INI.encode() in tree.read(path) for path in (site.platform_file, join(site.root, UPSTREAM_FILE))
                        if tree.kind(path) is Kind.FILE)
        if protected or not self.extension.slug_here(site):
            return []
        return [Remark("anybody can read this file by the web: protected_web_paths does not name it", ini)]

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"a {INI} by which {self.extension.name} runs {self.file} from a path that does not last"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return f"no {INI} here runs {self.file} from a path that does not last"


def lasts(site: Site, tree: Tree, value: str) -> bool:
    """Whether a path in ``.user.ini`` names a file of the code wherever the code runs."""
    if _CONTAINER.match(value):
        return False
    if value.startswith("/"):
        return value.startswith("/code/") and tree.kind(join(site.root, value.removeprefix("/code/"))) is Kind.FILE
    return tree.kind(join(site.docroot, value)) is Kind.FILE
