"""Every request fixer makes to GitHub, checked against GitHub's own OpenAPI description by a mock server.

Run by hand, for the description is large and the server needs node:

    npm install --prefix FOLDER @octokit/openapi @stoplight/prism-cli
    python -m tests.forges.openapi FOLDER

The server answers with the description's own examples, so that PyGithub reads what GitHub says it sends.
"""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

from fixer.forges.github import GitHub
from fixer.forges.model import Extras, Kind, NewPullRequest, Project, State
from fixer.forges.patience import Patience
from fixer.forges.session import OneHost
from fixer.forges.tokens import Token

_DESCRIPTION = "node_modules/@octokit/openapi/generated/{}.json"
_PRISM = "node_modules/.bin/prism"
_PATIENCE_SECONDS = 240


def main(folder: Path) -> int:
    """Check against github.com's description and the newest of Enterprise Server.

    Args:
        folder: in which npm has put the packages.
    """
    if not (folder / _PRISM).exists():
        print(f"{folder} has no {_PRISM}: npm install --prefix {folder} @octokit/openapi @stoplight/prism-cli")
        return 1
    enterprise = sorted(path.stem for path in (folder / _DESCRIPTION.format("x")).parent.glob("ghes-*.json")
                        if "deref" not in path.name)
    return max(_check(folder, name) for name in ("api.github.com", *enterprise[-1:]))


def _check(folder: Path, name: str) -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    log = folder / f"prism-{name}.log"
    # Without ``--errors``, for that also refuses examples of GitHub's which are not as its schema says.
    command = [str(folder / _PRISM), "mock", "--host", "127.0.0.1", "--port", str(port),
               str(folder / _DESCRIPTION.format(name))]
    with log.open("wb") as output, subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT) as prism:
        try:
            _wait(port)
            asked, faults = _ask_everything(f"http://127.0.0.1:{port}")
        finally:
            prism.terminate()
    # The server counts one more, by which it was seen to listen.
    passed = log.read_text("utf-8", "replace").count("The request passed the validation rules") - 1
    print(f"{name}: {len(asked)} requests to {len(set(asked))} operations, {passed} passed, {len(faults)} violations")
    for line in (*sorted(set(asked)), *faults):
        print(f"  {line}")
    return 1 if faults or passed != len(asked) else 0


def _wait(port: int) -> None:
    end = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < end:
        with suppress(OSError), urlopen(f"http://127.0.0.1:{port}/zen", timeout=5):
            return
        time.sleep(1)
    raise TimeoutError("the mock server does not start")


def _ask_everything(api: str) -> tuple[list[str], list[str]]:
    """Everything that fixer ever asks GitHub for; gives each request as ``POST /repos/...``, and what was wrong."""
    asked: list[str] = []
    faults: list[str] = []
    send = OneHost.send

    def noted(self: OneHost, request, *arguments, **options):  # type: ignore[no-untyped-def]
        asked.append(f"{request.method} {re.sub(r'/[0-9]+', '/N', urlsplit(request.url).path)}")
        response = send(self, request, *arguments, **options)
        # The server says there what it found, of requests and of its own answers.
        faults.extend(f"{asked[-1]}: {one}" for one in json.loads(response.headers.get("sl-violations", "[]"))
                      if one["location"][0] == "request")
        # The examples' addresses are those of github.com itself, where nothing is asked from here.
        response._content = re.sub(rb"https?://(?:api\.github\.com|HOSTNAME/api/v3)", api.encode(), response.content)
        response.headers.pop("Link", None)
        return response

    OneHost.send = noted  # type: ignore[method-assign]
    forge = GitHub(Project(Kind.GITHUB, urlsplit(api).netloc, "octocat/Hello-World", api),
                   Token("a-token", "a test"), Patience("GitHub", print))
    try:
        assert forge.default_branch()
        assert all(listed.state in State for listed in forge.find("new-topic"))
        new = NewPullRequest("new-topic", "master", "Amazing new feature", "Please pull these changes in!", draft=True)
        opened = forge.open(new)
        forge.edit(opened.number, title="Another title")
        forge.edit(opened.number, body="Another text")
        forge.edit(opened.number, title="Both", body="of them")
        assert forge.reopen(opened.number)
        extras = Extras(("bug", "help wanted"), ("octocat", "github/justice-league"), ("octocat",), "v1.0")
        remarks = forge.add(opened.number, extras)
        # The examples do not know what was asked for; but nothing may be refused.
        assert not [remark for remark in remarks if "could not be added" in remark], remarks
    finally:
        OneHost.send = send  # type: ignore[method-assign]
        forge.close()
    return asked, faults


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else ".venv/openapi")))
