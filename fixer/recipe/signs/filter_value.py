"""A filter that code answers with a number that is too low."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tree_sitter import Node

from fixer.outcome import Remark
from fixer.php.document import Document, descendants
from fixer.php.holding import may_call
from fixer.php.literals import integer
from fixer.php.scopes import functions
from fixer.php.strings import literal_text
from fixer.recipe.signs.code import arguments, called, documents
from fixer.recipe.whose import foreign_owner
from fixer.site.model import Site
from fixer.site.paths import join
from fixer.site.tree import Kind, Tree

# Source: WordPress, wp_initial_constants() in wp-includes/default-constants.php.
_SPANS = {"MINUTE_IN_SECONDS": 60, "HOUR_IN_SECONDS": 3600, "DAY_IN_SECONDS": 86_400, "WEEK_IN_SECONDS": 604_800,
          "MONTH_IN_SECONDS": 2_592_000, "YEAR_IN_SECONDS": 31_536_000}
_CLOSURES = ("anonymous_function", "anonymous_function_creation_expression", "arrow_function")


class FilterBelow(NamedTuple):
    """``add_filter()`` with a function that returns a written number below the one needed.

    Args:
        hook: the filter.
        minimum: what is enough.
        trouble: what comes of it, as the end of a sentence that begins with the number.
        asked_in: the files, in the folder of must-use plugins, of which one asks the filter; a plugin of that
            folder's name will do.
    """

    hook: str
    minimum: int
    trouble: str
    asked_in: tuple[str, ...]

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        found: list[Remark] = []
        if not self._is_asked(site, tree):
            return found
        for path, document in documents(site, tree, (self.hook.encode(),),
                                        maybe=lambda source: may_call(source, ("add_filter",), (self.hook,))):
            for node in document.nodes():
                given = arguments(node) if called(node) == "add_filter" else []
                if len(given) < 2 or literal_text(given[0]) != self.hook:
                    continue
                for value, line in _returned(document, given[1]):
                    if value < self.minimum:
                        owner = foreign_owner(site, path)
                        whose = f" (code of {owner})" if owner else ""
                        found.append(Remark(f"{self.hook} is answered with {value}, {self.trouble}{whose}", path, line))
        return found

    def _is_asked(self, site: Site, tree: Tree) -> bool:
        folder = join(site.content, "mu-plugins")
        return any(tree.kind(join(folder, file)) is Kind.FILE or site.inventory.by_slug(file.split("/", 1)[0])
                   for file in self.asked_in)

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"the filter {self.hook} answered with less than {self.minimum}"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return f"no code answers {self.hook} with less than {self.minimum}"


def _returned(document: Document, callback: Node) -> Iterator[tuple[int, int]]:
    """The whole numbers that a callback returns, each with its line."""
    name = literal_text(callback)
    if name is not None and name.lower().lstrip("\\") == "__return_zero":
        yield 0, document.line(callback.start_byte)
    for body in _bodies(document, callback, name):
        arrow = body.child_by_field_name("body") if body.type == "arrow_function" else None
        results = [arrow] if arrow is not None else [one.named_children[0] for one in descendants(body)
                                                     if one.type == "return_statement" and one.named_children]
        for result in results:
            value = whole(result)
            if value is not None:
                yield value, document.line(result.start_byte)


def _bodies(document: Document, callback: Node, name: str | None) -> list[Node]:
    """The functions of this file that a callback may stand for: one by its name, a closure, a method."""
    if callback.type in _CLOSURES:
        return [callback]
    if name is not None and "::" not in name:
        return functions(document, name.rpartition("\\")[2])
    method = name.rpartition("::")[2] if name is not None else _method(callback)
    found = [node for node in document.nodes() if method and node.type == "method_declaration"
             and (label := node.child_by_field_name("name")) is not None
             and (label.text or b"").decode("utf-8", "replace").lower() == method.lower()]
    # Which class is meant can be told only where there is no choice.
    return found if len(found) == 1 else []


def _method(callback: Node) -> str:
    """The method that ``array($object, 'method')`` names; ``""`` for anything else."""
    elements = [one for one in callback.named_children if one.type == "array_element_initializer"] \
        if callback.type == "array_creation_expression" else []
    if len(elements) != len(("object", "method")) or not elements[1].named_children:
        return ""
    return literal_text(elements[1].named_children[-1]) or ""


def whole(node: Node) -> int | None:
    """The whole number that an expression of written numbers and ``*`` comes to; None for any other.

    WordPress's own names for spans of time count as numbers.
    """
    if node.type == "name":
        return _SPANS.get((node.text or b"").decode("utf-8", "replace"))
    if node.type == "integer":
        value = integer(node.text or b"")
        return value if isinstance(value, int) else None
    if node.type == "parenthesized_expression" and node.named_children:
        return whole(node.named_children[0])
    left, operator, right = (node.child_by_field_name(name) for name in ("left", "operator", "right"))
    if node.type != "binary_expression" or left is None or right is None or operator is None or operator.text != b"*":
        return None
    first, second = whole(left), whole(right)
    return first * second if first is not None and second is not None else None
