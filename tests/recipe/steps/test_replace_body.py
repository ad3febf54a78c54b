"""A function's body: only a released one is replaced, and it comes back to the byte where a commit tells it."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.data import templates_dir
from fixer.outcome import Outcome
from fixer.recipe.module_file import ModuleFile
from fixer.recipe.steps.replace_body import ReplaceBody
from tests.recipe.steps.round_trip import FILE, applied, planned, site_with, taken_back

STEP = ReplaceBody(ModuleFile("sample", "sample.module"), "f", ("$file",), "measure",
                   ("if ($file) { return measure($file); } return FALSE;", "return measure($file);"),
                   "imce-image-info.php", "it is slow.", ("cache_get", "cache_set"), ("apc_fetch", "apc_store"),
                   "this is the old way")
BODY = "\n    // Look.\n    if ($file) {\n      return measure( $file ) ;\n    }\n    return false;\n  "
CODE = ("<?php\n// $Id$\nif (a()) {\n  function f($file) {\n    return other($file);\n  }\n}\n"
        "else {\n  function f($file) {%s}\n}\n")
LINES = (templates_dir() / "php" / "imce-image-info.php").read_text().rstrip("\n").split("\n")


def expected(comment: str = "// fixer example: it is slow. What stood here was longer.") -> str:
    """The new body, indented like the second function of CODE."""
    return "\n" + "".join(f"    {line}\n" for line in (comment, *LINES)) + "  "


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_changes_and_comes_back(tmp_path: Path, newline: str) -> None:
    before, after = ((CODE % body).replace("\n", newline).encode() for body in (BODY, expected()))
    folder = site_with(tmp_path / "site", before)
    result = planned(STEP, folder)
    assert [(note.line, "stays as it is" in note.message, "cannot bring back" in note.message)
            for note in result.notes[:2]] == [(4, True, False), (10, False, True)]
    assert applied(STEP, folder) == after
    assert planned(STEP, folder).outcome is Outcome.SATISFIED
    assert taken_back(STEP, folder).outcome is Outcome.CONFLICT
    (folder / FILE).write_bytes(after + b"// later" + newline.encode())
    assert taken_back(STEP, folder, known=True).outcome is Outcome.CHANGE
    assert (folder / FILE).read_bytes() == before + b"// later" + newline.encode()
    assert taken_back(STEP, folder, known=True).outcome is Outcome.SATISFIED


@pytest.mark.parametrize("body", [" return measure($file); ", "return measure($file);"])
def test_a_body_of_one_line_comes_back_from_its_comment(tmp_path: Path, body: str) -> None:
    folder = site_with(tmp_path / "site", CODE % body)
    after = applied(STEP, folder).decode()
    assert after == CODE % expected(f"// fixer example: it is slow. Was: {body}")
    assert taken_back(STEP, folder).outcome is Outcome.CHANGE
    assert (folder / FILE).read_text() == CODE % body


def test_a_body_changed_since_stays(tmp_path: Path) -> None:
    folder = site_with(tmp_path / "site", CODE % BODY)
    after = applied(STEP, folder)
    (folder / FILE).write_bytes(after.replace(b"return FALSE", b"return NULL"))
    result = taken_back(STEP, folder, known=True)
    assert result.outcome is Outcome.CONFLICT
    assert (result.conflicts[0].path, result.conflicts[0].line) == (FILE, 10)


def test_both_definitions(tmp_path: Path) -> None:
    code = (CODE % BODY).replace("return other($file);", "return measure($file);")
    folder = site_with(tmp_path / "site", code)
    assert applied(STEP, folder).count(b"fixer example") == 2
    assert taken_back(STEP, folder, known=True).outcome is Outcome.CHANGE
    assert (folder / FILE).read_text() == code


@pytest.mark.parametrize("body", [
    "cache_get(1); cache_set(2); measure($file);", "$x = cache_get(1); CACHE_SET(2, $x);",
    "apc_fetch(1); apc_store(2);",
])
def test_right_already(tmp_path: Path, body: str) -> None:
    folder = site_with(tmp_path / "site", CODE % body)
    result = planned(STEP, folder)
    assert result.outcome is Outcome.SATISFIED
    assert any("this is the old way" in note.message for note in result.notes) is ("apc" in body)
    replaced = planned(STEP, folder, on_conflict="replace")
    assert replaced.outcome is Outcome.SATISFIED or "apc" in body
    assert taken_back(STEP, folder).outcome is Outcome.SATISFIED


def test_the_old_way_is_replaced_when_asked(tmp_path: Path) -> None:
    body = "\n    apc_fetch(1);\n    measure($file);\n    apc_store(2);\n  "
    folder = site_with(tmp_path / "site", CODE % body)
    assert planned(STEP, folder).outcome is Outcome.SATISFIED
    assert applied(STEP, folder, "replace").decode() == CODE % expected()


@pytest.mark.parametrize(("body", "line"), [
    ("return measure($file, 1);", 9), ("if ($file) { return measure($file); } return FALSE; more();", 9),
    ("cache_get(1); measure($file);", 9), ("// cache_get(1); cache_set(2);\nreturn measure($file . 1);", 9),
])
def test_other_bodies_are_a_conflict(tmp_path: Path, body: str, line: int) -> None:
    folder = site_with(tmp_path / "site", CODE % body)
    result = planned(STEP, folder)
    assert result.outcome is Outcome.CONFLICT
    assert (result.conflicts[0].path, result.conflicts[0].line) == (FILE, line)
    assert planned(STEP, folder, on_conflict="replace").outcome is Outcome.CHANGE


def test_other_parameters_are_a_conflict(tmp_path: Path) -> None:
    code = "<?php\nfunction f($path) {\n  return measure($file);\n}\n"
    assert "other parameters" in planned(STEP, site_with(tmp_path / "site", code)).summary


def test_without_the_call(tmp_path: Path) -> None:
    assert planned(STEP, site_with(tmp_path / "a", "<?php\n")).outcome is Outcome.NOT_APPLICABLE
    only_other = "<?php\nfunction f($file) {\n  return other($file);\n}\n"
    assert planned(STEP, site_with(tmp_path / "b", only_other)).outcome is Outcome.CONFLICT
