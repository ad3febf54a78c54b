"""fixer's part of a description: between two lines that nobody sees, so that what people write around it stays."""

from __future__ import annotations

import hashlib
import json
import re
from typing import NamedTuple

from fixer.forges.model import Comments

_HIDDEN = {Comments.HTML: "<!-- {} -->", Comments.REFERENCE: "[//]: # ({})"}
_FIRST = re.compile(r"^ {0,3}(?:<!-- |\[//\]: # \()fixer:begin (?P<facts>\{.*\})(?: -->|\)) *$", re.MULTILINE)
_LAST = re.compile(r"^ {0,3}(?:<!-- |\[//\]: # \()fixer:end(?: -->|\)) *$", re.MULTILINE)
# What would end a comment, or a title in parentheses.
_ESCAPED = re.compile(r"-(?=-)|(?<=-)-|[<>()]")
_TASK = re.compile(r"^(?P<mark>\s*[-*+] )\[(?P<tick>[ xX])\] (?P<text>.*)$", re.MULTILINE)


class Facts(NamedTuple):
    """What fixer remembers in a description.

    Args:
        recipes: ``id@revision`` of what it proposes.
        title: a digest of the title that fixer gave it.
        asked: ``sort:name`` of the labels and people that were asked for, whether they are still there or not.
    """

    recipes: frozenset[str] = frozenset()
    title: str = ""
    asked: frozenset[str] = frozenset()


def digest(title: str) -> str:
    """A title as it is remembered."""
    return hashlib.sha256(" ".join(title.split()).encode()).hexdigest()[:12]


def framed(text: str, facts: Facts, comments: Comments) -> str:
    """fixer's part: ``text`` between its marker lines.

    Args:
        text: Markdown.
        facts: what to remember.
        comments: how the forge hides a line.
    """
    told = json.dumps({"recipes": sorted(facts.recipes), "title": facts.title, "asked": sorted(facts.asked)})
    hidden = _ESCAPED.sub(lambda one: f"\\u{ord(one.group()):04x}", told)
    first, last = (_HIDDEN[comments].format(line) for line in (f"fixer:begin {hidden}", "fixer:end"))
    return f"{first}\n\n{_unmarked(text).strip()}\n\n{last}\n"


def facts_of(body: str) -> Facts | None:
    """What fixer remembers in a description; None where it holds no part of fixer's.

    Args:
        body: as the forge tells it.
    """
    found = _part(body)
    return None if found is None else _read(found[2])


def refreshed(body: str, part: str) -> str | None:
    """The description with fixer's part replaced; None where it holds none, or where nothing would change.

    Boxes that a person has ticked stay ticked as long as their text is the same.

    Args:
        body: as the forge tells it.
        part: from ``framed``.
    """
    found = _part(body)
    if found is None:
        return None
    start, end, _ = found
    ticked = {box["text"].strip() for box in _TASK.finditer(body[start:end]) if box["tick"] != " "}

    def tick(box: re.Match[str]) -> str:
        return f"{box['mark']}[x] {box['text']}" if box["text"].strip() in ticked else box.group()

    new = _TASK.sub(tick, part.strip())
    # Forges' editors end lines as browsers do.
    return None if new == body[start:end].replace("\r\n", "\n").strip() else body[:start] + new + body[end:]


def _unmarked(text: str) -> str:
    """``text`` without lines that read as markers."""
    return _LAST.sub("", _FIRST.sub("", text))


def _part(body: str) -> tuple[int, int, str] | None:
    """Where fixer's part begins and ends, and what it remembers."""
    # `$` stands before a line feed only.
    even = body.replace("\r\n", " \n")
    first = _FIRST.search(even)
    last = None if first is None else _LAST.search(even, first.end())
    if first is None or last is None:
        return None
    return first.start(), len(even[:last.end()].rstrip(" ")), first["facts"]


def _read(text: str) -> Facts:
    """What a marker line holds; empty where a person has changed it into something else."""
    try:
        told = json.loads(text)
    except ValueError:
        return Facts()
    title = told.get("title")
    return Facts(_names(told.get("recipes")), title if isinstance(title, str) else "", _names(told.get("asked")))


def _names(value: object) -> frozenset[str]:
    return frozenset(one for one in value if isinstance(one, str)) if isinstance(value, list) else frozenset()
