"""Which statements are told from their bytes, without a walk through their nodes."""

from __future__ import annotations

import pytest

from fixer.php.plain import plain_statement


@pytest.mark.parametrize(("text", "name"), [
    (b"define( 'WP_CACHE', true );", "WP_CACHE"),
    (b"$conf['cache'] = 1;", "$conf['cache']"),
    (b"$conf['cache_2'] = 1;", "$conf['cache_2']"),
    (b"$conf['a1']['2b'] = 'x';", "$conf['a1']['2b']"),
])
def test_plain(text: bytes, name: str) -> None:
    found = plain_statement(text)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("text", [
    b"$conf['10'] = 1;", b"$conf['-10'] = 1;", b"$conf[''] = 1;", b"$conf[a1] = 1;", b"$conf[\"a\"] = 1;",
    b"$conf['a'] .= 'x';", b"$this['a'] = 1;", b"define('A', B);", b"define('A', 1) or die();",
])
def test_not_that_plain(text: bytes) -> None:
    assert plain_statement(text) is None
