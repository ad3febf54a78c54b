"""Other ways in which a problem may be mended already, and reasons why a remedy would do harm."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from fixer.php.config import Config, read_config
from fixer.php.definition import NameKind
from fixer.php.rules import Rule, Truthy
from fixer.php.wanted import State, Wanted, standing
from fixer.recipe.places import path_in, path_of
from fixer.recipe.step import Context
from fixer.recipe.versions import at_least
from fixer.site.model import Site
from fixer.site.paths import join, points_to, resolve, within
from fixer.site.tree import Kind, Tree


class ConstantsHold(NamedTuple):
    """Other constants have the same effect.

    Args:
        constants: names and the rule for each; all must hold.
        reason: the sentence.
    """

    constants: tuple[tuple[str, Rule], ...]
    reason: str

    def holds(self, context: Context) -> str:
        """See ``Alternative``."""
        config = _config(context)
        right = all(_is_right(config, name, rule) for name, rule in self.constants)
        return self.reason if right else ""


class LinkBelowUploads(NamedTuple):
    """A relative link already leads from the code into the writable folder."""

    path: str

    def holds(self, context: Context) -> str:
        """See ``Alternative``."""
        return link_below_uploads(context.site, context.before, path_in(context.site, self.path))


def link_below_uploads(site: Site, tree: Tree, path: str) -> str:
    """Where the relative link at ``path`` leads if that is the writable folder, as a sentence; else ``""``."""
    if tree.kind(path) is not Kind.LINK or tree.target(path).startswith("/"):
        return ""
    aim = points_to(tree, path, site.root)
    if aim is None:
        from fixer.recipe.files_beside import leads_beside_code

        beside = leads_beside_code(site, tree, path)
        return f"{path} is a link into the files beside the code, so nothing is written to the code" if beside else ""
    below = aim != site.writable and within(aim, site.writable)
    return f"{path} is a link into {site.writable}, so nothing is written to the code" if below else ""


class LinkResolves(NamedTuple):
    """A relative link leads where it should, to something that is there."""

    path: str
    destination: str

    def holds(self, context: Context) -> str:
        """See ``Alternative``."""
        path, destination = (path_of(context, one) for one in (self.path, self.destination))
        tree = context.before
        if tree.kind(path) is not Kind.LINK or tree.target(path).startswith("/"):
            return ""
        aim = points_to(tree, path, context.site.root)
        there = aim == destination and tree.kind(resolve(tree, path, context.site.root)) is Kind.FILE
        return f"{path} is a relative link that works in every environment" if there else ""


class SafeWithConstant(NamedTuple):
    """A version of a plugin that minds a constant which is true in every environment."""

    slugs: tuple[str, ...]
    since: str
    constant: str
    reason: str

    def holds(self, context: Context) -> str:
        """See ``Alternative``."""
        minds = any(at_least(one.version, self.since) for one in context.site.inventory.by_slug(*self.slugs))
        return self.reason if minds and _is_right(_config(context), self.constant, Truthy()) else ""


class PhpAtLeast(NamedTuple):
    """The site runs a PHP in which the problem does not exist; so does one that states no version."""

    version: str
    reason: str

    def holds(self, context: Context) -> str:
        """See ``Alternative``."""
        from fixer.site.platform_file import stated_version

        stated = stated_version(context.site, context.tree, "php_version")
        return self.reason if stated is None or at_least(stated, self.version) else ""


class CommittedAt(NamedTuple):
    """A file lies at the place that a remedy would make the site stop looking at."""

    path: str
    unless: str
    reason: str

    def holds(self, context: Context) -> str:
        """See ``Alternative``."""
        here = context.tree.kind(path_in(context.site, self.path)) is Kind.FILE
        there = context.tree.kind(path_in(context.site, self.unless)) is Kind.FILE
        return self.reason if here and not there else ""


class PackagesOnlyIn(NamedTuple):
    """Composer's packages in a vendor folder that a remedy would make the site stop looking at, missing in the other.

    Args:
        folder: the vendor folder, with placeholders.
        other: the one that the site looks at from then on.
        reason: why that does harm; follows their names.
    """

    folder: str
    other: str
    reason: str

    def holds(self, context: Context) -> str:
        """See ``Alternative``."""
        here, there = (set(_packages(context.tree, path_in(context.site, folder)))
                       for folder in (self.folder, self.other))
        missing = sorted(here - there)
        if not missing:
            return ""
        more = f" and {len(missing) - _SHOWN_PACKAGES} more" if len(missing) > _SHOWN_PACKAGES else ""
        return f"{', '.join(missing[:_SHOWN_PACKAGES])}{more} {self.reason}"


_SHOWN_PACKAGES = 3


def _packages(tree: Tree, vendor: str) -> Iterator[str]:
    """The packages in a vendor folder, as Composer lays them out: ``monolog/monolog``."""
    if tree.kind(vendor) is not Kind.FOLDER:
        return
    for owner in tree.list(vendor):
        if owner.kind is Kind.FOLDER and owner.name not in ("bin", "composer"):
            yield from (f"{owner.name}/{package.name}" for package in tree.list(join(vendor, owner.name))
                        if package.kind is Kind.FOLDER)


def _config(context: Context) -> Config:
    return read_config(context.site, context.tree, context.documents)


def _is_right(config: Config, name: str, rule: Rule) -> bool:
    return standing(config, Wanted(NameKind.CONSTANT, name, (rule,), b"")).state is State.RIGHT
