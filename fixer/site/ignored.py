"""A plain reading of ``.gitignore`` files: enough to tell what a site does not keep in git."""

from __future__ import annotations

import re
from fnmatch import translate
from typing import NamedTuple

from fixer.site import paths

_ANY_DEPTH = None


class _Rule(NamedTuple):
    """One line. ``names`` matches a path component by component; None stands for any number of them."""

    names: tuple[re.Pattern[str] | None, ...]
    keeps: bool
    folders_only: bool


class IgnoreRules:
    """The rules of one ``.gitignore``.

    Args:
        data: its bytes.
        folder: where it stands.
    """

    def __init__(self, data: bytes, folder: str = "") -> None:
        self._folder = folder
        lines = data.decode("utf-8", "surrogateescape").splitlines()
        self._rules = [rule for line in lines if (rule := _rule(line))]

    def ignores(self, path: str, *, is_folder: bool) -> bool:
        """Whether ``path``, or a folder above it, is ignored.

        Args:
            path: relative to the tree.
            is_folder: whether a folder stands there.
        """
        if not self._rules or path == self._folder or not paths.within(path, self._folder):
            return False
        names = path.split("/")[len(self._folder.split("/")) if self._folder else 0:]
        return any(self._last_word(names[:length], is_folder=is_folder or length < len(names))
                   for length in range(1, len(names) + 1))

    def _last_word(self, names: list[str], *, is_folder: bool) -> bool:
        for rule in reversed(self._rules):
            if (is_folder or not rule.folders_only) and _matches(rule.names, names):
                return not rule.keeps
        return False


def _rule(line: str) -> _Rule | None:
    line = line if line.endswith("\\ ") else line.rstrip()
    if not line or line.startswith("#"):
        return None
    keeps = line.startswith("!")
    line = line.removeprefix("!")
    folders_only = line.endswith("/")
    line = line.rstrip("/")
    if not line:
        return None
    names = line.removeprefix("/").split("/")
    if "/" not in line:
        names.insert(0, "**")
    return _Rule(tuple(_ANY_DEPTH if name == "**" else _name(name) for name in names), keeps, folders_only)


def _name(glob: str) -> re.Pattern[str]:
    return re.compile(translate(re.sub(r"\\(.)", _literal, glob)))


def _literal(escaped: re.Match[str]) -> str:
    return f"[{escaped[1]}]" if escaped[1] in "*?[" else escaped[1]


def _matches(wanted: tuple[re.Pattern[str] | None, ...], names: list[str]) -> bool:
    """Whether the components fit, with any number of them where None stands (at its end: at least one)."""
    reached = {0}
    for position, pattern in enumerate(wanted):
        if pattern is None:
            first = min(reached) + (position == len(wanted) - 1)
            reached = set(range(first, len(names) + 1))
        else:
            reached = {at + 1 for at in reached if at < len(names) and pattern.match(names[at])}
        if not reached:
            return False
    return len(names) in reached
