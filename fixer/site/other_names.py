"""Files with other names: hard links, which writing by renaming parts from the file that is written.

What stands at the other names stays as it is. Writing into such a file in place instead, as some editors do, would
leave half a file there when the run is killed, and would change what may lie far outside the site.
"""

from __future__ import annotations

from collections.abc import Iterable

from fixer.outcome import Remark
from fixer.site.change import Action, Change
from fixer.site.directory import DirectoryTree


def other_names(tree: DirectoryTree, changes: Iterable[Change]) -> tuple[Remark, ...]:
    """What to say of edited files that have other names.

    Args:
        tree: the folder that is written to.
        changes: in the order in which they were planned.

    Raises:
        AccessError: a folder on the way may not be entered.
    """
    found = []
    for path in dict.fromkeys(change.path for change in changes if change.action is Action.EDIT):
        status = tree.status(path)
        others = 0 if status is None else status.st_nlink - 1
        if others > 0:
            names = "another name" if others == 1 else f"{others} other names"
            found.append(Remark(f"this file has {names} (hard links), where the former text stays: fixer puts a new "
                                "file in the place of this one", path))
    return tuple(found)
