"""New lines above one statement of a config, where what they set must be there already."""

from __future__ import annotations

from collections.abc import Sequence

from tree_sitter import Node

from fixer.php.config import Config, read_config
from fixer.php.document import Document
from fixer.php.former import PathEdit
from fixer.php.insertion import insert_before
from fixer.php.unwanted import is_own


def at_the_top(document: Document, node: Node) -> Node:
    """The statement at the top of the file that holds ``node``."""
    return next(one for one in document.statements if one.start_byte <= node.start_byte < one.end_byte)


def with_lines_above(config: Config, path: str, node: Node, lines: Sequence[bytes],
                     removals: Sequence[PathEdit] = ()) -> dict[str, Document] | None:
    """The files of ``config`` with new lines above a statement at the top of one of them.

    Args:
        config: the config.
        path: the file.
        node: the statement; comments on the lines right above it stay with it.
        lines: the new lines.
        removals: edits that take out what the lines make unnecessary.

    Returns:
        the changed files by path; None where the lines would break the file or change what it defines
        besides the variables that they set.
    """
    document = config.source.document(path)
    edits: list[PathEdit] = [(path, insert_before(document, _with_comments(document, node), lines))]
    edits += removals
    documents: dict[str, Document] = {}
    for where in dict.fromkeys(where for where, _ in edits):
        before = config.source.document(where)
        after = before.with_edits([edit for place, edit in edits if place == where])
        if after.has_error and not before.has_error:
            return None
        documents[where] = after
    changed = read_config(config.site, config.source.tree, {**config.source.documents, **documents})
    ours = variables_set(b"\n".join(lines))
    gone = [(where, edit.start, edit.end) for where, edit in removals]
    return documents if _others(config, ours, gone) == _others(changed, ours) else None


def _with_comments(document: Document, node: Node) -> int:
    offset = node.start_byte
    above = node.prev_sibling
    while above is not None and above.type == "comment" and document.source[above.end_byte : offset].count(b"\n") <= 1 \
            and not document.source[document.line_start(above.start_byte) : above.start_byte].strip():
        offset = above.start_byte
        above = above.prev_sibling
    return offset


def variables_set(code: bytes) -> frozenset[str]:
    """The variables that some statements without an opening tag assign, without their keys."""
    document = Document(b"<?php\n" + code + b"\n")
    targets = (node.child_by_field_name("left") for node in document.nodes()
               if node.type == "assignment_expression")
    return frozenset((target.text or b"").split(b"[", 1)[0].decode() for target in targets if target is not None)


def _others(config: Config, ours: frozenset[str], gone: Sequence[tuple[str, int, int]] = (),
            ) -> list[tuple[object, ...]]:
    """What a site's own files define besides some variables, and besides what stands in some ranges of them."""
    return [(one.kind, one.name, one.form, one.values, one.may, one.must) for one in config.definitions.all
            if one.name.split("[", 1)[0] not in ours and is_own(config, one.path)
            and not any(one.path == path and start <= one.start < end for path, start, end in gone)]
