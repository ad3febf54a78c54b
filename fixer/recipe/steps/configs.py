"""What the steps that edit a config share: opening it, and turning what was settled into a result."""

from __future__ import annotations

from collections.abc import Sequence

from fixer.errors import InTheWayError
from fixer.outcome import Outcome, StepResult
from fixer.php.comments import introduction
from fixer.php.config import Config, read_config
from fixer.php.document import Document
from fixer.php.lint import merge_marker, syntax_error, unread_tag
from fixer.php.settle import Request, Settled, settle
from fixer.recipe.step import Alternative, Context
from fixer.recipe.steps.creating import MADE, creation
from fixer.site.change import Action, Change
from fixer.site.model import Cms
from fixer.site.paths import resolve
from fixer.site.tree import Kind

EMPTY = b"<?php\n// " + MADE + b"\n"
"""A config file that fixer created, when there is nothing in it any more."""

# Drupal 8 and later bring settings.php with the platform's upstream.
_FIRST_WITH_TEMPLATE = 8


def settled(context: Context, request: Request, alternatives: tuple[Alternative, ...] = ()) -> StepResult:
    """Plan one request against the site's config.

    Args:
        context: the step's context.
        request: what is wanted.
        alternatives: other ways in which the problem may be mended already; asked only where the
            config is not right as it is.

    Returns:
        the step's result.

    Raises:
        InTheWayError: the config is missing, broken or no file.
    """
    if _may_be_created(context):
        reason = _other_way(context, alternatives)
        return StepResult(Outcome.SATISFIED, reason) if reason else _from_nothing(context, request)
    config = open_config(context)
    found = settle(config, request)
    if not found.documents and not found.conflicts:
        return StepResult(Outcome.SATISFIED, _already(found, request), (), (), found.notes)
    if not found.conflicts and not found.replaced:
        reason = _other_way(context, alternatives)
        if reason:
            return StepResult(Outcome.SATISFIED, reason, (), (), found.notes)
    if found.conflicts:
        return StepResult(Outcome.CONFLICT, found.conflicts[0].message, (), found.conflicts, found.notes)
    notes = (*found.notes, *found.replaced)
    if found.replaced:
        from fixer.recipe.steps.lasting import lost_text

        notes += lost_text(context, found.documents)
    return StepResult(Outcome.CHANGE, _done(found), edits(context, found.documents), (), notes)


def _other_way(context: Context, alternatives: tuple[Alternative, ...]) -> str:
    return next((reason for one in alternatives if (reason := one.holds(context))), "")


def has_no_config(context: Context) -> bool:
    """Whether the site has no config at all; one that only stands beside a commit is another matter."""
    site, beside = context.site, context.working_tree
    path = resolve(context.tree, site.config, site.root)
    if context.tree.kind(path) is not Kind.MISSING:
        return False
    return not context.committed or beside is None or beside.kind(path) is Kind.MISSING


def open_config(context: Context) -> Config:
    """The site's config as it stands in the plan.

    Raises:
        InTheWayError: it is missing, broken or no regular file.
    """
    site = context.site
    there = [_there(context, path) for path in dict.fromkeys((site.definitions, site.config))]
    config = read_config(site, context.tree, context.documents)
    for path in there:
        if path in config.source.documents:
            refuse_broken(config.source.documents[path], path)
    return config


def refuse_broken(document: Document, path: str) -> None:
    """Raise InTheWayError, with the line, where ``document`` is no valid PHP."""
    tag = unread_tag(document)
    if tag is not None:
        raise InTheWayError("PHP does not take this for an opening tag, so what follows is sent to visitors as text; "
                            "write <?php and a space or a new line", path, document.line(tag.start_byte))
    error = document.first_error()
    if error is None:
        return
    problem = syntax_error(document.source)
    if problem is not None:
        marker = merge_marker(document.source)
        if marker is not None:
            raise InTheWayError("this file holds the marks of an unfinished merge; finish the merge first", path,
                                document.line(marker))
        line = problem.line or document.line(error.start_byte)
        raise InTheWayError(f"PHP cannot read this file ({problem.message}); mend it first", path, line)


def _there(context: Context, path: str) -> str:
    """The file that ``path`` is or links to."""
    real = resolve(context.tree, path, context.site.root)
    kind = context.tree.kind(real)
    name = path.rsplit("/", 1)[-1]
    if kind is Kind.FILE:
        return real
    if kind is Kind.MISSING:
        if context.committed:
            raise InTheWayError(
                f"{name} is not in this commit, and it is never taken from the working tree since it holds "
                "secrets; to edit it where it is, use --in-place", path)
        raise InTheWayError(f"{name} is missing, so there is nothing to add the setting to", path)
    raise InTheWayError(f"{name} should be a file, but a {kind.value} is there", path)


def _may_be_created(context: Context) -> bool:
    """Whether the settings file is missing and may be created: the platform's Drupal 7 ships without one."""
    site = context.site
    older = site.cms is Cms.DRUPAL and site.major is not None and site.major < _FIRST_WITH_TEMPLATE
    return older and context.tree.kind(resolve(context.tree, site.config, site.root)) is Kind.MISSING


def _from_nothing(context: Context, request: Request) -> StepResult:
    path = context.site.config
    lines = [introduction(request.recipe, request.why), *request.lines(request.wanted, False)]
    change, notes = creation(context, path, EMPTY + b"\n" + b"".join(line + b"\n" for line in lines))
    names = _names([one.name for one in request.wanted])
    return StepResult(Outcome.CHANGE, f"creates {change.path} with {names}", (change,), (), notes)


def edits(context: Context, documents: dict[str, Document]) -> tuple[Change, ...]:
    """The changes that write ``documents``.

    Raises:
        InTheWayError: one of the files is broken as it stands, which the config's own file may not show.
    """
    known = context.documents or {}
    changes = []
    for path, after in documents.items():
        before = known[path] if path in known else Document(context.tree.read(path))
        refuse_broken(before, path)
        changes.append(Change(Action.EDIT, path, before=before.source, after=after.source,
                              executable=context.tree.executable(path)))
    return tuple(changes)


def _already(found: Settled, request: Request) -> str:
    names = _names([one.name for one in request.wanted])
    if not found.right:
        return f"{names}: already as wanted"
    one = found.right[0]
    return f"{names} already as wanted ({one.path}:{one.line})"


def _done(found: Settled) -> str:
    files = ", ".join(found.documents)
    verb = "corrects" if found.replaced else "sets"
    return f"{verb} {_names(found.names)} in {files}"


def _names(names: Sequence[str]) -> str:
    first, *others = names
    if len(others) > 1:
        return f"{first} and {len(others)} more"
    return " and ".join((first, *others))
