"""The platform's own must-use plugin: missing, not loaded, or there in two layouts at once.

Source: the host's WordPress upstream (wp-content/mu-plugins), and Pantheon Plugins, "MU-Plugins".
"""

from __future__ import annotations

from typing import NamedTuple

from fixer.outcome import Remark
from fixer.recipe.loading import loader_of
from fixer.site.model import Extension, ExtensionKind, Site
from fixer.site.paths import join
from fixer.site.tree import Kind, Tree

SLUG = "pantheon-mu-plugin"
TAIL = f"{SLUG}/pantheon.php"
_OLD = ("pantheon.php", "pantheon/pantheon-cache.php")
_MARKS = ("pantheon.yml", "pantheon.upstream.yml")


class PlatformPluginMissing(NamedTuple):
    """A site of the platform, by its platform files, without the platform's must-use plugin.

    Args:
        anywhere: whether sites without those files count, too.
    """

    anywhere: bool = False

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        marks = [join(site.root, name) for name in _MARKS] + [join(site.docroot, "wp-config-pantheon.php")]
        mark = next((path for path in marks if tree.kind(path) is Kind.FILE), "")
        if not (mark or self.anywhere) or current(site) is not None or old_layout(site, tree):
            return []
        folder = join(site.content, "mu-plugins")
        return [Remark(f"the platform's must-use plugin is in neither {folder} nor composer.lock", mark or folder)]

    def describe(self) -> str:
        """See ``Evidence``."""
        return "a site of the platform without its must-use plugin"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        here = current(site) is not None or old_layout(site, site.tree)
        return "the platform's must-use plugin is here" if here else "nothing shows that this site is on the platform"


class PlatformPluginNotLoaded(NamedTuple):
    """The plugin is in its folder, and no file beside that folder loads it."""

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        plugin = current(site)
        if plugin is None or not plugin.in_tree or plugin.main_file is None:
            return []
        if loader_of(tree, join(site.content, "mu-plugins"), TAIL):
            return []
        return [Remark("nothing loads this: of must-use plugins WordPress loads only files that lie directly in "
                       "their folder", plugin.main_file, 1)]

    def describe(self) -> str:
        """See ``Evidence``."""
        return "the platform's must-use plugin without its loader"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return "the platform's must-use plugin is loaded, as far as the code tells"


class PlatformPluginTwice(NamedTuple):
    """The plugin is there as it is today and as it was before 2022; both define the same functions."""

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        old = old_layout(site, tree)
        if not old or current(site) is None:
            return []
        return [Remark("the platform's must-use plugin is here twice, as it was and as it is now", old, 1)]

    def describe(self) -> str:
        """See ``Evidence``."""
        return "the platform's must-use plugin in two layouts at once"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return "the platform's must-use plugin is not here twice"


class PlatformPluginOld(NamedTuple):
    """The plugin is there as it was before 2022, and not as it is today."""

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        old = old_layout(site, tree)
        if not old or current(site) is not None:
            return []
        return [Remark("the platform's must-use plugin is of 2021 or older", old, 1)]

    def describe(self) -> str:
        """See ``Evidence``."""
        return "the platform's must-use plugin in its old layout"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return "the platform's must-use plugin is not in its old layout"


def current(site: Site) -> Extension | None:
    """The platform's must-use plugin as it is today, from the tree or from composer.lock."""
    return next((one for one in site.inventory.by_slug(SLUG) if one.kind is ExtensionKind.MUST_USE_PLUGIN), None)


def old_layout(site: Site, tree: Tree) -> str:
    """The loading file of the old layout, ``mu-plugins/pantheon.php`` beside its folder; ``""`` if not there."""
    loader, part = (join(site.content, "mu-plugins", name) for name in _OLD)
    folder = part.rpartition("/")[0]
    return loader if tree.kind(loader) is Kind.FILE and tree.kind(folder) is Kind.FOLDER else ""
