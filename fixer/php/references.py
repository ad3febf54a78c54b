"""Variables that are one and the same by ``=&``: what one is given, the other has."""

from __future__ import annotations

from collections.abc import Iterator

from fixer.php.arrays import holders


class References:
    """Pairs of names of the config's variables."""

    __slots__ = ("_inside", "_ties")

    def __init__(self) -> None:
        self._ties: dict[str, dict[str, bool]] = {}
        self._inside: dict[str, dict[str, None]] = {}

    def tie(self, name: str, other: str, *, firm: bool = True) -> int:
        """``name`` becomes another name of ``other``, and none of what it was before; or it may, if not ``firm``.

        Returns:
            how many names it has then.
        """
        if firm:
            self.untie(name)
        else:
            self.loosen(name)
        names = {other: firm, **{one: firm and sure for one, sure in self._ties.get(other, {}).items()}}
        names.pop(name, None)
        for one, sure in names.items():
            self._join(name, one, sure)
            self._join(one, name, sure)
        return len(names)

    def _join(self, name: str, other: str, sure: bool) -> None:
        if name not in self._ties:
            self._ties[name] = {}
            for holder in holders(name):
                self._inside.setdefault(holder, {})[name] = None
        self._ties[name][other] = sure

    def untie(self, name: str) -> None:
        """``name`` is a variable of its own again."""
        for other in self._ties.pop(name, {}):
            left = self._ties.get(other, {})
            left.pop(name, None)
            if not left:
                self._forget(other)
        self._forget(name)

    def _forget(self, name: str) -> None:
        self._ties.pop(name, None)
        for holder in holders(name):
            self._inside.get(holder, {}).pop(name, None)

    def loosen(self, name: str) -> None:
        """``name`` may be a variable of its own again."""
        for other in self._ties.get(name, {}):
            self._ties[name][other] = self._ties[other][name] = False

    def others(self, name: str, *, itself: bool = True) -> Iterator[tuple[str, bool]]:
        """The other names of ``name``, or of what it is an element of, each with whether it certainly is the same.

        Args:
            name: a variable or an element of one.
            itself: False for those of what it is an element of only.
        """
        for holder in (*holders(name), *((name,) if itself else ())):
            for other, firm in self._ties.get(holder, {}).items():
                yield other + name[len(holder) :], firm

    def elements(self, name: str) -> list[str]:
        """The elements of the array ``name`` that have other names, by their keys: a copy of it shares them, too."""
        return [one[len(name) :] for one in self._inside.get(name, ())]
