"""What a push that failed says, in one line: what, where, and what to do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fixer.secrets import redact
from fixer.site.paths import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fixer.git.target import Target

_REMOTE_SAYS = re.compile(r"remote:\s*(?:error:\s*|fatal:\s*)?(.*\w.*)")
_NO_NEWS = ("warning:", "hint:", "To ", "Enumerating", "Counting", "Compressing", "Writing", "Total", "Delta",
            "remote: Resolving", "remote: Counting", "remote: Enumerating", "remote: Compressing", "remote: Total")
# Each with what git, curl or ssh say, in the order in which they are looked for.
_KINDS = (
    (r"Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED",
     "is not known to ssh on this machine: connect to it once by hand and check its key"),
    (r"Could not resolve host|Connection refused|Failed to connect|Couldn't connect|timed out|Network is unreachable|"
     r"No route to host|Connection reset|unexpected disconnect|hung up|Operation too slow|Could not connect",
     "cannot be reached: see that you are online and that its address is right, then run fixer again"),
    (r"Authentication failed|could not read (?:Username|Password)|terminal prompts disabled|Permission denied|"
     r"returned error: 40[13]|Invalid username or|HTTP Basic: Access denied|not authori[sz]ed",
     "does not let you in: see that your credentials for it are right and may push, then run fixer again"),
    (r"[Rr]epository not found|returned error: 404|does not appear to be a git repository|does not exist|"
     r"not found|no such repository",
     "has no repository there, or hides it from you: see that the address and your rights are right"),
    (r"dubious ownership",
     "belongs to another user, so git does not touch it: add it to safe.directory if you trust it"),
    (r"SSL|certificate", "has a certificate that this machine does not trust: see http.sslCAInfo in git's manual"),
    (r"transport '[^']*' not allowed", "would be reached in a way that your git settings do not allow"),
    (r"shallow update not allowed",
     "takes nothing from a shallow clone: complete yours by `git fetch --unshallow`, then run fixer again"),
)
_REJECTED = (
    (r"fetch first|non-fast-forward|stale info|needs force|cannot lock ref",
     "was moved there meanwhile, and fixer never pushes by force: run fixer again"),
    (r"hook declined|protected|GH006|prohibited|denied|not allowed", "the server does not allow it"),
)


def unreachable(target: Target, output: str, secrets: Sequence[str]) -> str:
    """Why a remote could not be spoken with.

    Args:
        target: the remote.
        output: what git printed, in English.
        secrets: what must not be repeated.
    """
    where = f"{printable(target.remote)} ({target.url.shown})"
    for pattern, meaning in _KINDS:
        if re.search(pattern, output):
            return f"{where} {meaning}"
    return f"{where} could not be pushed to: {_telling(output, secrets)}"


def rejected(target: Target, branch: str, reason: str, output: str, secrets: Sequence[str]) -> str:
    """Why a remote did not take a branch.

    Args:
        target: the remote.
        branch: the short name.
        reason: git's own word for it, such as ``pre-receive hook declined``.
        output: what git printed, in English.
        secrets: what must not be repeated.
    """
    where = f"{printable(target.remote)} ({target.url.shown})"
    moved, refused = _REJECTED
    if re.search(moved[0], reason):
        return f"the branch {printable(branch)} on {where} {moved[1]}"
    if re.search(_KINDS[-1][0], reason + output):
        return f"{where} {_KINDS[-1][1]}"
    said = _REMOTE_SAYS.search(output)
    words = _shown(said[1].strip() if said else reason, secrets)
    advice = f"{refused[1]}; ask who looks after it, or name another branch with --branch"
    return f"{where} refused the branch {printable(branch)} ({words}): {advice}"


def _telling(output: str, secrets: Sequence[str]) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    found = next((line for line in lines if not line.startswith(_NO_NEWS)), "it gave no reason")
    return _shown(found.removeprefix("fatal: ").removeprefix("error: "), secrets)


def _shown(text: str, secrets: Sequence[str]) -> str:
    for secret in secrets:
        text = text.replace(secret, "‹redacted›")
    return printable(redact(text)[:300])
