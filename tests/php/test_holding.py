"""Looking only where a word stands finds what a walk through the whole file finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.php.document import Document
from fixer.php.holding import holding

SOURCE = b"""<html><?php
// add_menu_page( 'in a comment' );
namespace X { function f() { return \\ADD_menu_page( "a{$b['add_menu_page']}" ); } }
namespace { $s = 'add_menu_page'; if ( 1 ) { add_menu_page( add_menu_page( 1 ), <<<T
add_menu_page
T
); } }
?>add_menu_page<?php $o->add_menu_page();"""


def walked(document: Document, word: bytes) -> list[tuple[str, int, int]]:
    return [(node.type, node.start_byte, node.end_byte) for node in document.nodes()
            if word in document.text(node).lower()]


def found(document: Document, word: str) -> list[tuple[str, int, int]]:
    return [(node.type, node.start_byte, node.end_byte) for node in holding(document, [word])
            if word.encode() in document.text(node).lower()]


def test_every_node_that_holds_the_word_is_found_in_order() -> None:
    document = Document(SOURCE)
    assert found(document, "add_menu_page") == walked(document, b"add_menu_page") != []


def test_nothing_is_found_where_the_word_is_not() -> None:
    assert list(holding(Document(SOURCE), ["add_submenu_page"])) == []


@pytest.mark.parametrize("path", ["wp-admin/menu.php", "wp-includes/functions.php", "wp-includes/load.php"])
def test_wordpress_itself(path: str) -> None:
    file = Path("/usr/share/wordpress") / path
    if not file.is_file():
        pytest.skip("Debian's package wordpress is not installed")
    document = Document(file.read_bytes())
    assert found(document, "function_exists") == walked(document, b"function_exists")
