"""The versions of PHP, and jobs carried out by them."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tests.support.surroundings import Surroundings

VERSIONS = ("5.6", "7.4", "8.0", "8.1", "8.2", "8.3", "8.4", "8.5")
_HERE = Path(__file__).parent
_SECONDS = 900


class Job(NamedTuple):
    """A file to be read, or a config to be run.

    Args:
        file: the file, or what to run.
        folder: the folder to run it in; None to read the file only.
        around: what a config finds.
    """

    file: Path
    folder: Path | None = None
    around: Surroundings = Surroundings()

    def line(self) -> str:
        """The job as ``job.php`` takes it."""
        common = {"script": str(_HERE / "job.php")}
        if self.folder is None:
            return json.dumps({**common, "kind": "read", "file": str(self.file), "nothing": str(_HERE / "nothing.php")})
        return json.dumps({**common, "kind": "run", "entry": str(self.file), "folder": str(self.folder),
                           "server": {**self.around.server, "DOCUMENT_ROOT": str(self.folder)},
                           "environment": dict(self.around.environment)})


class Answer(NamedTuple):
    """What came of a job.

    Args:
        problem: why the file cannot be read, or what ended the run; empty if nothing did.
        warnings: what PHP said besides.
        output: what was printed.
        state: constants, variables and ini values when the CMS took over, each as PHP writes it; None if it
            never did.
    """

    problem: str
    warnings: tuple[str, ...] = ()
    output: bytes = b""
    state: Mapping[str, str] | None = None


class Engine:
    """One version of PHP.

    Args:
        version: such as ``7.4``.
        modules: the folder that ``npm install`` filled.
    """

    def __init__(self, version: str, modules: Path) -> None:
        self.version = version
        self._modules = modules

    def answers(self, jobs: Sequence[Job]) -> list[Answer]:
        """Carry out jobs, all by one start of PHP.

        Raises:
            RuntimeError: PHP did not come up, or answered less than it was asked.
        """
        with tempfile.TemporaryDirectory() as folder:
            asked, told = Path(folder, "jobs"), Path(folder, "answers")
            asked.write_text("".join(job.line() + "\n" for job in jobs))
            command = ["node", str(_HERE / "jobs.mjs"), self.version, str(asked), str(told), str(self._modules)]
            done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=_SECONDS,
                                  env={**os.environ, "PHP": self.version})
            if done.returncode or not told.exists():
                raise RuntimeError(f"PHP {self.version} did not run: {done.stderr[-2000:]}")
            lines = told.read_text().splitlines()
        if len(lines) != len(jobs):
            raise RuntimeError(f"PHP {self.version} gave {len(lines)} answers to {len(jobs)} jobs")
        return [self._answer(line) for line in lines]

    def _answer(self, line: str) -> Answer:
        try:
            told: dict[str, Any] = json.loads(line)
        except json.JSONDecodeError:
            return Answer(f"no answer but {line[:200]!r}")
        if "died" in told:
            return Answer(f"PHP died: {told['died']}")
        if not told["version"].startswith(self.version + "."):
            raise RuntimeError(f"PHP {self.version} was asked for, and {told['version']} answered")
        state = told["takeover"]
        return Answer(told["problem"] or (_text(told["fatal"]) if told["fatal"] else ""),
                      tuple(map(_text, told["warnings"])), base64.b64decode(told["output"]),
                      None if state is None else {name: _text(value) for name, value in state.items()})


def _text(encoded: str) -> str:
    return base64.b64decode(encoded).decode("utf-8", "backslashreplace")
