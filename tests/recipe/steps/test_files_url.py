"""A library's address among the public files: what the file has when it first uses the variable, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.errors import UsageError
from fixer.outcome import Outcome, StepResult
from fixer.php.forms import Form
from fixer.php.rules import Matching
from fixer.recipe.steps.files_url import FilesUrl
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from fixer.site.write import write_changes
from tests.recipe.sites import context, drupal, drupal7
from tests.recipe.steps.round_trip import planned, taken_back

STEP = FilesUrl("Finder", ("{docroot}/sites/*/libraries/finder/config.php",), "$url", "finder/", ("/finder/",),
                "uploads belong there.", "url",
                handled=(((Form("require $_p", (("$_p", Matching((r".*x\.php",))),)),), "x.php does it"),
                         ((Form("$url = $_u", (("$_u", Matching((r"https?://.*",))),)), Form("$dir = $_1")), "so")),
                drupal=(7,))
PATH = "sites/all/libraries/finder/config.php"
COMMENT = "// fixer example: uploads belong there. Was: "


def site_with(folder: Path, code: str, **files: str) -> Path:
    """A site with the library."""
    drupal7(folder, files={PATH: f"<?php\n{code}", **files})
    return folder


def written(folder: Path, result: StepResult) -> str:
    """The config after a result was written, without its opening tag."""
    write_changes(folder, result.changes, "")
    return (folder / PATH).read_text().removeprefix("<?php\n")


@pytest.mark.parametrize(("code", "after"), [
    ("$url = '/finder/';\n", "$url = '/sites/default/files/finder/';\n"),
    ("$url  =  \"/finder/\" ; // x\n$dir = r($url);\n",
     "$url  =  '/sites/default/files/finder/' ; // x\n$dir = r($url);\n"),
    ("$url = '/fin' . 'der/';\nf($url);\n$url = '/sites/default/files/x/';\n",
     "$url = '/sites/default/files/finder/';\nf($url);\n$url = '/sites/default/files/x/';\n"),
    ("$url = '/finder/';\nif (x()) { $url = '/y/'; }\n",
     "$url = '/sites/default/files/finder/';\nif (x()) { $url = '/y/'; }\n"),
])
def test_changes_and_comes_back(tmp_path: Path, code: str, after: str) -> None:
    folder = site_with(tmp_path, "/*\n$url = '/example/';\n*/\n" + code)
    value = code.partition("=")[2].partition(";")[0].strip()
    expected = f"/*\n$url = '/example/';\n*/\n{COMMENT}{value}\n{after}"
    assert written(folder, planned(STEP, folder)) == expected
    assert planned(STEP, folder).outcome is Outcome.SATISFIED
    assert taken_back(STEP, folder).outcome is Outcome.CHANGE
    assert (folder / PATH).read_text() == "<?php\n/*\n$url = '/example/';\n*/\n" + code
    assert taken_back(STEP, folder).outcome is Outcome.SATISFIED


@pytest.mark.parametrize("code", [
    "$url = '/sites/default/files/any/';", "$url = \"/sites/\" . 'example.org/files/x/';",
    "$url = '/finder/';\nrequire 'a/x.php';",
    "$url = 'https://x.test/y/';\n$dir = 'z';", "$url = '/finder/';\n$url = '/sites/default/files/x/';\nf($url);",
])
def test_right_already(tmp_path: Path, code: str) -> None:
    result = planned(STEP, site_with(tmp_path, code))
    assert result.outcome is Outcome.SATISFIED
    assert not result.notes


def test_a_slash_that_is_missing_is_mentioned(tmp_path: Path) -> None:
    result = planned(STEP, site_with(tmp_path, "\n$url = '/sites/default/files';\n$url = '/sites/default/files/x';"))
    assert result.outcome is Outcome.SATISFIED
    assert [(note.path, note.line) for note in result.notes] == [(PATH, 4)]


@pytest.mark.parametrize("value", ["'/uploads/'", "url()", "$base . '/sites/default/files/x/'", "''", "'/files/x/'",
                                   "'/sites/default/filesystem/'", "'https://x.test/'", "'sites/default/files/x/'"])
def test_other_values_are_a_conflict(tmp_path: Path, value: str) -> None:
    folder = site_with(tmp_path, f"\n$url = {value};\n")
    result = planned(STEP, folder)
    assert result.outcome is Outcome.CONFLICT
    assert (result.conflicts[0].path, result.conflicts[0].line) == (PATH, 3)
    assert "= '/sites/default/files/finder/';" in written(folder, planned(STEP, folder, on_conflict="replace"))
    taken_back(STEP, folder)
    assert (folder / PATH).read_text() == f"<?php\n\n$url = {value};\n"


def test_files_at_the_top(tmp_path: Path) -> None:
    folder = site_with(tmp_path, "$url = '/finder/';\n", **{"pantheon.yml": "filemount: /files\n"})
    assert "$url = '/files/finder/';" in written(folder, planned(STEP, folder))
    assert planned(STEP, folder).outcome is Outcome.SATISFIED


def test_chosen(tmp_path: Path) -> None:
    folder = site_with(tmp_path, "$url = '/finder/';\n")
    chosen = {"url": "/sites/default/files/mine/"}
    assert "$url = '/sites/default/files/mine/';" in written(folder, planned(STEP, folder, settings=chosen))
    assert planned(STEP, folder, settings=chosen).outcome is Outcome.SATISFIED
    assert taken_back(STEP, folder).outcome is Outcome.CONFLICT


@pytest.mark.parametrize("url", ["/finder/", "/sites/default/files/x", "sites/default/files/x/", "/files/x/",
                                 "/sites/default/files/../x/", "/sites/default/files/x'/", "https://x.test/"])
def test_chosen_wrongly(tmp_path: Path, url: str) -> None:
    with pytest.raises(UsageError, match="--set example"):
        planned(STEP, site_with(tmp_path, "$url = '/finder/';\n"), settings={"url": url})


def test_places(tmp_path: Path) -> None:
    folder = site_with(tmp_path / "a", "$url = '/finder/';\n",
                       **{"sites/x.test/libraries/finder/config.php": "<?php\n$url = '/finder/';\n",
                          "sites/default/libraries/finder/config.php": "<?php\n"})
    assert [change.path for change in planned(STEP, folder).changes] == [
        PATH, "sites/x.test/libraries/finder/config.php"]
    for name, files in (("b", {}), ("c", {PATH: "<?php\n$url = '/finder/';\n", ".gitignore": "/sites/*/libraries\n"})):
        drupal7(tmp_path / name, files=files)
        result = planned(STEP, tmp_path / name)
        assert result.outcome is Outcome.NOT_APPLICABLE
        assert "set $url to /sites/default/files/finder/" in result.notes[0].message
        assert taken_back(STEP, tmp_path / name).outcome is Outcome.SATISFIED
    assert planned(STEP, site_with(tmp_path / "d", "$config = 1;\n")).outcome is Outcome.NOT_APPLICABLE
    site = drupal(tmp_path / "e", "10.1.0", files={PATH: "<?php\n$url = '/finder/';\n"})
    assert STEP.plan(context(site)).outcome is Outcome.NOT_APPLICABLE
    assert find_site(DirectoryTree(tmp_path / "e")).major == 10
