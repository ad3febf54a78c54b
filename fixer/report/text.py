"""The texts of all commands. Plain strings: printing them is the command line's business."""

from fixer.report.apply_text import apply_text
from fixer.report.recipe_text import list_text, show_text
from fixer.report.scan_text import scan_text

__all__ = ["apply_text", "list_text", "scan_text", "show_text"]
