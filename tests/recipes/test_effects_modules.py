"""What the recipes that edit modules bring about, seen by running the edited functions with stubs."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from tests.recipes.applying import apply, case_site
from tests.recipes.cases import Case, all_cases, contents
from tests.recipes.running import MODULES, edited, number, run
from tests.support.php import PhpWorker, lint_file
from tests.support.surroundings import platform

_EDGE = re.compile(r"S+ESS[a-z0-9]+")


# Global Redirect

ACTIVE = f"""
$GLOBALS['base_path'] = '/';
$_SERVER['SCRIPT_NAME'] = '/index.php';
include '{MODULES}/globalredirect/globalredirect.module';
$told = array('online' => _globalredirect_is_active(array()));
$variables['maintenance_mode'] = 1;
$told['maintenance'] = _globalredirect_is_active(array());
"""


@pytest.mark.parametrize("case", ["change", "change-local-edits", "change-other-spelling"])
def test_global_redirect_is_quiet_in_maintenance(php: PhpWorker, tmp_path: Path, case: str) -> None:
    code = "function arg() { return ''; }" + ACTIVE
    before = case_site(f"globalredirect/{case}", tmp_path / "before")
    assert run(php, before, code) == {"online": True, "maintenance": True}
    site = edited(f"globalredirect/{case}", tmp_path / "site")
    assert run(php, site, code) == {"online": True, "maintenance": False}


@pytest.mark.parametrize("case", ["satisfied-patched", "satisfied-both", "satisfied-1.6"])
def test_other_remedies_of_global_redirect_are_quiet_as_well(php: PhpWorker, tmp_path: Path, case: str) -> None:
    site = case_site(f"globalredirect/{case}", tmp_path / "site")
    assert run(php, site, ACTIVE) == {"online": True, "maintenance": False}


# Fast 404

CONNECT = f"""
class Recorder {{ public static $given = array(); }}
function my_connect() {{ Recorder::$given = func_get_args(); return new stdClass(); }}
function my_query() {{ return TRUE; }}
$source = file_get_contents('{MODULES}/fast_404/fast_404.inc');
file_put_contents('renamed.inc', str_replace('mysqli_', 'my_', $source));
include 'renamed.inc';
$databases['default']['default'] = array('driver' => 'mysql', 'host' => 'h', 'username' => 'u', 'password' => 'p',
  'database' => 'd', 'port' => %s);
$_GET['q'] = 'x';
fast_404_validate_path_mysql();
$told = Recorder::$given;
"""


@pytest.mark.parametrize("case", ["change", "change-string", "change-no-port", "change-documented-call"])
@pytest.mark.parametrize("port", ["12345", ""])
def test_fast_404_connects_to_the_environments_port(php: PhpWorker, tmp_path: Path, case: str, port: str) -> None:
    site = edited(f"fast-404-port/{case}", tmp_path / "site")
    around = platform()
    around = replace(around, environment={**around.environment, "DB_PORT": port})
    asked = run(php, site, CONNECT % "''", around)[4]
    fallback = "3306" if case in ("change", "change-string") else port
    assert number(asked) == int(port or (0 if case == "change-no-port" else fallback or 0))


@pytest.mark.parametrize("case", ["change", "satisfied-env", "satisfied-older-7"])
def test_fast_404_minds_the_configured_port(php: PhpWorker, tmp_path: Path, case: str) -> None:
    site = case_site(f"fast-404-port/{case}", tmp_path / "site")
    apply("fast-404-port", site)
    assert number(run(php, site, CONNECT % "4711")[4]) == 4711


def test_fast_404_as_documented_fails(php: PhpWorker, tmp_path: Path) -> None:
    site = case_site("fast-404-port/change-documented-call", tmp_path / "site")
    (site / "ask.php").write_text("<?php\n" + CONNECT % "''")
    assert "two elements" in (php.run(site, "ask.php", platform()).fatal or "")


# Persistent Login

NAME = f"""
include 'sites/default/settings.php';
$variables = isset($conf) ? $conf : array();
session_name('%s');
$GLOBALS['base_url'] = 'https://www.example.com';
include '{MODULES}/persistent_login/persistent_login.module';
$told = array('name' => _persistent_login_get_cookie_name());
"""
HTTP, HTTPS = (prefix + "0123456789abcdef0123456789abcdef" for prefix in ("SESS", "SSESS"))


def cookie(php: PhpWorker, site: Path, session: str) -> str:
    """The name of the cookie in a session of that name."""
    name = run(php, site, NAME % session)["name"]
    return name.decode() if isinstance(name, bytes) else str(name)


@pytest.mark.parametrize("case", ["change", "change-documented", "change-function-only", "change-settings-only",
                                  "change-created", "change-drupal6-old", "change-drupal6-documented",
                                  "change-replaced"])
@pytest.mark.parametrize("session", [HTTP, HTTPS])
def test_the_edge_knows_the_cookies_name(php: PhpWorker, tmp_path: Path, case: str, session: str) -> None:
    if case != "change-created":
        before = cookie(php, case_site(f"persistent-login/{case}", tmp_path / "before"), session)
        assert not _EDGE.fullmatch(before) or (case == "change-function-only" and session == HTTP)
    after = cookie(php, edited(f"persistent-login/{case}", tmp_path / "site", replaced="replaced" in case), session)
    assert _EDGE.fullmatch(after), after
    assert after != session


@pytest.mark.parametrize("case", ["satisfied", "satisfied-small-letters", "satisfied-default", "satisfied-drupal6"])
@pytest.mark.parametrize("session", [HTTP, HTTPS])
def test_other_names_it_knows(php: PhpWorker, tmp_path: Path, case: str, session: str) -> None:
    assert _EDGE.fullmatch(cookie(php, case_site(f"persistent-login/{case}", tmp_path / "site"), session))


@pytest.mark.parametrize("prefix", ["", "S"])
def test_drupal_8_and_later(php: PhpWorker, tmp_path: Path, prefix: str) -> None:
    site = edited("persistent-login/change-drupal10", tmp_path / "site")
    code = "include 'web/sites/default/settings.php';\n$told = $config['persistent_login.settings'];"
    chosen = run(php, site, code)["cookie_prefix"]
    assert isinstance(chosen, bytes | str)
    name = chosen.decode() if isinstance(chosen, bytes) else chosen
    assert _EDGE.fullmatch(f"{prefix}{name}0123456789abcdef")


# FileField Sources Plupload

MOVE = f"""
define('FILE_EXISTS_REPLACE', 1);
function file_stream_wrapper_uri_normalize($uri) {{ return $uri; }}
function file_unmanaged_move($source, $destination) {{ return $destination; }}
include '{MODULES}/filefield_sources_plupload/filefield_sources_plupload.module';
$told = filefield_sources_plupload_element_value(array(), array(array('status' => 'done', 'name' => 'a.txt',
  'tmppath' => '/tmp/p1'), array('status' => 'failed', 'name' => 'b.txt', 'tmppath' => '/tmp/p2')));
"""


@pytest.mark.parametrize("case", ["change", "change-other-spelling", "change-in-quotes", "change-line-added-above"])
def test_uploads_wait_on_shared_storage(php: PhpWorker, tmp_path: Path, case: str) -> None:
    name = f"filefield-sources-plupload/{case}"
    assert texts(run(php, case_site(name, tmp_path / "before"), MOVE)) == ["temporary://a.txt"]
    assert texts(run(php, edited(name, tmp_path / "site"), MOVE)) == ["private://tmp/a.txt"]


@pytest.mark.parametrize(("case", "uri"), [
    ("satisfied-line-added-below", "private://tmp/a.txt"), ("satisfied-private", "private://uploads/a.txt"),
])
def test_other_places_are_shared_as_well(php: PhpWorker, tmp_path: Path, case: str, uri: str) -> None:
    assert texts(run(php, case_site(f"filefield-sources-plupload/{case}", tmp_path / "site"), MOVE)) == [uri]


def texts(told: dict[int | str, object]) -> list[str]:
    """PHP's strings as Python's."""
    return [one.decode() if isinstance(one, bytes) else str(one) for one in told.values()]


# CKFinder

FINDER = """
function resolveUrl($url) { return '/code' . $url; }
$_SERVER['DOCUMENT_ROOT'] = '/code';
include '%s';
$told = array($baseUrl, $baseDir);
"""


@pytest.mark.parametrize(("case", "folder"), [
    ("change", "/sites/default/files/ckfinder/"), ("change-crlf", "/sites/default/files/ckfinder/"),
    ("change-filemount", "/files/ckfinder/"), ("change-replaced", "/sites/default/files/ckfinder/"),
    ("satisfied-joined", "/sites/default/files/ckfinder/"), ("satisfied-files", "/sites/default/files/any/"),
])
def test_ckfinder_uploads_into_the_public_files(php: PhpWorker, tmp_path: Path, case: str, folder: str) -> None:
    site = case_site(f"wysiwyg-ckfinder/{case}", tmp_path / "site")
    apply("wysiwyg-ckfinder", site, on_conflict="replace" if case == "change-replaced" else "stop")
    assert texts(run(php, site, FINDER % "sites/all/libraries/ckfinder/config.php")) == [folder, f"/code{folder}"]


# All of them

RECIPES = ("wysiwyg-ckfinder", "fast-404-port", "globalredirect", "imce", "persistent-login",
           "filefield-sources-plupload")
CHANGES = [case for case in all_cases() if case.recipe_id in RECIPES and case.outcome == "change"]


@pytest.mark.parametrize("case", CHANGES, ids=lambda case: case.name)
def test_php_accepts_the_edited_code(case: Case) -> None:
    edited_files = [path for path in sorted(case.after.rglob("*")) if path.suffix in (".module", ".inc")]
    assert edited_files or "composer" in case.name or "drupal10" in case.name or case.recipe_id == "wysiwyg-ckfinder"
    for path in edited_files:
        assert lint_file(path) is None


@pytest.mark.parametrize("case", [case for case in CHANGES if "composer" in case.name], ids=lambda case: case.name)
def test_the_patch_makes_of_the_package_what_an_edit_would(case: Case, tmp_path: Path) -> None:
    [patch] = (case.after / "patches").iterdir()
    module = next(path.parent for part in ("before", "working") for path in (case.folder / part).rglob("*.info"))
    package = tmp_path / "package"
    shutil.copytree(module, package)
    subprocess.run(["git", "apply", "-p1", str(patch)], cwd=package, check=True, capture_output=True)
    plain = case.folder.parent / "change" / "after" / MODULES / module.name
    assert contents(package) == contents(plain)
