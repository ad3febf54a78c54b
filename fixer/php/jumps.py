"""``return``, ``break`` and ``continue``: in which worlds the statement being read has been jumped over."""

from __future__ import annotations

from typing import Literal

Target = Literal["file", "loop", "turn", "switch", "try"]
"""What a jump leads out of: a file or function, a loop, one turn of a loop, a switch, a try block."""

BREAK: tuple[Target, ...] = ("loop", "switch")
CONTINUE: tuple[Target, ...] = ("turn", "switch")
RETURN: tuple[Target, ...] = ("file",)
THROW: tuple[Target, ...] = ("try",)


class _Open:
    __slots__ = ("may", "must", "target")

    def __init__(self, target: Target) -> None:
        self.target = target
        self.may = self.must = 0


class Jumps:
    """The jumps made out of what is being read.

    Attributes:
        may: mask of the worlds in which a jump may have been made.
        must: mask of those in which one certainly was.
    """

    __slots__ = ("_open", "may", "must")

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self.may = self.must = 0

    def begin(self, target: Target) -> None:
        """Something that can be jumped out of begins."""
        self._open.append(_Open(target))

    def end(self) -> tuple[int, int]:
        """It ends: jumps out of it lead here.

        Returns:
            masks of the worlds in which one may have been made, and in which one certainly was.
        """
        ended = self._open.pop()
        self._sum()
        return ended.may, ended.must

    def arrive(self) -> None:
        """Jumps out of what was begun last lead here, and it goes on."""
        self._open[-1].may = self._open[-1].must = 0
        self._sum()

    def jump(self, targets: tuple[Target, ...], levels: int, may: int, must: int) -> bool:
        """A jump in the worlds of two masks.

        Args:
            targets: what it may lead out of.
            levels: out of how many of them.
            may: worlds in which it may be made.
            must: worlds in which it certainly is.

        Returns:
            whether there are so many.
        """
        for one in reversed(self._open):
            levels -= one.target in targets
            if not levels:
                one.may |= may
                one.must |= must
                self.may |= may
                self.must |= must
                return True
            if one.target == "file" and targets is not THROW:
                return False
        return False

    def made(self) -> list[tuple[int, int]]:
        """The jumps made so far out of all that can be jumped out of, to be given to ``pause`` or ``resume``."""
        return [(one.may, one.must) for one in self._open]

    def pause(self, made: list[tuple[int, int]]) -> None:
        """Only those of ``made`` count for now, as in a ``finally`` block, which runs whatever was jumped over."""
        for one, (may, must) in zip(self._open, made, strict=True):
            one.may, one.must = may, must
        self._sum()

    def resume(self, made: list[tuple[int, int]]) -> None:
        """Those of ``made`` count again."""
        for one, (may, must) in zip(self._open, made, strict=True):
            one.may |= may
            one.must |= must
        self._sum()

    def _sum(self) -> None:
        self.may = self.must = 0
        for one in self._open:
            self.may |= one.may
            self.must |= one.must
