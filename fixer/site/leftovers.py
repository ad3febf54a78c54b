"""Unfinished files that a run left behind when it was killed."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from fixer.site import folders, paths

_LEVELS_OF_UPLOADS = 3
_NOT_ENTERED = frozenset(("node_modules", "vendor"))


def remove_leftovers(top: Path, folder: str, *, besides: str = "") -> None:
    """Removes what killed runs left below a folder; what may not be removed stays.

    The caller has made sure that no other run is at work there. No link is followed, and nothing is looked for in
    repositories of their own, in packages, or deep in uploads, where recipes write near the top only.

    Args:
        top: the folder that paths are relative to.
        folder: where to look, with all that is below it.
        besides: the folder of uploads; it may hold a million files.
    """
    deepest = besides.count("/") + _LEVELS_OF_UPLOADS
    pending = [folder]
    while pending:
        here = pending.pop()
        with suppress(OSError), folders.opened(top, here, to_list=True) as descriptor:
            folders.remove_temporaries(descriptor)
            if not (besides and paths.within(here, besides) and here.count("/") >= deepest):
                pending.extend(paths.join(here, name) for name in _folders_in(descriptor))


def _folders_in(descriptor: int) -> list[str]:
    with os.scandir(descriptor) as entries:
        return [entry.name for entry in entries if entry.name not in _NOT_ENTERED
                and not folders.is_git_name(entry.name) and entry.is_dir(follow_symlinks=False)]
