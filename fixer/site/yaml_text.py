"""YAML as nodes that know their places, so that one line can be pointed at or taken out and all others stay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from fixer.errors import InTheWayError

if TYPE_CHECKING:
    from ruamel.yaml.nodes import MappingNode, Node

_DEEPEST = 60


class Element(NamedTuple):
    """A text in a YAML file, and its 1-based line."""

    text: str
    line: int


def composed(content: bytes, path: str) -> MappingNode | None:
    """The keys and values at the top of a YAML file; None where it is empty.

    Args:
        content: the file.
        path: its path, for messages.

    Raises:
        InTheWayError: it is no YAML mapping.
    """
    if _is_deep(content):
        raise InTheWayError(f"this file nests brackets more than {_DEEPEST} deep; simplify it first", path)
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError
    from ruamel.yaml.nodes import MappingNode

    try:
        root = YAML(typ="rt", pure=True).compose(content.decode("utf-8"))
    except UnicodeDecodeError:
        raise InTheWayError("this file is not UTF-8, so it is no valid YAML; mend it first", path) from None
    except (YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "invalid YAML"
        raise InTheWayError(f"this file is no valid YAML ({problem}); mend it first", path,
                            mark.line + 1 if mark is not None else None) from None
    if root is None or isinstance(root, MappingNode):
        return root
    raise InTheWayError("this file should hold keys and values; mend it first", path)


def _is_deep(content: bytes) -> bool:
    """Whether brackets are nested so deep that the parser would take minutes for them."""
    depth = 0
    for bracket in re.findall(rb"[\[\]{}]", content):
        depth = depth + 1 if bracket in b"[{" else max(depth - 1, 0)
        if depth > _DEEPEST:
            return True
    return False


def below(node: Node | None, *keys: str) -> Node | None:
    """What stands below some keys, one inside the other; None where there is nothing."""
    from ruamel.yaml.nodes import MappingNode

    for key in keys:
        if not isinstance(node, MappingNode):
            return None
        node = next((value for name, value in node.value if name.value == key), None)
    return node


def keys_of(node: Node | None) -> dict[str, int]:
    """The keys of a mapping, each with its 1-based line; none where it is no mapping."""
    from ruamel.yaml.nodes import MappingNode

    pairs = node.value if isinstance(node, MappingNode) else ()
    return {key.value: key.start_mark.line + 1 for key, _ in pairs if isinstance(key.value, str)}


def texts_below(node: Node | None) -> list[Element]:
    """The plain values in a node, at any depth and in their order, keys not among them; each node once."""
    from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

    found: list[Element] = []
    seen: set[int] = set()
    pending = [node] if node is not None else []
    while pending:
        one = pending.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, ScalarNode):
            found.append(Element(one.value, one.start_mark.line + 1))
        elif isinstance(one, SequenceNode):
            pending.extend(reversed(one.value))
        elif isinstance(one, MappingNode):
            pending.extend(value for _, value in reversed(one.value))
    return found
