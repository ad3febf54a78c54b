"""The command line: each command in its own file, loaded only when it is asked for."""

from __future__ import annotations

import importlib
import os
import sys
from typing import Any

import click

from fixer import __version__
from fixer.errors import FixerError

_COMMANDS = {
    "apply": "Mend a site: make a reviewable branch, or show the exact diff.",
    "list": "List the recipes.",
    "scan": "Say which known problems a site has.",
    "show": "Explain one recipe.",
}


class _Commands(click.Group):
    """Imports a command's module when it is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        found = importlib.import_module(f"fixer.cli.{cmd_name}_command").command
        return found if isinstance(found, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "--version", message="fixer %(version)s")
def cli() -> None:
    """Find and mend the documented problems of WordPress and Drupal sites on a container-based host.

    \b
    Examples:
      fixer scan                                  what is wrong with the site in this folder
      fixer apply --recipe autoptimize --dry-run  the exact diff, nothing written
      fixer apply --recipe autoptimize            a branch with one commit to review
    """


def main(arguments: list[str] | None = None) -> Any:
    """Run the command line; every error a user can cause comes out as one line and an exit code."""
    try:
        status = cli.main(args=arguments, prog_name="fixer", standalone_mode=False)
    except click.exceptions.Exit as leaving:
        status = leaving.exit_code
    except click.Abort:
        status = _fail("interrupted", 130)
    except click.ClickException as error:
        hint = "; 'fixer --help' shows what there is" if isinstance(error, click.UsageError) else ""
        status = _fail(error.format_message().rstrip(".") + hint, error.exit_code)
    except FixerError as error:
        status = _fail(_place(error) + str(error), error.exit_code)
    except BrokenPipeError:
        # Whoever read our output has seen enough; nothing more can be printed, not even by the interpreter.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    except KeyboardInterrupt:
        status = _fail("interrupted", 130)
    sys.exit(status if isinstance(status, int) else 0)


def _place(error: FixerError) -> str:
    path, line = getattr(error, "path", ""), getattr(error, "line", None)
    return f"{path}:{line}: " if path and line else f"{path}: " if path else ""


def _fail(message: str, status: int) -> int:
    from fixer.report.printable import printable_text

    click.echo(f"fixer: {' '.join(printable_text(message).split())}", err=True)
    return status
