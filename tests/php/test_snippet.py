"""Blocks of statements: known by what they bring about, completed where a part is there already."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.outcome import Outcome
from fixer.php.definition import NameKind
from fixer.php.snippet import Snippet
from fixer.php.wanted import Wanted
from fixer.php.worlds import PLATFORM
from tests.php.planned import after, apply, planned
from tests.php.sites import drupal7, run, wordpress
from tests.support.php import PhpWorker
from tests.support.surroundings import command_line, elsewhere, platform

CODE = b"""\
if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {
  # One.
  $conf['one'] = 1;
  # Two, by environment.
  if ($_ENV['PANTHEON_ENVIRONMENT'] === 'live') {
    $conf['two'] = 'l';
  } else {
    $conf['two'] = 'o';
  }
}
"""


def _snippet(folder: Path) -> Snippet:
    return Snippet(CODE, drupal7(folder, ""), {})


def test_what_it_wants_is_what_it_does(tmp_path: Path) -> None:
    one, two = _snippet(tmp_path).wanted
    assert (one.kind, one.name, one.replacement, one.worlds) == (NameKind.VARIABLE, "$conf['one']", b"1", PLATFORM)
    assert (two.name, two.replacement) == ("$conf['two']", b"")
    live, dev = (next(index for index in range(8) if two.rule(index).accepts(value)) for value in (b"l", b"o"))
    assert live != dev
    assert not one.rule(0).accepts(True)


@pytest.mark.parametrize(("missing", "lines"), [
    (("$conf['one']", "$conf['two']"), CODE.decode().rstrip("\n").split("\n")),
    (("$conf['one']",), ["if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {", "  # One.", "  $conf['one'] = 1;", "}"]),
    (("$conf['two']",),
     [line for line in CODE.decode().rstrip("\n").split("\n") if "ne" not in line or "else" in line or "PANTHEON" in line]),
])
def test_only_what_is_missing_is_written(tmp_path: Path, missing: tuple[str, ...], lines: list[str]) -> None:
    snippet = _snippet(tmp_path)
    wanted: list[Wanted] = [one for one in snippet.wanted if one.name in missing]
    assert [line.decode() for line in snippet.lines(wanted)] == lines


NAMES = "$_SERVER['SERVER_NAME'] = $_SERVER['HTTP_HOST'];"
PORT = ("if (isset($_SERVER['HTTP_USER_AGENT_HTTPS']) && $_SERVER['HTTP_USER_AGENT_HTTPS'] === 'ON') {\n  $_SERVER['SERVER_PORT'] = 443;\n}\n"
        "else {\n  $_SERVER['SERVER_PORT'] = 80;\n}")


@pytest.mark.parametrize(("code", "outcome", "name", "port"), [
    ("", "change", True, True), (f"{NAMES}\n{PORT}", "satisfied", False, False), (PORT, "change", True, False),
    ("$_SERVER['SERVER_NAME'] = strtolower($_SERVER['HTTP_HOST']);", "change", False, True),
    (f"if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {{\n{NAMES}\n{PORT}\n}}", "satisfied", False, False),
    (f"if (!empty($_SERVER['HTTP_HOST'])) {{\n{NAMES}\n{PORT}\n}}", "satisfied", False, False),
    ("$_SERVER['SERVER_NAME'] = 'x.example';", "conflict", False, False),
    (f"{NAMES}\n$_SERVER['SERVER_PORT'] = 443;", "conflict", False, False),
    (f"// {NAMES}\n{PORT}", "change", True, False),
    (f"{NAMES}\n{PORT.replace('USER_AGENT_HTTPS', 'X_SSL')}", "satisfied", False, False),
    (f"if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) {{\n{NAMES}\n}}\n{PORT}", "change", True, False),
    (f"if (isset($_ENV['PANTHEON_ENVIRONMENT']) && $_ENV['PANTHEON_ENVIRONMENT'] == 'live') {{\n{NAMES}\n{PORT}\n}}",
     "change", True, True),
])
def test_the_host_name_and_the_port(php: PhpWorker, tmp_path: Path, code: str, outcome: str, name: bool,
                                    port: bool) -> None:
    site = wordpress(tmp_path, f"{code}\n")
    result = planned(site, "contact-form-7")
    assert result.outcome.value == outcome, result.conflicts
    if result.changes:
        added = after(result).replace(code.encode(), b"")
        assert (b"$_SERVER['SERVER_NAME'] =" in added, b"$_SERVER['SERVER_PORT'] =" in added) == (name, port)
    apply(tmp_path, result)
    if outcome == "conflict":
        return
    for environment, https in (("dev", True), ("live", False)):
        effects = run(php, site, platform(environment, https=https))
        assert effects.takeover is not None
        assert (effects.takeover.server["SERVER_NAME"],
                str(effects.takeover.server["SERVER_PORT"])) == ("www.example.com", "443" if https else "80")
        assert effects.silent
    assert planned(site, "contact-form-7").outcome is Outcome.SATISFIED


def test_nothing_is_said_on_the_command_line_or_changed_elsewhere(php: PhpWorker, tmp_path: Path) -> None:
    site = wordpress(tmp_path, "\n")
    apply(tmp_path, planned(site, "contact-form-7"))
    effects = run(php, site, command_line())
    assert "SERVER_NAME" not in effects.server
    assert not effects.warnings
    assert run(php, site, elsewhere("local.example")).server["SERVER_PORT"] == "80"
    assert run(php, site, platform(host="www.example.com:8443")).server["SERVER_NAME"] == "www.example.com"
    assert run(php, site, platform(host="")).silent


@pytest.mark.parametrize("present", [
    "$conf['composer_manager_file_dir'] = 'private://composer';", "$conf['composer_manager_autobuild_file'] = FALSE;",
    "$conf['composer_manager_vendor_dir'] = $_SERVER['HOME'] . '/code/vendor';\n$conf['composer_manager_autobuild_packages'] = 0;",
])
def test_settings_are_completed(php: PhpWorker, tmp_path: Path, present: str) -> None:
    site = drupal7(tmp_path, f"{present}\n", {"vendor/autoload.php": "<?php\n"})
    result = planned(site, "composer-manager")
    assert result.outcome is Outcome.CHANGE
    for line in present.split("\n"):
        assert after(result).count(line.split(" = ")[0].encode()) == 1
    apply(tmp_path, result)
    conf = run(php, site, platform("live", pressflow={})).conf
    assert isinstance(conf, dict)
    assert len(conf) == 4
    assert planned(site, "composer-manager").outcome is Outcome.SATISFIED
