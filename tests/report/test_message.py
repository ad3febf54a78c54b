"""Commit messages as git and people read them."""

from __future__ import annotations

import subprocess

import pytest

from fixer.recipe.catalog import load_all
from fixer.recipe.model import Guided, Recipe
from fixer.report.message import commit_message, subject
from fixer.site.change import Action, Change
from tests.report.plans import AFTER, BEFORE, edit, recipe, result

CHANGE = edit("wp-config.php", b"a", b"b")


def trailers(message: str) -> str:
    return subprocess.run(["git", "interpret-trailers", "--parse"], input=message.encode(), capture_output=True,
                          check=True).stdout.decode()


def test_the_whole_message() -> None:
    assert commit_message(result(CHANGE, guided=(AFTER, BEFORE))) == """\
Keep the cache in the uploads folder

The plugin keeps its cache in the code, which is read-only in Test and
Live.

What changed:
- CACHE_DIR leads below uploads
- Edited wp-config.php

Before you deploy:
- Make the folder in every environment.
      mkdir -p files/cache

After you deploy:
- Empty the cache.
      terminus env:clear-cache <site>.<env>

To undo this: fixer revert --recipe cache-folder

Documented in: Known Issues, "Cache"

Fixer-Recipe: cache-folder@1
"""


@pytest.mark.parametrize(("summary", "change", "told"), [
    ("sets CACHE_DIR in wp-config.php", CHANGE, ["Sets CACHE_DIR in wp-config.php"]),
    ("sets CACHE_DIR in web/wp-config.php", CHANGE, ["Sets CACHE_DIR in web/wp-config.php", "Edited wp-config.php"]),
    ("sets CACHE_DIR in wp-config.php.dist", CHANGE, ["Sets CACHE_DIR in wp-config.php.dist", "Edited wp-config.php"]),
    ("links a to ../b", Change(Action.SYMLINK, "a", target="../b"), ["Links a to ../b"]),
    ("makes the link a relative", Change(Action.SYMLINK, "a", target="b"),
     ["Makes the link a relative", "Linked a to b"]),
    ("puts a folder in place of a", Change(Action.DELETE, "a"), ["Puts a folder in place of a", "Deleted a"]),
    ("$conf['x'] leads below files", Change(Action.DELETE, "a"), ["$conf['x'] leads below files", "Deleted a"]),
    ("wp-config.php leads below files", CHANGE, ["wp-config.php leads below files"]),
    ("", CHANGE, ["Edited wp-config.php"]),
])
def test_nothing_is_said_twice(summary: str, change: Change, told: list[str]) -> None:
    message = commit_message(result(change)._replace(summary=summary))
    part = message.partition("What changed:\n")[2].partition("\n\n")[0]
    assert part.splitlines() == [f"- {line}" for line in told]


def test_without_guided_steps() -> None:
    message = commit_message(result(CHANGE))
    assert "deploy" not in message
    assert "\n\n\n" not in message


def test_every_sort_of_change_is_told() -> None:
    message = commit_message(result(
        Change(Action.CREATE, "web/a.php", after=b""), Change(Action.DELETE, "b"),
        Change(Action.MOVE, "d", source="c", before=b"x", after=b"x"),
        Change(Action.SYMLINK, "wp-content/cache", target="uploads/cache"),
        Change(Action.CREATE, "caf\udce9\n\x1b", after=b"")))
    assert ("- Added web/a.php\n- Deleted b\n- Moved c to d\n- Linked wp-content/cache to uploads/cache\n"
            "- Added caf\\xe9^J^[\n") in message


def test_no_secret() -> None:
    assert "hunter2" not in commit_message(result(CHANGE, summary="DB_HOST 'hunter2' replaced"))


@pytest.mark.parametrize("one", [one for one in load_all() if one.steps], ids=lambda one: one.id)
def test_messages_of_all_recipes(one: Recipe) -> None:
    message = commit_message(result(CHANGE, recipe=one, guided=one.guided))
    lines = message.split("\n")
    assert lines[0].isascii()
    assert 0 < len(lines[0]) <= 72
    assert lines[1] == ""
    assert all(len(line) <= 72 or line.startswith("      ") for line in lines)
    assert trailers(message) == f"Fixer-Recipe: {one.id}@{one.revision}\n"


def test_long_words_stay_whole() -> None:
    path = "a/" * 60 + "b.php"
    command = "terminus " + "x" * 90
    message = commit_message(result(edit(path, b"a", b"b"), guided=(Guided("before-deploy", "Run it.", command),)))
    assert path in message
    assert f"      {command}\n" in message


def test_subjects() -> None:
    assert subject("Keep it") == "Keep it"
    assert subject("Keep “the café’s”\n cache – tidy") == "Keep \"the cafe's\" cache - tidy"
    assert len(subject("word " * 40)) <= 72


def test_a_revision_is_in_the_trailer() -> None:
    assert trailers(commit_message(result(CHANGE, recipe=recipe(revision=3)))) == "Fixer-Recipe: cache-folder@3\n"
