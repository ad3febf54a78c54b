"""Filters that code answers with a plain yes."""

from __future__ import annotations

from typing import NamedTuple

from tree_sitter import Node

from fixer.outcome import Remark
from fixer.php.holding import holding, may_call
from fixer.php.strings import literal_text
from fixer.recipe.signs.code import arguments, called, documents
from fixer.recipe.whose import foreign_owner
from fixer.site.model import Site
from fixer.site.tree import Tree

_CLOSURES = ("anonymous_function", "anonymous_function_creation_expression", "arrow_function")


class FilterSaysYes(NamedTuple):
    """``add_filter()`` with WordPress's ``__return_true``, or with a function that does nothing but return true.

    Args:
        hooks: names of filters.
        trouble: what comes of it, as the end of a sentence.
    """

    hooks: tuple[str, ...]
    trouble: str

    def find(self, site: Site, tree: Tree) -> list[Remark]:
        """See ``Evidence``."""
        found = []
        for path, document in documents(site, tree, tuple(hook.encode() for hook in self.hooks),
                                        maybe=lambda source: may_call(source, ("add_filter",), self.hooks)):
            for node in holding(document, self.hooks):
                given = arguments(node) if called(node) == "add_filter" else []
                hook = literal_text(given[0]) if len(given) > 1 else None
                if hook in self.hooks and _says_yes(given[1]):
                    owner = foreign_owner(site, path)
                    whose = f" (code of {owner})" if owner else ""
                    found.append(Remark(f"{hook} is answered with yes, {self.trouble}{whose}", path,
                                        document.line(node.start_byte)))
        return found

    def describe(self) -> str:
        """See ``Evidence``."""
        return f"filters such as {self.hooks[0]} answered with yes"

    def absence(self, _site: Site) -> str:
        """See ``Evidence``."""
        return f"no filter such as {self.hooks[0]} is answered with yes"


def _says_yes(callback: Node) -> bool:
    name = literal_text(callback)
    if name is not None:
        return name.lower().lstrip("\\") == "__return_true"
    if callback.type not in _CLOSURES:
        return False
    body = callback.child_by_field_name("body")
    if body is not None and body.type == "compound_statement":
        statements = [one for one in body.named_children if one.type != "comment"]
        body = statements[0].named_children[0] if len(statements) == 1 and statements[0].type == "return_statement" \
            and statements[0].named_children else None
    return body is not None and (body.text or b"").lower() == b"true"
