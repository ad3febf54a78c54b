"""Which files a search is for: by the end of the name, by what they hold, by where they are."""

from __future__ import annotations

from fixer.site import paths


class Needles:
    """Byte strings looked for without regard to ASCII case.

    Lowering a file once and looking for each string in turn is several times faster than a regular
    expression that ignores case.
    """

    def __init__(self, needles: tuple[bytes, ...]) -> None:
        self._needles = tuple(needle.lower() for needle in needles)

    def __bool__(self) -> bool:
        return bool(self._needles)

    def within(self, data: bytes) -> bool:
        """Whether ``data`` holds one of them."""
        lowered = data.lower()
        return any(needle in lowered for needle in self._needles)


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
