"""Variables that are one and the same by ``=&``: what one is given, the other has."""

from __future__ import annotations

from collections.abc import Iterator

from fixer.php.arrays import holders


class References:
    """Pairs of names of the config's variables."""

    __slots__ = ("_pairs",)

    def __init__(self) -> None:
        self._pairs: list[tuple[str, str]] = []

    def __bool__(self) -> bool:
        return bool(self._pairs)

    def tie(self, name: str, other: str) -> None:
        """``name`` becomes another name of ``other``, and none of what it was before."""
        self.untie(name)
        tied = [*self._names_of(other)]
        self._pairs += [pair for one in (other, *tied) if one != name for pair in ((name, one), (one, name))]

    def untie(self, name: str) -> None:
        """``name`` is a variable of its own again."""
        self._pairs = [pair for pair in self._pairs if name not in pair]

    def untie_elements(self, name: str) -> None:
        """The array ``name`` is given as a whole: its elements are new ones."""
        self._pairs = [pair for pair in self._pairs if not any(name in holders(one) for one in pair)]

    def others(self, name: str) -> Iterator[str]:
        """The other names of ``name``, or of the element of an array that it is."""
        for one, other in self._pairs:
            if name == one or name.startswith(f"{one}["):
                yield other + name[len(one) :]

    def elements(self, name: str) -> Iterator[str]:
        """The elements of the array ``name`` that have other names: a copy of it shares them, too."""
        for one, _ in self._pairs:
            if one.startswith(f"{name}["):
                yield one[len(name) :]

    def _names_of(self, name: str) -> Iterator[str]:
        for one, other in self._pairs:
            if one == name:
                yield other
