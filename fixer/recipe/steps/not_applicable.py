"""Steps for some Drupal versions only."""

from __future__ import annotations

from fixer.outcome import Outcome, StepResult
from fixer.recipe.step import Context


def not_for_this_drupal(context: Context, majors: tuple[int, ...], name: str) -> StepResult | None:
    """A result for sites whose Drupal does not read ``name``; None where the step applies.

    A site whose version cannot be told is taken for one of the versions meant.
    """
    if not majors or context.site.major is None or context.site.major in majors:
        return None
    return StepResult(Outcome.NOT_APPLICABLE, f"{name} is not read by Drupal {context.site.major}")
