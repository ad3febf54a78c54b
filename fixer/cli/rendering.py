"""What came of a command that changes a site, in the format asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fixer.applying import Applied
from fixer.cli.options import coloured
from fixer.errors import UnprovedError

if TYPE_CHECKING:
    from fixer.proposing import Proposed


def rendered(applied: Applied, options: dict[str, Any], *, reverting: bool,
             proposed: Proposed | None = None) -> str | bytes:
    """What came of a command, in the format asked for.

    Args:
        applied: what was done.
        options: of the command.
        reverting: whether recipes are taken out again.
        proposed: what came of the pull request.
    """
    if options["form"] == "json":
        from fixer.report.json import apply_json

        return apply_json(applied.plan, branch=applied.branch, commits=applied.commits, proof=applied.proof,
                          pushed=applied.pushed, held_back=applied.held_back,
                          pull_request=(proposed.url or None) if proposed is not None else None)
    if options["form"] == "markdown":
        from fixer.report.pull_request import pull_request_text

        text = pull_request_text(applied.whole or applied.plan, proof=applied.proof, linted=applied.linted,
                                 reverting=reverting)
        return f"# {text.title}\n\n{text.body}"
    if options["form"] == "patch":
        if applied.refused:
            raise UnprovedError("there is no patch, since the sealed run speaks against it; leave out --format patch "
                                "to see why")
        from fixer.report.diff import patch

        return patch(applied.plan, with_secrets=options["output"] is not None)
    from fixer.report.text import apply_text

    return apply_text(applied.plan, dry_run=options["dry_run"] or options["check"], show_diff=options["dry_run"],
                      branch=applied.branch, commits=applied.commits, remarks=applied.remarks,
                      base=applied.base_name, top=applied.top, into=applied.into, colour=coloured(options["output"]),
                      proof=applied.proof, reverting=reverting, pushed=applied.pushed, held_back=applied.held_back,
                      proposed=proposed)
