"""What has changed between two editions of a document, and whose recipes that concerns."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import Enum
from typing import NamedTuple

from fixer.documents.coverage import means
from fixer.documents.index import Index, find, title_and_number
from fixer.documents.model import Document, Entry
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
    concerned = _concerned(pairs, title, _numbers(before, after), recipes)
    found = (Drift(_fate(pair), pair, concerned.get(pair, ())) for pair in pairs)
    kept = tuple(one for one in found if one.fate is not Fate.UNCHANGED or one.open)
    return Comparison(title, (old, before), (new, after), kept)


def _numbers(before: Recognised, after: Recognised) -> tuple[int, int]:
    """The editions' numbers, 0 for one that is not known to the letter."""
    old = before.edition.number if before.edition and before.exact else 0
    new = after.edition.number if after.edition and after.exact else 0
    return old, new


def _concerned(pairs: Sequence[Pair], title: str, numbers: tuple[int, int],
               recipes: Sequence[Recipe]) -> dict[Pair, tuple[Concerned, ...]]:
    """The recipes that each entry concerns, sorted."""
    before = {pair.old.entry: pair for pair in pairs if pair.old is not None}
    after = {pair.new.entry: pair for pair in pairs if pair.new is not None}
    found: dict[Pair, dict[str, bool]] = {}
    for recipe in recipes:
        for source in recipe.sources:
            for pair, reviewed in _named(source, title, numbers, before, after):
                held = found.setdefault(pair, {})
                held[recipe.id] = held.get(recipe.id, True) and reviewed
    return {pair: tuple(Concerned(*one) for one in sorted(held.items())) for pair, held in found.items()}


def _named(source: Source, title: str, numbers: tuple[int, int], before: dict[Entry, Pair],
           after: dict[Entry, Pair]) -> list[tuple[Pair, bool]]:
    """The entries a source names, and whether it was held against what the newer edition says of each."""
    if means(source, title, numbers[1]):
        here = [(after[entry], source.digest == entry.section) for entry in _entries(source, after)]
        if here:
            return here
    if not means(source, title, numbers[0]):
        return []
    pairs = [before[entry] for entry in _entries(source, before)]
    if title_and_number(source.document)[1] is None:
        return [(pair, False) for pair in pairs]
    # An older edition that was chosen on purpose is settled, and of no weight for what the newer one says again.
    return [(pair, True) for pair in pairs if pair.new is None]


def _entries(source: Source, entries: Collection[Entry]) -> list[Entry]:
    """The entry a source names; where it names only the heading of several issues, all of them."""
    entry = find(entries, source.section)
    return [entry] if entry is not None else [one for one in entries if one.heading == source.section]


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
