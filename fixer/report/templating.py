"""The texts in ``templates/``."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from fixer.data import templates_dir

if TYPE_CHECKING:
    from jinja2 import Template


@cache
def template(name: str, **filters: Callable[..., str]) -> Template:
    """A template that gives plain text: nothing in it is ever read as HTML.

    Args:
        name: its file.
        filters: functions that it uses, besides jinja2's own.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(loader=FileSystemLoader(templates_dir()), undefined=StrictUndefined, autoescape=False,  # noqa: S701
                              trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
    environment.filters.update(filters)
    return environment.get_template(name)
