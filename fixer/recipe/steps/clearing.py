"""Making room for a link where an extension keeps files: none of them is lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fixer.errors import InTheWayError
from fixer.lost import beforehand
from fixer.outcome import Remark
from fixer.recipe.step import Context
from fixer.site.change import Action, Change
from fixer.site.paths import join, resolve
from fixer.site.tree import Kind, Tree


def files_below(tree: Tree, folder: str) -> Iterator[str]:
    """Everything below ``folder`` that is no folder, in order."""
    for entry in tree.list(folder):
        path = join(folder, entry.name)
        if entry.kind is Kind.FOLDER:
            yield from files_below(tree, path)
        else:
            yield path


def cleared(context: Context, folder: str, destination: str, files: Sequence[str],
            verb: str) -> tuple[tuple[Change, ...], Remark]:
    """The changes that take ``files`` out of ``folder``, and what must be said about them.

    From a commit they are taken out: its parent keeps them. Where there is only the folder at hand they
    move to where the link will lead.

    Args:
        context: the step's context.
        folder: where the link will be.
        destination: where it will lead.
        files: everything in the folder.
        verb: what the extension does with them, or did: ``ships``, ``made``.

    Raises:
        InTheWayError: something there is no plain file, or one of them cannot be moved.
    """
    count = f"{len(files)} file{'' if len(files) == 1 else 's'}"
    for file in files:
        if context.tree.kind(file) is not Kind.FILE:
            raise InTheWayError("this is no plain file, and the folder it is in must make room for a link; move it "
                                "away first", file)
    if context.committed:
        changes = tuple(Change(Action.DELETE, file, before=context.tree.read(file),
                               executable=context.tree.executable(file)) for file in files)
        return changes, Remark(f"{count} that the extension {verb} here leave the code; copy them to {destination} "
                               "in every environment if you miss them", folder)
    moved = tuple(_move(context, file, join(destination, file[len(folder) + 1 :])) for file in files)
    return moved, Remark(f"{count} that the extension {verb} here move to {destination}; "
                         f"{beforehand('what stands here')}", folder)


def _move(context: Context, file: str, aim: str) -> Change:
    tree = context.tree
    real = resolve(tree, aim, context.site.root)
    if tree.kind(real) is Kind.FILE and tree.read(real) == tree.read(file):
        # A run that was cut short may have moved it without taking the first one away.
        return Change(Action.DELETE, file, before=tree.read(file), executable=tree.executable(file))
    if tree.kind(real) is not Kind.MISSING:
        raise InTheWayError(f"{file} should move here, but something of that name is here already; move one of "
                            "them away first", aim)
    return Change(Action.MOVE, real, before=tree.read(file), source=file, executable=tree.executable(file))


def beside_commit(context: Context, path: str) -> str:
    """Why a link at ``path`` would cost files that are only in the working tree; ``""`` if none."""
    beside = context.working_tree
    if beside is None:
        return ""
    kind = beside.kind(path)
    if kind is Kind.FOLDER:
        lost = [file for file in files_below(beside, path) if context.before.kind(file) is Kind.MISSING]
    else:
        lost = [path] if kind not in (Kind.MISSING, Kind.LINK) and context.before.kind(path) is Kind.MISSING else []
    if not lost:
        return ""
    count = f"{len(lost)} file{'' if len(lost) == 1 else 's'}"
    return (f"{path} holds {count} not in git (such as {lost[0]}); checking out a branch with a link there would "
            "delete them: move them away first")
