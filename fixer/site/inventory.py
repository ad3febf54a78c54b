"""What is installed in a site, as its files tell."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from functools import cached_property
from typing import NamedTuple

from fixer.site.model import Cms, Extension, ExtensionKind, Site


class _Extensions(NamedTuple):
    extensions: tuple[Extension, ...]


class Inventory(_Extensions):
    """The extensions of one site, sorted by kind and slug."""

    def by_slug(self, *slugs: str) -> tuple[Extension, ...]:
        """The extensions with one of these slugs, or machine names, of any kind.

        Args:
            slugs: exact, or with ``*`` for what vendors append: ``tubepress*``.
        """
        plain = {slug for slug in slugs if "*" not in slug}
        globs = [slug for slug in slugs if "*" in slug]
        if not globs:
            return self._pick(extension for slug in plain for extension in self._slugs.get(slug, ()))
        return tuple(extension for extension in self.extensions
                     if extension.slug in plain or any(fnmatchcase(extension.slug, glob) for glob in globs))

    def by_name(self, *names: str) -> tuple[Extension, ...]:
        """The extensions whose header gives one of these names, without regard to case."""
        wanted = {name.lower() for name in names}
        return tuple(extension for extension in self.extensions if extension.name.lower() in wanted)

    def by_package(self, *packages: str) -> tuple[Extension, ...]:
        """The extensions that come from one of these Composer packages."""
        return tuple(extension for extension in self.extensions if extension.package in packages)

    def of_kind(self, *kinds: ExtensionKind) -> tuple[Extension, ...]:
        """The extensions of these kinds."""
        return tuple(extension for extension in self.extensions if extension.kind in kinds)

    def holding(self, path: str) -> Extension | None:
        """The extension that the file at ``path`` belongs to; the innermost where one lies in another."""
        holders = [extension for extension in self.extensions if extension.in_tree and (
            path == extension.path or path.startswith(extension.path + "/"))]
        return max(holders, key=lambda extension: len(extension.path), default=None)

    @cached_property
    def _slugs(self) -> dict[str, list[Extension]]:
        slugs: dict[str, list[Extension]] = {}
        for extension in self.extensions:
            slugs.setdefault(extension.slug, []).append(extension)
        return slugs

    def _pick(self, extensions: Iterable[Extension]) -> tuple[Extension, ...]:
        return tuple(sorted(extensions, key=order))


def order(extension: Extension) -> tuple[int, str, str]:
    """How extensions are sorted."""
    return _KINDS.index(extension.kind), extension.slug, extension.path


_KINDS = tuple(ExtensionKind)


def take_inventory(site: Site) -> Inventory:
    """Reads what is installed, only in places the CMS loads extensions from.

    Raises:
        AccessError: an extension's file may not be read.
    """
    if site.cms is Cms.WORDPRESS:
        from fixer.site.wordpress_inventory import installed
    else:
        from fixer.site.drupal_inventory import installed
    return Inventory(tuple(sorted(installed(site), key=order)))
