"""A version in the platform file: raised as text, everything else kept byte by byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.errors import InTheWayError, UsageError
from fixer.outcome import Outcome, StepResult
from fixer.recipe.steps.raise_version import RaiseVersion
from fixer.site.platform_file import stated_version, top_level
from tests.recipe.sites import after, context, wordpress
from tests.site.building import Link

STEP = RaiseVersion("php_version", minimum="5.5", value="8.3", why="older ones do not work.")
COMMENT = "# fixer example: older ones do not work."
API = "# fixer example: the platform takes no pantheon.yml without it.\napi_version: 1"


@pytest.mark.parametrize(("before", "expected"), [
    ("php_version: 5.3\n", f"{COMMENT} Was: 5.3\nphp_version: 8.3\n"),
    ("a: 1\r\nphp_version: \"5.3\" # x\r\nb: 2\r\n",
     f"a: 1\r\n{COMMENT} Was: \"5.3\"\r\nphp_version: \"8.3\" # x\r\nb: 2\r\n"),
    ("php_version:\na: 1\n", f"{COMMENT} Was:\nphp_version: 8.3\na: 1\n"),
    ("a: 1\n", f"a: 1\n{COMMENT}\nphp_version: 8.3\n"),
    ("a: 1", f"a: 1\n{COMMENT}\nphp_version: 8.3"),
    ("", f"{API}\n{COMMENT}\nphp_version: 8.3\n"),
    ("# only a comment\n", f"# only a comment\n{API}\n{COMMENT}\nphp_version: 8.3\n"),
    ("nested:\n  php_version: 8.1\n", f"nested:\n  php_version: 8.1\n{COMMENT}\nphp_version: 8.3\n"),
    ("{php_version: 5.3, a: 1}\n", f"{COMMENT} Was: 5.3\n{{php_version: 8.3, a: 1}}\n"),
    ("---\na: é\nphp_version: 5.3\n", f"---\na: é\n{COMMENT} Was: 5.3\nphp_version: 8.3\n"),
])
def test_written(tmp_path: Path, before: str, expected: str) -> None:
    site = wordpress(tmp_path, files={"pantheon.yml": before})
    assert after(STEP.plan(context(site))) == expected


def test_created(tmp_path: Path) -> None:
    text = after(STEP.plan(context(wordpress(tmp_path))))
    assert text == f"# Made by fixer, since there was none.\napi_version: 1\n\n{COMMENT}\nphp_version: 8.3\n"


@pytest.mark.parametrize("text", ["php_version: 5.5\n", "php_version: 5.10\n", "php_version: '8.0'\n"])
def test_enough(tmp_path: Path, text: str) -> None:
    site = wordpress(tmp_path, files={"pantheon.yml": text})
    assert STEP.plan(context(site)).outcome is Outcome.SATISFIED


@pytest.mark.parametrize("text", ["php_version: [5.3]\n", "php_version: |\n  5.3\n", "php_version: old\n",
                                  "{a: 1}\n", "a: 1\n...\n",
                                  "php_version: &v 5.3\nb: *v\n", "php_version: !!str 5.3\n",
                                  "php_version: &v 5.3\n", "php_version: \"\\x35.3\"\n"])
def test_left_to_a_person(tmp_path: Path, text: str) -> None:
    site = wordpress(tmp_path, files={"pantheon.yml": text})
    result = STEP.plan(context(site))
    assert result.outcome is Outcome.CONFLICT
    assert not result.changes
    assert "8.3" in result.summary


@pytest.mark.parametrize("text", ["a: 1\na: 2\n", "- a\n", "a: 'b\n", b"a: \xff\n"])
def test_broken(tmp_path: Path, text: str | bytes) -> None:
    site = wordpress(tmp_path, files={"pantheon.yml": text})
    with pytest.raises(InTheWayError) as caught:
        STEP.plan(context(site))
    assert caught.value.path == "pantheon.yml"


def test_through_a_link_inside_the_site_only(tmp_path: Path) -> None:
    site = wordpress(tmp_path / "a", files={"pantheon.yml": Link("ops/platform.yml"), "ops/platform.yml": "a: 1\n"})
    assert STEP.plan(context(site)).changes[0].path == "ops/platform.yml"
    site = wordpress(tmp_path / "b", files={"pantheon.yml": Link("/etc/hostname")})
    with pytest.raises(InTheWayError, match="outside the site"):
        STEP.plan(context(site))


def test_the_users_version(tmp_path: Path) -> None:
    site = wordpress(tmp_path)
    assert STEP.settings == ("php_version",)
    assert "php_version: 8.0\n" in after(STEP.plan(context(site, settings={"php_version": "8.0"})))
    for value in ("8", "5.4", "latest", "8.1.2", ""):
        with pytest.raises(UsageError, match=r"--set example\.php_version"):
            STEP.plan(context(site, settings={"php_version": value}))


def test_positions_are_bytes() -> None:
    content = "a: é\nphp_version: \"5.3\"\n".encode()
    scalar = top_level(content, "x")["php_version"]
    assert scalar is not None
    assert (content[scalar.start : scalar.end], scalar.text, scalar.quote) == (b'"5.3"', "5.3", '"')


def test_stated_version(tmp_path: Path) -> None:
    files = {"pantheon.yml": "a: 1\n", "pantheon.upstream.yml": "php_version: 8.10\n"}
    site = wordpress(tmp_path / "a", files=dict(files))
    assert stated_version(site, site.tree, "php_version") == "8.10"
    assert stated_version(site, site.tree, "database") is None
    site = wordpress(tmp_path / "b")
    assert stated_version(site, site.tree, "php_version") is None


def reverted(folder: Path, text: str) -> StepResult:
    return STEP.revert(context(wordpress(folder, files={"pantheon.yml": text})))


@pytest.mark.parametrize("former", ["", "# only a comment", "# one\r\n# two\r\n"])
def test_a_file_that_states_nothing_gets_that_back(tmp_path: Path, former: str) -> None:
    written = after(STEP.plan(context(wordpress(tmp_path / "before", files={"pantheon.yml": former}))))
    assert after(reverted(tmp_path / "written", written)) == former


def test_the_key_that_the_platform_needs_stays_for_what_people_added(tmp_path: Path) -> None:
    written = f"{API}\n{COMMENT}\nphp_version: 8.3\nweb_docroot: true\n"
    assert after(reverted(tmp_path / "ours", written)) == "api_version: 1\nweb_docroot: true\n"
    theirs = f"api_version: 1\n{COMMENT}\nphp_version: 8.3\n"
    assert after(reverted(tmp_path / "theirs", theirs)) == "api_version: 1\n"


def test_a_file_without_the_key_that_the_platform_needs(tmp_path: Path) -> None:
    for number, (text, told) in enumerate([("a: 1\n", 1), ("php_version: 5.3\n", 1), ("", 0),
                                           ("api_version: 1\nphp_version: 5.3\n", 0)]):
        result = STEP.plan(context(wordpress(tmp_path / str(number), files={"pantheon.yml": text})))
        assert result.outcome is Outcome.CHANGE
        assert len([note for note in result.notes if "api_version: 1" in note.message]) == told
