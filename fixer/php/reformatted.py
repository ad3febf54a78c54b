"""Lines of fixer's that somebody has only laid out anew: other indentation, spaces, line breaks or line ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fixer.php.document import Document


def reformatted_end(document: Document, start: int, lines: Sequence[bytes]) -> int | None:
    """Where code ends that is, word for word, the code of some lines; None where it is not.

    Args:
        document: the file.
        start: where the code begins.
        lines: the lines, without line ends.
    """
    wanted = [text for text, _ in _words(Document(b"<?php\n" + b"\n".join(lines)), len(b"<?php\n"))]
    if not wanted:
        return None
    found = _words(document, start)
    for one in wanted:
        text, end = next(found, (b"", start))
        if text != one:
            return None
    return end


def _words(document: Document, start: int) -> Iterator[tuple[bytes, int]]:
    """The words of the code from ``start`` on, each with its end; of comments, how they are spaced does not count."""
    for node in document.nodes():
        if node.start_byte < start or node.child_count or node.start_byte == node.end_byte:
            continue
        text = document.text(node)
        yield (b" ".join(text.split()) if node.type == "comment" else text), node.end_byte
