"""The proof itself: run the config before and after, in every world, and compare what it sets."""

from __future__ import annotations

from collections.abc import Sequence

from fixer.php.worlds import ALL, LOCAL, WORLDS
from fixer.proof.copy import Copy, temporary_copy
from fixer.proof.harness import predefined
from fixer.proof.intended import Intended, changed_paths
from fixer.proof.model import Proof
from fixer.proof.needed import Needed, needed
from fixer.proof.php import Php, find_php
from fixer.proof.report import Report, read_report
from fixer.proof.run import run
from fixer.proof.verdict import Comparison
from fixer.site.model import Site
from fixer.site.tree import Tree


def prove(site: Site, before: Tree, after: Tree, wanted: Sequence[Intended]) -> Proof:
    """Run the config of ``site`` sealed off, as its files are in ``before`` and as they would be in ``after``.

    Nothing is run where no file changes that the config is made of.

    Args:
        site: the site.
        before: its files as they are.
        after: its files as they would be.
        wanted: what may differ, by recipe.

    Raises:
        SealError: there is no PHP that can be sealed off.
        InTheWayError, AccessError: the config cannot be read.
    """
    old, new = needed(site, before), needed(site, after)
    changed = changed_paths(wanted)
    concerned = changed & {site.config, site.definitions, *old.files, *old.links, *new.files, *new.links}
    unproved = tuple(one.recipe for one in wanted if not one.paths & concerned)
    if not concerned:
        return Proof(unproved=unproved)
    php = find_php()
    with temporary_copy(site, php.seal.user) as copy:
        runs = _Runs(php, copy, site)
        comparison = Comparison(site, wanted, runs.all(old))
        if comparison.may_go_on:
            comparison.add(runs.all(new))
            if suspects := comparison.suspects:
                comparison.leave_out_unsteady(runs.all(old, suspects))
    return comparison.proof(php)._replace(unproved=unproved)


class _Runs:
    """Runs of one site's config."""

    def __init__(self, php: Php, copy: Copy, site: Site) -> None:
        self._php = php
        self._copy = copy
        self._site = site

    def all(self, files: Needed, worlds: int = ALL) -> dict[int, Report]:
        """The reports by world's index. A run that takes too long is the last one.

        Args:
            files: what the copy is to hold.
            worlds: mask of the worlds to run in.
        """
        reports: dict[int, Report] = {}
        for part, mine in ((files.deployed(), worlds & ~LOCAL), (files, worlds & LOCAL)):
            if mine:
                self._copy.fill(part)
            for index in range(len(WORLDS)):
                if mine >> index & 1:
                    reports[index] = self._run(index)
                    if reports[index].state == "late":
                        return reports
        return reports

    def _run(self, index: int) -> Report:
        ended = run(self._php, self._copy, self._site, WORLDS[index])
        return read_report(ended, str(self._copy.home), predefined(self._site, WORLDS[index]))
