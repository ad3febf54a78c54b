"""What in a site's files shows that a recipe is needed."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from fixer.errors import InTheWayError
from fixer.outcome import Remark
from fixer.recipe.versions import at_least
from fixer.site.model import Extension, ExtensionKind, Site
from fixer.site.tree import Tree


class Evidence(Protocol):
    """One sort of evidence. Implementations are frozen dataclasses."""

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """The places that show it, each with a sentence; none where the site does not need the recipe."""
        ...

    def describe(self) -> str:
        """What is looked for, as a noun phrase."""
        ...

    def absence(self, site: Site, /) -> str:
        """Why there is none, as a sentence."""
        ...


class Plugin(NamedTuple):
    """A WordPress plugin, wherever WordPress loads one from.

    Args:
        name: the name in its header, also found under another folder name.
        slugs: its usual folder names; ``*`` stands for what vendors append.
        fixed_in: the version from which on it no longer has the problem, or ``""``.
        main_file: the name of its main file, where no other plugin's is called so: found by that, too, where
            both folder and header are another one's.
        other_names: further names that releases of it have in their header.
    """

    name: str
    slugs: tuple[str, ...]
    fixed_in: str = ""
    main_file: str = ""
    other_names: tuple[str, ...] = ()

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        return [_installed(site, tree, one) for one in self._found(site) if not self._is_fixed(one)]

    def slug_here(self, site: Site) -> str:
        """The folder name that it has in a site; ``""`` where it is not installed."""
        return next((one.slug for one in self._found(site)), "")

    def folder_here(self, site: Site) -> str:
        """The folder that its files are in, the one with its usual name first; ``""`` where there is none."""
        folders = [one.path for one in self._found(site) if one.in_tree and one.path != one.main_file]
        return min(folders, key=lambda folder: folder.rsplit("/", 1)[-1] not in self.slugs, default="")

    def _found(self, site: Site) -> list[Extension]:
        kinds = (ExtensionKind.PLUGIN, ExtensionKind.MUST_USE_PLUGIN)
        found = {*_keys(site, self.slugs), *(id(one) for one in site.inventory.by_name(self.name, *self.other_names))}
        return [one for one in site.inventory.extensions
                if one.kind in kinds and (id(one) in found or self._is_main_file(one))]

    def _is_main_file(self, one: Extension) -> bool:
        return bool(self.main_file) and one.main_file is not None and one.main_file.endswith("/" + self.main_file)

    def _is_fixed(self, one: Extension) -> bool:
        return bool(self.fixed_in) and at_least(one.version, self.fixed_in)

    def describe(self) -> str:
        """See ``Evidence``."""
        below = f" below version {self.fixed_in}" if self.fixed_in else ""
        return f"the plugin {self.name}{below}"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        for one in self._found(site):
            return f"{self.name} {one.version} no longer needs this (mended in {self.fixed_in})"
        return f"{self.name} is not installed here"


class Module(NamedTuple):
    """A Drupal module.

    Args:
        name: its name.
        machine_name: its machine name.
        drupal: the Drupal major versions in which it has the problem; empty for all.
        fixed_in: the version from which on it no longer has the problem, or ``""``.
    """

    name: str
    machine_name: str
    drupal: tuple[int, ...] = ()
    fixed_in: str = ""

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        if self.drupal and site.major is not None and site.major not in self.drupal:
            return []
        return [_installed(site, tree, one) for one in self._found(site) if not self._is_fixed(one)]

    def _found(self, site: Site) -> list[Extension]:
        return [one for one in site.inventory.by_slug(self.machine_name) if one.kind is ExtensionKind.MODULE]

    def _is_fixed(self, one: Extension) -> bool:
        return bool(self.fixed_in) and at_least(one.version, self.fixed_in)

    def describe(self) -> str:
        """See ``Evidence``."""
        versions = f" on Drupal {', '.join(map(str, self.drupal))}" if self.drupal else ""
        below = f" below version {self.fixed_in}" if self.fixed_in else ""
        return f"the module {self.name}{below}{versions}"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        if self.drupal and site.major is not None and site.major not in self.drupal:
            return f"{self.name} has no such problem on Drupal {site.major}"
        for one in self._found(site):
            return f"{self.name} {one.version} no longer needs this (mended in {self.fixed_in})"
        return f"{self.name} is not installed here"


class PhpBelow(NamedTuple):
    """An extension on a site whose platform file states too old a PHP, or none.

    Args:
        version: the PHP that is new enough.
        extension: what needs it.
        stated: whether only a version that is stated counts.
    """

    version: str
    extension: Evidence
    stated: bool = False

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        from fixer.site.platform_file import stated_version

        installed = self.extension.find(site, tree)
        if not installed:
            return []
        try:
            stated = stated_version(site, tree, "php_version")
        except InTheWayError as broken:
            return [*installed, Remark(broken.message, broken.path, broken.line)]
        if at_least(stated, self.version) or (stated is None and self.stated):
            return []
        what = f"PHP {stated} is set" if stated else "no PHP version is set"
        return [*installed, Remark(what, site.platform_file)]

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"{self.extension.describe()} with a PHP below {self.version}"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        if not self.extension.find(site, site.tree):
            return self.extension.absence(site)
        return f"no PHP below {self.version} is set" if self.stated else f"PHP {self.version} or later is set"


class CapabilityCalls(NamedTuple):
    """Calls that hand one of some capabilities to a function that makes a menu page, the site's own first."""

    functions: tuple[tuple[str, int], ...]
    capabilities: tuple[str, ...]

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        from fixer.php.calls import calls_with
        from fixer.recipe.whose import foreign_owner

        own: list[Remark] = []
        foreign: list[Remark] = []
        for call in calls_with(site, tree, self.functions, self.capabilities):
            if call.value in self.capabilities:
                owner = foreign_owner(site, call.path)
                text = f"{call.function}() asks for {call.value}, which nobody has in Test and Live"
                (foreign if owner else own).append(
                    Remark(f"{text} (code of {owner})" if owner else text, call.path, call.line))
        return [*own, *foreign]

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"menu pages for a capability such as {self.capabilities[0]}"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return "no menu page here asks for a capability that Test and Live take away"


def _keys(site: Site, slugs: tuple[str, ...]) -> set[int]:
    return {id(one) for one in site.inventory.by_slug(*slugs)}


def _installed(site: Site, tree: Tree, one: Extension) -> Remark:
    version = f" {one.version}" if one.version else ""
    name = one.name or one.slug
    if one.in_tree or one.package is None:
        return Remark(f"{name}{version} is installed", one.main_file or one.path, 1 if one.main_file else None)
    from fixer.site.composer import lock_line
    from fixer.site.paths import join

    return Remark(f"{name}{version} is installed (from composer.lock, as {one.package})",
                  join(site.root, "composer.lock"), lock_line(tree, site.root, one.package))
