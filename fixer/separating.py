"""``--separate``: a branch of its own for each recipe, and which of them cannot all be merged as they are."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from fixer.applying import Applied, ApplyRequest
from fixer.errors import AccessError, FixerError
from fixer.git.command import run_git
from fixer.outcome import Outcome
from fixer.proposal_base import on_base
from fixer.results import Plan

_CONFLICTS = frozenset(range(128))


class Overlap(NamedTuple):
    """Two recipes whose branches cannot both be merged as they are.

    Args:
        one: the recipe that comes first.
        other: the other one.
        paths: the files in which they meet.
    """

    one: str
    other: str
    paths: tuple[str, ...]


class Apart(NamedTuple):
    """How a request is carried out recipe by recipe.

    Args:
        together: what came of all of them in one plan; nothing is written of it.
        plans: by recipe id, the plan of each that changes something by itself.
        overlaps: those that get in each other's way.
    """

    together: Applied
    plans: dict[str, Plan]
    overlaps: tuple[Overlap, ...]

    @property
    def recipes(self) -> tuple[str, ...]:
        """The ids of the recipes that get a branch, in order."""
        return tuple(self.plans)


def apart(work: Callable[[ApplyRequest], Applied], request: ApplyRequest) -> Apart:
    """Find out, before anything is written, what each recipe does by itself.

    Recipes that contradict one another come out as conflicts of ``together``, and get no branch.

    Args:
        work: what carries requests out.
        request: what the user asks for.

    Raises:
        FixerError: see the leaves in ``fixer.errors``.
    """
    together = work(on_base(request))
    plans = {}
    for result in together.plan.results:
        if result.outcome in (Outcome.CHANGE, Outcome.SATISFIED):
            alone = work(on_base(single(request, result.recipe.id))).plan
            if alone.changes:
                plans[result.recipe.id] = alone
    return Apart(together, plans, tuple(_overlaps(plans)))


def single(request: ApplyRequest, recipe_id: str) -> ApplyRequest:
    """The request for one recipe only, on a branch named after it."""
    return request._replace(recipes=(recipe_id,), all=False, branch=None)


class _Made(NamedTuple):
    """What a plan makes of one path: the file before and after it, or the link."""

    before: bytes | None
    after: bytes | None
    target: str | None = None


def _overlaps(plans: dict[str, Plan]) -> Iterator[Overlap]:
    made = {recipe: _made(plan) for recipe, plan in plans.items()}
    for (one, first), (other, second) in combinations(made.items(), 2):
        shared = tuple(path for path in first if path in second and not _merge(first[path], second[path]))
        if shared:
            yield Overlap(one, other, shared)


def _made(plan: Plan) -> dict[str, _Made]:
    found: dict[str, _Made] = {}
    for change in (change for result in plan.results for change in result.changes):
        before = found[change.path].before if change.path in found else change.before
        found[change.path] = _Made(before, change.after, change.target)
        if change.source is not None:
            found[change.source] = _Made(change.before, None)
    return found


def _merge(one: _Made, other: _Made) -> bool:
    """Whether git merges what two branches make of a file."""
    if (one.after, one.target) == (other.after, other.target):
        return True
    versions = (one.after, one.before, other.after)
    if None in versions or one.target is not None or other.target is not None:
        return False
    with tempfile.TemporaryDirectory(prefix="fixer-") as folder:
        files = [Path(folder) / name for name in ("one", "base", "other")]
        for file, content in zip(files, versions, strict=True):
            file.write_bytes(content or b"")
        return run_git(["merge-file", "-p", "-q", *map(str, files)], None, accept=_CONFLICTS).returncode == 0


class Part(NamedTuple):
    """What came of one recipe.

    Args:
        recipe: its id.
        applied: what was done; None where it could not be.
        error: why not.
    """

    recipe: str
    applied: Applied | None
    error: str = ""


def each(recipes: Sequence[str], carry_out: Callable[[str], Applied]) -> list[Part]:
    """Carry recipes out one by one; one that fails does not keep the others from being carried out.

    Args:
        recipes: their ids.
        carry_out: does it for one.
    """
    parts = []
    for recipe in recipes:
        try:
            parts.append(Part(recipe, carry_out(recipe)))
        except AccessError:
            raise
        except FixerError as error:
            parts.append(Part(recipe, None, str(error)))
    return parts
