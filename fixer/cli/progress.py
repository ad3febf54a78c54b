"""A line on the terminal while something takes longer than a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator

PATIENCE_SECONDS = 1.0
_BETWEEN_LINES_SECONDS = 0.05


def watched(steps: Iterable[str], patience: float = PATIENCE_SECONDS) -> Iterator[str]:
    """The steps as they are taken one by one; after a while each is named on standard error.

    Nothing is printed where standard error is no terminal, and nothing stays on the screen.

    Args:
        steps: what is being done, as a short phrase.
        patience: seconds of silence.
    """
    due = time.monotonic() + patience
    shown = False
    try:
        for step in steps:
            if time.monotonic() > due and sys.stderr.isatty():
                shown = True
                due = time.monotonic() + min(_BETWEEN_LINES_SECONDS, patience)
                print(f"\r\x1b[K{_fitting(step)} …", end="", file=sys.stderr, flush=True)
            yield step
    finally:
        if shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _fitting(step: str) -> str:
    """The step without anything that moves the cursor, cut so that it stays on one line."""
    import shutil

    from fixer.site.paths import printable

    return printable(step)[: shutil.get_terminal_size().columns - 3]
