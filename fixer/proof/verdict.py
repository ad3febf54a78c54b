"""The verdict: what the runs before and after come to together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from fixer.php.worlds import PLATFORM, WORLDS
from fixer.proof.compare import ENDINGS, failures, rows, steady
from fixer.proof.intended import Intended
from fixer.proof.model import Proof, Row, WorldResult
from fixer.proof.php import Php
from fixer.proof.report import Report
from fixer.proof.run import WALL_SECONDS
from fixer.proof.seal import CPU_SECONDS
from fixer.report.explain_worlds import scope_text
from fixer.site.model import Site

_MOST_NAMED = 5


class Comparison:
    """The runs of one config before and after a plan.

    Args:
        site: the site.
        wanted: what may differ, by recipe.
        before: the reports of the config as it is, by world's index.
    """

    def __init__(self, site: Site, wanted: Sequence[Intended], before: Mapping[int, Report]) -> None:
        self._site = site
        self._wanted = wanted
        self._before = before
        self._after: Mapping[int, Report] = {}
        self._rows: dict[int, list[Row]] = {}

    @property
    def may_go_on(self) -> bool:
        """Whether there is anything to compare with."""
        return not any(report.state == "late" for report in self._before.values())

    def add(self, after: Mapping[int, Report]) -> None:
        """Add the reports of the config with the changes."""
        self._after = after
        self._rows = {index: rows(index, self._before[index], after[index], self._wanted) for index in after}

    @property
    def suspects(self) -> int:
        """Mask of the worlds in which something changed that should not have."""
        return sum(1 << index for index, found in self._rows.items()
                   if any(row.unmeant for row in found))

    def leave_out_unsteady(self, again: Mapping[int, Report]) -> None:
        """Mark what is another at every run, such as the time.

        Args:
            again: reports of a second run of the config as it is.
        """
        for index, report in again.items():
            self._rows[index] = steady(self._rows[index], self._before[index], report)

    def proof(self, php: Php) -> Proof:
        """The verdict.

        Args:
            php: what the config was run with.
        """
        worlds = tuple(WorldResult(WORLDS[index], self._before[index].state,
                                   self._after[index].state if index in self._after else "")
                       for index in sorted(self._before))
        found = tuple(row for index in sorted(self._rows) for row in self._rows[index])
        return Proof(php.version, php.seal.network, php.seal.limited, worlds, found, tuple(self._reasons()),
                     tuple(self._notes(found)))

    def _reasons(self) -> Iterator[str]:
        config = self._site.config
        late = [index for reports in (self._before, self._after) for index, report in reports.items()
                if report.state == "late"]
        if late:
            when = "before" if not self.may_go_on else "after"
            yield (f"{config} does not come to an end {when} the changes ({scope_text(1 << late[0])}): a run may take "
                   f"{WALL_SECONDS:g} seconds, {CPU_SECONDS} of them computing")
            return
        yield from self._in_worlds((index, f"{config} {failure}") for index, report in self._after.items()
                                   for failure in failures(self._before[index], report))
        yield from self._in_worlds(
            (index, f"{_listing(names)} would change, which no recipe means to do")
            for index, found in self._rows.items() if (names := [row.name.text for row in found if row.unmeant]))
        if not any(report.state == "cms" for index, report in self._after.items() if PLATFORM >> index & 1):
            yield "the CMS took over in none of the runs on the platform, so nothing is proved"

    def _notes(self, found: Sequence[Row]) -> Iterator[str]:
        yield from self._in_worlds(
            (index, f"{self._site.config} {ENDINGS[report.state]}{f' ({report.error})' if report.error else ''} before "
                    "the changes") for index, report in self._before.items() if report.state not in ("cms", "late"))
        yield from self._in_worlds(
            (index, f"with the changes {self._site.config} gets further than before, so what it sets from there on "
                    "could not be compared")
            for index, report in self._after.items() if self._before[index].state != report.state == "cms")
        yield from self._in_worlds((row.world, f"{row.name.text} is another at every run, so it was left out")
                                   for row in found if row.left_out == "unsteady")
        called = dict.fromkeys(name for reports in (self._before, self._after) for report in reports.values()
                               for name in report.refused)
        if called:
            yield f"the config calls {', '.join(f'{name}()' for name in called)}, which did nothing in the sealed run"
        for one in self._wanted:
            mine = [row for row in found if row.changed and one.covers(row.name, row.before, row.after)]
            if self._after and one.names and not mine:
                yield f"{one.recipe}: nothing of what it sets was another after the changes"

    def _in_worlds(self, said: Iterator[tuple[int, str]]) -> Iterator[str]:
        """Each sentence once, with the worlds it is true of."""
        masks: dict[str, int] = {}
        for index, sentence in said:
            masks[sentence] = masks.get(sentence, 0) | 1 << index
        for sentence, mask in masks.items():
            yield sentence if mask == self._everywhere else f"{sentence} ({scope_text(mask)})"

    @property
    def _everywhere(self) -> int:
        return sum(1 << index for index in self._before)


def _listing(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMED
    return ", ".join(names) if more <= 0 else f"{', '.join(names[:_MOST_NAMED])} and {more} more"
