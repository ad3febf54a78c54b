"""New lines in a PHP file: with the line ends in use there and air around them, and nothing else changed."""

from __future__ import annotations

from collections.abc import Sequence

from fixer.php.document import Document, Edit

_BLANK = b" \t\r\n"


def insert_before(document: Document, offset: int, lines: Sequence[bytes], *, air: bool = True) -> Edit:
    """Lines above the statement or comment that starts at ``offset``.

    Args:
        document: the file.
        offset: where a statement or comment begins, in PHP mode.
        lines: the new lines, without line ends.
        air: whether blank lines set the new lines off from what stands around them.

    Returns:
        the edit; it starts at the beginning of the line where nothing but white space stands before
        ``offset``, else it breaks the line.
    """
    newline = document.newline(offset)
    start = document.line_start(offset)
    if document.source[start:offset].strip(_BLANK):
        return Edit(offset, offset, newline + b"".join(line + newline for line in lines))
    text = b"".join((line + newline) for line in lines)
    if air:
        text = (newline if _needs_air_above(document, start) else b"") + text + newline
    return Edit(start, start, text)


def _needs_air_above(document: Document, start: int) -> bool:
    if start == 0:
        return False
    above = document.source[document.line_start(start - 1) : start].strip(_BLANK)
    return above not in (b"", b"{")


def append(document: Document, lines: Sequence[bytes]) -> Edit:
    """Lines after the last statement of a file whose PHP code runs to its end."""
    end = document.code_end
    newline = document.newline(end)
    source = document.source
    body = newline.join(lines)
    if end < len(source):
        return Edit(end, end, b"".join(line + newline for line in lines) + newline)
    if source.endswith(b"\n"):
        air = newline if source[document.line_start(end - 1) :].strip(_BLANK) else b""
        return Edit(end, end, air + body + newline)
    return Edit(end, end, newline + newline + body)


def comment_above(document: Document, start: int, comment: bytes) -> Edit:
    """A comment on its own line above the statement that starts at ``start``, indented like it."""
    newline = document.newline(start)
    line = document.line_start(start)
    before = document.source[line:start]
    if before.strip(_BLANK):
        return Edit(start, start, newline + comment + newline)
    return Edit(start, start, comment + newline + before)


def first_on_line(document: Document, start: int) -> int:
    """Where the statement begins that holds the one at ``start`` and is the first on its line."""
    node = document.root.descendant_for_byte_range(start, start + 1)
    while node is not None and node.parent is not None:
        at = node.start_byte
        if node.type.endswith(("_statement", "_declaration")) \
                and not document.source[document.line_start(at) : at].strip(_BLANK):
            return at
        node = node.parent
    return start
