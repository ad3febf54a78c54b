"""The PHP editor as a target: any bytes as a config, read, searched for places and settled, without file or PHP."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from fixer.errors import InTheWayError
from fixer.php.config import Config, read_config
from fixer.php.definition import NameKind
from fixer.php.document import Document
from fixer.php.own_comments import own_comments
from fixer.php.placement import places
from fixer.php.rules import Exactly
from fixer.php.settle import Request, settle
from fixer.php.table import constant_table
from fixer.php.wanted import Wanted
from fixer.site.model import Cms, Site
from tests.report.plans import MemoryTree


class Kind(NamedTuple):
    """A kind of site: its content management system, style, config, release, and a name wanted there."""

    cms: Cms
    style: str
    config: str
    version: str
    name: NameKind
    wanted: str
    line: bytes


KINDS = (
    Kind(Cms.WORDPRESS, "classic", "wp-config.php", "6.1.9", NameKind.CONSTANT, "WP_CACHE",
         b"define( 'WP_CACHE', false );"),
    Kind(Cms.WORDPRESS, "bedrock", "config/application.php", "6.1.9", NameKind.CONSTANT, "WP_CACHE",
         b"Config::define('WP_CACHE', false);"),
    Kind(Cms.DRUPAL, "classic", "sites/default/settings.php", "7.103", NameKind.VARIABLE, "$conf['cache']",
         b"$conf['cache'] = false;"),
    Kind(Cms.DRUPAL, "classic", "sites/default/settings.php", "10.2.0", NameKind.VARIABLE, "$settings['cache']",
         b"$settings['cache'] = false;"),
)


def edit(source: bytes, kind: Kind) -> bool:
    """Do to a config all that planning does, short of asking PHP.

    Args:
        source: any bytes.
        kind: the kind of site.

    Returns:
        whether fixer could follow the config; else it says so, with file and line, and that was as it should be.

    Raises:
        AssertionError: what comes of it is no edit of those bytes.
    """
    return _is_followed(partial(_edit, source, kind))


def place_lines(source: bytes, kind: Kind) -> bool:
    """Parse and read a config and look for places in it; arguments, result and errors as for ``edit``."""
    return _is_followed(partial(_placed, source, kind))


def _is_followed(work: Callable[[], object]) -> bool:
    try:
        work()
    except InTheWayError as refused:
        assert refused.path, "a refusal without a place"
        assert refused.line, "a refusal without a line"
        return False
    return True


def _placed(source: bytes, kind: Kind) -> Config:
    beside = kind.config.rpartition("/")[0]
    more = f"{beside}/more.php".lstrip("/")
    site = Site(tree=MemoryTree({kind.config: source, more: b"<?php\n$more = 1;\n"}), root="", cms=kind.cms,
                style=kind.style, docroot="", core="", content="wp-content", config=kind.config,
                definitions=kind.config, writable="files", platform_file="pantheon.yml", version=kind.version)
    config = read_config(site, site.tree)
    for place in places(config):
        made = place.edit(config.source.document(place.path), [b"# probe", kind.line])
        assert made.start == made.end, "a place takes something out"
    return config


def _edit(source: bytes, kind: Kind) -> None:
    config = _placed(source, kind)
    document = config.source.document(kind.config)
    assert document.source == source
    list(own_comments(document))
    constant_table(config.definitions)
    wanted = Wanted(kind.name, kind.wanted, (Exactly(False),), b"false")
    request = Request("probe", "because.", (wanted,), lambda _names, _careful: [kind.line], replace=True)
    found = settle(config, request)
    for after in found.documents.values():
        assert isinstance(after, Document)
