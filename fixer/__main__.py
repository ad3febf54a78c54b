"""The process: ``fixer`` on the command line and ``python -m fixer``."""

from __future__ import annotations

import gc
import os
import sys

_GARBAGE_THRESHOLD = 100_000


def run() -> None:
    """Run the command line and end the process.

    A run is short and mostly start-up. Modules are no garbage, so the collector looks less often; and what
    Python would tidy up at the end goes with the process anyway.
    """
    gc.set_threshold(_GARBAGE_THRESHOLD)
    from fixer.cli import main

    status: object = 0
    try:
        main()
    except SystemExit as leaving:
        status = leaving.code
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(status if isinstance(status, int) else int(status is not None))


if __name__ == "__main__":
    run()
