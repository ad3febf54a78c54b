"""What is right already though the config does not say so: another file says it, or a version that is here."""

from __future__ import annotations

from typing import NamedTuple

from fixer.php.config import Config
from fixer.php.definition import NameKind
from fixer.php.reader import Reader
from fixer.php.rules import Rule
from fixer.php.source import Source
from fixer.php.wanted import State, Wanted, standing
from fixer.recipe.places import path_in
from fixer.recipe.step import Context
from fixer.recipe.versions import at_least
from fixer.site.paths import resolve
from fixer.site.tree import Kind


class FileDefines(NamedTuple):
    """A file other than the config defines a constant, on the platform; an ``Alternative``.

    Args:
        path: the file, with placeholders.
        name: the constant.
        rule: what it must hold.
    """

    path: str
    name: str
    rule: Rule

    def holds(self, context: Context) -> str:
        """See ``Alternative``."""
        site, tree = context.site, context.tree
        path = resolve(tree, path_in(site, self.path), site.root)
        if tree.kind(path) is not Kind.FILE:
            return ""
        # A source of its own: the plan's documents are those of the config, which recipes may edit.
        source = Source(site, tree)
        reader = Reader(source)
        reader.read_file(path, source.document(path))
        alone = Config(site, source, reader.definitions, ())
        wanted = Wanted(NameKind.CONSTANT, self.name, (self.rule,), b"")
        return f"{path} sets {self.name} already" if standing(alone, wanted).state is State.RIGHT else ""


class Brought(NamedTuple):
    """Composer brings an extension that takes care of it, though its files are not kept here; an ``Alternative``.

    Args:
        slug: the extension.
        since: the version that does so first.
        reason: the sentence.
    """

    slug: str
    since: str
    reason: str

    def holds(self, context: Context) -> str:
        """See ``Alternative``."""
        found = context.site.inventory.by_slug(self.slug)
        return self.reason if any(not one.in_tree and at_least(one.version, self.since) for one in found) else ""
