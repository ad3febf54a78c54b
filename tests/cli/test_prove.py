"""``fixer apply --prove``."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Fixer, MakeSite, contents, run_git

pytestmark = pytest.mark.skipif(shutil.which("php") is None, reason="there is no php on the PATH (Debian: php-cli)")

SITES = [("pantheon-wordpress", "autoptimize", "wp-config.php"),
         ("bedrock-wordpress", "autoptimize", "config/application.php"),
         ("old-wordpress", "contact-form-7", "wp-config.php"), ("drupal7", "plupload", "sites/default/settings.php")]
_UNMEANT = """\
foreach ( array_keys( get_defined_constants() ) as $name ) {
	if ( 0 === strpos( $name, 'AUTOPTIMIZE' ) ) {
		ini_set( strrev( 'noisicerp' ), '5' );
	}
}
unset( $name );

/** Absolute path"""


def surprising(site: Path) -> None:
    """Let the config do what fixer's reader cannot tell once the recipe's constant is there."""
    config = site / "wp-config.php"
    config.write_text(config.read_text().replace("/** Absolute path", _UNMEANT))


@pytest.mark.parametrize(("name", "recipe", "path"), SITES)
def test_a_proved_plan_is_written(fixer: Fixer, make_site: MakeSite, name: str, recipe: str, path: str) -> None:
    site = make_site(name)
    before = contents(site)
    result = fixer(site, "apply", "--recipe", recipe, "--in-place", "--prove")
    assert result.status == 0, result.out
    assert "Proved: PHP " in result.out
    assert "Values that change:" in result.out
    assert {one for one, data in contents(site).items() if data != before.get(one)} == {path}


def test_a_refused_plan_is_not(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    surprising(site)
    before = contents(site)
    result = fixer(site, "apply", "--recipe", "autoptimize", "--in-place", "--prove")
    assert result.status == 3
    assert "Refused: PHP " in result.out
    assert "precision would change, which no recipe means to do" in result.out
    assert "Nothing was written. The sealed run speaks against it:" in result.out
    assert "Changed 1 file" not in result.out
    assert contents(site) == before


def test_without_the_option_nothing_is_run(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    surprising(site)
    result = fixer(site, "apply", "--recipe", "autoptimize", "--in-place")
    assert (result.status, "PHP" in result.out) == (0, False)


def test_json_has_the_table(fixer: Fixer, make_site: MakeSite) -> None:
    result = fixer(make_site(), "apply", "--recipe", "autoptimize", "--dry-run", "--prove", "--format", "json")
    proof = json.loads(result.out)["proof"]
    assert (result.status, proof["verdict"], proof["reasons"]) == (0, "proved", [])
    assert len(proof["worlds"]) == 10
    changed = [one for one in proof["entries"] if one["changed"]]
    assert {one["name"] for one in changed} == {"AUTOPTIMIZE_CACHE_CHILD_DIR"}
    assert {one["environment"] for one in changed} == {"dev", "test", "live", "multidev", "lando", "local"}
    assert changed[0]["before"] is None
    assert changed[0]["after"] == {"value": "/uploads/autoptimize/"}
    assert "proof" not in json.loads(fixer(make_site("drupal7"), "apply", "--recipe", "plupload", "--dry-run",
                                           "--format", "json").out)


def test_a_refused_dry_run_says_so(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    surprising(site)
    result = fixer(site, "apply", "--recipe", "autoptimize", "--dry-run", "--prove", "--format", "json")
    assert (result.status, json.loads(result.out)["proof"]["verdict"]) == (3, "refused")
    assert fixer(site, "apply", "--recipe", "autoptimize", "--dry-run", "--prove", "--format", "patch").status == 3


def test_in_a_repository_and_in_a_bare_one(fixer: Fixer, make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site(git=True)
    run_git(tmp_path, "clone", "--quiet", "--bare", str(site), "bare.git")
    for folder in (site, tmp_path / "bare.git"):
        result = fixer(folder, "apply", "--recipe", "autoptimize", "--prove")
        assert result.status == 0, result.err
        assert "Proved: PHP " in result.out
        assert "AUTOPTIMIZE_CACHE_CHILD_DIR" in run_git(folder, "show", "fixer/autoptimize:wp-config.php")


def test_a_refused_plan_makes_no_branch(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    surprising(site)
    run_git(site, "commit", "--all", "--quiet", "--message", "Surprise")
    assert fixer(site, "apply", "--recipe", "autoptimize", "--prove").status == 3
    assert run_git(site, "branch", "--list", "fixer/*") == ""


def test_what_no_config_shows_is_written_and_said(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    result = fixer(site, "apply", "--recipe", "wp-fastest-cache-symlink", "--in-place", "--prove")
    assert result.status == 0
    assert "Not provable this way, since no config is changed: wp-fastest-cache-symlink." in result.out
    assert (site / "wp-content/cache").is_symlink()


def test_nothing_to_change_is_nothing_to_prove(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    fixer(site, "apply", "--recipe", "autoptimize", "--in-place")
    result = fixer(site, "apply", "--recipe", "autoptimize", "--in-place", "--prove")
    assert result.status == 0
    assert "Proved" not in result.out
    assert "Nothing to change." in result.out


def test_without_php_it_says_so(fixer: Fixer, make_site: MakeSite, monkeypatch: pytest.MonkeyPatch,
                                tmp_path: Path) -> None:
    from fixer.php.lint import php_command

    site = make_site()
    before = contents(site)
    monkeypatch.setenv("PATH", str(tmp_path))
    php_command.cache_clear()
    try:
        result = fixer(site, "apply", "--recipe", "autoptimize", "--in-place", "--prove")
    finally:
        php_command.cache_clear()
    assert (result.status, result.out) == (4, "")
    assert "there is no php on the PATH" in result.err
    assert contents(site) == before


def test_a_php_that_cannot_be_sealed_off_is_said(fixer: Fixer, make_site: MakeSite, monkeypatch: pytest.MonkeyPatch,
                                                 tmp_path: Path) -> None:
    from fixer.php.lint import php_command

    fake = tmp_path / "bin/php"
    fake.parent.mkdir()
    fake.write_text("#!/bin/sh\necho 'I start another' && /bin/true\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{fake.parent}:/usr/bin:/bin")
    php_command.cache_clear()
    try:
        result = fixer(make_site(), "apply", "--recipe", "autoptimize", "--dry-run", "--prove")
    finally:
        php_command.cache_clear()
    assert result.status == 4
    assert "must be PHP itself" in result.err
