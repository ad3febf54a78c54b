"""``eval`` of code that is a known text: what it defines stands where ``eval`` does."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tree_sitter import Node

from fixer.php.definition import Definition
from fixer.php.definitions import Definitions
from fixer.php.document import Document
from fixer.php.own_functions import collect
from fixer.php.results import returned
from fixer.php.values import UNKNOWN, Value

if TYPE_CHECKING:
    from fixer.php.reader import Reader


class StandIn(NamedTuple):
    """The statement that stands for code which is no part of a file."""

    document: Document
    statement: Node

    def standing(self, made: Definition) -> Definition:
        """``made`` as this statement makes it."""
        start, end = self.statement.start_byte, self.statement.end_byte
        return made._replace(document=self.document, at=start, start=start, end=end, value_start=-1, value_end=-1,
                             literal=False)


def read_code(reader: Reader, code: bytes, node: Node) -> tuple[Value, ...]:
    """Walk PHP code that is a text of the config.

    Args:
        reader: the reader of the config.
        code: the text, without an opening tag.
        node: the call of ``eval``.

    Returns:
        what it returns, per world.
    """
    if not reader.go_deeper(len(code)):
        return (UNKNOWN,)
    former = reader.document, reader.statement, reader.stand_in, reader.returns, reader.namespace
    reader.stand_in = former[2] or StandIn(reader.document, reader.statement or node)
    reader.document, reader.returns, reader.namespace = Document(b"<?php " + code), Definitions(reader.definitions), ""
    reader.jumps.begin("file")
    collect(reader.functions, reader.path, reader.document, reader.document.statements)
    for one in reader.document.statements:
        reader.walk(one)
    results = returned(reader.returns, None)
    reader.jumps.end()
    reader.document, reader.statement, reader.stand_in, reader.returns, reader.namespace = former
    reader.come_back()
    return results
