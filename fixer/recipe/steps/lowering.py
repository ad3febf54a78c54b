"""A key of a YAML file as it was before a recipe wrote it, told from the comment above."""

from __future__ import annotations

import re
from typing import NamedTuple

from fixer.outcome import Outcome, Remark, StepResult
from fixer.recipe.step import NOTHING_HERE, Context
from fixer.recipe.steps.reverting import undone_in
from fixer.site.change import Action, Change
from fixer.site.platform_file import Scalar, top_level
from fixer.site.tree import Kind

_FORMER = re.compile(rb" Was:(?: (.*))?$")


class _Place(NamedTuple):
    """The key's line and the one above it: where each begins, where the first ends, and their text."""

    above: int
    start: int
    end: int
    comment: bytes


class Written(NamedTuple):
    """What a recipe writes into a YAML file.

    Args:
        key: a top-level key.
        value: its value.
        needed: another key, which it writes above where the file states nothing yet.
        empty: a file that fixer created, when there is nothing in it any more.
    """

    key: str
    value: str
    needed: str
    empty: bytes


def key_taken_back(context: Context, path: str, written: Written) -> StepResult:
    """Give a key back the value it had, or take out its line, or the file if there is nothing else in it.

    Args:
        context: the step's context.
        path: the YAML file.
        written: what the recipe writes there.

    Raises:
        InTheWayError: the file is no valid YAML.
    """
    tree, key = context.tree, written.key
    if tree.kind(path) is not Kind.FILE:
        return StepResult(Outcome.SATISFIED, f"{NOTHING_HERE} is here, since there is no {path}")
    before = tree.read(path)
    scalar = top_level(before, path).get(key)
    if scalar is None:
        return StepResult(Outcome.SATISFIED, f"{NOTHING_HERE} is in {path}: {key} is not set")
    place, own = _place(before, scalar), f"# fixer {context.recipe.id}: ".encode()
    if not place.comment.startswith(own):
        return StepResult(Outcome.SATISFIED, f"{key} is {scalar.text} in {path}, but no comment there says that fixer "
                                             "set it for this recipe, so it stays")
    after = _without(before, scalar, place, key) if scalar.text == written.value else undone_in(context, path)
    if after is None:
        reason = (f"{key} is {scalar.text or 'nothing'} here, which is not what this recipe sets, so it is yours now; "
                  "take it out by hand, with the comment, if you do not want it")
        return StepResult(Outcome.CONFLICT, reason, (),
                          (Remark(reason, path, before.count(b"\n", 0, scalar.start) + 1),))
    executable = tree.executable(path)
    after = _without_needed(after, path, written.needed, own)
    if after.rstrip() == written.empty.rstrip():
        gone = Change(Action.DELETE, path, before=before, executable=executable)
        return StepResult(Outcome.CHANGE, f"takes away {path}, which fixer made", (gone,))
    change = Change(Action.EDIT, path, before=before, after=after, executable=executable)
    return StepResult(Outcome.CHANGE, f"puts {key} in {path} back as it was", (change,))


def _place(content: bytes, scalar: Scalar) -> _Place:
    start = content.rfind(b"\n", 0, scalar.start) + 1
    above = content.rfind(b"\n", 0, max(start - 1, 0)) + 1
    end = content.find(b"\n", scalar.end)
    return _Place(above, start, len(content) if end < 0 else end + 1, content[above:start].rstrip(b"\r\n"))


def _without_needed(content: bytes, path: str, needed: str, own: bytes) -> bytes:
    """The file without the key that went in with the first one; it stays, as anybody's, where others need it now."""
    keys = top_level(content, path)
    scalar = keys.get(needed)
    place = _place(content, scalar) if scalar is not None else None
    if scalar is None or place is None or not place.comment.startswith(own):
        return content
    if len(keys) == 1:
        without = _without(content, scalar, place, needed)
        return content if without is None else without
    return content[: place.above] + content[place.start :]


def _without(content: bytes, scalar: Scalar, place: _Place, key: str) -> bytes | None:
    """The file as it was, or None where more stands on the line than the recipe wrote."""
    found = _FORMER.search(place.comment)
    if found is not None:
        start = scalar.start if found[1] is not None else content.index(b":", place.start) + 1
        return content[: place.above] + content[place.start : start] + (found[1] or b"") + content[scalar.end :]
    if content[place.start : place.end].strip() != f"{key}: {scalar.text}".encode():
        return None
    above = place.above
    if not content[: place.end].endswith(b"\n"):
        above = len(content[:above].removesuffix(b"\n").removesuffix(b"\r"))
    return content[:above] + content[place.end :]
