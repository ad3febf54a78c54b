"""Diffs that ``git apply`` and ``patch`` take, and that people can read without harm."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fixer.errors import UsageError
from fixer.report.diff import patch, shown_diff
from fixer.site.change import Action, Change
from tests.report.plans import edit, plan, result, write

CONFIG = b"<?php\n// one\n\ndefine('A', 1);\n\n// stop editing\nrequire 'x';\n"
ADDED = CONFIG.replace(b"\n\n// stop", b"\n// why\ndefine('B', 2);\n\n// stop")
PNG = b"\x89PNG\r\n\0\0" + bytes(range(256)) * 3

CHANGES: dict[str, list[Change]] = {
    "edit": [edit("wp-config.php", CONFIG, ADDED)],
    "CRLF": [edit("wp-config.php", CONFIG.replace(b"\n", b"\r\n"), ADDED.replace(b"\n", b"\r\n"))],
    "mixed line ends": [edit("a.php", b"a\r\nb\nc\rd\r\ne\n", b"a\r\nB\nc\rd\r\nE\r\n")],
    "no final newline": [edit("a.php", b"a\nb", b"a\nc")],
    "final newline added": [edit("a.php", b"a\nb", b"a\nb\n")],
    "final newline taken away": [edit("a.php", b"a\nb\n", b"a\nb")],
    "bytes that are no UTF-8": [edit("a.php", b"a\n\xe9\xff\nb\n", b"a\n\xe9\xff\nc\xfe\n")],
    "odd characters": [edit("a.php", b"a\x1b[31m\n\x0c\n", b"b\x1b[0m\n\x0c\n\x85\n")],
    "first line": [edit("a.php", b"a\n" * 9, b"b\n" + b"a\n" * 9)],
    "last line": [edit("a.php", b"a\n" * 9, b"a\n" * 9 + b"b\n")],
    "from empty": [edit("a.php", b"", b"a\nb\n")],
    "to empty": [edit("a.php", b"a\nb\n", b"")],
    "two places": [edit("a.php", b"".join(b"%d\n" % n for n in range(90)),
                        b"".join(b"%d\n" % n for n in range(1, 60)) + b"x\n"
                        + b"".join(b"%d\n" % n for n in range(60, 90)))],
    "executable": [edit("a.sh", b"a\n", b"b\n", executable=True)],
    "path with a blank": [edit("my folder/my file.php", b"a\n", b"b\n")],
    "path in French": [edit("téléchargés/é \"x\"\\.php", b"a\n", b"b\n")],
    "new file": [Change(Action.CREATE, "web/settings.php", after=b"<?php\n")],
    "new empty file": [Change(Action.CREATE, "a/.gitkeep", after=b"")],
    "new executable": [Change(Action.CREATE, "a.sh", after=b"x\n", executable=True)],
    "new binary": [Change(Action.CREATE, "a.png", after=PNG)],
    "deleted file": [Change(Action.DELETE, "a/b.php", before=b"a\nb")],
    "deleted empty file": [Change(Action.DELETE, "a/b.php", before=b"")],
    "deleted binary": [Change(Action.DELETE, "a/b.png", before=PNG)],
    "edited binary": [edit("a.png", PNG, PNG[::-1])],
    "new link": [Change(Action.SYMLINK, "wp-content/cache", target="uploads/cache")],
    "link led elsewhere": [Change(Action.SYMLINK, "a/b", target="../c", former_target="/code/c")],
    "deleted link": [Change(Action.DELETE, "a/b", former_target="../c")],
    "link instead of a file": [Change(Action.SYMLINK, "a/b", target="../c", before=b"x\n")],
    "link instead of a folder": [Change(Action.DELETE, "a/b/c.txt", before=b"x\n"),
                                 Change(Action.DELETE, "a/b/d.txt", before=b"y\n"),
                                 Change(Action.SYMLINK, "a/b", target="../c")],
    "moved": [Change(Action.MOVE, "b/x y.txt", before=b"x\n", after=b"x\n", source="a/x y.txt")],
    "moved and edited": [Change(Action.MOVE, "b/x.txt", before=b"x\n", after=b"x\n", source="a/x.txt"),
                         edit("b/x.txt", b"x\n", b"z\n")],
}
# `patch` knows no binary files, and deletes files only at its end, when the link could not be made.
FOR_GIT_ONLY = {"new binary", "deleted binary", "edited binary", "link instead of a folder"}


def tree(folder: Path) -> dict[str, tuple[str, bytes]]:
    """Every file and link below ``folder``."""
    found = {}
    for path in folder.rglob("*"):
        name = str(path.relative_to(folder))
        if path.is_symlink():
            found[name] = ("link", str(path.readlink()).encode())
        elif path.is_file():
            found[name] = ("755" if path.stat().st_mode & 0o100 else "644", path.read_bytes())
    return found


def sides(folder: Path, changes: list[Change]) -> tuple[Path, Path]:
    """Folders as they are before and after the changes."""
    before, after = folder / "before", folder / "after"
    for place in (before, after):
        place.mkdir()
        (place / "other.txt").write_bytes(b"other\n")
    seen: set[str] = set()
    for change in changes:
        if (change.source or change.path) not in seen and change.action is not Action.CREATE:
            write(before, change, after=False)
            write(after, change, after=False)
        seen |= {change.path, change.source or change.path}
    for change in changes:
        write(after, change, after=True)
        for empty in sorted(after.rglob("*"), reverse=True):
            if empty.is_dir() and not empty.is_symlink() and not any(empty.iterdir()):
                empty.rmdir()
    return before, after


def run(folder: Path, command: list[str], diff: bytes) -> None:
    done = subprocess.run(command, cwd=folder, input=diff, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode() + done.stdout.decode() + repr(diff)


@pytest.mark.parametrize("name", CHANGES)
def test_git_applies_it(tmp_path: Path, name: str) -> None:
    before, after = sides(tmp_path, CHANGES[name])
    run(before, ["git", "apply", "--whitespace=nowarn"], patch(plan(result(*CHANGES[name]))))
    assert tree(before) == tree(after)


@pytest.mark.parametrize("name", sorted(CHANGES.keys() - FOR_GIT_ONLY))
def test_patch_applies_it(tmp_path: Path, name: str) -> None:
    before, after = sides(tmp_path, CHANGES[name])
    run(before, ["patch", "-p1", "--no-backup-if-mismatch", "-F0"], patch(plan(result(*CHANGES[name]))))
    assert tree(before) == tree(after)


@pytest.mark.parametrize("name", CHANGES)
def test_git_takes_it_back(tmp_path: Path, name: str) -> None:
    before, after = sides(tmp_path, CHANGES[name])
    run(after, ["git", "apply", "--whitespace=nowarn", "-R"], patch(plan(result(*CHANGES[name]))))
    assert tree(after) == tree(before)


LINES = st.lists(st.sampled_from([b"", b"a", b"b", b"c\r", b"d'", b"define('AUTH_KEY', 'x');"]), max_size=14)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=LINES, after=LINES, end=st.sampled_from([b"", b"\n"]), secrets=st.booleans())
def test_any_edit_applies_exactly(tmp_path_factory: pytest.TempPathFactory, before: list[bytes],
                                  after: list[bytes], end: bytes, secrets: bool) -> None:
    old, new = b"\n".join(before) + end, b"\n".join(after) + b"\n"
    folder = tmp_path_factory.mktemp("any")
    (folder / "f").write_bytes(old)
    try:
        diff = patch(plan(result(edit("f", old, new))), with_secrets=secrets)
    except UsageError:
        assert b"AUTH_KEY" in old + new and not secrets
        return
    if not secrets:
        assert b"AUTH_KEY" not in diff
    if old == new:
        assert diff == b""
        return
    (folder / "g").write_bytes(old)
    run(folder, ["git", "apply", "--whitespace=nowarn"], diff)
    assert (folder / "f").read_bytes() == new
    run(folder, ["patch", "-p1", "-s", "-F0", "--posix", "g"], diff)
    assert (folder / "g").read_bytes() == new


def test_several_changes_of_one_file_are_one_difference() -> None:
    first, second = edit("a", b"x\n", b"y\n"), edit("a", b"y\n", b"z\n")
    assert patch(plan(result(first), result(second))) == patch(plan(result(edit("a", b"x\n", b"z\n"))))
    assert patch(result(first)) != patch(plan(result(first), result(second)))


def test_nothing_is_shown_where_nothing_changes() -> None:
    assert shown_diff(plan(result())) == ""
    assert patch(plan(result(edit("a", b"x\n", b"y\n")), result(edit("a", b"y\n", b"x\n")))) == b""


def test_the_form_is_gits() -> None:
    assert shown_diff(plan(result(CHANGES["edit"][0]))) == (
        "diff --git a/wp-config.php b/wp-config.php\n--- a/wp-config.php\n+++ b/wp-config.php\n"
        "@@ -2,6 +2,8 @@\n // one\n \n define('A', 1);\n+// why\n+define('B', 2);\n \n // stop editing\n"
        " require 'x';\n")


def test_what_is_shown_is_harmless() -> None:
    before = b"a\x1b]0;title\x07\nb\rc\n\xe9\x9b31m\n"
    shown = shown_diff(plan(result(edit("a\x1b.php", before, before + "x\u202ey\u009b\x7f".encode()))))
    assert not any(ord(character) < 32 and character not in "\n" for character in shown)
    assert "a^[]0;title^G" in shown
    assert "b^Mc" in shown
    assert "\\xe9\\x9b31m" in shown
    assert "x\\u202ey\\x9b^?" in shown
    assert '"a/a\\033.php"' in shown


def test_carriage_returns_are_shown_only_where_line_ends_differ() -> None:
    assert "^M" not in shown_diff(plan(result(CHANGES["CRLF"][0])))
    mixed = edit("a", b"a\r\nb\r\n", b"a\r\nc\nb\r\n")
    assert "+c\n b^M\n" in shown_diff(plan(result(mixed)))


def test_a_small_edit_of_a_big_file_is_quick() -> None:
    before = b"".join(b"line %d of many, and some more text to fill it\n" % (n % 5000) for n in range(220_000))
    places = [before.index(b"line 4999", size) for size in range(0, len(before), len(before) // 20)][:-1]
    after = before
    for place in reversed(places):
        after = after[:place] + b"new\n" + after[place:]
    start = time.perf_counter()
    diff = patch(plan(result(edit("big.txt", before, after))))
    assert time.perf_counter() - start < 10
    assert diff.count(b"\n+new\n") == len(places)
