"""What ``fixer apply`` says: the diff, what came of each recipe, and what a human does next."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from fixer.errors import GitError
from fixer.outcome import Outcome, Remark
from fixer.recipe.model import Remedy
from fixer.report.printable import printable_path, printable_place, printable_text, shell_word
from fixer.report.style import Style, count, guided_lines, joined, remark_line
from fixer.results import Plan, RecipeResult

if TYPE_CHECKING:
    from fixer.git.pushing import Pushed
    from fixer.proof.model import Proof
    from fixer.proposing import Proposed

_WORDS = {
    Outcome.CHANGE: ("changed", "green"),
    Outcome.SATISFIED: ("already right", "dim"),
    Outcome.CONFLICT: ("conflict", "red"),
    Outcome.NOT_APPLICABLE: ("not for here", "dim"),
    Outcome.GUIDED: ("for you to do", "yellow"),
    Outcome.ADVISORY: ("not supported", "yellow"),
}
_REVERTED = {**_WORDS, Outcome.CHANGE: ("taken out", "green"), Outcome.SATISFIED: ("nothing to do", "dim")}
_WIDEST = max(len(word) for word, _ in _WORDS.values())


def apply_text(plan: Plan, *, dry_run: bool = False, show_diff: bool = False, branch: str | None = None,
               commits: Sequence[tuple[str, str]] = (), remarks: Sequence[str] = (), base: str = "HEAD",
               top: Path | None = None, into: str | None = None, colour: bool = False,
               proof: Proof | None = None, reverting: bool = False, pushed: Pushed | None = None,
               held_back: str = "", proposed: Proposed | None = None) -> str:
    """The report of an apply, or of a revert.

    Args:
        plan: what was planned.
        dry_run: whether nothing was written.
        show_diff: whether the diff comes first.
        branch: the branch that holds the commits, or would; None when files are changed in place.
        commits: recipe id and sha of each commit made.
        remarks: sentences about the branch.
        base: what the user calls the commit the branch starts from.
        top: the top of the repository's working tree, or the bare repository.
        into: the branch of a bare repository that can take the commits; None where there is a working tree.
        colour: whether to colour.
        proof: what the sealed runs of the config showed, where they were asked for.
        reverting: whether recipes are taken out again.
        pushed: what came of pushing the branch, where that was asked for.
        held_back: why nothing was written although something is to be done.
        proposed: what came of the pull request, where that was asked for.
    """
    words = _REVERTED if reverting else _WORDS
    style = Style(colour)
    shas = dict(commits)
    refused = proof is not None and proof.refused
    unwritten = dry_run or refused or bool(held_back)
    lines = [line for result in plan.results for line in _result(result, words, style, unwritten, shas)]
    lines += [f"{'left out':<{_WIDEST}}  {recipe.id}: {printable_text(reason)}" for recipe, reason in plan.passed_over]
    several = len(plan.results) > 1
    guided = [(step, result.recipe.id if several else "") for result in plan.results if _is_for_now(result)
              for step in result.guided]
    return joined([
        _diff(plan, style) if show_diff else [],
        lines,
        guided_lines(guided, style),
        [printable_text(remark) for remark in remarks],
        *([] if proof is None else _proof(proof, style)),
        [] if refused else
        [f"Nothing was written: {printable_text(held_back)}."] if held_back else
        _held_back(plan, branch, "--dry-run" if show_diff else "--check") if dry_run
        else _ending(plan, branch, len(commits), base, git_command(top), into),
        [] if pushed is None else _pushed(pushed),
        [] if proposed is None else _proposed(proposed),
    ])


def _is_for_now(result: RecipeResult) -> bool:
    """Whether what a person does goes with this result: after a fix that was not made there is nothing to do yet."""
    return result.outcome is not Outcome.CONFLICT or result.recipe.remedy is Remedy.GUIDED


def _pushed(pushed: Pushed) -> list[str]:
    from fixer.report.push_text import pushed_lines

    return pushed_lines(pushed)


def _proof(proof: Proof, style: Style) -> list[list[str]]:
    from fixer.report.proof_text import proof_sections, refusal_lines

    return [*proof_sections(proof, style), refusal_lines(proof, style) if proof.refused else []]


def _diff(plan: Plan, style: Style) -> list[str]:
    from fixer.report.diff import shown_diff

    return coloured_diff(shown_diff(plan), style)


def coloured_diff(diff: str, style: Style) -> list[str]:
    """The lines of a diff, marked as git marks them.

    Args:
        diff: the text from ``shown_diff``.
        style: how to mark.
    """
    lines = diff.removesuffix("\n").split("\n") if diff else []
    if not style.colour:
        return lines
    marked, header = [], True
    for line in lines:
        if line.startswith("diff --git "):
            header = True
        elif line.startswith("@@ "):
            header = False
        colour = "bold" if header else {"@": "cyan", "+": "green", "-": "red", "\\": "dim"}.get(line[:1])
        marked.append(style.mark(colour, line) if colour else line)
    return marked


def _result(result: RecipeResult, words: dict[Outcome, tuple[str, str]], style: Style, dry_run: bool,
            shas: dict[str, str]) -> list[str]:
    word, colour = words[result.outcome]
    if result.outcome is Outcome.CHANGE and dry_run:
        word = "would change"
    sha = f" ({shas[result.recipe.id][:10]})" if result.recipe.id in shas else ""
    lines = [f"{style.mark(colour, f'{word:<{_WIDEST}}')}  {result.recipe.id}{sha}: {printable_text(result.summary)}"]
    lines += [line for conflict in result.conflicts if (line := _conflict_line(conflict, result.summary))]
    lines += [remark_line(note, "  note: ") for note in result.notes]
    return lines


def _conflict_line(conflict: Remark, said: str) -> str:
    """Where a conflict is and what it is, but for what has been said."""
    if conflict.message != said:
        return remark_line(conflict, "  ")
    place = printable_place(conflict.path, conflict.line)
    return f"  see {place}" if place else ""


def _proposed(proposed: Proposed) -> list[str]:
    return [printable_text(line) for line in (proposed.told, *proposed.remarks) if line]


def _unchanged(plan: Plan) -> list[str]:
    return ["Nothing to change."] if not plan.conflicts else ["Nothing was changed."]


def _held_back(plan: Plan, branch: str | None, option: str) -> list[str]:
    if not plan.changes:
        return _unchanged(plan)
    where = f"a branch {printable_path(branch)}" if branch else "the files"
    return [f"Nothing was written. Without {option} this goes into {where}."]


def _ending(plan: Plan, branch: str | None, commits: int, base: str, git: str, into: str | None) -> list[str]:
    if not plan.changes:
        return _unchanged(plan)
    if branch is None:
        return _in_place(plan)
    from shlex import quote

    # Nothing can be merged without a working tree.
    take = f"merge {quote(branch)}" if into is None else f"fetch . {quote(f'{branch}:{into}')}"
    rest = "your files are as they were" if into is None else "the other branches are as they were"
    return [
        f"The branch {printable_path(branch)} has {count(commits, 'new commit')}; {rest}.",
        f"  see it:   {git} log -p {quote(base)}..{quote(branch)}",
        f"  take it:  {git} {take}",
        f"  undo it:  {git} branch -D {quote(branch)}",
    ]


def _in_place(plan: Plan) -> list[str]:
    changes = {change.path: change.action.value for result in plan.results for change in result.changes}
    return [f"Changed {count(len(changes), 'file')} in place:",
            *(f"  {action:<8}{printable_path(path)}" for path, action in changes.items())]


def git_command(top: Path | None) -> str:
    """The git command as it works from the user's folder.

    Args:
        top: the top of the repository's working tree, or the bare repository.
    """
    if top is None or _is_here(top):
        return "git"
    return f"git -C {shell_word(str(top))}"


def _is_here(top: Path) -> bool:
    """Whether git, called in the user's folder, finds the repository of ``top`` and not one inside it."""
    from fixer.git.location import locate

    try:
        found = locate(Path.cwd())
    except (GitError, OSError):
        return False
    return found is not None and top in (found.top, found.git_dir)
