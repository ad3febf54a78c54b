"""A site's config as far as it can be read: evidence says nothing about one that cannot."""

from __future__ import annotations

from fixer.errors import InTheWayError
from fixer.php.config import Config, read_config
from fixer.site.model import Site
from fixer.site.one_pass import OnePassTree
from fixer.site.tree import Kind, Tree


def readable_config(site: Site, tree: Tree) -> Config | None:
    """The config of ``site``; None where it is missing or something stands in the way of reading it.

    Raises:
        AccessError: it may not be read.
    """
    if tree.kind(site.config) is Kind.MISSING:
        return None
    try:
        return scanned_config(site, tree)
    except InTheWayError:
        return None


def scanned_config(site: Site, tree: Tree) -> Config:
    """The config of ``site``, read once for all that a scan asks of it.

    Raises:
        InTheWayError, AccessError: it cannot be read.
    """
    return read_config(site, tree, tree.parsed if isinstance(tree, OnePassTree) else None)
