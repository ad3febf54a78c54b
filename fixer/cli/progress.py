"""A bar on the terminal while something takes longer than a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fixer.site.one_pass import Doing

PATIENCE_SECONDS = 1.0
_BETWEEN_LINES_SECONDS = 0.05
_BAR_COLUMNS = 24
# On a terminal narrower than this the phrase needs all of the line.
_LEAST_COLUMNS_FOR_BAR = 60


def watched(steps: Iterable[Doing], patience: float = PATIENCE_SECONDS) -> Iterator[Doing]:
    """The steps as they are taken one by one; after a while each is named on standard error, behind a bar.

    Nothing is printed where standard error is closed or no terminal, and nothing stays on the screen.

    Args:
        steps: what is being done; where one is told to be less far than the last, the bar stays.
        patience: seconds of silence.
    """
    due = time.monotonic() + patience
    shown = False
    share = 0.0
    try:
        for step in steps:
            share = max(share, step.share)
            if time.monotonic() > due and sys.stderr is not None and sys.stderr.isatty():
                shown = True
                due = time.monotonic() + min(_BETWEEN_LINES_SECONDS, patience)
                print(f"\r\x1b[K{_line(step.what, share)}", end="", file=sys.stderr, flush=True)
            yield step
    finally:
        if shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _line(what: str, share: float) -> str:
    """The bar and the phrase, without anything that moves the cursor, cut so that it stays on one line."""
    import shutil

    from fixer.site.paths import printable

    columns = shutil.get_terminal_size().columns - 1
    done = min(int(share * _BAR_COLUMNS), _BAR_COLUMNS)
    bar = f"[{'#' * done}{'.' * (_BAR_COLUMNS - done)}] " if columns >= _LEAST_COLUMNS_FOR_BAR else ""
    phrase = printable(what)
    room = columns - len(bar)
    return bar + (phrase if len(phrase) <= room else f"{phrase[: room - 2]} …")
