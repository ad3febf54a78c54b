"""``fixer scan``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fixer.cli.options import (
    check_output,
    coloured,
    columns,
    emit,
    failing_as_json,
    format_option,
    output_option,
    site_argument,
)

if TYPE_CHECKING:
    from fixer.scanning import Scan

_SOMETHING_TO_DO = 1


@click.command("scan", short_help="Say which known problems a site has.")
@site_argument
@click.option("--fail-on", type=click.Choice(["never", "fixable", "any"]), default="never", show_default=True,
              help="Exit 1 if there is a finding that fixer can mend (even if you decide first), or any.")
@click.option("-v", "--verbose", is_flag=True, help="Show the evidence, and why each is a problem.")
@format_option("text", "json")
@output_option
def command(site: str, fail_on: str, verbose: bool, form: str, output: str | None) -> None:
    """Say which known problems the site in SITE has (default: here). Reads files only.

    \b
    Examples:
      fixer scan
      fixer scan -v path/to/site
      fixer scan --fail-on fixable --format json
    """
    from fixer.cli.progress import watched
    from fixer.looking import scan_place

    with failing_as_json("scan", form, output):
        check_output(output)
        found = scan_place(site, watched)
    if form == "json":
        from fixer.report.json import scan_json

        emit(scan_json(found), output)
    else:
        from fixer.report.text import scan_text

        emit(scan_text(found, verbose=verbose, colour=coloured(output), columns=columns(output)), output)
    if _fails(found, fail_on):
        raise click.exceptions.Exit(_SOMETHING_TO_DO)


def _fails(found: Scan, fail_on: str) -> bool:
    if fail_on == "any":
        return bool(found.findings)
    return fail_on == "fixable" and any(one.recipe.remedy.value == "automatic" for one in found.findings)
