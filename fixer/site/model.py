"""What fixer knows of one site: where its parts are. All paths are relative to the site's tree."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from fixer.site.tree import Tree

if TYPE_CHECKING:
    from fixer.site.inventory import Inventory


class Cms(Enum):
    """The content management systems fixer knows."""

    WORDPRESS = "wordpress"
    DRUPAL = "drupal"


class ExtensionKind(Enum):
    """What sort of extension it is, in the CMS's own words."""

    PLUGIN = "plugin"
    MUST_USE_PLUGIN = "must-use plugin"
    DROP_IN = "drop-in"
    THEME = "theme"
    MODULE = "module"


class Extension(NamedTuple):
    """One installed extension.

    Args:
        kind: plugin, must-use plugin, drop-in, theme or module.
        slug: its folder name (a single-file plugin: the file's name without ``.php``); for Drupal the
            machine name.
        path: its folder, or its file where it has no folder of its own; ``""`` where only
            ``composer.lock`` knows it (``in_tree`` is False then).
        main_file: path of the file that holds its header (``.info``, ``.info.yml``, ``style.css``), or
            None.
        name: the name in that header; ``""`` without one.
        version: as written there or in composer.lock, or None.
        headers: further header fields, by their name in lower case (``update uri``, ``text domain``).
        package: its Composer package, where composer.lock names it.
        in_tree: False for an extension of composer.lock whose files are not in the tree.
    """

    kind: ExtensionKind
    slug: str
    path: str
    main_file: str | None
    name: str
    version: str | None
    headers: Mapping[str, str] = MappingProxyType({})
    package: str | None = None
    in_tree: bool = True


class _Parts(NamedTuple):
    """The parts of a site; see ``Site``."""

    tree: Tree
    root: str
    cms: Cms
    style: str
    docroot: str
    core: str
    content: str
    config: str
    definitions: str
    writable: str
    platform_file: str
    version: str | None = None
    major: int | None = None


class Site(_Parts):
    """One site. ``root`` is the folder that holds the code base: the repository's top or below it.

    Args:
        tree: where the files are.
        root: the site's folder; on the platform this is ``/code``.
        cms: WordPress or Drupal.
        style: ``classic`` or ``bedrock`` for WordPress; ``classic`` or ``composer`` (core is not in the
            tree, only in composer.lock, or the docroot is nested) for Drupal.
        docroot: the folder the web server serves: ``root`` or ``root/web``.
        core: the folder that holds WordPress's ``wp-settings.php`` or Drupal's core files: for
            WordPress the folder ABSPATH points at (also when it is not in the tree, as on Bedrock);
            for Drupal 7 the docroot, for Drupal 8 and later ``docroot/core``.
        content: WordPress's content folder (``wp-content`` or ``web/app``); for Drupal
            ``docroot/sites/default``.
        config: the file the CMS reads first: ``wp-config.php`` (the one that loads wp-settings.php) or
            ``settings.php``. The path where it belongs, also when it is missing.
        definitions: the file where this site defines its constants: ``config`` itself, or Bedrock's
            ``config/application.php``.
        writable: the folder the platform keeps writable: ``wp-content/uploads``, ``web/app/uploads`` or
            ``sites/default/files``.
        platform_file: ``root/pantheon.yml``, also when it is missing.
        version: the CMS's version as far as the files tell, e.g. ``6.1.9``, ``7.103``, or None.
        major: Drupal's major version (6, 7, 8, 9, 10, 11), None for WordPress or when unknown.
    """

    @cached_property
    def inventory(self) -> Inventory:
        """The installed extensions; read from the tree at the first use."""
        from fixer.site.inventory import take_inventory

        return take_inventory(self)

    def relative(self, path: str) -> str:
        """``path`` as seen from the site's own folder."""
        return path.removeprefix(self.root + "/") if self.root else path
