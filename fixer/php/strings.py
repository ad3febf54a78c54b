"""What quoted strings, heredocs and nowdocs hold, with the variables in them filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from tree_sitter import Node

from fixer.php.literals import unescape_double, unescape_single
from fixer.php.values import UNKNOWN, WILD, Value, to_string

Interpolate: TypeAlias = Callable[[Node], Value]

_TEXT = ("string_content", "escape_sequence", "heredoc_start", "heredoc_end", "nowdoc_string", '"', "<<<", "'")
_LINE_END = re.compile(rb"\r\n|\n|\r")
_CLOSING = re.compile(rb"(?:\r\n|\n|\r)([ \t]*)[\w\x80-\xff]+\Z")


def literal_text(node: Node) -> str | None:
    """What a quoted string without variables says; None for any other expression."""
    raw = node.text or b""
    if node.type == "string":
        return unescape_single(raw[1:-1]).decode("utf-8", "replace")
    if node.type == "encapsed_string" and all(child.type in ("string_content", "escape_sequence")
                                              for child in node.named_children):
        return unescape_double(raw[1:-1]).decode("utf-8", "replace")
    return None


def single_quoted(node: Node) -> Value:
    """A string in single quotes."""
    return _plain(unescape_single((node.text or b"").lstrip(b"bB")[1:-1]))


def double_quoted(node: Node, interpolate: Interpolate) -> Value:
    """A string in double quotes.

    Args:
        node: the string.
        interpolate: gives the value of an expression inside it.
    """
    text = node.text or b""
    start = text.index(b'"') + 1
    return _filled(text, start, len(text) - 1, _parts(node.children, node.start_byte), interpolate, b'"', b"")


def here_document(node: Node, interpolate: Interpolate) -> Value:
    """A heredoc or nowdoc, without the indentation of its closing identifier.

    Args:
        node: the heredoc or nowdoc.
        interpolate: gives the value of an expression inside it.
    """
    text = node.text or b""
    first, last = _LINE_END.search(text), _CLOSING.search(text)
    if first is None or last is None:
        return UNKNOWN
    start, end, indentation = first.end(), last.start(), last[1]
    if end < start:
        return b""
    if node.type == "nowdoc":
        return _plain(_unindented(text[start:end], indentation, line_start=True))
    body = next((child for child in node.children if child.type == "heredoc_body"), None)
    parts = _parts(body.children, node.start_byte) if body is not None else iter(())
    return _filled(text, start, end, parts, interpolate, b"", indentation)


def _parts(children: list[Node], base: int) -> Iterator[tuple[int, int, Node]]:
    """The expressions among the parts of a string, each with its range; braces belong to the range."""
    for child in children:
        if child.type not in _TEXT:
            yield child.start_byte - base, child.end_byte - base, child


def _filled(text: bytes, start: int, end: int, parts: Iterator[tuple[int, int, Node]], interpolate: Interpolate,
            quote: bytes, indentation: bytes) -> Value:
    pieces: list[bytes] = []
    cursor = start
    for first, last, node in parts:
        if first < cursor:
            return UNKNOWN
        gap = _decoded(text, cursor, first, start, quote, indentation)
        cursor = last
        if gap is None:
            return UNKNOWN
        pieces.append(gap)
        if node.is_named:
            value = interpolate(node)
            filled = WILD if value is UNKNOWN else to_string(value)
            if filled is None:
                return UNKNOWN
            pieces.append(filled)
    tail = _decoded(text, cursor, end, start, quote, indentation)
    return UNKNOWN if tail is None else b"".join(pieces) + tail


def _decoded(text: bytes, first: int, last: int, start: int, quote: bytes, indentation: bytes) -> bytes | None:
    gap = _unindented(text[first:last], indentation, line_start=first == start)
    value = unescape_double(gap, quote)
    return None if b"\x00" in value else value


def _unindented(text: bytes, indentation: bytes, *, line_start: bool) -> bytes:
    if not indentation:
        return text
    start = rb"|\A" if line_start else b""
    return re.sub(rb"(?:(?<=\n)|(?<=\r)(?!\n)%s)[ \t]{0,%d}" % (start, len(indentation)), b"", text)


def _plain(text: bytes) -> Value:
    return UNKNOWN if b"\x00" in text else text
