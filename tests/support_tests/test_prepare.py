"""What a machine lacks is said in one line, with the command that mends it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SUDO = "" if os.geteuid() == 0 else "sudo "
TOO_OLD = '#!/bin/sh\ncase "$2" in *print*) echo 3.9;; *) exit 1;; esac\n'
WITHOUT_VENV = '#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; esac\n'
COMPLETE = "#!/bin/sh\n"


def missing(folder: Path, pythons: dict[str, str], *, git: bool = True) -> subprocess.CompletedProcess[str]:
    programs = folder / "bin"
    programs.mkdir()
    for name in ("bash", "sh", "dirname", "id", *(["git"] if git else [])):
        found = shutil.which(name)
        assert found is not None
        (programs / name).symlink_to(found)
    for name, code in pythons.items():
        (programs / name).write_text(code)
        (programs / name).chmod(0o755)
    tools = folder / "tools"
    tools.mkdir()
    shutil.copy(ROOT / "tools/prepare.sh", tools)
    return subprocess.run([tools / "prepare.sh", "missing"], capture_output=True, text=True, check=False,
                          env={"PATH": str(programs)})


@pytest.mark.parametrize(("pythons", "line"), [
    ({}, "Python 3.11 or newer is missing. Install it with: {}apt-get install python3 python3-venv"),
    ({"python3": TOO_OLD},
     "Python 3.11 or newer is needed, python3 is 3.9. Install one with: {}apt-get install python3.11 "
     "python3.11-venv"),
    ({"python3": WITHOUT_VENV},
     "Python cannot make virtual environments. Install what it lacks with: {}apt-get install python3-venv"),
    ({"python3": TOO_OLD, "python3.12": WITHOUT_VENV},
     "Python cannot make virtual environments. Install what it lacks with: "
     "{}apt-get install python3.12-venv"),
])
def test_a_python_that_will_not_do(tmp_path: Path, pythons: dict[str, str], line: str) -> None:
    said = missing(tmp_path, pythons)
    assert said.stdout == line.format(SUDO) + "\n"
    assert said.stderr == ""
    assert said.returncode == 0


def test_git_is_missing(tmp_path: Path) -> None:
    said = missing(tmp_path, {"python3": COMPLETE}, git=False)
    assert said.stdout == f"git is missing. Install it with: {SUDO}apt-get install git\n"


@pytest.mark.parametrize("pythons", [
    {"python3": COMPLETE}, {"python3": TOO_OLD, "python3.11": COMPLETE},
    {"python3.13": WITHOUT_VENV, "python3": COMPLETE},
])
def test_nothing_is_missing(tmp_path: Path, pythons: dict[str, str]) -> None:
    said = missing(tmp_path, pythons)
    assert (said.stdout, said.stderr, said.returncode) == ("", "", 0)


def test_make_stops_with_that_line(tmp_path: Path) -> None:
    make = shutil.which("make")
    if make is None:
        pytest.skip("there is no make on the PATH")
    missing(tmp_path, {"python3": COMPLETE}, git=False)
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "pyproject.toml").write_text("")
    said = subprocess.run([make, "demo"], cwd=tmp_path, env={"PATH": str(tmp_path / "bin")},
                          capture_output=True, text=True, check=False)
    assert said.returncode == 2
    assert said.stdout == ""
    assert said.stderr.count("\n") == 1
    assert f"git is missing. Install it with: {SUDO}apt-get install git" in said.stderr
