"""The last look before anything is written: PHP must accept what fixer wrote where it accepted what stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fixer.errors import BrokenConfigError
from fixer.php.lint import lint_with_php, php_command
from fixer.results import Plan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fixer.site.change import Change

_PHP = (".php", ".inc", ".module", ".install", ".profile")


def check_syntax(plan: Plan) -> bool:
    """Refuse a plan with a file that PHP could read before and cannot after.

    Only where there is a ``php`` to ask; it reads the files, it does not run them.

    Returns:
        Whether there was one and a changed file that it accepts.

    Raises:
        BrokenConfigError: there is such a file. Nothing has been written then.
    """
    found = [check_changes(result.changes, result.recipe.id) for result in plan.results]
    return any(found)


def check_changes(changes: Sequence[Change], cause: str) -> bool:
    """The same for changes, wherever they come from.

    Args:
        changes: what would be written.
        cause: what makes them, for the message.

    Returns:
        Whether there was a ``php`` and a changed file that it accepts.

    Raises:
        BrokenConfigError: there is a file that PHP could read before and cannot after.
    """
    accepted = False
    for change in changes:
        if change.after is None or not change.path.endswith(_PHP) or change.after == change.before:
            continue
        problem = lint_with_php(change.after)
        if problem is None:
            accepted = php_command() is not None
            continue
        if change.before is not None and lint_with_php(change.before) is not None:
            continue
        line = f":{problem.line}" if problem.line else ""
        raise BrokenConfigError(
            f"{change.path}{line}: PHP could not read this file any more after {cause} "
            f"({problem.message}); nothing was written, please report this")
    return accepted
