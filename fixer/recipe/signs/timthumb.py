"""Copies of TimThumb, whatever they are called: known by what is in them.

Source: TimThumb 2.8.14: its class, and the parameters and constants it is known by.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from fixer.outcome import Remark
from fixer.php.document import Document
from fixer.site.lookup import contents
from fixer.site.model import Site
from fixer.site.paths import join, name
from fixer.site.tree import Kind, Tree

_NAMES = ("timthumb.php", "timthumb-config.php")
_WORD = b"timthumb"
# Releases without the class, of before 2.0, are known by whom their first lines thank.
_AUTHORS = (b"gillbanks", b"darren hoyt", b"tim mcdaniels")
_HEAD = 2048
_VERSION = re.compile(rb"define\s*\(\s*['\"]VERSION['\"]\s*,\s*['\"]([12]\.[\d.]+)['\"]", re.IGNORECASE)
_FOLDERS = ("mu-plugins", "plugins", "themes")
_STRINGS = ("string", "string_content", "encapsed_string", "text", "heredoc_body")


class TimThumb(NamedTuple):
    """Copies of the script below the content folder, and the templates that ask them for images."""

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        copies: list[Remark] = []
        uses: list[tuple[str, Document]] = []
        for folder in _FOLDERS:
            top = join(site.content, folder)
            for path, _ in tree.search(top, (".php", ".inc"), (_WORD,)) if tree.kind(top) is Kind.FOLDER else ():
                document = Document(contents(tree, path, site.root))
                version = _copy(path, document)
                if version is None:
                    uses.append((path, document))
                else:
                    what = f"TimThumb {version}" if version else "TimThumb"
                    copies.append(Remark(f"{what}, which nobody has looked after since 2014, is here", path, 1))
        return [*copies, *(one for path, document in uses if copies for one in _used(path, document, copies))]

    def describe(self) -> str:
        """See ``Evidence``."""
        return "a copy of TimThumb, under whatever name, in a theme or plugin"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        return f"no copy of TimThumb is below {site.content}"


def _copy(path: str, document: Document) -> str | None:
    """The version of TimThumb that a file is, ``""`` where it does not say; None for any other file."""
    version = _VERSION.search(document.source)
    classes = any(node.type == "class_declaration" and (label := node.child_by_field_name("name")) is not None
                  and (label.text or b"").lower() == _WORD for node in document.nodes())
    credited = version is not None and any(author in document.source[:_HEAD].lower() for author in _AUTHORS)
    if classes or credited or name(path).lower() in _NAMES:
        return version[1].decode() if version else ""
    return None


def _used(path: str, document: Document, copies: list[Remark]) -> list[Remark]:
    """The first place in a file where a string or its HTML names one of the copies."""
    names = tuple(name(one.path).lower().encode() for one in copies)
    for node in document.nodes():
        if node.type in _STRINGS and not any(child.type in _STRINGS for child in node.children):
            text = (node.text or b"").lower()
            at = min((text.find(one) for one in names if one in text), default=-1)
            if at >= 0:
                return [Remark("images are asked of it here", path, document.line(node.start_byte + at))]
    return []
