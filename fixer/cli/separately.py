"""``--separate``: one branch, and one pull request, for each recipe."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

from fixer.applying import Applied, ApplyRequest
from fixer.cli.options import check_output, emit, failing_as_json
from fixer.cli.rendering import rendered
from fixer.errors import ForgeError, GitError, UsageError
from fixer.proposing import Proposed
from fixer.separating import Apart, Part, apart, each, single

_CONFLICT = 3
_SOMETHING_TO_DO = 1


def carry_out_apart(name: str, work: Callable[[ApplyRequest], Applied], request: ApplyRequest,
                    options: dict[str, Any]) -> None:
    """Carry a command out recipe by recipe, print what came of it, and end with its exit code.

    Args:
        name: the command's name.
        work: what it does.
        request: what the user asks for.
        options: of the command.
    """
    if options["branch"] is not None:
        raise UsageError("--separate makes a branch for each recipe, so one name for --branch means nothing with it")
    if options["form"] not in ("text", "json"):
        raise UsageError(f"--format {options['form']} shows one branch: leave out --separate, or name one recipe")
    with failing_as_json(name, options["form"], options["output"]):
        check_output(options["output"])
        found = apart(work, request)
        run = _Run(work, request, options, reverting=name == "revert")
        parts = each(found.recipes, run.carry_out)
        result = run.rendered(found, parts)
    emit(result, options["output"])
    run.finish(found, parts)


class _Run:
    def __init__(self, work: Callable[[ApplyRequest], Applied], request: ApplyRequest, options: dict[str, Any], *,
                 reverting: bool) -> None:
        self._work = work
        self._request = request
        self._options = options
        self._reverting = reverting
        self._proposed: dict[str, Proposed | None] = {}

    def carry_out(self, recipe: str) -> Applied:
        request = single(self._request, recipe)
        if not self._options["pull_request"]:
            return self._work(request)
        from fixer.cli.proposals import proposed_as_asked

        applied, self._proposed[recipe] = proposed_as_asked(self._work, request, self._options,
                                                            reverting=self._reverting)
        return applied

    def rendered(self, found: Apart, parts: Sequence[Part]) -> str | bytes:
        if self._options["form"] == "json":
            from fixer.report.separate import separate_json

            return separate_json(found, parts, self._proposed)
        from fixer.report.separate import joined_text

        texts = [] if found.recipes else [self._text(found.together, None)]
        for part in parts:
            text = "" if part.applied is None else self._text(part.applied, self._proposed.get(part.recipe))
            texts.append(text or f"{part.recipe}: {part.error}\n")
        return joined_text(found, texts)

    def _text(self, applied: Applied, proposed: Proposed | None) -> str:
        text = rendered(applied, self._options, reverting=self._reverting, proposed=proposed)
        return text if isinstance(text, str) else text.decode("utf-8", "surrogateescape")

    def finish(self, found: Apart, parts: Sequence[Part]) -> None:
        """End with the exit code that says most."""
        failed = [f"{part.recipe}: {part.error}" for part in parts if part.applied is None]
        refused = [part.applied.pushed.refused for part in parts
                   if part.applied is not None and part.applied.pushed is not None and part.applied.pushed.refused]
        unproposed = [one.refused for one in self._proposed.values() if one is not None and one.refused]
        if failed or refused:
            raise GitError("; ".join([*failed, *refused, *unproposed]))
        if unproposed:
            raise ForgeError("; ".join(unproposed))
        done = [part.applied for part in parts if part.applied is not None]
        if found.together.plan.conflicts or any(one.plan.conflicts or one.refused for one in done):
            raise click.exceptions.Exit(_CONFLICT)
        if self._options["check"] and parts:
            raise click.exceptions.Exit(_SOMETHING_TO_DO)
