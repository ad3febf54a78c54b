"""GitHub: github.com and Enterprise, by PyGithub."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, TypeVar

from github import Auth, Github, GithubException
from github.GithubException import BadAttributeException
from github.GithubObject import NotSet
from github.PullRequest import PullRequest as Pull
from github.Repository import Repository
from github.Requester import HTTPRequestsConnectionClass, HTTPSRequestsConnectionClass, Requester
from requests import exceptions

from fixer import __version__
from fixer.errors import ForgeError
from fixer.forges.failures import Refusals, asked
from fixer.forges.model import Extras, Manner, NewPullRequest, Project, PullRequest, State
from fixer.forges.patience import Patience
from fixer.forges.session import TIMEOUT_SECONDS, bind
from fixer.forges.tokens import Token
from fixer.report.pull_request import GITHUB_LIMIT

_T = TypeVar("_T")
MANNER = Manner("GitHub", limit=GITHUB_LIMIT)
_NOT_FOUND = 404
_UNPROCESSABLE = 422
# What PyGithub trips over where a server answers with anything else than GitHub does.
_STRANGE = (BadAttributeException, AssertionError, AttributeError, KeyError, TypeError, ValueError, RuntimeError)


class GitHub:
    """One repository on GitHub.

    Args:
        project: which.
        token: what lets fixer in.
        patience: how long GitHub may keep us waiting.

    Source: GitHub REST API, "Pulls", "Issues", "Labels", "Review requests", "Milestones".
    """

    manner = MANNER

    def __init__(self, project: Project, token: Token, patience: Patience) -> None:
        self._refusals = Refusals(project, MANNER.name, token)
        self._client = _client(project, token, patience)
        self._pulls: dict[int, Pull] = {}
        self._repository: Repository = self._ask(lambda: self._client.get_repo(project.path))
        if not (self._repository.full_name and self._repository.default_branch):
            raise self._refusals.strange()

    def default_branch(self) -> str:
        """See ``Forge.default_branch``."""
        return self._repository.default_branch

    def find(self, branch: str) -> list[PullRequest]:
        """See ``Forge.find``."""
        # The owner as GitHub writes it: the filter minds the case of letters, and old names of a repository.
        owner = self._repository.full_name.partition("/")[0]
        pulls = self._ask(lambda: [pull for pull in self._repository.get_pulls(
            state="all", head=f"{owner}:{branch}", sort="created", direction="desc") if self._is_from(pull, branch)])
        return [self._known(pull) for pull in pulls]

    def open(self, new: NewPullRequest) -> PullRequest:
        """See ``Forge.open``."""
        try:
            return self._known(self._ask(lambda: self._repository.create_pull(
                base=new.base, head=new.branch, title=new.title, body=new.body, draft=new.draft)))
        except ForgeError as error:
            if error.status != _UNPROCESSABLE:
                raise
            # So it says where there is one: somebody else's, or ours after an answer that got lost.
            there = next((one for one in self.find(new.branch) if one.state is State.OPEN), None)
            if there is None:
                raise
            return there

    def edit(self, number: int, *, title: str | None = None, body: str | None = None) -> None:
        """See ``Forge.edit``."""
        self._ask(lambda: self._pulls[number].edit(title=NotSet if title is None else title,
                                                   body=NotSet if body is None else body))

    def reopen(self, number: int) -> bool:
        """See ``Forge.reopen``."""
        try:
            self._ask(lambda: self._pulls[number].edit(state="open"))
        except ForgeError as error:
            if error.status != _UNPROCESSABLE:
                raise
            # Its branch was deleted or rewritten since.
            return False
        return True

    def add(self, number: int, extras: Extras) -> list[str]:
        """See ``Forge.add``."""
        pull = self._pulls[number]
        return [remark for remark in (*self._labels(pull, extras.labels), *self._people(pull, extras),
                                      *self._milestone(pull, extras.milestone)) if remark]

    def close(self) -> None:
        """See ``Forge.close``."""
        self._client.close()

    def _labels(self, pull: Pull, labels: tuple[str, ...]) -> Iterator[str]:
        # GitHub would make a label of any misspelt name.
        missing = [name for name in labels if not self._has_label(name)]
        yield from (f"GitHub has no label {name!r} in this repository, so it was left out" for name in missing)
        there = [name for name in labels if name not in missing]
        if there:
            # PyGithub's own way sends a bare list, which GitHub's OpenAPI description does not have.
            yield self._unless_refused(lambda: pull.requester.requestJsonAndCheck(
                "POST", f"{pull.issue_url}/labels", input={"labels": there}), f"the labels {', '.join(there)}")

    def _people(self, pull: Pull, extras: Extras) -> Iterator[str]:
        for name in extras.reviewers:
            _, slash, team = name.partition("/")
            wanted = {"team_reviewers": [team]} if slash else {"reviewers": [name]}
            yield self._unless_refused(partial(pull.create_review_request, **wanted), f"the reviewer {name}")
        for name in extras.assignees:
            yield self._unless_refused(partial(pull.add_to_assignees, name), f"the assignee {name}")
            if name.lower() not in {one.login.lower() for one in pull.assignees}:
                yield f"GitHub does not assign {name} here, so that was left out"

    def _milestone(self, pull: Pull, title: str) -> Iterator[str]:
        if not title:
            return
        open_ones = self._ask(lambda: list(self._repository.get_milestones(state="open")))
        found = next((one for one in open_ones if one.title == title), None)
        if found is None:
            yield f"GitHub has no open milestone {title!r} in this repository, so it was left out"
        else:
            yield self._unless_refused(lambda: pull.as_issue().edit(milestone=found), f"the milestone {title}")

    def _unless_refused(self, call: Callable[[], object], what: str) -> str:
        """``""``, or why something was left out: the pull request is worth more than what decorates it."""
        try:
            self._ask(call)
        except ForgeError as error:
            return f"{what} could not be added: {error}"
        return ""

    def _has_label(self, name: str) -> bool:
        try:
            self._ask(lambda: self._repository.get_label(name))
        except ForgeError as error:
            if error.status != _NOT_FOUND:
                raise
            return False
        return True

    def _is_from(self, pull: Pull, branch: str) -> bool:
        """Whether it is from the project itself: a fork may have a branch of the same name."""
        head = pull.head
        return head.ref == branch and (head.repo is None or head.repo.full_name == self._repository.full_name)

    def _known(self, pull: Pull) -> PullRequest:
        self._pulls[pull.number] = pull
        state = State.OPEN if pull.state == "open" else State.MERGED if pull.merged_at else State.CLOSED
        return PullRequest(pull.number, pull.html_url, state, pull.title, pull.body or "")

    def _ask(self, call: Callable[[], _T]) -> _T:
        return asked(call, self._told, GithubException, exceptions.RequestException, *_STRANGE)

    def _told(self, error: Exception) -> ForgeError:
        if isinstance(error, ForgeError):
            return error
        if isinstance(error, GithubException) and not isinstance(error, BadAttributeException):
            return self._refusals.refused(error.status, _messages(error.data))
        if isinstance(error, exceptions.RequestException):
            return self._refusals.unreachable(error)
        return self._refusals.strange()


def _client(project: Project, token: Token, patience: Patience) -> Github:
    class Plain(HTTPRequestsConnectionClass):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            bind(self.session, project.api, patience)

    class Encrypted(HTTPSRequestsConnectionClass):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            bind(self.session, project.api, patience)

    # PyGithub takes a connection of one's own from here only, and keeps it from then on.
    Requester.injectConnectionClasses(Plain, Encrypted)
    try:
        return Github(auth=Auth.Token(token.value), base_url=project.api, timeout=TIMEOUT_SECONDS, retry=None,
                      per_page=100, user_agent=f"fixer/{__version__}", seconds_between_requests=None,
                      seconds_between_writes=None)
    finally:
        Requester.resetConnectionClasses()


def _messages(data: Any) -> Iterator[str]:
    """What GitHub says about an error: its message, and what it says of single fields."""
    if not isinstance(data, dict):
        return
    if isinstance(data.get("message"), str):
        yield data["message"]
    errors = data.get("errors")
    for one in errors if isinstance(errors, list) else ():
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict):
            yield one["message"] if isinstance(one.get("message"), str) else f"{one.get('field')}: {one.get('code')}"
