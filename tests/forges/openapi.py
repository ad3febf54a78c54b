"""GitHub's own OpenAPI description, and a mock server that checks requests against it and answers from it.

Both are npm packages, `@octokit/openapi` and `@stoplight/prism-cli`, put into `.venv/openapi` by `make openapi`.
"""

from __future__ import annotations

import json
import re
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.request import urlopen

FOLDER = Path(__file__).resolve().parents[2] / ".venv/openapi/node_modules"
_DESCRIPTIONS = FOLDER / "@octokit/openapi/generated"
_PRISM = FOLDER / ".bin/prism"
_PATIENCE_SECONDS = 240
# One repository and what hangs on its pull requests. Of all of GitHub's API the server takes a minute to start.
_NEAR = re.compile(r"/zen|/repos/\{owner\}/\{repo\}(?:/(?:pulls|issues|labels|milestones)\b.*)?")
_REFERENCE = re.compile(r'"\$ref": ?"#/components/([^/"]+)/([^/"]+)"')


def descriptions() -> list[str]:
    """The names of github.com's description and of that of the newest Enterprise Server; none if npm has not run."""
    if not _PRISM.exists():
        return []
    enterprise = [path.stem for path in _DESCRIPTIONS.glob("ghes-*.json") if "deref" not in path.name]
    newest = max(enterprise, key=lambda name: [int(part) for part in re.findall(r"\d+", name)])
    return ["api.github.com", newest]


@contextmanager
def mock_server(name: str, folder: Path) -> Iterator[str]:
    """The address of a server that knows a description: what a request has wrong, it says in a header of the answer.

    Args:
        name: from ``descriptions``.
        folder: for the part of the description that matters, and for the server's log.
    """
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    part = folder / f"{name}.json"
    part.write_text(json.dumps(_near(json.loads((_DESCRIPTIONS / part.name).read_text("utf-8")))))
    # Without ``--errors``, for that also refuses examples of GitHub's which are not as its schema says.
    command = [str(_PRISM), "mock", "--host", "127.0.0.1", "--port", str(port), str(part)]
    with (folder / "prism.log").open("wb") as log, \
            subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT) as prism:
        try:
            _wait(port, prism)
            yield f"http://127.0.0.1:{port}"
        finally:
            prism.terminate()


def faults_of(headers: Any, status: int) -> list[str]:
    """What the server found wrong with a request, from its answer.

    Args:
        headers: of the answer.
        status: of the answer.
    """
    told = json.loads(headers.get("sl-violations") or "[]")
    found = [f"{'.'.join(one['location'])}: {one['message']}" for one in told if one["location"][0] == "request"]
    # So it answers where the description has no such path, method or media type.
    strange = "problem+json" in (headers.get("Content-Type") or "")
    return found or ([f"answered by {status}"] if strange else [])


def _near(description: dict[str, Any]) -> dict[str, Any]:
    """The paths that are near to a pull request, and all that they refer to."""
    paths = {path: found for path, found in description["paths"].items() if _NEAR.fullmatch(path)}
    components: dict[str, dict[str, Any]] = {}
    texts = [json.dumps(paths)]
    while texts:
        for sort, name in _REFERENCE.findall(texts.pop()):
            if name not in components.setdefault(sort, {}):
                components[sort][name] = description["components"][sort][name]
                texts.append(json.dumps(components[sort][name]))
    return {**{key: description[key] for key in ("openapi", "info")}, "paths": paths, "components": components}


def _wait(port: int, prism: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < end and prism.poll() is None:
        with suppress(OSError), urlopen(f"http://127.0.0.1:{port}/zen", timeout=5):
            return
        time.sleep(0.2)
    raise TimeoutError("the mock server does not start")
