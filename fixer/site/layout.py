"""Finding the site that lies in a tree."""

from __future__ import annotations

from collections import deque

from fixer.errors import InTheWayError, NoSiteError
from fixer.site import paths, wordpress_layout
from fixer.site.model import Cms, Site
from fixer.site.overlay import OverlayTree
from fixer.site.tree import Kind, Tree

_DEPTH = 3
_NOT_SEARCHED = frozenset({"node_modules", "vendor", "backup", "backups", "files", "uploads", "tests"})
_DRUPAL_NAMES = ("sites", "composer.json", "web", "modules", "includes", "core", "composer.lock")
_NAMES = {Cms.WORDPRESS: "WordPress", Cms.DRUPAL: "Drupal"}


def find_site(tree: Tree, start: str = "") -> Site:
    """The site that ``start`` lies in; if it lies in none, the only one in the folders below it.

    The nearest site at or above ``start`` is the one meant. An install nested in another site's
    folders (a second WordPress in ``blog/``) is part of that site's files unless ``start`` lies in the
    nested one: so each of the two can be named, where an error could not be got around. A web folder
    or a core folder is never taken for a site of its own when the folder above explains it.

    Args:
        tree: where to look.
        start: a folder or file of the tree.

    Raises:
        NoSiteError: there is no site, or there are several and none is meant more than another.
        AccessError: a file that had to be looked at may not be read.
    """
    # Many places are asked for again and again; an overlay remembers what stands there.
    return _find(OverlayTree(tree), start)._replace(tree=tree)


def _find(tree: Tree, start: str) -> Site:
    folder = _folder(tree, start)
    upward = [found for place in (folder, *paths.ancestors(folder)) if (found := _recognise(tree, place))]
    if not upward:
        return _below(tree, folder)
    site = next((site for site, certain in upward if certain), upward[0][0])
    for upper, certain in upward:
        if certain and upper.root != site.root and site.root in (upper.docroot, upper.core):
            site = upper
    return site


def _folder(tree: Tree, start: str) -> str:
    try:
        place = paths.resolve(tree, paths.normalise(start))
    except InTheWayError as error:
        raise NoSiteError(error.message) from error
    kind = tree.kind(place)
    if kind is Kind.MISSING:
        raise NoSiteError(f"there is no {_shown(tree, start)} here: name the folder of a site")
    return place if kind is Kind.FOLDER else paths.parent(place)


def _recognise(tree: Tree, folder: str) -> tuple[Site, bool] | None:
    found = [one for one in (wordpress_layout.recognise(tree, folder), _drupal(tree, folder)) if one]
    certain = [one for one in found if one[1]]
    if len(certain) > 1:
        raise NoSiteError(f"two sites share the folder {_shown(tree, folder)}, a WordPress and a Drupal site: "
                          "move one of them into a folder of its own")
    return next(iter(certain or found), None)


def _drupal(tree: Tree, folder: str) -> tuple[Site, bool] | None:
    """The Drupal site in ``folder``; what knows about Drupal is imported only where there may be one."""
    if all(tree.kind(paths.join(folder, name)) is Kind.MISSING for name in _DRUPAL_NAMES):
        return None
    from fixer.site import drupal_layout

    return drupal_layout.recognise(tree, folder)


def _below(tree: Tree, folder: str) -> Site:
    """The only site in the folders below."""
    found: list[tuple[Site, bool]] = []
    waiting = deque([(folder, 0)])
    while waiting:
        place, depth = waiting.popleft()
        for entry in tree.list(place):
            if entry.kind is not Kind.FOLDER or _is_passed_over(entry.name):
                continue
            inner = paths.join(place, entry.name)
            site = _recognise(tree, inner)
            if site is not None:
                found.append(site)
            elif depth + 1 < _DEPTH:
                waiting.append((inner, depth + 1))
    sites = [site for site, certain in found if certain] or [site for site, _ in found]
    if len(sites) == 1:
        return sites[0]
    if sites:
        named = [f"{_shown(tree, site.root)} ({_NAMES[site.cms]})" for site in sites]
        raise NoSiteError(f"{len(sites)} sites here: {', '.join(named)}; name the folder of the one you mean")
    raise NoSiteError(
        f"no site in {_shown(tree, folder)}: looked there, in the folders above and three levels below for "
        "wp-config.php, WordPress's wp-settings.php, Drupal's settings.php and core, and a composer.lock "
        "that names drupal/core; name the site's folder")


def _is_passed_over(name: str) -> bool:
    return name in _NOT_SEARCHED or name.startswith(".") or name.endswith((".bak", ".old", ".orig", "~"))


def _shown(tree: Tree, path: str) -> str:
    # A tree of all files starts at the root, where a path without its slash would be read as a relative one.
    if isinstance(tree, paths.Located) and tree.location == "/":
        return f"/{paths.printable(path)}"
    return paths.printable(path) or "the top folder"
