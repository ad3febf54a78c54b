"""Where a reader stands: in which worlds and branches the statement being read runs, and what has ended before."""

from __future__ import annotations

from typing import Literal, NamedTuple

from fixer.php.definition import Branch
from fixer.php.worlds import ALL

_MAX_DEPTH = 20
_MOST_REPEATED = 1000
_REPEATED_BYTES = 500
_MOST_WORK = 400_000
_WORK_A_BYTE = 0.56


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

    __slots__ = ("_open", "_skipping", "may", "must")

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._skipping: dict[tuple[int, bytes], tuple[int, int]] = {}
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

    def skip(self, label: bytes, may: int, must: int) -> None:
        """A jump in the worlds of two masks to a label further on."""
        place = self._own(label)
        earlier_may, earlier_must = self._skipping.get(place, (0, 0))
        self._skipping[place] = earlier_may | may, earlier_must | must
        self._sum()

    def land(self, label: bytes) -> None:
        """The jumps to a label lead here, and it goes on."""
        if self._skipping.pop(self._own(label), None) is not None:
            self._sum()

    def _own(self, label: bytes) -> tuple[int, bytes]:
        """A label of the file or function being read, not of those around it."""
        return sum(one.target == "file" for one in self._open), label

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
        for may, must in self._skipping.values():
            self.may |= may
            self.must |= must


class Position(NamedTuple):
    """In which worlds, and inside which uncertain branches, the reader stands."""

    may: int
    branches: tuple[Branch, ...]


class Condition(NamedTuple):
    """Masks of the worlds in which a condition certainly holds and certainly fails."""

    holds: int
    fails: int

    @property
    def uncertain(self) -> int:
        """The worlds in which it cannot be told."""
        return ALL & ~self.holds & ~self.fails


class OverworkError(Exception):
    """There is so much code of the costly kind that following it would take too long."""


class Whereabouts:
    """Where a reader stands.

    Attributes:
        may: the worlds in which the statement being read may run, as far as conditions tell.
        branches: the uncertain branches around it.
        jumps: where the code being read may have been left before.
        over_may: the worlds in which the CMS may have taken over before.
        over_must: those in which it certainly has.
    """

    _work = _bytes = 0
    _most_work = _MOST_WORK

    def __init__(self) -> None:
        self.may = ALL
        self.branches: tuple[Branch, ...] = ()
        self.jumps = Jumps()
        self.over_may = self.over_must = 0
        self._branch_count = 0
        self._depth = 0
        self._budget = _MOST_REPEATED

    def enter(self, mask: int, uncertain: int, unless: str = "") -> Position:
        """Enter a branch.

        Args:
            mask: the worlds in which it may be entered.
            uncertain: those in which that cannot be told.
            unless: the name that has a value already if it is not entered.

        Returns:
            where the reader stood; give it to ``leave`` after the branch.
        """
        former = Position(self.may, self.branches)
        self.may &= mask
        if uncertain & self.may:
            self._branch_count += 1
            self.branches = (*former.branches, Branch(self._branch_count, uncertain & self.may, unless))
        return former

    def leave(self, former: Position) -> None:
        """Leave the branch that ``enter`` entered."""
        self.may, self.branches = former

    def spend(self, times: int, size: int = 0) -> bool:
        """Whether code of ``size`` bytes may be walked again so many times; False once it is too much."""
        self._budget -= times * (1 + size // _REPEATED_BYTES)
        return self._budget >= 0

    def labour(self, amount: int) -> None:
        """Following the code takes this much work, a unit being what it takes to compute one node in one world,
        about a microsecond.

        Raises:
            OverworkError: it is more than any config that people write takes.
        """
        self._work += amount
        if self._work > self._most_work:
            raise OverworkError

    def allow(self, size: int) -> None:
        """A file of ``size`` bytes is read for the first time: a large one may take more work."""
        self._bytes += size
        self._most_work = max(_MOST_WORK, int(_WORK_A_BYTE * self._bytes))

    def go_deeper(self, size: int | None = None) -> bool:
        """Whether code may be walked that the code being read leads into; ``come_back`` from it then.

        Args:
            size: its bytes, where it may be walked more than once.
        """
        if self._depth >= _MAX_DEPTH or (size is not None and not self.spend(1, size)):
            return False
        self._depth += 1
        return True

    def come_back(self) -> None:
        """The code that ``go_deeper`` led into has been walked."""
        self._depth -= 1

    def certain(self) -> int:
        """Mask of the worlds in which the statement being read certainly runs."""
        mask = self.may & ~self.jumps.may & ~self.over_may
        for branch in self.branches:
            mask &= ~branch.uncertain
        return mask

    def end_file(self) -> None:
        """The file being read ends here in the worlds of the current branch."""
        self.jumps.jump(RETURN, 1, self.may, self.certain())

    def hand_over(self) -> None:
        """The CMS takes over here in the worlds of the current branch: what follows comes too late."""
        certain = self.certain()
        self.over_may |= self.may & ~self.jumps.must
        self.over_must |= certain

    def stop(self) -> None:
        """PHP stops here. Where that cannot be told, it did not if the CMS is ever to take over."""
        certain = self.certain()
        self.over_may |= certain
        self.over_must |= certain
