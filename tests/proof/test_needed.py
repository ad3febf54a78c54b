"""Which files the copy holds."""

from __future__ import annotations

from pathlib import Path

from fixer.proof.needed import Needed, needed
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from tests.php.sites import bedrock, drupal10, wordpress, write
from tests.proof.trial import constant, ran, variable
from tests.proof.trial import wordpress as small


def files(found: Needed) -> set[str]:
    return set(found.files)


def test_a_config_alone_needs_itself_only() -> None:
    site = small("define('A', 1);", {"README.txt": b"x", "wp-content/uploads/2024/x.php": b"<?php"})
    assert files(needed(site, site.tree)) == {"wp-config.php"}


def test_what_it_includes_and_asks_about_is_needed() -> None:
    site = small("require __DIR__ . '/config/one.php';\nif (file_exists(__DIR__ . '/VERSION')) { define('A', 1); }\n"
                 "if (is_dir(__DIR__ . '/private')) { define('B', 1); }",
                 {"config/one.php": b"<?php require dirname(__FILE__) . '/two.php';",
                  "config/two.php": b"<?php define('TWO', 2);", "config/three.php": b"<?php", "VERSION": b"1",
                  "private/x.txt": b"x"})
    found = needed(site, site.tree)
    assert files(found) == {"wp-config.php", "config/one.php", "config/two.php", "VERSION"}
    assert "private" in found.folders
    report = ran(site)
    assert [constant(report, name) for name in ("A", "B", "TWO")] == [1, 1, 2]


def test_uploads_core_and_libraries_are_not_copied() -> None:
    site = small("@include __DIR__ . '/wp-content/uploads/evil.php';\n@include __DIR__ . '/wp-includes/version.php';\n"
                 "@include __DIR__ . '/vendor/acme/x.php';",
                 {"wp-content/uploads/evil.php": b"<?php define('EVIL', 1);", "vendor/acme/x.php": b"<?php"})
    assert files(needed(site, site.tree)) == {"wp-config.php"}


def test_files_that_are_not_deployed_are_there_off_the_platform_only() -> None:
    site = small("if (file_exists(__DIR__ . '/wp-config-local.php')) { require __DIR__ . '/wp-config-local.php'; }",
                 {"wp-config-local.php": b"<?php define('LOCAL', true);"})
    found = needed(site, site.tree)
    assert files(found) == {"wp-config.php", "wp-config-local.php"}
    assert files(found.deployed()) == {"wp-config.php"}


def test_links_inside_the_site_are_followed_and_others_are_not(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    wordpress(folder, "require __DIR__ . '/config/inside.php';\n@include __DIR__ . '/outside.php';\n"
              "define('PASSWD', @file_get_contents(__DIR__ . '/passwd'));")
    write(folder, {"config/real.php": "<?php define('INSIDE', __FILE__);"})
    write(tmp_path, {"secret.php": "<?php define('OUTSIDE', 1);"})
    (folder / "config/inside.php").symlink_to("real.php")
    (folder / "outside.php").symlink_to("../secret.php")
    (folder / "passwd").symlink_to("/etc/passwd")
    report = ran(find_site(DirectoryTree(folder)))
    assert report.state == "cms"
    assert constant(report, "INSIDE") == b"/code/config/real.php"
    assert constant(report, "PASSWD") is False
    assert not any(name.text == "OUTSIDE" for name in report.names)


def test_a_config_above_the_docroot_and_core_in_a_folder_of_its_own(tmp_path: Path) -> None:
    site = bedrock(tmp_path, "Config::define('A', env('PANTHEON_ENVIRONMENT'));",
                   {"config/environments/production.php": "<?php\nRoots\\WPConfig\\Config::define('B', 1);\n"})
    report = ran(site)
    assert (report.state, report.error) == ("cms", "")
    assert constant(report, "A") == b"dev"
    assert "vendor/autoload.php" in needed(site, site.tree).autoloaders


def test_the_platforms_settings_are_there_also_where_the_code_lacks_them(tmp_path: Path) -> None:
    site = drupal10(tmp_path, "include __DIR__ . '/settings.pantheon.php';\n$settings['x'] = $app_root;")
    report = ran(site)
    assert report.state == "cms"
    assert variable(report, "$settings['file_private_path']") == b"sites/default/files/private"
    assert variable(report, "$databases['default']['default']['driver']") == b"mysql"
    assert variable(report, "$settings['x']") == b"/code/web"


def test_a_site_below_the_top_of_its_tree() -> None:
    inner = small("define('A', __DIR__);").tree
    from tests.report.plans import MemoryTree

    tree = MemoryTree({f"sites/one/{path}": data for path, data in inner.files.items()})  # type: ignore[attr-defined]
    site = find_site(tree, "sites/one")
    assert constant(ran(site), "A") == b"/code"
