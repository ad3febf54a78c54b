"""``fixer bundle``: fixes in a file, for sites that are not in a git repository."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from fixer.cli.options import check_output, coloured, complete_recipe, emit, output_option, site_argument
from fixer.errors import UsageError

if TYPE_CHECKING:
    from fixer.results import Plan

_CONFLICT = 3
_file = click.argument("file", metavar="FILE", type=click.Path(path_type=str))


@click.group("bundle", short_help="Fixes in a file, for sites without git.")
def command() -> None:
    """Put fixes into a file, look into it, and apply it to a site that is not in a git repository.

    \b
    Examples:
      fixer bundle create fixes.json --all          what fixer would do here, in one file
      fixer bundle show fixes.json                  what is in it
      fixer bundle apply fixes.json path/to/site    all of it, or nothing where a file differs
    """


@command.command("create", short_help="Put what fixer would do into a file.")
@_file
@site_argument
@click.option("--recipe", "recipes", multiple=True, metavar="ID", shell_complete=complete_recipe,
              help="A recipe to apply; may be given several times.")
@click.option("--all", "every", is_flag=True, help="Every recipe that mends by itself what this site has.")
@click.option("--base", metavar="REF", help="In a repository: the commit to start from.  [default: HEAD]")
@click.option("--on-conflict", type=click.Choice(["stop", "replace"]), default="stop", show_default=True,
              help="Leave a different value alone, or replace it.")
@click.option("--set", "assignments", multiple=True, metavar="RECIPE.KEY=VALUE",
              help="A value to use instead of the recipe's own.")
def create(**options: Any) -> None:
    """Write FILE with what fixer would do to the site in SITE. The site itself stays as it is.

    The file holds the lines that change, and digests of the files they belong to. Only you can read it.

    \b
    Examples:
      fixer bundle create fixes.json --recipe autoptimize
      fixer bundle create fixes.json path/to/site.git --all --base live
    """
    if bool(options["recipes"]) == options["every"]:
        raise UsageError("say what to put into the bundle: --recipe ID (as often as you like) or --all, and not both")
    check_output(options["file"])
    plan = _plan(options)
    if plan.changes:
        from fixer.bundle.making import make_bundle
        from fixer.bundle.text import written
        from fixer.report.bundle_text import created_text

        made = make_bundle(plan)
        emit(written(made.bundle), options["file"])
        emit(created_text(made.bundle, options["file"], made.secrets), None)
    else:
        emit("Nothing to change, so no bundle was written.\n", None)
    if plan.conflicts:
        from fixer.report.bundle_text import conflict_lines

        emit(conflict_lines(plan), None)
        raise click.exceptions.Exit(_CONFLICT)


def _plan(options: dict[str, Any]) -> Plan:
    from fixer.applying import ApplyRequest, apply
    from fixer.cli.progress import watched
    from fixer.preferences import parse_settings

    applied = apply(ApplyRequest(
        place=options["site"], recipes=tuple(dict.fromkeys(options["recipes"])), all=options["every"], write=False,
        base=options["base"], on_conflict=options["on_conflict"], settings=parse_settings(options["assignments"]),
        describe=True, watch=watched))
    return applied.whole or applied.plan


@command.command("apply", short_help="Apply a bundle to a folder.")
@_file
@site_argument
@click.option("--dry-run", is_flag=True, help="Show the exact diff; write nothing.")
@output_option
def apply_to(file: str, site: str, *, dry_run: bool, output: str | None) -> None:
    """Change the files of the site in SITE as the bundle in FILE says: all of it, or nothing.

    Where a file is not the one that the bundle was made for, nothing is written. What a killed run left half done
    is completed by the next one.

    \b
    Examples:
      fixer bundle apply fixes.json --dry-run
      fixer bundle apply fixes.json path/to/site
    """
    from fixer.bundle.applying import apply_bundle
    from fixer.bundle.text import read_file
    from fixer.report.bundle_text import carried_text

    check_output(output)
    bundle = read_file(file)
    carried = apply_bundle(bundle, site, write=not dry_run)
    diff = ""
    if dry_run:
        from fixer.report.diff import shown_changes

        diff = shown_changes(carried.changes)
    emit(carried_text(carried, bundle, written=not dry_run, diff=diff, colour=coloured(output)), output)


@command.command("show", short_help="Explain a bundle.")
@_file
@output_option
def show(file: str, output: str | None) -> None:
    """Say what the bundle in FILE does, at which paths, and why.

    \b
    Examples:
      fixer bundle show fixes.json
    """
    from fixer.bundle.text import read_file
    from fixer.report.bundle_text import shown_text

    check_output(output)
    emit(shown_text(read_file(file), colour=coloured(output)), output)
