"""The texts of all commands. Plain strings: printing them is the command line's business."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fixer.report.apply_text import apply_text
    from fixer.report.recipe_text import list_text, show_text
    from fixer.report.scan_text import scan_text

__all__ = ["apply_text", "list_text", "scan_text", "show_text"]

_MODULES = {"apply_text": "apply_text", "scan_text": "scan_text", "list_text": "recipe_text",
            "show_text": "recipe_text"}


def __getattr__(name: str) -> Any:
    """Each text is loaded when its command asks for it."""
    if name not in _MODULES:
        raise AttributeError(name)
    import importlib

    return getattr(importlib.import_module(f"fixer.report.{_MODULES[name]}"), name)
