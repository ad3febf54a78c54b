"""``fixer show``."""

from __future__ import annotations

import click

from fixer.cli.options import coloured, complete_recipe, emit, failing_as_json, format_option


@click.command("show", short_help="Explain one recipe.")
@click.argument("recipe_id", metavar="ID", shell_complete=complete_recipe)
@click.option("--site", metavar="SITE", help="A site to show the diff for.  [default: the one you are in, if any]")
@format_option("text", "json")
def command(recipe_id: str, site: str | None, form: str) -> None:
    """Explain a recipe: why, what it looks for, what it would write here, and where it comes from.

    \b
    Examples:
      fixer show contact-form-7
      fixer show contact-form-7 --site path/to/site
    """
    from fixer.looking import result_for
    from fixer.recipe.catalog import load

    recipe = load(recipe_id)
    with failing_as_json("show", form, None):
        result, evidence = result_for(recipe, site)
    if form == "json":
        from fixer.report.json import show_json

        emit(show_json(recipe, result), None)
        return
    from fixer.report.text import show_text

    emit(show_text(recipe, result, evidence, colour=coloured(None)), None)
