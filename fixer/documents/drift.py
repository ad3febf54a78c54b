"""What has changed between two editions of a document, and whose recipes that concerns."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from fixer.documents.coverage import means
from fixer.documents.index import Index, find, title_and_number
from fixer.documents.model import Document, Entry, Passage
from fixer.documents.pairing import Pair, paired
from fixer.documents.recognition import Recognised, recognise
from fixer.errors import UsageError
from fixer.recipe.model import Recipe, Source


class Fate(Enum):
    """What has become of an entry; of several the one that matters most to a recipe."""

    CODE = "code"
    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    REWORDED = "reworded"
    UNCHANGED = "unchanged"


class Concerned(NamedTuple):
    """A recipe that names an entry.

    Args:
        recipe: its id.
        reviewed: whether it has been held against what the newer edition says.
    """

    recipe: str
    reviewed: bool


class Drift(NamedTuple):
    """What has become of one entry.

    Args:
        fate: what has become of it.
        pair: the entry before and after, each with its text.
        recipes: whom it concerns, sorted.
    """

    fate: Fate
    pair: Pair
    recipes: tuple[Concerned, ...]

    @property
    def open(self) -> bool:
        """Whether somebody has to look at it: a recipe, or the lack of one."""
        if not self.recipes:
            return self.fate not in (Fate.REMOVED, Fate.UNCHANGED)
        return not all(one.reviewed for one in self.recipes)


class Comparison(NamedTuple):
    """Two editions held against each other.

    Args:
        title: the document's.
        old: the older edition, and what it was taken for.
        new: the newer edition, and what it was taken for.
        entries: what has changed, and what has not but waits for a review, in the newer document's order.
    """

    title: str
    old: tuple[Document, Recognised]
    new: tuple[Document, Recognised]
    entries: tuple[Drift, ...]

    @property
    def open(self) -> bool:
        """Whether anything is left to review."""
        return any(one.open for one in self.entries)

    @property
    def to_review(self) -> tuple[str, ...]:
        """Ids of the recipes to review, sorted."""
        return tuple(sorted({one.recipe for drift in self.entries for one in drift.recipes if not one.reviewed}))

    @property
    def uncovered(self) -> tuple[Drift, ...]:
        """Entries that are new or changed and have no recipe."""
        return tuple(one for one in self.entries if one.open and not one.recipes)


def compare(old: Document, new: Document, index: Index, recipes: Sequence[Recipe]) -> Comparison:
    """Compare two editions.

    Args:
        old: the older edition.
        new: the newer edition.
        index: the known editions.
        recipes: all there are.

    Raises:
        UsageError: they are not two editions of one document.
    """
    before, after = recognise(old, index), recognise(new, index)
    title = next((found.edition.title for found in (after, before) if found.edition), new.title)
    pairs = paired(old.passages, new.passages)
    if all(pair.old is None or pair.new is None for pair in pairs):
        raise UsageError(f"{old.path} and {new.path} have no entry in common, so they are two documents, not two "
                         "editions of one: name an older and a newer edition")
    numbers = _numbers(before, after)
    found = (_drift(pair, title, numbers, recipes) for pair in pairs)
    kept = tuple(one for one in found if one.fate is not Fate.UNCHANGED or one.open)
    return Comparison(title, (old, before), (new, after), kept)


def _numbers(before: Recognised, after: Recognised) -> tuple[int, int]:
    """The editions' numbers, 0 for one that is not known to the letter."""
    old = before.edition.number if before.edition and before.exact else 0
    new = after.edition.number if after.edition and after.exact else 0
    return old, new


def _drift(pair: Pair, title: str, numbers: tuple[int, int], recipes: Sequence[Recipe]) -> Drift:
    concerned: dict[str, bool] = {}
    for recipe in recipes:
        states = [state for source in recipe.sources
                  if (state := _state(source, pair, title, numbers)) is not None]
        if states:
            concerned[recipe.id] = all(states)
    return Drift(_fate(pair), pair, tuple(Concerned(*one) for one in sorted(concerned.items())))


def _state(source: Source, pair: Pair, title: str, numbers: tuple[int, int]) -> bool | None:
    """Whether a source was held against the newer edition; None where it does not name this entry."""
    if means(source, title, numbers[1]) and _names(source, pair.new):
        return pair.new is not None and source.digest == pair.new.entry.section
    if means(source, title, numbers[0]) and _names(source, pair.old):
        if title_and_number(source.document)[1] is None:
            return False
        # Chosen on purpose: what an older edition says is settled, and of no weight where it is said again.
        return True if pair.new is None else None
    return None


def _names(source: Source, passage: Passage | None) -> bool:
    """Whether the source speaks of the entry, be it only by the heading that several issues share."""
    return passage is not None and (find([passage.entry], source.section) is not None
                                    or source.section == passage.entry.heading)


def _fate(pair: Pair) -> Fate:
    if pair.old is None:
        return Fate.ADDED
    if pair.new is None:
        return Fate.REMOVED
    if pair.code_changed:
        return Fate.CODE
    if not _same_name(pair.old.entry, pair.new.entry):
        return Fate.RENAMED
    return Fate.UNCHANGED if pair.old.entry.section == pair.new.entry.section else Fate.REWORDED


def _same_name(old: Entry, new: Entry) -> bool:
    return old.heading == new.heading and max(old.issue, 1) == max(new.issue, 1)
