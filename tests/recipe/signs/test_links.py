"""Links that lead to the public, or nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.recipe.signs.links import LinkIsLeftOver, LinkIsPublic
from tests.recipe.sites import plugin, wordpress
from tests.site.building import Content, Link

PUBLIC = LinkIsPublic("{content}/logs", "{uploads}/private", "where anybody can read it")
LEFT = LinkIsLeftOver("{content}/db.php", "monitor/wp-content/db.php")


@pytest.mark.parametrize(("content", "found"), [
    (Link("uploads/logs"), True), (Link("uploads/privately/logs"), True), (Link("uploads/private/logs"), False),
    (Link("../../files/logs"), False), (Link("/code/wp-content/uploads/logs"), True), ("text", False),
])
def test_public(tmp_path: Path, content: Content, found: bool) -> None:
    site = wordpress(tmp_path, files={"wp-content/logs": content})
    assert [(one.path, one.line) for one in PUBLIC.find(site, site.tree)] == ([("wp-content/logs", None)] if found
                                                                           else [])
    assert PUBLIC.describe()
    assert PUBLIC.absence(site)


@pytest.mark.parametrize(("files", "found"), [
    ({"wp-content/db.php": Link("/code/wp-content/plugins/monitor/wp-content/db.php")}, True),
    ({"wp-content/db.php": Link("plugins/monitor/wp-content/db.php")}, True),
    ({"wp-content/db.php": Link("plugins/other/db.php")}, False), ({"wp-content/db.php": "<?php\n"}, False),
    ({}, False),
    ({"wp-content/db.php": Link("/x/monitor/wp-content/db.php"), **plugin("monitor", "Monitor")}, False),
])
def test_left_over(tmp_path: Path, files: dict[str, Content], found: bool) -> None:
    site = wordpress(tmp_path, files=files)
    assert bool(LEFT.find(site, site.tree)) is found
    assert LEFT.describe()
    assert LEFT.absence(site)
