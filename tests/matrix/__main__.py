"""Asks every PHP from 5.6 on about everything that fixer writes, and compares what it does there.

``python -m tests.matrix [--modules FOLDER] [VERSION ...]``; in FOLDER is what ``npm install`` made of package.json.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.matrix.engines import VERSIONS, Engine
from tests.matrix.verdicts import Asked, Report, asked_of, judged
from tests.matrix.written import Written, everything_written


def main(arguments: Sequence[str] | None = None) -> int:
    """Ask, and print a line for each version; 1 if a PHP refuses what fixer wrote, or it does something else there."""
    parser = argparse.ArgumentParser(prog="python -m tests.matrix", description=__doc__)
    parser.add_argument("versions", nargs="*", default=VERSIONS)
    parser.add_argument("--modules", type=Path, default=Path(".venv/php-matrix"))
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        written = list(everything_written(Path(folder)))
        recipes = {one.recipe for one in written}
        files = sum(len(one.paths) for one in written)
        print(f"{len(written)} sites changed by {len(recipes)} recipes, {files} PHP files", flush=True)
        asked = [asked_of(one, Path(folder)) for one in written]
        reports = [_asked(Engine(version, chosen.modules.resolve()), written, asked) for version in chosen.versions]
    problems = [*(problem for report in reports for problem in report.problems), *_differing(reports)]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def _asked(engine: Engine, written: Sequence[Written], asked: Sequence[Asked]) -> Report:
    start = time.monotonic()
    answers = iter(engine.answers([job for one in asked for job in one.jobs]))
    report = Report(engine.version)
    for one, jobs in zip(written, asked, strict=True):
        judged(report, one, [next(answers) for _ in jobs.jobs], jobs)
    print(f"PHP {engine.version}: {report.read} files and {report.fragments} insertions read, "
          f"{report.run} configs run, {report.not_for_it} files not for this version, {len(report.problems)} problems, "
          f"{time.monotonic() - start:.1f} s", flush=True)
    return report


def _differing(reports: Sequence[Report]) -> list[str]:
    """Where the effect of a recipe is not the same for two versions."""
    found = []
    for name in dict.fromkeys(name for report in reports for name in report.effects):
        seen = {report.version: report.effects[name] for report in reports if name in report.effects}
        if len(set(map(str, seen.values()))) > 1:
            found.append(f"{name}: not the same for all: {seen}")
    return found


if __name__ == "__main__":
    sys.exit(main())
