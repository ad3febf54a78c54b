"""``include`` and ``require`` in a config: the CMS itself, files of the site, files not deployed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.php.definition import Alternative, Branch, MarkKind
from fixer.php.document import descendants
from fixer.php.evaluate import evaluate
from fixer.php.values import UNKNOWN, Value
from fixer.php.worlds import ALL, LOCAL, WORLDS

if TYPE_CHECKING:
    from fixer.php.reader import Reader

_INCLUDED = 100
_LOADERS = (b"wp-settings.php",)
_OTHER_ENTRIES = (b"wp-blog-header.php", b"wp-load.php")


class Includes:
    """Walks what the config includes, in its place."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._branches: dict[str, tuple[Branch, ...]] = {}

    def include(self, node: Node) -> None:
        """Walk the file that ``node`` includes, or mark that the CMS takes over here."""
        reader = self._reader
        reader.labour(_INCLUDED)
        expression = node.named_children[-1]
        reader.expression(expression)
        tail = _literal_tail(expression)
        if tail.endswith(_LOADERS):
            reader.mark(MarkKind.LOADER, node)
            reader.hand_over()
            return
        if tail.endswith(_OTHER_ENTRIES):
            return
        once = "_once" in node.type
        places: dict[str, int] = {}
        for world in range(len(WORLDS)):
            if reader.may >> world & 1:
                reader.around.differs = False
                path = self._place(evaluate(expression, world, reader.around))
                places[path] = places.get(path, 0) | 1 << world
                if not reader.around.differs:
                    places = {path: ALL}
                    break
        results = {mask: self._walk(path, mask, once, node) for path, mask in places.items()}
        self._keep_results(node, results)

    def _place(self, value: Value) -> str:
        return self._reader.source.place(value, self._reader.path) if isinstance(value, bytes) else ""

    def _keep_results(self, node: Node, results: dict[int, tuple[Value, ...]]) -> None:
        found: list[Value] = [UNKNOWN] * len(WORLDS)
        for mask, values in results.items():
            for world in range(len(WORLDS)):
                if mask >> world & 1:
                    found[world] = values[world] if len(values) > 1 else values[0]
        (mask, values), *more = results.items() or [(0, (UNKNOWN,))]
        self._reader.keep_result(node, values if mask == ALL and not more else tuple(found))

    def _walk(self, path: str, mask: int, once: bool, node: Node) -> tuple[Value, ...]:
        reader = self._reader
        if not path:
            tail = _literal_tail(node).rsplit(b"/", 1)[-1].decode("utf-8", "surrogateescape")
            reader.mark(MarkKind.UNKNOWN_INCLUDE if reader.source.deployed(tail) else MarkKind.LOCAL_INCLUDE, node)
            return (UNKNOWN,)
        if "\x00" in path:
            reader.mark(MarkKind.INCLUDE, node, path)
            pattern = re.compile(re.escape(path).replace(re.escape("\x00?\x00"), "[^/]*"))
            for candidate in reader.source.matching(pattern, path):
                self._read(candidate, once, mask, ALL)
            return (UNKNOWN,)
        if path.endswith("/wp-settings.php") or path == "wp-settings.php":
            former = reader.enter(mask, 0)
            reader.mark(MarkKind.LOADER, node)
            reader.hand_over()
            reader.leave(former)
            return (UNKNOWN,)
        deployed = reader.source.deployed(path)
        reader.mark(MarkKind.INCLUDE if deployed else MarkKind.LOCAL_INCLUDE, node, path)
        results = self._read(path, once, mask & (ALL if deployed else LOCAL), 0 if deployed else LOCAL)
        return results if deployed else (UNKNOWN,)

    def _read(self, path: str, once: bool, mask: int, uncertain: int) -> tuple[Value, ...]:
        reader = self._reader
        document = reader.source.included(path)
        if document is None:
            return (UNKNOWN,)
        may = 0
        if once:
            may, must = reader.included(path)
            mask, uncertain = mask & ~must, uncertain | (may & ~must)
        before = self._branches.get(path, ())
        former = reader.enter(mask, uncertain)
        results: tuple[Value, ...] = (UNKNOWN,)
        if reader.may:
            self._branches.setdefault(path, reader.branches)
            if once and len(before) == 1 and len(reader.branches) == 1:
                # Where it is not included before it is included here.
                reader.definitions.add_alternative(Alternative((before[0], reader.branches[0]), ALL))
            results = reader.read_file(path, document)
        reader.leave(former)
        return results if not may else (UNKNOWN,)


def _literal_tail(expression: Node) -> bytes:
    """The last piece of literal text in a path: ``wp-settings.php`` in ``ABSPATH . 'wp-settings.php'``."""
    tail = b""
    for node in descendants(expression):
        if node.type in ("string_content", "string"):
            tail = (node.text or b"").strip(b"'\"")
    return tail
