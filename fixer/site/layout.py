"""Finding the site that lies in a tree."""

from __future__ import annotations

from collections import deque

from fixer.errors import AccessError, InTheWayError, NoSiteError
from fixer.site import paths, wordpress_layout
from fixer.site.model import Cms, Site
from fixer.site.overlay import OverlayTree
from fixer.site.tree import Kind, Tree

_DEPTH = 3
_MOST_NAMED = 10
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
    """The only site in the folders below; there is none in those that may not be read, but there might be."""
    found: list[tuple[Site, bool]] = []
    closed: list[str] = []
    waiting = deque((entry, 1) for entry in _folders_in(tree, folder))
    while waiting:
        place, depth = waiting.popleft()
        try:
            site = _recognise(tree, place)
            inner = _folders_in(tree, place) if site is None and depth < _DEPTH else []
        except AccessError:
            closed.append(place)
            continue
        if site is not None:
            found.append(site)
        waiting.extend((entry, depth + 1) for entry in inner)
    sites = [site for site, certain in found if certain] or [site for site, _ in found]
    if len(sites) == 1 and not closed:
        return sites[0]
    if sites:
        named = [f"{_shown(tree, site.root)} ({_NAMES[site.cms]})" for site in sites[:_MOST_NAMED]]
        named += [f"{len(sites) - _MOST_NAMED} more"] if len(sites) > _MOST_NAMED else []
        many = f"{len(sites)} sites" if len(sites) > 1 else "one site"
        raise NoSiteError(f"{many} here: {', '.join(named)}{_but_for(tree, closed)}; name the folder of the one you "
                          "mean")
    raise NoSiteError(
        f"no site in {_shown(tree, folder)}: looked there, in the folders above and three levels below for "
        "wp-config.php, WordPress's wp-settings.php, Drupal's settings.php and core, and a composer.lock "
        f"that names drupal/core{_but_for(tree, closed)}; name the site's folder")


def _folders_in(tree: Tree, folder: str) -> list[str]:
    return [paths.join(folder, entry.name) for entry in tree.list(folder)
            if entry.kind is Kind.FOLDER and not _is_passed_over(entry.name)]


def _but_for(tree: Tree, closed: list[str]) -> str:
    if not closed:
        return ""
    others = f" and {len(closed) - 1} more" if len(closed) > 1 else ""
    return f" (not looked in {_shown(tree, closed[0])}{others}, for want of permission)"


def _is_passed_over(name: str) -> bool:
    return name in _NOT_SEARCHED or name.startswith(".") or name.endswith((".bak", ".old", ".orig", "~"))


def _shown(tree: Tree, path: str) -> str:
    # A tree of all files starts at the root, where a path without its slash would be read as a relative one.
    if paths.location_of(tree) == "/":
        return f"/{paths.printable(path)}"
    return paths.printable(path) or "the top folder"
