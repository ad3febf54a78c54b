"""What the steps that edit a config share when they are reverted; the reverse of ``configs``."""

from __future__ import annotations

from collections.abc import Callable

from fixer.outcome import Outcome, Remark, StepResult
from fixer.php.config import Config
from fixer.php.document import Document
from fixer.php.own_comments import own_comments
from fixer.php.settle import Request
from fixer.php.uncommented import without_comments
from fixer.php.unsettle import Unsettled, unsettle
from fixer.php.wanted import State, standing
from fixer.recipe.step import NOTHING_HERE, Context
from fixer.recipe.steps.configs import EMPTY, edits, open_config
from fixer.site.change import Action, Change
from fixer.site.paths import resolve
from fixer.site.tree import Kind
from fixer.site.undone import undone


def reverted(context: Context, asked: Callable[[Context], Request]) -> StepResult:
    """Take out of the site's config what a request once put in.

    Args:
        context: the step's context.
        asked: gives what was asked for when the recipe was applied; called only where there is a config.

    Raises:
        InTheWayError: the config is broken or no file.
    """
    missing = _missing(context)
    if missing:
        return StepResult(Outcome.SATISFIED, f"{NOTHING_HERE} is here, since there is no {missing}")
    config, request = open_config(context), asked(context)
    found = _from_commit(context, config, unsettle(config, request, context.made))
    if not found.documents and not found.conflicts and context.former is not None and context.made is not None:
        found = Unsettled(without_comments(config, request, context.former, context.made))
    if found.conflicts:
        return StepResult(Outcome.CONFLICT, found.conflicts[0].message, (), found.conflicts)
    if not found.documents:
        return StepResult(Outcome.SATISFIED, _left(context, config, request))
    emptied = [path for path, document in found.documents.items() if document.source == EMPTY]
    changes = tuple(Change(Action.DELETE, one.path, before=one.before, executable=one.executable)
                    if one.path in emptied else one for one in edits(context, found.documents))
    files = ", ".join(found.documents)
    summary = f"takes away {files}, which fixer made" if emptied else f"takes out of {files} what fixer put in"
    return StepResult(Outcome.CHANGE, summary, changes)


def undone_in(context: Context, path: str) -> bytes | None:
    """The file at ``path`` without what the recipe's commit changed in it.

    Args:
        context: the step's context.
        path: a file.

    Returns:
        None where no commit is known, or what it changed has been changed again since.
    """
    former, made = context.former, context.made
    if former is None or made is None or any(tree.kind(path) is not Kind.FILE
                                             for tree in (former, made, context.tree)):
        return None
    return undone(former.read(path), made.read(path), context.tree.read(path)).content


def _from_commit(context: Context, config: Config, found: Unsettled) -> Unsettled:
    """Conflicts resolved where the recipe's commit knows what stood there and nobody has touched it since."""
    documents = dict(found.documents)
    conflicts: list[Remark] = []
    for one in found.conflicts:
        content = undone_in(context, one.path) if one.path in config.source.documents else None
        if content is None:
            conflicts.append(one)
        else:
            documents[one.path] = Document(content)
    return Unsettled(documents, tuple(conflicts))


def _missing(context: Context) -> str:
    """The config file that is not there; ``""`` if all are."""
    site = context.site
    return next((path for path in (site.definitions, site.config)
                 if context.tree.kind(resolve(context.tree, path, site.root)) is Kind.MISSING), "")


def _left(context: Context, config: Config, request: Request) -> str:
    """Why nothing is taken out."""
    found = [standing(config, one) for one in request.wanted]
    right = [one for each in found for one in each.right]
    if right and all(one.state is State.RIGHT for one in found):
        where = f"{right[0].path}:{right[0].line}"
        other = _put_in_for(config.source.documents.get(right[0].path), right[0].line)
        if other and other != context.recipe.id:
            return (f"{request.wanted[0].name} is set ({where}) since {other} was applied, and belongs to that recipe, "
                    f"too; it goes with --recipe {other}")
        return (f"{request.wanted[0].name} is set ({where}), but no comment there says that fixer did it for this "
                "recipe, so it stays")
    return f"{NOTHING_HERE} is in {config.site.definitions}"


def _put_in_for(document: Document | None, line: int) -> str:
    """The recipe whose comment stands above the statement at a line; ``""`` if there is none."""
    if document is None:
        return ""
    for comment in own_comments(document):
        behind = document.source[comment.end :]
        at = comment.end + len(behind) - len(behind.lstrip())
        node = document.node_at(at, at)
        while node is not None and node.parent is not None and node.parent.start_byte == at:
            node = node.parent
        if node is not None and node.start_point.row < line <= node.end_point.row + 1:
            return comment.recipe
    return ""
