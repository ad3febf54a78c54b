"""The entries of a document: every heading with text of its own, and every issue numbered below one.

A heading that only groups others is no entry. Text above a section's first numbered issue is an entry by
itself, under the heading's name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from fixer.documents.digests import code_lines, digest
from fixer.documents.markdown import Block, Sort, one_line
from fixer.documents.model import Entry, Passage

_LABEL = re.compile(r"(?:\*\*|__)?Issue\s*(?:#?\s*(\d+))?\s*(?:\*\*|__)?\s*:\s*(?:\*\*|__)?\s*", re.IGNORECASE)


class _Section(NamedTuple):
    heading: Block
    group: str
    body: list[Block]


class _Part(NamedTuple):
    number: int
    blocks: list[Block]


def passages(found: Iterable[Block]) -> tuple[Passage, ...]:
    """The entries with their texts, in their order.

    Args:
        found: the document's blocks; what stands above the first heading belongs to no entry.
    """
    sections = [section for section in _sections(found) if section.body]
    named = Counter(section.heading.plain for section in sections)
    taken: Counter[str] = Counter()
    result: list[Passage] = []
    for section in sections:
        name = section.heading.plain
        if named[name] > 1 and section.group:
            name = f"{section.group}: {name}"
        name = _untaken(name, taken)
        result += (_passage(section, name, part) for part in _parts(section.body))
    return tuple(result)


def _untaken(name: str, taken: Counter[str]) -> str:
    """The name, or where another section has it already, the name with a number."""
    chosen = name
    while taken[chosen]:
        taken[name] += 1
        chosen = f"{name} ({taken[name]})"
    taken[chosen] += 1
    return chosen


def _sections(found: Iterable[Block]) -> Iterator[_Section]:
    above: list[Block] = []
    section: _Section | None = None
    for block in found:
        if block.sort is Sort.HEADING:
            if section is not None:
                yield section
            above = [one for one in above if one.level < block.level]
            section = _Section(block, above[-1].plain if above else "", [])
            above.append(block)
        elif section is not None:
            section.body.append(block)
    if section is not None:
        yield section


def _parts(body: list[Block]) -> list[_Part]:
    """The issues of a section; one part with the number 0 where it does not hold several."""
    labels = [label for block in body if (label := _label(block)) is not None]
    if len(labels) < 2:
        return [_Part(0, body)]
    given = [int(label[1] or 0) for label in labels]
    numbers = iter(given if len(set(given)) == len(given) and all(given) else range(1, len(given) + 1))
    parts = [_Part(0, [])]
    for block in body:
        if _label(block) is not None:
            parts.append(_Part(next(numbers), []))
        parts[-1].blocks.append(block)
    return [part for part in parts if part.blocks]


def _label(block: Block) -> re.Match[str] | None:
    return _LABEL.match(block.text) if block.sort is Sort.TEXT else None


def _passage(section: _Section, name: str, part: _Part) -> Passage:
    texts = [_unlabelled(block.text) for block in part.blocks if block.sort is Sort.TEXT]
    words = " ".join(_unlabelled(block.plain) for block in part.blocks)
    code = code_lines(piece for block in part.blocks for piece in block.code)
    links = section.heading.links
    entry = Entry(name, part.number, section.group, digest([*links, *texts, *code]), digest(code))
    line = part.blocks[0].line if part.number else section.heading.line
    return Passage(entry, line, links, one_line(words), code)


def _unlabelled(text: str) -> str:
    return _LABEL.sub("", text, 1) if _LABEL.match(text) else text
