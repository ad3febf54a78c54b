"""What a site's must-use plugins set, which WordPress loads before any other plugin."""

from __future__ import annotations

from collections.abc import Sequence

from fixer.php.config import read_config
from fixer.php.reader import Reader
from fixer.php.source import Source
from fixer.php.wanted import State, Wanted, standing
from fixer.recipe.step import Context
from fixer.site.paths import join, parent


def settled_by_must_use_plugin(context: Context, wanted: Sequence[Wanted]) -> str:
    """The must-use plugin that sets everything wanted by itself, as a path; ``""`` if none does.

    Args:
        context: the step's context; the site is a WordPress with a config that can be read.
        wanted: the names and what they must hold.

    Raises:
        AccessError: a file may not be read.
    """
    folder = join(context.site.content, "mu-plugins")
    key = wanted[0].name.rsplit("['", 1)[-1].removesuffix("']").encode()
    config = read_config(context.site, context.tree, context.documents)
    for path, _ in context.tree.search(folder, (".php",), (key,)):
        # WordPress loads the files in this folder, and none below it.
        if parent(path) == folder:
            # A source of its own: the plan's documents are those of the config, which recipes may edit.
            source = Source(context.site, context.tree)
            reader = Reader(source)
            reader.read_file(path, source.document(path))
            alone = config._replace(definitions=reader.definitions, marks=())
            if all(standing(alone, one).state is State.RIGHT for one in wanted):
                return path
    return ""
