"""Options and printing that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from fixer.errors import AccessError

_F = TypeVar("_F", bound=Callable[..., Any])


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


def coloured(output: str | None) -> bool:
    """Whether to colour: only on a terminal, and not where NO_COLOR is set."""
    return output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def emit(result: str | bytes, output: str | None) -> None:
    """Print a result, or write it to a file with mode 0600, whole or not at all.

    Raises:
        AccessError: the file cannot be written.
    """
    data = result if isinstance(result, bytes) else result.encode("utf-8", "surrogateescape")
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    path = Path(output)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise AccessError(f"{output} cannot be written ({error.strerror}); name another file") from error
