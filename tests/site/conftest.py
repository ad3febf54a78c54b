"""Folders for the tests of sites."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def shared_path() -> Iterator[Path]:
    """A temporary folder that other users may enter, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp(prefix="fixer-shared-"))
    folder.chmod(0o755)
    yield folder
    for place in (folder, *folder.rglob("*")):
        if place.is_dir() and not place.is_symlink():
            place.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture
def samples() -> Path:
    """The folder of sample sites."""
    return Path(__file__).parents[2] / "sample_sites"
