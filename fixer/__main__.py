"""The process: ``fixer`` on the command line and ``python -m fixer``."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress

_GARBAGE_THRESHOLD = 100_000
_INTERRUPTED = 130


def run() -> None:
    """Run the command line and end the process.

    A run is short and mostly start-up. Modules are no garbage, so the collector looks less often; and what
    Python would tidy up at the end goes with the process anyway.
    """
    gc.set_threshold(_GARBAGE_THRESHOLD)
    _occupy_standard_streams()
    status: object = 0
    try:
        from fixer.cli import main

        main()
    except SystemExit as leaving:
        status = leaving.code
    except KeyboardInterrupt:
        # It came while modules were loaded, or a second time.
        status = _INTERRUPTED
        with suppress(OSError):
            os.write(2, b"fixer: interrupted\n")
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(status if isinstance(status, int) else int(status is not None))


def _occupy_standard_streams() -> None:
    """Keep files that are opened later from taking the place of a standard stream that is closed."""
    for stream in (0, 1, 2):
        try:
            os.fstat(stream)
        except OSError:
            # The lowest free number is taken, which is this one.
            os.open(os.devnull, os.O_RDWR)


if __name__ == "__main__":
    run()
