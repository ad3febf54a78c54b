"""A bundle as JSON, written plainly and read strictly: the file may come from anybody."""

from __future__ import annotations

import base64
import json
import os
import re
from typing import Any

from fixer.bundle.digests import is_digest
from fixer.bundle.model import (
    VERSION,
    After,
    Before,
    Bundle,
    BundleError,
    Entry,
    FileAfter,
    FileBefore,
    Fix,
    Link,
    Splice,
)
from fixer.site.folders import is_passed_over
from fixer.site.paths import printable
from fixer.site.tree import MAX_FILE_BYTES

MAX_BUNDLE_BYTES = 64 * 1024 * 1024
_MAX_ENTRIES = 20_000
_MAX_TEXT = 100_000
_LONGEST_PATH = 4_096
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,99}")
_KEY = "fixer_bundle"


def written(bundle: Bundle) -> bytes:
    """The bundle as the text of a file.

    Raises:
        BundleError: nobody could read it again, for it would be too large.
    """
    document = {
        _KEY: VERSION, "made_by": bundle.made_by, "cms": bundle.cms,
        "fixes": [fix._asdict() for fix in bundle.fixes],
        "entries": [{"path": one.path, "before": _state(one.before), "after": _state(one.after)}
                    for one in bundle.entries],
    }
    data = (json.dumps(document, indent=1) + "\n").encode("ascii")
    if len(data) > MAX_BUNDLE_BYTES:
        raise BundleError(f"the bundle would be {len(data) // 1024 // 1024} MB large, and 64 MB is the most: name "
                          "fewer recipes with --recipe, or use fixer on the site itself")
    return data


def read_file(name: str) -> Bundle:
    """The bundle in a file.

    Args:
        name: what the user typed.

    Raises:
        BundleError: the file cannot be read, or holds no bundle.
    """
    try:
        with open(name, "rb", opener=_opened) as file:
            data = file.read(MAX_BUNDLE_BYTES + 1)
    except OSError as error:
        raise BundleError(f"{name} cannot be read ({error.strerror}): name the file of a bundle") from error
    try:
        return parsed(data)
    except BundleError as error:
        raise BundleError(f"{name}: {error}") from None


def parsed(data: bytes) -> Bundle:
    """The bundle in a text, if everything in it is as it must be.

    Raises:
        BundleError: something is not.
    """
    if len(data) > MAX_BUNDLE_BYTES:
        raise BundleError("it is larger than 64 MB, which no bundle is")
    try:
        document = json.loads(data, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        raise BundleError("it is no bundle: no JSON can be read from it") from None
    if not isinstance(document, dict) or _KEY not in document:
        raise BundleError("it is no bundle: make one with `fixer bundle create`")
    if document[_KEY] != VERSION or isinstance(document[_KEY], bool):
        raise BundleError("it has another format than this fixer knows: use the fixer that it was made with, or newer")
    _keys(document, {_KEY, "made_by", "cms", "fixes", "entries"}, "the bundle")
    if document["cms"] not in ("wordpress", "drupal"):
        raise BundleError("it is damaged: cms must be wordpress or drupal")
    fixes = tuple(map(_fix, _list(document["fixes"], "fixes")))
    entries = tuple(map(_entry, _list(document["entries"], "entries")))
    if len({one.path for one in entries}) != len(entries):
        raise BundleError("it is damaged: two entries have one path")
    return Bundle(document["cms"], fixes, entries, _text(document["made_by"], "made_by"))


def _opened(path: str, flags: int) -> int:
    # A pipe would hold fixer up for ever without O_NONBLOCK.
    return os.open(path, flags | os.O_NONBLOCK | os.O_CLOEXEC)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return found


def _keys(value: object, keys: set[str], where: str) -> dict[str, Any]:
    if not isinstance(value, dict) or value.keys() != keys:
        raise BundleError(f"it is damaged: {where} must have {', '.join(sorted(keys))} and nothing else")
    return value


def _list(value: object, where: str) -> list[Any]:
    if not isinstance(value, list) or len(value) > _MAX_ENTRIES:
        raise BundleError(f"it is damaged: {where} must be a list of at most {_MAX_ENTRIES}")
    return value


def _text(value: object, where: str, longest: int = _MAX_TEXT) -> str:
    if not isinstance(value, str) or len(value) > longest:
        raise BundleError(f"it is damaged: {where} must be a text of at most {longest} characters")
    return value


def _number(value: object, where: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= MAX_FILE_BYTES:
        raise BundleError(f"it is damaged: {where} must be a number from 0 to {MAX_FILE_BYTES}")
    return value


def _fix(value: object) -> Fix:
    found = _keys(value, {"recipe", "revision", "message", "notes"}, "a fix")
    if not _ID.fullmatch(_text(found["recipe"], "recipe")):
        raise BundleError("it is damaged: recipe must be the id of a recipe")
    notes = tuple(_text(note, "a note") for note in _list(found["notes"], "notes"))
    return Fix(found["recipe"], _number(found["revision"], "revision"), _text(found["message"], "message"), notes)


def _entry(value: object) -> Entry:
    found = _keys(value, {"path", "before", "after"}, "an entry")
    path = _path(found["path"])
    before, after = _read_before(found["before"]), _read_after(found["after"])
    if before is None and after is None:
        raise BundleError(f"it is damaged: nothing happens at {printable(path)}")
    if isinstance(after, FileAfter) and (after.contents is None) is not isinstance(before, FileBefore):
        raise BundleError(f"it is damaged: {printable(path)} has splices without a file to put them in, or both")
    return Entry(path, before, after)


def _path(value: object) -> str:
    path = _text(value, "path", _LONGEST_PATH)
    names = path.split("/")
    if not _is_writable(path) or any(name in ("", ".", "..") or is_passed_over(name) for name in names):
        raise BundleError(f"{printable(path) or 'a path'} leads out of the site, or to what is not the site's: such a "
                          "bundle was not made by fixer, do not trust it")
    return path


def _is_writable(path: str) -> bool:
    """Whether a file system could take it for a path at all; what is no character there stands as a surrogate."""
    try:
        return b"\0" not in os.fsencode(path)
    except UnicodeEncodeError:
        return False


def _link(value: dict[str, Any]) -> Link:
    target = _text(_keys(value, {"link"}, "a link")["link"], "link", _LONGEST_PATH)
    if not target or not _is_writable(target) or any(map(is_passed_over, target.split("/"))):
        raise BundleError(f"a link to {printable(target) or 'nothing'} leads to what is not the site's: such a bundle "
                          "was not made by fixer, do not trust it")
    return Link(target)


def _read_before(value: object) -> Before:
    if value is None:
        return None
    if isinstance(value, dict) and "link" in value:
        return _link(value)
    return FileBefore(_digest(_keys(value, {"digest"}, "a file before")["digest"]))


def _read_after(value: object) -> After:
    if value is None:
        return None
    if isinstance(value, dict) and "link" in value:
        return _link(value)
    if isinstance(value, dict) and "splices" in value:
        found = _keys(value, {"digest", "splices"}, "a changed file")
        return FileAfter(_digest(found["digest"]), _read_splices(found["splices"]))
    found = _keys(value, {"digest", "contents", "executable"}, "a new file")
    if not isinstance(found["executable"], bool):
        raise BundleError("it is damaged: executable must be true or false")
    return FileAfter(_digest(found["digest"]), contents=_bytes(found["contents"]), executable=found["executable"])


def _read_splices(value: object) -> tuple[Splice, ...]:
    splices = []
    end = 0
    for one in _list(value, "splices"):
        found = _keys(one, {"at", "remove", "insert"}, "a splice")
        splice = Splice(_number(found["at"], "at"), _number(found["remove"], "remove"), _bytes(found["insert"]))
        if splice.at < end:
            raise BundleError("it is damaged: splices must be apart and in order")
        end = splice.at + splice.remove
        splices.append(splice)
    return tuple(splices)


def _digest(value: object) -> str:
    text = _text(value, "digest", 200)
    if not is_digest(text):
        raise BundleError("it is damaged: a digest is none that this fixer knows")
    return text


def _bytes(value: object) -> bytes:
    """Text, or what is none as base64."""
    if isinstance(value, str):
        try:
            return value.encode("utf-8")
        except UnicodeEncodeError:
            raise BundleError("it is damaged: a text holds what is no character") from None
    found = _keys(value, {"base64"}, "what is no text")["base64"]
    try:
        return base64.b64decode(found, validate=True)
    except (TypeError, ValueError):
        raise BundleError("it is damaged: what is no text must be in base64") from None


def _state(state: Before | After) -> dict[str, Any] | None:
    if state is None:
        return None
    if isinstance(state, Link):
        return {"link": state.target}
    if isinstance(state, FileBefore):
        return {"digest": state.digest}
    if state.contents is not None:
        return {"digest": state.digest, "contents": _shown(state.contents), "executable": state.executable}
    return {"digest": state.digest, "splices": [{"at": one.at, "remove": one.remove, "insert": _shown(one.insert)}
                                                for one in state.splices]}


def _shown(data: bytes) -> str | dict[str, str]:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(data).decode("ascii")}
