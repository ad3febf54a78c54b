"""Reading a document from a file."""

from __future__ import annotations

import os
from pathlib import Path

from fixer.documents.digests import digest
from fixer.documents.errors import DocumentError
from fixer.documents.model import Document

_MOST_BYTES = 1_000_000
# Longer ones are no paragraphs, and the time that nested brackets take grows with the square of their number.
_LONGEST_PARAGRAPH = 10_000


def read_document(path: str) -> Document:
    """The document in a file.

    Args:
        path: as the user named it.

    Raises:
        DocumentError: there is no such file, it is too large or no text, or it holds no section.
    """
    from fixer.documents.front_matter import split
    from fixer.documents.markdown import Sort, blocks
    from fixer.documents.passages import passages

    text = _text(path, _bytes(path))
    front = split(text, path)
    body = list(blocks(front.body, front.line))
    found = passages(body)
    if not found:
        raise DocumentError("it holds no heading with text below it, so it is no document in Markdown: "
                            "name the document's source, not a page made from it", path)
    title = front.title or next((block.plain for block in body if block.sort is Sort.HEADING and block.level == 1), "")
    return Document(path, title, digest([text]), found)


def _bytes(path: str) -> bytes:
    try:
        # A pipe has no size to ask for, so the limit is kept while reading.
        with Path(path).open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise DocumentError("there is no such file: name the document's file", path) from error
    except IsADirectoryError as error:
        raise DocumentError("that is a folder: name a document in it", path) from error
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
        raise DocumentError(f"it cannot be read ({reason}): name the document's file", path) from error
    if len(data) > _MOST_BYTES:
        raise DocumentError(f"it is larger than {_MOST_BYTES // 1_000_000} MB, which no document is: "
                            "name the document's file", path)
    return data


def _text(path: str, data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DocumentError("it is not text in UTF-8: name the document's source, or save it as UTF-8", path,
                            line) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise DocumentError("it is not a text file: name the document's source", path, line)
    text = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n") + "\n"
    _check_paragraphs(path, text)
    return text


def _check_paragraphs(path: str, text: str) -> None:
    line = 1
    for paragraph in text.split("\n\n"):
        if len(paragraph) > _LONGEST_PARAGRAPH:
            raise DocumentError(f"a paragraph of {len(paragraph)} characters is in no document: name the document's "
                                "source", path, line)
        line += paragraph.count("\n") + 2
