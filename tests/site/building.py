"""Small trees for tests, and a way to run a check as a user without special rights."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from fixer.site import paths
from fixer.site.directory import DirectoryTree
from fixer.site.tree import Kind, Tree

NOBODY = 65534
T = TypeVar("T")


@dataclass(frozen=True)
class Link:
    """A symbolic link with this target."""

    target: str


Content = str | bytes | Link | None


def build(top: Path, files: Mapping[str, Content]) -> DirectoryTree:
    """Writes files and links below ``top``; None makes an empty folder."""
    top.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = top / name
        (path if content is None else path.parent).mkdir(parents=True, exist_ok=True)
        if isinstance(content, Link):
            path.symlink_to(content.target)
        elif content is not None:
            path.write_bytes(content.encode() if isinstance(content, str) else content)
    return DirectoryTree(top)


def snapshot(tree: Tree, folder: str = "") -> dict[str, bytes | str]:
    """Everything in a tree: bytes of files, targets of links (with an arrow), kinds of the rest."""
    found: dict[str, bytes | str] = {}
    for entry in tree.list(folder):
        path = paths.join(folder, entry.name)
        assert tree.kind(path) is entry.kind, path
        if entry.kind is Kind.FILE:
            found[path] = tree.read(path)
        elif entry.kind is Kind.LINK:
            found[path] = f"-> {tree.target(path)}"
        elif entry.kind is Kind.FOLDER:
            found[path] = "folder"
            found.update(snapshot(tree, path))
        else:
            found[path] = entry.kind.value
    return found


def without_rights(check: Callable[[], T]) -> T:
    """The answer of ``check``, run in a child that is no super-user; an error is raised here again."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        answer: tuple[bool, Any]
        try:
            if os.geteuid() == 0:
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            answer = (True, check())
        except BaseException as error:  # noqa: BLE001 (handed to the parent, whatever it is)
            answer = (False, (type(error), str(error)))
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(answer, pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        data = pipe.read()
    os.waitpid(child, 0)
    good, value = pickle.loads(data)
    if good:
        return value  # type: ignore[no-any-return]
    kind, message = value
    raise kind(message)


def hand_over(top: Path) -> None:
    """Gives a folder and all in it to the user that ``without_rights`` runs as."""
    if os.geteuid() == 0:
        for place in (top, *top.rglob("*")):
            os.chown(place, NOBODY, NOBODY, follow_symlinks=False)
