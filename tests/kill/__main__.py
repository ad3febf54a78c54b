"""``python -m tests.kill 300``: so many runs of fixer, each killed at a random moment."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from tests.kill.killing import kill_many


def main() -> None:
    """Kills runs and prints what came of it."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else time.time_ns()
    print(f"seed {seed}")
    with tempfile.TemporaryDirectory() as folder:
        print(kill_many(Path(folder), rounds, seed))


main()
