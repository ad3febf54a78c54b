"""The JSON documents of ``fixer docs``, with the names that ``docs/schema`` publishes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from fixer.documents.coverage import Astray, Coverage, CoveredEntry
from fixer.documents.drift import Comparison, Drift, Fate
from fixer.documents.model import Document, Passage
from fixer.documents.recognition import Recognised
from fixer.report.printable import printable_path, printable_text

_Object = dict[str, Any]


def coverage_json(found: Sequence[Coverage]) -> str:
    """The document of ``fixer docs coverage``.

    Args:
        found: one for each document.
    """
    return _dumped({"documents": [{
        "path": None if one.path is None else printable_path(one.path),
        "title": printable_text(one.title),
        "edition": _edition(one.recognised),
        "complete": one.complete,
        "entries": [_entry(entry) for entry in one.entries],
        "astray": [_astray(astray) for astray in one.astray],
    } for one in found]})


def drift_json(found: Comparison, updated: Sequence[str] = ()) -> str:
    """The document of ``fixer docs drift``.

    Args:
        found: the comparison.
        updated: files that were written.
    """
    return _dumped({
        "title": printable_text(found.title),
        "old": _document(*found.old), "new": _document(*found.new),
        "entries": [_drift(one) for one in found.entries],
        "to_review": list(found.to_review),
        "uncovered": [printable_text(_after(one).entry.name) for one in found.uncovered],
        "updated": [printable_path(path) for path in updated],
    })


def _dumped(document: _Object) -> str:
    # Only ASCII, so that it reads the same wherever it is sent.
    return json.dumps(document, indent=2) + "\n"


def _edition(recognised: Recognised) -> _Object | None:
    if recognised.edition is None:
        return None
    return {"number": recognised.edition.number, "exact": recognised.exact, "shared": recognised.shared,
            "digest": recognised.edition.digest}


def _entry(one: CoveredEntry) -> _Object:
    return {"section": printable_text(one.entry.name), "group": printable_text(one.entry.group), "line": one.line,
            "digest": one.entry.section, "code_digest": one.entry.code, "recipes": list(one.recipes)}


def _astray(one: Astray) -> _Object:
    return {"recipe": one.recipe, "document": printable_text(one.source.document),
            "section": printable_text(one.source.section), "reason": one.reason.value}


def _document(document: Document, recognised: Recognised) -> _Object:
    return {"path": printable_path(document.path), "title": printable_text(document.title),
            "edition": _edition(recognised), "entries": len(document.passages)}


def _drift(one: Drift) -> _Object:
    after = _after(one)
    former = one.pair.old if one.fate is Fate.RENAMED or _renamed_too(one) else None
    code = None
    if one.fate is Fate.CODE:
        code = {"before": _code(one.pair.old), "after": _code(one.pair.new)}
    return {
        "change": one.fate.value, "section": printable_text(after.entry.name),
        "was": printable_text(former.entry.name) if former else None,
        "group": printable_text(after.entry.group), "line": None if one.pair.new is None else one.pair.new.line,
        "code": code, "open": one.open,
        "recipes": [{"recipe": held.recipe, "reviewed": held.reviewed} for held in one.recipes],
    }


def _after(one: Drift) -> Passage:
    passage = one.pair.new or one.pair.old
    assert passage is not None
    return passage


def _renamed_too(one: Drift) -> bool:
    old, new = one.pair
    return old is not None and new is not None and old.entry.name != new.entry.name


def _code(passage: Passage | None) -> list[str]:
    return [printable_text(line) for line in passage.code] if passage else []
