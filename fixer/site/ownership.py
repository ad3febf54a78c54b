"""Whose code an extension is: the site's own, or somebody else's that an update replaces."""

from __future__ import annotations

import re
from functools import lru_cache

from fixer.site import lookup, paths
from fixer.site.ignored import IgnoreRules
from fixer.site.model import Extension, ExtensionKind, Site
from fixer.site.tree import Kind

_STABLE_TAG = re.compile(rb"^[ \t*#]*stable tag[ \t]*:", re.IGNORECASE | re.MULTILINE)
_DIRECTORY = re.compile(r"https?://(?:[\w-]+\.)*wordpress\.org(?:[/:?#]|$)", re.IGNORECASE)
# What the platform and Bedrock put into mu-plugins; loader.php is the platform's only if it says so.
_MUST_USE = re.compile(r"(?:pantheon.*|bedrock-.*|register-theme-directory|disallow-indexing)", re.IGNORECASE)


def is_third_party(site: Site, extension: Extension, known_slugs: frozenset[str] = frozenset()) -> bool:
    """Whether somebody else maintains ``extension``, so that an update would undo a change to it.

    Marks are: a Composer package, a wordpress.org readme with a stable tag, an Update URI, a home at
    wordpress.org, a slug known from recipes, a drupal.org project, not being kept in git. Without any
    mark a plugin or theme is the site's own. Drop-ins are written by plugins, and a module outside a
    ``custom`` folder may be contributed: unsure means third-party.

    Args:
        site: the site it is installed in.
        extension: one of its inventory.
        known_slugs: slugs of extensions that are known to be published.

    Raises:
        AccessError: a file that had to be looked at may not be read.
    """
    if extension.package is not None or not extension.in_tree or extension.kind is ExtensionKind.DROP_IN:
        return True
    if extension.slug in known_slugs or is_ignored(site, extension.path):
        return True
    if extension.kind is ExtensionKind.MODULE:
        return "project" in extension.headers or "custom" not in extension.path.split("/")
    if extension.kind is ExtensionKind.MUST_USE_PLUGIN and _is_platforms(site, extension):
        return True
    return _is_published(site, extension)


def is_ignored(site: Site, path: str) -> bool:
    """Whether ``.gitignore`` at the tree's top or in the site's folder keeps ``path`` out of git."""
    is_folder = site.tree.kind(path) is Kind.FOLDER
    return any(
        _rules(lookup.contents(site.tree, paths.join(folder, ".gitignore"), ""), folder)
        .ignores(path, is_folder=is_folder) for folder in {"", site.root})


@lru_cache(maxsize=8)
def _rules(data: bytes, folder: str) -> IgnoreRules:
    return IgnoreRules(data, folder)


def _is_platforms(site: Site, extension: Extension) -> bool:
    if _MUST_USE.fullmatch(extension.slug):
        return True
    return (extension.slug == "loader" and extension.main_file is not None
            and b"pantheon" in lookup.header(site.tree, extension.main_file, site.root).lower())


def _is_published(site: Site, extension: Extension) -> bool:
    if extension.main_file is None or "update uri" in extension.headers:
        return True
    home = extension.headers.get("plugin uri") or extension.headers.get("theme uri") or ""
    if _DIRECTORY.match(home):
        return True
    if extension.path == extension.main_file:
        return False
    return any(
        _STABLE_TAG.search(lookup.header(site.tree, paths.join(extension.path, entry.name), site.root))
        for entry in site.tree.list(extension.path) if entry.name.lower() in ("readme.txt", "readme.md"))
