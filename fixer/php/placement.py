"""Where new code may stand in a config, best place first; whether it takes effect there is checked after.

Sources: the host's WordPress upstream (wp-config.php), Bedrock's config/application.php, Drupal's
default.settings.php, and the order in which each is loaded.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tree_sitter import Node

from fixer.php.config import Config
from fixer.php.definition import Form, Mark, MarkKind, NameKind
from fixer.php.document import Document, Edit
from fixer.php.insertion import append, insert_before
from fixer.site.model import Cms

PLATFORM_INCLUDES = frozenset(("wp-config-pantheon.php", "application.pantheon.php", "settings.pantheon.php"))

_STOP_EDITING = tuple(phrase.encode() for phrase in (
    "stop editing", "ne touchez pas", "schluss mit dem bearbeiten", "deja de editar", "dejen de editar",
    "parar de editar", "pare de editar", "interrompere le modifiche", "stop met bewerken", "stop met wijzigen",
    "stoppen met bewerken", "sluta redigera", "stopp redigering", "stop redigering", "stop med at redigere",
    "zakończ edycję", "zakończcie edycję", "hepsi bu kadar", "дальше не редактируем", "далі не редагуємо",
    "編集が必要なのはここまで", "请不要再继续编辑", "請不要再繼續編輯"))
"""What the samples of WordPress's translations say at that line, in small letters."""
_BETWEEN = b"between this line"
_QUOTES = tuple(quote.encode() for quote in ('"', "“", "„", "«", "「", " '", "‘"))


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
    if b"namespace" in document.lowered and any(has_braces(node) for node in document.statements):
        return
    bedrock = config.site.style == "bedrock" and path == config.site.definitions
    if config.site.cms is Cms.WORDPRESS and not bedrock:
        yield from _before_loader(config, path, document)
        return
    from fixer.php.settings_places import before_apply, before_set_up, in_settings

    if not bedrock:
        yield from in_settings(config, path, document)
    elif stores(config):
        yield from before_apply(config, path, document)
    else:
        yield from before_set_up(config, path, document)


def stores(config: Config) -> bool:
    """Whether a Bedrock-style site stores its settings in ``Config``; before Bedrock 1.9 each was a ``define()``."""
    return any(mark.kind is MarkKind.APPLY for mark in config.marks) \
        or any(one.form is Form.CONFIG_DEFINE for one in config.definitions.all)


def has_braces(node: Node) -> bool:
    """Whether a statement is a namespace with braces: PHP allows no code outside of those."""
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
    """The file that gets new code: the config, or the file that it leaves everything to."""
    definitions, main = config.site.definitions, config.site.config
    documents = config.source.documents
    path = definitions if definitions in documents else main
    loading = [mark.span.path for mark in config.marks if mark.kind is MarkKind.LOADER]
    if path not in documents:
        return loading[0] if loading else next(iter(documents), main)
    if loading and path not in loading and loading[0] in documents and _only_includes(documents[path]):
        return loading[0]
    return path


def _only_includes(document: Document) -> bool:
    """Whether a file does nothing but include others."""
    return all(node.type in ("php_tag", "comment", "text_interpolation") or _is_include(node)
               for node in document.statements)


def _is_include(node: Node) -> bool:
    return node.type == "expression_statement" and node.named_children[0].type.startswith(("include", "require"))


def _before_loader(config: Config, path: str, document: Document) -> Iterator[Place]:
    last = _loading_statement(config, path, document)
    if last is None:
        return
    statements = document.statements
    includes = [index for mark in config.marked(MarkKind.INCLUDE, path) if _is_platform(mark)
                and (index := index_of(statements, mark.span.start)) is not None and index < last]
    first = max(includes, default=-1) + 1
    set_up = _above_set_up(config, document, path, last, first)
    stop = _stop_line(document, first, last, set_up)
    if stop is not None:
        yield Place(path, statements[stop].start_byte)
    yield Place(path, with_comments(document, set_up, first))
    if includes:
        yield Place(path, with_comments(document, min(includes), 0))


def _loading_statement(config: Config, path: str, document: Document) -> int | None:
    """The index of the first statement of a file that loads the CMS, itself or by what it includes or calls."""
    statements = document.statements
    loaders = config.marked(MarkKind.LOADER, path)
    if not loaders:
        leading = _include_of_loader(config, path)
        return None if leading is None else index_of(statements, leading.span.start)
    index = index_of(statements, loaders[0].span.start)
    if index is not None and statements[index].type == "function_definition":
        from fixer.php.first_call import first_call

        return first_call(document, statements[index])
    return index


def _include_of_loader(config: Config, path: str) -> Mark | None:
    """The place in ``path`` that includes the file in which the CMS is loaded."""
    leading = None
    for mark in config.marks:
        if mark.kind is MarkKind.LOADER:
            return leading
        if mark.kind is MarkKind.INCLUDE and mark.span.path == path and mark.may:
            leading = mark
    return None


def _is_platform(mark: Mark) -> bool:
    return mark.target.rsplit("/", 1)[-1] in PLATFORM_INCLUDES


def _stop_line(document: Document, first: int, last: int, set_up: int) -> int | None:
    """The index of the comment that asks to stop editing; of several in a row, the upper one."""
    statements = document.statements
    phrases = [phrase for phrase in _STOP_EDITING if phrase in document.lowered]
    for index in range(last - 1, first - 1, -1) if phrases else ():
        if _is_stop_line(document, statements[index], phrases):
            while index > first and _is_stop_line(document, statements[index - 1], phrases) \
                    and _lines_between(document, statements[index - 1], statements[index]) == 1:
                index -= 1
            return index
    return _untold_stop_line(document, first, set_up)


def _is_stop_line(document: Document, node: Node, phrases: Sequence[bytes]) -> bool:
    if node.type != "comment":
        return False
    text = document.text(node).lower()
    for phrase in phrases:
        found = text.find(phrase)
        if found >= 0:
            return _BETWEEN not in text and not any(quote in text[:found] for quote in _QUOTES) \
                and _starts_line(document, node)
    return False


def _untold_stop_line(document: Document, first: int, set_up: int) -> int | None:
    """A comment that looks like such a line in a language not known here: one line that exclaims, apart from
    everything, above the lines that set up ABSPATH."""
    statements = document.statements
    index = set_up - 1
    while index >= first and statements[index].type == "comment" \
            and _lines_between(document, statements[index], statements[index + 1]) == 1:
        index -= 1
    if index < first or statements[index].type != "comment" or not _starts_line(document, statements[index]):
        return None
    text = document.text(statements[index])
    exclaims = b"!" in text or "！".encode() in text
    apart = index == first or _lines_between(document, statements[index - 1], statements[index]) > 1
    if exclaims and apart and document.eol not in text and not any(sign in text for sign in (b";", b"$", b'"')):
        return index
    return None


def _starts_line(document: Document, node: Node) -> bool:
    return not document.source[document.line_start(node.start_byte) : node.start_byte].strip()


def _lines_between(document: Document, above: Node, below: Node) -> int:
    return document.source.count(document.eol, above.end_byte, below.start_byte)


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


def with_comments(document: Document, index: int, first: int) -> int:
    """Where the comments that belong to a statement begin: those on the lines right above it.

    What is printed by ``<?=`` begins with the tags before it, for nothing can stand between them.
    """
    statements = document.statements
    while index and document.text(statements[index - 1]).endswith(b"<?="):
        index -= 1
        if index and not document.text(statements[index - 1]).endswith((b";", b"}", b":")):
            index -= 1
    while index > first and statements[index - 1].type == "comment" \
            and _lines_between(document, statements[index - 1], statements[index]) <= 1 \
            and _starts_line(document, statements[index - 1]):
        index -= 1
    return statements[index].start_byte


def index_of(statements: list[Node], offset: int) -> int | None:
    """The index of the statement that holds the byte at ``offset``."""
    index = bisect_right(statements, offset, key=_start) - 1
    return index if index >= 0 and offset < statements[index].end_byte else None


def _start(node: Node) -> int:
    return node.start_byte
