"""What was taken out of a PHP file, put back where fixer's comment stands: the reverse of ``unwanted_out``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tree_sitter import Node

from fixer.php.comments import LONGER
from fixer.php.document import Document, Edit
from fixer.php.own_comments import unescape

_LINE = re.compile(rb"// fixer ([a-z0-9][a-z0-9-]*): (.*)")
_BLOCK = re.compile(rb"/\* fixer ([a-z0-9][a-z0-9-]*): (.*) \*/")
_TOOK_OUT = b" Took out: "


class Gap(NamedTuple):
    """A place where something was taken out.

    Args:
        start: where fixer's comment begins, with the braces it stands in where fixer put them there.
        end: where that ends.
        line: 1-based.
        former: what stood there; None where it was too long to be kept.
    """

    start: int
    end: int
    line: int
    former: bytes | None


def gaps(document: Document, recipe: str) -> list[Gap]:
    """The places in a file where ``recipe`` took something out, first to last."""
    return list(_gaps(document, recipe)) if b" fixer " + recipe.encode() in document.source else []


def _gaps(document: Document, recipe: str) -> Iterator[Gap]:
    for node in document.nodes():
        if node.type != "comment":
            continue
        text = document.text(node).rstrip(b"\r")
        # Blanks that stood behind what was taken out belong to a line comment in its place, but not to fixer.
        if (without_blanks := text.rstrip(b" \t")).endswith(LONGER):
            text = without_blanks
        found = _LINE.fullmatch(text) or _BLOCK.fullmatch(text)
        if found is None or found[1].decode() != recipe:
            continue
        _, label, former = found[2].partition(_TOOK_OUT)
        if label or found[2].endswith(LONGER):
            start, end = _with_braces(document, node)
            yield Gap(start, end if end > node.end_byte else node.start_byte + len(text),
                      document.line(node.start_byte), unescape(former) if label else None)


def _with_braces(document: Document, comment: Node) -> tuple[int, int]:
    block = comment.parent
    if block is not None and block.type == "compound_statement" \
            and document.text(block) == b"{ " + document.text(comment) + b" }":
        return block.start_byte, block.end_byte
    return comment.start_byte, comment.end_byte


def put_back(document: Document, found: Sequence[Gap]) -> Document | None:
    """The file with everything back in its place; None where one is not kept or would break the file."""
    edits = [Edit(one.start, one.end, one.former) for one in found if one.former is not None]
    if len(edits) < len(found):
        return None
    after = document.with_edits(edits)
    return None if after.has_error and not document.has_error else after
