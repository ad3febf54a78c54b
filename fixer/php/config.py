"""A site's config as read: its documents, what they define, and the places that decide where code goes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from fixer.php.definition import Mark, MarkKind, NameKind
from fixer.php.definitions import Definitions, Effective, effective
from fixer.php.document import Document
from fixer.php.reader import Reader
from fixer.php.source import Source
from fixer.site.model import Site
from fixer.site.tree import Kind, Tree


class Config(NamedTuple):
    """What a site's config does.

    Args:
        site: the site.
        source: its files.
        definitions: everything that its config and the files it includes define.
        marks: the places that decide where code may go, in the order in which they run.
        read: the documents as they were when it was read, by path.
    """

    site: Site
    source: Source
    definitions: Definitions
    marks: tuple[Mark, ...]
    read: Mapping[str, Document] = MappingProxyType({})

    def still_holds(self, site: Site, tree: Tree, documents: Mapping[str, Document]) -> bool:
        """Whether reading the same site in ``tree`` again would come to the same."""
        return self.site is site and self.source.tree is tree \
            and all(documents.get(path) is document for path, document in self.read.items())

    def effective(self, kind: NameKind, name: str) -> Effective:
        """What a name holds in each world when the CMS takes over."""
        return effective(self.definitions, kind, name)

    def marked(self, kind: MarkKind, path: str) -> list[Mark]:
        """The places of one kind in the file ``path`` that may run."""
        return [mark for mark in self.marks if mark.kind is kind and mark.span.path == path and mark.may]


def read_config(site: Site, tree: Tree, documents: dict[str, Document] | None = None) -> Config:
    """Read the config of ``site`` as it stands in ``tree``.

    Args:
        site: the site.
        tree: the site's tree, or one laid over it.
        documents: documents already parsed, by path.

    Raises:
        InTheWayError, AccessError: the config file cannot be read.
    """
    if documents is not None:
        known = documents.get(site.config)
        former = None if known is None else known.reading
        if isinstance(former, Config) and former.still_holds(site, tree, documents):
            return former
    source = Source(site, tree, documents)
    reader = Reader(source)
    for path in dict.fromkeys((site.config, site.definitions)):
        if not reader.has_read(path):
            real = path if path in source.documents else _followed(site, tree, path)
            if real and not reader.has_read(real):
                reader.read_file(real, source.document(real))
    config = Config(site, source, reader.definitions, tuple(reader.marks), dict(source.documents))
    main = source.documents.get(site.config)
    if main is not None:
        main.reading = config
    return config


def _followed(site: Site, tree: Tree, path: str) -> str:
    """The file that ``path`` is or links to; ``""`` where nothing is."""
    kind = tree.kind(path)
    if kind is not Kind.LINK:
        return "" if kind is Kind.MISSING else path
    from fixer.site.paths import resolve

    return resolve(tree, path, site.root)
