"""Modules of a Drupal site."""

from __future__ import annotations

from collections.abc import Iterator

from fixer.site import composer, headers, lookup, paths
from fixer.site.model import Extension, ExtensionKind, Site
from fixer.site.tree import Kind

_DEPTH = 12
# Folders in which Drupal itself does not look for modules.
_NOT_ENTERED = frozenset({
    "CVS", "node_modules", "bower_components", "lib", "templates", "css", "js",
})
_NOT_ENTERED_SINCE_8 = _NOT_ENTERED | {
    "src", "vendor", "assets", "files", "images", "misc", "includes", "fixtures", "Drupal", "config", "tests"}
_OTHER_PACKAGES = frozenset({
    "drupal-theme", "drupal-profile", "drupal-core", "drupal-library", "drupal-drush", "metapackage"})


def installed(site: Site) -> list[Extension]:
    """Every module of ``site`` except Drupal 8's own, those that only ``composer.lock`` knows included.

    Raises:
        AccessError: a module's file may not be read.
    """
    found = [module for folder in _places(site) for module in _modules(site, folder)]
    return _with_packages(site, found)


def _places(site: Site) -> Iterator[str]:
    yield paths.join(site.docroot, "modules")
    for holder in ("sites", "profiles"):
        folder = paths.join(site.docroot, holder)
        for entry in site.tree.list(folder):
            if entry.kind is Kind.FOLDER:
                yield paths.join(folder, entry.name, "modules")


def _modules(site: Site, place: str) -> Iterator[Extension]:
    real = lookup.find(site.tree, place, site.root, Kind.FOLDER)
    waiting = [(real, 0)] if real is not None else []
    modern = site.major is None or site.major >= 8
    older = site.major is None or site.major < 8
    passed_over = _NOT_ENTERED if older else _NOT_ENTERED_SINCE_8
    while waiting:
        folder, depth = waiting.pop()
        for entry in site.tree.list(folder):
            path = paths.join(folder, entry.name)
            if entry.kind is Kind.FOLDER:
                if depth < _DEPTH and entry.name not in passed_over and not entry.name.startswith("."):
                    waiting.append((path, depth + 1))
            elif entry.kind is Kind.FILE and modern and entry.name.endswith(".info.yml"):
                fields = headers.info_yml_fields(site.tree.head(path, lookup.HEADER_BYTES))
                if fields.get("type") == "module":
                    yield _module(site, entry.name.removesuffix(".info.yml"), path, fields)
            elif entry.kind is Kind.FILE and older and entry.name.endswith(".info"):
                fields = headers.info_fields(site.tree.head(path, lookup.HEADER_BYTES))
                if fields and "engine" not in fields:
                    yield _module(site, entry.name.removesuffix(".info"), path, fields)


def _module(site: Site, slug: str, path: str, fields: dict[str, str]) -> Extension:
    version = fields.get("version")
    if version == "VERSION":
        version = site.version
    further = {name: value for name, value in fields.items() if name not in ("name", "version")}
    return Extension(ExtensionKind.MODULE, slug, paths.parent(path), path, fields.get("name", ""),
                     version or None, further)


def _with_packages(site: Site, found: list[Extension]) -> list[Extension]:
    """``found`` with the names and versions of composer.lock, and what only it knows.

    A module belongs to the package its ``project`` line names, else to that of its own folder or the
    nearest folder above it: a submodule comes with its project.
    """
    packages = {package.folder: package for package in composer.locked_packages(site.tree, site.root).values()
                if _is_module(package)}
    if not packages:
        return found
    present = set()
    named = []
    for module in found:
        candidates = [module.headers.get("project", ""), module.slug, *module.path.split("/")[::-1]]
        package = next((packages[name] for name in candidates if name in packages), None)
        if package is not None:
            present.add(package.name)
            module = module._replace(package=package.name, version=module.version or package.version or None)
        named.append(module)
    named.extend(
        Extension(ExtensionKind.MODULE, folder, "", None, "", package.version or None, {}, package.name,
                  in_tree=False)
        for folder, package in packages.items() if package.name not in present)
    return named


def _is_module(package: composer.Package) -> bool:
    if package.type in ("drupal-module", "drupal-custom-module"):
        return True
    return (package.name.startswith("drupal/") and not package.name.startswith("drupal/core")
            and package.type not in _OTHER_PACKAGES)
