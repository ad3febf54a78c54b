"""``include`` and ``require`` in a config: the CMS itself, files of the site, files not deployed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.php.definitions import MarkKind
from fixer.php.document import descendants
from fixer.php.evaluate import evaluate
from fixer.php.values import Value
from fixer.php.worlds import ALL, LOCAL, WORLDS

if TYPE_CHECKING:
    from fixer.php.reader import Reader

_LOADERS = (b"wp-settings.php",)
_OTHER_ENTRIES = (b"wp-blog-header.php", b"wp-load.php")


class Includes:
    """Walks what the config includes, in its place."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def include(self, node: Node) -> None:
        """Walk the file that ``node`` includes, or mark that the CMS takes over here."""
        reader = self._reader
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
        for path, mask in places.items():
            self._walk(path, mask, once, node)

    def _place(self, value: Value) -> str:
        return self._reader.source.place(value, self._reader.path) if isinstance(value, bytes) else ""

    def _walk(self, path: str, mask: int, once: bool, node: Node) -> None:
        reader = self._reader
        if not path:
            tail = _literal_tail(node).rsplit(b"/", 1)[-1].decode("utf-8", "surrogateescape")
            reader.mark(MarkKind.UNKNOWN_INCLUDE if reader.source.deployed(tail) else MarkKind.LOCAL_INCLUDE, node)
            return
        if "\x00" in path:
            reader.mark(MarkKind.INCLUDE, node, path)
            pattern = re.compile(re.escape(path).replace(re.escape("\x00?\x00"), "[^/]*"))
            for candidate in reader.source.matching(pattern, path):
                self._read(candidate, once, mask, ALL)
            return
        if path.endswith("/wp-settings.php") or path == "wp-settings.php":
            former = reader.enter(mask, 0)
            reader.mark(MarkKind.LOADER, node)
            reader.hand_over()
            reader.leave(former)
            return
        deployed = reader.source.deployed(path)
        reader.mark(MarkKind.INCLUDE if deployed else MarkKind.LOCAL_INCLUDE, node, path)
        self._read(path, once, mask & (ALL if deployed else LOCAL), 0 if deployed else LOCAL)

    def _read(self, path: str, once: bool, mask: int, uncertain: int) -> None:
        reader = self._reader
        document = reader.source.included(path)
        if document is None:
            return
        if once:
            may, must = reader.included(path)
            mask, uncertain = mask & ~must, uncertain | (may & ~must)
        former = reader.enter(mask, uncertain)
        if reader.may:
            reader.read_file(path, document)
        reader.leave(former)


def _literal_tail(expression: Node) -> bytes:
    """The last piece of literal text in a path: ``wp-settings.php`` in ``ABSPATH . 'wp-settings.php'``."""
    tail = b""
    for node in descendants(expression):
        if node.type in ("string_content", "string"):
            tail = (node.text or b"").strip(b"'\"")
    return tail
