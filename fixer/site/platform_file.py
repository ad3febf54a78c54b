"""The platform file, ``pantheon.yml``: keys found with exact positions, versions kept as text.

Source: the host's document "Pantheon YAML Configuration Files": keys of pantheon.yml win over those of
pantheon.upstream.yml, which belongs to the upstream.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from fixer.errors import InTheWayError
from fixer.site.model import Site
from fixer.site.paths import join
from fixer.site.tree import Kind, Tree

if TYPE_CHECKING:
    from ruamel.yaml.nodes import Node, ScalarNode

UPSTREAM_FILE = "pantheon.upstream.yml"


class Scalar(NamedTuple):
    """A top-level key's plain value: its text, and its range of bytes, quotes included."""

    text: str
    start: int
    end: int
    quote: str


def top_level(content: bytes, path: str) -> dict[str, Scalar | None]:
    """The top-level keys of a YAML file; None for a key whose value is no scalar.

    Args:
        content: the file.
        path: its path, for messages.

    Raises:
        InTheWayError: it is no YAML mapping, or a key stands twice.
    """
    from ruamel.yaml.nodes import ScalarNode

    from fixer.site.yaml_text import composed

    root = composed(content, path)
    if root is None:
        return {}
    text = content.decode("utf-8")
    found: dict[str, Scalar | None] = {}
    for key, value in root.value:
        if key.value in found:
            raise InTheWayError(f"{key.value} stands here twice; take one out first", path,
                                key.start_mark.line + 1)
        found[key.value] = None
        if isinstance(value, ScalarNode):
            found[key.value] = _scalar(text, key, value)
    return found


def _scalar(text: str, key: Node, value: ScalarNode) -> Scalar:
    start, end = value.start_mark.index, value.end_mark.index
    if start == end:
        # The parser places a missing value where the next key begins.
        start = end = text.index(":", key.end_mark.index) + 1
    return Scalar(value.value, len(text[:start].encode()), len(text[:end].encode()), value.style or "")


def stated_version(site: Site, tree: Tree, key: str) -> str | None:
    """The version that the platform uses for ``key``, such as ``php_version``; None if none is stated."""
    for path in (site.platform_file, join(site.root, UPSTREAM_FILE)):
        if tree.kind(path) is Kind.FILE:
            value = top_level(tree.read(path), path).get(key)
            if value is not None and value.text:
                return value.text
    return None
