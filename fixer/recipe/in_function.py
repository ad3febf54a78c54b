"""What a function of a module holds or lacks, as another way in which a problem may be mended."""

from __future__ import annotations

from typing import NamedTuple

from fixer.php.document import Document
from fixer.php.forms import Form
from fixer.php.scopes import functions, own_nodes
from fixer.recipe.module_file import ModuleFile
from fixer.recipe.step import Context
from fixer.site.paths import join, resolve
from fixer.site.tree import Kind


class InFunction(NamedTuple):
    """A form stands in a function of every copy of a module, or in none.

    Args:
        file: the module's file.
        function: the function's name; a copy that does not define it does not count.
        form: what is looked for.
        reason: the sentence.
        present: whether it must be there, or must be missing.
    """

    file: ModuleFile
    function: str
    form: Form
    reason: str
    present: bool = True

    def holds(self, context: Context) -> str:
        """See ``Alternative``."""
        found = [self._found(document) for document in self._documents(context)]
        known = [one for one in found if one is not None]
        return self.reason if known and all(one is self.present for one in known) else ""

    def _documents(self, context: Context) -> list[Document]:
        paths = [resolve(context.tree, join(one.path, self.file.path), context.site.root)
                 for one in self.file.copies(context) if one.in_tree]
        return [Document(context.tree.read(path)) for path in paths if context.tree.kind(path) is Kind.FILE]

    def _found(self, document: Document) -> bool | None:
        """Whether the form stands in one of the function's definitions; None where there is none."""
        defined = functions(document, self.function)
        if not defined:
            return None
        return any(True for one in defined for _ in self.form.found(list(own_nodes(one))))
