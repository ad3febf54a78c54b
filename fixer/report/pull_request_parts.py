"""The parts of a pull request's text, each a list of items in Markdown."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple, Self

from fixer.errors import FixerError
from fixer.outcome import Outcome, Remark
from fixer.report.markdown import cell, code, fenced, words
from fixer.report.printable import printable_path
from fixer.report.style import count
from fixer.results import Plan, RecipeResult
from fixer.site.change import Action, Change

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fixer.proof.model import Proof, Row
    from fixer.recipe.model import Guided

_FOLDED_FROM = 13
_LONGEST = 1_200
_ENVIRONMENTS = ("dev", "test", "live")
_DONE = {Action.EDIT: "edited", Action.CREATE: "added", Action.DELETE: "deleted", Action.MOVE: "moved from",
         Action.SYMLINK: "now a link to"}
_FEW_FILES = 4


class Listed(NamedTuple):
    """Items as they are shown: those that fit, how many there are, and whether they fold."""

    shown: list[str]
    total: int
    folded: bool

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.total - len(self.shown)

    @classmethod
    def of(cls, items: list[str], kept: int, *, details: bool) -> Self:
        """The first of the items.

        Args:
            items: all of them.
            kept: how many at most.
            details: whether they may fold.
        """
        return cls(items[:kept], len(items), details and min(len(items), kept) >= _FOLDED_FROM)


class Parts:
    """What a plan says to a reviewer.

    Args:
        plan: all that is on the branch.
        proof: what the sealed runs showed, where they were asked for.
        linted: whether ``php -l`` has read every changed PHP file.
        reverting: whether recipes are taken out again.

    Attributes:
        done: the results with a change.
    """

    def __init__(self, plan: Plan, proof: Proof | None, *, linted: bool, reverting: bool) -> None:
        self.plan = plan
        self.reverting = reverting
        self.done = [result for result in plan.results if result.outcome is Outcome.CHANGE]
        self._proof = proof
        self._linted = linted
        self._problems: list[str] | None = None

    def problems(self) -> list[str]:
        """What was wrong, and how it shows in this site."""
        if self._problems is None:
            self._problems = [self._problem(result) for result in self.done]
        return self._problems

    def _problem(self, result: RecipeResult) -> str:
        recipe = result.recipe
        seen = [] if self.reverting else _evidence(self.plan, result)
        shown = f" It shows here: {_place(seen[0])}{_more(len(seen) - 1)}." if seen else ""
        return f"- **{words(recipe.title)}** ({code(recipe.id)}). {_cut(words(recipe.problem))}{shown}"

    def files(self) -> list[str]:
        """What was changed, file by file."""
        found: dict[str, list[tuple[Change, RecipeResult]]] = {}
        for result in self.done:
            for change in result.changes:
                found.setdefault(change.path, []).append((change, result))
        return [_file(path, changes) for path, changes in found.items()]

    def steps(self, when: str) -> list[str]:
        """What a person does, as a checklist; equal steps of several recipes once.

        Args:
            when: ``before-deploy`` or ``after-deploy``.
        """
        found: dict[Guided, list[str]] = {}
        for result in self.plan.results:
            if result.outcome in (Outcome.CHANGE, Outcome.GUIDED):
                for step in result.guided:
                    if step.when == when:
                        found.setdefault(step, []).append(result.recipe.id)
        return [_step(step, recipes) for step, recipes in found.items()]

    def conflicts(self) -> list[str]:
        """What fixer left to a person."""
        return [f"- {_place(conflict)} ({code(result.recipe.id)})"
                for result in self.plan.results for conflict in result.conflicts]

    def notes(self) -> list[str]:
        """Remarks about places, each once."""
        return list(dict.fromkeys(f"- {_place(note)} ({code(result.recipe.id)})"
                                  for result in self.done for note in result.notes))

    def checks(self) -> list[str]:
        """How the change was checked."""
        checks = []
        if any(change.after is not None for result in self.done for change in result.changes):
            checks.append("fixer parsed every file again after its edits: none has a new error, and its own reader "
                          "finds what the recipes want.")
        if self._linted:
            checks.append(f"{code('php -l')} accepts every changed PHP file.")
        if self._proof is None:
            checks.append(f"The config itself was not run; {code('fixer apply --prove')} runs it before and after, "
                          "sealed off, and compares every value.")
        else:
            checks += self._proof_checks(self._proof)
        return checks

    def _proof_checks(self, proof: Proof) -> list[str]:
        from fixer.report.proof_values import ShownLeaves

        checks = []
        if proof.worlds:
            runs = sum(1 + bool(one.after) for one in proof.worlds)
            verdict = "it speaks against the change" if proof.refused else "only what the recipes mean to set differs"
            php = words(f"PHP {proof.php}")
            checks.append(f"{php} ran the config {count(runs, 'time')}, sealed off, before and after the change, in "
                          f"every environment: {verdict}.")
        if proof.unproved:
            named = ", ".join(map(code, proof.unproved))
            checks.append(f"The config is not changed for {named}, so running it proves nothing there.")
        return checks + [_cut(words(one)) for one in ShownLeaves(proof).sentences((*proof.reasons, *proof.notes))]

    def changed_values(self) -> list[str]:
        """Rows of the table of values that the sealed runs found changed."""
        return [] if self._proof is None else _rows(self._proof, changed=True)

    def same_values(self) -> list[str]:
        """Rows of the table of values that stay."""
        return [] if self._proof is None else _rows(self._proof, changed=False)

    def sources(self) -> list[str]:
        """Where the solutions are documented."""
        return list(dict.fromkeys(f"- {words(source.document)}, “{words(source.section)}”"
                                  for result in self.done for source in result.recipe.sources))


def _evidence(plan: Plan, result: RecipeResult) -> list[Remark]:
    try:
        return [remark for one in result.recipe.evidence for remark in one.find(plan.site, plan.site.tree)]
    except FixerError:
        # What cannot be read any more is no reason to say nothing of the change.
        return []


def _place(remark: Remark) -> str:
    line = f":{remark.line}" if remark.line and remark.path else ""
    place = f"{code(remark.path + line)}: " if remark.path else ""
    return place + _cut(words(remark.message))


def _more(number: int) -> str:
    return f" (and {count(number, 'place')} more)" if number > 0 else ""


def _file(path: str, changes: list[tuple[Change, RecipeResult]]) -> str:
    actions = list(dict.fromkeys(_action(change) for change, _ in changes))
    here = re.compile(rf" in {re.escape(path)}(?=;|$)")
    told = [f"{_cut(words(here.sub('', result.summary)))} ({code(result.recipe.id)})" if _is_told(result, changes)
            else f"({code(result.recipe.id)})"
            for result in {result.recipe.id: result for _, result in changes}.values()]
    colon = "" if told[0].startswith("(") else ":"
    return f"- {code(path)} {', '.join(actions)}{colon} {'; '.join(told)}"


def _is_told(result: RecipeResult, changes: list[tuple[Change, RecipeResult]]) -> bool:
    """Whether a recipe's summary says more of a file than that it was changed."""
    written = any(change.action in (Action.EDIT, Action.CREATE) for change, one in changes if one is result)
    return written and bool(result.summary) and len(result.changes) <= _FEW_FILES


def _action(change: Change) -> str:
    said = _DONE[change.action]
    if change.action is Action.MOVE:
        return f"{said} {code(change.source or '')}"
    return f"{said} {code(change.target or '')}" if change.action is Action.SYMLINK else said


def _step(step: Guided, recipes: list[str]) -> str:
    head = f"- [ ] {_cut(words(step.text))} ({', '.join(map(code, recipes))})"
    if not step.command:
        return head
    lines = printable_path(step.command.replace("\n", "\0")).split("^@")
    return f"{head}\n\n{fenced(_everywhere(lines), '  ')}\n"


def _everywhere(lines: list[str]) -> Iterable[str]:
    """Commands that belong to an environment for each of them in turn; those that do not, once."""
    for everywhere, found in groupby(lines, lambda line: "<env>" in line):
        commands = list(found)
        environments = _ENVIRONMENTS if everywhere else _ENVIRONMENTS[:1]
        yield from (line.replace("<env>", environment) for environment in environments for line in commands)


def _rows(proof: Proof, *, changed: bool) -> list[str]:
    from fixer.report.proof_text import by_name, by_scope
    from fixer.report.proof_values import ShownLeaves

    shown = ShownLeaves(proof)

    def values(row: Row) -> str:
        before = cell(_short(shown.for_people(row.name, row.before)))
        if row.left_out:
            before = "not compared"
        return f"{before} | {cell(_short(shown.for_people(row.name, row.after)))}" if changed else before

    return [f"| {cell(name.text)} | {words(scope) or 'everywhere'} | {value} |"
            for name, rows in by_name(proof.rows) if any(row.changed for row in rows) is changed
            for scope, value in by_scope((row.world, values(row)) for row in rows)]


def _short(value: str) -> str:
    return value if len(value) <= 80 else value[:79] + "…"


def _cut(text: str) -> str:
    """A sentence of a length that a reader may be asked to read; cut where no formatting can be open."""
    if len(text) <= _LONGEST:
        return text
    cut = text[:_LONGEST].rpartition(" ")[0]
    return (cut if cut.count("`") % 2 == 0 else cut.rpartition("`")[0].rstrip()) + " …"
