"""Other ways in which a problem is mended already, beside what looks like them."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.php.rules import Matching
from fixer.recipe.alternatives import (
    CommittedAt,
    ConstantsHold,
    LinkBelowUploads,
    LinkResolves,
    PackagesOnlyIn,
    PhpAtLeast,
    SafeWithConstant,
)
from tests.recipe.sites import context, drupal7, plugin, wordpress
from tests.site.building import Link

BOTH = ConstantsHold((("A_DIR", Matching((".*/uploads/.*",))), ("A_URL", Matching((".*/uploads/.*",)))), "both hold")


def test_constants(tmp_path: Path) -> None:
    first = "define('A_DIR', __DIR__ . '/wp-content/uploads/a/');\n"
    site = wordpress(tmp_path / "a", first + "define('A_URL', '/uploads/a/');\n")
    assert BOTH.holds(context(site)) == "both hold"
    for number, code in enumerate((first, "", first + "define('A_URL', '/cache/a/');\n")):
        assert BOTH.holds(context(wordpress(tmp_path / str(number), code))) == ""


@pytest.mark.parametrize(("target", "holds"), [
    ("./uploads/cache", True), ("uploads/a/b", True), ("../wp-content/uploads/x", True), ("uploads", False),
    ("/code/wp-content/uploads/cache", False), ("../cache", False), ("../../uploads/cache", False), ("cache", False),
])
def test_link_below_uploads(tmp_path: Path, target: str, holds: bool) -> None:
    site = wordpress(tmp_path, files={"wp-content/cache": Link(target), "wp-content/index.php": "<?php\n"})
    assert bool(LinkBelowUploads("{content}/cache").holds(context(site))) is holds


def test_no_link_below_uploads(tmp_path: Path) -> None:
    site = wordpress(tmp_path, files={"wp-content/cache/index.html": ""})
    assert LinkBelowUploads("{content}/cache").holds(context(site)) == ""
    assert LinkBelowUploads("{content}/other").holds(context(site)) == ""


@pytest.mark.parametrize(("target", "holds"), [("plugins/q/db.php", True), ("./plugins/../plugins/q/db.php", True),
                                               ("plugins/q/no.php", False),
                                               ("/code/wp-content/plugins/q/db.php", False)])
def test_link_resolves(tmp_path: Path, target: str, holds: bool) -> None:
    site = wordpress(tmp_path, files={"wp-content/db.php": Link(target), "wp-content/plugins/q/db.php": "<?php\n"})
    found = LinkResolves("{content}/db.php", "{content}/plugins/q/db.php").holds(context(site))
    assert bool(found) is holds


def test_link_does_not_resolve_to_nothing(tmp_path: Path) -> None:
    site = wordpress(tmp_path, files={"wp-content/db.php": Link("plugins/q/db.php"), "wp-content/x.php": "<?php\n"})
    assert LinkResolves("{content}/db.php", "{content}/plugins/q/db.php").holds(context(site)) == ""


SAFE = SafeWithConstant(("query-monitor",), "3.14.0", "DISALLOW_FILE_MODS", "minds it")


@pytest.mark.parametrize(("version", "code", "holds"), [
    ("3.14.0", "define('DISALLOW_FILE_MODS', true);\n", True),
    ("3.13.9", "define('DISALLOW_FILE_MODS', true);\n", False),
    ("3.14.0", "define('DISALLOW_FILE_MODS', false);\n", False),
    ("3.14.0", "if ($_ENV['PANTHEON_ENVIRONMENT'] === 'live') define('DISALLOW_FILE_MODS', true);\n", False),
    ("3.14.0", "", False),
])
def test_safe_with_constant(tmp_path: Path, version: str, code: str, holds: bool) -> None:
    site = wordpress(tmp_path, code, plugin("query-monitor", "Query Monitor", version))
    assert bool(SAFE.holds(context(site))) is holds


@pytest.mark.parametrize(("files", "holds"), [({"pantheon.yml": "php_version: 5.3\n"}, False),
                                              ({"pantheon.yml": "php_version: 5.6\n"}, True), ({}, True)])
def test_php_at_least(tmp_path: Path, files: dict[str, str], holds: bool) -> None:
    assert bool(PhpAtLeast("5.5", "new enough").holds(context(drupal7(tmp_path, files=dict(files))))) is holds


@pytest.mark.parametrize(("names", "holds"), [(("sites/all/vendor/autoload.php",), True), ((), False),
                                              (("vendor/autoload.php",), False),
                                              (("vendor/autoload.php", "sites/all/vendor/autoload.php"), False)])
def test_committed_at(tmp_path: Path, names: tuple[str, ...], holds: bool) -> None:
    site = drupal7(tmp_path, files=dict.fromkeys(names, "<?php\n"))
    found = CommittedAt("{docroot}/sites/all/vendor/autoload.php", "{root}/vendor/autoload.php", "move it")
    assert bool(found.holds(context(site))) is holds


@pytest.mark.parametrize(("names", "missing"), [
    (("a/b/x.php", "c/d/x.php"), "a/b, c/d"),
    (("a/b/x.php", "c/d/x.php", "a/e/x.php", "f/g/x.php"), "a/b, a/e, c/d and 1 more"),
    (("both/here/x.php",), ""), (("composer/installed/x.php", "bin/tool/x.php", "autoload.php", "a/LICENSE"), ""),
    ((), ""),
])
def test_packages_only_in(tmp_path: Path, names: tuple[str, ...], missing: str) -> None:
    site = drupal7(tmp_path, files={"vendor/both/here/x.php": "<?php\n",
                                    **{f"sites/all/vendor/{name}": "<?php\n" for name in names}})
    found = PackagesOnlyIn("{docroot}/sites/all/vendor", "{root}/vendor", "would be lost").holds(context(site))
    assert found.startswith(missing)
    assert found.endswith("would be lost" if missing else "")
    assert bool(found) is bool(missing)
