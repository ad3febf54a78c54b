"""Which names of global functions mean another function in a file."""

from __future__ import annotations

import pytest

from fixer.php.document import Document
from fixer.php.shadowing import shadowed

NAMES = ("add_menu_page", "add_options_page")


@pytest.mark.parametrize(("code", "found"), [
    ("namespace A; function add_menu_page() {}", {"add_menu_page"}),
    ("namespace A { function Add_Menu_Page() {} }", {"add_menu_page"}),
    ("namespace { function add_menu_page() {} }", set()),
    ("function add_menu_page() {}", set()),
    ("namespace A; class X { function add_menu_page() {} }", set()),
    ("namespace A; // function add_menu_page() {}", set()),
    ("use function B\\add_menu_page;", {"add_menu_page"}),
    ("use  FUNCTION\nB\\add_menu_page;", {"add_menu_page"}),
    ("use function B\\x as add_menu_page;", {"add_menu_page"}),
    ("use function B\\add_menu_page as x;", set()),
    ("use function B\\{add_menu_page, c as add_options_page};", set(NAMES)),
    ("use B\\{function add_menu_page, add_options_page as C};", {"add_menu_page"}),
    ("use function add_menu_page, B\\add_options_page;", {"add_options_page"}),
    ("use function \\add_menu_page;", set()),
    ("use B\\add_menu_page;", set()),
    ("$f = function () use ($x) { add_menu_page(); };", set()),
    ("add_menu_page();", set()),
])
def test_shadowed(code: str, found: set[str]) -> None:
    assert shadowed(Document(f"<?php\n{code}\n".encode()), NAMES) - {"c"} == found
