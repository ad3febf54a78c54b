"""A site's config as read: its documents, what they define, and the places that decide where code goes."""

from __future__ import annotations

from dataclasses import dataclass

from fixer.php.definitions import Definitions, Effective, Mark, MarkKind, NameKind, effective
from fixer.php.document import Document
from fixer.php.reader import Reader
from fixer.php.source import Source
from fixer.site.model import Site
from fixer.site.tree import Kind, Tree


@dataclass(frozen=True, slots=True)
class Config:
    """What a site's config does.

    Args:
        site: the site.
        source: its files.
        definitions: everything that its config and the files it includes define.
        marks: the places that decide where code may go, in the order in which they run.
    """

    site: Site
    source: Source
    definitions: Definitions
    marks: tuple[Mark, ...]

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
    source = Source(site, tree, documents)
    reader = Reader(source)
    for path in dict.fromkeys((site.config, site.definitions)):
        if not reader.has_read(path) and tree.kind(path) is not Kind.MISSING:
            real = _followed(site, tree, path)
            if not reader.has_read(real):
                reader.read_file(real, source.document(real))
    return Config(site, source, reader.definitions, tuple(reader.marks))


def _followed(site: Site, tree: Tree, path: str) -> str:
    if tree.kind(path) is not Kind.LINK:
        return path
    from fixer.site.paths import resolve

    return resolve(tree, path, site.root)
