"""Uploads that lie in the code, by the files of whole sites."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.scanning import scan
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from fixer.site.mounted import outside_shared_files
from tests.php.sites import bedrock, drupal7, wordpress, write

MOVED = "define( 'WP_CONTENT_DIR', __DIR__ . '/content' );\n"
CONTENT = {"content/plugins/index.php": "<?php", "content/themes/index.php": "<?php"}
PLATFORM = {"pantheon.yml": "api_version: 1\n"}


def _said(folder: Path) -> str:
    site = find_site(DirectoryTree(folder))
    found = outside_shared_files(site, site.tree)
    return "" if found is None else f"{found.path}: {found.message}"


def test_a_content_folder_of_another_name(tmp_path: Path) -> None:
    wordpress(tmp_path, MOVED, {**CONTENT, **PLATFORM})
    said = _said(tmp_path)
    assert said.startswith("content/uploads: uploads go to content/uploads here, but the files that containers share")
    assert said.endswith("(ln -s ../wp-content/uploads content/uploads)")
    site = find_site(DirectoryTree(tmp_path))
    assert [note.path for note in scan(site, ()).notes] == ["content/uploads"]


def test_the_command_makes_the_link_and_then_nothing_is_said(tmp_path: Path) -> None:
    wordpress(tmp_path, MOVED, {**CONTENT, **PLATFORM})
    command = _said(tmp_path).rpartition("(ln -s ")[2].rstrip(")")
    target, link = command.split(" ")
    (tmp_path / link).symlink_to(target)
    assert (tmp_path / link).resolve() == tmp_path.resolve() / "wp-content/uploads"
    assert _said(tmp_path) == ""


@pytest.mark.parametrize("path", ["pantheon.yml", "pantheon.upstream.yml"])
def test_uploads_that_the_platform_file_names(tmp_path: Path, path: str) -> None:
    wordpress(tmp_path, MOVED, {**CONTENT, path: "api_version: 1\nfilemount: /content/uploads\n"})
    assert _said(tmp_path) == ""


def test_bedrock_without_its_mount_and_with_it(tmp_path: Path) -> None:
    bedrock(tmp_path, "", {"pantheon.yml": "api_version: 1\nweb_docroot: true\n"})
    assert "(ln -s ../wp-content/uploads web/app/uploads)" in _said(tmp_path)
    write(tmp_path, {"pantheon.upstream.yml": "api_version: 1\nfilemount: /app/uploads\n"})
    assert _said(tmp_path) == ""


def test_sites_of_which_nothing_is_said(tmp_path: Path) -> None:
    wordpress(tmp_path / "usual", "", PLATFORM)
    wordpress(tmp_path / "elsewhere", MOVED, CONTENT)
    wordpress(tmp_path / "broken", MOVED, {**CONTENT, "pantheon.yml": "a: 1\na: 2\n"})
    drupal7(tmp_path / "drupal", "", PLATFORM)
    assert [_said(tmp_path / name) for name in ("usual", "elsewhere", "broken", "drupal")] == [""] * 4
