"""Which files a search is for: by the end of the name, by what they hold, by where they are."""

from __future__ import annotations

from collections.abc import Callable

from fixer.site import paths
from fixer.site.tree import TOO_LARGE

# Below this, looking for one after the other is as fast, and needs nothing to be loaded and compiled.
_WORTH_COMPILING = 4


class Needles:
    """Byte strings looked for without regard to ASCII case.

    Attributes:
        too_large: what a file holds that is too large to be looked into.
    """

    def __init__(self, needles: tuple[bytes, ...]) -> None:
        self._needles = tuple(dict.fromkeys(needle.lower() for needle in needles if needle != TOO_LARGE))
        self.too_large = frozenset((TOO_LARGE,)) if TOO_LARGE in needles else _NONE
        many = len(self._needles) >= _WORTH_COMPILING
        self._find = (many and _compiled(self._needles)) or self._one_by_one

    def __bool__(self) -> bool:
        return bool(self._needles)

    def within(self, data: bytes) -> frozenset[bytes]:
        """Those that ``data`` holds."""
        return self._find(data)

    def _one_by_one(self, data: bytes) -> frozenset[bytes]:
        # Lowering once and looking for each in turn is several times faster than an expression that ignores case.
        lowered = data.lower()
        return frozenset([needle for needle in self._needles if needle in lowered])


def _compiled(needles: tuple[bytes, ...]) -> Callable[[bytes], frozenset[bytes]] | None:
    """A search for all of them in one pass, some ten times faster; None where the library is not there."""
    try:
        import hyperscan
    except ImportError:
        return None
    import re

    database = hyperscan.Database()
    caseless = hyperscan.HS_FLAG_CASELESS | hyperscan.HS_FLAG_SINGLEMATCH
    database.compile(expressions=[re.escape(needle) for needle in needles], ids=list(range(len(needles))),
                     elements=len(needles), flags=[caseless] * len(needles))

    def found(data: bytes) -> frozenset[bytes]:
        seen: list[int] = []

        def keep(number: int, _start: int, _end: int, _flags: int, _context: object) -> None:
            seen.append(number)

        database.scan(data, match_event_handler=keep)
        return frozenset([needles[number] for number in seen]) if seen else _NONE

    return found


_NONE: frozenset[bytes] = frozenset()


def is_skipped(path: str, folder: str, skip: frozenset[str]) -> bool:
    """Whether a search below ``folder`` leaves ``path`` out, for its own sake or a folder's above it."""
    if path in skip:
        return True
    for above in paths.ancestors(path):
        if above == folder:
            return False
        if above in skip or paths.name(above) in skip:
            return True
    return False
