"""The two statements that end nearly every wp-config.php, told from their bytes: ABSPATH, and the loader.

Walking their nodes would take as long as reading all the rest of WordPress's sample config. Source of their
spellings: wp-config-sample.php of WordPress 2.6 to 6.8.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

_HEAD = b"if(!defined('ABSPATH'))"
_FOLDERS = (b"__DIR__", b"dirname(__FILE__)")
_SET_UPS = frozenset(
    _HEAD + opened + b"define('ABSPATH'," + folder + b".'/');" + closed
    for folder in _FOLDERS for opened, closed in ((b"{", b"}"), (b"", b"")))
_LOADERS = frozenset(
    word + opened + b"ABSPATH.'wp-settings.php'" + closed
    for word in (b"require", b"require_once") for opened, closed in ((b"", b";"), (b"(", b");")))
_REQUIRE = (b"require_once ", b"require_once(", b"require ", b"require(")


class SetUp(NamedTuple):
    """Where in the statement that sets up ABSPATH its parts stand.

    Args:
        start: where the inner ``define`` begins.
        end: where the inner statement ends, after its semicolon.
        first: where the expression of the value begins.
        last: where that ends.
    """

    start: int
    end: int
    first: int
    last: int


@lru_cache(maxsize=256)
def sets_up_abspath(text: bytes) -> SetUp | None:
    """``if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }``; None for any other statement.

    Args:
        text: the bytes of an ``if`` statement that the grammar could read.
    """
    # White space is left out of the comparison, so the strings are looked for as they stand.
    if b"".join(text.split()) not in _SET_UPS or text.count(b"'ABSPATH'") != 2 or text.count(b"'/'") != 1:
        return None
    start, last = text.rindex(b"define"), text.rindex(b"'/'") + len(b"'/'")
    comma = text.index(b",", start) + 1
    first = comma + len(text[comma:]) - len(text[comma:].lstrip())
    return SetUp(start, text.rindex(b";") + 1, first, last)


def loads_wordpress(text: bytes) -> bool:
    """Whether a statement is ``require_once ABSPATH . 'wp-settings.php';``."""
    return text.startswith(_REQUIRE) and b"'wp-settings.php'" in text and b"".join(text.split()) in _LOADERS
