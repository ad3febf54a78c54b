"""The host's own documents, which are not part of this repository: known by their content, wherever they are.

``FIXER_DOCUMENTS`` names a folder that holds them. Nothing of them is kept here but digests, and hashes of every
run of nine words, so that what is written here can be told from what is written there.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from fixer.data import recipes_dir
from fixer.documents.errors import DocumentError
from fixer.documents.front_matter import split
from fixer.documents.index import Index, read_index
from fixer.documents.markdown import Sort, blocks
from fixer.documents.model import Document, Edition
from fixer.documents.reading import read_document

VARIABLE = "FIXER_DOCUMENTS"
RUNS = Path(__file__).parent / "data" / "runs-of-nine-words.txt"
_RUN = 9
_DIGITS = 10
_WORD = re.compile(r"[^\W_]+")


@cache
def originals() -> dict[Edition, Document]:
    """The known documents that are at hand."""
    folder = os.environ.get(VARIABLE)
    if not folder:
        return {}
    editions = {edition.digest: edition for edition in index().editions}
    found: dict[Edition, Document] = {}
    for path in sorted(Path(folder).iterdir()):
        # Whatever else lies there is of no interest.
        with suppress(DocumentError):
            document = read_document(str(path))
            if document.digest in editions:
                found[editions[document.digest]] = document
    return found


@cache
def index() -> Index:
    """The index of the repository."""
    return read_index(recipes_dir())


def words(text: str) -> list[str]:
    """The words of a text, without case and punctuation."""
    return [word.casefold() for word in _WORD.findall(text)]


def runs(found: list[str]) -> Iterator[tuple[str, str]]:
    """Every run of nine words: its hash, and the words."""
    for start in range(len(found) - _RUN + 1):
        run = " ".join(found[start:start + _RUN])
        yield hashlib.sha256(run.encode()).hexdigest()[:_DIGITS], run


def runs_of(documents: Iterable[Document]) -> set[str]:
    """The hashes of all runs in what documents say: their sentences, without headings and blocks of code."""
    found: set[str] = set()
    for document in documents:
        text = Path(document.path).read_text(encoding="utf-8-sig")
        front = split(text, document.path)
        said = [block.plain for block in blocks(front.body) if block.sort is Sort.TEXT]
        said += text[:len(text) - len(front.body)].splitlines()
        found.update(run for one in said for run, _ in runs(words(one)))
    return found


def main() -> None:
    """Write the hashes of the documents at hand."""
    if len(originals()) != len(index().editions):
        sys.exit(f"{VARIABLE} must name a folder with every known document")
    RUNS.write_text("".join(f"{run}\n" for run in sorted(runs_of(originals().values()))))


if __name__ == "__main__":
    main()
