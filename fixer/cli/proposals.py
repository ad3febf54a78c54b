"""The options of a pull request, as what ``fixer.proposing`` takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from fixer.applying import Applied, ApplyRequest
from fixer.forges.model import Extras
from fixer.proposing import Proposed, Wishes, propose


def proposed_as_asked(work: Callable[[ApplyRequest], Applied], request: ApplyRequest, options: dict[str, Any], *,
                      reverting: bool) -> tuple[Applied, Proposed | None]:
    """Carry a request out and propose what came of it.

    Args:
        work: what carries it out.
        request: what the user asks for.
        options: of the command.
        reverting: whether recipes are taken out again.

    Raises:
        FixerError: see ``fixer.proposing.propose``.
    """
    return propose(work, request, _wishes(options), options["remote"], _say, reverting=reverting)


def _wishes(options: dict[str, Any]) -> Wishes:
    def named(name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one.strip() for one in options[name] if one.strip()))

    extras = Extras(named("labels"), named("reviewers"), named("assignees"), (options["milestone"] or "").strip())
    return Wishes(options["forge"], options["reopen"], options["draft"], extras, options["separate"])


def _say(line: str) -> None:
    """Tell what is waited for, where it disturbs nobody who reads the result."""
    from fixer.report.printable import printable_text

    click.echo(f"fixer: {printable_text(line)}", err=True)
