"""What is right already though the config does not say so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fixer.php.rules import Exactly
from fixer.recipe.alternatives import LinkBelowUploads
from fixer.recipe.elsewhere import Brought, FileDefines
from tests.recipe.sites import context, wordpress
from tests.site.building import Link

PATH = "wp-content/mu-plugins/p/p.php"
DEFINES = FileDefines("{content}/mu-plugins/p/p.php", "FS_METHOD", Exactly("direct"))


@pytest.mark.parametrize(("code", "holds"), [
    ("if (isset($_ENV['PANTHEON_ENVIRONMENT'])) { if (!defined('FS_METHOD')) define('FS_METHOD', 'direct'); }", True),
    ("define('FS_METHOD', 'ssh2');", False), ("// define('FS_METHOD', 'direct');", False), ("", False),
    ("function f() { define('FS_METHOD', 'direct'); }", False),
    ("if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) define('FS_METHOD', 'direct');", False),
])
def test_another_file(tmp_path: Path, code: str, holds: bool) -> None:
    site = wordpress(tmp_path, files={PATH: f"<?php\n{code}\n"})
    assert DEFINES.holds(context(site)) == (f"{PATH} sets FS_METHOD already" if holds else "")


def test_no_such_file(tmp_path: Path) -> None:
    assert DEFINES.holds(context(wordpress(tmp_path))) == ""


@pytest.mark.parametrize(("version", "holds"), [("1.5.6", True), ("0.9", False)])
def test_brought_by_composer(tmp_path: Path, version: str, holds: bool) -> None:
    lock = json.dumps({"packages": [{"name": "a/p", "version": version, "type": "wordpress-muplugin"}]})
    site = wordpress(tmp_path, files={"composer.lock": lock})
    assert Brought("p", "1.0", "brought").holds(context(site)) == ("brought" if holds else "")


@pytest.mark.parametrize(("target", "holds"), [
    ("../../files/private/logs", True), ("uploads/logs", True), ("../files/logs", False), ("../../elsewhere", False)])
def test_links(tmp_path: Path, target: str, holds: bool) -> None:
    site = wordpress(tmp_path, files={"wp-content/logs": Link(target)})
    assert bool(LinkBelowUploads("{content}/logs").holds(context(site))) is holds
