"""The command line as a fixture, run in this process, and sites to use it on."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from fixer.cli import main
from tests.cli.schemas import check_document

SAMPLES = Path(__file__).resolve().parents[2] / "sample_sites"


@dataclass(frozen=True)
class Result:
    """What a run of fixer came to."""

    status: int
    out: str
    err: str


Fixer = Callable[..., Result]
MakeSite = Callable[..., Path]


@pytest.fixture
def fixer(capfdbinary: pytest.CaptureFixture[bytes]) -> Fixer:
    """``fixer(folder, "apply", ...)`` as if typed in that folder. Every JSON document is checked on the way."""

    def run(folder: Path, *arguments: str) -> Result:
        capfdbinary.readouterr()
        with contextlib.chdir(folder), pytest.raises(SystemExit) as leaving:
            main(list(arguments))
        out, err = (stream.decode("utf-8", "surrogateescape") for stream in capfdbinary.readouterr())
        assert "Traceback" not in out + err
        status = leaving.value.code if isinstance(leaving.value.code, int) else 0
        if "json" in arguments and out:
            check_document("-".join(arguments[:2]) if arguments[0] == "docs" else arguments[0], out)
        return Result(status, out, err)

    return run


@pytest.fixture
def make_site(tmp_path: Path) -> MakeSite:
    """A copy of a sample site; ``git=True`` commits it to a new repository."""

    def make(name: str = "pantheon-wordpress", *, git: bool = False) -> Path:
        folder = tmp_path / name
        shutil.copytree(SAMPLES / name, folder, symlinks=True)
        if git:
            run_git(folder, "init", "--quiet", "--initial-branch=main")
            run_git(folder, "add", "--all")
            run_git(folder, "commit", "--quiet", "--message", "The site")
        return folder

    return make


def run_git(folder: Path, *arguments: str) -> str:
    """Run git by hand and give its output without the last line end."""
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True)
    return done.stdout.decode("utf-8", "surrogateescape").rstrip("\n")


def contents(folder: Path) -> dict[str, bytes | str]:
    """Every file and link below a folder, without git's own."""
    found: dict[str, bytes | str] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if name.split("/")[0] == ".git":
            continue
        if path.is_symlink():
            found[name] = str(path.readlink())
        elif path.is_file():
            found[name] = path.read_bytes()
    return found
