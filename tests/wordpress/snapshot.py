"""What a test may have changed in the site, put back."""

from __future__ import annotations

import shutil
from pathlib import Path

_WATCHED = "wp-content"


class Snapshot:
    """The files at a site's top and all below ``wp-content`` as they are now. Core is not watched.

    Args:
        folder: the site's folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._before = {path: _state(path) for path in self._paths()}

    def restore(self) -> None:
        """Puts back what changed or went, and takes away what is new."""
        for path in reversed(self._paths()):
            if self._before.get(path) != _state(path):
                _remove(path)
        for path, state in self._before.items():
            if state != _state(path):
                _write(path, state)

    def _paths(self) -> list[Path]:
        return sorted([*self._folder.iterdir(), *_below(self._folder / _WATCHED)])


def _below(folder: Path) -> list[Path]:
    found = []
    for path in folder.iterdir() if folder.is_dir() and not folder.is_symlink() else ():
        found += [path, *_below(path)]
    return found


def _state(path: Path) -> bytes | str | None:
    """A file's bytes, a link's target, ``""`` for a folder and None for nothing."""
    if path.is_symlink():
        return str(path.readlink())
    if path.is_dir():
        return ""
    return path.read_bytes() if path.exists() else None


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _write(path: Path, state: bytes | str | None) -> None:
    if isinstance(state, bytes):
        path.write_bytes(state)
    elif state:
        path.symlink_to(state)
    elif state is not None:
        path.mkdir()
