"""``fixer explain``."""

from __future__ import annotations

import click

from fixer.cli.options import check_output, coloured, emit, failing_as_json, format_option, output_option

_ENVIRONMENTS = ("dev", "test", "live", "multidev", "lando", "local")


@click.command("explain", short_help="Show what a site's config sets, and where.")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--site", default=".", metavar="SITE", help="A folder or git repository.  [default: here]")
@click.option("--environment", type=click.Choice(_ENVIRONMENTS), help="Only what holds there.  [default: everywhere]")
@format_option("text", "json")
@output_option
def command(names: tuple[str, ...], site: str, environment: str | None, form: str, output: str | None) -> None:
    """Show what a site's config sets, and where: constants, variables and PHP settings.

    Each NAME is shown with the value that it has when the CMS takes over, per environment where they
    differ; without NAME all of them are. Nothing is run, secrets are not shown. An array key may be
    given alone, or as conf[key].

    \b
    Examples:
      fixer explain
      fixer explain WP_DEBUG WP_MEMORY_LIMIT
      fixer explain preprocess_css --site path/to/site --environment live
    """
    with failing_as_json("explain", form, output):
        check_output(output)
        from fixer.explaining import explain_place

        found = explain_place(site, names, environment)
    if form == "json":
        from fixer.report.explain_json import explain_json

        emit(explain_json(found), output)
        return
    from fixer.report.explain_text import explain_text

    emit(explain_text(found, whole=bool(names), colour=coloured(output)), output)
