"""Parsing of large files with an eye on the time it takes.

tree-sitter reads sound code in time that grows with its size. In code that makes no sense it weighs ever more ways to
go on, which may take minutes and all memory: a megabyte of ``$a = = ;`` does.
"""

from __future__ import annotations

from threading import Thread, stack_size
from time import process_time

from tree_sitter import Node, Tree

from fixer.php.grammar import php_parser

_AT_ONCE = 1 << 16
_A_NODE = 1 << 7
_SECONDS = 1.0
_SLOWEST = 300_000  # bytes a second; sound code takes a third of the time or less
_MOST_ERRORS = 200
_MOST_NODES = 1.4  # a byte; what people write has half as many
_TAIL = b"\n;;;;"
"""Sound code behind the end. Where a file ends amid many errors, tree-sitter asks for all memory at once."""
_STACK_A_BYTE = 128
_LEAST_STACK, _MOST_STACK = 1 << 24, 1 << 30


class _Text:
    """Bytes in pieces: in large ones for the parser, later in small ones, for the texts of nodes."""

    def __init__(self, source: bytes) -> None:
        self._source = source
        self._least = _AT_ONCE
        self._size, self._end = 0, -1

    def is_parsed(self) -> None:
        """From now on it is asked for the texts of nodes, which are short."""
        self._least = _A_NODE

    def __call__(self, offset: int, _point: object) -> bytes:
        self._size = self._size * 2 if offset == self._end else self._least
        self._end = offset + self._size
        return self._source[offset : self._end]


class Attempt:
    """Parsing of one file.

    Args:
        source: all bytes of the file.

    Attributes:
        tree: what came of it; None where it was given up.
        behind: how many statements at its end are not the file's; they stand behind it.
        reached: the offset up to which it got, or where the errors begin that are too many.
    """

    def __init__(self, source: bytes) -> None:
        self.behind = self.reached = 0
        self.tree: Tree | None = None
        # tree-sitter lets go of what it weighs by recursion, a frame for each word of a file that makes no sense:
        # more than the stack of a process holds, which then ends without a message.
        former = stack_size(min(max(_LEAST_STACK, _STACK_A_BYTE * len(source) & ~0xffff), _MOST_STACK))
        try:
            parsing = Thread(target=self._parse, args=(source,))
            parsing.start()
        finally:
            stack_size(former)
        parsing.join()

    def _parse(self, source: bytes) -> None:
        self._started = process_time()
        parser, text = php_parser(), _Text(source + _TAIL)
        try:
            tree = parser.parse(text, progress_callback=self._is_stuck)
        except ValueError:
            # This is how the binding says that the callback asked to stop.
            parser.reset()
            return
        errors = _errors(tree.root_node)
        if tree.root_node.descendant_count > _MOST_NODES * len(source):
            return
        if len(errors) > _MOST_ERRORS:
            self.reached = min(one.start_byte for one in errors)
            return
        text.is_parsed()
        if not errors and _stands_behind(tree.root_node, len(source)):
            self.behind = _TAIL.count(b";")
            self.tree = tree
        else:
            without_tail(tree, source)
            self.tree = parser.parse(source, tree)

    def _is_stuck(self, offset: int, _has_error: bool) -> bool:
        self.reached = offset
        took = process_time() - self._started
        return took > _SECONDS and offset < took * _SLOWEST


def without_tail(tree: Tree, source: bytes) -> None:
    """Tell a tree of an ``Attempt`` that what stands behind the file is gone, before the file is parsed once more."""
    end, length = _point(source), len(source)
    tree.edit(length, length + len(_TAIL), length, end, (end[0] + 1, len(_TAIL) - 1), end)


def _stands_behind(root: Node, end: int) -> bool:
    """Whether the tail is statements of its own, and not the rest of what the file's end leaves open."""
    cursor = root.walk()
    at = end + 1
    here = cursor.goto_first_child_for_byte(at) is not None
    while here and cursor.node is not None and (cursor.node.type, cursor.node.start_byte) == ("empty_statement", at):
        at += 1
        here = cursor.goto_next_sibling()
    return at == end + len(_TAIL)


def _point(source: bytes) -> tuple[int, int]:
    return source.count(b"\n"), len(source) - (source.rfind(b"\n") + 1)


def _errors(root: Node) -> list[Node]:
    """What the grammar could not read; no more than are too many."""
    found: list[Node] = []
    pending = [root] if root.has_error else []
    while pending and len(found) <= _MOST_ERRORS:
        node = pending.pop()
        if node.is_error or node.is_missing:
            found.append(node)
        pending.extend(child for child in reversed(node.children) if child.has_error or child.is_missing)
    return found
