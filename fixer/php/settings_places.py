"""Where new code may stand in settings.php and in Bedrock's config/application.php, best place first.

Sources: Bedrock's config/application.php, Drupal's default.settings.php, and the order in which each is loaded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from fixer.php.config import Config
from fixer.php.definition import Mark, MarkKind, NameKind
from fixer.php.document import Document
from fixer.php.placement import Place, index_of, with_comments

_ASSIGNED = re.compile(rb"(\$\w+)\s*=(?!=)")


def before_apply(config: Config, path: str, document: Document) -> Iterator[Place]:
    """Places for ``Config::define`` on Bedrock-style sites: above the environment's file, else above ``apply``."""
    statements = document.statements
    applies = config.marked(MarkKind.APPLY, path)
    if not applies:
        return
    apply = index_of(statements, applies[0].span.start)
    if apply is None:
        return
    environment = [index for mark in config.marks if mark.span.path == path
                   and mark.kind in (MarkKind.INCLUDE, MarkKind.UNKNOWN_INCLUDE)
                   and (index := index_of(statements, mark.span.start)) is not None and index < apply]
    if environment:
        chosen = environment[-1]
        if chosen and statements[chosen - 1].type == "expression_statement" \
                and b"environments" in document.text(statements[chosen - 1]):
            chosen -= 1
        yield Place(path, with_comments(document, chosen, 0))
    yield Place(path, with_comments(document, apply, 0))


def before_set_up(config: Config, path: str, document: Document) -> Iterator[Place]:
    """Places for ``define`` in a config/application.php without ``Config``: above ABSPATH, else at its end."""
    statements = document.statements
    for one in config.definitions.named(NameKind.CONSTANT, "ABSPATH"):
        index = index_of(statements, one.statement.start) if one.path == path else None
        if index is not None:
            yield Place(path, with_comments(document, index, 0))
    if statements and statements[-1].type not in ("text", "text_interpolation"):
        yield Place(path, None)


def in_settings(config: Config, path: str, document: Document) -> Iterator[Place]:
    """Places in Drupal's settings.php: after all that assigns, and above what must come last."""
    statements = document.statements
    local = [index for mark in config.marks if mark.span.path == path and _is_overriding(mark)
             and (index := index_of(statements, mark.span.start)) is not None]
    if local:
        chosen = min(local)
        if chosen and _names_file(document, statements[chosen - 1], statements[chosen]):
            yield Place(path, with_comments(document, chosen - 1, 0))
        yield Place(path, with_comments(document, chosen, 0))
    leaving = [index for index, node in enumerate(statements)
               if node.type in ("return_statement", "exit_statement")]
    if leaving:
        yield Place(path, with_comments(document, leaving[0], 0))
        return
    final = statements[-1] if statements else None
    if final is not None and final.type == "text_interpolation":
        yield Place(path, final.start_byte)
        if len(statements) > 1 and not document.text(statements[-2]).endswith((b";", b"}", b":")):
            yield Place(path, with_comments(document, len(statements) - 2, 0))
    elif final is not None and final.type != "text":
        yield Place(path, None)
    for mark in config.marked(MarkKind.END, path):
        index = index_of(statements, mark.span.start)
        if index is not None:
            yield Place(path, with_comments(document, index, 0))


def _names_file(document: Document, above: Node, inclusion: Node) -> bool:
    """Whether a statement gives a variable the file that the next one includes by it."""
    text = document.text(above)
    assigned = _ASSIGNED.match(text) if above.type == "expression_statement" and b".php" in text else None
    return assigned is not None and re.search(re.escape(assigned[1]) + rb"\b", document.text(inclusion)) is not None


def _is_overriding(mark: Mark) -> bool:
    """Files that must come last: local settings, and Domain Access's own include."""
    return mark.kind is MarkKind.LOCAL_INCLUDE or mark.target.endswith("domain/settings.inc")
