"""Statements and array elements taken out of a config: a comment that keeps them stands in their place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tree_sitter import Node

from fixer.php.arrays import element_name
from fixer.php.comments import LONGER, escape, is_keepable
from fixer.php.config import Config, read_config
from fixer.php.definition import Definition, Form, NameKind
from fixer.php.definitions import effective
from fixer.php.document import Document, Edit
from fixer.php.unwanted import Unwanted, is_above, names, unwanted_places
from fixer.php.values import UNKNOWN, Value
from fixer.php.worlds import LOCAL, PLATFORM

_BLOCKS = ("program", "compound_statement", "colon_block", "case_statement", "default_statement")
_MOST_ROUNDS = 50
_ELEMENT = "array_element_initializer"


class TakenOut(NamedTuple):
    """What came of taking out unwanted values.

    Args:
        documents: the changed files by path; empty where nothing is to be taken out, or a person must do it.
        places: what was taken out, as it stood before.
        by_hand: places that only a person can take apart.
        elsewhere: places off the platform that would miss what goes.
    """

    documents: dict[str, Document]
    places: tuple[Definition, ...] = ()
    by_hand: tuple[Definition, ...] = ()
    elsewhere: tuple[Definition, ...] = ()


def take_out(config: Config, unwanted: Sequence[Unwanted], introduction: str, *, together: bool,
             also_computed: bool) -> TakenOut:
    """Take every statement and array element out of ``config`` that gives an unwanted value on the platform.

    One that was hidden by another comes to light when that one is gone, so this is done until none is left.
    It counts only if nothing else that the config defines has changed.

    Args:
        config: the config.
        unwanted: the values.
        introduction: the text of the comment in their place, without its marks.
        together: whether the values need one another, so that none may stay behind.
        also_computed: whether places go, too, whose value cannot be told.
    """
    documents: dict[str, Document] = {}
    places: list[Definition] = []
    after = config
    for _ in range(_MOST_ROUNDS):
        standing = unwanted_places(after, unwanted)
        if standing.computed and not also_computed:
            return TakenOut({}, by_hand=standing.computed)
        here = [*standing.plain, *standing.computed]
        if not here:
            break
        changed = _round(after, here, introduction)
        if changed is None:
            return TakenOut({}, by_hand=tuple(here))
        documents |= changed
        places += here
        after = read_config(config.site, config.source.tree, {**config.source.documents, **documents})
    if _rest(after, unwanted, also_computed) != _rest(config, unwanted, also_computed) \
            or (documents and not _others_hold_the_same(config, after, unwanted)):
        return TakenOut({}, by_hand=tuple(places))
    if documents and (failing := _failing(config, unwanted)):
        return TakenOut({}, by_hand=failing)
    if together and any(one.may & LOCAL for one in places):
        standing = unwanted_places(after, unwanted, LOCAL)
        if standing.plain or standing.computed:
            return TakenOut({}, elsewhere=(*standing.plain, *standing.computed))
    return TakenOut(documents, tuple(places))


def _failing(config: Config, unwanted: Sequence[Unwanted]) -> tuple[Definition, ...]:
    """Definitions of the constants that may fail since there is one before them, where something depends on that."""
    constants = [one for one in config.definitions.all if one.kind is NameKind.CONSTANT and not one.late
                 and any(wish.kind is one.kind and names(wish, one.name) for wish in unwanted)]
    again = [one for one in constants if any(other.order < one.order and other.name == one.name and other.may & one.may
                                             for other in constants)]
    if not again:
        return ()
    from fixer.php.handover import is_asked

    return tuple(one for one in again if is_asked(one))


def _round(config: Config, here: Sequence[Definition], introduction: str) -> dict[str, Document] | None:
    """The files without the places given; None where one of them cannot be taken out by itself."""
    documents: dict[str, Document] = {}
    for path in dict.fromkeys(one.path for one in here):
        document = config.source.document(path)
        edits: dict[_Piece, Edit] = {}
        for one in here:
            piece = _piece(config, document, one, here) if one.path == path else None
            if piece is None and one.path == path:
                return None
            if piece is not None and piece not in edits:
                edits[piece] = piece.edit(document, introduction)
        try:
            after = document.with_edits(list(edits.values()))
        except ValueError:
            return None
        if after.has_error and not document.has_error:
            return None
        documents[path] = after
    return documents


class _Piece(NamedTuple):
    """What goes: its range, and whether braces must stay in its place."""

    start: int
    end: int
    braces: bool = False

    def edit(self, document: Document, introduction: str) -> Edit:
        """The edit that puts a comment in its place: a line of its own where it stood alone."""
        former = document.source[self.start : self.end]
        text = introduction.encode() + (b" Took out: " + escape(former) if is_keepable(former) else LONGER)
        alone = not document.source[document.line_start(self.start) : self.start].strip() \
            and not document.source[self.end : document.line_end(self.end)].strip()
        if self.braces:
            text = b"{ /* " + text + b" */ }"
        else:
            text = b"// " + text if alone else b"/* " + text + b" */"
        return Edit(self.start, self.end, text)


def _piece(config: Config, document: Document, one: Definition, here: Sequence[Definition]) -> _Piece | None:
    value = document.node_at(one.value_start, one.value_end)
    while value is not None and value.parent is not None and value.parent.start_byte == value.start_byte \
            and value.parent.end_byte == value.end_byte and value.type != _ELEMENT:
        value = value.parent
    if value is None:
        return None
    element = value if value.type == _ELEMENT else value.parent
    if element is not None and element.type == _ELEMENT:
        array = element.parent
        statement = _whole(config, array, one, here) if array is not None else None
        return _statement(statement) if statement is not None else _Piece(element.start_byte, _with_comma(element))
    return _statement(document.node_at(one.start, one.end))


def _statement(node: Node | None) -> _Piece | None:
    if node is None or node.type != "expression_statement" or node.parent is None:
        return None
    block = node.parent
    if block.type == "compound_statement" and block.text == b"{ " + (node.text or b"") + b" }":
        return _Piece(block.start_byte, block.end_byte, True)  # else the braces would look like fixer's own
    return _Piece(node.start_byte, node.end_byte, node.parent.type not in _BLOCKS)


def _with_comma(element: Node) -> int:
    after = element.next_sibling
    return after.end_byte if after is not None and after.type == "," else element.end_byte


def _whole(config: Config, array: Node, one: Definition, here: Sequence[Definition]) -> Node | None:
    """The statement that assigns ``array``, where nothing of it is to stay and nothing stood there before."""
    assignment = array.parent
    statement = assignment.parent if assignment is not None else None
    if assignment is None or assignment.type != "assignment_expression" or statement is None \
            or statement.type != "expression_statement" or assignment.child_by_field_name("right") != array \
            or not is_keepable(statement.text or b""):
        return None
    gone = {other.value_start for other in here if other.path == one.path}
    elements = [child for child in array.named_children if child.type != "comment"]
    if any(not element.named_children or element.named_children[-1].start_byte not in gone for element in elements):
        return None
    holder = one.name.rsplit("[", 1)[0]
    earlier = [other for other in config.definitions.all if other.order < one.order and other.start != one.start
               and other.kind is NameKind.VARIABLE and f"{other.name}[".startswith(f"{holder}[")]
    return None if earlier else statement


def _rest(config: Config, unwanted: Sequence[Unwanted], also_computed: bool) -> list[tuple[object, ...]]:
    """What the config defines besides the unwanted values; the positions in lists do not matter."""
    found: list[tuple[object, ...]] = []
    for one in config.definitions.all:
        if _is_unwanted(one, unwanted, also_computed):
            continue
        values = tuple(_without(one.name, value, unwanted) for value in one.values)
        if any(is_above(wish, one.name) for wish in unwanted) and not any(values):
            continue
        found.append((one.kind, _unnumbered(one.name), one.form is Form.UNSET, values, one.may, one.must))
    return found


def _others_hold_the_same(config: Config, after: Config, unwanted: Sequence[Unwanted]) -> bool:
    """Whether all other names hold what they held: an array that goes may have wiped what stood above it."""
    others = {(one.kind, one.name) for one in config.definitions.all
              if one.form is not Form.SOME_ELEMENT
              and not any(names(wish, one.name) or is_above(wish, one.name) for wish in unwanted)}
    return all(effective(config.definitions, *one).values == effective(after.definitions, *one).values
               for one in others if _unnumbered(one[1]) == one[1])


def _is_unwanted(one: Definition, unwanted: Sequence[Unwanted], also_computed: bool) -> bool:
    name = one.name + "[]" if one.form is Form.SOME_ELEMENT else one.name
    return bool(one.may & PLATFORM) and any(
        (wish.kind is one.kind and names(wish, name)
         and (wish.values.accepts(value) or (value is UNKNOWN and also_computed)))
        or (one.form is Form.SOME_ELEMENT and is_above(wish, one.name) and also_computed)
        for wish in unwanted for value in one.values)


def _without(name: str, value: Value, unwanted: Sequence[Unwanted]) -> Value:
    if not isinstance(value, dict):
        return value
    left: dict[int | bytes, Value] = {}
    for key, inner in value.items():
        inner_name = element_name(name, key)
        if any(names(wish, inner_name) and wish.values.accepts(inner) for wish in unwanted):
            continue
        left[len(left) if isinstance(key, int) else key] = _without(inner_name, inner, unwanted)
    return left


def _unnumbered(name: str) -> str:
    head, _, last = name.rpartition("[")
    return f"{head}[]" if last.rstrip("]").lstrip("-").isdigit() else name
