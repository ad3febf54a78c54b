"""A line on the terminal while something takes longer than a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fixer.recipe.model import Recipe

PATIENCE_SECONDS = 1.0


def watched(recipes: Iterable[Recipe], patience: float = PATIENCE_SECONDS) -> Iterator[Recipe]:
    """The recipes as they are taken one by one; after a while each is named on standard error.

    Nothing is printed where standard error is no terminal, and nothing stays on the screen.

    Args:
        recipes: what is gone through.
        patience: seconds of silence.
    """
    started = time.monotonic()
    shown = False
    try:
        for recipe in recipes:
            if sys.stderr.isatty() and time.monotonic() - started > patience:
                shown = True
                print(f"\r\x1b[Klooking for {recipe.id} …", end="", file=sys.stderr, flush=True)
            yield recipe
    finally:
        if shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
