"""What the signs of Drupal's recipes for people take for a sign, and what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.outcome import Remark
from fixer.php.rules import Falsy
from fixer.recipe.evidence import Module
from fixer.recipe.signs.archives import Archives
from fixer.recipe.signs.drush_extension import DrushExtension
from fixer.recipe.signs.family import Family
from fixer.recipe.signs.gateway import WithoutGateway
from fixer.recipe.signs.key_in_code import KeyInCode
from fixer.recipe.signs.licence import SameEverywhere
from fixer.recipe.signs.marked_lines import MarkedLines
from fixer.recipe.signs.needed_by import NeededBy
from fixer.recipe.signs.switched_on import SwitchedOn, UsedBy
from fixer.recipe.signs.unless_set import UnlessSet
from tests.recipe.sites import drupal, drupal7
from tests.site.building import Content

ONE = Module("One", "one", drupal=(6, 7))
MODULES = "sites/all/modules"
SYNC = "sites/default/config"


def info(name: str, *lines: str) -> dict[str, Content]:
    """The .info file of a Drupal 7 module."""
    return {f"{MODULES}/{name}/{name}.info": "\n".join((f"name = {name.title()}", "core = 7.x", *lines, ""))}


def own(code: str, ending: str = "module") -> dict[str, Content]:
    """A module of the site's own that holds some code from line 2 on."""
    return {**info("own"), f"{MODULES}/own/own.{ending}": f"<?php\n{code}"}


def places(found: list[Remark]) -> list[tuple[str, int | None]]:
    """Where the evidence is."""
    assert all(one.message and not one.message.endswith(".") for one in found)
    return [(one.path, one.line) for one in found]


@pytest.mark.parametrize(("line", "counts"), [
    ("dependencies[] = one", True), ('dependencies[]="one"', True), ("  dependencies[] = 'one (>1.0)'", True),
    ("dependencies[] = project:one", True), ("dependencies[] = one_more", False), ("; dependencies[] = one", False),
    ("soft_dependencies[] = one", False), ("description = dependencies[] = one", False), ("dependencies = one", False),
])
def test_needed_by(tmp_path: Path, line: str, counts: bool) -> None:
    site = drupal7(tmp_path, files={**info("one"), **info("other", line)})
    assert places(NeededBy(ONE).find(site, site.tree)) == ([(f"{MODULES}/other/other.info", 3)] if counts else [])
    assert NeededBy(ONE).absence(site) == "no other module needs one"


def test_nothing_is_needed_that_is_not_there(tmp_path: Path) -> None:
    site = drupal7(tmp_path, files=info("other", "dependencies[] = one"))
    assert NeededBy(ONE).find(site, site.tree) == []
    assert NeededBy(ONE).absence(site) == "One is not installed here"


def test_family(tmp_path: Path) -> None:
    family = Family("One", ("one", "two"), drupal=(7,))
    site = drupal7(tmp_path / "a", files=info("two"))
    assert places(family.find(site, site.tree)) == [(f"{MODULES}/two/two.info", 1)]
    other = drupal(tmp_path / "b", "10.1.0", files={"modules/two/two.info.yml": "name: Two\ntype: module\n"})
    assert family.find(other, other.tree) == []
    assert family.absence(other) == "One has no such problem on Drupal 10"


@pytest.mark.parametrize(("settings", "counts"), [
    ("", True), ("$conf['one_enabled'] = 1;\n", True), ("if ($x) {\n  $conf['one_enabled'] = 0;\n}\n", True),
    ("$conf['one_enabled'] = '0';\n", False), ("$conf = array('one_enabled' => FALSE);\n", False),
    ("$conf['one_enabled'] = NULL;\n", True), ("$conf['one_enabled'] = 0;\n$conf['one_enabled'] = 1;\n", True),
    ("if (!defined('PANTHEON_ENVIRONMENT')) {\n  $conf['one_enabled'] = 0;\n}\n", True),
])
def test_unless_set(tmp_path: Path, settings: str, counts: bool) -> None:
    evidence = UnlessSet(ONE, "$conf['one_enabled']", Falsy(), "switches it off")
    site = drupal7(tmp_path, settings, info("one"))
    assert bool(evidence.find(site, site.tree)) is counts
    if not counts:
        assert evidence.absence(site) == "$conf['one_enabled'] switches it off"


def test_unless_set_without_settings(tmp_path: Path) -> None:
    site = drupal7(tmp_path, None, info("one"))
    assert UnlessSet(ONE, "$conf['x']", Falsy(), "is off").find(site, site.tree)


@pytest.mark.parametrize(("path", "counts"), [
    ("drush/x.drush.inc", True), ("drush/commands/x/x.drush.inc", True), ("sites/all/drush/x/x.drush.inc", True),
    (f"{MODULES}/x/x.drush.inc", True), (f"{MODULES}/one/x.drush.inc", False), ("vendor/x/x.drush.inc", False),
    ("drush/a/b/c/x.drush.inc", False), ("drush/y.drush.inc", False),
])
def test_drush_extension(tmp_path: Path, path: str, counts: bool) -> None:
    site = drupal7(tmp_path, files={**info("one"), path: "<?php\n"})
    evidence = DrushExtension("X", "x.drush.inc")
    assert places(evidence.find(site, site.tree)) == ([(path, None)] if counts else [])
    assert evidence.absence(site)


def test_archives(tmp_path: Path) -> None:
    evidence = Archives("X", "{files}/private/x", (".gz",))
    files: dict[str, Content] = {"sites/default/files/private/x/manual/a.gz": "", "sites/default/files/x/b.gz": ""}
    site = drupal7(tmp_path / "a", files=files)
    [found] = evidence.find(site, site.tree)
    assert (found.message, found.path) == ("an archive of X lies here", "sites/default/files/private/x")
    empty = drupal7(tmp_path / "b", files={"sites/default/files/private/x/manual/a.txt": ""})
    assert evidence.find(empty, empty.tree) == []
    assert evidence.absence(empty) == "no archives of X lie in sites/default/files/private/x"


@pytest.mark.parametrize(("content", "line"), [
    ("a\n  # BEGIN\nb\n# END\n", 2), ("# BEGIN\r\nb\r\n# END", 1), ("# BEGIN\nb\n", None),
    ("# BEGIN more\nb\n# END\n", None), (None, None),
])
def test_marked_lines(tmp_path: Path, content: str | None, line: int | None) -> None:
    site = drupal7(tmp_path, files={} if content is None else {".htaccess": content})
    evidence = MarkedLines(".htaccess", "# BEGIN", "# END", "lines of X stand here")
    assert places(evidence.find(site, site.tree)) == ([] if line is None else [(".htaccess", line)])


ON = SwitchedOn("Two", "two", (10,))


@pytest.mark.parametrize(("content", "line"), [
    ("module:\n  two: 0\n", 2), ("module: {one: 0, 'two': 0}\n", 1), ("theme:\n  two: 0\n", None), ("two: 0\n", None),
    ("module:\n  - two\n", None), ("module:\n  two: [\n", None), ("", None), (None, None),
])
def test_switched_on(tmp_path: Path, content: str | None, line: int | None) -> None:
    files: dict[str, Content] = {} if content is None else {f"{SYNC}/core.extension.yml": content}
    site = drupal(tmp_path, "10.1.0", files=files)
    assert places(ON.find(site, site.tree)) == ([] if line is None else [(f"{SYNC}/core.extension.yml", line)])
    assert line is not None or ON.absence(site)


def test_switched_on_elsewhere(tmp_path: Path) -> None:
    site = drupal(tmp_path, "9.5.0", files={f"{SYNC}/core.extension.yml": "module:\n  two: 0\n"})
    assert ON.find(site, site.tree) == []
    broken = drupal(tmp_path / "b", "10.1.0", "if (\n")
    assert ON.find(broken, broken.tree) == []


@pytest.mark.parametrize(("name", "content", "line"), [
    ("rest.resource.a.yml", "configuration:\n  authentication:\n    - two\n", 3),
    ("rest.resource.a.yml", "configuration:\n  GET:\n    supported_auth: [cookie, two]\n", 3),
    ("rest.resource.a.yml", "configuration:\n  authentication:\n    - one\nlabel: two\n", None),
    ("rest.resource.a.yml", "configuration: [\n", None),
    ("rest.resource.a.txt", "configuration:\n  authentication: [two]\n", None),
    ("rest.settings.yml", "configuration:\n  authentication:\n    - two\n", None),
])
def test_used_by(tmp_path: Path, name: str, content: str, line: int | None) -> None:
    evidence = UsedBy(ON, "rest.resource.", ("authentication", "supported_auth"), "this uses it")
    exported: dict[str, Content] = {f"{SYNC}/{name}": content}
    site = drupal(tmp_path, "10.1.0", files={**exported, f"{SYNC}/core.extension.yml": "module:\n  two: 0\n"})
    assert places(evidence.find(site, site.tree)) == ([] if line is None else [(f"{SYNC}/{name}", line)])
    off = drupal(tmp_path / "off", "10.1.0", files={**exported, f"{SYNC}/core.extension.yml": "module: {}\n"})
    assert evidence.find(off, off.tree) == []


@pytest.mark.parametrize(("settings", "code", "found"), [
    ("", "", True), ("$p = PANTHEON_SOIP_X;\n", "", False), ("// PANTHEON_SOIP_X\n", "// PANTHEON_SOIP_X\n", True),
    ("$p = 'see PANTHEON_SOIP_X';\n", "", True), ("", "$p = constant('PANTHEON_SOIP_X');\n", False),
    ("", "$p = \\PANTHEON_SOIP_X;\n", False), ("", "$p = MY_PANTHEON_SOIP_X;\n", True),
])
def test_without_gateway(tmp_path: Path, settings: str, code: str, found: bool) -> None:
    site = drupal7(tmp_path, settings, {**info("one"), **own(code)})
    evidence = WithoutGateway(ONE)
    assert bool(evidence.find(site, site.tree)) is found
    assert evidence.absence(site) == "the platform's gateway is in use (PANTHEON_SOIP_*)"


@pytest.mark.parametrize(("code", "counts"), [
    ("variable_set('x_license_key', 'EXAMPLE');\n", True), ("define('X_LICENCE_KEY', \"EXAMPLE\");\n", True),
    ("$config->set('license_key', 'EXAMPLE');\n", True), ("$conf['x_license_key'] = 'EXAMPLE';\n", True),
    ("variable_set('x_license_key', $key);\n", False), ("variable_set('x_license_key', '');\n", False),
    ("variable_get('x_license_key', 'EXAMPLE');\n", False), ("define('X_LICENSE_KEY', 'x_license_key');\n", False),
    ("$form['x_license_key'] = 'EXAMPLE';\n", False), ("// variable_set('x_license_key', 'EXAMPLE');\n", False),
    ("if ($_ENV['PANTHEON_ENVIRONMENT'] == 'live') {\n  variable_set('x_license_key', 'EXAMPLE');\n}\n", False),
])
def test_key_in_code(tmp_path: Path, code: str, counts: bool) -> None:
    site = drupal7(tmp_path, files=own(code, "install"))
    found = KeyInCode("is the same everywhere").find(site, site.tree)
    assert places(found) == ([(f"{MODULES}/own/own.install", 2)] if counts else [])
    assert "EXAMPLE" not in "".join(one.message for one in found)


@pytest.mark.parametrize(("settings", "counts"), [
    ("$conf['x_license_key'] = 'EXAMPLE';\n", True), ("$conf['x']['license_key'] = 'EXAMPLE';\n", False),
    ("$conf['license_key_hint'] = 'EXAMPLE';\n", True), ("$conf['x_license'] = 'EXAMPLE';\n", False),
    ("$conf['x_license_key'] = $_ENV['PANTHEON_ENVIRONMENT'];\n", False),
    ("if ($_ENV['PANTHEON_ENVIRONMENT'] === 'live') {\n  $conf['x_license_key'] = 'EXAMPLE';\n}\n", False),
])
def test_variables_that_are_the_same_everywhere(tmp_path: Path, settings: str, counts: bool) -> None:
    site = drupal7(tmp_path, settings)
    evidence = SameEverywhere(("$conf['*license_key*']",), "is the same everywhere")
    found = evidence.find(site, site.tree)
    assert places(found) == ([("sites/default/settings.php", 2)] if counts else [])
    assert "EXAMPLE" not in "".join(one.message for one in found)
    assert evidence.absence(site).startswith("no variable such as")
