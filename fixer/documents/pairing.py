"""Finding each entry of one edition again in the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from fixer.documents.model import Passage

_Key: TypeAlias = tuple[str, int]


class Pair(NamedTuple):
    """An entry before and after; one is None where it was added or removed."""

    old: Passage | None
    new: Passage | None

    @property
    def code_changed(self) -> bool:
        """Whether what is shown as code is other code, not just other words set as code."""
        if self.old is None or self.new is None:
            return False
        return self.old.entry.code != self.new.entry.code and self.old.words != self.new.words


def paired(old: Sequence[Passage], new: Sequence[Passage]) -> list[Pair]:
    """The pairs in the order of the newer edition; what was removed stands behind what it stood behind.

    Entries are the same by heading and issue; else by the project that the heading links to; else, where
    not both link to one, by saying the same to the letter.

    Args:
        old: the older edition's entries.
        new: the newer edition's entries.
    """
    former: dict[Passage, Passage] = {}
    for keys in (_name, _undivided_name, _links, _text):
        _match(old, new, former, keys)
    return list(_in_order(old, new, former))


def _match(old: Sequence[Passage], new: Sequence[Passage], former: dict[Passage, Passage],
           keys: Callable[[Passage], list[_Key]]) -> None:
    """Pair what is left and has a key in common, each with the first that it may be."""
    known: dict[_Key, list[Passage]] = {}
    gone = set(former.values())
    for passage in reversed(old):
        if passage not in gone:
            for key in keys(passage):
                known.setdefault(key, []).append(passage)
    for passage in new:
        if passage in former:
            continue
        for key in keys(passage):
            candidates = known.get(key, [])
            while candidates and candidates[-1] in gone:
                candidates.pop()
            if candidates and not (keys is _text and passage.links and candidates[-1].links):
                former[passage] = candidates.pop()
                gone.add(former[passage])
                break


def _name(passage: Passage) -> list[_Key]:
    return [(passage.entry.heading, passage.entry.issue)]


def _undivided_name(passage: Passage) -> list[_Key]:
    """A section that is not divided is the first issue of one that is."""
    return [(passage.entry.heading, max(passage.entry.issue, 1))]


def _links(passage: Passage) -> list[_Key]:
    return [(link, max(passage.entry.issue, 1)) for link in passage.links]


def _text(passage: Passage) -> list[_Key]:
    return [(passage.words, max(passage.entry.issue, 1))]


def _in_order(old: Sequence[Passage], new: Sequence[Passage], former: dict[Passage, Passage]) -> Iterator[Pair]:
    later = {match: passage for passage, match in former.items()}
    removed: dict[Passage | None, list[Passage]] = {}
    above: Passage | None = None
    for passage in old:
        if passage in later:
            above = passage
        else:
            removed.setdefault(above, []).append(passage)
    yield from (Pair(one, None) for one in removed.get(None, ()))
    for passage in new:
        match = former.get(passage)
        yield Pair(match, passage)
        if match is not None:
            yield from (Pair(one, None) for one in removed.get(match, ()))
