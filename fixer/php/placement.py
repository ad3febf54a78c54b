"""Where new code may stand in a config, best place first; whether it takes effect there is checked after.

Sources: the host's WordPress upstream (wp-config.php), Bedrock's config/application.php, Drupal's
default.settings.php, and the order in which each is loaded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tree_sitter import Node

from fixer.php.config import Config
from fixer.php.definitions import Mark, MarkKind, NameKind
from fixer.php.document import Document, Edit
from fixer.php.insertion import append, insert_before
from fixer.site.model import Cms

PLATFORM_INCLUDES = frozenset(("wp-config-pantheon.php", "application.pantheon.php", "settings.pantheon.php"))

_STOP_EDITING = re.compile(
    rb"stop editing|ne touchez pas|schluss mit dem bearbeiten|deja de editar|parar de editar|pare de editar"
    rb"|interrompere le modifiche|finito, interrompere|stop(pen)? met (bewerken|wijzigen)|sluta redigera"
    rb"|stopp redigering|zako[n\xc5\x84]+cz edycj|\xe7\xb7\xa8\xe9\x9b\x86\xe3\x81\x8c\xe5\xbf\x85\xe8\xa6\x81"
    rb"|\xd0\xb4\xd0\xb0\xd0\xbb\xd1\x8c\xd1\x88\xd0\xb5 \xd0\xbd\xd0\xb5 \xd1\x80\xd0\xb5\xd0\xb4", re.IGNORECASE)
_QUOTED = re.compile(rb"[\"'\x9c\x98]stop editing|between this line", re.IGNORECASE)


class Place(NamedTuple):
    """A place for new lines: before the node at ``offset``, or at the end of the file's code."""

    path: str
    offset: int | None

    def edit(self, document: Document, lines: Sequence[bytes]) -> Edit:
        """The edit that puts ``lines`` here."""
        return append(document, lines) if self.offset is None else insert_before(document, self.offset, lines)


def places(config: Config) -> Iterator[Place]:
    """Places for code that must run before the CMS needs it, best first."""
    path = target_path(config)
    document = config.source.document(path)
    if any(_has_braces(node) for node in document.statements):
        return
    if config.site.cms is Cms.DRUPAL:
        yield from _in_settings(config, path, document)
    elif config.site.style == "bedrock" and path == config.site.definitions:
        yield from _before_apply(config, path, document)
    else:
        yield from _before_loader(config, path, document)


def _has_braces(node: Node) -> bool:
    """Whether it is a namespace with braces: PHP allows no code outside of those."""
    return node.type == "namespace_definition" and node.child_by_field_name("body") is not None


def config_class(config: Config) -> bytes:
    """What a Bedrock-style site calls its class ``Config`` where it applies it."""
    for mark in config.marked(MarkKind.APPLY, target_path(config)):
        source = config.source.document(mark.span.path).source
        scope, found, _ = source[mark.span.start : mark.span.end].partition(b"::")
        if found:
            return scope.strip()
    return b"Config"


def target_path(config: Config) -> str:
    """The file that gets new code."""
    definitions, main = config.site.definitions, config.site.config
    path = definitions if definitions in config.source.documents else main
    if path in config.source.documents:
        return path
    read = [mark.span.path for mark in config.marks if mark.kind is MarkKind.LOADER]
    return read[0] if read else next(iter(config.source.documents), main)


def _before_loader(config: Config, path: str, document: Document) -> Iterator[Place]:
    loaders = config.marked(MarkKind.LOADER, path) or config.marked(MarkKind.INCLUDE, path)[-1:]
    if not loaders:
        return
    statements = document.statements
    last = _index_of(statements, loaders[0].span.start)
    if last is None:
        return
    includes = [index for mark in config.marked(MarkKind.INCLUDE, path) if _is_platform(mark)
                and (index := _index_of(statements, mark.span.start)) is not None and index < last]
    first = max(includes, default=-1) + 1
    for index in range(last - 1, first - 1, -1):
        if _is_stop_line(document, statements[index]):
            yield Place(path, statements[index].start_byte)
            break
    yield Place(path, _with_comments(document, _above_set_up(config, document, path, last, first), first))
    if includes:
        yield Place(path, _with_comments(document, min(includes), 0))


def _is_platform(mark: Mark) -> bool:
    return mark.target.rsplit("/", 1)[-1] in PLATFORM_INCLUDES


def _is_stop_line(document: Document, node: Node) -> bool:
    if node.type != "comment":
        return False
    text = document.text(node)
    alone = not document.source[document.line_start(node.start_byte) : node.start_byte].strip()
    return alone and bool(_STOP_EDITING.search(text)) and not _QUOTED.search(text)


def _above_set_up(config: Config, document: Document, path: str, last: int, first: int) -> int:
    """The first of the statements right above the loader that only set up ABSPATH."""
    set_up = {one.statement.start for one in config.definitions.named(NameKind.CONSTANT, "ABSPATH")
              if one.path == path}
    chosen = last
    for index in range(last - 1, first - 1, -1):
        node = document.statements[index]
        if node.type == "comment":
            continue
        if not any(node.start_byte <= start < node.end_byte for start in set_up):
            break
        chosen = index
    return chosen


def _with_comments(document: Document, index: int, first: int) -> int:
    """Where the comments that belong to a statement begin: those on the lines right above it."""
    statements = document.statements
    offset = statements[index].start_byte
    for above in range(index - 1, first - 1, -1):
        node = statements[above]
        gap = document.source[node.end_byte : offset]
        starts_line = not document.source[document.line_start(node.start_byte) : node.start_byte].strip()
        if node.type != "comment" or gap.count(b"\n") > 1 or not starts_line:
            break
        offset = node.start_byte
    return offset


def _before_apply(config: Config, path: str, document: Document) -> Iterator[Place]:
    statements = document.statements
    applies = config.marked(MarkKind.APPLY, path)
    if not applies:
        return
    apply = _index_of(statements, applies[0].span.start)
    if apply is None:
        return
    environment = [index for mark in config.marks if mark.span.path == path
                   and mark.kind in (MarkKind.INCLUDE, MarkKind.UNKNOWN_INCLUDE)
                   and (index := _index_of(statements, mark.span.start)) is not None and index < apply]
    if environment:
        chosen = environment[-1]
        if chosen and statements[chosen - 1].type == "expression_statement" \
                and b"environments" in document.text(statements[chosen - 1]):
            chosen -= 1
        yield Place(path, _with_comments(document, chosen, 0))
    yield Place(path, _with_comments(document, apply, 0))


def _in_settings(config: Config, path: str, document: Document) -> Iterator[Place]:
    statements = document.statements
    local = [index for mark in config.marks if mark.span.path == path and _is_overriding(mark)
             and (index := _index_of(statements, mark.span.start)) is not None]
    if local:
        chosen = min(local)
        above = statements[chosen - 1] if chosen else None
        if above is not None and above.type == "expression_statement" \
                and re.search(rb"(local\.settings|settings\.local)\.php", document.text(above)):
            chosen -= 1
        yield Place(path, _with_comments(document, chosen, 0))
    leaving = [index for index, node in enumerate(statements)
               if node.type in ("return_statement", "exit_statement")]
    if leaving:
        yield Place(path, _with_comments(document, leaving[0], 0))
        return
    final = statements[-1] if statements else None
    if final is not None and final.type == "text_interpolation":
        yield Place(path, final.start_byte)
    elif final is not None and final.type != "text":
        yield Place(path, None)


def _is_overriding(mark: Mark) -> bool:
    """Files that must come last: local settings, and Domain Access's own include."""
    return mark.kind is MarkKind.LOCAL_INCLUDE or mark.target.endswith("domain/settings.inc")


def _index_of(statements: list[Node], offset: int) -> int | None:
    for index, node in enumerate(statements):
        if node.start_byte <= offset < node.end_byte:
            return index
    return None
