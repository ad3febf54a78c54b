"""Which recipes answer which entries of a document, looked at from both ends."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from fixer.documents.index import Index, find, title_and_number
from fixer.documents.model import Document, Edition, Entry
from fixer.documents.recognition import Recognised, recognise
from fixer.recipe.model import Recipe, Source


class CoveredEntry(NamedTuple):
    """An entry and the ids of the recipes that name it.

    Args:
        entry: the entry.
        line: where it stands in the document's file; None where only the index was read.
        recipes: sorted ids; empty if nothing covers it.
    """

    entry: Entry
    line: int | None
    recipes: tuple[str, ...]


class Reason(Enum):
    """Why a source leads nowhere."""

    NO_SECTION = "no-such-section"
    NO_EDITION = "no-such-edition"
    SEVERAL_ISSUES = "several-issues"


class Astray(NamedTuple):
    """A source that leads nowhere.

    Args:
        recipe: the recipe's id.
        source: what it names: no such section, no such edition, or one with several issues.
        reason: which of these.
    """

    recipe: str
    source: Source
    reason: Reason


class Coverage(NamedTuple):
    """One document held against the recipes.

    Args:
        path: the file, or None where only the index was read.
        title: the document's.
        recognised: what it was taken for.
        entries: in their order.
        astray: sources that lead nowhere.
    """

    path: str | None
    title: str
    recognised: Recognised
    entries: tuple[CoveredEntry, ...]
    astray: tuple[Astray, ...]

    @property
    def complete(self) -> bool:
        """Whether every entry has a recipe and every source an entry."""
        return not self.astray and all(one.recipes for one in self.entries)


def cover_document(document: Document, index: Index, recipes: Sequence[Recipe]) -> Coverage:
    """Hold a document that was read against the recipes.

    Args:
        document: the document.
        index: the known editions.
        recipes: all there are.
    """
    recognised = recognise(document, index)
    title = recognised.edition.title if recognised.edition else document.title
    lines = {passage.entry: passage.line for passage in document.passages}
    return _cover(document.path, title, recognised, lines, index, recipes)


def cover_edition(edition: Edition, index: Index, recipes: Sequence[Recipe]) -> Coverage:
    """Hold a known edition against the recipes, without the document.

    Args:
        edition: of the index.
        index: the known editions.
        recipes: all there are.
    """
    lines: dict[Entry, int | None] = dict.fromkeys(edition.entries)
    return _cover(None, edition.title, Recognised(edition, True, len(edition.entries)), lines, index, recipes)


def means(source: Source, title: str, number: int) -> bool:
    """Whether a source speaks of an edition: it names its title, and no other edition.

    Args:
        source: the source.
        title: the edition's title.
        number: the edition's number; 0 for one that is not known.
    """
    named, chosen = title_and_number(source.document)
    return named == title and chosen in (None, number)


def _cover(path: str | None, title: str, recognised: Recognised, lines: dict[Entry, int] | dict[Entry, int | None],
           index: Index, recipes: Sequence[Recipe]) -> Coverage:
    number = recognised.edition.number if recognised.edition else 0
    covered: dict[Entry, set[str]] = {entry: set() for entry in lines}
    astray: list[Astray] = []
    headings = {entry.heading for entry in lines}
    for recipe in recipes:
        for source in recipe.sources:
            if _unknown_edition(source, title, index):
                astray.append(Astray(recipe.id, source, Reason.NO_EDITION))
            if not means(source, title, number):
                continue
            entry = find(lines, source.section)
            if entry is not None:
                covered[entry].add(recipe.id)
            elif _expected(source, recognised.edition, index):
                reason = Reason.SEVERAL_ISSUES if source.section in headings else Reason.NO_SECTION
                astray.append(Astray(recipe.id, source, reason))
    entries = tuple(CoveredEntry(entry, line, tuple(sorted(covered[entry]))) for entry, line in lines.items())
    return Coverage(path, title, recognised, entries, tuple(astray))


def _unknown_edition(source: Source, title: str, index: Index) -> bool:
    """Whether a source names an edition of the document that the index does not hold."""
    named, number = title_and_number(source.document)
    return named == title and number is not None and number not in [edition.number for edition in index.of(title)]


def _expected(source: Source, edition: Edition | None, index: Index) -> bool:
    """Whether the section has to be there: a title alone promises nothing about editions before the newest."""
    if edition is None or edition.number == index.newest(edition.title):
        return True
    if title_and_number(source.document)[1] is not None:
        return True
    return find(edition.entries, source.section) is not None
