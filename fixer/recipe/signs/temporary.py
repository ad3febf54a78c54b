"""Paths below ``/tmp`` that a site's config or its own code names: each container has a ``/tmp`` of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tree_sitter import Node

from fixer.outcome import Remark
from fixer.php.config import Config
from fixer.php.definition import Definition, NameKind
from fixer.php.document import Document
from fixer.php.holding import holding
from fixer.php.strings import literal_text
from fixer.php.unwanted import is_own
from fixer.php.values import Value
from fixer.php.worlds import PLATFORM, WORLDS
from fixer.recipe.signs.code import called, documents
from fixer.recipe.signs.readable import readable_config
from fixer.site.model import Site
from fixer.site.tree import Tree

FIXED = r"/(?:var/)?tmp(?:/.*)?"
_FIXED = re.compile(FIXED.encode(), re.DOTALL)
# WordPress's own, for what one request needs: there a container's own folder is right.
_OWN = "WP_TEMP_DIR"
_WORDS = ("/tmp", "sys_get_temp_dir")  # noqa: S108 - looked for, not used


class FixedTemporaryConstant(NamedTuple):
    """Constants of the config that hold a path below ``/tmp`` on the platform."""

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        config = readable_config(site, tree)
        if config is None:
            return []
        return [Remark(f"{one.name} names a folder that every container has for itself", one.path, one.line)
                for one in fixed(config)]

    def describe(self) -> str:
        """See ``Evidence``."""
        return "a constant in the config with a path below /tmp"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return "no constant of the config holds a path below /tmp"


def fixed(config: Config) -> list[Definition]:
    """The definitions of constants, in the site's own config files, that give them a path below ``/tmp`` on the
    platform; what comes after another definition of its name gives nothing."""
    return [one for one in config.definitions.all
            if one.kind is NameKind.CONSTANT and one.name != _OWN and one.may & PLATFORM and not one.late
            and is_own(config, one.path) and any(map(is_fixed, one.values)) and _counts(config, one)]


def is_fixed(value: Value) -> bool:
    """Whether a value is a path below ``/tmp`` that is written out."""
    return isinstance(value, bytes) and _FIXED.fullmatch(value) is not None


def _counts(config: Config, one: Definition) -> bool:
    worlds = (world for world in range(len(WORLDS)) if one.may & PLATFORM & 1 << world and is_fixed(one.value(world)))
    return any(found.definition is one for world in worlds
               for found in config.definitions.possible(one.kind, one.name, world))


class UsesTemporaryFolder(NamedTuple):
    """The site's own code names ``/tmp``, or keeps files in the folder that PHP calls temporary."""

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        found = []
        for path, document in documents(site, tree, tuple(word.encode() for word in _WORDS), own=True):
            found += [Remark(f"{what}: what one request leaves there the next may not find", path,
                             document.line(node.start_byte)) for what, node in _uses(document)]
        return found

    def describe(self) -> str:
        """See ``Evidence``."""
        return "own code that keeps files below /tmp"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return "no code of the site's own keeps files below /tmp"


def _uses(document: Document) -> Iterator[tuple[str, Node]]:
    for node in holding(document, _WORDS):
        if called(node) == "sys_get_temp_dir":
            yield "sys_get_temp_dir() is one container's own folder", node
        text = literal_text(node) if node.type in ("string", "encapsed_string") else None
        if text is not None and is_fixed(text.encode()) and not _is_appended(node):
            yield f"{text} is one container's own folder", node


def _is_appended(node: Node) -> bool:
    """Whether something stands before a string that it is joined to, such as ``__DIR__ . '/tmp'``."""
    above = node.parent
    while above is not None and above.type == "binary_expression":
        operator, right = above.child_by_field_name("operator"), above.child_by_field_name("right")
        if operator is None or operator.text != b".":
            return False
        if right is not None and right.start_byte <= node.start_byte:
            return True
        above = above.parent
    return False
