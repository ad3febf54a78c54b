"""Recognising a WordPress site and finding its parts."""

from __future__ import annotations

import re
from typing import NamedTuple

from fixer.errors import InTheWayError
from fixer.site import composer, lookup, paths
from fixer.site.docroot import docroots
from fixer.site.model import Cms, Site
from fixer.site.tree import Kind, Tree

_CORE_FILES = ("wp-settings.php", "wp-includes/version.php", "wp-load.php")
_PACKAGES = ("roots/wordpress", "johnpbloch/wordpress", "johnpbloch/wordpress-core",
             "roots/wordpress-no-content", "roots/wordpress-full", "pantheon-systems/wordpress-composer")
_CONTENT_PARTS = ("plugins", "themes", "mu-plugins")
_BLOG_HEADER = re.compile(rb"""['"]/?([\w./-]+?)/wp-blog-header\.php['"]""")
_CONTENT_DIR = re.compile(
    rb"""^[^#/*\n]*['"](?:WP_)?CONTENT_DIR['"]\s*,[^;\n]*?['"]([\w./-]+)['"]\s*\)""", re.M)
_VERSION = re.compile(rb"""^[ \t]*\$wp_version\s*=\s*['"]([^'"]+)['"]""", re.M)


def recognise(tree: Tree, root: str) -> tuple[Site, bool] | None:
    """The WordPress site whose code base is in ``root``, if one is.

    Args:
        tree: where to look.
        root: the folder in question.

    Returns:
        The site, and whether it is certain: its core is in the tree, or Bedrock's files are, or its
        config and its content folder. One of these two alone is a guess.
    """
    guess = None
    for docroot in docroots(tree, root):
        found = _at(tree, root, docroot)
        if found is not None and found[1]:
            return found
        guess = guess or found
    return guess


class _Place(NamedTuple):
    """A folder that may be served, and what was found out about it so far."""

    tree: Tree
    root: str
    docroot: str
    manifest: composer.Manifest

    def file(self, *parts: str) -> bool:
        return lookup.is_file(self.tree, paths.join(*parts), self.root)

    def folder(self, *parts: str) -> str | None:
        return lookup.find(self.tree, paths.join(*parts), self.root, Kind.FOLDER)

    def has_name(self, *parts: str) -> bool:
        """Whether anything, a dangling link too, stands there."""
        return self.tree.kind(paths.join(*parts)) in (Kind.FILE, Kind.LINK)


def _at(tree: Tree, root: str, docroot: str) -> tuple[Site, bool] | None:
    place = _Place(tree, root, docroot, composer.manifest(tree, root))
    bedrock = _is_bedrock(place)
    core = _core(place) or (paths.join(docroot, "wp") if bedrock else docroot)
    core_here = _is_core(place, core)
    config = _config(place, core, bedrock)
    definitions = paths.join(root, "config/application.php") if bedrock else config
    content = _content(place, core, definitions, bedrock)
    has_config = place.has_name(config)
    has_content = any(place.folder(content, part) is not None for part in _CONTENT_PARTS)
    if not (core_here or bedrock or has_config or has_content):
        return None
    return Site(
        tree=tree, root=root, cms=Cms.WORDPRESS, style="bedrock" if bedrock else "classic",
        docroot=docroot, core=core, content=content, config=config, definitions=definitions,
        writable=paths.join(content, "uploads"), platform_file=paths.join(root, "pantheon.yml"),
        version=_version(place, core)), core_here or bedrock or (has_config and has_content)


def _is_bedrock(place: _Place) -> bool:
    if place.docroot == place.root or not place.file(place.root, "config/application.php"):
        return False
    return (place.has_name(place.docroot, "wp-config.php")
            or any(place.folder(place.docroot, "app", part) for part in _CONTENT_PARTS)
            or any(name in place.manifest.require for name in _PACKAGES))


def _is_core(place: _Place, folder: str) -> bool:
    return any(place.file(folder, name) for name in _CORE_FILES)


def _core(place: _Place) -> str | None:
    """The folder of WordPress's own files, where one is known; it need not be in the tree."""
    if _is_core(place, place.docroot):
        return place.docroot
    installed = place.manifest.wordpress
    if installed and paths.within(paths.join(place.root, installed), place.docroot):
        return paths.join(place.root, installed)
    index = lookup.header(place.tree, paths.join(place.docroot, "index.php"), place.root)
    if (match := _BLOG_HEADER.search(index)) and b".." not in match[1]:
        return place.folder(place.docroot, match[1].decode()) or paths.join(place.docroot, match[1].decode())
    if place.has_name(place.docroot, "wp-config.php"):
        for entry in place.tree.list(place.docroot):
            if entry.kind is Kind.FOLDER and place.file(place.docroot, entry.name, "wp-settings.php"):
                return paths.join(place.docroot, entry.name)
    return None


def _config(place: _Place, core: str, bedrock: bool) -> str:
    """Where WordPress looks for wp-config.php: beside its core, else one folder up."""
    beside, above = paths.join(core, "wp-config.php"), paths.join(paths.parent(core), "wp-config.php")
    if bedrock:
        return paths.join(place.docroot, "wp-config.php")
    if core == place.root or place.has_name(beside):
        return beside
    if place.has_name(above) and not place.file(paths.parent(core), "wp-settings.php"):
        return above
    return beside


def _content(place: _Place, core: str, definitions: str, bedrock: bool) -> str:
    usual = paths.join(place.docroot, "app" if bedrock else "wp-content")
    folders = [*_defined_content(place, core, definitions), usual, paths.join(core, "wp-content"),
               paths.join(place.docroot, "wp-content")]
    for folder in folders:
        real = place.folder(folder)
        if real is not None and any(place.folder(real, part) is not None for part in _CONTENT_PARTS):
            return real
    return place.folder(usual) or usual


def _defined_content(place: _Place, core: str, definitions: str) -> list[str]:
    """Where the config's definition of the content folder may lead, by the bases in use for it."""
    found = []
    for value in _CONTENT_DIR.findall(lookup.contents(place.tree, definitions, place.root)):
        for base in (place.docroot, paths.parent(definitions), core):
            try:
                folder = paths.normalise(paths.join(base, value.decode()))
            except InTheWayError:
                continue
            if paths.within(folder, place.root) and folder != place.root:
                found.append(folder)
    return found


def _version(place: _Place, core: str) -> str | None:
    match = _VERSION.search(
        lookup.header(place.tree, paths.join(core, "wp-includes/version.php"), place.root))
    if match:
        return match[1].decode("ascii", "replace")
    locked = composer.locked_packages(place.tree, place.root)
    return next((locked[name].version for name in _PACKAGES if name in locked), None)
