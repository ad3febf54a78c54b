"""``fixer list``."""

from __future__ import annotations

import click

from fixer.cli.options import coloured, emit, format_option


@click.command("list", short_help="List the recipes.")
@click.option("--cms", type=click.Choice(["wordpress", "drupal"]), help="Only recipes for this CMS.")
@click.option("--remedy", type=click.Choice(["automatic", "guided", "advisory"]), help="Only this sort of remedy.")
@format_option("text", "json")
def command(cms: str | None, remedy: str | None, form: str) -> None:
    """List the recipes.

    \b
    Examples:
      fixer list
      fixer list --cms drupal --format json
    """
    from fixer.recipe.catalog import load_all

    recipes = [recipe for recipe in load_all()
               if (cms is None or recipe.cms in (cms, "platform")) and remedy in (None, recipe.remedy.value)]
    if form == "json":
        from fixer.report.json import list_json

        emit(list_json(recipes), None)
        return
    from fixer.report.text import list_text

    emit(list_text(recipes, colour=coloured(None)), None)
