"""Others at work on the same files: a change between reading and writing, a second fixer, a run that was killed."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Fixer, MakeSite, contents

APPLY = ("apply", "--recipe", "autoptimize", "--recipe", "contact-form-7", "--in-place")


def test_a_file_that_changes_before_it_is_written_is_left_alone(fixer: Fixer, make_site: MakeSite, tmp_path: Path,
                                                               monkeypatch: pytest.MonkeyPatch) -> None:
    real = shutil.which("php")
    if real is None:
        pytest.skip("there is no php on the PATH (Debian: php-cli)")
    site = make_site()
    config = site / "wp-config.php"
    (tmp_path / "bin").mkdir()
    php = tmp_path / "bin/php"
    php.write_text(f"#!/bin/sh\necho '// somebody else' >> '{config}'\nexec '{real}' \"$@\"\n")
    php.chmod(0o755)
    monkeypatch.setenv("PATH", f"{php.parent}:{os.environ['PATH']}")
    from fixer.php.lint import php_command

    php_command.cache_clear()
    before = contents(site)
    try:
        result = fixer(site, *APPLY)
    finally:
        php_command.cache_clear()
    assert (result.status, result.out) == (4, "")
    assert result.err.endswith("wp-config.php has changed since it was read, so nothing was written: run fixer again\n")
    after = contents(site)
    assert {name for name in after if after[name] != before.get(name)} == {"wp-config.php"}
    assert b"AUTOPTIMIZE" not in config.read_bytes()
    assert config.read_bytes().startswith(bytes(before["wp-config.php"]))  # type: ignore[arg-type]


def test_a_second_fixer_waits_for_nobody_and_says_so(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    before = contents(site)
    descriptor = os.open(site, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        result = fixer(site / "wp-content", *APPLY)
    finally:
        os.close(descriptor)
    assert (result.status, result.out) == (4, "")
    assert result.err == f"fixer: another fixer is writing to {site}; wait for it, then run again\n"
    assert contents(site) == before


def test_two_fixers_at_once_leave_one_fix(make_site: MakeSite) -> None:
    site = make_site()
    command = [sys.executable, "-m", "fixer", APPLY[0], str(site), *APPLY[1:]]
    for _ in range(3):
        former = (site / "wp-config.php").read_bytes()
        running = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
        ends = [(one.communicate(timeout=60), one.returncode) for one in running]
        statuses = sorted(status for _, status in ends)
        assert statuses in ([0, 0], [0, 4])
        for (_, err), status in ends:
            assert status == 0 or b"another fixer is writing" in err or b"has changed since it was read" in err
        config = (site / "wp-config.php").read_bytes()
        assert config.count(b"define( 'AUTOPTIMIZE_CACHE_CHILD_DIR'") == 1
        assert config.count(b"fixer contact-form-7: ") == 1
        assert not list(site.rglob(".fixer-*"))
        (site / "wp-config.php").write_bytes(former)


def test_what_a_killed_run_left_goes_even_with_nothing_to_write(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    left = site / "wp-content/plugins/woocommerce/.fixer-0123456789abcdef.php"
    assert fixer(site, *APPLY).status == 0
    left.write_text("<?php // half")
    for arguments in (("apply", "--recipe", "autoptimize", "--dry-run"), ("scan",)):
        fixer(site, *arguments)
        assert left.exists()
    assert fixer(site, *APPLY).status == 0
    assert not left.exists()
