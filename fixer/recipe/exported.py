"""Drupal's exported configuration: a value of it as another way in which a problem may be mended."""

from __future__ import annotations

from typing import NamedTuple

from fixer.errors import InTheWayError
from fixer.php.config import read_config
from fixer.php.definitions import NameKind
from fixer.php.rules import Rule
from fixer.recipe.step import Context
from fixer.site.paths import join, normalise
from fixer.site.platform_file import top_level
from fixer.site.tree import Kind


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
        path = join(sync_folder(context), f"{self.name}.yml")
        if context.tree.kind(path) is not Kind.FILE:
            return ""
        try:
            value = top_level(context.tree.read(path), path).get(self.key)
        except InTheWayError:
            return ""
        return f"{self.reason} ({path})" if value is not None and self.rule.accepts(value.text.encode()) else ""


def sync_folder(context: Context) -> str:
    """The folder of the exported configuration: where settings.php says, else where the platform's settings do."""
    site = context.site
    usual = join(site.root, "config") if site.docroot != site.root else join(site.content, "config")
    if context.tree.kind(site.config) is not Kind.FILE:
        return usual
    config = read_config(site, context.tree, context.documents)
    stated = config.effective(NameKind.VARIABLE, "$settings['config_sync_directory']")
    for value in stated.values:
        if isinstance(value, bytes):
            try:
                return normalise(join(site.docroot, value.decode("utf-8", "replace")))
            except InTheWayError:
                return usual
    return usual
