"""What PHP itself makes of expressions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from fixer.php.document import Document
from fixer.php.evaluate import evaluate
from fixer.php.reader import Reader
from fixer.php.source import Source
from fixer.php.values import UNKNOWN, Value, is_symbolic
from fixer.site.directory import DirectoryTree
from fixer.site.model import Cms, Site
from tests.support.php import PhpWorker
from tests.support.php_values import PhpValue
from tests.support.surroundings import platform


def php_values(php: PhpWorker, folder: Path, expressions: Sequence[bytes]) -> list[PhpValue]:
    """The values of expressions, as one run of PHP gives them."""
    lines = b"".join(b"$found[] = " + one + b"\n;\n" for one in expressions)
    (folder / "expressions.php").write_bytes(b"<?php\n$found = array();\n" + lines)
    effects = php.run(folder, "expressions.php", platform(), variables=("found",))
    assert effects.fatal is None, effects.fatal
    found = effects.variables["found"]
    assert isinstance(found, list)
    return found


def read_values(folder: Path, expressions: Sequence[bytes]) -> list[Value]:
    """The same values as fixer reads them, on the platform's Dev."""
    tree = DirectoryTree(folder)
    site = Site(tree, "", Cms.WORDPRESS, "classic", "", "", "wp-content", "wp-config.php", "wp-config.php",
                "wp-content/uploads", "pantheon.yml")
    return [_value(Reader(Source(site, tree)), one) for one in expressions]


def _value(reader: Reader, expression: bytes) -> Value:
    document = Document(b"<?php\n$found = " + expression + b"\n;\n")
    reader.read_file("wp-config.php", Document(b"<?php\n"))
    assignment = document.statements[1].named_children[0]
    right = assignment.child_by_field_name("right")
    assert right is not None, document.statements
    return evaluate(right, 0, reader.around)


def same_text(mine: Value, theirs: PhpValue) -> bool:
    """Whether a value read is the value PHP has, for scalars and arrays of them."""
    if isinstance(mine, bytes):
        return theirs == mine or (isinstance(theirs, str) and theirs.encode() == mine)
    if isinstance(mine, dict):
        items: object = dict(enumerate(theirs)) if isinstance(theirs, list) else theirs
        return isinstance(items, dict) and len(items) == len(mine) and all(
            same_text(one, items.get(key if isinstance(key, int) else key.decode("latin-1"), None))
            for key, one in mine.items())
    if isinstance(mine, float) and isinstance(theirs, float):
        return mine == theirs or (mine != mine and theirs != theirs)
    return type(mine) is type(theirs) and mine == theirs


def read_as_php(php: PhpWorker, folder: Path, expressions: list[bytes], run: list[bytes] | None = None) -> int:
    """How many expressions are told; each of them is what PHP says.

    Args:
        php: PHP.
        folder: for the files that are read.
        expressions: what is read.
        run: what PHP runs in their place, one for each; the same where None.
    """
    told = 0
    theirs = php_values(php, folder, expressions if run is None else run)
    for expression, value, mine in zip(expressions, theirs, read_values(folder, expressions), strict=True):
        if mine is UNKNOWN or is_symbolic(mine):
            continue
        told += 1
        assert same_text(mine, value), (expression, mine, value)
    return told
