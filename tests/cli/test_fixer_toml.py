"""``fixer.toml``: what may stand there, and what is said of one that cannot be understood."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Fixer, MakeSite

IGNORE = b'ignore = [{ recipe = "autoptimize", reason = "soon gone" }]\n'


@pytest.mark.parametrize("content", [
    b"x = 1", b"ignore = 3", b"ignore = [1]", b'ignore = [{ recipe = "nonsense", reason = "x" }]', b"set = 3",
    b'[set]\n"nonsense.key" = "x"', b'[set]\n"plupload.uri" = 3', b"\xff", b"x = " + b"9" * 5000,
    b"x = " + b"[" * 5000, b"x = 2024-13-45", b"\xef\xbb\xbf\xef\xbb\xbf",
])
def test_one_that_cannot_be_understood_is_named_in_one_line(fixer: Fixer, make_site: MakeSite,
                                                            content: bytes) -> None:
    site = make_site()
    (site / "fixer.toml").write_bytes(content)
    result = fixer(site, "apply", "--all", "--dry-run")
    assert result.status == 2
    assert result.err.startswith("fixer: fixer.toml: ")
    assert result.err.count("\n") == 1


def _inside(place: Path) -> None:
    (place.parent / "settled.toml").write_bytes(IGNORE)
    place.symlink_to("settled.toml")


@pytest.mark.parametrize("make", [
    lambda place: place.write_bytes(IGNORE),
    lambda place: place.write_bytes(b"\xef\xbb\xbf" + IGNORE.replace(b"\n", b"\r\n")),
    _inside,
])
def test_a_file_is_read_with_a_mark_and_through_a_link_inside(fixer: Fixer, make_site: MakeSite, make: object) -> None:
    site = make_site()
    assert callable(make)
    make(site / "fixer.toml")
    result = fixer(site, "scan")
    assert (result.status, result.err) == (0, "")
    assert "autoptimize: soon gone" in result.out


def _large(place: Path) -> None:
    place.touch()
    os.truncate(place, 40 << 20)


@pytest.mark.parametrize("make", [
    os.mkdir, os.mkfifo, lambda place: place.symlink_to("/etc/hosts"), lambda place: place.symlink_to("../x.toml"),
    lambda place: place.symlink_to("nowhere.toml"), _large,
])
def test_what_is_no_file_is_not_passed_over(fixer: Fixer, make_site: MakeSite, make: object) -> None:
    site = make_site()
    assert callable(make)
    make(site / "fixer.toml")
    result = fixer(site, "scan")
    assert result.status == 2
    assert "fixer.toml cannot be used" in result.err
