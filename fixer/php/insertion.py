"""New lines in a PHP file: with the line ends in use there and air around them, and nothing else changed.

What is added can be told from the file alone, so that it can be taken out again to the byte (see
``fixer.php.undoing``): a blank line right below new lines is theirs. Where they needed more room than
that, because a line had to be broken or a blank one added above, their comment begins with ``#``.
"""

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
        return Edit(offset, offset, newline + _joined(with_room(lines), newline))
    if not air or _below_broken_line(document, start):
        return Edit(start, start, _joined(lines, newline))
    if _needs_air_above(document, start):
        return Edit(start, start, newline + _joined(with_room(lines), newline) + newline)
    return Edit(start, start, _joined(lines, newline) + newline)


def _joined(lines: Sequence[bytes], newline: bytes) -> bytes:
    return b"".join(line + newline for line in lines)


def with_room(lines: Sequence[bytes]) -> list[bytes]:
    """The lines, their first one a comment that begins as those do for which room had to be made."""
    return [b"#" + lines[0].removeprefix(b"//"), *lines[1:]]


def _below_broken_line(document: Document, start: int) -> bool:
    """Whether the lines right above are fixer's own, for which a line was broken that goes on at ``start``."""
    while start > 0:
        above = document.line_start(start - 1)
        line = document.source[above:start]
        if not line.strip(_BLANK):
            return False
        if line.lstrip(_BLANK).startswith(b"# fixer "):
            return bool(document.source[document.line_start(above - 1) : above].strip(_BLANK)) if above else False
        start = above
    return False


def _needs_air_above(document: Document, start: int) -> bool:
    if start == 0:
        return False
    above = document.source[document.line_start(start - 1) : start].strip(_BLANK)
    return above not in (b"", b"{")


def append(document: Document, lines: Sequence[bytes]) -> Edit:
    """Lines after the last statement of a file whose PHP code runs to its end."""
    end = document.code_end
    source = document.source
    if end < len(source):
        return insert_before(document, end, lines)
    newline = document.newline(end)
    body = newline.join(lines)
    if source.endswith(document.eol):
        blank = not source[document.line_start(end - 1) :].strip(_BLANK)
        return Edit(end, end, body + newline + newline if blank else newline + body + newline)
    return Edit(end, end, newline + newline + body)


def comment_above(document: Document, start: int, comment: bytes) -> Edit:
    """A comment on its own line above the statement that starts at ``start``, indented like it."""
    newline = document.newline(start)
    line = document.line_start(start)
    before = document.source[line:start]
    if before.strip(_BLANK):
        return Edit(start, start, newline + _joined(with_room([comment]), newline))
    return Edit(start, start, comment + newline + before)


def first_on_line(document: Document, start: int) -> int:
    """Where the statement begins that holds the one at ``start`` and is the first on its line."""
    node = document.node_at(start, start + 1)
    while node is not None and node.parent is not None:
        at = node.start_byte
        if node.type.endswith(("_statement", "_declaration")) \
                and not document.source[document.line_start(at) : at].strip(_BLANK):
            return at
        node = node.parent
    return start
