"""Names of branches: those fixer chooses, and which a user may choose."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from fixer.errors import UsageError
from fixer.site.paths import printable

_CODE_SERVER = re.compile(r"(?:^|[@/])codeserver\.[a-z0-9-]+\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
                          r"\.drush\.in(?=[:/]|$)", re.IGNORECASE)
_MULTIDEV = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,9}[a-z0-9])?")
_RESERVED = frozenset({"billing", "debug", "dev", "files", "live", "main", "master", "multidev", "settings",
                       "support", "tags", "team", "test"})
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f~^:?*\[\\]|\.\.|@\{|//")


def branch_name(recipe_ids: Iterable[str], remote_urls: Iterable[str]) -> str:
    """The branch for a set of recipes: the same set always gives the same name.

    Args:
        recipe_ids: the recipes; their order does not matter.
        remote_urls: the repository's remotes. Where one is a Pantheon code server, the branch is named
            so that it can become a multidev environment.
    """
    recipes = sorted(set(recipe_ids))
    if any(is_code_server(url) for url in remote_urls):
        return "fx-" + hashlib.sha256("\n".join(recipes).encode()).hexdigest()[:8]
    return f"fixer/{recipes[0]}" if len(recipes) == 1 else "fixer/fixes"


def revert_branch_name(recipe_ids: Iterable[str], remote_urls: Iterable[str]) -> str:
    """The branch that takes a set of recipes out again; arguments as for ``branch_name``."""
    recipes = sorted(set(recipe_ids))
    if any(is_code_server(url) for url in remote_urls):
        return "fx-" + hashlib.sha256("\n".join(["revert", *recipes]).encode()).hexdigest()[:8]
    return f"fixer/revert-{recipes[0]}" if len(recipes) == 1 else "fixer/revert-fixes"


def is_code_server(url: str) -> bool:
    """Whether ``url`` is the git server of a Pantheon site, with any user, port and form of address."""
    return _CODE_SERVER.search(url) is not None


def is_multidev_name(name: str) -> bool:
    """Whether a branch of that name can become a Pantheon multidev environment."""
    return _MULTIDEV.fullmatch(name) is not None and name not in _RESERVED


def check_branch_name(name: str) -> str:
    """``name``, if git takes it as the name of a branch (the rules of `git check-ref-format --branch`).

    Raises:
        UsageError: git would refuse it.
    """
    parts = name.split("/")
    fault = (_FORBIDDEN.search(name) or name in ("", "@", "HEAD") or name.startswith("-")
             or name.endswith(".") or not name.isprintable()
             or any(not part or part.startswith(".") or part.endswith(".lock") for part in parts))
    if fault:
        raise UsageError(f"`{printable(name)}` cannot be the name of a branch: use letters, digits, dashes"
                         " and single slashes, e.g. fixer/fixes")
    return name
