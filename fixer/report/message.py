"""The message of the commit that applies one recipe."""

from __future__ import annotations

import re
import textwrap
import unicodedata

from fixer.report.printable import printable_path, printable_text
from fixer.report.templating import template
from fixer.results import RecipeResult
from fixer.site.change import Action, Change

WIDTH = 72
_REVERT = 'Revert ""'
_VERBS = {Action.EDIT: "Edited", Action.CREATE: "Added", Action.DELETE: "Deleted", Action.MOVE: "Moved",
          Action.SYMLINK: "Linked"}
_ASCII = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "..."})


def commit_message(result: RecipeResult) -> str:
    """Subject, why, what changed, what a human does, how to undo, sources, and the trailer.

    Args:
        result: what the commit holds.
    """
    return template("commit-message.txt.j2", filled=_filled).render(
        subject=subject(result.recipe.subject), **_told_of(result))


def revert_message(result: RecipeResult) -> str:
    """The same for a commit that takes a recipe out again.

    Args:
        result: what the commit holds.
    """
    return template("revert-message.txt.j2", filled=_filled).render(
        subject=revert_subject(result.recipe.subject), **_told_of(result))


def revert_subject(text: str) -> str:
    """``Revert "..."``, as git says it, in at most 72 characters."""
    return f'Revert "{textwrap.shorten(subject(text), WIDTH - len(_REVERT), placeholder="...")}"'


def _told_of(result: RecipeResult) -> dict[str, object]:
    guided = [{"when": step.when, "text": printable_path(step.text),
               "command": [printable_path(line) for line in step.command.split("\n") if line]}
              for step in result.guided]
    return {
        "recipe": result.recipe,
        "summary": re.sub(r"\A[a-z](?=[a-z]* )", lambda first: first.group().upper(), printable_text(result.summary)),
        "changes": [_told(change) for change in result.changes if not _is_said(change, result.summary)],
        "before": [step for step in guided if step["when"] == "before-deploy"],
        "after": [step for step in guided if step["when"] == "after-deploy"],
    }


def subject(text: str) -> str:
    """``text`` as the first line of a message: ASCII, one line, at most 72 characters."""
    plain = unicodedata.normalize("NFKD", text.translate(_ASCII)).encode("ascii", "ignore").decode()
    return textwrap.shorten(plain, WIDTH, placeholder="...")


def _is_said(change: Change, summary: str) -> bool:
    """Whether a summary says all that a line about the change would."""
    if change.action not in (Action.EDIT, Action.CREATE, Action.SYMLINK):
        return False
    return all(re.search(rf"(?<![\w./-]){re.escape(name)}(?![\w/-]|\.\w)", summary)
               for name in (change.path, change.target) if name is not None)


def _told(change: Change) -> str:
    path = printable_path(change.path)
    if change.target is not None and change.action is not Action.DELETE:
        return f"{_VERBS[change.action]} {path} to {printable_path(change.target)}"
    if change.source is not None:
        return f"{_VERBS[change.action]} {printable_path(change.source)} to {path}"
    return f"{_VERBS[change.action]} {path}"


def _filled(text: str, first: str = "", further: str = "") -> str:
    return textwrap.fill(text, WIDTH, initial_indent=first, subsequent_indent=further,
                         break_long_words=False, break_on_hyphens=False)
