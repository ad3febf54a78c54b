"""Variables that are one and the same by ``=&``: what one is given, the other has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from fixer.php.arrays import holders


class _Tie(NamedTuple):
    name: str
    other: str
    firm: bool


class References:
    """Pairs of names of the config's variables."""

    __slots__ = ("_ties",)

    def __init__(self) -> None:
        self._ties: list[_Tie] = []

    def tie(self, name: str, other: str, *, firm: bool = True) -> None:
        """``name`` becomes another name of ``other``, and none of what it was before; or it may, if not ``firm``."""
        if firm:
            self.untie(name)
        else:
            self.loosen(name)
        names = {other: firm, **{one.other: firm and one.firm for one in self._ties if one.name == other}}
        self._ties += [tie for one, sure in names.items() if one != name
                       for tie in (_Tie(name, one, sure), _Tie(one, name, sure))]

    def untie(self, name: str) -> None:
        """``name`` is a variable of its own again."""
        self._ties = [one for one in self._ties if name not in (one.name, one.other)]

    def loosen(self, name: str) -> None:
        """``name`` may be a variable of its own again."""
        self._ties = [one._replace(firm=one.firm and name not in (one.name, one.other)) for one in self._ties]

    def others(self, name: str, *, itself: bool = True) -> Iterator[tuple[str, bool]]:
        """The other names of ``name``, or of what it is an element of, each with whether it certainly is the same.

        Args:
            name: a variable or an element of one.
            itself: False for those of what it is an element of only.
        """
        for one in self._ties:
            if (itself and name == one.name) or name.startswith(f"{one.name}["):
                yield one.other + name[len(one.name) :], one.firm

    def elements(self, name: str) -> list[str]:
        """The elements of the array ``name`` that have other names, by their keys: a copy of it shares them, too."""
        return [one.name[len(name) :] for one in self._ties if name in holders(one.name)]
