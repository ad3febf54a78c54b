"""Reading .gitignore, against git itself."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from fixer.site.ignored import IgnoreRules

_RULES = [
    "wp-content/uploads", "/web/app/plugins/*\n!/web/app/plugins/mine", "*.log", "vendor/", "/vendor", "**/cache",
    "a/**", "a/**/b", "sites/*/files", "# comment\n\n   \n!", "plugin?", "[ab]x\n[!c]y", "!a\na", "a\n!a",
    "\\#odd", "\\!odd", "trailing   ", "/", "foo/*/bar", "*", "*\n!*/\n!keep", "we\\[ird", "**", "a**b", "docs/*.php",
]
_PATHS = [
    "wp-content/uploads", "wp-content/uploads/x", "web/app/plugins/other/a.php", "web/app/plugins/mine/a.php",
    "debug.log", "x/debug.log", "vendor/a", "x/vendor/a", "vendor.php", "x/cache/y", "cache", "a/b", "a/c/d/b", "a",
    "sites/default/files/x", "sites/a/b/files", "plugin1", "plugins", "ax", "cy", "dy", "#odd", "!odd", "trailing",
    "foo/a/bar", "foo/a/b/bar", "keep", "x/keep", "we[ird", "axxb", "docs/a.php", "docs/x/a.php",
]


@pytest.mark.parametrize("rules", _RULES)
def test_what_git_says(tmp_path: Path, rules: str) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / ".gitignore").write_text(rules + "\n")
    mine = IgnoreRules((rules + "\n").encode())
    asked = "\n".join(_PATHS).encode()
    done = subprocess.run(["git", "check-ignore", "--no-index", "--stdin"], cwd=tmp_path, input=asked,
                          capture_output=True, check=False)
    theirs = {line.strip('"') for line in done.stdout.decode().splitlines()}
    assert {path for path in _PATHS if mine.ignores(path, is_folder=False)} == theirs


def test_rules_count_from_their_folder() -> None:
    rules = IgnoreRules(b"/wp-content/cache\n", "sites/shop")
    assert rules.ignores("sites/shop/wp-content/cache/x", is_folder=False)
    assert not rules.ignores("wp-content/cache/x", is_folder=False)
    assert not rules.ignores("sites/shop", is_folder=True)


def test_folder_rules_are_for_folders() -> None:
    rules = IgnoreRules(b"build/\n")
    assert rules.ignores("x/build", is_folder=True) and not rules.ignores("x/build", is_folder=False)


def test_hostile_rules_take_no_time() -> None:
    rules = IgnoreRules(b"*a" * 100 + b"b\n" + b"**/" * 100 + b"x\n")
    started = time.perf_counter()
    assert not rules.ignores("/".join(["a" * 200] * 50), is_folder=True)
    assert time.perf_counter() - started < 1
