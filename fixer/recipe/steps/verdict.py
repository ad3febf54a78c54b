"""What a step makes of one file of code: the form of what it does, and of what comes of it."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from fixer.outcome import Outcome, Remark
from fixer.php.document import Document


class Verdict(NamedTuple):
    """What came of looking at one file.

    Args:
        outcome: as of a step.
        summary: the reason.
        line: where, 1-based; None for the whole file.
        document: the file as it should be, where it changes.
        notes: further remarks; their path is filled in.
    """

    outcome: Outcome
    summary: str
    line: int | None = None
    document: Document | None = None
    notes: tuple[Remark, ...] = ()


class Editor(Protocol):
    """What a step does to one file. It is pure."""

    def __call__(self, document: Document) -> Verdict:
        """What comes of a file."""
        ...


class Restorer(Protocol):
    """What takes a step's edit out of one file again. It is pure."""

    def __call__(self, document: Document, former: Document | None) -> Verdict:
        """What comes of a file; ``former`` is the file before the edit, where a commit tells."""
        ...
