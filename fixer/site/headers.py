"""Headers of extensions, read as their CMS reads them."""

from __future__ import annotations

import re

_WORDPRESS = frozenset((
    "plugin name", "theme name", "plugin uri", "theme uri", "version", "description", "author",
    "author uri", "text domain", "domain path", "network", "requires at least", "requires php",
    "requires plugins", "update uri", "template", "status", "tags",
))
# WordPress looks for each field with this pattern; a line can begin with one field only, so one pass
# that keeps the first of each finds the same.
_FIELD = re.compile(rb"^(?:[ \t]*<\?(?i:php))?[ \t/*#@]*+([A-Za-z ]++):(.*)$", re.MULTILINE)
_COMMENT_END = re.compile(rb"\*/|\?>")
_PHP_TRIM = b" \t\n\r\0\x0b"

_INFO = re.compile(rb"^[ \t]*(\w+)[ \t]*=([^\r\n]*)", re.MULTILINE)
_INFO_YML = re.compile(rb"""^["']?(\w+)["']?[ \t]*:([^\r\n]*)""", re.MULTILINE)
_QUOTED = re.compile(rb"""\s*(["'])(.*?)\1""")


def wordpress_headers(head: bytes) -> dict[str, str]:
    """The header fields of a plugin or theme, by name in lower case; those without a value are left out.

    Args:
        head: the first 8 KB of its main file or of its ``style.css``.
    """
    headers: dict[str, str] = {}
    for match in _FIELD.finditer(head.replace(b"\r", b"\n")):
        name = match[1].decode("ascii").lower()
        if name in _WORDPRESS and name not in headers:
            # To PHP the string "0" is no value.
            value = b"" if match[2] == b"0" else match[2]
            headers[name] = _text(_COMMENT_END.split(value, maxsplit=1)[0].rstrip().strip(_PHP_TRIM))
    return {name: value for name, value in headers.items() if value}


def may_be_plugin(head: bytes) -> bool:
    """Whether a plugin's header can be in it at all: quicker than to look for every field."""
    return b"plugin name:" in head.lower()


def info_fields(data: bytes) -> dict[str, str]:
    """The plain fields of a Drupal 6 or 7 ``.info`` file, by name in lower case; lists are left out."""
    return {_text(match[1]).lower(): _text(_value(match[2])) for match in _INFO.finditer(data)}


def info_yml_fields(data: bytes) -> dict[str, str]:
    """The plain top-level fields of a ``.info.yml`` file, by name in lower case.

    Read line by line: these files are that plain, there may be hundreds, and one broken line does not
    hide the others.
    """
    return {_text(match[1]).lower(): _text(_value(match[2].split(b" #")[0]))
            for match in _INFO_YML.finditer(data.removeprefix(b"\xef\xbb\xbf"))}


def _value(written: bytes) -> bytes:
    quoted = _QUOTED.match(written)
    return quoted[2] if quoted else written.strip()


def _text(value: bytes) -> str:
    return value.decode("utf-8", "replace")
