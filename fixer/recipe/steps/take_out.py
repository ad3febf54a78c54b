"""Values that must not reach the CMS, taken out of settings.php or wp-config.php."""

from __future__ import annotations

from typing import NamedTuple

from fixer.outcome import Outcome, Remark, StepResult
from fixer.php.config import Config
from fixer.php.definition import Definition, NameKind
from fixer.php.unwanted import Unwanted, names
from fixer.php.unwanted_out import TakenOut, take_out
from fixer.recipe.step import Context
from fixer.recipe.steps.configs import edits, has_no_config, open_config
from fixer.recipe.steps.lasting import lost_text
from fixer.recipe.steps.not_applicable import not_for_this_drupal


class TakeOut(NamedTuple):
    """Take statements, or single elements of an array, out of a config where they give unwanted values.

    A comment in their place keeps what stood there.

    Args:
        what: what the values are, as a noun phrase for summaries: ``APC as a cache back end``.
        unwanted: the variables or constants, and what they must not hold.
        why: the sentence for the comment.
        together: whether the values need one another, such as a class and the file that defines it.
        drupal: Drupal major versions that read these variables; empty for all.
    """

    what: str
    unwanted: tuple[Unwanted, ...]
    why: str
    together: bool = False
    drupal: tuple[int, ...] = ()

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return ()

    def names(self, _context: Context) -> tuple[tuple[NameKind, str], ...]:
        """See ``SetsNames``."""
        return tuple((one.kind, one.name) for one in self.unwanted)

    def plan(self, context: Context) -> StepResult:
        """See ``Step``."""
        elsewhere = not_for_this_drupal(context, self.drupal, self.what)
        if elsewhere is not None:
            return elsewhere
        site = context.site
        if has_no_config(context):
            return StepResult(Outcome.SATISFIED, f"there is no {site.config} that could set {self.what}")
        config = open_config(context)
        found = take_out(config, self.unwanted, f"fixer {context.recipe.id}: {self.why}", together=self.together,
                         also_computed=context.on_conflict == "replace")
        if found.documents:
            return self._taken_out(context, found, tuple(map(self._late, self._set_late(config))))
        remarks = (*(self._by_hand(one) for one in found.by_hand), *(self._elsewhere(one) for one in found.elsewhere))
        if remarks:
            return StepResult(Outcome.CONFLICT, remarks[0].message, (), remarks)
        return StepResult(Outcome.SATISFIED, f"nothing sets {self.what} on the platform")

    def revert(self, context: Context) -> StepResult:
        """See ``Step``."""
        from fixer.recipe.steps.putting_back import put_back_in_config

        return put_back_in_config(context, self.what)

    def _taken_out(self, context: Context, found: TakenOut, notes: tuple[Remark, ...]) -> StepResult:
        count = len(found.places)
        places = "1 place" if count == 1 else f"{count} places"
        return StepResult(Outcome.CHANGE, f"takes {self.what} out of {', '.join(found.documents)} ({places})",
                          edits(context, found.documents), (), (*notes, *lost_text(context, found.documents)))

    def _set_late(self, config: Config) -> list[Definition]:
        """The constants that are defined once more where the CMS has been loaded, which nothing forestalls any more."""
        return [one for one in config.definitions.all if one.late and one.kind is NameKind.CONSTANT
                and any(wish.kind is one.kind and names(wish, one.name) for wish in self.unwanted)]

    def _late(self, one: Definition) -> Remark:
        return Remark(f"{one.name} is set once more here, too late for what WordPress loads before, but not for what "
                      "runs after; take this out by hand, too", one.path, one.line)

    def _by_hand(self, one: Definition) -> Remark:
        return Remark(f"{one.name} sets {self.what} here in a way that only a person can take apart; take it out by "
                      "hand", one.path, one.line)

    def _elsewhere(self, one: Definition) -> Remark:
        return Remark(f"{one.name} sets {self.what} here for computers off the platform, which need what would go; "
                      "move all of it into one branch for them by hand", one.path, one.line)
