"""Bitbucket Cloud's API as far as fixer uses it. Shapes: Bitbucket Cloud REST API 2.0, the pages named below."""

from __future__ import annotations

import re
from typing import Any

from tests.forges.server import Answer, FakeForge, Pull, Wrong


class FakeBitbucket(FakeForge):
    """Bitbucket Cloud, on loopback; its token comes from the user's credential helper."""

    forge = "bitbucket"

    def environment(self) -> dict[str, str]:
        """See ``FakeForge.environment``."""
        return {}

    def unauthorized(self) -> Answer:
        """"Standardized error responses"."""
        return _error(401, "Token is invalid, expired, or not supported for this endpoint.").answer

    def api(self, method: str, path: str, query: dict[str, list[str]], body: Any) -> Answer:
        """See ``FakeForge.api``."""
        repository = f"/2.0/repositories/{self.owner}/site"
        if path == f"/2.0/workspaces/{self.owner}/members":
            # "Workspaces", "List users in a workspace".
            return Answer(200, {"values": [{"user": {"type": "user", "nickname": name, "uuid": f"{{{number}}}",
                                                     "account_id": f"557058:{number}"}}
                                           for name, number in self.people.items()]})
        if not path.startswith(repository):
            raise _error(404, f"Repository {self.owner}/other not found")
        rest = path[len(repository):]
        if (method, rest) == ("GET", ""):
            # "Repositories", "Get a repository".
            return Answer(200, {"type": "repository", "full_name": f"{self.owner}/site",
                                "mainbranch": {"type": "branch", "name": "main"}})
        if rest == "/pullrequests":
            return self._list(query) if method == "GET" else self._open(body)
        found = re.fullmatch(r"/pullrequests/(\d+)", rest)
        if found is None or method != "PUT":
            raise _error(404, "Resource not found")
        return self._edit(self.pull(int(found[1])), body)

    def _list(self, query: dict[str, list[str]]) -> Answer:
        """"Pullrequests", "List pull requests"; the query as in "Filter and sort API objects"."""
        branch = re.match(r'source\.branch\.name="([^"]+)" AND \(', query["q"][0])
        assert branch is not None
        assert 'state="DECLINED"' in query["q"][0]
        found = [one for one in self.pulls if one.branch == branch[1]]
        listed = [self._json(one) for one in sorted(found, key=lambda one: -one.number)]
        # In a list, reviewers come only where ``fields`` asks for them.
        if query.get("fields") != ["+values.reviewers"]:
            listed = [{name: value for name, value in one.items() if name != "reviewers"} for one in listed]
        return Answer(200, {"values": listed, "pagelen": 50, "page": 1})

    def _open(self, body: Any) -> Answer:
        """"Pullrequests", "Create a pull request"; where one is open from that branch, that is updated."""
        branch, base = body["source"]["branch"]["name"], body["destination"]["branch"]["name"]
        if base not in self.branches():
            raise _error(400, "Bad request", {"destination": ["branch not found: " + base]})
        there = next((one for one in self.pulls if one.branch == branch and one.state == "open"), None)
        pull = there or self.new(branch=branch, base=base, title="", body="", draft=body["draft"])
        pull.title, pull.body = body["title"], body["description"]
        return Answer(201, self._json(pull))

    def _edit(self, pull: Pull, body: Any) -> Answer:
        """"Pullrequests", "Update a pull request": only open ones; what is left out of it is taken away."""
        if pull.state != "open":
            raise _error(400, "This pull request is already closed.")
        names = {f"{{{number}}}": name for name, number in self.people.items()}
        if any(one["uuid"] not in names for one in body.get("reviewers", [])):
            raise _error(400, "reviewers: Malformed reviewers list")
        pull.title, pull.body = body["title"], body.get("description", "")
        pull.reviewers = [names[one["uuid"]] for one in body.get("reviewers", [])]
        return Answer(200, self._json(pull))

    def _json(self, pull: Pull) -> dict[str, Any]:
        """"Pullrequests", "Get a pull request"."""
        full = {"type": "repository", "full_name": f"{self.owner}/site"}
        state = "MERGED" if pull.merged else "OPEN" if pull.state == "open" else "DECLINED"
        return {"type": "pullrequest", "id": pull.number, "title": pull.title, "description": pull.body,
                "state": state, "draft": pull.draft, "created_on": "2026-01-01T00:00:00.000000+00:00",
                "source": {"branch": {"name": pull.branch}, "repository": full},
                "destination": {"branch": {"name": pull.base}, "repository": full},
                "reviewers": [{"type": "user", "nickname": name, "uuid": f"{{{self.people[name]}}}"}
                              for name in pull.reviewers],
                "links": {"html": {"href": f"http://{self.host}/{self.owner}/site/pull-requests/{pull.number}"}}}


def _error(status: int, message: str, fields: dict[str, list[str]] | None = None) -> Wrong:
    """"Standardized error responses"."""
    return Wrong(status, {"type": "error", "error": {"message": message, "fields": fields or {}}})
