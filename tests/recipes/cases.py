"""Cases of recipes: trees of real files before and after, and what is expected of the plan between them.

A case is a folder ``<recipe>/<case>`` with ``case.toml``, ``before`` and, unless nothing changes, ``after``;
``working`` holds what stands beside a commit. A file named ``dot-gitignore`` is a site's ``.gitignore``, which
under its own name would hide files of the case from this project's repository.
"""

from __future__ import annotations

import shutil
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from fixer.outcome import Remark
from fixer.planning import Options
from fixer.results import RecipeResult
from fixer.site.directory import DirectoryTree

FOLDER = Path(__file__).parent
_KEYS = {"shows", "trap", "outcome", "summary", "conflicts", "notes", "guided", "options", "set"}


@dataclass(frozen=True, slots=True)
class Case:
    """One case.

    Args:
        folder: where it is.
        outcome: the outcome's name.
        summary: text that the summary holds.
        conflicts: ``path:line: text`` for each conflict, in order; the text is a part of the message.
        notes: the same for notes; every note is listed.
        guided: ``when: text`` for each open step, in order; the text is a part of its text or command.
        options: ``on_conflict``, ``committed``.
        settings: the user's values by key.
    """

    folder: Path
    outcome: str
    summary: str = ""
    conflicts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    guided: tuple[str, ...] | None = None
    options: dict[str, Any] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)

    @property
    def recipe_id(self) -> str:
        """The recipe it is for."""
        return self.folder.parent.name

    @property
    def name(self) -> str:
        """How tests call it."""
        return f"{self.recipe_id}/{self.folder.name}"

    @property
    def after(self) -> Path:
        """The tree as it should be afterwards."""
        after = self.folder / "after"
        return after if after.is_dir() else self.folder / "before"

    def plan_options(self, working: Path | None) -> Options:
        """How to plan it; ``working`` is the copy of what stands beside the commit."""
        on_conflict: Literal["stop", "replace"] = self.options.get("on_conflict", "stop")
        return Options(on_conflict, {self.recipe_id: self.settings} if self.settings else {},
                       bool(self.options.get("committed")) or working is not None,
                       DirectoryTree(working) if working is not None else None)


def all_cases() -> list[Case]:
    """Every case, sorted by name."""
    return [_read(path.parent) for path in sorted(FOLDER.glob("*/*/case.toml"))]


def _read(folder: Path) -> Case:
    content = tomllib.loads((folder / "case.toml").read_text())
    unknown = content.keys() - _KEYS
    if unknown or "shows" not in content:
        raise ValueError(f"{folder}/case.toml: unknown keys {unknown}, or no 'shows'")
    guided = content.get("guided")
    return Case(folder, content["outcome"], content.get("summary", ""), tuple(content.get("conflicts", ())),
                tuple(content.get("notes", ())), None if guided is None else tuple(guided),
                content.get("options", {}), content.get("set", {}))


def lay_out(source: Path, destination: Path) -> Path:
    """Copies a tree of a case, links as links; returns where it now is."""
    shutil.copytree(source, destination, symlinks=True)
    for path in list(destination.rglob("dot-gitignore")):
        path.rename(path.with_name(".gitignore"))
    return destination


def contents(folder: Path) -> dict[str, bytes | str]:
    """The bytes of every file and the target of every link, by path."""
    found: dict[str, bytes | str] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix().replace("dot-gitignore", ".gitignore")
        if path.is_symlink():
            found[name] = f"-> {path.readlink()}"
        elif path.is_file():
            found[name] = path.read_bytes()
    return found


def place_of(remark: Remark) -> str:
    """``path:line``, as far as there are any."""
    return f"{remark.path}:{remark.line}" if remark.line is not None else remark.path


def mismatches(expected: tuple[str, ...], found: tuple[Remark, ...]) -> list[str]:
    """What is wrong with some remarks; nothing if each is as expected, in order."""
    shown = [f"{place_of(one)}: {one.message}" for one in found]
    wrong = [f"{text!r} is not {want!r}" for want, text in zip(expected, shown, strict=False)
             if not _fits(want, text)]
    if len(expected) != len(shown):
        wrong.append(f"{len(expected)} expected, but these are there: {shown}")
    return wrong


def _fits(expected: str, text: str) -> bool:
    place, _, part = expected.partition(": ")
    return text.startswith(place + ": ") and part in text


def guided_of(result: RecipeResult) -> list[str]:
    """``when: text command`` for each open step."""
    return [f"{one.when}: {one.text} {one.command}" for one in result.guided]
