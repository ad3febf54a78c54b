"""Elements of arrays that a config takes its settings from, as in ``foreach ($settings as $name => $value)``.

There a definition's own value is a variable; what a person would change is the element. Asked only where a value
is wrong and no literal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.php.arrays import element_name
from fixer.php.config import Config
from fixer.php.definition import Definition, NameKind
from fixer.php.document import Document
from fixer.php.literals import is_literal, quoted
from fixer.php.values import UNKNOWN, Value, known
from fixer.site.model import Cms

if TYPE_CHECKING:
    from fixer.php.besides import Other
    from fixer.php.wanted import Wanted

_LAST_KEY = re.compile(r"\['((?:[^'\\]|\\.)*)'\]$")
_READ_BY_DRUPAL = ("$conf", "$config", "$databases")


def element_of(config: Config, one: Definition) -> Definition | None:
    """The one element of an array written in the config from which a definition has its value.

    Args:
        config: the config.
        one: a definition whose value is not written as a literal.

    Returns:
        The definition as if it stood where the element does; None where there is no such element or more than one.
    """
    if one.literal or one.value_span is None or UNKNOWN in one.values:
        return None
    value = one.document.node_at(one.value_start, one.value_end)
    if value is None or value.type != "variable_name":
        return None
    found = [(path, document, node) for path, document in config.source.documents.items()
             for node in _elements(document, _key(one))]
    if len(found) != 1:
        return None
    path, document, node = found[0]
    element = node.named_children[-1]
    return one._replace(path=path, document=document, at=node.start_byte, start=node.start_byte, end=node.end_byte,
                        value_start=element.start_byte, value_end=element.end_byte, literal=True)


def _key(one: Definition) -> str:
    found = _LAST_KEY.search(one.name) if one.kind is NameKind.VARIABLE else None
    return found[1] if found is not None else one.name


def _elements(document: Document, key: str) -> Iterator[Node]:
    written = (quoted(name := key.encode("utf-8", "surrogateescape")), b'"' + name + b'"')
    if not any(one in document.source for one in written):
        return
    for node in document.nodes():
        if node.type == "array_element_initializer" and len(node.named_children) == 2 \
                and document.text(node.named_children[0]) in written and is_literal(node.named_children[1]):
            yield node


def only_handed_on(config: Config, wanted: Sequence[Wanted], before: Sequence[Other], after: Sequence[Other]) -> bool:
    """Whether nothing differs but the config's own variables, and those only by what such elements hand on.

    Args:
        config: the config before an edit.
        wanted: the names that the edit was about.
        before: what it defined besides them.
        after: what it defines besides them now.
    """
    elements = [one for name in wanted for one in config.definitions.named(name.kind, name.name)
                if element_of(config, one) is not None]
    if not elements or len(before) != len(after):
        return False
    exchanged: set[tuple[Value, Value] | None] = set()
    for (kind, name, old, *where), (*same, new, may, must) in zip(before, after, strict=True):
        if [kind, name] != same or where != [may, must] or len(old) != len(new):
            return False
        if old != new and not _is_handed_on(config, kind, name):
            return False
        exchanged.update(pair for one, other in zip(old, new, strict=True) for pair in _exchanged(one, other))
    return None not in exchanged and len(exchanged) <= len(elements)


def handing_on(config: Config, kind: NameKind, name: str) -> Iterator[str]:
    """The config's own variables, and elements of them, by which a name gets its value from an element.

    Args:
        config: the config.
        kind: constant, variable or ini value.
        name: the name.
    """
    for one in config.definitions.named(kind, name):
        if element_of(config, one) is None:
            continue
        key = _key(one).encode("utf-8", "surrogateescape")
        for other in config.definitions.all:
            if _is_handed_on(config, other.kind, other.name):
                for value in other.values:
                    if isinstance(value, dict):
                        yield from _holding(other.name, value, key)
                    elif value in one.values:
                        yield other.name


def _holding(name: str, value: Value, key: bytes) -> Iterator[str]:
    for one, inner in value.items() if isinstance(value, dict) else ():
        if one == key:
            yield element_name(name, one)
        yield from _holding(element_name(name, one), inner, key)


def _is_handed_on(config: Config, kind: NameKind, name: str) -> bool:
    base = name.partition("[")[0]
    if kind is not NameKind.VARIABLE or base.startswith("$_"):
        return False
    if config.site.cms is Cms.WORDPRESS:
        return base != "$table_prefix"
    return base not in _READ_BY_DRUPAL and (base != "$settings" or (config.site.major or 8) < 8)


def _exchanged(before: Value, after: Value) -> Iterator[tuple[Value, Value] | None]:
    """The values that others have taken the place of; None for a difference of another sort."""
    if isinstance(before, dict) and isinstance(after, dict) and list(before) == list(after):
        for key, value in before.items():
            yield from _exchanged(value, after[key])
    elif type(before) is not type(after) or before != after:
        whole = known(before) and known(after) and not isinstance(before, dict) and not isinstance(after, dict)
        yield (before, after) if whole else None
