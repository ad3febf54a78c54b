"""The folders of a site in texts and paths."""

from __future__ import annotations

from pathlib import Path

from fixer.recipe.places import fill, path_in
from tests.recipe.sites import drupal7, wordpress


def test_wordpress(tmp_path: Path) -> None:
    site = wordpress(tmp_path)
    assert fill(site, "ls {content}/db.php {uploads} {docroot} {root}") == (
        "ls wp-content/db.php wp-content/uploads . .")
    assert path_in(site, "{content}/cache") == "wp-content/cache"
    assert path_in(site, "{root}/vendor/autoload.php") == "vendor/autoload.php"
    assert fill(site, "<site>.<env> stays {so}") == "<site>.<env> stays {so}"


def test_drupal_in_a_folder_below(tmp_path: Path) -> None:
    drupal7(tmp_path / "code")
    from fixer.site.directory import DirectoryTree
    from fixer.site.layout import find_site

    site = find_site(DirectoryTree(tmp_path))
    assert site.root == "code"
    assert fill(site, "{files} {root}") == "sites/default/files ."
    assert path_in(site, "{docroot}/sites/all") == "code/sites/all"
