"""Why no place in a config will do.

Asked only where the usual places fail, so nothing else pays for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tree_sitter import Node

from fixer.outcome import Remark
from fixer.php.config import Config
from fixer.php.definition import Definition, Form, MarkKind
from fixer.php.document import Document
from fixer.php.placement import has_braces, target_path
from fixer.php.worlds import PLATFORM
from fixer.site.model import Cms

_LOADER = b"wp-settings.php"
INCLUDES = ("include_expression", "include_once_expression", "require_expression", "require_once_expression")
"""The expressions that read another file."""
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_FIRST = {"binary_expression": "left", "conditional_expression": "condition"}
_FUNCTIONS = ("function_definition", "method_declaration", "anonymous_function", "arrow_function")
_LEAVING = {"return_statement": "return", "exit_statement": "exit"}


def obstacle(config: Config, names: str) -> Remark:
    """What keeps new code from having a place, for the config's owner.

    Args:
        config: a config in which no place will do.
        names: the names to be set, for the sentence.
    """
    path = target_path(config)
    document = config.source.documents.get(path)
    if document is None:
        return Remark(f"there is no file in which {names} could be set", path)
    found = next(_obstacles(config, path, document, names), None)
    if found is None:
        return Remark(f"wherever fixer could put {names} in this file, it would not take effect or would disturb "
                      "something else; set it by hand", path, 1)
    return Remark(f"{found.text}; {found.remedy.format(names=names)}", path, document.line(found.offset))


def asked_late(late: Sequence[Definition]) -> Remark | None:
    """The first of some definitions behind the loader whose success is asked for, as in ``define(...) or die()``.

    Args:
        late: definitions of constants that are to be set before the loader.
    """
    for one in late:
        if is_asked(one):
            return Remark(f"{one.name} is set here after WordPress has been loaded, and what follows depends on "
                          "whether that works, which it no longer would; take this out by hand first", one.path,
                          one.line)
    return None


def is_asked(one: Definition) -> bool:
    """Whether something depends on the success of a call that defines a constant, as in ``define(...) or die()``."""
    node = one.document.node_at(one.at, one.at)
    while node is not None and node.type != "function_call_expression":
        node = node.parent
    while node is not None and node.parent is not None and _passes_on(node.parent, node):
        node = node.parent
    return node is not None and node.parent is not None and node.parent.type != "expression_statement"


def _passes_on(node: Node, inner: Node) -> bool:
    """Whether a part of an expression is the last of it to run, so that nothing in there asks for its value."""
    if node.type in ("error_suppression_expression", "parenthesized_expression"):
        return True
    first = node.child_by_field_name(_FIRST.get(node.type, ""))
    return first is not None and first != inner


class _Obstacle(NamedTuple):
    """What stands in the way, where, and what to do about it."""

    offset: int
    text: str
    remedy: str


def _obstacles(config: Config, path: str, document: Document, names: str) -> Iterator[_Obstacle]:
    if not document.source.strip():
        yield _Obstacle(0, "this file is empty", "restore it first")
    if document.source.startswith(_UTF_16):
        yield _Obstacle(0, "this file is saved as UTF-16, which PHP cannot read", "save it as UTF-8 first")
    if not any(node.type == "php_tag" for node in document.statements):
        yield _Obstacle(0, "nothing in this file is PHP, since the opening tag <?php is missing",
                        "mend that first, for visitors may see its text")
    for node in document.statements:
        if has_braces(node):
            yield _Obstacle(node.start_byte, "all code of this file stands in a namespace with braces, and PHP allows "
                                             "none outside", "set {names} inside the braces by hand")
    if path == config.site.definitions and config.site.style == "bedrock":
        yield from _never_applied(config, path, names)
    if config.site.cms is Cms.WORDPRESS:
        yield from _never_loaded(config, path, document)


def _never_applied(config: Config, path: str, names: str) -> Iterator[_Obstacle]:
    if not config.marked(MarkKind.APPLY, path):
        yield _Obstacle(0, "Config::apply() is not called in this file, so nothing given to Config::define() has an "
                           "effect", "set {names} by hand where this file's settings are applied")
        return
    for one in config.definitions.all:
        if one.form is Form.CONFIG_DEFINE and one.path == path and one.name in names.split(", ") \
                and one.order >= config.definitions.applies[-1]:
            yield _Obstacle(one.at, f"{one.name} is given to Config::define() only behind Config::apply() here, "
                                    "which is too late", "move that up, and see that {names} is set as wanted")


def _never_loaded(config: Config, path: str, document: Document) -> Iterator[_Obstacle]:
    for mark in config.marks:
        if mark.kind is MarkKind.END and mark.span.path == path and mark.may & PLATFORM == PLATFORM:
            node = next((one for one in document.statements if one.start_byte == mark.span.start), None)
            if node is not None:
                word = _LEAVING.get(node.type, "exit")
                yield _Obstacle(node.start_byte, f"this file ends here ({word}), before it loads WordPress",
                                "take that out, or set {names} by hand where it still runs")
    if document.code_end < len(document.source):
        yield _Obstacle(document.code_end, "PHP reads no further than __halt_compiler() here, and WordPress is not "
                                           "loaded before it", "set {names} by hand in the file that loads WordPress")
    including = [node for node in document.nodes()
                 if node.type in INCLUDES and _LOADER in document.text(node)]
    for node in including:
        if node.named_children[-1].type == "binary_expression" and _operator(node) in (b"or", b"and", b"xor"):
            yield _Obstacle(node.start_byte, f"PHP takes what follows '{_operator(node).decode()}' here for a part of "
                                             "the path, so WordPress is not loaded", "put the include in brackets")
    for mark in config.marks:
        if mark.span.path == path and (mark.kind is MarkKind.UNKNOWN_INCLUDE or _is_missing(config, mark.target)):
            yield _Obstacle(mark.span.start, "this hands over to a file that is not part of the site's code, so fixer "
                                             "cannot tell where WordPress is loaded", "set {names} there by hand")
    for node in filter(_is_in_function, including):
        yield _Obstacle(node.start_byte, "WordPress is loaded here, but in a function, and fixer cannot tell from "
                                         "where that is called", "set {names} by hand above the call")
    if not including:
        yield _Obstacle(0, "no statement of this file loads WordPress (wp-settings.php)",
                        "add it, or set {names} by hand in the file that does")


def _is_in_function(node: Node | None) -> bool:
    while node is not None:
        if node.type in _FUNCTIONS:
            return True
        node = node.parent
    return False


def _operator(include: Node) -> bytes:
    operator = include.named_children[-1].child_by_field_name("operator")
    return b"" if operator is None else (operator.text or b"").lower()


def _is_missing(config: Config, target: str) -> bool:
    return bool(target) and "\0" not in target and config.source.included(target) is None
