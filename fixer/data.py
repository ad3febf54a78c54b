"""Where the recipes and templates are: beside the package in a checkout, inside it in an installed one."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def _data_dir() -> Path:
    package = Path(__file__).resolve().parent
    installed = package / "_data"
    return installed if installed.is_dir() else package.parent


def recipes_dir() -> Path:
    """The folder that holds the recipe modules."""
    return _data_dir() / "recipes"


def templates_dir() -> Path:
    """The folder that holds the texts and the PHP that recipes insert."""
    return _data_dir() / "templates"


def is_installed() -> bool:
    """Whether recipes and templates are those of an installed package, not of a checkout."""
    return _data_dir().name == "_data"
