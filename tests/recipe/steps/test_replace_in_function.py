"""One expression in a named function of a module: found by its shape, changed alone, and taken back to the byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.outcome import Outcome
from fixer.php.forms import Form
from fixer.php.rules import Matching
from fixer.recipe.module_file import ModuleFile
from fixer.recipe.steps.replace_in_function import ReplaceInFunction
from tests.recipe.sites import drupal7
from tests.recipe.steps.round_trip import FILE, applied, info, planned, site_with, taken_back

STEP = ReplaceInFunction(
    ModuleFile("sample", "sample.module", drupal=(7,)), "f",
    edits=(("g('old', $_1)", "g('new', $_1)"), ("connect($_1, $_2)", "connect($_1, $_2, port())")),
    accept=(Form("g('new', $_1)"), Form("port()"), Form("$dir = $_dir", (("$_dir", Matching((r"private://.*",))),))),
    otherwise=(Form("connect($_1, $_2, $x)"),), older_forms=(("$_ENV(['P'])", "$_ENV['P']"),),
    why="it is called so now.")
COMMENT = "// fixer example: it is called so now. Was: {}"


def commented(former: str, line: str, indent: str = "  ") -> str:
    """A changed line and the comment above it."""
    return f"{indent}{COMMENT.format(former)}\n{indent}{line}\n"


CHANGES = [
    ("  return g('old', 0);\n", commented("g('old', 0)", "return g('new', 0);")),
    ("  if (G( \"old\" /* x */, array(1) ) == 1) {\n", commented('G( "old" /* x *\\x2f, array(1) )',
                                                                  "if (G( 'new' /* x */, array(1) ) == 1) {")),
    ("  connect($a, $b);\n", commented("connect($a, $b)", "connect($a, $b, port());")),
    ("  $p = $_ENV([\"P\"]);\n", commented('$_ENV(["P"])', "$p = $_ENV['P'];")),
    ("  return g('old', 0) || g('old', 0);\n", commented("g('old', 0)", "return g('new', 0) || g('new', 0);")),
    ("\tg('old', \"?>\");\n", commented("g('old', \"?\\x3e\")", "g('new', \"?>\");", "\t")),
    ("  h(function () { return g('old', 1); });\n",
     commented("g('old', 1)", "h(function () { return g('new', 1); });")),
    # What was right before the wrong one does not count where the later one wins.
    ("  $dir = 'private://x';\n  g('old', 1);\n",
     "  $dir = 'private://x';\n" + commented("g('old', 1)", "g('new', 1);")),
    ("  connect($a, $b, $x);\n  g('old', 1);\n",
     "  connect($a, $b, $x);\n" + commented("g('old', 1)", "g('new', 1);")),
    ("  g('old', 1) . g('old', 2);\n", "  " + COMMENT.format("g('old', 1)") + "\n"
     + commented("g('old', 2)", "g('new', 1) . g('new', 2);")),
    ("  a(); g('old', 1); b();\n", "  a(); \n#" + COMMENT.format("g('old', 1)")[2:] + "\ng('new', 1); b();\n"),
]


@pytest.mark.parametrize(("line", "after"), CHANGES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("known", [False, True])
def test_changes_and_comes_back(tmp_path: Path, line: str, after: str, newline: str, known: bool) -> None:
    line, after = (text + "  }\n" if text.rstrip().endswith("{") else text for text in (line, after))
    code = "<?php\n// g('old', 0)\nfunction f($a) {\n%s}\nfunction other() { g('old', 0); connect(1, 2); }\n"
    before, expected = ((code % text).replace("\n", newline).encode() for text in (line, after))
    folder = site_with(tmp_path / "site", before)
    assert applied(STEP, folder) == expected
    assert planned(STEP, folder).outcome is Outcome.SATISFIED
    assert taken_back(STEP, folder, known=known).outcome is Outcome.CHANGE
    assert (folder / FILE).read_bytes() == before
    assert taken_back(STEP, folder).outcome is Outcome.SATISFIED


@pytest.mark.parametrize("line", [
    "return g('new', 0);", "g('old', 0); g('new', 0);", "g('new', 1); g('old', 2);", "connect(1, 2); port();",
    "connect(1, 2, $x);", "$dir = 'private://tmp';", "g('old', 0); $dir = 'private://x';", "$dir = 'private' . '://x';",
    "connect(1, 2, port());", "$x = $_ENV['P'];",
])
def test_right_already(tmp_path: Path, line: str) -> None:
    folder = site_with(tmp_path / "site", f"<?php\nfunction f() {{\n  {line}\n}}\n")
    result = planned(STEP, folder)
    assert result.outcome is Outcome.SATISFIED
    assert f"{FILE}:3" in result.summary
    assert taken_back(STEP, folder).outcome is Outcome.SATISFIED


@pytest.mark.parametrize("line", ["", "return 1;", "// g('old', 0)", "$s = \"g('old', 0)\";", "$o->g('old', 0);",
                                  "function f2() { g('old', 0); }", "g($old, 0);", "$dir = $private;",
                                  "class C { function f() { g('old', 0); } }"])
def test_other_code_is_a_conflict(tmp_path: Path, line: str) -> None:
    result = planned(STEP, site_with(tmp_path / "site", f"<?php\nfunction f() {{\n  {line}\n}}\n"))
    assert result.outcome is Outcome.CONFLICT
    assert (result.conflicts[0].path, result.conflicts[0].line) == (FILE, 2)


@pytest.mark.parametrize("code", ["", "<?php\n", "<?php\nclass C { function f() { g('old', 0); } }\n",
                                  "<?php\ng('old', 0);\n"])
def test_without_the_function_there_is_nothing_to_do(tmp_path: Path, code: str) -> None:
    assert planned(STEP, site_with(tmp_path / "site", code)).outcome is Outcome.NOT_APPLICABLE


def test_every_definition_counts(tmp_path: Path) -> None:
    code = "<?php\nif (x()) {\n  function f() { g('old', 1); }\n}\nelse {\n  function F() {\n    g('old', 2);\n  }\n}\n"
    folder = site_with(tmp_path / "site", code)
    after = applied(STEP, folder).decode()
    assert after.count("g('new', ") == after.count("// fixer ") + after.count("# fixer ") == 2
    taken_back(STEP, folder)
    assert (folder / FILE).read_text() == code


@pytest.mark.parametrize("known", [False, True])
def test_what_is_too_long_for_a_comment(tmp_path: Path, known: bool) -> None:
    code = "<?php\nfunction f() {\n  g('old', array(\n    1,\n  ));\n}\n"
    folder = site_with(tmp_path / "site", code)
    assert any("cannot bring back" in note.message for note in planned(STEP, folder).notes)
    assert not any("bring back" in note.message for note in planned(STEP, folder, committed=True).notes)
    applied(STEP, folder)
    (folder / FILE).write_bytes((folder / FILE).read_bytes() + b"// later\n")
    result = taken_back(STEP, folder, known=known)
    assert result.outcome is (Outcome.CHANGE if known else Outcome.CONFLICT)
    assert ((folder / FILE).read_text() == code + "// later\n") is known


def test_later_edits_elsewhere_stay(tmp_path: Path) -> None:
    folder = site_with(tmp_path / "site", "<?php\nfunction f() {\n  g('old', 0);\n  more();\n}\n")
    after = applied(STEP, folder)
    (folder / FILE).write_bytes(after.replace(b"more()", b"g('new', 5)").replace(b"<?php\n", b"<?php\n\n"))
    assert taken_back(STEP, folder, known=True).outcome is Outcome.CHANGE
    assert (folder / FILE).read_text() == "<?php\n\nfunction f() {\n  g('old', 0);\n  g('new', 5);\n}\n"


def test_what_a_human_changed_since_is_a_conflict(tmp_path: Path) -> None:
    folder = site_with(tmp_path / "site", "<?php\nfunction f() {\n  g('old', 0);\n}\n")
    after = applied(STEP, folder)
    (folder / FILE).write_bytes(after.replace(b"g('new', 0)", b"g('newer', 0)"))
    result = taken_back(STEP, folder, known=True)
    assert result.outcome is Outcome.CONFLICT
    assert (result.conflicts[0].path, result.conflicts[0].line) == (FILE, 3)


def test_copies(tmp_path: Path) -> None:
    code = "<?php\nfunction f() {\n  g('old', 0);\n}\n"
    places = ("sites/all/modules/contrib/renamed", "sites/example.org/modules/sample", "profiles/p/modules/sample")
    files = {f"{place}/sample.{end}": text for place in places for end, text in (("info", info()), ("module", code))}
    files |= {"sites/default/modules/old/sample.info": info("6.x-1.0", "6.x"),
              "sites/default/modules/old/sample.module": code, "profiles/q/modules/sample/sample.info": info(),
              "profiles/q/modules/sample/sample.module": "<?php\nfunction f() {\n}\n"}
    drupal7(tmp_path / "site", files=files)
    result = planned(STEP, tmp_path / "site")
    assert sorted(change.path for change in result.changes) == sorted(f"{place}/sample.module" for place in places)
    assert [note.path for note in result.notes if "not as fixer knows it" in note.message] == [
        "profiles/q/modules/sample/sample.module"]
    assert sum("an update of Sample undoes this edit" in note.message for note in result.notes) == len(places)


def test_elsewhere(tmp_path: Path) -> None:
    drupal7(tmp_path / "a")
    assert planned(STEP, tmp_path / "a").summary == "sample is not installed here"
    drupal7(tmp_path / "b", files={"sites/all/modules/s/sample.info": info(core="6.x")})
    assert "for another Drupal only" in planned(STEP, tmp_path / "b").summary
    drupal7(tmp_path / "c", files={"sites/all/modules/s/sample.info": info()})
    assert planned(STEP, tmp_path / "c").outcome is Outcome.NOT_APPLICABLE
    assert taken_back(STEP, tmp_path / "c").outcome is Outcome.SATISFIED
    folder = site_with(tmp_path / "d", "<?php\nfunction f() { g('old', 0) }\n")
    result = planned(STEP, folder)
    assert result.outcome is Outcome.CONFLICT
    assert "PHP cannot read this file" in result.summary


def test_code_that_git_ignores_is_pointed_out(tmp_path: Path) -> None:
    folder = site_with(tmp_path / "site", "<?php\nfunction f() { g('old', 0); }\n", **{".gitignore": "/sites/all/\n"})
    assert any("ignored by git" in note.message for note in planned(STEP, folder).notes)
