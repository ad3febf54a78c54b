"""GitLab: gitlab.com and self-hosted, by python-gitlab."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, TypeVar

from gitlab import Gitlab
from gitlab.exceptions import GitlabError
from gitlab.v4.objects import Project as GitlabProject
from gitlab.v4.objects import ProjectMergeRequest
from requests import exceptions

from fixer import __version__
from fixer.errors import ForgeError
from fixer.forges.failures import Refusals, asked
from fixer.forges.model import Extras, Manner, NewPullRequest, Project, PullRequest, State
from fixer.forges.patience import Patience
from fixer.forges.session import TIMEOUT_SECONDS, one_host_session
from fixer.forges.tokens import Token
from fixer.report.pull_request import GITLAB_LIMIT

_T = TypeVar("_T")
MANNER = Manner("GitLab", limit=GITLAB_LIMIT, proposal="merge request")
_DRAFT = "Draft: "
_NOT_FOUND = 404
_CONFLICT = 409
_CLOSED_FOR_GOOD = (400, 409, 422)
_STATES = {"opened": State.OPEN, "locked": State.OPEN, "merged": State.MERGED, "closed": State.CLOSED}
# What python-gitlab trips over where a server answers with anything else than GitLab does.
_STRANGE = (AssertionError, AttributeError, KeyError, TypeError, ValueError, RuntimeError)


class GitLab:
    """One project on GitLab.

    Args:
        project: which.
        token: what lets fixer in.
        patience: how long GitLab may keep us waiting.

    Source: GitLab Docs, "Merge requests API", "Labels API", "Project milestones API", "Users API".
    """

    manner = MANNER

    def __init__(self, project: Project, token: Token, patience: Patience) -> None:
        self._refusals = Refusals(project, MANNER.name, token)
        # Personal, project and OAuth tokens alike are taken as bearer tokens; see "REST API authentication".
        self._client = Gitlab(project.api, oauth_token=None if token.job else token.value,
                              job_token=token.value if token.job else None, timeout=TIMEOUT_SECONDS,
                              user_agent=f"fixer/{__version__}", keep_base_url=True,
                              session=one_host_session(project.api, patience))
        self._requests: dict[int, ProjectMergeRequest] = {}
        self._project: GitlabProject = self._ask(lambda: self._client.projects.get(project.path))

    def default_branch(self) -> str:
        """See ``Forge.default_branch``."""
        return str(self._project.default_branch or "")

    def find(self, branch: str) -> list[PullRequest]:
        """See ``Forge.find``."""
        found = self._ask(lambda: [one for one in self._project.mergerequests.list(
            source_branch=branch, state="all", order_by="created_at", sort="desc", get_all=True, obey_rate_limit=False)
            if one.source_branch == branch and one.source_project_id == self._project.id])
        return [self._known(one) for one in found]

    def open(self, new: NewPullRequest) -> PullRequest:
        """See ``Forge.open``."""
        wanted = {"source_branch": new.branch, "target_branch": new.base, "description": new.body,
                  "title": (_DRAFT if new.draft else "") + new.title}
        try:
            return self._known(self._ask(lambda: self._project.mergerequests.create(wanted)))
        except ForgeError as error:
            if error.status != _CONFLICT:
                raise
            there = next((one for one in self.find(new.branch) if one.state is State.OPEN), None)
            if there is None:
                raise
            return there

    def edit(self, number: int, *, title: str | None = None, body: str | None = None) -> None:
        """See ``Forge.edit``."""
        draft = _DRAFT if title is not None and _is_draft(self._requests[number].title) else ""
        wanted = {"title": None if title is None else draft + title, "description": body}
        self._change(number, {name: value for name, value in wanted.items() if value is not None})

    def reopen(self, number: int) -> bool:
        """See ``Forge.reopen``."""
        try:
            self._change(number, {"state_event": "reopen"})
        except ForgeError as error:
            if error.status not in _CLOSED_FOR_GOOD:
                raise
            return False
        return True

    def add(self, number: int, extras: Extras) -> list[str]:
        """See ``Forge.add``."""
        remarks = [*self._labels(number, extras.labels), *self._people(number, "reviewer", extras.reviewers),
                   *self._people(number, "assignee", extras.assignees), *self._milestone(number, extras.milestone)]
        return [remark for remark in remarks if remark]

    def close(self) -> None:
        """See ``Forge.close``."""
        self._client.session.close()

    def _labels(self, number: int, labels: tuple[str, ...]) -> Iterator[str]:
        # GitLab would make a label of any misspelt name.
        missing = [name for name in labels if not self._has_label(name)]
        yield from (f"GitLab has no label {name!r} in this project, so it was left out" for name in missing)
        there = [name for name in labels if name not in missing]
        if there:
            yield self._unless_refused(partial(self._change, number, {"add_labels": ",".join(there)}),
                                       f"the labels {', '.join(there)}")

    def _has_label(self, name: str) -> bool:
        try:
            self._ask(lambda: self._project.labels.get(name))
        except ForgeError as error:
            if error.status != _NOT_FOUND:
                raise
            return False
        return True

    def _people(self, number: int, sort: str, names: tuple[str, ...]) -> Iterator[str]:
        ids = [one["id"] for one in getattr(self._requests[number], f"{sort}s", None) or ()]
        wanted = list(ids)
        for name in names:
            users = self._ask(partial(self._users, name))
            if users:
                wanted += [users[0].id] if users[0].id not in wanted else []
            else:
                yield f"GitLab knows no user {name}, so that {sort} was left out"
        if wanted != ids:
            yield self._unless_refused(partial(self._change, number, {f"{sort}_ids": wanted}),
                                       f"the {sort}s {', '.join(names)}")

    def _users(self, name: str) -> list[Any]:
        return list(self._client.users.list(username=name, get_all=False))

    def _milestone(self, number: int, title: str) -> Iterator[str]:
        if not title:
            return
        found = self._ask(lambda: self._project.milestones.list(title=title, state="active", include_ancestors=True,
                                                                get_all=False))
        if found:
            yield self._unless_refused(partial(self._change, number, {"milestone_id": found[0].id}),
                                       f"the milestone {title}")
        else:
            yield f"GitLab has no active milestone {title!r} in this project, so it was left out"

    def _unless_refused(self, call: Callable[[], object], what: str) -> str:
        """``""``, or why something was left out: the merge request is worth more than what decorates it."""
        try:
            call()
        except ForgeError as error:
            return f"{what} could not be added: {error}"
        return ""

    def _change(self, number: int, wanted: dict[str, object]) -> None:
        self._ask(lambda: self._project.mergerequests.update(number, wanted))

    def _known(self, one: Any) -> PullRequest:
        self._requests[one.iid] = one
        title = one.title.removeprefix(_DRAFT) if _is_draft(one.title) else one.title
        return PullRequest(one.iid, one.web_url, _STATES.get(one.state, State.CLOSED), title, one.description or "")

    def _ask(self, call: Callable[[], _T]) -> _T:
        return asked(call, self._told, GitlabError, exceptions.RequestException, *_STRANGE)

    def _told(self, error: Exception) -> ForgeError:
        if isinstance(error, ForgeError):
            return error
        if isinstance(error, GitlabError) and error.response_code is not None:
            return self._refusals.refused(error.response_code, _messages(error.error_message))
        if isinstance(error, exceptions.RequestException):
            return self._refusals.unreachable(error)
        return self._refusals.strange()


def _is_draft(title: str) -> bool:
    return title.startswith(_DRAFT)


def _messages(said: Any) -> Iterator[str]:
    """What GitLab says about an error: a sentence, a list of them, or lists by field."""
    if isinstance(said, bytes):
        yield said.decode("utf-8", "replace")
    elif isinstance(said, str):
        yield said
    elif isinstance(said, list):
        for one in said:
            yield from _messages(one)
    elif isinstance(said, dict):
        for field, one in said.items():
            yield from (f"{field}: {text}" for text in _messages(one))
