"""Whether Composer lets a plugin run, as ``composer.json`` and ``composer.lock`` tell.

Source: Composer's documentation, "allow-plugins", and its plugin manager: up to 2.2 every plugin ran. A newer
Composer keeps to that for lock files of an older one, until there is the first rule.
"""

from __future__ import annotations

import re

from fixer.recipe.versions import at_least
from fixer.site.json_text import Value, parse

RULES = ("config", "allow-plugins")
_ASKS_SINCE = "2.2.0"


def may_run(plugin: str, manifest: Value, lock: str | None) -> bool | None:
    """Whether a plugin may run; None where no rule is about it, so that Composer would ask, or refuse.

    Args:
        plugin: the package's name.
        manifest: ``composer.json``.
        lock: the text of ``composer.lock``, where there is one.

    Raises:
        ValueError: the lock file is no JSON.
    """
    allowed = manifest.at(*RULES)
    if allowed is not None and isinstance(allowed.data, bool):
        return allowed.data
    rules = allowed.data if allowed is not None and isinstance(allowed.data, dict) else {}
    about = [verdict for rule, verdict in rules.items() if _covers(rule, plugin)]
    if about:
        return about[0] is True
    return True if not rules and lock is not None and _asks_nobody(lock) else None


def _covers(rule: str, plugin: str) -> bool:
    return re.fullmatch(re.escape(rule).replace(r"\*", ".*"), plugin, re.IGNORECASE) is not None


def _asks_nobody(lock: str) -> bool:
    stated = parse(lock).at("plugin-api-version")
    version = stated.data if stated is not None and isinstance(stated.data, str) else ""
    return bool(version) and not at_least(version, _ASKS_SINCE)
