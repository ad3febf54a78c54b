"""Whatever a user may get wrong comes out as one line and an exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from fixer.cli import main
from tests.cli.conftest import Fixer, MakeSite, contents, run_git


def one_line(text: str) -> bool:
    return text.endswith("\n") and text.count("\n") == 1


def test_an_unknown_recipe_names_the_nearest(fixer: Fixer, make_site: MakeSite) -> None:
    result = fixer(make_site(), "apply", "--recipe", "contact-form7", "--dry-run")
    assert result.status == 2
    assert "contact-form-7" in result.err
    assert one_line(result.err)


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "_private", "CON TACT", "autoptimize.py", "a\x1b[31m"])
def test_a_recipe_is_never_looked_for_elsewhere(fixer: Fixer, make_site: MakeSite, name: str) -> None:
    result = fixer(make_site(), "apply", "--recipe", name, "--dry-run")
    assert result.status == 2
    assert "\x1b" not in result.err
    assert one_line(result.err)


def test_no_site_says_what_was_looked_for(fixer: Fixer, tmp_path: Path) -> None:
    result = fixer(tmp_path, "scan")
    assert result.status == 2
    assert "wp-config.php" in result.err
    assert one_line(result.err)


def test_nothing_there(fixer: Fixer, tmp_path: Path) -> None:
    assert fixer(tmp_path, "scan", "nowhere").status == 2
    unnamed = fixer(tmp_path, "scan", "")
    assert (unnamed.status, "an empty name" in unnamed.err) == (2, True)


def test_two_sites_are_named(fixer: Fixer, make_site: MakeSite, tmp_path: Path) -> None:
    make_site("pantheon-wordpress")
    make_site("drupal7")
    result = fixer(tmp_path, "scan")
    assert result.status == 2
    assert "pantheon-wordpress" in result.err
    assert "drupal7" in result.err


@pytest.mark.parametrize("arguments", [
    ("apply",),
    ("apply", "--all", "--recipe", "autoptimize"),
    ("apply", "--recipe", "autoptimize", "--in-place", "--branch", "x"),
    ("apply", "--recipe", "autoptimize", "--set", "nonsense"),
    ("apply", "--recipe", "autoptimize", "--set", "autoptimize.colour=red", "--dry-run"),
    ("apply", "--recipe", "autoptimize", "--on-conflict", "shrug"),
    ("apply", "--recipe", "autoptimize", "--branch", "", "--dry-run"),
    ("apply", "--nonsense"),
    ("nonsense",),
    ("show",),
    ("show", "nonsense"),
])
def test_wrong_usage(fixer: Fixer, make_site: MakeSite, arguments: tuple[str, ...]) -> None:
    result = fixer(make_site(), *arguments)
    assert result.status == 2
    assert one_line(result.err)


def test_a_config_that_php_cannot_parse_is_left_alone(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    (site / "wp-config.php").write_bytes(b"<?php\ndefine( 'A', 'x' );\ndefine( 'B', ;\nrequire 'wp-settings.php';\n")
    before = contents(site)
    result = fixer(site, "apply", "--recipe", "autoptimize", "--in-place")
    assert result.status == 3
    assert "wp-config.php:3" in result.out
    assert contents(site) == before


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 300, b"no php here\n", b"<?p\ndefine('A', 1);\n"])
def test_a_config_that_is_none_is_left_alone(fixer: Fixer, make_site: MakeSite, content: bytes) -> None:
    site = make_site()
    (site / "wp-config.php").write_bytes(content)
    before = contents(site)
    result = fixer(site, "apply", "--recipe", "autoptimize", "--in-place")
    assert result.status == 3, result.out
    assert contents(site) == before


def test_a_huge_config_is_refused(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    with (site / "wp-config.php").open("r+b") as file:
        file.truncate(33 * 1024 * 1024)
    assert fixer(site, "apply", "--recipe", "autoptimize", "--in-place").status in (3, 4)


def test_a_config_that_is_a_folder(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    (site / "wp-config.php").unlink()
    (site / "wp-config.php").mkdir()
    result = fixer(site, "apply", "--recipe", "autoptimize", "--in-place")
    assert result.status in (3, 4)


def test_a_config_that_leads_out_of_the_site(fixer: Fixer, make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site()
    outside = tmp_path / "outside.php"
    (site / "wp-config.php").rename(outside)
    (site / "wp-config.php").symlink_to(outside)
    before = outside.read_bytes()
    result = fixer(site, "apply", "--recipe", "autoptimize", "--in-place")
    assert result.status in (3, 4)
    assert outside.read_bytes() == before


def _as_nobody(folder: Path, *arguments: str) -> tuple[int, str]:
    """Run fixer in a child as a user who owns nothing here, also where the tests run as root.

    Returns:
        its exit code and what it printed to standard error.
    """
    with tempfile.TemporaryFile() as errors:
        child = os.fork()
        if child == 0:
            status = 70
            try:
                if os.getuid() == 0:
                    os.setgid(65534)
                    os.setuid(65534)
                sys.stderr = os.fdopen(errors.fileno(), "w", closefd=False)
                os.chdir(folder)
                main(list(arguments))
            except SystemExit as leaving:
                status = leaving.code if isinstance(leaving.code, int) else 0
            finally:
                sys.stderr.flush()
                os._exit(status)
        _, waited = os.waitpid(child, 0)
        errors.seek(0)
        return os.waitstatus_to_exitcode(waited), errors.read().decode()


def test_an_unreadable_or_read_only_site(make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site()
    for folder in [site, *site.rglob("*")]:
        if folder.is_dir() and not folder.is_symlink():
            folder.chmod(0o555)
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_uid == os.getuid() and folder != folder.parent and folder.is_relative_to("/tmp"):
            folder.chmod(folder.stat().st_mode | 0o055)
    before = contents(site)
    try:
        status, errors = _as_nobody(site, "apply", "--recipe", "autoptimize", "--in-place")
        assert status == 4, errors
        assert one_line(errors)
        (site / "wp-config.php").chmod(0)
        status, errors = _as_nobody(site, "apply", "--recipe", "autoptimize", "--dry-run")
        assert status == 4, errors
        assert errors.startswith(f"fixer: {site}/wp-config.php may not be read"), errors
    finally:
        (site / "wp-config.php").chmod(0o644)
        for folder in [site, *site.rglob("*")]:
            if folder.is_dir() and not folder.is_symlink():
                folder.chmod(0o755)
    assert contents(site) == before


@pytest.mark.parametrize("content", ["ignore = 3\n", "[set]\nx = 1\n", "nonsense", "colour = 'red'\n",
                                     "ignore = [{ recipe = 'autoptimize' }]\n"])
def test_preferences_that_cannot_be_understood(fixer: Fixer, make_site: MakeSite, content: str) -> None:
    site = make_site()
    (site / "fixer.toml").write_text(content)
    result = fixer(site, "scan")
    assert result.status == 2
    assert "fixer.toml" in result.err
    assert one_line(result.err)


def test_an_empty_repository(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    run_git(site, "init", "--quiet")
    result = fixer(site, "apply", "--recipe", "autoptimize")
    assert result.status == 4
    assert one_line(result.err)


def test_no_identity(fixer: Fixer, make_site: MakeSite, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    site = make_site(git=True)
    empty = tmp_path / "empty"
    empty.write_text("")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(empty))
    result = fixer(site, "apply", "--recipe", "autoptimize")
    assert result.status == 4
    assert "user.name" in result.err
    assert "user.email" in result.err


def test_output_that_nobody_reads_any_more(make_site: MakeSite) -> None:
    command = f'"{sys.executable}" -m fixer scan -v | head -n 1'
    checkout = Path(__file__).resolve().parents[2]
    done = subprocess.run(["bash", "-c", command], cwd=make_site(), capture_output=True, check=True,
                          env={**os.environ, "PYTHONPATH": str(checkout)})
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(("arguments", "command"), [
    (["apply", "--wrong"], "fixer apply --help"), (["docs", "drift", "old.md"], "fixer docs drift --help"),
    (["wrong"], "fixer --help")])
def test_wrong_usage_points_to_the_help_of_its_command(
        fixer: Fixer, tmp_path: Path, arguments: list[str], command: str) -> None:
    result = fixer(tmp_path, *arguments)
    assert result.status == 2
    assert f"'{command}' shows what there is" in result.err


def test_what_is_too_large_to_look_into_is_said_once(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    large = site / "wp-content/plugins/woozone/large.php"
    large.write_text("<?php session_start();")
    os.truncate(large, 32 * 1024 * 1024 + 1)
    note = "wp-content/plugins/woozone/large.php: this file is larger than 32 MB, so what is in it was not looked at"
    told = fixer(site, "scan")
    assert told.status == 0
    assert told.out.count(note) == 1
    notes = json.loads(fixer(site, "scan", "--format", "json").out)["notes"]
    assert [one["path"] for one in notes if "32 MB" in one["message"]] == ["wp-content/plugins/woozone/large.php"]
    os.truncate(large, 32 * 1024 * 1024)
    assert "32 MB" not in fixer(site, "scan").out
