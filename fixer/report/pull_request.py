"""The text of a pull request, made from the plan: what was wrong, what changed, what people do, how to undo it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from fixer.report.markdown import code, fenced, length
from fixer.report.message import WIDTH, revert_subject, subject
from fixer.report.pull_request_parts import Listed, Parts
from fixer.report.style import count
from fixer.results import Plan, RecipeResult

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fixer.proof.model import Proof

# Sources: "body is too long (maximum is 65536 characters)" of GitHub's API; GitLab's manual, "Size limits of
# descriptions"; Bitbucket's "Pull request description is too long, 32768 characters at most".
GITHUB_LIMIT = 65_536
GITLAB_LIMIT = 1_048_576
BITBUCKET_LIMIT = 32_768
_KEPT = (10_000, 1_000, 300, 100, 50, 25, 12, 6, 3, 1, 0)
_CUT = "\n\n(The rest did not fit here; `fixer apply --dry-run` shows all of it.)\n"
_CMS = {"wordpress": "WordPress", "drupal": "Drupal"}


class PullRequestText(NamedTuple):
    """Title (one line) and body (CommonMark, within the limit)."""

    title: str
    body: str


def pull_request_text(plan: Plan, *, proof: Proof | None = None, linted: bool = False, limit: int = GITHUB_LIMIT,
                      details: bool = True, reverting: bool = False) -> PullRequestText:
    """What a reviewer reads.

    Args:
        plan: all that is on the branch; what has no change is left out of the title.
        proof: what the sealed runs showed, where they were asked for.
        linted: whether ``php -l`` has read every changed PHP file.
        limit: how many characters the body may have; the room for markers around it is the caller's to keep.
        details: whether the forge folds ``<details>`` (GitHub and GitLab do, Bitbucket does not).
        reverting: whether recipes are taken out again.
    """
    parts = Parts(plan, proof, linted=linted, reverting=reverting)
    lists = _lists(parts, details=details)
    body = ""
    for kept in _KEPT:
        body = _body(parts, lists, kept, details=details)
        if length(body) <= limit:
            return PullRequestText(_title(parts.done, reverting=reverting), body)
    return PullRequestText(_title(parts.done, reverting=reverting), _cut(body, limit))


def _title(done: list[RecipeResult], *, reverting: bool) -> str:
    if not done:
        return "Nothing to change"
    if len(done) == 1:
        return revert_subject(done[0].recipe.subject) if reverting else subject(done[0].recipe.subject)
    verb = "Take out" if reverting else "Mend"
    noun = "fixes" if reverting else "documented problems"
    title = f"{verb} {len(done)} {noun}"
    full = f"{title}: {', '.join(result.recipe.id for result in done)}"
    return full if len(full) <= WIDTH else title


def _lists(parts: Parts, *, details: bool) -> dict[str, list[str]]:
    """The lists of the template, by the names it has for them."""
    return {"problems": parts.problems(), "files": parts.files(), "before": parts.steps("before-deploy"),
            "after": parts.steps("after-deploy"), "conflicts": parts.conflicts(), "notes": parts.notes(),
            "proved": parts.changed_values(), "unchanged": parts.same_values() if details else [],
            "sources": parts.sources()}


def _body(parts: Parts, lists: Mapping[str, list[str]], kept: int, *, details: bool) -> str:
    from fixer.report.templating import template

    text = template("pull-request.md.j2").render(
        intro=_intro(parts), reverting=parts.reverting, checks=parts.checks(), undo=_undo(parts, kept),
        **{name: Listed.of(items, kept, details=details) for name, items in lists.items()})
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"


def _intro(parts: Parts) -> str:
    site = parts.plan.site
    name = " ".join(filter(None, (_CMS[site.cms.value], site.version and code(site.version))))
    if not parts.done:
        return f"Nothing is to be changed in this {name} site."
    problems = count(len(parts.done), "documented problem")
    if parts.reverting:
        return (f"This takes out again what fixer had put into this {name} site, and nothing else. "
                f"With it, {problems} {'is' if len(parts.done) == 1 else 'are'} open again.")
    commits = "one commit" if len(parts.done) == 1 else "one commit for each, so that any of them can be left out"
    return f"This mends {problems} of this {name} site, in {commits}."


def _undo(parts: Parts, kept: int) -> str:
    if not parts.done:
        return "There is nothing to undo."
    ids = [result.recipe.id for result in parts.done]
    verb = "apply" if parts.reverting else "revert"
    what = "apply" if parts.reverting else "take out"
    command = f"fixer {verb} " + " ".join(f"--recipe {one}" for one in ids[:max(kept, 1)])
    more = f"\n\nThe other {len(ids) - max(kept, 1)} in the same way." if len(ids) > max(kept, 1) else ""
    how = f"Leave it unmerged; or, once it is merged, {what} what you name, on a branch of its own:"
    return f"{how}\n\n{fenced([command])}{more}"


def _cut(body: str, limit: int) -> str:
    """The beginning of a body that no shortening makes fit."""
    room = max(limit - length(_CUT), 0)
    while length(body) > room:
        body = body[:-max(1, (length(body) - room) // 2)]
    return (body.rpartition("\n")[0] + _CUT)[:limit]
