"""Markdown as the host writes it, in blocks: headings, text and code.

The documents were written for a lenient renderer: headings without a space behind the number signs,
and ``<hr>`` on a line of its own directly above a heading, which CommonMark takes for the beginning of an
HTML block that swallows the heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

_RULE = re.compile(r"<hr\s*/?>\s*", re.IGNORECASE)
# One sign may begin a word or a number in running text; more than one do not.
_TIGHT_HEADING = re.compile(r"(#(?=[A-Z\[])|#{2,6}(?=[^#\s]))(.*)")
_INTERRUPTS: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
_NOT_INDENTED = 4


class Sort(Enum):
    """What a block is."""

    HEADING = "heading"
    TEXT = "text"
    CODE = "code"


class Block(NamedTuple):
    """One block.

    Args:
        sort: heading, text or code.
        line: 1-based line.
        text: as written, in one line for text and headings.
        plain: as it reads, without markup; of code, the same as text.
        level: of a heading; 0 otherwise.
        links: where its links lead.
        code: what it shows as code, inline or as a whole.
    """

    sort: Sort
    line: int
    text: str
    plain: str
    level: int = 0
    links: tuple[str, ...] = ()
    code: tuple[str, ...] = ()


def blocks(text: str, above: int = 0) -> Iterator[Block]:
    """The blocks of a document in their order.

    Args:
        text: the document without its front matter.
        above: how many lines stand above it.
    """
    level = 0
    for token in _parser().parse(text):
        line = above + (token.map[0] if token.map else 0) + 1
        if token.type == "heading_open":
            level = int(token.tag[1:])
        elif token.type == "heading_close":
            level = 0
        elif token.type in ("fence", "code_block"):
            yield Block(Sort.CODE, line, token.content, token.content, code=(token.content,))
        elif token.type == "inline":
            yield _inline(token, line, level)


def _inline(token: Token, line: int, level: int) -> Block:
    children = token.children or []
    plain = "".join(" " if child.type in ("softbreak", "hardbreak") else child.content for child in children)
    links = tuple(str(child.attrGet("href")) for child in children if child.type == "link_open")
    code = tuple(child.content for child in children if child.type == "code_inline")
    sort = Sort.HEADING if level else Sort.TEXT
    return Block(sort, line, one_line(token.content), one_line(plain), level, links, code)


def one_line(text: str) -> str:
    """``text`` with each run of white space as one space, and none around it."""
    return " ".join(text.split())


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False})
    parser.block.ruler.before("heading", "tight_heading", _tight_heading, _INTERRUPTS)
    parser.block.ruler.before("heading", "html_rule", _html_rule, _INTERRUPTS)
    return parser


def _line(state: StateBlock, number: int) -> str | None:
    """The line, unless it is indented so far that it is code."""
    if state.sCount[number] - state.blkIndent >= _NOT_INDENTED:
        return None
    return state.src[state.bMarks[number] + state.tShift[number]:state.eMarks[number]]


def _tight_heading(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    line = _line(state, start)
    found = None if line is None else _TIGHT_HEADING.fullmatch(line)
    if found is None:
        return False
    if not silent:
        tag = f"h{len(found[1])}"
        state.line = start + 1
        state.push("heading_open", tag, 1).map = [start, start + 1]
        inside = state.push("inline", "", 0)
        inside.content = _unclosed(found[2].strip())
        inside.map = [start, start + 1]
        inside.children = []
        state.push("heading_close", tag, -1)
    return True


def _unclosed(text: str) -> str:
    """A heading without the number signs that may close it."""
    shorter = text.rstrip("#")
    return shorter.rstrip() if shorter.endswith((" ", "\t")) else text


def _html_rule(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    line = _line(state, start)
    if line is None or not _RULE.fullmatch(line):
        return False
    if not silent:
        state.line = start + 1
        state.push("hr", "hr", 0).map = [start, start + 1]
    return True
