"""Carrying out a bundle on a folder: all of it, or nothing where a file is not the one it was made for."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from fixer.bundle.digests import has_digest
from fixer.bundle.model import Before, Bundle, BundleError, Entry, FileAfter, FileBefore, Link
from fixer.errors import InTheWayError
from fixer.outcome import Remark
from fixer.site.change import Action, Change
from fixer.site.paths import printable
from fixer.site.tree import MAX_FILE_BYTES, Kind, Tree

_NAMED_AT_MOST = 5


class Carried(NamedTuple):
    """What came of applying a bundle.

    Args:
        changes: what was written, or would be; none where all of it is there already.
        done: paths at which everything is as it should be already.
        notes: remarks on files that are changed.
    """

    changes: tuple[Change, ...]
    done: tuple[str, ...]
    notes: tuple[Remark, ...] = ()


def apply_bundle(bundle: Bundle, place: str, *, write: bool = True) -> Carried:
    """Apply a bundle to the site in a folder.

    Args:
        bundle: what to do.
        place: what the user typed.
        write: False to look only.

    Raises:
        InTheWayError: a file is another one than the bundle was made for; nothing was written.
        BundleError: the bundle is for another CMS, or does not bring about what it promises.
        FixerError: see ``write_changes``, ``open_folder`` and ``check_changes``.
    """
    from fixer.opening import existing, open_folder
    from fixer.site.directory import DirectoryTree
    from fixer.site.other_names import other_names

    site, top = open_folder(existing(place))
    if site.cms.value != bundle.cms:
        raise BundleError(f"the bundle is for {bundle.cms}, and the site in {place} is a {site.cms.value} site")
    carried = planned(bundle, site.tree)
    carried = carried._replace(notes=other_names(DirectoryTree(top), carried.changes))
    if write and carried.changes:
        _write(top, carried.changes)
    return carried


def _write(top: Path, changes: tuple[Change, ...]) -> None:
    from fixer.guard import check_changes
    from fixer.site.write import write_changes

    check_changes(changes, "the bundle")
    write_changes(top, changes)


def planned(bundle: Bundle, tree: Tree) -> Carried:
    """The changes that a bundle asks for, held against what is there.

    Args:
        bundle: what to do.
        tree: the site's folder.

    Raises:
        InTheWayError: something is another than the bundle was made for; up to five places are named.
        BundleError: the bundle does not bring about what it promises.
    """
    changes: list[Change] = []
    done: list[str] = []
    others: list[str] = []
    for entry in bundle.entries:
        found = _found(tree, entry.path)
        if _is_done(found, entry):
            done.append(entry.path)
        elif _is_expected(found, entry.before):
            changes += _changes(entry, found)
        else:
            others.append(entry.path)
    if others:
        shown = ", ".join(map(printable, others[:_NAMED_AT_MOST]))
        more = f" and {len(others) - _NAMED_AT_MOST} more" if len(others) > _NAMED_AT_MOST else ""
        verb = "is not what it was" if len(others) == 1 else "are not what they were"
        raise InTheWayError(f"{shown}{more} {verb} when the bundle was made, so nothing was written: make a new bundle "
                            "for this site, or use fixer here", others[0])
    return Carried(tuple(changes), tuple(done))


_Found = bytes | Link | Kind


def _found(tree: Tree, path: str) -> _Found:
    kind = tree.kind(path)
    if kind is Kind.FILE:
        return tree.read(path)
    return Link(tree.target(path)) if kind is Kind.LINK else kind


def _is_done(found: _Found, entry: Entry) -> bool:
    after = entry.after
    if after is None:
        return found is Kind.MISSING
    if isinstance(after, FileAfter):
        return isinstance(found, bytes) and has_digest(found, after.digest)
    return found == after


def _is_expected(found: _Found, before: Before) -> bool:
    if before is None:
        # What else must make room, such as a folder whose files are taken away, is looked at when it is written.
        return found in (Kind.MISSING, Kind.FOLDER)
    if isinstance(before, FileBefore):
        return isinstance(found, bytes) and has_digest(found, before.digest)
    return found == before


def _changes(entry: Entry, found: _Found) -> list[Change]:
    path, after = entry.path, entry.after
    data = found if isinstance(found, bytes) else None
    former = found.target if isinstance(found, Link) else None
    if data is not None and isinstance(after, FileAfter):
        return [Change(Action.EDIT, path, before=data, after=_spliced(entry, data, after))]
    if isinstance(after, Link) and data is None:
        return [Change(Action.SYMLINK, path, target=after.target, former_target=former)]
    changes = []
    if data is not None or former is not None:
        changes.append(Change(Action.DELETE, path, before=data, former_target=former))
    if isinstance(after, Link):
        changes.append(Change(Action.SYMLINK, path, target=after.target))
    elif after is not None:
        contents = after.contents or b""
        _check(entry, contents, after)
        changes.append(Change(Action.CREATE, path, after=contents, executable=after.executable))
    return changes


def _spliced(entry: Entry, data: bytes, after: FileAfter) -> bytes:
    pieces = []
    last = 0
    for splice in after.splices:
        pieces += [data[last:splice.at], splice.insert]
        last = splice.at + splice.remove
    result = b"".join([*pieces, data[last:]])
    _check(entry, result, after)
    return result


def _check(entry: Entry, data: bytes, after: FileAfter) -> None:
    if len(data) > MAX_FILE_BYTES or not has_digest(data, after.digest):
        raise BundleError("the bundle is damaged: it does not bring about what it promises for "
                          f"{printable(entry.path)}")
