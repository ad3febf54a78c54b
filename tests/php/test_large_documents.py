"""Large files are parsed with an eye on time and memory; what is seen of them is what a plain parse gives."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from random import Random

import pytest
from tree_sitter import Node

from fixer.php.document import Document, Edit, descendants
from fixer.php.grammar import php_parser

_HEAD = b"<?php\n" + b"define('A', 1); // a word\n" * 800
_ENDINGS = [b"", b"$a = 1;", b"$a = 1", b"?>", b"?>\n", b"?>text", b"/* not", b"/* closed */", b"// to the end", b"'text",
            b'"$a', b"<<<E\n$a\nE", b"<<<E\n$a\nE;", b"if ($a)", b"if ($a) {", b"if ($a) { $a = 1; }", b"else", b"f(",
            b"return", b"namespace A", b"namespace A;", b"label:", b"switch ($a):", b"function f()", b"}", b";", b";;;;",
            b"\n;;;;", b"\r\n", b"\x00", b"__halt_compiler();", b"__halt_compiler(); <?php rest", b"use A", b"$a ?",
            b"abstract", b"<?= 1", b"#", b"`ls", b"declare(ticks=1)", b"\xff"]


def _plain(source: bytes) -> Iterator[Node]:
    for statement in php_parser().parse(source).root_node.children:
        yield from descendants(statement)


def _seen(nodes: Iterator[Node]) -> list[tuple[object, ...]]:
    return [(one.type, one.start_byte, one.end_byte, one.start_point, one.has_error, one.is_missing, one.text)
            for one in nodes]


@pytest.mark.parametrize("ending", _ENDINGS)
def test_whatever_a_large_file_ends_with(ending: bytes) -> None:
    document = Document(_HEAD + ending)
    assert _seen(document.nodes()) == _seen(_plain(document.source[: document.code_end]))
    assert document.text(document.statements[-1]) == document.statements[-1].text


def test_edits_of_large_files_give_what_a_fresh_parse_gives() -> None:
    random = Random(11)
    pieces = [b"", b"$a = 1;", b"\n", b"if (1) {", b"}", b"?>", b"<?php ", b"define('A', 2);", b"// a\n", b"'"]
    for _ in range(12):
        source = _HEAD + random.choice(_ENDINGS)
        first, last = sorted(random.randint(len(_HEAD) - 60, len(source)) for _ in range(2))
        changed = Document(source).with_edits([Edit(first, last, random.choice(pieces)),
                                               Edit(6, 6, random.choice((b"$a = 1;\n", b"\n")))])
        if not changed.has_error:
            assert _seen(changed.nodes()) == _seen(_plain(changed.source[: changed.code_end]))


def test_a_long_text_is_given_whole() -> None:
    text = b"'" + b"x" * 50_000 + b"'"
    document = Document(_HEAD + b"define('LONG', " + text + b");\n")
    assert text in [node.text for node in document.nodes() if node.type == "string"]


_IN_LITTLE_MEMORY = """
import resource
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
from fixer.php.document import Document
print(Document(b"<?php\\n" + {piece!r} * ({size} // {length})).unread is not None)
"""


@pytest.mark.parametrize("piece", [b"$a = = ;\n", b"; $"])
def test_a_file_that_ends_amid_errors_does_not_take_all_memory(piece: bytes) -> None:
    code = _IN_LITTLE_MEMORY.format(piece=piece, size=90_000, length=len(piece))
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (0, "True\n", "")
