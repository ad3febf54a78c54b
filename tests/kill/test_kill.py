"""A run that is killed leaves each file old or new, and the next run completes it; 300 times by ``-m tests.kill``."""

from __future__ import annotations

from pathlib import Path

from tests.kill.killing import kill_many


def test_a_killed_run_leaves_whole_files_and_the_next_completes_it(tmp_path: Path) -> None:
    figures = kill_many(tmp_path, 26, seed=20_26)
    assert sum(figures.moments.values()) == 26
    assert figures.files >= 8
