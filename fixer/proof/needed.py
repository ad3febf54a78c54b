"""Which files a config needs to run: itself, what it includes by a path that can be known, what it asks about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from fixer.errors import InTheWayError
from fixer.php.config import read_config
from fixer.php.definition import MarkKind
from fixer.php.source import NOT_DEPLOYED
from fixer.site.model import Cms, Site
from fixer.site.paths import ancestors, location_of, name, points_to, within
from fixer.site.tree import Entry, Hit, Kind, Tree

_LARGEST = 4 * 1024 * 1024
_CMS_FOLDERS = frozenset(("wp-includes", "wp-admin", "vendor", "node_modules"))


class Needed(NamedTuple):
    """What a copy of a site must hold so that its config can run.

    Args:
        files: the bytes of each file by path.
        folders: folders whose existence is asked about.
        links: the target of each link that leads to one of these, by path.
        autoloaders: where Composer's ``vendor/autoload.php`` is included.
    """

    files: Mapping[str, bytes] = MappingProxyType({})
    folders: tuple[str, ...] = ()
    links: Mapping[str, str] = MappingProxyType({})
    autoloaders: tuple[str, ...] = ()

    def deployed(self) -> Needed:
        """The same without what never reaches the platform, such as ``wp-config-local.php``."""
        return self._replace(files={path: data for path, data in self.files.items() if name(path) not in NOT_DEPLOYED},
                             links={path: to for path, to in self.links.items() if name(path) not in NOT_DEPLOYED})


class _WatchedTree:
    """A tree that remembers which paths were looked at."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self.looked: dict[str, Kind] = {}
        self.location = location_of(tree)

    def kind(self, path: str) -> Kind:
        kind = self.looked[path] = self._tree.kind(path)
        return kind

    def read(self, path: str) -> bytes:
        self.looked[path] = Kind.FILE
        return self._tree.read(path)

    def head(self, path: str, length: int) -> bytes:
        self.looked[path] = Kind.FILE
        return self._tree.head(path, length)

    def target(self, path: str) -> str:
        return self._tree.target(path)

    def executable(self, path: str) -> bool:
        return self._tree.executable(path)

    def list(self, path: str) -> Sequence[Entry]:
        return self._tree.list(path)

    def search(self, folder: str, suffixes: tuple[str, ...], needles: tuple[bytes, ...],
               skip: frozenset[str] = frozenset()) -> Iterator[Hit]:
        return self._tree.search(folder, suffixes, needles, skip)


def needed(site: Site, tree: Tree) -> Needed:
    """What the config of ``site`` needs, as its files stand in ``tree``.

    fixer's reader follows the config; whatever it looked at is needed, but for the CMS's own code, files that
    visitors uploaded and anything above the site's folder. A missing config needs nothing.

    Args:
        site: the site.
        tree: the site's tree, or one laid over it.

    Raises:
        InTheWayError, AccessError: the config cannot be read.
    """
    watched = _WatchedTree(tree)
    config = read_config(site, watched)
    files: dict[str, bytes] = {}
    folders: list[str] = []
    links: dict[str, str] = {}
    for path, kind in sorted(watched.looked.items()):
        if not path or not within(path, site.root) or _is_left_out(site, path):
            continue
        if kind is Kind.FILE and len(head := tree.head(path, _LARGEST + 1)) <= _LARGEST:
            files[path] = head
        elif kind is Kind.FOLDER:
            folders.append(path)
        elif kind is Kind.LINK and (target := _leads_to(site, tree, path)) is not None:
            links[path] = target
    loaders = tuple(dict.fromkeys(
        mark.target for mark in config.marks
        if mark.kind is MarkKind.INCLUDE and mark.target.endswith("vendor/autoload.php")))
    return Needed(files, tuple(folders), links, loaders)


def _is_left_out(site: Site, path: str) -> bool:
    parts = site.relative(path).split("/")
    core = site.cms is Cms.DRUPAL and site.core != site.docroot and within(path, site.core)
    return core or within(path, site.writable) or not _CMS_FOLDERS.isdisjoint(parts[:-1])


def _leads_to(site: Site, tree: Tree, path: str) -> str | None:
    """Where the link at ``path`` leads inside the site; None where it leads out or into what is left out."""
    try:
        target = points_to(tree, path, site.root)
    except InTheWayError:
        return None
    inside = target is not None and within(target, site.root) and path not in ancestors(target)
    return target if inside and target is not None and not _is_left_out(site, target) else None
