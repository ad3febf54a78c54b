"""Knowing a document by what it holds, whatever its file is called."""

from __future__ import annotations

from typing import NamedTuple

from fixer.documents.index import Index
from fixer.documents.model import Document, Edition, Entry

# Less than this is another document: two editions of one share nearly all of their headings.
_LEAST_SHARE = 0.3


class Recognised(NamedTuple):
    """What a document was taken for.

    Args:
        edition: the known edition it is, or is nearest to; None where there is none.
        exact: whether it is that edition to the letter.
        shared: how many of its headings that edition has, too.
    """

    edition: Edition | None
    exact: bool
    shared: int


def recognise(document: Document, index: Index) -> Recognised:
    """The known edition with the same digest; else that with most headings in common, the newer one of two.

    Args:
        document: as read.
        index: the editions to choose from.
    """
    for edition in index.editions:
        if edition.digest == document.digest:
            return Recognised(edition, True, len(headings(edition.entries)))
    here = headings(document.entries)
    best, share, shared = None, 0.0, 0
    for edition in index.editions:
        known = headings(edition.entries)
        common = len(here & known)
        score = common / len(here | known)
        if common and score >= share and (score >= _LEAST_SHARE or edition.title == document.title):
            best, share, shared = edition, score, common
    return Recognised(best, False, shared)


def headings(entries: tuple[Entry, ...]) -> set[str]:
    """The headings of entries."""
    return {entry.heading for entry in entries}
