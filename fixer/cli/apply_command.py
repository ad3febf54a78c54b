"""``fixer apply``."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from fixer.applying import Applied, ApplyRequest, apply
from fixer.cli.options import (
    check_output,
    complete_recipe,
    emit,
    failing_as_json,
    format_option,
    output_option,
    proposal_options,
    prove_option,
    site_argument,
)
from fixer.errors import ForgeError, GitError, UsageError

if TYPE_CHECKING:
    from fixer.git.pushing import PushRequest

_CONFLICT = 3
_SOMETHING_TO_DO = 1
_F = TypeVar("_F", bound=Callable[..., Any])
_CHANGING = (
    click.option("--dry-run", is_flag=True, help="Show the exact diff; write nothing."),
    click.option("--check", is_flag=True, help="Write nothing; exit 1 if something would change."),
    click.option("--in-place", is_flag=True, help="Change the files where they are instead of making a branch."),
    click.option("--branch", metavar="NAME", help="The branch to make, instead of one named after the recipes."),
    click.option("--base", metavar="REF", help="The commit the branch starts from.  [default: HEAD]"),
    click.option("--update-base", is_flag=True, help="Merge the base into a branch that has fallen behind it."),
    click.option("--on-conflict", type=click.Choice(["stop", "replace"]), default="stop", show_default=True,
                 help="Leave a different value alone, or replace it."),
    click.option("--set", "assignments", multiple=True, metavar="RECIPE.KEY=VALUE",
                 help="A value to use instead of the recipe's own."),
    prove_option,
    click.option("--push", is_flag=True, help="Push the branch, never by force."),
    click.option("--remote", metavar="NAME", help="The remote to push to, where there are several."),
    *proposal_options,
    format_option("text", "json", "patch", "markdown"),
    output_option,
)


def changing_options(command: _F) -> _F:
    """The options of every command that changes a site."""
    for option in reversed(_CHANGING):
        command = option(command)
    return command


@click.command("apply", short_help="Mend a site.")
@site_argument
@click.option("--recipe", "recipes", multiple=True, metavar="ID", shell_complete=complete_recipe,
              help="A recipe to apply; may be given several times. 'fixer list' shows them.")
@click.option("--all", "every", is_flag=True, help="Every recipe that mends by itself what this site has.")
@changing_options
def command(**options: Any) -> None:
    """Mend the site in SITE (a folder anywhere in it, or a git repository; default: here).

    In a git repository this makes a branch with one commit per recipe. Your files, the index and HEAD stay as
    they are.

    \b
    Examples:
      fixer apply --recipe contact-form-7 --dry-run
      fixer apply --recipe contact-form-7
      fixer apply --all path/to/site.git
      fixer apply --recipe plupload --set plupload.uri=private://tmp/
      fixer apply --recipe autoptimize --in-place --prove
      fixer apply --all --push --format markdown
      fixer apply --all --pull-request --label maintenance
    """
    if bool(options["recipes"]) == options["every"]:
        raise UsageError("say what to apply: --recipe ID (as often as you like) or --all, and not both")
    carry_out("apply", apply, options)


def carry_out(name: str, work: Callable[[ApplyRequest], Applied], options: dict[str, Any]) -> None:
    """Carry a command out, print what came of it, and end with its exit code.

    Args:
        name: the command's name.
        work: what it does.
        options: those of ``changing_options``, with ``site``, ``recipes`` and ``every``.
    """
    _check(options)
    reverting = name == "revert"
    if options["separate"]:
        from fixer.cli.separately import carry_out_apart

        carry_out_apart(name, work, _request(options), options)
        return
    proposed = None
    with failing_as_json(name, options["form"], options["output"]):
        check_output(options["output"])
        if options["pull_request"]:
            from fixer.cli.proposals import proposed_as_asked

            applied, proposed = proposed_as_asked(work, _request(options), options, reverting=reverting)
        else:
            applied = work(_request(options))
        from fixer.cli.rendering import rendered

        result = rendered(applied, options, reverting=reverting, proposed=proposed)
    emit(result, options["output"])
    if applied.pushed is not None and applied.pushed.refused:
        raise GitError(applied.pushed.refused)
    if proposed is not None and proposed.refused:
        raise ForgeError(proposed.refused)
    status = _status(applied, options["check"])
    if status:
        raise click.exceptions.Exit(status)


def _check(options: dict[str, Any]) -> None:
    """Refuse options that mean nothing beside the others."""
    of_branches = ("branch", "base", "update_base", "push", "pull_request", "separate")
    if options["in_place"] and any(options[option] not in (None, False) for option in of_branches):
        raise UsageError("--in-place changes files, so --branch, --base, --update-base, --push, --pull-request and "
                         "--separate mean nothing with it")
    if options["remote"] is not None and not (options["push"] or options["pull_request"]):
        raise UsageError("--remote says where to push: add --push")
    if not options["pull_request"]:
        for option in ("reopen", "draft", "labels", "reviewers", "assignees", "milestone", "forge"):
            if options[option]:
                raise UsageError(f"--{option.removesuffix('s')} is about a pull request: add --pull-request")


def _request(options: dict[str, Any]) -> ApplyRequest:
    from fixer.cli.progress import watched

    settings = {}
    if options["assignments"]:
        from fixer.preferences import parse_settings

        settings = parse_settings(options["assignments"])
    return ApplyRequest(
        place=options["site"], recipes=tuple(dict.fromkeys(options["recipes"])), all=options["every"],
        write=not (options["dry_run"] or options["check"]), in_place=options["in_place"], branch=options["branch"],
        base=options["base"], update_base=options["update_base"], on_conflict=options["on_conflict"],
        settings=settings, prove=options["prove"], push=_push(options), describe=options["form"] == "markdown",
        watch=watched)


def _push(options: dict[str, Any]) -> PushRequest | None:
    if not options["push"]:
        return None
    from fixer.git.pushing import PushRequest

    return PushRequest(options["remote"])


def _status(applied: Applied, check: bool) -> int:
    if applied.plan.conflicts or applied.refused:
        return _CONFLICT
    return _SOMETHING_TO_DO if check and applied.plan.changes else 0
