"""A link that an extension made with an absolute path: made relative, or taken away where it leads nowhere."""

from __future__ import annotations

from typing import NamedTuple

from fixer.outcome import Outcome, Remark, StepResult
from fixer.recipe.places import path_in, path_of
from fixer.recipe.step import Context
from fixer.recipe.steps.lasting import lost_link
from fixer.site.change import Action, Change
from fixer.site.paths import link_target, points_to
from fixer.site.tree import Kind


class RelativeLink(NamedTuple):
    """Make a link relative.

    Args:
        path: where the link stands, with placeholders.
        destination: where it should lead, with placeholders: ``{extension}/db.php``; as many of its last parts as
            ``tail`` has tell as well that a link is the extension's.
        tail: the end of a target by which the extension's own link is known; it begins with its slug.
        owner: text in a plain file at ``path`` by which a copy of the destination is known, where a copy does not
            work; ``""`` where it does.
    """

    path: str
    destination: str
    tail: str
    owner: str

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return ()

    def plan(self, context: Context) -> StepResult:
        """See ``Step``."""
        site, tree = context.site, context.tree
        path, destination = path_in(site, self.path), path_of(context, self.destination)
        kind = tree.kind(path)
        if kind is Kind.FILE and self.owner and self.owner.encode() in tree.read(path):
            reason = (f"this is a copy of {destination}, which only works as a link; delete it, and fixer will "
                      "keep the extension from making an absolute one")
            return StepResult(Outcome.CONFLICT, reason, (), (Remark(reason, path, 1),))
        if kind is not Kind.LINK:
            return StepResult(Outcome.SATISFIED, f"no link at {path}")
        target = tree.target(path)
        if not self._is_the_extensions(target, destination):
            return StepResult(Outcome.SATISFIED, f"{path} is a link of something else ({target})")
        there = tree.kind(destination) is Kind.FILE or self._comes_later(context)
        if not target.startswith("/") and there and points_to(tree, path, site.root) == destination:
            return StepResult(Outcome.SATISFIED, f"{path} is a relative link already")
        if not there:
            return StepResult(Outcome.CHANGE, f"takes away {path}, which leads nowhere",
                              (Change(Action.DELETE, path, former_target=target),), (),
                              lost_link(context, path, target))
        relative = link_target(path, destination)
        return StepResult(Outcome.CHANGE, f"makes the link {path} relative",
                          (Change(Action.SYMLINK, path, target=relative, former_target=target),), (),
                          lost_link(context, path, target))

    def revert(self, context: Context) -> StepResult:
        """See ``Step``."""
        from fixer.recipe.steps.taking_back import as_before

        return as_before(context, path_in(context.site, self.path))

    def _is_the_extensions(self, target: str, destination: str) -> bool:
        here = "/".join(destination.split("/")[-len(self.tail.split("/")):])
        return f"/{target}".endswith((f"/{self.tail}", f"/{here}"))

    def _comes_later(self, context: Context) -> bool:
        """Whether Composer puts the destination in place only after this code is deployed."""
        slug = self.tail.split("/", 1)[0]
        return any(one.package is not None and not one.in_tree for one in context.site.inventory.by_slug(slug))
