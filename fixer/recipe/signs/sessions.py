"""Code that uses PHP's own sessions, which containers do not share."""

from __future__ import annotations

from typing import NamedTuple

from tree_sitter import Node

from fixer.outcome import Remark
from fixer.php.document import Document
from fixer.php.holding import holding, may_call
from fixer.recipe.signs.code import called, documents, runs_when_loaded
from fixer.site import lookup
from fixer.site.model import Extension, ExtensionKind, Site
from fixer.site.tree import Tree

_CALLS = ("session_start", "session_id")
_NEEDLES = (b"session_start", b"session_id", b"$_session")


class UsesSessions(NamedTuple):
    """Plugins or themes use sessions, and nothing stores them where every container finds them.

    Where the plugin that does so is installed, code counts only if it begins a session while must-use
    plugins are loaded, which is before any plugin.

    Args:
        name: the plugin that stores sessions in the database.
        slug: its folder's name.
        main_file: the name of its main file, by which it is found in a folder of another name.
        only_without: whether nothing is looked for once that plugin is installed.
    """

    name: str
    slug: str
    main_file: str
    only_without: bool = False

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        store = self._store(site)
        if store and self.only_without:
            return []
        found: dict[str, Remark] = {}
        for path, document in documents(site, tree, _NEEDLES, maybe=may_use):
            owner = site.inventory.holding(path)
            name = path if owner is None else owner.path
            if name in found or (owner is not None and self._is_store(owner)):
                continue
            early = bool(store) and owner is not None and owner.kind is ExtensionKind.MUST_USE_PLUGIN
            if store and not early:
                continue
            use = first_use(document, when_loaded=early)
            if use is not None:
                too_early = f", before {self.name} is loaded" if early else ""
                found[name] = Remark(f"{_what(use)} is used here{too_early}", path, document.line(use.start_byte))
        return list(found.values())

    def _store(self, site: Site) -> str:
        return next((one.slug for one in site.inventory.of_kind(ExtensionKind.PLUGIN, ExtensionKind.MUST_USE_PLUGIN)
                     if self._is_store(one)), "")

    def _is_store(self, one: Extension) -> bool:
        return one.slug == self.slug or (one.main_file is not None and one.main_file.endswith("/" + self.main_file))

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"code that uses PHP's sessions without {self.name}"

    def absence(self, site: Site) -> str:
        """See ``Evidence``."""
        if self._store(site):
            return f"{self.name} is installed, and no must-use plugin begins a session before it"
        return "no plugin or theme here uses PHP's sessions"


class BeginsSessionInConfig(NamedTuple):
    """The config itself begins a session, which no plugin can be early enough for."""

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        found = []
        for path in dict.fromkeys((site.config, site.definitions)):
            document = Document(lookup.contents(tree, path, site.root))
            found += [Remark("a session begins here, before any plugin can store it; begin it in a plugin or theme",
                             path, document.line(node.start_byte))
                      for node in document.nodes() if called(node) == _CALLS[0]]
        return found

    def describe(self) -> str:
        """See ``Evidence``."""
        return "a config that begins a session"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return "the config begins no session"


def may_use(source: bytes) -> bool:
    """Whether a file's bytes say that ``first_use`` may find something in it: names such as $session_id do not."""
    return b"$_session" in source.lower() or may_call(source, _CALLS, ())


def first_use(document: Document, *, when_loaded: bool = False) -> Node | None:
    """The first place in a file where sessions are used, or begun at once when the file is loaded; None if none."""
    for node in holding(document, (*_CALLS, "$_SESSION")):
        if when_loaded:
            if called(node) == _CALLS[0] and runs_when_loaded(node):
                return node
        elif called(node) in _CALLS or (node.type == "variable_name" and node.text == b"$_SESSION"):
            return node
    return None


def _what(node: Node) -> str:
    return "$_SESSION" if node.type == "variable_name" else f"{called(node)}()"
