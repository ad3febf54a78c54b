"""The code of a Drupal module, in every place where the site has a copy, and what is done to it.

Where a module's code is kept in git, it is edited. Where Composer puts it in place, an edit would be gone
after the next build: there a patch takes its place (see ``fixer.recipe.steps.composer_patch``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fixer.errors import InTheWayError
from fixer.outcome import Outcome, Remark, StepResult
from fixer.php.document import Document
from fixer.recipe.module_file import ModuleFile
from fixer.recipe.step import NOTHING_HERE, Context
from fixer.recipe.steps.configs import refuse_broken
from fixer.recipe.steps.lasting import lost_text
from fixer.recipe.steps.verdict import Editor, Restorer, Verdict
from fixer.site.change import Action, Change
from fixer.site.model import Extension
from fixer.site.ownership import is_ignored
from fixer.site.paths import join, resolve
from fixer.site.tree import Kind, Tree


def edit_copies(context: Context, where: ModuleFile, edit: Editor, why: str) -> StepResult:
    """Edit a file in every copy of a module, or patch it where Composer puts the module in place.

    Args:
        context: the step's context.
        where: the file.
        edit: what is done to it.
        why: a sentence for the patch.

    Raises:
        InTheWayError: a link leads out of the site, or a file at a path that is needed stands in the way.
    """
    results = []
    for copy in where.copies(context):
        if _by_composer(context, copy):
            from fixer.recipe.steps.composer_patch import patched

            results.append(patched(context, where, copy, edit, why))
        else:
            results.append(_edited(context, where, copy, edit))
    found = context.site.inventory.by_slug(where.machine_name)
    return together(results, f"{where.machine_name} is here for another Drupal only" if found else
                    f"{where.machine_name} is not installed here")


def edit_file(context: Context, path: str, edit: Editor) -> StepResult:
    """Edit one file.

    Raises:
        InTheWayError: a link on the way leads out of the site.
    """
    real = resolve(context.tree, path, context.site.root)
    if context.tree.kind(real) is not Kind.FILE:
        return StepResult(Outcome.NOT_APPLICABLE, f"there is no file {path} in this code")
    document = Document(context.tree.read(real))
    try:
        refuse_broken(document, real)
    except InTheWayError as broken:
        return _conflict(broken.message, real, broken.line)
    verdict = edit(document)
    result = of_verdict(context, real, verdict)
    if verdict.document is None:
        return result
    return result._replace(notes=(*result.notes, *lost_text(context, {real: verdict.document})))


def of_verdict(context: Context, path: str, verdict: Verdict) -> StepResult:
    """A step's result for one file."""
    notes = tuple(note._replace(path=path) for note in verdict.notes)
    place = f"{path}:{verdict.line}" if verdict.line is not None else path
    if verdict.outcome is Outcome.CONFLICT:
        remark = Remark(verdict.summary, path, verdict.line)
        return StepResult(Outcome.CONFLICT, verdict.summary, (), (remark,), notes)
    if verdict.document is None:
        return StepResult(verdict.outcome, f"{verdict.summary} ({place})", (), (), notes)
    change = Change(Action.EDIT, path, before=context.tree.read(path), after=verdict.document.source,
                    executable=context.tree.executable(path))
    return StepResult(Outcome.CHANGE, f"{verdict.summary} in {path}", (change,), (), notes)


def together(results: Sequence[StepResult], nothing: str) -> StepResult:
    """The results of several copies as one: what can be done is done, the rest becomes notes.

    Args:
        results: one for each copy.
        nothing: the reason where there are none.
    """
    if not results:
        return StepResult(Outcome.NOT_APPLICABLE, nothing)
    outcomes = {result.outcome for result in results}
    outcome = next(one for one in (Outcome.CHANGE, Outcome.SATISFIED, Outcome.CONFLICT, Outcome.NOT_APPLICABLE)
                   if one in outcomes)
    deciding = [result for result in results if result.outcome is outcome]
    aside = [conflict for result in results if result.outcome is not outcome for conflict in result.conflicts]
    return StepResult(outcome, "; ".join(dict.fromkeys(one.summary for one in deciding)),
                      tuple(change for one in deciding for change in one.changes),
                      tuple(conflict for one in deciding for conflict in one.conflicts),
                      (*(note for result in results for note in result.notes), *aside))


def _edited(context: Context, where: ModuleFile, copy: Extension, edit: Editor) -> StepResult:
    result = edit_file(context, join(copy.path, where.path), edit)
    return result._replace(notes=(*result.notes, *_warnings(context, copy, result.changes)))


def _warnings(context: Context, copy: Extension, changes: Sequence[Change]) -> Iterator[Remark]:
    name = copy.name or copy.slug
    for change in changes:
        yield Remark(f"an update of {name} undoes this edit; run fixer again after each update", change.path)
        if is_ignored(context.site, change.path):
            yield Remark("this path is ignored by git, so the edit stays on this computer", change.path)


def _by_composer(context: Context, copy: Extension) -> bool:
    """Whether the next build puts the module's released code in place again."""
    if copy.package is None:
        return False
    return not copy.in_tree or is_ignored(context.site, copy.path) or builds_on_platform(context)


def builds_on_platform(context: Context) -> bool:
    """Whether the platform runs Composer when it deploys: ``build_step: true``."""
    from fixer.site.platform_file import stated_version

    return (stated_version(context.site, context.tree, "build_step") or "").lower() == "true"


def _conflict(reason: str, path: str, line: int | None = None) -> StepResult:
    return StepResult(Outcome.CONFLICT, reason, (), (Remark(reason, path, line),))


def revert_copies(context: Context, where: ModuleFile, restore: Restorer) -> StepResult:
    """Take an edit back in every copy of a module, or its patch where Composer puts the module in place.

    Args:
        context: the step's context.
        where: the file.
        restore: takes the edit out of a file.

    Raises:
        InTheWayError: a link on the way leads out of the site.
    """
    results = []
    for copy in where.copies(context):
        if _by_composer(context, copy):
            from fixer.recipe.steps.composer_patch import unpatched

            results.append(unpatched(context, copy))
        else:
            results.append(revert_file(context, join(copy.path, where.path), restore))
    if not results:
        return StepResult(Outcome.SATISFIED, f"{NOTHING_HERE} is here: {where.machine_name} is not installed")
    return together(results, "")


def revert_file(context: Context, path: str, restore: Restorer) -> StepResult:
    """Take an edit back in one file: as a whole where nothing else has changed in it since.

    Raises:
        InTheWayError: a link on the way leads out of the site.
    """
    real = resolve(context.tree, path, context.site.root)
    if context.tree.kind(real) is not Kind.FILE:
        return StepResult(Outcome.SATISFIED, f"there is no file {path} in this code")
    now, made, former = Document(context.tree.read(real)), _read(context.made, real), _read(context.former, real)
    if made is not None and former is not None and now.source == made.source != former.source:
        return of_verdict(context, real, Verdict(Outcome.CHANGE, "takes the edit back", None, former))
    return of_verdict(context, real, restore(now, former))


def _read(tree: Tree | None, path: str) -> Document | None:
    return Document(tree.read(path)) if tree is not None and tree.kind(path) is Kind.FILE else None
