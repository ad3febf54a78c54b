"""Every PHP file of Debian's ``wordpress`` package, read as configs are: ``python -m benchmarks.wordpress_files``.

Prints the speed and the share of statements that each parser, and both, cannot read.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tree_sitter import Node

from fixer.errors import InTheWayError
from fixer.php.document import Document
from fixer.php.meaning import readable
from fixer.php.reader import Reader
from fixer.php.source import Source
from fixer.site.directory import DirectoryTree
from fixer.site.model import Cms, Site

WORDPRESS = Path("/usr/share/wordpress")
_HOLDING = frozenset(("compound_statement", "colon_block", "if_statement", "foreach_statement", "for_statement",
                      "while_statement", "do_statement", "switch_statement", "try_statement", "case_statement",
                      "default_statement", "declare_statement"))


class Sweep(NamedTuple):
    """What came of reading some files.

    Args:
        files: how many.
        size: their bytes together.
        seconds: what parsing and reading them took.
        statements: how many statements they hold that hold no others.
        broken: those of them with something that tree-sitter cannot read.
        strange: those that phply cannot read.
        lost: those that neither can read.
        refused: files whose reading was refused, each with the reason.
    """

    files: int
    size: int
    seconds: float
    statements: int
    broken: int
    strange: int
    lost: int
    refused: tuple[str, ...]


def files() -> list[Path]:
    """The PHP files of the package, in the order of their paths."""
    return sorted(path for path in WORDPRESS.rglob("*.php") if path.is_file())


def sweep(paths: Iterable[Path], *, with_phply: bool = True) -> Sweep:
    """Read files as if each were a site's config.

    Args:
        paths: files of the package.
        with_phply: whether to ask phply, which takes far longer.
    """
    tree = DirectoryTree(WORDPRESS)
    site = Site(tree, "", Cms.WORDPRESS, "classic", "", "", "wp-content", "wp-config.php", "wp-config.php",
                "wp-content/uploads", "pantheon.yml")
    count = size = statements = broken = strange = lost = 0
    seconds = 0.0
    refused = []
    for path in paths:
        source = path.read_bytes()
        started = time.perf_counter()
        document = Document(source)
        name = path.relative_to(WORDPRESS).as_posix()
        try:
            Reader(Source(site, tree)).read_file(name, document)
        except InTheWayError as error:
            refused.append(f"{name}:{error.line}: {error.message}")
        seconds += time.perf_counter() - started
        count, size = count + 1, size + len(source)
        for node in _plain_statements(document):
            statements += 1
            broken += node.has_error
            if with_phply or node.has_error:
                unread = not readable(document.text(node))
                strange += unread
                lost += unread and node.has_error
    return Sweep(count, size, seconds, statements, broken, strange, lost, tuple(refused))


def _plain_statements(document: Document) -> Iterator[Node]:
    """Statements that hold no others, and whatever else could not be read."""
    pending = list(document.statements)
    while pending:
        node = pending.pop()
        if node.type == "ERROR" or (node.type.endswith("_statement") and node.type not in _HOLDING):
            yield node
        else:
            pending.extend(node.children)


def main() -> None:
    """Print what comes of all files."""
    if not WORDPRESS.is_dir():
        sys.exit("Debian's wordpress package is not installed")
    found = sweep(files())
    print(f"{found.files} files, {found.size / 1e6:.1f} MB in {found.seconds:.1f} s: "
          f"{found.size / 1e6 / found.seconds:.1f} MB/s, {found.seconds / found.files * 1e3:.1f} ms a file")
    for who, number in (("tree-sitter", found.broken), ("phply", found.strange), ("either", found.lost)):
        print(f"{found.statements} statements, not read by {who:<11} {number:6d}   {number / found.statements:8.4%}")
    for one in found.refused:
        print(f"refused: {one}")


if __name__ == "__main__":
    main()
