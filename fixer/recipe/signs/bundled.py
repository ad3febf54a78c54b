"""A plugin that a theme brings along in a folder of its own."""

from __future__ import annotations

from typing import NamedTuple

from fixer.outcome import Remark
from fixer.site import headers, lookup
from fixer.site.model import Site
from fixer.site.paths import join, name
from fixer.site.tree import Kind, Tree


class Bundled(NamedTuple):
    """A plugin inside a theme, found by its main file and that file's header.

    Args:
        name: how the plugin is called.
        main_file: the main file's name.
    """

    name: str
    main_file: str

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        themes = join(site.content, "themes")
        if tree.kind(themes) is not Kind.FOLDER:
            return []
        found = []
        for path, _ in tree.search(themes, (self.main_file.lower(),), (b"plugin name:",)):
            fields = headers.wordpress_headers(tree.head(path, lookup.HEADER_BYTES))
            if name(path) == self.main_file and "plugin name" in fields:
                version = f" {fields['version']}" if "version" in fields else ""
                found.append(Remark(f"{self.name}{version} comes with a theme", path, 1))
        return found

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"{self.name} inside a theme"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return f"{self.name} comes with no theme here"
