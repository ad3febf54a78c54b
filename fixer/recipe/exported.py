"""Drupal's exported configuration: a value of it as another way in which a problem may be mended."""

from __future__ import annotations

from typing import NamedTuple

from fixer.errors import InTheWayError
from fixer.php.config import read_config
from fixer.php.definition import NameKind
from fixer.php.document import Document
from fixer.php.rules import Rule
from fixer.recipe.step import Context
from fixer.site.model import Site
from fixer.site.paths import join, normalise
from fixer.site.platform_file import top_level
from fixer.site.tree import Kind, Tree

# The second one until Drupal 8.8.
_NAMES = ("$settings['config_sync_directory']", "$config_directories['sync']")


class Exported(NamedTuple):
    """A value at the top of an exported configuration object is right.

    Args:
        name: the configuration object, such as ``system.site``.
        key: the key in it.
        rule: what is right.
        reason: the sentence.
    """

    name: str
    key: str
    rule: Rule
    reason: str

    def holds(self, context: Context) -> str:
        """See ``Alternative``."""
        path = join(sync_folder(context.site, context.tree, context.documents), f"{self.name}.yml")
        if context.tree.kind(path) is not Kind.FILE:
            return ""
        try:
            value = top_level(context.tree.read(path), path).get(self.key)
        except InTheWayError:
            return ""
        return f"{self.reason} ({path})" if value is not None and self.rule.accepts(value.text.encode()) else ""


def sync_folder(site: Site, tree: Tree, documents: dict[str, Document] | None = None) -> str:
    """The folder of the exported configuration: where settings.php says, else where the platform's settings do.

    Args:
        site: the site, a Drupal 8 or later.
        tree: where its files are read.
        documents: files already parsed, by path.

    Raises:
        InTheWayError: settings.php cannot be read.
    """
    usual = join(site.root, "config") if site.docroot != site.root else join(site.content, "config")
    if tree.kind(site.config) is not Kind.FILE:
        return usual
    config = read_config(site, tree, documents)
    for name in _NAMES:
        for value in config.effective(NameKind.VARIABLE, name).values:
            if isinstance(value, bytes):
                try:
                    return normalise(join(site.docroot, value.decode("utf-8", "replace")))
                except InTheWayError:
                    return usual
    return usual
