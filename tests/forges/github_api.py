"""GitHub's API as far as fixer uses it. Shapes: GitHub REST API, version 2022-11-28, the pages named below."""

from __future__ import annotations

import re
from typing import Any

from tests.forges.server import Answer, FakeForge, Pull, Wrong

PREFIX = "/api/v3"


class FakeGitHub(FakeForge):
    """GitHub Enterprise Server: its API is below ``/api/v3``, see its Docs, "Getting started with the REST API"."""

    forge = "github"

    def environment(self) -> dict[str, str]:
        """See ``FakeForge.environment``."""
        return {"GH_HOST": self.host, "GH_ENTERPRISE_TOKEN": self.token}

    def unauthorized(self) -> Answer:
        """"Troubleshooting the REST API", "Authentication": 401 Bad credentials."""
        return Answer(401, {"message": "Bad credentials", "documentation_url": "https://docs.github.com/rest"})

    def api(self, method: str, path: str, query: dict[str, list[str]], body: Any) -> Answer:
        """See ``FakeForge.api``."""
        repository = f"{PREFIX}/repos/{self.owner}/site"
        if not path.lower().startswith(repository):
            raise _not_found()
        rest = path[len(repository):]
        if (method, rest) == ("GET", ""):
            return Answer(200, self.repository_json())
        if rest == "/pulls":
            return self._pulls(query) if method == "GET" else self._open(body)
        if method == "GET" and (found := re.fullmatch(r"/labels/(.+)", rest)):
            return self._label(found[1])
        if (method, rest) == ("GET", "/milestones"):
            # "Milestones", "List milestones".
            return Answer(200, [{"url": f"{self.url()}/milestones/{number}", "number": number, "title": title,
                                 "state": "open"} for title, number in self.milestones.items()])
        found = re.fullmatch(r"/(pulls|issues)/(\d+)(/.*)?", rest)
        if found is None:
            raise _not_found()
        return self._one(method, found[1], self.pull(int(found[2])), found[3] or "", body)

    def url(self) -> str:
        """The repository's address in the API."""
        return f"http://{self.host}{PREFIX}/repos/{self.owner}/site"

    def repository_json(self) -> dict[str, Any]:
        """"Repositories", "Get a repository"."""
        return {"id": 1, "name": "site", "full_name": f"{self.owner}/site", "default_branch": "main",
                "owner": {"login": self.owner, "id": 2, "type": "Organization"}, "private": True, "url": self.url()}

    def _pulls(self, query: dict[str, list[str]]) -> Answer:
        """"Pulls", "List pull requests": ``head`` is ``owner:branch``; closed ones come with ``state=all`` only."""
        owner, _, branch = query["head"][0].partition(":")
        assert owner == self.owner
        found = [one for one in self.pulls if one.branch == branch and query["state"] == ["all"]]
        return Answer(200, [self.pull_json(one) for one in sorted(found, key=lambda one: -one.number)])

    def _open(self, body: Any) -> Answer:
        """"Pulls", "Create a pull request": 201; 422 where one is open already, or a branch is not there."""
        if any(one.branch == body["head"] and one.state == "open" for one in self.pulls):
            raise _invalid({"resource": "PullRequest", "code": "custom",
                            "message": f"A pull request already exists for {self.owner}:{body['head']}."})
        for field in ("head", "base"):
            if body[field] not in self.branches():
                raise _invalid({"resource": "PullRequest", "field": field, "code": "invalid"})
        pull = self.new(branch=body["head"], base=body["base"], title=body["title"], body=body["body"],
                        draft=body["draft"])
        return Answer(201, self.pull_json(pull))

    def _label(self, name: str) -> Answer:
        """"Labels", "Get a label"."""
        if name not in self.labels:
            raise _not_found()
        return Answer(200, {"id": 5, "name": name, "color": "ededed", "url": f"{self.url()}/labels/{name}"})

    def _one(self, method: str, sort: str, pull: Pull, what: str, body: Any) -> Answer:
        if (method, what) == ("PATCH", ""):
            return self._edit(sort, pull, body)
        if (method, what) == ("GET", ""):
            return Answer(200, self.pull_json(pull) if sort == "pulls" else self._issue(pull))
        if (method, sort, what) == ("POST", "issues", "/labels"):
            # "Labels", "Add labels to an issue": gives all labels.
            pull.labels += body["labels"]
            return Answer(200, [{"id": 5, "name": name} for name in pull.labels])
        if (method, sort, what) == ("POST", "issues", "/assignees"):
            # "Assignees", "Add assignees to an issue": unknown names are silently left out.
            pull.assignees += [name for name in body["assignees"] if name in self.people]
            return Answer(201, self._issue(pull))
        if (method, sort, what) == ("POST", "pulls", "/requested_reviewers"):
            return self._review(pull, body)
        raise _not_found()

    def _edit(self, sort: str, pull: Pull, body: Any) -> Answer:
        """"Pulls", "Update a pull request", and "Issues", "Update an issue" for the milestone."""
        if body.get("state") == "open" and pull.branch not in self.branches():
            raise _invalid({"resource": "PullRequest", "field": "state", "code": "invalid"})
        for name in ("title", "body", "state"):
            setattr(pull, name, body.get(name, getattr(pull, name)))
        if "milestone" in body:
            pull.milestone = next(title for title, number in self.milestones.items() if number == body["milestone"])
        return Answer(200, self.pull_json(pull) if sort == "pulls" else self._issue(pull))

    def _review(self, pull: Pull, body: Any) -> Answer:
        """"Review requests", "Request reviewers": 422 where one is no collaborator."""
        for name in body.get("reviewers", []):
            if name not in self.people:
                raise Wrong(422, {"message": "Reviews may only be requested from collaborators. One or more of the "
                                             "users or teams you specified is not a collaborator of the repository."})
        pull.reviewers += [*body.get("reviewers", []), *(f"team:{slug}" for slug in body.get("team_reviewers", []))]
        return Answer(201, self.pull_json(pull))

    def _issue(self, pull: Pull) -> dict[str, Any]:
        """"Issues", "Get an issue": a pull request is an issue."""
        return {"url": f"{self.url()}/issues/{pull.number}", "number": pull.number, "title": pull.title,
                "state": pull.state, "body": pull.body,
                "assignees": [{"login": name, "id": self.people[name]} for name in pull.assignees]}

    def pull_json(self, pull: Pull) -> dict[str, Any]:
        """"Pulls", "Get a pull request"."""
        ends = {end: {"ref": branch, "label": f"{self.owner}:{branch}", "sha": "0" * 40,
                      "repo": self.repository_json(), "user": {"login": self.owner, "id": 2}}
                for end, branch in (("head", pull.branch), ("base", pull.base))}
        return {**self._issue(pull), **ends, "url": f"{self.url()}/pulls/{pull.number}", "id": 100 + pull.number,
                "issue_url": f"{self.url()}/issues/{pull.number}",
                "html_url": f"http://{self.host}/{self.owner}/site/pull/{pull.number}", "draft": pull.draft,
                "merged_at": "2026-01-02T03:04:05Z" if pull.merged else None, "created_at": "2026-01-01T00:00:00Z"}


def _not_found() -> Wrong:
    return Wrong(404, {"message": "Not Found", "documentation_url": "https://docs.github.com/rest"})


def _invalid(error: dict[str, str]) -> Wrong:
    """"Troubleshooting the REST API", "Validation failed"."""
    return Wrong(422, {"message": "Validation Failed", "errors": [error],
                       "documentation_url": "https://docs.github.com/rest"})
