"""The folders of a site in texts and paths."""

from __future__ import annotations

from pathlib import Path

from fixer.recipe.places import fill, fill_usual, path_in
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from tests.recipe.sites import drupal, drupal7, wordpress
from tests.site.building import Content, build


def test_wordpress(tmp_path: Path) -> None:
    site = wordpress(tmp_path)
    assert fill(site, "ls {content}/db.php {uploads} {docroot} {root}") == (
        "ls wp-content/db.php wp-content/uploads . .")
    assert path_in(site, "{content}/cache") == "wp-content/cache"
    assert path_in(site, "{root}/vendor/autoload.php") == "vendor/autoload.php"
    assert fill(site, "<site>.<env> stays {so}") == "<site>.<env> stays {so}"


def test_the_way_out_of_the_code(tmp_path: Path) -> None:
    assert fill(wordpress(tmp_path / "top"), "{above_code}/files {docroot}") == "../files ."
    nested: dict[str, Content] = {
        "web/wp-settings.php": "<?php\n", "web/wp-config.php": "<?php\nrequire_once ABSPATH . 'wp-settings.php';\n",
        "pantheon.yml": "web_docroot: true\n"}
    assert fill(find_site(build(tmp_path / "nested", nested)), "{above_code}/files {docroot}") == "../../files web"
    assert fill_usual("wordpress", "{above_code}/files") == "../files"


def test_drupal_in_a_folder_below(tmp_path: Path) -> None:
    drupal7(tmp_path / "code")
    site = find_site(DirectoryTree(tmp_path))
    assert site.root == "code"
    assert fill(site, "{files} {root}") == "sites/default/files ."
    assert path_in(site, "{docroot}/sites/all") == "code/sites/all"


def test_the_folder_of_a_module(tmp_path: Path) -> None:
    files: dict[str, Content] = {"sites/all/modules/my modules/one/one.info": "name = One\ncore = 7.x\n"}
    site = drupal7(tmp_path, files=files)
    assert fill(site, "git rm -r {module:one}") == "git rm -r 'sites/all/modules/my modules/one'"
    assert fill(site, "git rm -r {module:two}") == "git rm -r sites/all/modules/contrib/two"
    assert fill_usual("drupal", "{module:two} {content}") == "sites/all/modules/contrib/two sites/default"


def test_the_folder_of_a_module_that_composer_alone_knows(tmp_path: Path) -> None:
    locked = '{"packages": [{"name": "drupal/one", "version": "1.0.0"}]}'
    site = drupal(tmp_path, "10.1.0", files={"composer.lock": locked})
    assert fill(site, "{module:one}") == "modules/contrib/one"
