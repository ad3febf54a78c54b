"""Whose code a file is: recipes edit the site's own code only, and say so of the rest."""

from __future__ import annotations

from functools import cache

from fixer.recipe.evidence import Plugin
from fixer.site.inventory import Inventory
from fixer.site.model import Cms, Site
from fixer.site.ownership import is_ignored, is_third_party


def foreign_owner(site: Site, path: str) -> str:
    """Whose code a file of a WordPress site is if it is not the site's own; ``""`` if it is.

    Args:
        site: the site.
        path: a file below its content folder.

    Raises:
        AccessError: a file that had to be looked at may not be read.
    """
    owner = site.inventory.holding(path)
    if owner is None:
        return "code that fixer cannot place"
    known = Inventory((owner,)).by_slug(*_published_slugs()) or Inventory((owner,)).by_name(*_published_names())
    return (owner.name or owner.slug) if known or is_third_party(site, owner) else ""


def may_be_own(site: Site, path: str) -> bool:
    """Whether nothing says that a file is somebody else's: enough to point at it, too little to edit it.

    Args:
        site: the site.
        path: a file of a module or theme of a Drupal site, or one below a WordPress site's content folder.

    Raises:
        AccessError: a file that had to be looked at may not be read.
    """
    if site.cms is Cms.WORDPRESS:
        return not foreign_owner(site, path)
    owner = site.inventory.holding(path)
    if owner is not None and (owner.package is not None or "project" in owner.headers):
        return False
    return not is_ignored(site, owner.path if owner is not None else path)


@cache
def _published() -> tuple[Plugin, ...]:
    """The plugins that recipes are about: none of them is a site's own, though some carry no other mark."""
    from fixer.recipe.catalog import load_all

    parts = [part for recipe in load_all() for part in recipe.evidence]
    return tuple(plugin for part in parts
                 if isinstance(plugin := getattr(part, "extension", part), Plugin))


@cache
def _published_slugs() -> tuple[str, ...]:
    return tuple(slug for plugin in _published() for slug in plugin.slugs)


@cache
def _published_names() -> tuple[str, ...]:
    return tuple(plugin.name for plugin in _published())
