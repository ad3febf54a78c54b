"""Every PHP file of a real WordPress: read without a crash, how fast, and what each parser could not read."""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from phply.phplex import lexer
from phply.phpparse import make_parser
from tree_sitter import Node

from fixer.php.document import Document
from fixer.php.reader import Reader
from fixer.php.source import Source
from fixer.site.directory import DirectoryTree
from fixer.site.model import Cms, Site

PACKAGE = Path("/usr/share/wordpress")
_EVERY = 25
"""Of so many statements one is given to phply."""


class Figures(NamedTuple):
    """What came of reading files.

    Args:
        files: how many.
        size: their bytes.
        parsing: seconds that making documents took.
        reading: seconds that reading them took.
        slowest: the file that took longest, and its seconds.
        unread_files: files in which tree-sitter could not read something.
        statements: statements at the top of files.
        unread: statements that tree-sitter could not read.
        asked: statements given to phply, those of classes and functions one by one.
        refused: those that it could not read.
    """

    files: int
    size: int
    parsing: float
    reading: float
    slowest: tuple[str, float]
    unread_files: int
    statements: int
    unread: int
    asked: int
    refused: int

    def __str__(self) -> str:
        """The figures in a few lines."""
        seconds = self.parsing + self.reading
        return "\n".join((
            f"{self.files} files, {self.size / 1e6:.1f} MB, {seconds:.1f} s, {_speed(self.size, seconds)} "
            f"(parsing alone {_speed(self.size, self.parsing)})",
            f"slowest: {self.slowest[0]}, {self.slowest[1]:.2f} s",
            f"tree-sitter: {_share(self.unread_files, self.files)} files not read whole, "
            f"{_share(self.unread, self.statements)} statements not read",
            f"phply: {_share(self.refused, self.asked)} of the sampled statements not read"))


def figures(paths: list[Path], top: Path = PACKAGE) -> Figures:
    """Read files as configs are read, each by itself.

    Args:
        paths: the files.
        top: the folder of the site they are in.
    """
    size = unread_files = statements = unread = asked = refused = 0
    parsing = reading = 0.0
    slowest = ("", 0.0)
    phply = _Phply()
    for path in paths:
        content = path.read_bytes()
        name = path.relative_to(top).as_posix()
        start = time.perf_counter()
        document = Document(content)
        parsed = time.perf_counter()
        _read(top, name, document)
        done = time.perf_counter()
        size += len(content)
        parsing += parsed - start
        reading += done - parsed
        slowest = max(slowest, (name, done - start), key=lambda one: one[1])
        unread_files += document.has_error
        nodes = [node for node in document.statements if node.type not in ("php_tag", "text_interpolation", "comment")]
        statements += len(nodes)
        unread += sum(node.has_error for node in nodes)
        for number, node in enumerate(_parts(document)):
            if (zlib.crc32(name.encode()) + number) % _EVERY == 0:
                asked += 1
                refused += not phply.reads(document.text(node))
    return Figures(len(paths), size, parsing, reading, slowest, unread_files, statements, unread, asked, refused)


def _speed(size: int, seconds: float) -> str:
    return f"{size / 1e6 / max(seconds, 1e-9):.1f} MB/s"


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({100 * part / max(1, whole):.2f} %)"


def _read(top: Path, name: str, document: Document) -> None:
    tree = DirectoryTree(top)
    site = Site(tree=tree, root="", cms=Cms.WORDPRESS, style="classic", docroot="", core="", content="wp-content",
                config=name, definitions=name, writable="wp-content/uploads", platform_file="pantheon.yml", version="6")
    Reader(Source(site, tree, {name: document})).read_file(name, document)


def _parts(document: Document) -> Iterator[Node]:
    """The statements that phply may be given: those at the top, and each in the bodies of functions and methods."""
    pending = list(document.statements)
    while pending:
        node = pending.pop()
        if node.type in ("class_declaration", "declaration_list", "method_declaration", "function_definition",
                         "compound_statement", "namespace_definition", "interface_declaration", "trait_declaration"):
            pending.extend(node.named_children)
        elif node.type.endswith("_statement"):
            yield node


class _Phply:
    """One kept parser, given one statement after another."""

    def __init__(self) -> None:
        self._parser = make_parser()

    def reads(self, statement: bytes) -> bool:
        """Whether it can read a statement."""
        try:
            self._parser.parse(b"<?php ".decode() + statement.decode("latin-1"), lexer=lexer.clone())
        except SyntaxError:
            self._parser.restart()
            return False
        return True
