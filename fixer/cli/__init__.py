"""The command line: each command in its own file, loaded only when it is asked for."""

from __future__ import annotations

import importlib
import os
import sys
from contextlib import suppress
from typing import Any

import click

from fixer import __version__
from fixer.errors import AccessError, FixerError

_COMMANDS = {
    "apply": "Mend a site: make a reviewable branch, or show the exact diff.",
    "bundle": "Fixes in a file, for sites without git.",
    "explain": "Show what a site's config sets, and where.",
    "docs": "Hold the recipes against the host's documents.",
    "list": "List the recipes.",
    "revert": "Take out again what a recipe put in.",
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
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        status = error.exit_code
    except click.ClickException as error:
        hint = f"; '{_command(error)} --help' shows what there is" if isinstance(error, click.UsageError) else ""
        status = _fail(error.format_message().rstrip(".") + hint, error.exit_code)
    except FixerError as error:
        status = _fail(_place(error) + str(error), error.exit_code)
    except OSError as error:
        place = f"{error.filename}: " if isinstance(error.filename, str) else ""
        status = _fail(f"{place}{error.strerror or error}: fixer could not go on", AccessError.exit_code)
    except KeyboardInterrupt:
        status = _fail("interrupted", 130)
    _let_go_of_output()
    sys.exit(status if isinstance(status, int) else 0)


def _command(error: click.UsageError) -> str:
    """The command that was called wrongly, as the user would type it."""
    return error.ctx.command_path if error.ctx else "fixer"


def _let_go_of_output() -> None:
    """Print what is left; where that cannot be, keep the interpreter from trying again and complaining."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _place(error: FixerError) -> str:
    path, line = getattr(error, "path", ""), getattr(error, "line", None)
    if not path or str(error).startswith(path) or (line is None and path in str(error)):
        return ""
    return f"{path}:{line}: " if line else f"{path}: "


def _fail(message: str, status: int) -> int:
    from fixer.report.printable import printable_text

    # Where even this cannot be said, the exit code still tells.
    with suppress(OSError):
        click.echo(f"fixer: {' '.join(printable_text(message).split())}", err=True)
    return status
