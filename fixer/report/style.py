"""Colours, wrapping and counting for texts that people read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from fixer.outcome import Remark
from fixer.recipe.model import Guided
from fixer.report.printable import printable_path, printable_place, printable_text

WIDTH = 80
_RESET = "\x1b[0m"
_CODES = {"bold": "\x1b[1m", "dim": "\x1b[2m", "red": "\x1b[31m", "green": "\x1b[32m", "yellow": "\x1b[33m",
          "cyan": "\x1b[36m"}


class Style(NamedTuple):
    """How to mark text: in colour, or not at all."""

    colour: bool

    def mark(self, name: str, text: str) -> str:
        """``text`` in bold, dim, red, green, yellow or cyan; as it is without colour."""
        return f"{_CODES[name]}{text}{_RESET}" if self.colour and text else text


def wrapped(text: str, indent: str = "", further: str | None = None) -> str:
    """``text`` in lines of a readable length; long words stay whole.

    Args:
        text: one paragraph; of a recipe, or without secrets already.
        indent: what the first line begins with.
        further: what the other lines begin with; the same where None.
    """
    import textwrap

    return textwrap.fill(printable_path(text), WIDTH, initial_indent=indent,
                         subsequent_indent=indent if further is None else further,
                         break_long_words=False, break_on_hyphens=False)


def folded(line: str, columns: int | None, further: str) -> str:
    """``line`` as it is where it fits, else in several lines.

    Args:
        line: what may be shown.
        columns: how many there are; None for any number.
        further: what the other lines begin with.
    """
    if columns is None or len(line) <= columns:
        return line
    import textwrap

    return textwrap.fill(line, max(columns, len(further) + 20), subsequent_indent=further, break_long_words=False,
                         break_on_hyphens=False)


def remark_line(remark: Remark, indent: str) -> str:
    """A remark on one line: its place, then its sentence."""
    place = printable_place(remark.path, remark.line)
    return f"{indent}{place}{': ' if place else ''}{printable_text(remark.message)}"


def guided_lines(guided: Iterable[tuple[Guided, str]], style: Style) -> list[str]:
    """What a human does, before the deploy first, with commands to copy on lines of their own.

    Args:
        guided: each step with the id of its recipe, or ``""`` where there is only one.
        style: how to mark.
    """
    lines: list[str] = []
    steps = list(guided)
    for when, heading in (("before-deploy", "Before you deploy:"), ("after-deploy", "After you deploy:")):
        chosen = [(step, recipe_id) for step, recipe_id in steps if step.when == when]
        if chosen:
            lines += [""] if lines else []
            lines.append(style.mark("bold", heading))
        for step, recipe_id in chosen:
            lines.append(wrapped(f"{step.text} ({recipe_id})" if recipe_id else step.text, "  - ", "    "))
            if step.command:
                lines += [style.mark("cyan", f"      {printable_path(line)}") for line in step.command.split("\n")]
    return lines


def count(number: int, noun: str) -> str:
    """``1 file``, ``2 files``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def joined(sections: Iterable[list[str]]) -> str:
    """Sections with an empty line between them; empty ones are left out."""
    return "\n".join("".join(f"{line}\n" for line in lines) for lines in sections if lines)
