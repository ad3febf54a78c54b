"""What a site's must-use plugins set, which WordPress loads before any other plugin."""

from __future__ import annotations

from collections.abc import Sequence

from fixer.php.config import Config
from fixer.php.reader import Reader
from fixer.php.source import Source
from fixer.php.wanted import State, Wanted, standing
from fixer.recipe.step import Context
from fixer.site.paths import join
from fixer.site.tree import Kind


def settled_by_must_use_plugin(context: Context, wanted: Sequence[Wanted]) -> str:
    """The must-use plugin that sets everything wanted by itself, as a path; ``""`` if none does.

    Args:
        context: the step's context; the site is a WordPress.
        wanted: the names and what they must hold.

    Raises:
        AccessError: a file may not be read.
    """
    folder = join(context.site.content, "mu-plugins")
    names = [one.name.split("['")[-1].rstrip("']").encode() for one in wanted]
    for path in context.tree.search(folder, (".php",), (names[0],)):
        if path.rpartition("/")[0] != folder or context.tree.kind(path) is not Kind.FILE:
            continue
        source = Source(context.site, context.tree, context.documents)
        reader = Reader(source)
        reader.read_file(path, source.document(path))
        config = Config(context.site, source, reader.definitions, tuple(reader.marks))
        if all(standing(config, one).state is State.RIGHT for one in wanted):
            return path
    return ""
