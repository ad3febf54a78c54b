"""A recipe and its parts. A recipe is a declaration: literals and the objects of this package only."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from fixer.recipe.evidence import Evidence
    from fixer.recipe.run_time import MendedAtRunTime
    from fixer.recipe.step import Step


class Remedy(Enum):
    """Who mends the problem: fixer, a human with exact commands, or nobody."""

    AUTOMATIC = "automatic"
    GUIDED = "guided"
    ADVISORY = "advisory"


class Source(NamedTuple):
    """Where a solution is documented.

    Args:
        document: the document's title, which stands for its newest known edition; an older edition is
            named with its number behind the title: ``Title (edition 1)``.
        section: the section's heading as it reads, without links; ``Heading, issue 2`` where the document
            numbers several issues under one heading.
        digest: of the section as it was when the recipe was last held against it; ``fixer docs drift``
            compares it, and ``--update`` writes it.
    """

    document: str
    section: str
    digest: str = ""


class Guided(NamedTuple):
    """What only a human can do.

    Args:
        when: ``before-deploy`` or ``after-deploy``.
        text: one sentence.
        command: the command to copy, or ``""`` where there is none. ``{uploads}``, ``{content}``,
            ``{docroot}`` stand for this site's paths, ``{plugin}`` for the folder name that the first plugin
            of the evidence has here, ``{module:x}`` for the folder of the module with that machine name;
            ``<site>.<env>`` is left for the human.
        unless: a file, with placeholders, that shows that it is done already; ``""`` for none.
        drupal: Drupal major versions it is for; empty for all.
        without: an extension that must not be installed for it, by its slug; ``""`` for none.
        style: the style of site it is for, as in ``Site.style``; ``""`` for all.
    """

    when: Literal["before-deploy", "after-deploy"]
    text: str
    command: str = ""
    unless: str = ""
    drupal: tuple[int, ...] = ()
    without: str = ""
    style: str = ""


class Recipe(NamedTuple):
    """One documented solution.

    Args:
        id: in kebab case; the module's file name with dashes.
        title: what is mended, as a short noun phrase.
        cms: ``wordpress``, ``drupal`` or ``platform`` (both).
        remedy: automatic, guided or advisory.
        problem: why a site needs it, in a sentence or two.
        subject: the commit's subject line, in the imperative.
        sources: where the solution is documented; never empty.
        evidence: any of these found in a site makes a finding.
        steps: what fixer does, in order; of a guided recipe the part that files allow, done only where the
            recipe is named; none where it is advisory.
        guided: what a human does besides.
        revision: raised when what the recipe writes changes.
        drupal: Drupal major versions it is for; empty for all.
        after: ids of recipes that go first when both are applied.
        confirm: a reason why ``--all`` must not apply it unasked.
        mended_at_run_time: what the platform's must-use plugin does about it, or None.
        advice: a sentence for the reader of the report: a safer choice, an alternative.
    """

    id: str
    title: str
    cms: Literal["wordpress", "drupal", "platform"]
    remedy: Remedy
    problem: str
    subject: str
    sources: tuple[Source, ...]
    evidence: tuple[Evidence, ...] = ()
    steps: tuple[Step, ...] = ()
    guided: tuple[Guided, ...] = ()
    revision: int = 1
    drupal: tuple[int, ...] = ()
    after: tuple[str, ...] = ()
    confirm: str = ""
    mended_at_run_time: MendedAtRunTime | None = None
    advice: str = ""
