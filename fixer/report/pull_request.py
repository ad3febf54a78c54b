"""The text of a pull request, made from the plan: what was wrong, what changed, what people do, how to undo it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from fixer.results import Plan

if TYPE_CHECKING:
    from fixer.proof.model import Proof

# GitHub counts characters of a body up to here; see GitHub's REST API, "Create a pull request".
GITHUB_LIMIT = 65_536
GITLAB_LIMIT = 1_048_576
BITBUCKET_LIMIT = 32_768


class PullRequestText(NamedTuple):
    """Title (one line) and body (CommonMark, within the limit)."""

    title: str
    body: str


def pull_request_text(plan: Plan, *, proof: Proof | None = None, linted: bool = False, limit: int = GITHUB_LIMIT,
                      details: bool = True, reverting: bool = False) -> PullRequestText:
    """What a reviewer reads.

    Args:
        plan: what is on the branch: every result of the run; those without a change are left out of the title.
        proof: what the sealed runs showed, where they were asked for.
        linted: whether ``php -l`` has read every changed PHP file.
        limit: how many characters the body may have; the room for markers around it is the caller's to keep.
        details: whether the forge folds ``<details>`` (GitHub and GitLab do, Bitbucket does not).
        reverting: whether recipes are taken out again.
    """
    raise NotImplementedError
