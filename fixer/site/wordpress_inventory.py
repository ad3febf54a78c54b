"""Plugins, must-use plugins, drop-ins and themes of a WordPress site."""

from __future__ import annotations

from collections.abc import Iterator

from fixer.site import composer, headers, lookup, paths
from fixer.site.model import Extension, ExtensionKind, Site
from fixer.site.tree import Entry, Kind

_DROP_INS = frozenset({
    "advanced-cache.php", "db.php", "db-error.php", "install.php", "maintenance.php", "object-cache.php",
    "php-error.php", "fatal-error-handler.php", "sunrise.php"})
_FOLDERS = {
    "wordpress-plugin": ExtensionKind.PLUGIN,
    "wordpress-muplugin": ExtensionKind.MUST_USE_PLUGIN,
    "wordpress-theme": ExtensionKind.THEME,
}
_VENDORS = {
    "wpackagist-plugin": ExtensionKind.PLUGIN, "wp-plugin": ExtensionKind.PLUGIN,
    "wpackagist-theme": ExtensionKind.THEME, "wp-theme": ExtensionKind.THEME,
}


def installed(site: Site) -> list[Extension]:
    """Every extension of ``site``, those that only ``composer.lock`` knows included.

    Raises:
        AccessError: an extension's file may not be read.
    """
    found = [*_plugins(site), *_must_use(site), *_drop_ins(site), *_themes(site)]
    return _with_packages(site, found)


def _entries(site: Site, folder: str) -> Iterator[tuple[Entry, str, Kind]]:
    """What stands in ``folder``, with its link-free path and kind; nothing hidden or out of the site."""
    real = lookup.find(site.tree, folder, site.root, Kind.FOLDER)
    for entry in site.tree.list(real) if real is not None else ():
        path = paths.join(real or "", entry.name)
        if entry.name.startswith("."):
            continue
        if entry.kind is not Kind.LINK:
            yield entry, path, entry.kind
            continue
        for kind in (Kind.FOLDER, Kind.FILE):
            target = lookup.find(site.tree, path, site.root, kind)
            if target is not None:
                yield entry, target, kind


def _plugins(site: Site) -> Iterator[Extension]:
    for entry, path, kind in _entries(site, paths.join(site.content, "plugins")):
        if kind is Kind.FOLDER:
            extension = _plugin_folder(site, entry.name, path, ExtensionKind.PLUGIN)
            if extension is not None:
                yield extension
        elif kind is Kind.SUBMODULE:
            yield Extension(ExtensionKind.PLUGIN, entry.name, path, None, "", None)
        elif kind is Kind.FILE and entry.name.endswith(".php"):
            fields = _plugin_header(site, path)
            if "plugin name" in fields:
                yield _extension(ExtensionKind.PLUGIN, entry.name.removesuffix(".php"), path, path, fields)


def _plugin_folder(site: Site, slug: str, path: str, kind: ExtensionKind) -> Extension | None:
    """The plugin in a folder: WordPress takes any file in it whose header names a plugin.

    A folder with code but without such a file is listed nameless: it may be one that is loaded by
    other means, and its presence is what evidence asks for.
    """
    names = [entry.name for entry in site.tree.list(path)
             if entry.kind is Kind.FILE and entry.name.endswith(".php") and not entry.name.startswith(".")]
    names.sort(key=lambda name: (name != f"{slug}.php", name))
    for name in names:
        fields = _plugin_header(site, paths.join(path, name))
        if "plugin name" in fields:
            return _extension(kind, slug, path, paths.join(path, name), fields)
    if kind is ExtensionKind.PLUGIN and any(name != "index.php" for name in names):
        return Extension(kind, slug, path, None, "", None)
    return None


def _must_use(site: Site) -> Iterator[Extension]:
    """Files directly in the folder, which WordPress loads, and plugins in folders, which a loader does."""
    for entry, path, kind in _entries(site, paths.join(site.content, "mu-plugins")):
        if kind is Kind.FOLDER:
            extension = _plugin_folder(site, entry.name, path, ExtensionKind.MUST_USE_PLUGIN)
            if extension is not None:
                yield extension
        elif kind is Kind.FILE and entry.name.endswith(".php"):
            slug = entry.name.removesuffix(".php")
            yield _extension(ExtensionKind.MUST_USE_PLUGIN, slug, path, path, _plugin_header(site, path))


def _drop_ins(site: Site) -> Iterator[Extension]:
    """Drop-ins go by their name alone; a dangling link counts, it is what stands in a real one's place."""
    for entry in site.tree.list(site.content):
        name = entry.name
        if name in _DROP_INS or (name.startswith("blog-") and name.endswith(".php")):
            path = paths.join(site.content, name)
            if entry.kind is Kind.FILE:
                yield _extension(ExtensionKind.DROP_IN, name[:-4], path, path, _plugin_header(site, path))
            elif entry.kind is Kind.LINK:
                yield Extension(ExtensionKind.DROP_IN, name[:-4], path, None, "", None)


def _themes(site: Site) -> Iterator[Extension]:
    for entry, path, kind in _entries(site, paths.join(site.content, "themes")):
        if kind is not Kind.FOLDER:
            continue
        theme = _theme(site, entry.name, path)
        if theme is not None:
            yield theme
            continue
        for inner in site.tree.list(path):
            if inner.kind is Kind.FOLDER:
                theme = _theme(site, f"{entry.name}/{inner.name}", paths.join(path, inner.name))
                if theme is not None:
                    yield theme


def _theme(site: Site, slug: str, path: str) -> Extension | None:
    style = paths.join(path, "style.css")
    if not lookup.is_file(site.tree, style, site.root):
        return None
    fields = headers.wordpress_headers(lookup.header(site.tree, style, site.root))
    return _extension(ExtensionKind.THEME, slug, path, style, fields)


def _plugin_header(site: Site, path: str) -> dict[str, str]:
    head = site.tree.head(path, lookup.HEADER_BYTES)
    return headers.wordpress_headers(head) if headers.may_be_plugin(head) else {}


def _extension(kind: ExtensionKind, slug: str, path: str, main_file: str,
               fields: dict[str, str]) -> Extension:
    title = "theme name" if kind is ExtensionKind.THEME else "plugin name"
    further = {name: value for name, value in fields.items() if name not in (title, "version")}
    return Extension(kind, slug, path, main_file, fields.get(title, ""), fields.get("version"), further)


def _with_packages(site: Site, found: list[Extension]) -> list[Extension]:
    """``found`` with the names and versions of composer.lock, and what only it knows."""
    packages = {(kind, package.folder): package
                for package in composer.locked_packages(site.tree, site.root).values()
                if (kind := _package_kind(package))}
    named = []
    for extension in found:
        package = packages.pop((extension.kind, extension.slug), None)
        named.append(extension if package is None else extension._replace(
            package=package.name, version=extension.version or package.version or None))
    named.extend(Extension(kind, slug, "", None, "", package.version or None, {}, package.name, in_tree=False)
                 for (kind, slug), package in packages.items())
    return named


def _package_kind(package: composer.Package) -> ExtensionKind | None:
    return _FOLDERS.get(package.type) or _VENDORS.get(package.name.partition("/")[0])
