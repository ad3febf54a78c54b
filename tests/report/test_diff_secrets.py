"""No secret in a diff: redacted in the one to read, cut away in the one to apply."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from fixer.errors import UsageError
from fixer.report.diff import patch, shown_diff
from fixer.secrets import label_text
from fixer.site.change import Action, Change
from tests.report.plans import edit, plan, result

SECRET = b"define( 'AUTH_KEY', 'hunter2' );\n"
DATABASES = (b"<?php\n$databases['default']['default'] = array(\n  'database' => 'hunter2',\n"
             b"  'username' => 'hunter2',\n  'password' => 'hunter2',\n);\n$conf['x'] = 1;\n")


def apply_both_ways(folder: Path, before: bytes, after: bytes) -> bytes:
    """Applies the patch with git and with patch, checks both, and gives it."""
    diff = patch(plan(result(edit("c.php", before, after))))
    for command in (["git", "apply"], ["patch", "-p1", "-F0"]):
        (folder / "c.php").write_bytes(before)
        done = subprocess.run(command, cwd=folder, input=diff, capture_output=True, check=False)
        assert done.returncode == 0, (done, diff)
        assert (folder / "c.php").read_bytes() == after
    return diff


@pytest.mark.parametrize(("before", "after"), [
    (b"<?php\n" + SECRET + b"\n// stop\nx();\ny();\n", b"<?php\n" + SECRET + b"\nnew();\n// stop\nx();\ny();\n"),
    (b"a\nb\n// stop\n" + SECRET, b"a\nb\nnew();\n// stop\n" + SECRET),
    (SECRET + b"b\nc\n" + SECRET, SECRET + b"b\nnew();\nc\n" + SECRET),
    (SECRET + b"b\n", SECRET + b"new();\nb\n"),
    (b"b\n" + SECRET, b"new();\nb\n" + SECRET),
    (b"a\n" + SECRET, b"a\n" + SECRET + b"new();\n"),
    (b"a\nb\nc\n" + SECRET + b"d\ne\nf\n", b"a\nB\nc\n" + SECRET + b"d\nE\nf\n"),
    (b"a\nb\nc\n" + SECRET + b"d", b"a\nB\nc\n" + SECRET + b"D"),
    # The blank line above is the block's last line too: the insertion can be told one line higher.
    (b"a\n\n" + SECRET, b"a\n\nnew();\n\n" + SECRET),
    (b"a\n\nold();\n\n" + SECRET, b"a\n\n" + SECRET),
])
def test_context_is_cut_and_still_applies(tmp_path: Path, before: bytes, after: bytes) -> None:
    diff = apply_both_ways(tmp_path, before, after)
    assert b"hunter2" not in diff
    assert b"AUTH_KEY" not in diff


def test_context_stays_where_there_is_no_secret(tmp_path: Path) -> None:
    diff = apply_both_ways(tmp_path, b"a\nb\nc\nd\ne\nf\n", b"a\nb\nc\nnew\nd\ne\nf\n")
    assert diff.endswith(b"@@ -1,6 +1,7 @@\n a\n b\n c\n+new\n d\n e\n f\n")


@pytest.mark.parametrize(("before", "after"), [
    (b"a\n" + SECRET, b"a\nnew();\n" + SECRET),
    (b"a\nb\n", b"a\n" + SECRET + b"b\n"),
    (b"a\n" + SECRET, b"a\n"),
    (SECRET, SECRET + b"new();\n"),
    (DATABASES, DATABASES.replace(b"  'password'", b"  'prefix' => '',\n  'password'")),
])
def test_a_patch_that_would_show_a_secret_is_refused(before: bytes, after: bytes) -> None:
    planned = plan(result(edit("wp-config.php", before, after)))
    with pytest.raises(UsageError, match=r"^wp-config\.php.*--output FILE") as raised:
        patch(planned)
    assert "hunter2" not in str(raised.value)
    assert b"hunter2" in patch(planned, with_secrets=True)
    assert "hunter2" not in shown_diff(planned)


@pytest.mark.parametrize("change", [
    Change(Action.DELETE, "a.php", before=SECRET),
    Change(Action.CREATE, "a.php", after=SECRET),
    Change(Action.CREATE, "a.bin", after=b"\0\n" + SECRET),
])
def test_whole_files_with_secrets(change: Change) -> None:
    with pytest.raises(UsageError):
        patch(plan(result(change)))
    assert "hunter2" not in shown_diff(plan(result(change)))


def test_a_moved_file_needs_no_contents() -> None:
    change = Change(Action.MOVE, "b.php", before=SECRET, after=SECRET, source="a.php")
    assert b"hunter2" not in patch(plan(result(change)))


def test_a_line_from_the_middle_of_a_value_is_redacted() -> None:
    before = b"<?php\n" + b"define( 'AUTH_KEY', 'one\ntwo\nthree\nfour\nfive' );\n" + b"x();\n"
    shown = shown_diff(plan(result(edit("c.php", before, before.replace(b"x();", b"y();")))))
    three, four, five = map(label_text, ("three", "four", "five"))
    assert f" {three}\n {four}\n {five}' );\n-x();\n+y();\n" in shown
    secret = label_text("hunter2")
    before = DATABASES.replace(b"'password'", b"'pw2'")
    shown = shown_diff(plan(result(edit("c.php", before, before.replace(b"$conf['x'] = 1", b"$conf['x'] = 2")))))
    assert f"   'username' => '{secret}',\n   'pw2' => '{secret}',\n );\n-$conf['x'] = 1;\n" in shown


def test_both_sides_are_redacted() -> None:
    after = SECRET.replace(b"hunter2", b"hunter3").replace(b"AUTH_KEY", b"NONCE_KEY")
    shown = shown_diff(plan(result(edit("c.php", SECRET, after))))
    assert f"-define( 'AUTH_KEY', '{label_text('hunter2')}' );\n" in shown
    assert f"+define( 'NONCE_KEY', '{label_text('hunter3')}' );\n" in shown


def test_a_line_that_is_secret_only_afterwards_is_redacted_on_both_sides() -> None:
    before = b"define( 'OTHER',\n  'hunter2'\n);\n"
    shown = shown_diff(plan(result(edit("c.php", before, before.replace(b"OTHER", b"AUTH_KEY")))))
    assert shown.endswith(f"-define( 'OTHER',\n+define( 'AUTH_KEY',\n   '{label_text('hunter2')}'\n );\n")
