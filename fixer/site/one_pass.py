"""A tree in which many searches are carried out together, in one pass over the files.

Whoever searches is asked twice: the first time each search finds nothing and is only noted; then
``look`` goes through the files once, for everything that was noted; the second time there are answers.
Reading each file once instead of once per recipe is what makes a scan quick.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple, TypeAlias

from fixer.site.matching import is_skipped
from fixer.site.paths import location_of
from fixer.site.tree import TOO_LARGE, Entry, Hit, Kind, Tree


class Doing(NamedTuple):
    """What is being done while somebody waits.

    Args:
        what: a short phrase.
        share: how much of the whole is done, from 0 to 1, as far as that can be told.
    """

    what: str
    share: float


Watch: TypeAlias = Callable[[Iterable[Doing]], Iterable[Doing]]


class _Request(NamedTuple):
    folder: str
    suffixes: tuple[str, ...]
    needles: tuple[bytes, ...]
    skip: frozenset[str]


class OnePassTree:
    """A tree that notes what is searched for, and then answers all of it at once.

    Args:
        tree: the tree below; everything but searches goes there.

    Attributes:
        asked: whether anything was searched for since this was last set to False.
        too_large: the files that could not be looked into for that reason, each once.
        parsed: what was made of files, by path, for whoever parses them: nothing changes while this is looked at.
    """

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._noted: set[_Request] = set()
        self._hits: dict[str, list[Hit]] | None = None
        self.asked = False
        self.too_large: dict[str, None] = {}
        self.parsed: dict[str, Any] = {}

    def look(self) -> Iterator[Doing]:
        """Search for everything that was noted, telling the files as they are found.

        How far it is, is told by which of the entries at the top of the searched folder a file is in.

        Raises:
            AccessError: a file may not be read.
        """
        hits: dict[str, list[Hit]] = {}
        folders = sorted({one.folder for one in self._noted})
        for number, folder in enumerate(folders):
            wanted = [one for one in self._noted if one.folder == folder]
            found = hits[folder] = []
            suffixes = tuple(sorted({suffix for one in wanted for suffix in one.suffixes}))
            needles = (TOO_LARGE, *sorted({needle for one in wanted for needle in one.needles}))
            skip = frozenset.intersection(*(one.skip for one in wanted))
            names = sorted(entry.name for entry in self._tree.list(folder))
            for hit in self._tree.search(folder, suffixes, needles, skip):
                if TOO_LARGE in hit.needles:
                    self.too_large[hit.path] = None
                else:
                    found.append(hit)
                top = hit.path[len(folder) + 1 if folder else 0 :].partition("/")[0]
                within = bisect_left(names, top) / max(len(names), 1)
                yield Doing(f"reading {hit.path}", (number + within) / len(folders))
        self._hits = hits

    def search(self, folder: str, suffixes: tuple[str, ...], needles: tuple[bytes, ...],
               skip: frozenset[str] = frozenset()) -> Iterator[Hit]:
        """See ``Tree.search``; before ``look`` nothing is found."""
        self.asked = True
        request = _Request(folder, suffixes, needles, skip)
        if self._hits is None:
            self._noted.add(request)
            return iter(())
        if request not in self._noted:
            return self._tree.search(folder, suffixes, needles, skip)
        wanted = frozenset(needle.lower() for needle in needles)
        return (hit._replace(needles=hit.needles & wanted) for hit in self._hits[folder]
                if hit.needles & wanted and hit.path.lower().endswith(suffixes)
                and not is_skipped(hit.path, folder, skip))

    @property
    def location(self) -> str:
        """The absolute path of the tree's top, or ``""``."""
        return location_of(self._tree)

    def kind(self, path: str) -> Kind:
        """See ``Tree.kind``."""
        return self._tree.kind(path)

    def read(self, path: str) -> bytes:
        """See ``Tree.read``."""
        return self._tree.read(path)

    def head(self, path: str, length: int) -> bytes:
        """See ``Tree.head``."""
        return self._tree.head(path, length)

    def target(self, path: str) -> str:
        """See ``Tree.target``."""
        return self._tree.target(path)

    def executable(self, path: str) -> bool:
        """See ``Tree.executable``."""
        return self._tree.executable(path)

    def list(self, path: str) -> Sequence[Entry]:
        """See ``Tree.list``."""
        return self._tree.list(path)
