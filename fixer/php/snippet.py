"""The blocks of PHP that recipes insert, read with the same reader as the configs they go into.

What a block brings about is not written down a second time: it is what the reader finds in it. So a
config that holds part of it already gets the rest only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tree_sitter import Node

from fixer.php.definition import Definition, NameKind
from fixer.php.document import Document
from fixer.php.reader import Reader
from fixer.php.rules import Rule
from fixer.php.source import Source
from fixer.php.values import UNSET, Value, equal
from fixer.php.wanted import Wanted
from fixer.php.worlds import PLATFORM, WORLDS
from fixer.site.model import Site


class AsInSnippet:
    """The value that the snippet gives in one world, or what another rule accepts."""

    __slots__ = ("_besides", "_value")

    def __init__(self, value: Value, besides: Rule | None) -> None:
        self._value = value
        self._besides = besides

    def accepts(self, value: Value) -> bool:
        """See ``Rule``."""
        if self._besides is not None and self._besides.accepts(value):
            return True
        return equal(value, self._value) is True and isinstance(value, bool) is isinstance(self._value, bool)

    def may_replace(self, value: Value) -> bool:
        """See ``Rule``."""
        return self._besides is not None and self._besides.may_replace(value)


class Snippet:
    """A block of PHP statements without an opening tag.

    Args:
        code: the statements; line feeds as line ends.
        site: the site it is meant for.
        besides: by name, rules for values that are as good as the snippet's own.
    """

    _TAG = b"<?php\n"

    def __init__(self, code: bytes, site: Site, besides: Mapping[str, Rule]) -> None:
        self._document = Document(self._TAG + code)
        reader = Reader(Source(site, site.tree))
        reader.read_file(site.definitions, self._document)
        self._definitions = reader.definitions
        self.wanted = tuple(self._wish(kind, name, besides.get(name))
                            for kind, name in dict.fromkeys((one.kind, one.name)
                                                            for one in reader.definitions.all))

    def _wish(self, kind: NameKind, name: str, besides: Rule | None) -> Wanted:
        values = [self._definitions.lookup(kind, name, world)[0] for world in range(len(WORLDS))]
        worlds = sum(1 << world for world, value in enumerate(values)
                     if value is not UNSET and PLATFORM >> world & 1)
        given = self._definitions.named(kind, name)
        source = self._source(given[-1]) if len(given) == 1 else b""
        return Wanted(kind, name, tuple(AsInSnippet(value, besides) for value in values), source, worlds)

    def _source(self, one: Definition) -> bytes:
        span = one.value_span
        return self._document.source[span.start : span.end] if span is not None else b""

    def lines(self, missing: Sequence[Wanted]) -> list[bytes]:
        """The snippet's lines, without the statements that only set names that are not missing."""
        names = {(one.kind, one.name) for one in missing}
        present = [one for one in self._definitions.all if (one.kind, one.name) not in names]
        source = bytearray(self._document.source)
        if present:
            for start, end in sorted(self._removable(self._document.statements, names), reverse=True):
                del source[start:end]
        return bytes(source[len(self._TAG) :]).rstrip(b"\n").split(b"\n")

    def _removable(self, nodes: list[Node], names: set[tuple[NameKind, str]]) -> list[tuple[int, int]]:
        """Whole lines of statements that set something, but nothing that is missing."""
        ranges: list[tuple[int, int]] = []
        comments: list[Node] = []
        for child in nodes:
            if child.type == "comment":
                comments.append(child)
                continue
            inside = [one for one in self._definitions.all
                      if child.start_byte <= one.statement.start < child.end_byte]
            if inside and not any((one.kind, one.name) in names for one in inside):
                first = comments[0] if comments else child
                ranges.append((self._document.line_start(first.start_byte),
                               self._document.line_end(child.end_byte - 1)))
            elif child.type == "if_statement":
                body = child.child_by_field_name("body")
                if body is not None:
                    ranges.extend(self._removable(body.named_children, names))
            comments = []
        return ranges
