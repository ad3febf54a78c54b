"""Options and printing that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

import click

from fixer.errors import AccessError, FixerError, UsageError

_F = TypeVar("_F", bound=Callable[..., Any])
# What no result of fixer's is: a slip of the hand would lose it.
_CODE = (".php", ".inc", ".module", ".install", ".theme", ".profile", ".engine", ".info", ".yml", ".yaml", ".lock",
         ".toml", ".ini", ".htaccess", ".js", ".css", "composer.json")


def _complete_recipe(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    from fixer.recipe.catalog import recipe_files

    return [recipe_id for recipe_id in recipe_files() if recipe_id.startswith(incomplete)]


complete_recipe = _complete_recipe

site_argument = click.argument("site", default=".", type=click.Path(path_type=str), metavar="[SITE]")


def format_option(*formats: str) -> Callable[[_F], _F]:
    """``--format`` with the formats a command has; the first is the default."""
    return click.option("--format", "form", type=click.Choice(formats), default=formats[0], show_default=True,
                        help="How to print the result.")


output_option = click.option("--output", type=click.Path(path_type=str, dir_okay=False), metavar="FILE",
                             help="Write the result to FILE instead of printing it (only you can read it).")

prove_option = click.option("--prove", is_flag=True,
                            help="Run the config before and after, sealed off, and write only if nothing else changes.")

proposal_options = (
    click.option("--pull-request", "pull_request", is_flag=True,
                 help="Push the branch and open its pull request, or update the one that is open."),
    click.option("--separate", is_flag=True, help="A branch, and a pull request, of its own for each recipe."),
    click.option("--reopen", is_flag=True, help="Propose again what a person closed, or what was merged before."),
    click.option("--draft", is_flag=True, help="Open the pull request as a draft."),
    click.option("--label", "labels", multiple=True, metavar="NAME",
                 help="A label for it; this and the next two may be given several times."),
    click.option("--reviewer", "reviewers", multiple=True, metavar="NAME",
                 help="Who is asked to review it; ORG/TEAM for a team."),
    click.option("--assignee", "assignees", multiple=True, metavar="NAME", help="Whom it is assigned to."),
    click.option("--milestone", metavar="TITLE", help="The milestone it belongs to."),
    click.option("--forge", type=click.Choice(["github", "gitlab", "bitbucket"]),
                 help="What the remote's host is, where its name does not tell."),
)


def coloured(output: str | None) -> bool:
    """Whether to colour: only on a terminal, and not where NO_COLOR is set."""
    return output is None and sys.stdout is not None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def columns(output: str | None) -> int | None:
    """How wide the terminal is that the result goes to; None where it goes elsewhere."""
    if output is not None or sys.stdout is None or not sys.stdout.isatty():
        return None
    import shutil

    return shutil.get_terminal_size().columns


@contextmanager
def failing_as_json(command: str, form: str, output: str | None) -> Iterator[None]:
    """Print a JSON document for an error, too, unless it is one of usage; the error itself goes on.

    Args:
        command: whose document.
        form: the format asked for; with another one than ``json`` nothing is printed.
        output: the file asked for, if one is.
    """
    try:
        yield
    except FixerError as error:
        if form == "json" and error.exit_code != UsageError.exit_code:
            from fixer.report.json import failure_json

            # What cannot be printed is an error already.
            with suppress(AccessError):
                emit(failure_json(command, error), output)
        raise


def check_output(output: str | None) -> None:
    """Make sure, before anything is done, that the result will have a place.

    Raises:
        AccessError: its folder is not there, or may not be written.
        UsageError: a file of code is there, which nobody wants to lose for a report.
    """
    if output is None:
        return
    path = Path(os.path.realpath(output))
    if not output or path.is_dir() or not (_is_stream(output) or os.access(path.parent, os.W_OK | os.X_OK)):
        raise AccessError(f"{output or 'a file without a name'} cannot be written; name another file")
    if path.is_file() and path.name.lower().endswith(_CODE) and path.stat().st_size:
        raise UsageError(f"{output} is there already and holds code, which the result would take the place of; name "
                         "another file")


def emit(result: str | bytes, output: str | None) -> None:
    """Print a result, or write it to a file with mode 0600, whole or not at all.

    Raises:
        AccessError: the file cannot be written, or nothing can be printed.
    """
    data = result if isinstance(result, bytes) else result.encode("utf-8", "surrogateescape")
    if output is None:
        _print(data)
        return
    path = Path(os.path.realpath(output))
    try:
        if _is_stream(output):
            Path(output).write_bytes(data)
        else:
            _write(path, data)
    except OSError as error:
        raise AccessError(f"{output} cannot be written ({error.strerror}); name another file") from error


def _is_stream(output: str) -> bool:
    """Whether a device or pipe stands there, which is written to and never replaced.

    Asked by the name as it was typed: /dev/stdout leads to a pipe that has no path of its own.
    """
    path = Path(output)
    return path.exists() and not path.is_file()


def _write(path: Path, data: bytes) -> None:
    from fixer.site.folders import temporary_name

    temporary = path.with_name(temporary_name())
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        temporary.replace(path)
    except (OSError, KeyboardInterrupt):
        with suppress(OSError):
            temporary.unlink()
        raise


def _print(data: bytes) -> None:
    if sys.stdout is None:
        raise AccessError("the result cannot be printed: standard output is closed; use --output FILE")
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Whoever read has seen enough; what was done, and so the exit code, is the same.
        pass
    except OSError as error:
        raise AccessError(f"the result cannot be printed ({error.strerror}); use --output FILE") from error
