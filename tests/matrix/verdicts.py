"""What a PHP is asked about one changed site, and what its answers mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.matrix.engines import Answer, Job
from tests.matrix.written import Written
from tests.support.surroundings import elsewhere, platform

_FOLDER = re.compile(r"/[^'\" ]*?/(?:before|after)\b")
WORLDS = {"live by HTTPS": platform("live"), "dev by HTTP": platform("dev", https=False), "elsewhere": elsewhere()}
"""Where configs are run."""


class Asked(NamedTuple):
    """The jobs about one site: four for each file (before, after, lines that went, that came), two for each world."""

    jobs: tuple[Job, ...]


class Report:
    """What one version said about everything.

    Args:
        version: such as ``7.4``.

    Attributes:
        read: files that this version reads as fixer left them.
        fragments: insertions that it reads by themselves.
        run: configs that it ran.
        not_for_it: files that it cannot read as they were before.
        problems: sentences about what is wrong.
        effects: by site and world, what the recipe changed there and to what.
    """

    def __init__(self, version: str) -> None:
        self.version = version
        self.read = self.fragments = self.run = self.not_for_it = 0
        self.problems: list[str] = []
        self.effects: dict[str, dict[str, str]] = {}


def asked_of(written: Written, folder: Path) -> Asked:
    """What to ask about one site; insertions are written to files in ``folder``."""
    jobs: list[Job] = []
    for number, path in enumerate(written.paths):
        before = written.before / path
        nothing = Path(__file__).with_name("nothing.php")
        jobs += [Job(before if before.is_file() else nothing), Job(written.after / path)]
        for name, lines in zip(("gone", "come"), written.fragments(path), strict=True):
            fragment = folder / f"{name}-{written.before.parent.name}-{number}.php"
            fragment.write_bytes(lines if lines.lstrip().startswith(b"<?") else b"<?php\n" + lines + b"\n")
            jobs.append(Job(fragment))
    if written.entry is not None:
        for around in WORLDS.values():
            jobs += [Job(site / written.entry, site / written.docroot, around)
                     for site in (written.before, written.after)]
    return Asked(tuple(jobs))


def judged(report: Report, written: Written, answers: Sequence[Answer], asked: Asked) -> None:
    """Add to the report what the answers about one site mean."""
    told = iter(answers)
    sound = True
    for path in written.paths:
        before, after, gone, fragment = next(told), next(told), next(told), next(told)
        if before.problem:
            report.not_for_it += 1
            sound = False
        elif after.problem:
            report.problems.append(f"PHP {report.version} cannot read {path} after {written.name}: {after.problem}")
            sound = False
        else:
            report.read += 1
        report.fragments += not fragment.problem
        if before.problem and fragment.problem and not gone.problem:
            report.problems.append(f"PHP {report.version} reads neither {path} nor what {written.name} put there: "
                                   f"{fragment.problem}")
    if written.entry is not None and sound:
        for world in WORLDS:
            _compare(report, written, world, next(told), next(told))


def _compare(report: Report, written: Written, world: str, before: Answer, after: Answer) -> None:
    if before.problem or before.state is None:
        return
    report.run += 1
    name = f"{written.name}, {world}"
    where = f"PHP {report.version}, {name}"
    if after.problem:
        report.problems.append(f"{where}: {after.problem}")
        return
    if after.output != before.output:
        report.problems.append(f"{where}: prints {after.output!r}")
    new = set(after.warnings) - set(before.warnings)
    if new and not written.late:
        report.problems.append(f"{where}: warns of {sorted(new)}")
    was, now = _neutral(before.state), _neutral(after.state or {})
    report.effects[name] = {key: now.get(key, "gone") for key in sorted({*was, *now}) if was.get(key) != now.get(key)}


def _neutral(state: dict[str, str] | object) -> dict[str, str]:
    """A state in which the two copies of a site are called the same."""
    assert isinstance(state, dict)
    return {key: _FOLDER.sub("SITE", value) for key, value in state.items()}
