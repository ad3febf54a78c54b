"""The fingerprint of ``composer.json`` that Composer keeps in ``composer.lock``.

Source: Composer's Locker: the MD5 of some keys of the manifest, sorted, as PHP's json_encode() writes them.
Where it is out of date, Composer warns at every install, and ``composer validate`` fails.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

_KEYS = ("name", "version", "require", "require-dev", "conflict", "replace", "provide", "minimum-stability",
         "prefer-stable", "repositories", "extra")
_STATED = re.compile(r'("content-hash"\s*:\s*")([0-9a-f]{32})(")')


def content_hash(manifest: dict[str, Any]) -> str:
    """The fingerprint of a manifest.

    Args:
        manifest: what ``composer.json`` holds.
    """
    relevant = {key: manifest[key] for key in _KEYS if key in manifest}
    config = manifest.get("config")
    if isinstance(config, dict) and config.get("platform") is not None:
        relevant["config"] = {"platform": config["platform"]}
    text = json.dumps(_as_php({key: relevant[key] for key in sorted(relevant)}), separators=(",", ":"))
    return hashlib.md5(text.replace("/", "\\/").encode(), usedforsecurity=False).hexdigest()


def with_hash(lock: str, before: dict[str, Any], after: dict[str, Any]) -> str:
    """``composer.lock`` for a changed manifest; unchanged where its fingerprint was out of date before.

    Args:
        lock: the text of ``composer.lock``.
        before: the manifest as it was.
        after: the manifest as it is now.
    """
    found = _STATED.search(lock)
    if found is None or found[2] != content_hash(before):
        return lock
    return lock[: found.start(2)] + content_hash(after) + lock[found.end(2) :]


def _as_php(value: Any) -> Any:
    """A value as PHP has it once it has read the JSON: an object with the keys 0, 1, 2 is a list, an empty one too."""
    if isinstance(value, dict):
        inner = {key: _as_php(one) for key, one in value.items()}
        return list(inner.values()) if list(inner) == [str(index) for index in range(len(inner))] else inner
    if isinstance(value, list):
        return [_as_php(one) for one in value]
    return value
