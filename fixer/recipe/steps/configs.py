"""What the steps that edit a config share: opening it, and turning what was settled into a result."""

from __future__ import annotations

from fixer.errors import InTheWayError
from fixer.outcome import Outcome, Remark, StepResult
from fixer.php.config import Config, read_config
from fixer.php.document import Document
from fixer.php.lint import syntax_error
from fixer.php.settle import Request, Settled, settle
from fixer.recipe.step import Alternative, Context
from fixer.site.change import Action, Change
from fixer.site.model import Cms
from fixer.site.paths import resolve
from fixer.site.tree import Kind


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
    created = _created(context)
    if created is not None:
        return _from_nothing(context, request, created)
    config = open_config(context)
    found = settle(config, request)
    if not found.documents and not found.conflicts:
        return StepResult(Outcome.SATISFIED, _already(found, request), (), (), found.notes)
    if not found.conflicts and not found.replaced:
        for alternative in alternatives:
            reason = alternative.holds(context)
            if reason:
                return StepResult(Outcome.SATISFIED, reason, (), (), found.notes)
    if found.conflicts:
        return StepResult(Outcome.CONFLICT, found.conflicts[0].message, (), found.conflicts, found.notes)
    replaced = (Remark(f"{one.message}; replaced", one.path, one.line) for one in found.replaced)
    notes = (*found.notes, *replaced)
    return StepResult(Outcome.CHANGE, _done(found, request), edits(context, found.documents), (), notes)


def open_config(context: Context) -> Config:
    """The site's config as it stands in the plan.

    Raises:
        InTheWayError: it is missing, broken or no regular file.
    """
    site = context.site
    for path in dict.fromkeys((site.definitions, site.config)):
        _check_there(context, path)
    config = read_config(site, context.tree, context.documents)
    for path in dict.fromkeys((site.definitions, site.config)):
        real = resolve(context.tree, path, site.root)
        if real in config.source.documents:
            refuse_broken(config.source.documents[real], real)
    return config


def refuse_broken(document: Document, path: str) -> None:
    """Raise InTheWayError, with the line, where ``document`` is no valid PHP."""
    error = document.first_error()
    if error is None:
        return
    problem = syntax_error(document.source)
    if problem is not None:
        line = problem.line or document.line(error.start_byte)
        raise InTheWayError(f"PHP cannot read this file ({problem.message}); mend it first", path, line)


def _check_there(context: Context, path: str) -> None:
    real = resolve(context.tree, path, context.site.root)
    kind = context.tree.kind(real)
    name = path.rsplit("/", 1)[-1]
    if kind is Kind.FILE:
        return
    if kind is Kind.MISSING:
        if context.committed:
            raise InTheWayError(
                f"{name} is not in this commit, and it is never taken from the working tree since it holds "
                "secrets; to edit it where it is, use --in-place", path)
        raise InTheWayError(f"{name} is missing, so there is nothing to add the setting to", path)
    raise InTheWayError(f"{name} should be a file, but a {kind.value} is there", path)


def _created(context: Context) -> str | None:
    """The settings file to be created: the platform's Drupal 7 ships without one."""
    site = context.site
    if site.cms is Cms.DRUPAL and (site.major or 7) < 8 and context.tree.kind(site.config) is Kind.MISSING:
        return site.config
    return None


def _from_nothing(context: Context, request: Request, path: str) -> StepResult:
    lines = request.lines(request.wanted, False)
    content = b"<?php\n\n" + b"".join(line + b"\n" for line in lines)
    change = Change(Action.CREATE, path, after=content)
    note: tuple[Remark, ...] = ()
    if context.committed:
        note = (Remark("this file is not in the commit; if a settings.php exists outside git, merge the two",
                       path),)
    return StepResult(Outcome.CHANGE, f"creates {path} with what is needed", (change,), (), note)


def edits(context: Context, documents: dict[str, Document]) -> tuple[Change, ...]:
    """The changes that write ``documents``."""
    return tuple(Change(Action.EDIT, path, before=context.tree.read(path), after=document.source,
                        executable=context.tree.executable(path))
                 for path, document in documents.items())


def _already(found: Settled, request: Request) -> str:
    names = _names(request)
    if not found.right:
        return f"{names}: already as wanted"
    one = found.right[0]
    return f"{names} already as wanted ({one.path}:{one.line})"


def _done(found: Settled, request: Request) -> str:
    files = ", ".join(found.documents)
    verb = "corrects" if found.replaced else "sets"
    return f"{verb} {_names(request)} in {files}"


def _names(request: Request) -> str:
    return ", ".join(one.name for one in request.wanted)
