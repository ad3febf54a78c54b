"""A module left out of Drupal's exported configuration, so that the next import switches it off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from fixer.errors import InTheWayError
from fixer.outcome import Outcome, Remark, StepResult
from fixer.recipe.exported import sync_folder
from fixer.recipe.signs.switched_on import MODULES
from fixer.recipe.step import Context
from fixer.recipe.steps.lasting import lost
from fixer.site.change import Action, Change
from fixer.site.paths import join, resolve
from fixer.site.tree import Kind
from fixer.site.yaml_text import below, composed, keys_of, texts_below


class LeaveOutOfExport(NamedTuple):
    """Take the one line of a module out of ``core.extension.yml``, where nothing else exported needs the module.

    Args:
        machine_name: the module.
        needed_by: modules that cannot do without it.
    """

    machine_name: str
    needed_by: tuple[str, ...] = ()

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return ()

    def plan(self, context: Context) -> StepResult:
        """See ``Step``.

        Raises:
            InTheWayError: the file, or settings.php, cannot be read.
        """
        path = self._path(context)
        if context.tree.kind(path) is not Kind.FILE:
            return StepResult(Outcome.SATISFIED, f"no configuration is exported to {path}")
        before = context.tree.read(path)
        modules = keys_of(below(composed(before, path), "module"))
        line = modules.get(self.machine_name)
        if line is None:
            return StepResult(Outcome.SATISFIED, f"{path} does not switch {self.machine_name} on")
        obstacle = next(self._obstacles(context, path, modules), None)
        if obstacle is not None:
            return StepResult(Outcome.CONFLICT, obstacle.message, (), (obstacle,))
        lines = before.splitlines(keepends=True)
        after = b"".join((*lines[: line - 1], *lines[line:]))
        if not self._is_right(before, after):
            reason = f"this file is not laid out one module a line; take {self.machine_name} out by hand"
            return StepResult(Outcome.CONFLICT, reason, (), (Remark(reason, path, line),))
        change = Change(Action.EDIT, path, before=before, after=after, executable=context.tree.executable(path))
        notes = lost(context, "this line", path, line, besides="enable the module and export again to have it back")
        return StepResult(Outcome.CHANGE, f"takes {self.machine_name} out of {path}", (change,), (), notes)

    def revert(self, context: Context) -> StepResult:
        """See ``Step``."""
        from fixer.recipe.steps.taking_back import as_before

        return as_before(context, self._path(context))

    def _path(self, context: Context) -> str:
        path = join(sync_folder(context.site, context.tree, context.documents), MODULES)
        return resolve(context.tree, path, context.site.root)

    def _obstacles(self, context: Context, path: str, modules: dict[str, int]) -> Iterator[Remark]:
        """What else in the exported configuration needs the module, so that an import would fail."""
        for name in self.needed_by:
            if name in modules:
                yield Remark(f"{name} needs {self.machine_name}; take that module out of the site first", path,
                             modules[name])
        folder = path.rpartition("/")[0]
        for found, _ in context.tree.search(folder, (".yml",), (self.machine_name.encode(),)):
            if found.rpartition("/")[2].startswith(f"{self.machine_name}."):
                yield Remark(f"this is a setting of {self.machine_name} and could not be imported without it; let "
                             "Drupal take the module out and export again", found)
            try:
                needs = below(composed(context.tree.read(found), found), "dependencies")
            except InTheWayError:
                continue
            for element in texts_below(needs):
                if element.text == self.machine_name:
                    yield Remark(f"this needs {self.machine_name} and could not be imported without it; see to it "
                                 "first", found, element.line)

    def _is_right(self, before: bytes, after: bytes) -> bool:
        """Whether the file says the same as before, the module left out."""
        from ruamel.yaml import YAML
        from ruamel.yaml.error import YAMLError

        parser = YAML(typ="safe", pure=True)
        try:
            was, is_now = parser.load(before), parser.load(after)
        except YAMLError:
            return False
        was["module"].pop(self.machine_name)
        return bool(was["module"]) and was == is_now
