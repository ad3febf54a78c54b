"""A file that a recipe creates because the site has none."""

from __future__ import annotations

from fixer.errors import InTheWayError
from fixer.outcome import Remark
from fixer.recipe.step import Context
from fixer.site.change import Action, Change
from fixer.site.paths import name, resolve
from fixer.site.tree import Kind

MADE = b"Made by fixer, since there was none."
"""The comment at the head of a file to which recipes may add more: with nothing else left it can go again."""


def creation(context: Context, path: str, content: bytes) -> tuple[Change, tuple[Remark, ...]]:
    """The change that creates a file, and what must be said about it.

    Args:
        context: the step's context.
        path: where nothing stands yet; folders above it may be links inside the site.
        content: all bytes of the file.

    Returns:
        the change, and a remark where git ignores the path.

    Raises:
        InTheWayError: a file is there in the working tree, which may hold secrets.
    """
    real = resolve(context.tree, path, context.site.root)
    beside = context.working_tree
    if context.committed and beside is not None and beside.kind(real) is not Kind.MISSING:
        raise InTheWayError(
            f"{name(path)} is not in this commit but stands beside it, and it is never taken from the working "
            "tree since it may hold secrets; to edit it where it is, use --in-place", path)
    from fixer.site.ownership import is_ignored  # few sites lack the file, and every run would pay for it

    notes: tuple[Remark, ...] = ()
    if is_ignored(context.site, real):
        notes = (Remark("this path is ignored by git; the file is added all the same", real),)
    return Change(Action.CREATE, real, after=content), notes
