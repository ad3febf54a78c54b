"""Bitbucket Cloud, by atlassian-python-api."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from atlassian.bitbucket.cloud import Cloud
from requests import Response, exceptions

from fixer import __version__
from fixer.errors import ForgeError
from fixer.forges.failures import Refusals, asked
from fixer.forges.model import Comments, Extras, Manner, NewPullRequest, Project, PullRequest, State
from fixer.forges.patience import Patience
from fixer.forges.session import TIMEOUT_SECONDS, one_host_session
from fixer.forges.tokens import Token
from fixer.report.pull_request import BITBUCKET_LIMIT

# Bitbucket shows HTML as it is written, so that comments in it would be seen; and what was declined stays so.
MANNER = Manner("Bitbucket", limit=BITBUCKET_LIMIT, details=False, comments=Comments.REFERENCE, reopens=False)
_STATES = {"OPEN": State.OPEN, "MERGED": State.MERGED}
_ANY_STATE = " OR ".join(f'state="{state}"' for state in ("OPEN", "MERGED", "DECLINED", "SUPERSEDED"))
_PAGES = 20
_LEFT_OUT = {"label": "labels", "assignee": "assignees", "milestone": "milestones"}


class Bitbucket:
    """One repository on Bitbucket Cloud.

    Args:
        project: which.
        token: what lets fixer in.
        patience: how long Bitbucket may keep us waiting.

    Source: Bitbucket Cloud REST API, "Pullrequests", "Repositories", "Workspaces", "Filter and sort API objects".
    """

    manner = MANNER

    def __init__(self, project: Project, token: Token, patience: Patience) -> None:
        self._refusals = Refusals(project, MANNER.name, token)
        session = one_host_session(project.api, patience)
        session.headers["User-Agent"] = f"fixer/{__version__}"
        secret = {"username": token.user, "password": token.value} if token.user else {"token": token.value}
        self._client = Cloud(project.api, session=session, timeout=TIMEOUT_SECONDS,  # type: ignore[no-untyped-call]
                             retry_with_header=False, **secret)
        self._path = f"repositories/{quote(project.path)}"
        self._workspace = f"workspaces/{quote(project.path.split('/')[0])}"
        self._pulls: dict[int, dict[str, Any]] = {}

    def default_branch(self) -> str:
        """See ``Forge.default_branch``."""
        return str((self._call("GET", self._path).get("mainbranch") or {}).get("name") or "")

    def find(self, branch: str) -> list[PullRequest]:
        """See ``Forge.find``."""
        name = branch.replace("\\", "\\\\").replace('"', '\\"')
        query = {"q": f'source.branch.name="{name}" AND ({_ANY_STATE})', "sort": "-created_on", "pagelen": 50,
                 "fields": "+values.reviewers"}
        return [self._known(one) for one in self._pages(f"{self._path}/pullrequests", query)
                if self._is_from(one, branch)]

    def open(self, new: NewPullRequest) -> PullRequest:
        """See ``Forge.open``. Where one is open already, Bitbucket itself updates that."""
        wanted = {"title": new.title, "description": new.body, "draft": new.draft,
                  "source": {"branch": {"name": new.branch}}, "destination": {"branch": {"name": new.base}}}
        return self._known(self._call("POST", f"{self._path}/pullrequests", data=wanted))

    def edit(self, number: int, *, title: str | None = None, body: str | None = None) -> None:
        """See ``Forge.edit``."""
        self._change(number, {} if title is None else {"title": title},
                     {} if body is None else {"description": body})

    def reopen(self, number: int) -> bool:
        """See ``Forge.reopen``."""
        del number
        return False

    def add(self, number: int, extras: Extras) -> list[str]:
        """See ``Forge.add``."""
        remarks = [f"Bitbucket has no {_LEFT_OUT[sort]} on pull requests, so {name} was left out"
                   for sort, name in extras.items() if sort in _LEFT_OUT]
        there = [{"uuid": one["uuid"]} for one in self._pulls[number].get("reviewers") or ()]
        wanted = list(there)
        for name in extras.reviewers:
            found = self._user(name)
            if found is None:
                remarks.append(f"Bitbucket knows nobody called {name} in this workspace, so that reviewer was left out")
            elif found not in wanted:
                wanted.append(found)
        if wanted != there:
            try:
                self._change(number, {"reviewers": wanted})
            except ForgeError as error:
                remarks.append(f"the reviewers {', '.join(extras.reviewers)} could not be added: {error}")
        return remarks

    def close(self) -> None:
        """See ``Forge.close``."""
        self._client.close()

    def _change(self, number: int, *wanted: Mapping[str, object]) -> None:
        # What is left out of it counts as empty.
        pull = self._pulls[number]
        whole: dict[str, object] = {"title": pull["title"], "description": pull.get("description") or "",
                                    "reviewers": [{"uuid": one["uuid"]} for one in pull.get("reviewers") or ()]}
        for one in wanted:
            whole |= one
        self._known(self._call("PUT", f"{self._path}/pullrequests/{number}", data=whole))

    def _user(self, name: str) -> dict[str, str] | None:
        """The person as Bitbucket wants to hear: by ``{uuid}``, or found by the nickname among the workspace's."""
        if name.startswith("{"):
            return {"uuid": name}
        for member in self._pages(f"{self._workspace}/members", {"pagelen": 100}):
            user = member.get("user") or {}
            if name.lower() in (str(user.get("nickname", "")).lower(), str(user.get("account_id", "")).lower()):
                return {"uuid": str(user.get("uuid"))}
        return None

    def _pages(self, path: str, query: dict[str, Any]) -> Iterator[dict[str, Any]]:
        for page in range(1, _PAGES + 1):
            found = self._call("GET", path, query={**query, "page": page})
            values = found.get("values")
            yield from (one for one in (values if isinstance(values, list) else ()) if isinstance(one, dict))
            if not found.get("next"):
                return

    def _is_from(self, one: dict[str, Any], branch: str) -> bool:
        """Whether it is from the repository itself: a fork may have a branch of the same name."""
        ends = [one.get(end) or {} for end in ("source", "destination")]
        source, destination = ((end.get("repository") or {}).get("full_name") for end in ends)
        return (ends[0].get("branch") or {}).get("name") == branch and source in (None, destination)

    def _known(self, one: dict[str, Any]) -> PullRequest:
        try:
            self._pulls[one["id"]] = one
            return PullRequest(one["id"], one["links"]["html"]["href"], _STATES.get(one["state"], State.CLOSED),
                               one["title"], one.get("description") or "")
        except (KeyError, TypeError):
            raise self._refusals.strange() from None

    def _call(self, method: str, path: str, *, query: dict[str, Any] | None = None,
              data: dict[str, Any] | None = None) -> dict[str, Any]:
        def send() -> Response:
            # Its own way of raising errors prints some of them.
            response: Response = self._client.request(method, path, data=data, params=query, advanced_mode=True)
            return response

        response = asked(send, self._told, exceptions.RequestException, RuntimeError)
        try:
            body = response.json()
        except ValueError:
            body = None
        if response.status_code >= 400:
            raise self._refusals.refused(response.status_code, _messages(body))
        if not isinstance(body, dict):
            raise self._refusals.strange()
        return body

    def _told(self, error: Exception) -> ForgeError:
        if isinstance(error, ForgeError):
            return error
        if isinstance(error, exceptions.RequestException):
            return self._refusals.unreachable(error)
        return self._refusals.strange()


def _messages(body: Any) -> Iterator[str]:
    """What Bitbucket says about an error; see its "Standardized error responses"."""
    error = body.get("error") if isinstance(body, dict) else None
    if isinstance(error, dict):
        yield from (str(error[name]) for name in ("message", "detail") if isinstance(error.get(name), str))
        fields = error.get("fields")
        for name, said in (fields if isinstance(fields, dict) else {}).items():
            yield f"{name}: {', '.join(map(str, said)) if isinstance(said, list) else said}"
