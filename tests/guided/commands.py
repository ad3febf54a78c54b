"""The commands that recipes print, line by line, held against lists of real names (``tests/data/commands.toml``)."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path
from typing import NamedTuple

from fixer.recipe.model import Recipe

LISTS: dict[str, list[str]] = tomllib.loads((Path(__file__).parents[1] / "data/commands.toml").read_text())
_PLACE = re.compile(r"<site>|<uuid>")
_WITH_ENVIRONMENT = re.compile(r"<site>\.(?:<env>|dev|test|live)")


class Line(NamedTuple):
    """One line of a command.

    Args:
        recipe: the recipe's id.
        drupal: the Drupal major versions it is for; empty for all.
        text: the line.
    """

    recipe: str
    drupal: tuple[int, ...]
    text: str


def lines(recipe: Recipe) -> list[Line]:
    """Every line that a recipe gives to copy, lines continued with a backslash as one."""
    return [Line(recipe.id, step.drupal or recipe.drupal, text) for step in recipe.guided
            for text in step.command.replace("\\\n", " ").split("\n") if text]


def problem(line: Line) -> str:
    """What is wrong with the form of a command; ``""`` if nothing."""
    try:
        words = shlex.split(line.text, comments=True)
    except ValueError as error:
        return str(error)
    found = ""
    for part in _parts(words):
        found = found or _problem(part, line.drupal)
    return found


def _parts(words: list[str]) -> list[list[str]]:
    """The commands of a line with pipes and ``&&``."""
    parts: list[list[str]] = [[]]
    for word in words:
        if word in ("|", "&&"):
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def _problem(words: list[str], drupal: tuple[int, ...]) -> str:
    program, rest = (words[0], words[1:]) if words else ("", [])
    if program == "terminus" and rest[:1] in (["wp"], ["drush"]):
        return _remote(rest[0], rest[1:], drupal)
    if program in ("wp", "drush"):
        return _named(program, rest, drupal)
    if program == "terminus":
        if not any(_PLACE.match(word) for word in rest[1:]):
            return "a terminus command needs <site> or <site>.<env>"
        return "" if rest[0] in LISTS["terminus"] else f"terminus knows no {rest[0]}"
    return "" if program in LISTS["others"] else f"{program!r} is not in the list of programs"


def _remote(program: str, rest: list[str], drupal: tuple[int, ...]) -> str:
    if not rest or not _WITH_ENVIRONMENT.fullmatch(rest[0]):
        return "terminus needs <site>.<env>, or an environment that is meant, here"
    if rest[1:2] != ["--"]:
        return f"terminus needs -- between the environment and what {program} is told"
    return _named(program, rest[2:], drupal)


def _named(program: str, rest: list[str], drupal: tuple[int, ...]) -> str:
    """Whether the words begin with a command that the program knows, on the Drupal versions meant."""
    words = [word for word in rest if not word.startswith("-")]
    keys = ["wp"] if program == "wp" else _drush(drupal)
    for key in keys:
        if not any(" ".join(words[:count]) in LISTS[key] for count in (3, 2, 1)):
            return f"{program} knows no {' '.join(words[:2])} ({key})"
    return ""


def _drush(drupal: tuple[int, ...]) -> list[str]:
    """Drush 8 serves Drupal 6 and 7, later ones Drupal 8 and newer; a step for all needs names that both know."""
    older, newer = any(major < 8 for major in drupal), any(major >= 8 for major in drupal)
    return (["drush-8"] if older or not drupal else []) + (["drush-10"] if newer or not drupal else [])
