"""Writing down that recipes were held against a newer edition: in their modules, and in the index."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from fixer.documents.drift import Comparison
from fixer.documents.errors import DocumentError
from fixer.documents.index import Index, edition_of, file_name, find, render, title_and_number
from fixer.documents.model import Document, Edition
from fixer.documents.recipe_modules import WrittenSource, read_module, with_digests
from fixer.errors import AccessError, UsageError
from fixer.recipe.model import Recipe, Source
from fixer.site.change import Action, Change


class Review(NamedTuple):
    """What an update writes, and the state after it.

    Args:
        changes: of the folder of recipes.
        recipes: as they read afterwards.
        known: the index as it reads afterwards.
    """

    changes: tuple[Change, ...]
    recipes: tuple[Recipe, ...]
    known: Index


def review(comparison: Comparison, index: Index, recipes: Sequence[Recipe], files: Mapping[str, Path],
           folder: Path) -> Review:
    """What has to be written so that every recipe counts as reviewed, and both editions as known.

    Args:
        comparison: of the two editions.
        index: the known editions.
        recipes: all there are.
        files: each recipe's module by its id.
        folder: the folder of recipes.

    Raises:
        UsageError: the editions were given the wrong way round.
        DocumentError: a recipe's module is not of a form that can be edited safely, or the document has no title.
    """
    if not comparison.title:
        raise DocumentError("it has no title, by which a recipe could name it: give it one in its front matter",
                            comparison.new[0].path)
    known = _known(comparison, index)
    digests = _Digests(comparison, known)
    changes: list[Change] = []
    reviewed: list[Recipe] = []
    for recipe in recipes:
        sources = tuple(source._replace(digest=digests.of(source)) for source in recipe.sources)
        if sources != recipe.sources:
            changes.append(_edited(recipe, files[recipe.id], folder, digests))
        reviewed.append(recipe._replace(sources=sources))
    changes += _index_changes(index, known, folder)
    return Review(tuple(changes), tuple(reviewed), known)


def check_writable(folder: Path, *, installed: bool) -> None:
    """Make sure that the recipes may be changed.

    Args:
        folder: the folder of recipes.
        installed: whether it belongs to an installed fixer.

    Raises:
        AccessError: they may not.
    """
    if installed:
        raise AccessError(f"the recipes in {folder} belong to an installed fixer, which an upgrade would put back: "
                          "run --update in a checkout of fixer")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise AccessError(f"the recipes in {folder} are not yours to write: run --update in a checkout of your own")


class _Digests:
    """The digest that each source should hold after the review."""

    def __init__(self, comparison: Comparison, index: Index) -> None:
        self._title = comparison.title
        self._newest = index.newest(comparison.title)
        self._editions = {edition.number: edition for edition in index.of(comparison.title)
                          if edition.digest in (comparison.old[0].digest, comparison.new[0].digest)}

    def of(self, source: Source | WrittenSource) -> str:
        title, number = title_and_number(source.document)
        edition = self._editions.get(self._newest if number is None else number)
        if title != self._title or edition is None:
            return source.digest
        entry = find(edition.entries, source.section)
        return entry.section if entry is not None else source.digest


def _known(comparison: Comparison, index: Index) -> Index:
    """The index with both editions in it, as they read now."""
    title = comparison.title
    editions = {edition.number: edition for edition in index.of(title)}
    known = {edition.digest: edition.number for edition in editions.values()}
    old, new = comparison.old[0], comparison.new[0]
    newest = max(editions, default=0)
    if known.get(new.digest, newest + 1) < newest:
        raise UsageError(f"{new.path} is edition {known[new.digest]} of {newest}: name the older edition first, and "
                         "the newest last")
    given: list[Document] = [old, new] if not editions and old.digest != new.digest else [new]
    for document in given:
        number = known.setdefault(document.digest, max(editions, default=0) + 1)
        editions[number] = edition_of(document, title, number)
    if old.digest in known:
        editions[known[old.digest]] = edition_of(old, title, known[old.digest])
    others = [edition for edition in index.editions if edition.title != title]
    return Index(tuple(sorted([*others, *editions.values()], key=lambda one: (one.title, one.number))))


def _index_changes(former: Index, known: Index, folder: Path) -> list[Change]:
    changed: list[Edition] = [edition for edition in known.editions if edition not in former.editions]
    return [_written(folder, file_name(edition), render(edition)) for edition in changed]


def _written(folder: Path, name: str, data: bytes) -> Change:
    path = folder / name
    if path.exists():
        return Change(Action.EDIT, name, before=path.read_bytes(), after=data)
    return Change(Action.CREATE, name, after=data)


def _edited(recipe: Recipe, path: Path, folder: Path, digests: _Digests) -> Change:
    data = path.read_bytes()
    module = read_module(data)
    if module is None or [(one.document, one.section, one.digest) for one in module.sources] != list(recipe.sources):
        raise DocumentError("its digests cannot be written; give every source as Source(\"document\", \"section\"), in "
                            "plain strings", str(path))
    return _written(folder, path.relative_to(folder).as_posix(), with_digests(module, digests.of))
