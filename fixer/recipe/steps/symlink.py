"""A relative link from the code into the writable folder."""

from __future__ import annotations

from typing import NamedTuple

from fixer.outcome import Outcome, Remark, StepResult
from fixer.recipe.files_beside import leads_beside_code
from fixer.recipe.places import path_in, path_of
from fixer.recipe.step import Alternative, Context
from fixer.recipe.steps.clearing import beside_commit, cleared, files_below
from fixer.recipe.steps.lasting import lost_link
from fixer.site.change import Action, Change
from fixer.site.ownership import is_ignored
from fixer.site.paths import join, link_target, name, parent, points_to, resolve, within
from fixer.site.tree import Kind

_SHOWN_FILES = 3


class Symlink(NamedTuple):
    """Make a link where an extension writes.

    Args:
        path: where the link goes, with placeholders: ``{content}/cache``, ``{extension}/cache``.
        destination: where it leads, below the writable folder.
        needs: a folder that must be there, else the step does not apply.
        shipped: whether files at ``path`` are the extension's own, which leave the code.
        generated: whether files at ``path`` are made by the extension as it runs, which leave the code, too.
        unless: other ways in which the problem may be mended already.
    """

    path: str
    destination: str
    needs: str
    shipped: bool = False
    generated: bool = False
    unless: tuple[Alternative, ...] = ()

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return ()

    def plan(self, context: Context) -> StepResult:
        """See ``Step``."""
        site, tree = context.site, context.tree
        needed = path_of(context, self.needs)
        if tree.kind(resolve(tree, needed, site.root)) is not Kind.FOLDER:
            return StepResult(Outcome.NOT_APPLICABLE, f"there is no folder {needed} in this code")
        for alternative in self.unless:
            if reason := alternative.holds(context):
                return StepResult(Outcome.SATISFIED, reason)
        rebuilt = _rebuilt_by_composer(context, needed)
        if rebuilt:
            return _conflict(rebuilt, needed)
        path = self._path(context)
        kind = tree.kind(path)
        if kind is Kind.LINK:
            return self._beside_link(context, path)
        if kind is Kind.FOLDER:
            return self._instead_of_folder(context, path)
        if kind is not Kind.MISSING:
            return _conflict(f"a {kind.value} stands where the link to {self._destination(context)} should be; "
                             "move it away", path)
        return self._made(context, path)

    def revert(self, context: Context) -> StepResult:
        """See ``Step``."""
        from fixer.recipe.steps.taking_back import link_taken_back

        path = self._path(context)
        return link_taken_back(context, path, dotted(link_target(path, self._destination(context))))

    def _path(self, context: Context) -> str:
        asked = path_of(context, self.path)
        return join(resolve(context.tree, parent(asked), context.site.root), name(asked))

    def _destination(self, context: Context) -> str:
        return path_in(context.site, self.destination)

    def _made(self, context: Context, path: str, former: str | None = None) -> StepResult:
        lost = beside_commit(context, path)
        if lost:
            return _conflict(lost, path)
        target = dotted(link_target(path, self._destination(context)))
        notes = lost_link(context, path, former) if former is not None else ()
        if is_ignored(context.site, path):
            notes = (*notes, Remark("this path is ignored by git; the link is added all the same", path))
        link = Change(Action.SYMLINK, path, target=target, former_target=former)
        return StepResult(Outcome.CHANGE, f"links {path} to {target}", (link,), (), notes)

    def _beside_link(self, context: Context, path: str) -> StepResult:
        target, writable = context.tree.target(path), context.site.writable
        aim = points_to(context.tree, path, context.site.root)
        inside = aim is not None and within(aim, writable) and aim != writable
        if inside and not target.startswith("/"):
            return StepResult(Outcome.SATISFIED, f"{path} already leads to {target}")
        beside = leads_beside_code(context.site, context.tree, path)
        if beside:
            return StepResult(Outcome.SATISFIED, f"{path} already leads to {target}, which {writable} is a part of")
        if inside or beside is False or context.on_conflict == "replace":
            return self._made(context, path, target)
        return _conflict(f"this link leads to {target}, not below {writable}; take it away or use "
                         "--on-conflict replace", path)

    def _instead_of_folder(self, context: Context, path: str) -> StepResult:
        files = list(files_below(context.tree, path))
        made = self._made(context, path)
        if not files or made.outcome is Outcome.CONFLICT:
            return made
        destination = self._destination(context)
        if not (self.shipped or self.generated):
            shown = ", ".join(files[:_SHOWN_FILES])
            more = f" and {len(files) - _SHOWN_FILES} more" if len(files) > _SHOWN_FILES else ""
            return _conflict(f"a folder with files stands where the link should be ({shown}{more}); move them to "
                             f"{destination} in every environment and take the folder out of git first", path)
        removed, note = cleared(context, path, destination, files, "ships" if self.shipped else "made")
        return StepResult(made.outcome, made.summary, (*removed, *made.changes), (), (*made.notes, note))


def dotted(target: str) -> str:
    """``uploads/cache`` as ``./uploads/cache``, the documented spelling."""
    return target if target.startswith(".") else "./" + target


def _conflict(reason: str, path: str) -> StepResult:
    return StepResult(Outcome.CONFLICT, reason, (), (Remark(reason, path),))


def _rebuilt_by_composer(context: Context, folder: str) -> str:
    owner = context.site.inventory.holding(folder)
    if owner is None or owner.package is None or not is_ignored(context.site, owner.path):
        return ""
    return (f"{folder} is put in place by Composer and not kept in git, so a link in it would be lost; "
            "make the link in a build step instead")
