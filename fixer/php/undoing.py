"""Taking fixer's own lines out of a PHP file again, with the air around them and nothing else.

The reverse of ``fixer.php.insertion`` and of ``FormerStatement`` in ``fixer.php.former``.
"""

from __future__ import annotations

from collections.abc import Sequence

from fixer.php.document import Document, Edit
from fixer.php.own_comments import OwnComment, own_comments

_LINE_END = b"\r\n"
_GOVERN_ONE = frozenset(("if_statement", "else_clause", "else_if_clause", "while_statement", "for_statement",
                         "foreach_statement", "do_statement", "declare_statement"))
_BLANK = b" \t\r\n"
_BLANKS = (b" ", b"\t", b"\r", b"\n")


def block_end(document: Document, comment: OwnComment, lines: Sequence[bytes]) -> int | None:
    """Where a block ends that stands below fixer's comment exactly as it was inserted; None if it does not.

    Args:
        document: the file.
        comment: fixer's comment.
        lines: the block's lines, without line ends.
    """
    start = document.line_end(comment.end)
    end = start
    for number, line in enumerate(lines, start=1):
        stop = document.line_end(start)
        end = start + len(document.source[start:stop].rstrip(_LINE_END))
        if number == len(lines) and document.source.startswith(line, start):
            return start + len(line)
        if document.source[start:end] != line:
            return None
        start = stop
    return None


def below(document: Document, comment: OwnComment) -> int:
    """Where the first thing stands below a comment of fixer's that is no such comment itself."""
    at = _text_from(document, comment.end)
    for other in own_comments(document):
        if other.start == at:
            at = _text_from(document, other.end)
    return at


def statement_end(document: Document, start: int) -> int:
    """Where the largest statement ends that begins at ``start``."""
    node = document.node_at(start, start + 1)
    end = start
    while node is not None and node.start_byte == start and node.parent is not None:
        end = node.end_byte
        node = node.parent
    return end


def is_alone_in_branch(document: Document, start: int) -> bool:
    """Whether the statement at ``start`` is all that a condition or a loop without braces governs.

    Without it, they would govern the next statement instead.
    """
    node = document.node_at(start, start + 1)
    while node is not None and node.start_byte == start and node.parent is not None:
        if node.parent.type in _GOVERN_ONE and node.parent.start_byte < start:
            return True
        node = node.parent
    return False


def _text_from(document: Document, offset: int) -> int:
    while offset < len(document.source) and document.source[offset : offset + 1] in _BLANKS:
        offset += 1
    return offset


def with_values(document: Document, comment: OwnComment, values: Sequence[tuple[int, int]]) -> Document | None:
    """The file without a comment of fixer's, and with what it keeps in the place of a value below it.

    Args:
        document: the file.
        comment: a comment that keeps a former value.
        values: the ranges of the values below that fixer wrote, in the order in which it did.

    Returns:
        None where several comments stand above several values and which belongs to which cannot be told.
    """
    values = list(dict.fromkeys(values))  # a file that is included twice is read twice
    place = below(document, comment)
    run = [one for one in own_comments(document, comment.recipe)
           if one.former is not None and not one.took_out and below(document, one) == place]
    if len(run) > 1 and len(run) != len(values):
        return None
    chosen = values if len(run) == 1 else [values[run.index(comment)]]
    return document.with_edits([comment_removal(document, comment),
                                *(Edit(start, end, comment.former or b"") for start, end in chosen)])


def without_block(document: Document, comment: OwnComment, end: int) -> Document:
    """The file without a block of fixer's and the comment above it.

    Args:
        document: the file.
        comment: the block's comment.
        end: where the block's last statement ends.
    """
    source = document.source
    first = document.line_start(comment.start)
    if source[first : comment.start].strip(_BLANK):
        return document.with_edits([Edit(_text_before(document, comment.start), end, b"")])
    last = _line_behind(document, end)
    below = _blank_line(document, last)
    if comment.made_room:
        heir = next((one for one in own_comments(document) if document.line_start(one.start) == below), None)
        if heir is not None and not heir.made_room:
            return document.with_edits([Edit(first, below, b""), Edit(heir.start, heir.start + 2, b"#")])
        start = _blank_above(document, first) if below > last else _line_above(document, first, below)
        return document.with_edits([Edit(start, below, b"")])
    if below > last or source[last:].strip(_BLANK) or document.code_end < len(source):
        return document.with_edits([Edit(first, below, b"")])
    start = _blank_above(document, first)
    if start < first and not source[end:]:
        start = _without_line_end(document, start)
    return document.with_edits([Edit(start, last, b"")])


def with_former(document: Document, comment: OwnComment, end: int, former: bytes) -> Document:
    """The file with a block of fixer's replaced by what stood in its place.

    Args:
        document: the file.
        comment: the block's comment.
        end: where the block's last statement ends.
        former: the statements that stood there.
    """
    start = _line_above(document, document.line_start(comment.start), end) if comment.made_room else comment.start
    return document.with_edits([Edit(start, end, former)])


def with_statement(document: Document, comment: OwnComment, former: bytes) -> Document:
    """The file with a comment of fixer's replaced by the statement that it took out."""
    if not comment.made_room:
        return document.with_edits([Edit(comment.start, comment.end, former)])
    end = document.line_end(comment.end)
    return document.with_edits([Edit(_line_above(document, document.line_start(comment.start), end), end, former)])


def comment_removal(document: Document, comment: OwnComment) -> Edit:
    """The edit that takes out a comment above a statement that stays."""
    first = document.line_start(comment.start)
    if document.source[first : comment.start].strip(_BLANK):
        return Edit(_text_before(document, comment.start), comment.end, b"")
    end = document.line_end(comment.end)
    return Edit(_line_above(document, first, end) if comment.made_room else first, end, b"")


def _text_before(document: Document, offset: int) -> int:
    """Where the text before ``offset`` ends, on a line onto which somebody has moved what stands there."""
    return len(document.source[:offset].rstrip(_BLANK))


def _line_behind(document: Document, end: int) -> int:
    """Where the line after the one that holds ``end`` begins; ``end`` itself where more stands on it."""
    line_end = document.line_end(end)
    return end if document.source[end:line_end].strip(_BLANK) else line_end


def _blank_line(document: Document, start: int) -> int:
    """The end of the empty line at ``start``, or ``start`` where there is none."""
    end = document.line_end(start)
    return start if document.source[start:end].strip(_LINE_END) else end


def _blank_above(document: Document, start: int) -> int:
    """Where the empty line above ``start`` begins, or ``start`` where there is none."""
    above = document.line_start(start - 1) if start else 0
    return start if document.source[above:start].strip(_LINE_END) else above


def _without_line_end(document: Document, start: int) -> int:
    """Where the line above ``start`` ends, before its line end, whatever it is."""
    newline = document.newline(start)
    return start - len(newline) if document.source[:start].endswith(newline) else start


def _line_above(document: Document, start: int, rest: int) -> int:
    """The same, but ``start`` where that line ends in a comment that would swallow what stands at ``rest``."""
    end = _without_line_end(document, start)
    if end < start and end and not document.source.startswith(b"?>", rest):
        node = document.node_at(end - 1, end)
        if node is not None and node.type == "comment" and not document.text(node).endswith(b"*/"):
            return start
    return end
