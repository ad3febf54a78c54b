"""A patch for a module that Composer puts in place, named in ``composer.json`` for cweagans/composer-patches.

Source: the documentation of cweagans/composer-patches ("Defining Patches", "Recommended Workflows") and of
Composer ("allow-plugins"). The patch is made from the module's code, so that code must be at hand: in the tree,
or installed beside the commit.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from fixer.errors import InTheWayError
from fixer.outcome import Outcome, Remark, StepResult
from fixer.php.document import Document
from fixer.recipe.composer_entry import PLUGIN, Addition, Manifest, read_manifest
from fixer.recipe.module_file import ModuleFile
from fixer.recipe.step import Context
from fixer.recipe.steps.configs import refuse_broken
from fixer.recipe.steps.creating import creation
from fixer.recipe.steps.verdict import Editor
from fixer.recipe.unified import unified
from fixer.recipe.versions import at_least, version_key
from fixer.site import composer, headers
from fixer.site.change import Action, Change
from fixer.site.model import Extension
from fixer.site.paths import join, parent, resolve
from fixer.site.tree import Kind, Tree

_FOLDER = "patches"
_USUAL_PLACES = ("modules/contrib", "modules", "sites/all/modules/contrib", "sites/all/modules")
_RECORD = re.compile(rb"^Changed in composer\.json by fixer: (.*)$", re.MULTILINE)


class _Code(NamedTuple):
    """Where a module's code is at hand: a tree, and the module's folder in it."""

    tree: Tree
    folder: str


def patched(context: Context, where: ModuleFile, copy: Extension, edit: Editor, why: str) -> StepResult:
    """Write a patch for a module's package and name it in ``composer.json``.

    Args:
        context: the step's context.
        where: the file of the module.
        copy: the module, with its package.
        edit: what is done to the file.
        why: a sentence for the head of the patch.

    Raises:
        InTheWayError: a file that must be read or written is broken, or is a human's.
    """
    package, path = copy.package or "", _patch_path(context, copy)
    manifest = read_manifest(context)
    own = _own_patch(context, path)
    named = manifest.names(package, f"{_FOLDER}/{path.rpartition('/')[2]}")
    code = _code(context, where, copy)
    if code is None:
        if named and own is not None:
            return StepResult(Outcome.SATISFIED, f"{path} patches {package}", (), (), tuple(_reminders(context)))
        if where.fixed_in and at_least(copy.version, where.fixed_in):
            return StepResult(Outcome.SATISFIED, f"{package} {copy.version} needs no patch")
        return _no_code(package)
    file = resolve(code.tree, join(code.folder, where.path), context.site.root)
    before = code.tree.read(file)
    document = Document(before)
    refuse_broken(document, file)
    verdict = edit(document)
    if verdict.document is None:
        return _nothing_to_patch(file, package, verdict.outcome, verdict.summary, verdict.line,
                                 tuple(note._replace(path=file) for note in verdict.notes))
    outdated = _outdated(context, code, copy)
    if outdated:
        return StepResult(Outcome.CONFLICT, outdated, (), (Remark(outdated, file),))
    diff = unified(where.path, before, verdict.document.source)
    if named and own is not None and own.endswith(diff):
        return StepResult(Outcome.SATISFIED, f"{path} patches {package}", (), (), tuple(_reminders(context)))
    result = _written(context, manifest, package, path, (why, diff, own))
    return result._replace(notes=(*(note._replace(path=file) for note in verdict.notes), *result.notes))


def _written(context: Context, manifest: Manifest, package: str, path: str,
             content: tuple[str, bytes, bytes | None]) -> StepResult:
    why, diff, own = content
    entry, record = manifest.with_patch(package, f"{_FOLDER}/{path.rpartition('/')[2]}",
                                        f"fixer {context.recipe.id}: {why}")
    former = _RECORD.search(own) if own is not None else None
    kept = former[1] if former is not None else json.dumps(record).encode()
    head = f"fixer {context.recipe.id}: {why}\nFor {package}.\n".encode()
    patch = head + b"Changed in composer.json by fixer: " + kept + b"\n\n" + diff
    new, told = creation(context, path, patch) if own is None else (
        Change(Action.EDIT, path, before=own, after=patch, executable=context.tree.executable(path)), ())
    notes = (*told, *_reminders(context),
             Remark(f"when {package} is updated, see whether the patch still applies; run fixer again if not", path))
    return StepResult(Outcome.CHANGE, f"patches {package} with {path}", (new, *entry), (), notes)


def unpatched(context: Context, copy: Extension) -> StepResult:
    """Take the patch and its entry in ``composer.json`` out again.

    Args:
        context: the step's context.
        copy: the module, with its package.

    Raises:
        InTheWayError: ``composer.json`` is broken.
    """
    path = _patch_path(context, copy)
    if context.tree.kind(path) is not Kind.FILE or not context.tree.read(path).startswith(_mark(context)):
        return StepResult(Outcome.SATISFIED, f"there is no patch of this recipe for {copy.package}")
    own = context.tree.read(path)
    url = f"{_FOLDER}/{path.rpartition('/')[2]}"
    changes, stays = read_manifest(context).without_patch(copy.package or "", url, _recorded(own))
    delete = Change(Action.DELETE, path, before=own, executable=context.tree.executable(path))
    return StepResult(Outcome.CHANGE, f"takes {path} away", (*changes, *_handed_over(context, path, stays), delete), (),
                      (Remark(f"run composer install anew, so that {copy.package} is put in place without the patch",
                              "composer.json"),))


def _recorded(patch: bytes) -> list[Any]:
    """What a patch of fixer's says that was added to ``composer.json`` for it."""
    found = _RECORD.search(patch)
    try:
        record = json.loads(found[1]) if found is not None else []
    except ValueError:
        return []
    listed = record if isinstance(record, list) else []
    return [one for one in listed if isinstance(one, list) and len(one) == len(Addition._fields)
            and isinstance(one[1], list)]


def _handed_over(context: Context, path: str, stays: list[list[Any]]) -> Iterator[Change]:
    """The change that tells another patch of fixer's what to take out with it, since it still needs that."""
    for entry in context.tree.list(parent(path)) if stays else ():
        other = join(parent(path), entry.name)
        if other == path or entry.kind is not Kind.FILE or not entry.name.endswith(".patch"):
            continue
        before = context.tree.read(other)
        if before.startswith(b"fixer ") and (found := _RECORD.search(before)) is not None:
            known = [one for one in _recorded(before) if not any(one[1][: len(kept[1])] == kept[1] for kept in stays)]
            after = before[: found.start(1)] + json.dumps([*stays, *known]).encode() + before[found.end(1) :]
            yield Change(Action.EDIT, other, before=before, after=after, executable=context.tree.executable(other))
            return


def _patch_path(context: Context, copy: Extension) -> str:
    project = (copy.package or copy.slug).rpartition("/")[2]
    name = project if project == context.recipe.id else f"{project}-{context.recipe.id}"
    return join(resolve(context.tree, join(context.site.root, _FOLDER), context.site.root), f"{name}.patch")


def _mark(context: Context) -> bytes:
    return f"fixer {context.recipe.id}: ".encode()


def _own_patch(context: Context, path: str) -> bytes | None:
    """The patch that this recipe wrote before, or None.

    Raises:
        InTheWayError: something else is there.
    """
    kind = context.tree.kind(path)
    if kind is Kind.MISSING:
        return None
    content = context.tree.read(path) if kind is Kind.FILE else b""
    if not content.startswith(_mark(context)):
        raise InTheWayError("something that is not fixer's stands where its patch should be; move it away", path)
    return content


def _code(context: Context, where: ModuleFile, copy: Extension) -> _Code | None:
    """Where the module's code is at hand."""
    if copy.in_tree:
        return _Code(context.tree, copy.path)
    beside = context.working_tree
    if beside is None:
        return None
    for folder in _folders(context, copy):
        if beside.kind(join(folder, where.path)) is Kind.FILE:
            return _Code(beside, folder)
    return None


def _folders(context: Context, copy: Extension) -> Iterator[str]:
    """Where Composer may have put a module: by ``installer-paths``, else in the usual places."""
    for place in read_manifest(context).installer_paths(copy.package or "", copy.slug):
        yield join(context.site.root, place)
    for place in _USUAL_PLACES:
        yield join(context.site.docroot, place, copy.slug)


def _outdated(context: Context, code: _Code, copy: Extension) -> str:
    """Why the code at hand is not the one that will be patched; ``""`` if it is, or cannot be told."""
    locked = composer.locked_packages(context.tree, context.site.root).get(copy.package or "")
    for suffix, read in ((".info", headers.info_fields), (".info.yml", headers.info_yml_fields)):
        info = join(code.folder, copy.slug + suffix)
        if locked is None or code.tree.kind(info) is not Kind.FILE:
            continue
        here = read(code.tree.read(info)).get("version", "")
        if re.search(r"\d\.\d", here) and re.match(r"\d", locked.version) \
                and version_key(here) != version_key(locked.version):
            return (f"version {here} is installed here, but composer.lock says {locked.version}; run composer install "
                    "and then fixer again")
    return ""


def _no_code(package: str) -> StepResult:
    reason = (f"Composer installs {package}, and its code is not here, so fixer cannot make a patch for it; run "
              "composer install in a checkout and then fixer again")
    return StepResult(Outcome.CONFLICT, reason, (), (Remark(reason, "composer.lock"),))


def _nothing_to_patch(file: str, package: str, outcome: Outcome, summary: str, line: int | None,
                      notes: tuple[Remark, ...]) -> StepResult:
    if outcome is Outcome.CONFLICT:
        return StepResult(outcome, summary, (), (Remark(f"{summary} (a patch for {package} is needed)", file, line),),
                          notes)
    return StepResult(outcome, f"{summary} ({file})", (), (), notes)


def _reminders(context: Context) -> Iterator[Remark]:
    """What a person must do before Composer applies the patch."""
    locked = composer.locked_packages(context.tree, context.site.root).get(PLUGIN)
    if locked is None:
        yield Remark(f"patches are applied by {PLUGIN}, which composer.lock does not hold; run composer require "
                     f"{PLUGIN} and commit composer.json and composer.lock", "composer.json")
    elif version_key(locked.version) >= version_key("2.0.0-alpha"):
        yield Remark("run composer patches-relock and composer patches-repatch, and commit patches.lock.json",
                     "composer.json")
