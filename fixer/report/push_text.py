"""What came of pushing a branch, and what comes next where it went to the platform itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from fixer.report.printable import printable_path

if TYPE_CHECKING:
    from fixer.git.pushing import Pushed

_UUID = re.compile(r"\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.drush\.in", re.IGNORECASE)
_DASHBOARD = "https://dashboard.pantheon.io/sites/{}#multidev"


class Multidev(NamedTuple):
    """How a branch on the code server becomes an environment.

    Args:
        command: for a terminal.
        dashboard: the address of the page that does the same.
    """

    command: str
    dashboard: str


def multidev(pushed: Pushed) -> Multidev | None:
    """What makes a multidev environment of a branch; None where it did not go to a Pantheon code server.

    Source: the host's guide, "Create a Multidev Environment".

    Args:
        pushed: what came of pushing.
    """
    found = _UUID.search(pushed.target.url.host)
    if pushed.target.url.kind != "pantheon" or found is None:
        return None
    return Multidev(f"terminus multidev:create <site>.dev {pushed.branch}", _DASHBOARD.format(found[1].lower()))


def pushed_lines(pushed: Pushed) -> list[str]:
    """What came of pushing, for people.

    Args:
        pushed: what came of pushing.
    """
    branch, remote = printable_path(pushed.branch), printable_path(pushed.target.remote)
    where = f"{remote} ({pushed.target.url.shown})"
    if pushed.refused:
        return [f"The branch {branch} is here only: it could not be pushed."]
    if not pushed.moved:
        return [f"{where} has the branch {branch} already.", *_next(pushed)]
    lines = [f"Pushed the branch {branch} to {where}; nothing was forced."]
    if pushed.hook:
        lines.append("The pre-push hook was not run: fixer runs no program of a repository.")
    return [*lines, *_next(pushed)]


def _next(pushed: Pushed) -> list[str]:
    found = multidev(pushed)
    if found is None:
        return []
    return [f"  try it:   {found.command}", f"  or here:  {found.dashboard}"]
