"""fixer on the real WordPress: what is written, and what WordPress then sees."""

from __future__ import annotations

import difflib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.wordpress.site import WordPress

CHECKOUT = Path(__file__).resolve().parents[2]


def fixer(wordpress: WordPress, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "fixer", *arguments], cwd=wordpress.folder, capture_output=True,
                          text=True, check=False, env={**os.environ, "PYTHONPATH": str(CHECKOUT)})


RECIPES = ("autoptimize", "contact-form-7", "woozone-memory-limit", "query-monitor")


@pytest.mark.parametrize("recipe", RECIPES)
def test_only_lines_are_added_with_the_files_own_line_ends(wordpress: WordPress, recipe: str) -> None:
    config = wordpress.folder / "wp-config.php"
    before = config.read_bytes()
    assert before.count(b"\n") == before.count(b"\r\n")
    done = fixer(wordpress, "apply", "--recipe", recipe, "--in-place")
    assert done.returncode == 0, done.stderr
    after = config.read_bytes()
    lines = _difference(before, after)
    assert lines
    assert all(line.endswith(b"\r\n") for line in lines)
    assert subprocess.run(["php", "-l", str(config)], capture_output=True, check=False).returncode == 0
    again = fixer(wordpress, "apply", "--recipe", recipe, "--in-place")
    assert again.returncode == 0
    assert config.read_bytes() == after


def _difference(before: bytes, after: bytes) -> list[bytes]:
    """The lines that ``after`` has besides those of ``before``; fails if one of those is gone."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    opcodes = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    assert {name for name, *_ in opcodes} <= {"equal", "insert"}
    return [line for name, _, _, start, end in opcodes if name == "insert" for line in new[start:end]]


@pytest.mark.parametrize(("https", "port"), [("ON", 443), ("OFF", 80)])
def test_contact_form_7_gives_plugins_the_visitors_host(wordpress: WordPress, https: str, port: int) -> None:
    headers = {"Host": "shop.example.com", "User-Agent-HTTPS": https}
    assert wordpress.probe(headers)["SERVER_NAME"] == "127.0.0.1"
    assert fixer(wordpress, "apply", "--recipe", "contact-form-7", "--in-place").returncode == 0
    told = wordpress.probe(headers)
    assert (told["SERVER_NAME"], told["SERVER_PORT"]) == ("shop.example.com", port)
    assert wordpress.get("/", headers).status in (200, 301, 302)


def test_constants_are_there_before_plugins_load(wordpress: WordPress) -> None:
    names = ["AUTOPTIMIZE_CACHE_CHILD_DIR", "WP_MEMORY_LIMIT", "QM_DB_SYMLINK"]
    assert wordpress.probe(constants=names)["constants"] == {"WP_MEMORY_LIMIT": "40M"}
    done = fixer(wordpress, "apply", "--in-place", "--recipe", "autoptimize", "--recipe", "woozone-memory-limit",
                 "--recipe", "query-monitor")
    assert done.returncode == 0, done.stderr
    assert wordpress.probe(constants=names)["constants"] == {
        "AUTOPTIMIZE_CACHE_CHILD_DIR": "/uploads/autoptimize/", "WP_MEMORY_LIMIT": "256M", "QM_DB_SYMLINK": False}


def test_the_branch_holds_what_in_place_writes(wordpress: WordPress) -> None:
    def git(*arguments: str) -> bytes:
        return subprocess.run(["git", *arguments], cwd=wordpress.folder, capture_output=True, check=True).stdout

    git("init", "--quiet")
    git("add", "wp-config.php", "wp-load.php", "wp-settings.php", "wp-includes/version.php")
    git("commit", "--quiet", "--message", "WordPress")
    assert fixer(wordpress, "apply", "--recipe", "autoptimize").returncode == 0
    on_branch = git("show", "fixer/autoptimize:wp-config.php")
    assert fixer(wordpress, "apply", "--recipe", "autoptimize", "--in-place").returncode == 0
    assert (wordpress.folder / "wp-config.php").read_bytes() == on_branch
    assert git("diff", "--stat", "HEAD", "fixer/autoptimize").count(b"wp-config.php") == 1


def test_a_clean_wordpress_has_no_findings(wordpress: WordPress) -> None:
    done = fixer(wordpress, "scan", "--fail-on", "any")
    assert done.returncode == 0, done.stdout
