"""What came of recipes that were carried out one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from fixer.outcome import Outcome
from fixer.report.json import Document, apply_document, dumped
from fixer.report.printable import printable_path, printable_text
from fixer.report.style import joined, remark_line

if TYPE_CHECKING:
    from fixer.proposing import Proposed
    from fixer.separating import Apart, Overlap, Part


def overlap_lines(overlaps: Sequence[Overlap]) -> list[str]:
    """Which branches cannot all be merged as they are, for people.

    Args:
        overlaps: from ``fixer.separating``.
    """
    if not overlaps:
        return []
    lines = [f"  {one.one} and {one.other} meet in {', '.join(map(printable_path, one.paths))}" for one in overlaps]
    return ["These touch the same lines. Once one of them is merged, --update-base and a person bring the other up to "
            "date; without --separate they go into one branch:", *lines]


def joined_text(found: Apart, texts: Sequence[str]) -> str:
    """The reports of single recipes as one.

    Args:
        found: what each does by itself.
        texts: the reports.
    """
    conflicts = [line for result in found.together.plan.results if result.outcome is Outcome.CONFLICT
                 for line in (f"{result.recipe.id}: {printable_text(result.summary)}",
                              *(remark_line(one, "  ") for one in result.conflicts))] if found.recipes else []
    return joined([overlap_lines(found.overlaps), ["No branch is made for:", *conflicts] if conflicts else [],
                   *([text.rstrip("\n")] for text in texts)])


def separate_json(found: Apart, parts: Sequence[Part], proposed: Mapping[str, Proposed | None]) -> str:
    """The document of ``fixer apply --separate``: what all come to, and each branch under ``separate``.

    Args:
        found: what each does by itself.
        parts: what came of each.
        proposed: what came of their pull requests.
    """
    document = apply_document(found.together.plan)
    document["overlaps"] = [{"recipes": [one.one, one.other], "paths": list(map(printable_path, one.paths))}
                            for one in found.overlaps]
    document["separate"] = [_part(part, proposed.get(part.recipe)) for part in parts]
    return dumped(document)


def _part(part: Part, proposed: Proposed | None) -> Document:
    error = part.error or ("" if proposed is None else proposed.refused)
    told = {"recipe": part.recipe, "error": printable_text(error) or None}
    if part.applied is None:
        return {**told, "branch": None, "commits": [], "pull_request": None}
    applied = part.applied
    whole = apply_document(applied.plan, branch=applied.branch, commits=applied.commits, proof=applied.proof,
                           pushed=applied.pushed, held_back=applied.held_back,
                           pull_request=(proposed.url or None) if proposed is not None else None)
    return {**told, **{name: value for name, value in whole.items() if name not in ("site", "results")}}
