"""The block of YAML that a document may begin with."""

from __future__ import annotations

import re
from typing import NamedTuple

from fixer.documents.errors import DocumentError

# What no document comes near; YAML takes its time over worse.
_LONGEST = 4_000
_BLOCK = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


class FrontMatter(NamedTuple):
    """Args:
        title: the document's title, ``""`` where none is given.
        body: the text below the block.
        line: how many lines stand above the body.
    """

    title: str
    body: str
    line: int


def split(text: str, path: str) -> FrontMatter:
    """The front matter of a document, and what follows it.

    Args:
        text: the document, with line feeds.
        path: for the error.

    Raises:
        DocumentError: the block is not YAML, or too long.
    """
    block = _BLOCK.match(text)
    if block is None:
        return FrontMatter("", text, 0)
    return FrontMatter(_title(block[1], path), text[block.end():], text.count("\n", 0, block.end()))


def _title(block: str, path: str) -> str:
    if len(block) > _LONGEST:
        raise DocumentError("its front matter is longer than that of any document: name the document's source", path, 1)
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        found = YAML(typ="safe", pure=True).load(block)
    except (YAMLError, ValueError, RecursionError) as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        raise DocumentError("its front matter cannot be read as YAML: mend it, or take it away", path,
                            mark.line + 2 if mark is not None else 1) from error
    title = found.get("title") if isinstance(found, dict) else None
    return " ".join(title.split()) if isinstance(title, str) else ""
