"""Places that a person should look at, or must: nothing is changed."""

from __future__ import annotations

from typing import NamedTuple

from fixer.outcome import Outcome, StepResult
from fixer.recipe.evidence import Evidence
from fixer.recipe.step import NOTHING_HERE, Context


class PointOut(NamedTuple):
    """Say of places in the site what a person should know about them; other steps decide what comes of the recipe.

    Args:
        evidence: what finds the places.
        advice: what to do about each; added to what the evidence says.
        needed: whether the problem is not mended before a person does it: a conflict, then.
    """

    evidence: Evidence
    advice: str
    needed: bool = False

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return ()

    def plan(self, context: Context) -> StepResult:
        """See ``Step``."""
        found = tuple(one._replace(message=f"{one.message}; {self.advice}")
                      for one in self.evidence.find(context.site, context.tree))
        if not self.needed:
            return StepResult(Outcome.NOT_APPLICABLE, "this only points something out", (), (), found)
        if not found:
            return StepResult(Outcome.SATISFIED, self.evidence.absence(context.site))
        return StepResult(Outcome.CONFLICT, found[0].message, (), found)

    def revert(self, context: Context) -> StepResult:  # noqa: ARG002 - there is never anything to take out
        """See ``Step``."""
        return StepResult(Outcome.SATISFIED, f"{NOTHING_HERE} is here: it only pointed something out")
