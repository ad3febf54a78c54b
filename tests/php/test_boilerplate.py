"""The statements that end a wp-config.php: what counts as them, and that walking them comes to the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.php import branching, plain
from fixer.php.boilerplate import loads_wordpress, sets_up_abspath
from fixer.php.definition import NameKind
from fixer.site.model import Site
from tests.php.sites import read, wordpress

SET_UPS = (
    b"if ( ! defined( 'ABSPATH' ) ) {\n\tdefine( 'ABSPATH', __DIR__ . '/' );\n}",
    b"if ( !defined('ABSPATH') )\r\n\tdefine('ABSPATH', dirname(__FILE__) . '/');",
    b"if(!defined('ABSPATH')){define('ABSPATH',__DIR__.'/');}",
)
LOADERS = (
    b"require_once ABSPATH . 'wp-settings.php';",
    b"require_once(ABSPATH . 'wp-settings.php');",
    b"require( ABSPATH . 'wp-settings.php' );",
)


@pytest.mark.parametrize("text", SET_UPS)
def test_the_parts_of_the_set_up_stand_where_it_says(text: bytes) -> None:
    found = sets_up_abspath(text)
    assert found is not None
    assert text[found.start : found.end].startswith(b"define") and text[found.end - 1 : found.end] == b";"
    assert text[found.first : found.last] in (b"__DIR__ . '/'", b"dirname(__FILE__) . '/'", b"__DIR__.'/'")


@pytest.mark.parametrize("text", [
    b"if ( ! defined( 'ABS PATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }",
    b"if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . ' /' ); }",
    b"if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/wp/' ); }",
    b"if ( defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }",
    b"if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); exit; }",
])
def test_another_statement_is_not_taken_for_the_set_up(text: bytes) -> None:
    assert sets_up_abspath(text) is None


@pytest.mark.parametrize("text", LOADERS)
def test_the_loader_is_known(text: bytes) -> None:
    assert loads_wordpress(text)


@pytest.mark.parametrize("text", [
    b"require_onceABSPATH . 'wp-settings.php';",
    b"require_once ABSPATH . 'wp -settings.php';",
    b"require_once ABSPATH . 'wp-load.php';",
    b"include ABSPATH . 'wp-settings.php';",
    b"require_once WP . 'wp-settings.php';",
])
def test_another_statement_is_not_taken_for_the_loader(text: bytes) -> None:
    assert not loads_wordpress(text)


@pytest.mark.parametrize("set_up", SET_UPS)
@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("before", [b"", b"exit;\n", b"if ( $x ) { return; }\n", b"define( 'ABSPATH', '/' );\n"])
def test_walking_the_nodes_comes_to_the_same(set_up: bytes, loader: bytes, before: bytes, tmp_path: Path,
                                             monkeypatch: pytest.MonkeyPatch) -> None:
    source = b"<?php\n" + before + set_up + b"\ndefine( 'X', 1 );\n" + loader + b"\ndefine( 'LATE', 1 );\n"
    site = wordpress(tmp_path, source)
    quick = _told(site)
    monkeypatch.setattr(branching, "sets_up_abspath", lambda text: None)
    monkeypatch.setattr(plain, "loads_wordpress", lambda text: False)
    assert quick == _told(site)


def _told(site: Site) -> tuple[object, ...]:
    config = read(site)
    return (config.marks, config.effective(NameKind.CONSTANT, "ABSPATH").values,
            [tuple(field for field in one if field is not one.document) for one in config.definitions.all])
