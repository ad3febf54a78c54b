"""Calls in a site's extensions, with the value of one argument."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.php.calls import Call, calls_with
from tests.php.sites import wordpress

FUNCTIONS = (("add_menu_page", 3), ("add_submenu_page", 4))


def _calls(folder: Path, code: str | bytes, path: str = "wp-content/plugins/own/own.php") -> list[Call]:
    body = code if isinstance(code, bytes) else code.encode()
    site = wordpress(folder, "\n", {path: b"<?php\n" + body})
    return list(calls_with(site, site.tree, FUNCTIONS))


@pytest.mark.parametrize(("code", "value", "source"), [
    ("add_menu_page('T', 'M', 'edit_themes', 's');", "edit_themes", b"'edit_themes'"),
    ('ADD_MENU_PAGE("T", "M", "edit_themes");', "edit_themes", b'"edit_themes"'),
    ("\\add_menu_page('T', 'M', 'x');", "x", b"'x'"), ("add_submenu_page('p', 'T', 'M', 'x');", "x", b"'x'"),
    ("add_menu_page('T', 'M', $c);", None, b"$c"),
    ("add_menu_page('T', 'M', \"a{$b}\");", None, b"\"a{$b}\""), ("add_menu_page('T', 'M', CAP);", None, b"CAP"),
    ("add_menu_page(capability: 'x', menu_title: 'M', page_title: 'T');", "x", b"'x'"),
    ("add_menu_page(\n\t'T', // title\n\t'M',\n\t/* who */ 'x'\n);", "x", b"'x'"),
    ("if (true) { function f() { return add_menu_page('T', 'M', 'x'); } }", "x", b"'x'"),
    ("class A { function m() { add_menu_page( __('T', 'd'), f(1, 2), 'x' ); } }", "x", b"'x'"),
    ("add_menu_page('T', 'M', 'a' . 'b');", None, b"'a' . 'b'"),
    ("add_menu_page(...$all);", None, b"...$all"), (b"add_menu_page('\xe4', 'M', 'x');", "x", b"'x'"),
])
def test_found(tmp_path: Path, code: str | bytes, value: str | None, source: bytes) -> None:
    (call,) = _calls(tmp_path, code)
    assert (call.value, call.source) == (value, source)
    text = (tmp_path / call.path).read_bytes()
    assert text[call.start : call.end] == source
    assert call.line == text.count(b"\n", 0, call.start) + 1


@pytest.mark.parametrize("code", [
    "// add_menu_page('T', 'M', 'x');", "$a = \"add_menu_page('T', 'M', 'x');\";",
    "$o->add_menu_page('T', 'M', 'x');", "A::add_menu_page('T', 'M', 'x');",
    "function add_menu_page($a, $b, $c) {}", "add_menu_page('T', 'M');", "other('T', 'M', 'x');", "add_menu_page;",
    "new add_menu_page('T', 'M', 'x');",
])
def test_not_found(tmp_path: Path, code: str) -> None:
    assert _calls(tmp_path, code) == []


@pytest.mark.parametrize(("path", "found"), [
    ("wp-content/mu-plugins/own.php", True), ("wp-content/themes/t/functions.php", True),
    ("wp-content/plugins/own/inc/a.inc", True), ("wp-content/plugins/own/vendor/a.php", False),
    ("wp-content/uploads/a.php", False), ("wp-content/plugins/own/node_modules/a.php", False),
    ("wp-content/plugins/own/a.txt", False), ("other/a.php", False),
])
def test_where_is_looked(tmp_path: Path, path: str, found: bool) -> None:
    assert bool(_calls(tmp_path, "add_menu_page('T', 'M', 'x');", path)) is found
