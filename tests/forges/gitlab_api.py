"""GitLab's API as far as fixer uses it. Shapes: GitLab Docs, REST API v4, the pages named below."""

from __future__ import annotations

import re
from typing import Any

from tests.forges.server import Answer, FakeForge, Pull, Wrong

PROJECT = 42


class FakeGitLab(FakeForge):
    """A self-hosted GitLab."""

    forge = "gitlab"

    def environment(self) -> dict[str, str]:
        """See ``FakeForge.environment``."""
        return {"GITLAB_HOST": self.host, "GITLAB_TOKEN": self.token}

    def authorized(self, headers: Any) -> bool:
        """"REST API authentication": a token of either sort as bearer token; a job's in a header of its own."""
        return super().authorized(headers) or headers.get("JOB-TOKEN") == f"job-{self.token}"

    def unauthorized(self) -> Answer:
        """"Troubleshooting the REST API", "Status codes"."""
        return Answer(401, {"message": "401 Unauthorized"})

    def api(self, method: str, path: str, query: dict[str, list[str]], body: Any) -> Answer:
        """See ``FakeForge.api``."""
        if path == "/api/v4/users":
            # "Users API", "List users": ``username`` finds one.
            return Answer(200, [{"id": number, "username": name} for name, number in self.people.items()
                                if [name] == query["username"]])
        if path == f"/api/v4/projects/{self.owner}/site":
            # "Projects API", "Get a single project": by its path, with the slash encoded.
            return Answer(200, {"id": PROJECT, "path_with_namespace": f"{self.owner}/site", "default_branch": "main"})
        project = f"/api/v4/projects/{PROJECT}"
        if not path.startswith(f"{project}/"):
            raise Wrong(404, {"message": "404 Project Not Found"})
        rest = path[len(project):]
        if rest == "/merge_requests":
            return self._list(query) if method == "GET" else self._open(body)
        if (method, rest) == ("GET", "/milestones"):
            # "Project milestones API", "List project milestones": ``title`` finds one.
            return Answer(200, [{"id": number, "title": title, "state": "active"}
                                for title, number in self.milestones.items() if [title] == query["title"]])
        if method == "GET" and (found := re.fullmatch(r"/labels/(.+)", rest)):
            return self._label(found[1])
        found = re.fullmatch(r"/merge_requests/(\d+)", rest)
        if found is None or method != "PUT":
            raise Wrong(404, {"error": "404 Not Found"})
        return self._edit(self.pull(int(found[1])), body)

    def _list(self, query: dict[str, list[str]]) -> Answer:
        """"Merge requests API", "List project merge requests"."""
        found = [one for one in self.pulls if [one.branch] == query["source_branch"] and query["state"] == ["all"]]
        return Answer(200, [self._json(one) for one in sorted(found, key=lambda one: -one.number)])

    def _open(self, body: Any) -> Answer:
        """"Merge requests API", "Create merge request": 409 where one is open already."""
        if any(one.branch == body["source_branch"] and one.state == "open" for one in self.pulls):
            raise Wrong(409, {"message": ["Another open merge request already exists for this source branch: !1"]})
        if body["target_branch"] not in self.branches():
            raise Wrong(400, {"message": {"validate_branches": ["Target branch is not there"]}})
        pull = self.new(branch=body["source_branch"], base=body["target_branch"], title=body["title"],
                        body=body["description"])
        return Answer(201, self._json(pull))

    def _label(self, name: str) -> Answer:
        """"Labels API", "Get a single project label": by its name."""
        if name not in self.labels:
            raise Wrong(404, {"message": "404 Label Not Found"})
        return Answer(200, {"id": 5, "name": name})

    def _edit(self, pull: Pull, body: Any) -> Answer:
        """"Merge requests API", "Update merge request"."""
        pull.title = body.get("title", pull.title)
        pull.body = body.get("description", pull.body)
        if body.get("state_event") == "reopen":
            if pull.branch not in self.branches():
                raise Wrong(409, {"message": ["Source branch does not exist"]})
            pull.state = "open"
        pull.labels += body["add_labels"].split(",") if "add_labels" in body else []
        names = {number: name for name, number in self.people.items()}
        for sort in ("reviewer", "assignee"):
            if f"{sort}_ids" in body:
                setattr(pull, f"{sort}s", [names[number] for number in body[f"{sort}_ids"]])
        if "milestone_id" in body:
            pull.milestone = next(title for title, number in self.milestones.items() if number == body["milestone_id"])
        return Answer(200, self._json(pull))

    def _json(self, pull: Pull) -> dict[str, Any]:
        """"Merge requests API", "Get single MR"."""
        people = {sort: [{"id": self.people[name], "username": name} for name in getattr(pull, sort)]
                  for sort in ("reviewers", "assignees")}
        return {"id": 1000 + pull.number, "iid": pull.number, "project_id": PROJECT, "title": pull.title,
                "description": pull.body, "state": "merged" if pull.merged else pull.state.replace("open", "opened"),
                "source_branch": pull.branch, "target_branch": pull.base, "source_project_id": PROJECT,
                "target_project_id": PROJECT, "labels": pull.labels, "draft": pull.title.startswith("Draft: "),
                "web_url": f"http://{self.host}/{self.owner}/site/-/merge_requests/{pull.number}", **people}
