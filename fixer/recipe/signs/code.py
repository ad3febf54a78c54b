"""The PHP of a site's plugins, modules and themes, as far as it may matter."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tree_sitter import Node

from fixer.php.document import Document
from fixer.recipe.whose import may_be_own
from fixer.site.lookup import contents
from fixer.site.model import Cms, Site
from fixer.site.paths import join
from fixer.site.tree import Kind, Tree

_FOLDERS = ("mu-plugins", "plugins", "themes")
_SKIPPED = frozenset(("node_modules", ".git", "vendor", "tests"))
_ENDINGS = {Cms.WORDPRESS: (".php", ".inc"),
            Cms.DRUPAL: (".php", ".inc", ".module", ".install", ".profile", ".theme", ".engine")}
_FUNCTIONS = ("function_definition", "method_declaration", "anonymous_function", "arrow_function",
              "anonymous_function_creation_expression")


def documents(site: Site, tree: Tree, needles: tuple[bytes, ...], *,
              maybe: Callable[[bytes], bool] | None = None, own: bool = False) -> Iterator[tuple[str, Document]]:
    """The PHP files of plugins, modules and themes that hold one of some words, parsed.

    Args:
        site: the site; of a Drupal nothing in folders called contrib, which others maintain.
        tree: where its files are read.
        needles: words, compared without regard to case.
        maybe: tells from a file's bytes whether it is worth parsing, which takes a hundred times longer.
        own: whether files that are known to be somebody else's are left out.

    Raises:
        AccessError: a file may not be read.
    """
    drupal = site.cms is Cms.DRUPAL
    skipped = _SKIPPED | {"contrib"} if drupal else _SKIPPED
    for top in _drupal_folders(site, tree) if drupal else [join(site.content, folder) for folder in _FOLDERS]:
        if tree.kind(top) is Kind.FOLDER:
            for path, _ in tree.search(top, _ENDINGS[site.cms], needles, skipped):
                if own and not may_be_own(site, path):
                    continue
                # What has gone since it was found holds nothing any more.
                source = contents(tree, path, site.root)
                if maybe is None or maybe(source):
                    yield path, Document(source)


def _drupal_folders(site: Site, tree: Tree) -> list[str]:
    """Where Drupal keeps modules and themes."""
    sites = join(site.docroot, "sites")
    holders = [site.docroot, *(join(sites, entry.name) for entry in tree.list(sites) if entry.kind is Kind.FOLDER)]
    return [*(join(holder, folder) for holder in holders for folder in ("modules", "themes")),
            join(site.docroot, "profiles")]


def called(node: Node) -> str:
    """The function that a call calls, in lower case; ``""`` where it is no plain call of a function."""
    function = node.child_by_field_name("function") if node.type == "function_call_expression" else None
    if function is None or function.type not in ("name", "qualified_name"):
        return ""
    name = (function.text or b"").lower().removeprefix(b"\\")
    return name.decode("utf-8", "replace")


def arguments(call: Node) -> list[Node]:
    """The expressions that a call hands over."""
    given = call.child_by_field_name("arguments")
    listed = given.named_children if given is not None else []
    return [one.named_children[-1] for one in listed if one.type == "argument" and one.named_children]


def runs_when_loaded(node: Node) -> bool:
    """Whether a piece of code runs as soon as its file is loaded: it stands in no function and no class."""
    above = node.parent
    while above is not None:
        if above.type in _FUNCTIONS:
            return False
        above = above.parent
    return True
