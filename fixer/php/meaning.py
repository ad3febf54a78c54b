"""Whether two statements mean the same: compared as syntax trees, never as text.

phply reads single statements; quotes, spacing, comments, ``array()`` and ``[]``, braces and
``if: endif;`` all come out equal. What it reads wrongly is put right by comparing tokens instead.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from tree_sitter import Node

from fixer.php.document import Document
from fixer.php.literals import integer, unescape_double, unescape_single

_TAG = b"<?php "
_SHORT = 3


@cache
def _parser() -> Any:
    from phply.phpparse import make_parser

    return make_parser()


def same_meaning(first: bytes, second: bytes) -> bool:
    """Whether two pieces of PHP, each one or more statements without a tag, mean the same."""
    if first == second:
        return True
    mine, other = _shape(first), _shape(second)
    if mine is not None and other is not None:
        return bool(mine == other)
    return tokens(first) == tokens(second)


def readable(code: bytes) -> bool:
    """Whether phply can read some statements without a tag."""
    return _shape(code) is not None


def _shape(code: bytes) -> Any:
    """The statements as plain nested values, or None where phply cannot read them."""
    from phply.phplex import lexer

    normal = b" ".join(tokens(code))
    try:
        parsed = _parser().parse((_TAG + normal).decode("latin-1"), lexer=lexer.clone())
        return [_generic(node) for node in parsed]
    except (SyntaxError, ValueError, RecursionError, IndexError):
        # A brace that closes nothing comes as an IndexError.
        return None


def _generic(node: Any) -> Any:
    if isinstance(node, list):
        return [_generic(one) for one in node]
    if hasattr(node, "generic"):
        return node.generic()
    return node


def tokens(code: bytes) -> list[bytes]:
    """The code's tokens without white space and comments, literals in one spelling."""
    document = Document(_TAG + code)
    found: list[bytes] = []
    _collect(document.statements, found)
    return _folded(found)


def _folded(found: list[bytes]) -> list[bytes]:
    """``'a' . 'b'`` as one string, where nothing around the two binds tighter than the dot."""
    index = 1
    while index + 1 < len(found):
        before = found[index - 2] if index > 1 else b"("
        after = found[index + 2] if index + 2 < len(found) else b";"
        first, dot, second = found[index - 1 : index + 2]
        if dot == b"." and first.startswith(b"'") and second.startswith(b"'") \
                and before in (b"(", b",", b"=", b".", b"=>", b"[", b"return") \
                and after in (b")", b",", b";", b".", b"]"):
            found[index - 1 : index + 2] = [first[:-1] + second[1:]]
        else:
            index += 1
    return found


def _collect(nodes: list[Node], found: list[bytes]) -> None:
    pending = nodes[::-1]
    while pending:
        node = pending.pop()
        if node.type in ("comment", "php_tag"):
            continue
        text = word(node)
        if text is None:
            pending.extend(reversed(node.children))
        elif text:
            found.append(text)


def word(node: Node) -> bytes | None:
    """A node that is one token, in one spelling: ``"a"`` as ``'a'``, ``0x10`` as ``16``, ``TRUE`` as ``true``.

    Returns:
        None for a node that is made of several tokens.
    """
    kind, text = node.type, node.text or b""
    if kind == "string":
        return _spelled(unescape_single(text[1:-1]))
    if kind == "encapsed_string" and _is_plain(node):
        return _spelled(unescape_double(text[1:-1]))
    if kind == "integer":
        value = integer(text)
        return text if value is None else str(value).encode()
    if kind in ("boolean", "null"):
        return text.lower()
    if kind == "qualified_name" and text.startswith(b"\\") and text.count(b"\\") == 1:
        return text[1:]
    if not node.child_count or kind in ("variable_name", "encapsed_string", "heredoc", "nowdoc"):
        return text
    return None


def _is_plain(node: Node) -> bool:
    return all(child.type in ('"', "string_content", "escape_sequence") for child in node.children)


def _spelled(value: bytes) -> bytes:
    escaped = value.replace(b"\\", b"\\\\").replace(b"'", b"\\'")
    return b"'" + escaped + b"'"


@lru_cache(maxsize=256)
def _form(form: bytes) -> tuple[list[Node], list[bytes]]:
    """The statements of a form, and words without which a file cannot hold it."""
    document = Document(_TAG + form)
    wanted = [node for node in document.statements if node.type not in ("php_tag", "comment")]
    words = {node.text for node in document.nodes() if node.type == "name" and node.text is not None}
    return wanted, [word for word in words if len(word) > _SHORT]


def find_statements(document: Document, form: bytes) -> list[tuple[Node, Node]]:
    """The places at the top of a file where a form stands, as first and last node of each.

    Args:
        document: the file.
        form: one or more statements, without a tag.

    Returns:
        runs of statements that mean the same as ``form``; comments between them do not matter. None for a form
        that holds nothing but comments.
    """
    wanted, words = _form(form)
    if not wanted or any(word not in document.source for word in words):
        return []
    statements = [node for node in document.statements if node.type != "comment"]
    shapes = [node.text or b"" for node in wanted]
    found = []
    for index in range(len(statements) - len(wanted) + 1):
        run = statements[index : index + len(wanted)]
        if all(mine.type == theirs.type and same_meaning(document.text(mine), text)
               for mine, theirs, text in zip(run, wanted, shapes, strict=True)):
            found.append((run[0], run[-1]))
    return found
