"""Links and files that a recipe made or took away, as they were before: only where nobody has changed them since.

A link cannot say who made it. In a repository the recipe's commit does; where files are changed in place
nothing does, and a link counts as the recipe's if it leads exactly where the recipe leads it.
"""

from __future__ import annotations

from collections.abc import Sequence

from fixer.outcome import Outcome, Remark, StepResult
from fixer.recipe.step import NOTHING_HERE, Context
from fixer.recipe.steps.clearing import files_below
from fixer.site.change import Action, Change
from fixer.site.tree import Kind, Tree


def link_taken_back(context: Context, path: str, target: str) -> StepResult:
    """Take a link away that a recipe made, and put back what stood in its place.

    Args:
        context: the step's context.
        path: where the link is; no folder above it is a link.
        target: where the recipe leads it.
    """
    if context.former is not None and context.made is not None and not _same(context.former, context.made, path):
        return as_before(context, path)
    if context.tree.kind(path) is not Kind.LINK:
        return StepResult(Outcome.SATISFIED, f"{NOTHING_HERE} is here: there is no link at {path}")
    found = context.tree.target(path)
    if found != target:
        return StepResult(Outcome.SATISFIED, f"{path} is a link to {found}, which is not the recipe's")
    if context.committed:
        return StepResult(Outcome.SATISFIED, f"no commit in this history says that fixer made {path}, so the link "
                                             f"stays; if you do not want it: git rm {path}")
    note = Remark("whether something else stood here before this link was made is not known", path)
    return StepResult(Outcome.CHANGE, f"takes away the link {path}",
                      (Change(Action.DELETE, path, former_target=found),), (), (note,))


def file_taken_back(context: Context, path: str, content: bytes) -> StepResult:
    """Take a file away that a recipe created.

    Args:
        context: the step's context.
        path: where it is; no folder above it is a link.
        content: what the recipe writes into it.
    """
    tree = context.tree
    if tree.kind(path) is not Kind.FILE:
        return StepResult(Outcome.SATISFIED, f"{NOTHING_HERE} is here: there is no file {path}")
    created = context.made is not None and context.former is not None \
        and context.former.kind(path) is Kind.MISSING and context.made.kind(path) is Kind.FILE
    found = tree.read(path)
    if found == content or (created and context.made is not None and found == context.made.read(path)):
        return StepResult(Outcome.CHANGE, f"takes away {path}, which fixer made",
                          (Change(Action.DELETE, path, before=found, executable=tree.executable(path)),))
    if created or f"fixer {context.recipe.id}: ".encode() in found:
        reason = "this file has been changed since fixer made it, so it is yours now; delete it by hand"
        return StepResult(Outcome.CONFLICT, reason, (), (Remark(reason, path, 1),))
    return StepResult(Outcome.SATISFIED, f"{path} was not made by this recipe")


def as_before(context: Context, path: str) -> StepResult:
    """Put back what stood at ``path``, or below it, before the recipe's commit.

    Args:
        context: the step's context.
        path: a file, link or folder; no folder above it is a link.

    Returns:
        a conflict where it is not as that commit left it; nothing to do where the commit is not known or
        did not touch it, or where it is as before already.
    """
    former, made = context.former, context.made
    if former is None or made is None:
        if context.tree.kind(path) is Kind.MISSING:
            return StepResult(Outcome.SATISFIED, f"{NOTHING_HERE} is here: there is nothing at {path}")
        return StepResult(Outcome.SATISFIED, f"no commit in this history says what fixer did with {path}, so it stays "
                                             "as it is")
    if _same(former, made, path):
        return StepResult(Outcome.SATISFIED, f"{NOTHING_HERE} is at {path}: its commit left it as it was")
    changes: list[Change] = []
    for one in dict.fromkeys((*_paths(made, path), *_paths(former, path))):
        if _same(former, made, one) or _same(former, context.tree, one):
            continue
        if not _same(made, context.tree, one):
            reason = "this is no longer as fixer's commit left it, so it is yours now; see to it by hand"
            return StepResult(Outcome.CONFLICT, reason, (), (Remark(reason, one),))
        changes.extend(_change(context.tree, former, one))
    if not changes:
        return StepResult(Outcome.SATISFIED, f"{NOTHING_HERE} is at {path}: it is as it was before")
    return StepResult(Outcome.CHANGE, f"puts {path} back as it was", tuple(_in_order(changes)))


def _paths(tree: Tree, path: str) -> Sequence[str]:
    kind = tree.kind(path)
    if kind is Kind.FOLDER:
        return list(files_below(tree, path))
    return [] if kind is Kind.MISSING else [path]


def _state(tree: Tree, path: str) -> tuple[object, ...]:
    """What stands at ``path``, comparable; a folder counts as nothing, its files have paths of their own."""
    kind = tree.kind(path)
    if kind is Kind.LINK:
        return kind, tree.target(path)
    if kind is Kind.FILE:
        return kind, tree.read(path), tree.executable(path)
    return (Kind.MISSING if kind is Kind.FOLDER else kind,)


def _same(one: Tree, other: Tree, path: str) -> bool:
    """Whether the same stands at ``path``, and below it, in both trees."""
    paths = dict.fromkeys((path, *_paths(one, path), *_paths(other, path)))
    return all(_state(one, each) == _state(other, each) for each in paths)


def _change(tree: Tree, former: Tree, path: str) -> Sequence[Change]:
    """The changes that make ``path`` in ``tree`` what it is in ``former``."""
    kind, then = tree.kind(path), former.kind(path)
    before = tree.read(path) if kind is Kind.FILE else None
    target = tree.target(path) if kind is Kind.LINK else None
    executable = tree.executable(path)
    gone = [] if before is None and target is None else \
        [Change(Action.DELETE, path, before=before, former_target=target, executable=executable)]
    if then is Kind.LINK:
        link = Change(Action.SYMLINK, path, target=former.target(path), former_target=target)
        return [*(gone if before is not None else []), link]
    if then is not Kind.FILE:
        return gone
    after, executable = former.read(path), former.executable(path)
    if before is not None:
        return [Change(Action.EDIT, path, before=before, after=after, executable=executable)]
    return [*gone, Change(Action.CREATE, path, after=after, executable=executable)]


def _in_order(changes: Sequence[Change]) -> Sequence[Change]:
    """What is taken away first, so that there is room for the rest."""
    return sorted(changes, key=lambda one: one.action is not Action.DELETE)
