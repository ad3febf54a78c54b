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
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError
    from ruamel.yaml.nodes import MappingNode, ScalarNode

    try:
        text = content.decode("utf-8")
        root = YAML(typ="rt", pure=True).compose(text)
    except UnicodeDecodeError:
        raise InTheWayError("this file is not UTF-8, so it is no valid YAML; mend it first", path) from None
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "invalid YAML"
        raise InTheWayError(f"this file is no valid YAML ({problem}); mend it first", path,
                            mark.line + 1 if mark is not None else None) from None
    if root is None:
        return {}
    if not isinstance(root, MappingNode):
        raise InTheWayError("this file should hold keys and values; mend it first", path)
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
