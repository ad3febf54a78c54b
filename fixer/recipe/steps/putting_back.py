"""What a recipe took out of a config, put back where its comment stands."""

from __future__ import annotations

from fixer.lost import not_known
from fixer.outcome import Outcome, Remark, StepResult
from fixer.php.document import Document
from fixer.php.put_back import gaps, put_back
from fixer.recipe.step import NOTHING_HERE, Context
from fixer.recipe.steps.configs import edits, open_config
from fixer.recipe.steps.reverting import undone_in
from fixer.site.paths import resolve
from fixer.site.tree import Kind


def put_back_in_config(context: Context, what: str) -> StepResult:
    """Put back everything that the recipe took out of the site's config.

    Args:
        context: the step's context.
        what: what it was, as a noun phrase for summaries.

    Raises:
        InTheWayError: the config is broken or no file.
    """
    site = context.site
    nothing = StepResult(Outcome.SATISFIED, f"{NOTHING_HERE} is here: {what} was not taken out by it")
    if context.tree.kind(resolve(context.tree, site.config, site.root)) is not Kind.FILE:
        return nothing
    documents: dict[str, Document] = {}
    for path, document in list(open_config(context).source.documents.items()):
        found = gaps(document, context.recipe.id)
        if not found:
            continue
        before = put_back(document, found)
        content = undone_in(context, path) if before is None else None
        if content is not None:
            before = Document(content)
        if before is None:
            reason = not_known("what stands around it")
            return StepResult(Outcome.CONFLICT, reason, (), (Remark(reason, path, found[0].line),))
        documents[path] = before
    if not documents:
        return nothing
    return StepResult(Outcome.CHANGE, f"puts {what} back into {', '.join(documents)}", edits(context, documents))
