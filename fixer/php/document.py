"""A PHP file as bytes with exact positions; edits never touch a byte outside their range."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from tree_sitter import Node, Tree, TreeCursor

from fixer.php.grammar import php_parser

_LINE_END = re.compile(rb"\n")
_LARGE = 1 << 14


class Edit(NamedTuple):
    """Replace the bytes from ``start`` to ``end`` (0-based, end not included)."""

    start: int
    end: int
    text: bytes


class Document:
    """One PHP file.

    Args:
        source: all bytes of the file.

    Attributes:
        source: all bytes of the file.
        lowered: the same in small letters, as PHP compares its own words.
        code_end: where PHP code ends: the length of ``source``, or the offset of ``__halt_compiler``.
        eol: the byte at which lines end: a line feed, or a carriage return where there is no line feed at all.
        unread: where reading it was given up, since it can be made no sense of; no code is seen in it then.
        reading: what was made of it when it was read as a site's config, kept by whoever did so.
    """

    unread: int | None = None
    _behind = 0

    def __init__(self, source: bytes, _parsed: Tree | None = None) -> None:
        self.source = source
        self.lowered = source.lower()
        self._tree = _parsed or (php_parser().parse(source) if len(source) < _LARGE else self._parsed_large())
        self.code_end = len(source)
        self.eol = b"\r" if b"\r" in source and b"\n" not in source else b"\n"
        self.reading: object = None
        if b"__halt_compiler" in self.lowered:
            self._cut_at_halt()

    def _parsed_large(self) -> Tree:
        from fixer.php.guarded import Attempt

        attempt = Attempt(self.source)
        if attempt.tree is None:
            self.unread = attempt.reached
        self._behind = attempt.behind
        return attempt.tree or php_parser().parse(b"")

    def _cut_at_halt(self) -> None:
        for node in self.statements:
            text = (node.text or b"").lower().lstrip(b"\\")
            if node.type == "expression_statement" and text.startswith(b"__halt_compiler"):
                self.code_end = node.start_byte
                self._behind = 0
                del self.statements
                self._tree = php_parser().parse(self.source[: node.start_byte])
                return

    @cached_property
    def statements(self) -> list[Node]:
        """The nodes at the top of the file: statements, comments, tags and text between PHP parts."""
        nodes = self._tree.root_node.children
        return nodes[: len(nodes) - self._behind]

    def nodes(self) -> Iterator[Node]:
        """Every node of the file, in the order in which they stand there."""
        return (node for statement in self.statements for node in descendants(statement))

    def node_at(self, start: int, end: int) -> Node | None:
        """The smallest node that holds the bytes from ``start`` to ``end`` (0-based, end not included)."""
        return self._tree.root_node.descendant_for_byte_range(start, end)

    def cursor(self) -> TreeCursor:
        """Walks the tree, from the node of the whole file."""
        return self._tree.walk()

    @property
    def size(self) -> int:
        """How many nodes there are."""
        return self._tree.root_node.descendant_count

    @property
    def has_error(self) -> bool:
        """Whether there is something that the grammar could not read."""
        return self._tree.root_node.has_error

    def text(self, node: Node) -> bytes:
        """The bytes of ``node``."""
        return self.source[node.start_byte : node.end_byte]

    def line(self, offset: int) -> int:
        """The 1-based line of the byte at ``offset``."""
        return bisect_left(self._line_ends, offset) + 1

    @cached_property
    def _line_ends(self) -> list[int]:
        line_end = _LINE_END if self.eol == b"\n" else re.compile(self.eol)
        return [found.start() for found in line_end.finditer(self.source)]

    def _point(self, offset: int) -> tuple[int, int]:
        """The row and column of the byte at ``offset``, as the parser counts them."""
        return self.source.count(b"\n", 0, offset), offset - (self.source.rfind(b"\n", 0, offset) + 1)

    def line_start(self, offset: int) -> int:
        """Where the line that holds ``offset`` begins."""
        return self.source.rfind(self.eol, 0, offset) + 1

    def line_end(self, offset: int) -> int:
        """Where the line that holds ``offset`` ends, after its line end."""
        found = self.source.find(self.eol, offset)
        return len(self.source) if found < 0 else found + 1

    def newline(self, offset: int) -> bytes:
        """The line end in use around ``offset``: of the line before it, else of the next."""
        before = self.source.rfind(b"\n", 0, offset)
        at = before if before >= 0 else self.source.find(b"\n", offset)
        if at < 0:
            return b"\r" if b"\r" in self.source else b"\n"
        start = at
        while start > 0 and self.source[start - 1 : start] == b"\r":
            start -= 1
        return self.source[start : at + 1]

    def indentation(self, offset: int) -> bytes:
        """The white space at the start of the line that holds ``offset``."""
        start = self.line_start(offset)
        end = start
        while end < len(self.source) and self.source[end] in b" \t":
            end += 1
        return self.source[start:end]

    def first_error(self) -> Node | None:
        """The first node that the grammar could not read, or None."""
        if not self.has_error:
            return None
        pending = [self._tree.root_node]
        while pending:
            node = pending.pop()
            if node.is_error or node.is_missing:
                return node
            pending.extend(child for child in reversed(node.children) if child.has_error or child.is_missing)
        return self._tree.root_node

    def with_edits(self, edits: Sequence[Edit]) -> Document:
        """A new document with ``edits`` applied; they must not overlap.

        Raises:
            ValueError: two edits overlap.
        """
        ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))
        source = self.source
        for earlier, later in pairwise(ordered):
            if later.start < earlier.end:
                raise ValueError(f"edits overlap at byte {later.start}")
        if self.code_end != len(source):
            return Document(_spliced(source, ordered))
        tree = self._tree.copy()
        if self._behind:
            from fixer.php.guarded import without_tail

            without_tail(tree, source)
        for start, end, text in reversed(ordered):
            first = self._point(start)
            last = first if start == end else self._point(end)
            source = source[:start] + text + source[end:]
            tree.edit(start, end, start + len(text), first, last, _point_behind(first, text))
        return Document(source, php_parser().parse(source, tree))


def _spliced(source: bytes, ordered: Sequence[Edit]) -> bytes:
    for start, end, text in reversed(ordered):
        source = source[:start] + text + source[end:]
    return source


def _point_behind(first: tuple[int, int], text: bytes) -> tuple[int, int]:
    """Where ``text`` ends that begins at the row and column ``first``."""
    row, column = first
    rows, last = text.count(b"\n"), len(text) - (text.rfind(b"\n") + 1)
    return row + rows, last if rows else column + last


def descendants(node: Node) -> Iterator[Node]:
    """``node`` and every node below it, in the order in which they stand in the file."""
    pending = [node]
    while pending:
        found = pending.pop()
        yield found
        pending.extend(reversed(found.children))
