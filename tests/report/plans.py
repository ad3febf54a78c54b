"""Small sites and plans, made by hand."""

from __future__ import annotations

import fnmatch
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from fixer.outcome import Outcome
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.results import Plan, RecipeResult
from fixer.site.change import Action, Change
from fixer.site.model import Cms, Site
from fixer.site.tree import Entry, Hit, Kind


class MemoryTree:
    """A tree of regular files, by path."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = dict(files)

    def kind(self, path: str) -> Kind:
        if path in self.files:
            return Kind.FILE
        folder = f"{path}/" if path else ""
        return Kind.FOLDER if any(name.startswith(folder) for name in self.files) else Kind.MISSING

    def read(self, path: str) -> bytes:
        return self.files[path]

    def head(self, path: str, length: int) -> bytes:
        return self.files[path][:length]

    def target(self, path: str) -> str:
        raise KeyError(path)

    def executable(self, path: str) -> bool:
        return False

    def list(self, path: str) -> Sequence[Entry]:
        folder = f"{path}/" if path else ""
        names = sorted({name[len(folder):].split("/")[0] for name in self.files if name.startswith(folder)})
        return [Entry(name, self.kind(folder + name)) for name in names]

    def search(self, folder: str, suffixes: tuple[str, ...], needles: tuple[bytes, ...],
               skip: frozenset[str] = frozenset()) -> Iterator[Hit]:
        for path in sorted(fnmatch.filter(self.files, f"{folder}*")):
            held = frozenset(needle.lower() for needle in needles if needle.lower() in self.files[path].lower())
            if path.endswith(suffixes) and held:
                yield Hit(path, held)


def site(files: Mapping[str, bytes] | None = None) -> Site:
    """A classic WordPress site."""
    return Site(
        tree=MemoryTree(files or {"wp-config.php": b"<?php\n"}), root="", cms=Cms.WORDPRESS, style="classic",
        docroot="", core="", content="wp-content", config="wp-config.php", definitions="wp-config.php",
        writable="wp-content/uploads", platform_file="pantheon.yml", version="6.1.9")


def recipe(recipe_id: str = "cache-folder", **fields: object) -> Recipe:
    """A recipe without steps."""
    values: dict[str, object] = {
        "title": "The cache is written into the code", "cms": "wordpress", "remedy": Remedy.AUTOMATIC,
        "problem": "The plugin keeps its cache in the code, which is read-only in Test and Live.",
        "subject": "Keep the cache in the uploads folder",
        "sources": (Source("Known Issues", "Cache"),), **fields}
    return Recipe(id=recipe_id, **values)  # type: ignore[arg-type]


BEFORE = Guided("before-deploy", "Make the folder in every environment.", "mkdir -p files/cache")
AFTER = Guided("after-deploy", "Empty the cache.", "terminus env:clear-cache <site>.<env>")


def result(*changes: Change, outcome: Outcome | None = None, **fields: object) -> RecipeResult:
    """What came of ``recipe()``."""
    values: dict[str, object] = {"recipe": recipe(), "summary": "CACHE_DIR leads below uploads", **fields}
    found = outcome or (Outcome.CHANGE if changes else Outcome.SATISFIED)
    return RecipeResult(outcome=found, changes=changes, **values)  # type: ignore[arg-type]


def plan(*results: RecipeResult, passed_over: tuple[tuple[Recipe, str], ...] = ()) -> Plan:
    """A plan with these results."""
    return Plan(site(), results, MemoryTree({}), passed_over)


def edit(path: str, before: bytes, after: bytes, executable: bool = False) -> Change:
    """An edit of a file."""
    return Change(Action.EDIT, path, before, after, executable=executable)


def write(folder: Path, change: Change, *, after: bool) -> None:
    """Puts what stands at a change's path before or after it into ``folder``."""
    place = folder / change.path
    link = change.target if after else change.former_target
    data = change.after if after else change.before
    source = folder / change.source if change.source else None
    if change.action is Action.MOVE and source is not None:
        if not after:
            place, data = source, change.before
        else:
            source.unlink(missing_ok=True)
    if place.is_symlink() or (after and change.action in (Action.DELETE, Action.SYMLINK)):
        place.unlink(missing_ok=True)
    if link is not None and not (after and change.action is Action.DELETE):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(link)
    elif data is not None and not (after and change.action is Action.DELETE):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
        place.chmod(0o755 if change.executable else 0o644)
