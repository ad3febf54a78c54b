"""``fixer revert``."""

from __future__ import annotations

from typing import Any

import click

from fixer.cli.apply_command import carry_out, changing_options
from fixer.cli.options import complete_recipe, site_argument
from fixer.unapplying import revert


@click.command("revert", short_help="Take out again what a recipe put in.")
@site_argument
@click.option("--recipe", "recipes", multiple=True, required=True, metavar="ID", shell_complete=complete_recipe,
              help="A recipe to take out; may be given several times.")
@changing_options
def command(**options: Any) -> None:
    """Take out of the site in SITE what recipes put in, and nothing that a human wrote.

    In a git repository this makes a branch with one commit per recipe, named fixer/revert-ID. Your files, the
    index and HEAD stay as they are. What a human has changed since stays, too, and is reported as a conflict.

    \b
    Examples:
      fixer revert --recipe contact-form-7 --dry-run
      fixer revert --recipe contact-form-7
      fixer revert --recipe autoptimize --recipe recaptcha path/to/site.git
      fixer revert --recipe autoptimize --in-place
    """
    carry_out("revert", revert, {**options, "every": False})
