"""A relative link from the code into the writable folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fixer.outcome import Outcome, Remark, StepResult
from fixer.recipe.places import path_in
from fixer.recipe.step import Context
from fixer.site.change import Action, Change
from fixer.site.ownership import is_ignored
from fixer.site.paths import join, link_target, parent, points_to, resolve, within
from fixer.site.tree import Kind, Tree


@dataclass(frozen=True, slots=True)
class Symlink:
    """Make a link where an extension writes.

    Args:
        path: where the link goes, with placeholders: ``{content}/cache``.
        destination: where it leads, below the writable folder.
        shipped: whether files at ``path`` are the extension's own, which leave the tree.
        needs: a folder that must be there, else the step does not apply.
    """

    path: str
    destination: str
    needs: str
    shipped: bool = False

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return ()

    def plan(self, context: Context) -> StepResult:
        """See ``Step``."""
        site, tree = context.site, context.tree
        needed = path_in(site, self.needs)
        if tree.kind(resolve(tree, needed, site.root)) is not Kind.FOLDER:
            return StepResult(Outcome.NOT_APPLICABLE, f"there is no folder {needed} in this code")
        rebuilt = _rebuilt_by_composer(context, needed)
        if rebuilt:
            return StepResult(Outcome.CONFLICT, rebuilt, (), (Remark(rebuilt, needed),))
        asked = path_in(site, self.path)
        folder = resolve(tree, parent(asked), site.root)
        path = join(folder, asked.rsplit("/", 1)[-1])
        kind = tree.kind(path)
        if kind is Kind.LINK:
            return self._beside_link(context, path)
        in_the_way = _untracked(context, path)
        if in_the_way:
            return StepResult(Outcome.CONFLICT, in_the_way, (), (Remark(in_the_way, path),))
        if kind is Kind.FOLDER:
            return self._instead_of_folder(context, path)
        if kind is not Kind.MISSING:
            reason = f"a {kind.value} stands where the link to {self._destination(context)} should be; move it away"
            return StepResult(Outcome.CONFLICT, reason, (), (Remark(reason, path),))
        return self._made(context, path, (), None)

    def _destination(self, context: Context) -> str:
        return path_in(context.site, self.destination)

    def _made(self, context: Context, path: str, before: tuple[Change, ...], former: str | None) -> StepResult:
        target = dotted(link_target(path, self._destination(context)))
        notes: tuple[Remark, ...] = ()
        if is_ignored(context.site, path):
            notes = (Remark("this path is ignored by git; the link is added all the same", path),)
        link = Change(Action.SYMLINK, path, target=target, former_target=former)
        return StepResult(Outcome.CHANGE, f"links {path} to {target}", (*before, link), (), notes)

    def _beside_link(self, context: Context, path: str) -> StepResult:
        tree, site = context.tree, context.site
        target = tree.target(path)
        aim = points_to(tree, path, site.root)
        inside = aim is not None and within(aim, site.writable) and aim != site.writable
        if inside and not target.startswith("/"):
            return StepResult(Outcome.SATISFIED, f"{path} already leads to {target}")
        if inside or context.on_conflict == "replace":
            return self._made(context, path, (), target)
        reason = f"this link leads to {target}, not below {site.writable}; take it away or use --on-conflict replace"
        return StepResult(Outcome.CONFLICT, reason, (), (Remark(reason, path),))

    def _instead_of_folder(self, context: Context, path: str) -> StepResult:
        files = list(_files_below(context.tree, path))
        if not files:
            return self._made(context, path, (), None)
        if not self.shipped:
            shown = ", ".join(files[:3]) + (f" and {len(files) - 3} more" if len(files) > 3 else "")
            reason = (f"a folder with files stands where the link should be ({shown}); move them to "
                      f"{self._destination(context)} in every environment and take the folder out of git first")
            return StepResult(Outcome.CONFLICT, reason, (), (Remark(reason, path),))
        if any(context.tree.kind(file) is not Kind.FILE for file in files):
            reason = "something other than plain files lies in this folder; move it away first"
            return StepResult(Outcome.CONFLICT, reason, (), (Remark(reason, path),))
        removed = tuple(Change(Action.DELETE, file, before=context.tree.read(file),
                               executable=context.tree.executable(file)) for file in files)
        made = self._made(context, path, removed, None)
        note = Remark(f"{len(files)} files that the extension ships here leave the code; copy them to "
                      f"{self._destination(context)} if you miss them", path)
        return StepResult(made.outcome, made.summary, made.changes, (), (*made.notes, note))


def dotted(target: str) -> str:
    """``uploads/cache`` as ``./uploads/cache``, the documented spelling."""
    return target if target.startswith(".") else "./" + target


def _files_below(tree: Tree, folder: str) -> Iterator[str]:
    for entry in tree.list(folder):
        path = join(folder, entry.name)
        if entry.kind is Kind.FOLDER:
            yield from _files_below(tree, path)
        else:
            yield path


def _untracked(context: Context, path: str) -> str:
    """Files of the working tree that git would delete when it checks the link out."""
    beside = context.working_tree
    if beside is None or beside.kind(path) is not Kind.FOLDER:
        return ""
    lost = [file for file in _files_below(beside, path) if context.tree.kind(file) is Kind.MISSING]
    if not lost:
        return ""
    return (f"{path} holds {len(lost)} files that are not in git (such as {lost[0]}); checking out a branch with "
            "a link there would delete them: move them away first")


def _rebuilt_by_composer(context: Context, folder: str) -> str:
    owner = context.site.inventory.holding(folder)
    if owner is None or owner.package is None or not is_ignored(context.site, owner.path):
        return ""
    return (f"{folder} is put in place by Composer and not kept in git, so a link in it would be lost; "
            "make the link in a build step instead")
