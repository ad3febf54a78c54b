"""One file-level change, as a value: what a plan is made of and what an overlay applies."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Action(Enum):
    """What happens to a path."""

    EDIT = "edit"
    CREATE = "create"
    DELETE = "delete"
    MOVE = "move"
    SYMLINK = "symlink"


class Change(NamedTuple):
    """Everything needed to write, show or undo one change.

    Args:
        action: what happens.
        path: the path changed, relative to the tree; for a move, where the file goes.
        before: bytes of the file that stands there, where one does (edit, delete, move).
        after: bytes that will stand there (edit, create, move).
        target: for a symlink, its relative target.
        former_target: target of the link that stands at ``path`` now (symlink, delete), if one does.
        source: for a move, where the file stands now.
        executable: the file's executable bit after the change.
    """

    action: Action
    path: str
    before: bytes | None = None
    after: bytes | None = None
    target: str | None = None
    former_target: str | None = None
    source: str | None = None
    executable: bool = False
