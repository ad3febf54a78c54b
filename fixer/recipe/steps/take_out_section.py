"""Lines between two marks, taken out of a file in the docroot: they do nothing there, or name what does not last."""

from __future__ import annotations

from typing import NamedTuple

from fixer.outcome import Outcome, Remark, StepResult
from fixer.recipe.signs.prepended import lasts
from fixer.recipe.step import Context
from fixer.recipe.steps.lasting import lost
from fixer.site.change import Action, Change
from fixer.site.ini_text import directive, section
from fixer.site.model import Cms
from fixer.site.paths import join
from fixer.site.tree import Kind


class TakeOutSection(NamedTuple):
    """Take an extension's lines out of a file in the docroot; the file goes with them if nothing else is in it.

    Args:
        file: the file's name.
        begin: the first line of the extension's.
        end: the last one.
        directive: the directive of an ini file between them that names a path; they stay where that path lasts.
            Without one they always go.
    """

    file: str
    begin: str
    end: str
    directive: str = ""

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return ()

    def plan(self, context: Context) -> StepResult:
        """See ``Step``."""
        tree, path = context.tree, join(context.site.docroot, self.file)
        if tree.kind(path) is not Kind.FILE:
            return StepResult(Outcome.SATISFIED, f"there is no file {path} in the code")
        before = tree.read(path)
        found = section(before, self.begin, self.end)
        if found is None:
            return self._unmarked(context, path, before)
        stated = directive(before[found[0] : found[1]], self.directive) if self.directive else None
        if self.directive and (stated is None or lasts(context.site, tree, stated.value)):
            return StepResult(Outcome.SATISFIED, f"what {path} names is there wherever this code runs")
        after = before[: found[0]] + before[found[1] :]
        line = before.count(b"\n", 0, found[0]) + 1
        writer = "plugin" if context.site.cms is Cms.WORDPRESS else "module"
        notes = lost(context, "these lines", path, line, besides=f"the {writer} can write them anew")
        executable = tree.executable(path)
        if after.strip():
            change = Change(Action.EDIT, path, before=before, after=after, executable=executable)
            what = self.directive or f"the lines from '{self.begin}' on"
            return StepResult(Outcome.CHANGE, f"takes {what} out of {path}", (change,), (), notes)
        gone = Change(Action.DELETE, path, before=before, executable=executable)
        return StepResult(Outcome.CHANGE, f"deletes {path}, which holds nothing else", (gone,), (), notes)

    def _unmarked(self, context: Context, path: str, content: bytes) -> StepResult:
        stated = directive(content, self.directive) if self.directive else None
        if stated is None or lasts(context.site, context.tree, stated.value):
            return StepResult(Outcome.SATISFIED, f"{path} names no path that does not last" if self.directive else
                              f"{path} holds no lines from '{self.begin}' on")
        reason = f"{self.directive} stands here outside the plugin's own marks; take the line out by hand"
        return StepResult(Outcome.CONFLICT, reason, (), (Remark(reason, path, stated.line),))

    def revert(self, context: Context) -> StepResult:
        """See ``Step``."""
        from fixer.recipe.steps.taking_back import as_before

        return as_before(context, join(context.site.docroot, self.file))
