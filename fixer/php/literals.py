"""PHP's string and number literals: from bytes to values and back.

Written from PHP's language reference (Strings; Integers; Floating point numbers), since parsers differ
on escapes such as ``"\\u{2f}"``, ``"\\101"``, ``"\\0"`` and ``"\\e"`` and on numbers such as ``0o17``.
"""

from __future__ import annotations

import math
import re

from tree_sitter import Node

_SIMPLE = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"v": b"\v", b"e": b"\x1b", b"f": b"\f", b"\\": b"\\",
           b"$": b"$"}
_ESCAPE = re.compile(rb"\\(?:u\{([0-9A-Fa-f]+)\}|[xX]([0-9A-Fa-f]{1,2})|([0-7]{1,3})|([ntrvef\\$\"]))")
_INTEGER = re.compile(rb"(0[xX][0-9a-fA-F_]+)|(0[bB][01_]+)|0[oO]?([0-7_]+)|(0|[1-9][0-9_]*)")
_LARGEST = 2**63 - 1


def unescape_single(body: bytes) -> bytes:
    """What a single-quoted string holds, from the bytes between its quotes."""
    if b"\\" not in body:
        return body
    return re.sub(rb"\\([\\'])", rb"\1", body)


def unescape_double(body: bytes, quote: bytes = b'"') -> bytes:
    """What a double-quoted string or heredoc holds, from its bytes without any variable.

    Args:
        body: the bytes between the delimiters.
        quote: the character that needs its backslash taken off: ``"`` in strings, nothing in heredocs.
    """
    if b"\\" not in body:
        return body

    def value(found: re.Match[bytes]) -> bytes:
        point, hexadecimal, octal, simple = found.groups()
        if point is not None:
            code = int(point, 16)
            return chr(code).encode("utf-8", "surrogatepass") if code <= 0x10FFFF else found.group()
        if hexadecimal is not None:
            return bytes([int(hexadecimal, 16)])
        if octal is not None:
            return bytes([int(octal, 8) & 0xFF])
        if simple == b'"':
            return b'"' if quote == b'"' else found.group()
        return _SIMPLE[simple]

    return _ESCAPE.sub(value, body)


def integer(text: bytes) -> int | float | None:
    """The value of an integer literal.

    Returns:
        a float where a decimal number is too large for an integer; None for other bases then, since PHP
        rounds those in its own way, and for what is no integer.
    """
    found = _INTEGER.fullmatch(text)
    if not found:
        return None
    hexadecimal, binary, octal, decimal = found.groups()
    try:
        if hexadecimal:
            value = int(hexadecimal.replace(b"_", b"")[2:], 16)
        elif binary:
            value = int(binary.replace(b"_", b"")[2:], 2)
        elif octal:
            value = int(octal.replace(b"_", b""), 8)
        else:
            value = int(decimal.replace(b"_", b""))
    except ValueError:
        return None
    if value <= _LARGEST:
        return value
    if not decimal:
        return None
    try:
        return float(value)
    except OverflowError:
        return math.inf


def quoted(value: bytes) -> bytes:
    """``value`` as a single-quoted PHP string."""
    return b"'" + value.replace(b"\\", b"\\\\").replace(b"'", b"\\'") + b"'"


def is_literal(node: Node) -> bool:
    """Whether the expression is written with literals only."""
    pending = [node]
    while pending:
        one = pending.pop()
        if one.type in _MADE_OF_PARTS:
            pending.extend(one.named_children)
        elif one.type not in _LITERALS:
            return False
    return True


_LITERALS = frozenset(("string", "integer", "float", "boolean", "null", "nowdoc", "comment", "string_content",
                       "escape_sequence", "heredoc_start", "heredoc_end"))
_MADE_OF_PARTS = frozenset(("unary_op_expression", "parenthesized_expression", "binary_expression", "heredoc",
                            "heredoc_body", "encapsed_string", "array_creation_expression",
                            "array_element_initializer"))
