"""An inclusion that does harm, taken out of a config with the condition that stood around it alone."""

from __future__ import annotations

from typing import NamedTuple

from tree_sitter import Node

from fixer.errors import InTheWayError
from fixer.outcome import Outcome, StepResult
from fixer.php.comments import LONGER, escape, is_keepable
from fixer.php.document import Document, Edit
from fixer.recipe.signs.config_include import included
from fixer.recipe.step import Context
from fixer.recipe.steps.configs import edits, open_config
from fixer.recipe.steps.lasting import lost_text
from fixer.site.paths import resolve
from fixer.site.tree import Kind


class TakeOutInclude(NamedTuple):
    """Take the inclusion of a file out of the site's config; a comment in its place keeps it where it is short.

    Args:
        file: the name of the file that is included.
        why: the sentence for the comment.
    """

    file: str
    why: str

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return ()

    def plan(self, context: Context) -> StepResult:
        """See ``Step``.

        Raises:
            InTheWayError: the config is broken or no file, or the inclusion is part of something larger.
        """
        if self._missing(context):
            return StepResult(Outcome.SATISFIED, f"there is no {context.site.config} that could include {self.file}")
        changes: dict[str, list[Edit]] = {}
        documents: dict[str, Document] = {}
        for path, document, node in included(open_config(context), self.file):
            whole = _whole(node)
            if whole is None:
                raise InTheWayError(f"{self.file} is included here as a part of something else; take it out by hand",
                                    path, document.line(node.start_byte))
            changes.setdefault(path, []).append(self._edit(context.recipe.id, document, whole))
            documents[path] = document
        if not changes:
            return StepResult(Outcome.SATISFIED, f"{context.site.config} does not include {self.file}")
        after = {path: documents[path].with_edits(found) for path, found in changes.items()}
        return StepResult(Outcome.CHANGE, f"takes the inclusion of {self.file} out of {', '.join(after)}",
                          edits(context, after), (), lost_text(context, after))

    def revert(self, context: Context) -> StepResult:
        """See ``Step``.

        Raises:
            InTheWayError: the config is broken or no file.
        """
        from fixer.recipe.steps.putting_back import put_back_in_config

        return put_back_in_config(context, f"the inclusion of {self.file}")

    def _edit(self, recipe: str, document: Document, node: Node) -> Edit:
        """The comment in the node's place."""
        text = document.text(node)
        rest = b" Took out: " + escape(text) if is_keepable(text) else LONGER
        comment = f"fixer {recipe}: {self.why}".encode() + rest
        alone = not document.source[document.line_start(node.start_byte) : node.start_byte].strip() \
            and not document.source[node.end_byte : document.line_end(node.end_byte)].strip()
        return Edit(node.start_byte, node.end_byte, b"// " + comment if alone else b"/* " + comment + b" */")

    def _missing(self, context: Context) -> bool:
        path = resolve(context.tree, context.site.config, context.site.root)
        return context.tree.kind(path) is Kind.MISSING and not context.committed


def _whole(include: Node) -> Node | None:
    """The statement that only includes, and the condition around it where it holds nothing else."""
    statement = include.parent
    while statement is not None and statement.type == "parenthesized_expression":
        statement = statement.parent
    if statement is None or statement.type != "expression_statement":
        return None
    block = statement.parent
    if block is None:
        return None
    if block.type in ("compound_statement", "colon_block"):
        if len([one for one in block.named_children if one.type != "comment"]) > 1:
            return statement
        condition = block.parent
    else:
        condition = block
    if condition is not None and condition.type == "if_statement":
        return condition if condition.child_by_field_name("alternative") is None else None
    return statement if block.type in ("program", "compound_statement", "colon_block") else None
