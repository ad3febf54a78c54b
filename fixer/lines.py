"""Lines as they are told: those of the files as the run finds them, whatever its earlier recipes do to these."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from fixer.outcome import Remark, StepResult
from fixer.results import RecipeResult
from fixer.site.blocks import changed_blocks, windows
from fixer.site.change import Action, Change

_Result = TypeVar("_Result", StepResult, RecipeResult)


class Made(NamedTuple):
    """A change of this run, and the recipe that makes it."""

    recipe: str
    change: Change


class Place(NamedTuple):
    """A line of a file as the run finds it.

    Args:
        line: 1-based; the nearest one where the run puts in what is told of; None where it makes the whole file.
        recipe: the recipe that puts it in; ``""`` where the line stands there as it is.
    """

    line: int | None
    recipe: str = ""


def line_before(before: bytes, after: bytes, line: int) -> tuple[int, bool]:
    """The line of ``before`` that a line of ``after`` was, or the nearest one.

    Args:
        before: a file.
        after: the same file with some edits.
        line: 1-based, in ``after``.

    Returns:
        the line, 1-based, and whether it is the same one, unchanged.
    """
    if b"\n" not in before + after:
        # Files with the line ends of old are edited with these.
        before, after = before.replace(b"\r", b"\n"), after.replace(b"\r", b"\n")
    old, new = windows(before, after, 0)
    index = line - 1 - new.number
    if index < 0:
        return line, True
    shift = 0
    for block in changed_blocks(old.lines, new.lines):
        if index < block.b1:
            break
        if index < block.b2:
            last = max(block.a2 - 1, block.a1)
            nearest = old.number + min(last, block.a1 + index - block.b1) + 1
            return max(1, min(nearest, before.count(b"\n") + (not before.endswith(b"\n")))), False
        shift = block.a2 - block.b2
    return line + shift, True


def place_before(path: str, line: int, made: Sequence[Made]) -> Place:
    """Where a line of a file was before a run.

    Args:
        path: the file, as it is once ``made`` is done.
        line: 1-based, in it.
        made: the changes of the run so far, in order.
    """
    recipe = ""
    for one in reversed(made):
        if one.change.path != path or one.change.after is None:
            continue
        if one.change.action is Action.CREATE:
            return Place(None, one.recipe)
        line, same = line_before(one.change.before or b"", one.change.after, line)
        recipe = recipe or ("" if same else one.recipe)
    return Place(line, recipe)


def as_found(result: _Result, made: Sequence[Made]) -> _Result:
    """What is told of a result, with the lines of the files as the run finds them.

    A remark about what an earlier recipe of the run puts in names that recipe.

    Args:
        result: of a recipe or a step that saw the files with ``made`` done to them.
        made: the changes of the run before it, in order.
    """
    edited = list(dict.fromkeys(one.change.path for one in made if one.change.after is not None))
    if not edited:
        return result
    named = re.compile(rf"(?<![\w./-])({'|'.join(map(re.escape, edited))}):([0-9]+)")

    def in_text(text: str) -> str:
        return named.sub(lambda found: _shown(found[1], place_before(found[1], int(found[2]), made)), text)

    def in_remarks(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
        return tuple(_remark(one._replace(message=in_text(one.message)), made) for one in remarks)

    return result._replace(summary=in_text(result.summary), conflicts=in_remarks(result.conflicts),
                           notes=in_remarks(result.notes))


def _shown(path: str, place: Place) -> str:
    line = "" if place.line is None else f":{place.line}"
    return f"{path}{line}" if not place.recipe else f"{path}{line}, as {place.recipe} leaves it"


def _remark(remark: Remark, made: Sequence[Made]) -> Remark:
    if remark.line is None:
        return remark
    place = place_before(remark.path, remark.line, made)
    return Remark(remark.message if not place.recipe else f"{remark.message} (as {place.recipe} leaves it)",
                  remark.path, place.line)
