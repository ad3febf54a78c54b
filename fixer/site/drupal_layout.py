"""Recognising a Drupal site and finding its parts."""

from __future__ import annotations

import re

from fixer.site import composer, lookup, paths
from fixer.site.docroot import docroots
from fixer.site.model import Cms, Site
from fixer.site.tree import Kind, Tree

# Where each generation of core keeps its version.
_CORE_FILES = (
    ("core/lib/Drupal.php", re.compile(rb"""const\s+VERSION\s*=\s*['"]([^'"]+)['"]""")),
    ("includes/bootstrap.inc", re.compile(rb"""define\(\s*['"]VERSION['"]\s*,\s*['"]([^'"]+)['"]""")),
    ("modules/system/system.module", re.compile(rb"""define\(\s*['"]VERSION['"]\s*,\s*['"]([^'"]+)['"]""")),
)
_PACKAGES = ("drupal/core", "drupal/core-recommended", "drupal/core-composer-scaffold", "drupal/drupal")
_PART_OF_A_SITE = re.compile(r"drupal-(?:custom-)?(?:module|theme|profile|library|drush)")
_INFO_CORE = re.compile(rb"^[ \t]*core[ \t]*=[ \t]*[\"']?(\d+)\.x", re.MULTILINE)


def recognise(tree: Tree, root: str) -> tuple[Site, bool] | None:
    """The Drupal site whose code base is in ``root``, if one is.

    Args:
        tree: where to look.
        root: the folder in question.

    Returns:
        The site, and whether it is certain: its core is in the tree or Composer installs it. A
        ``sites`` folder alone is a guess.
    """
    places = docroots(tree, root)
    for docroot in places:
        version = _version_in_tree(tree, root, docroot)
        if version is not None:
            return _site(tree, root, docroot, version, in_tree=True), True
    managed = _by_composer(tree, root, places)
    if managed is not None:
        return managed
    for docroot in places:
        if _has_sites(tree, root, docroot):
            return _site(tree, root, docroot, _guessed_major(tree, root, docroot), in_tree=True), False
    return None


def _version_in_tree(tree: Tree, root: str, docroot: str) -> str | None:
    for name, pattern in _CORE_FILES:
        match = pattern.search(lookup.header(tree, paths.join(docroot, name), root))
        if match:
            return match[1].decode("ascii", "replace")
    return None


def _by_composer(tree: Tree, root: str, places: tuple[str, str]) -> tuple[Site, bool] | None:
    manifest = composer.manifest(tree, root)
    if _PART_OF_A_SITE.fullmatch(manifest.type):
        return None
    locked = composer.locked_packages(tree, root)
    version = next((locked[name].version for name in _PACKAGES if name in locked), None)
    wanted = next((manifest.require[name] for name in _PACKAGES if name in manifest.require), None)
    if version is None and wanted is None:
        return None
    docroot = _composer_docroot(tree, root, places, manifest)
    certain = (version is not None or manifest.web_root is not None or manifest.type == "project"
               or _has_sites(tree, root, docroot))
    said = version if version is not None else f"{_major(wanted or '') or ''}"
    return _site(tree, root, docroot, said, in_tree=False), certain


def _composer_docroot(tree: Tree, root: str, places: tuple[str, str], manifest: composer.Manifest) -> str:
    if places[0] != root or manifest.web_root is None:
        nested = places[0] != root or lookup.is_folder(tree, places[1], root)
        return paths.join(root, "web") if nested else root
    return paths.join(root, manifest.web_root)


def _has_sites(tree: Tree, root: str, docroot: str) -> bool:
    return (any(tree.kind(paths.join(docroot, "sites/default", name)) in (Kind.FILE, Kind.LINK)
                for name in ("settings.php", "default.settings.php"))
            or lookup.is_folder(tree, paths.join(docroot, "sites/all/modules"), root))


def _guessed_major(tree: Tree, root: str, docroot: str) -> str:
    """The major version that the first module found is written for, as a string; ``""`` if none says."""
    for folder in ("sites/all/modules/contrib", "sites/all/modules/custom", "sites/all/modules"):
        place = paths.join(docroot, folder)
        for module in tree.list(place):
            for entry in tree.list(paths.join(place, module.name)):
                if entry.name.endswith(".info"):
                    info = lookup.header(tree, paths.join(place, module.name, entry.name), root)
                    if match := _INFO_CORE.search(info):
                        return match[1].decode()
    if lookup.is_folder(tree, paths.join(docroot, "sites/all/modules"), root):
        return "7"
    return ""


def _site(tree: Tree, root: str, docroot: str, version: str, *, in_tree: bool) -> Site:
    major = _major(version)
    modern = major is None or major >= 8
    content = paths.join(docroot, "sites/default")
    config = paths.join(content, "settings.php")
    return Site(
        tree=tree, root=root, cms=Cms.DRUPAL, docroot=docroot, content=content, config=config,
        style="classic" if in_tree and docroot == root else "composer",
        core=paths.join(docroot, "core") if modern else docroot, definitions=config,
        writable=paths.join(content, "files"), platform_file=paths.join(root, "pantheon.yml"),
        version=version if "." in version else None, major=major)


def _major(version: str) -> int | None:
    """The one major version that a version or a constraint names."""
    if match := re.match(r"(\d{1,3})\.[\w.+-]*$", version):
        return int(match[1])
    majors = {int(number) for number in re.findall(r"(?<![\w.])(\d{1,3})(?![\w])", version)}
    return majors.pop() if len(majors) == 1 else None
