"""A forge on loopback: a real git server, and an API that remembers, fails on demand and writes down every request."""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

TOKEN = "tok-Zq7-planted-in-the-environment"


class Asked(NamedTuple):
    """One request as it came in."""

    method: str
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]
    body: Any


class Answer(NamedTuple):
    """What goes back."""

    status: int
    body: Any = None
    headers: Mapping[str, str] = {}


class Wrong(Exception):  # noqa: N818 - an answer more than an error
    """Ends a request with an answer that is no success."""

    def __init__(self, status: int, body: Any) -> None:
        super().__init__(status)
        self.answer = Answer(status, body)


@dataclass
class Trouble:
    """Answers in the API's stead, so many times; the request is carried out all the same if so wished."""

    method: str
    path: str
    answer: Answer
    times: int = 1
    carried_out: bool = False


@dataclass
class Pull:
    """A pull request as a forge keeps it."""

    number: int
    branch: str
    base: str
    title: str
    body: str
    draft: bool = False
    state: str = "open"
    merged: bool = False
    labels: list[str] = field(default_factory=list)
    reviewers: list[str] = field(default_factory=list)
    assignees: list[str] = field(default_factory=list)
    milestone: str | None = None


class FakeForge:
    """What the forges have in common. ``api`` of a subclass answers; its docstrings cite the documentation.

    Args:
        folder: for the bare repository.
    """

    forge = ""
    owner = "acme"

    def __init__(self, folder: Path) -> None:
        self.repository = folder / "served" / self.owner / "site.git"
        self.pulls: list[Pull] = []
        self.labels = {"maintenance"}
        self.people = {"ada": 7, "grace": 8}
        self.milestones = {"Spring": 3}
        self.asked: list[Asked] = []
        self.troubles: list[Trouble] = []
        self.token = TOKEN
        self.passwords = {TOKEN}
        self.port = 0
        self.repository.parent.mkdir(parents=True)
        _git("init", "--quiet", "--bare", "--initial-branch=main", str(self.repository))
        _git("-C", str(self.repository), "config", "http.receivepack", "true")

    @property
    def host(self) -> str:
        """Where it listens."""
        return f"127.0.0.1:{self.port}"

    @property
    def remote(self) -> str:
        """The address of the repository."""
        return f"http://{self.host}/{self.owner}/site.git"

    def environment(self) -> dict[str, str]:
        """What a user of this forge sets."""
        raise NotImplementedError

    def authorized(self, headers: Mapping[str, str]) -> bool:
        """Whether a request of the API brings the token."""
        return headers.get("Authorization") in (f"Bearer {self.token}", f"token {self.token}")

    def api(self, method: str, path: str, query: dict[str, list[str]], body: Any) -> Answer:
        """Answer a request of the API."""
        raise NotImplementedError

    def unauthorized(self) -> Answer:
        """What the API says without the token."""
        raise NotImplementedError

    def branches(self) -> list[str]:
        """The branches of the repository."""
        listed = _git("-C", str(self.repository), "for-each-ref", "--format=%(refname:short)", "refs/heads")
        return listed.split()

    def close_by_a_person(self, number: int) -> None:
        """As by the button on the page."""
        self.pull(number).state = "closed"

    def merge(self, number: int) -> None:
        """As by the button on the page."""
        self.pull(number).state = "closed"
        self.pull(number).merged = True

    def pull(self, number: int) -> Pull:
        """One of the pull requests."""
        return next(one for one in self.pulls if one.number == number)

    def new(self, **values: Any) -> Pull:
        """Keep a new one."""
        pull = Pull(len(self.pulls) + 1, **values)
        self.pulls.append(pull)
        return pull

    def requests(self, method: str = "", path: str = "") -> list[Asked]:
        """The requests of the API so far."""
        return [one for one in self.asked if one.method.startswith(method) and re.search(path, one.path)]

    def answer(self, asked: Asked) -> Answer:
        """Answer one request, or fail as is wanted."""
        for trouble in self.troubles:
            if trouble.times > 0 and trouble.method == asked.method and re.search(trouble.path, asked.path):
                trouble.times -= 1
                if trouble.carried_out:
                    self.api(asked.method, asked.path, asked.query, asked.body)
                return trouble.answer
        if not self.authorized(asked.headers):
            return self.unauthorized()
        try:
            return self.api(asked.method, asked.path, asked.query, asked.body)
        except Wrong as wrong:
            return wrong.answer


@contextmanager
def listening(forge: FakeForge) -> Iterator[FakeForge]:
    """Let a forge listen on a port of its own."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _respond(self) -> None:
            data = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if self.headers.get("Transfer-Encoding") == "chunked":
                data = _unchunked(self.rfile)
            parts = urlsplit(self.path)
            if ".git/" in parts.path:
                self._send(*_git_backend(forge, self.command, parts, dict(self.headers), data))
                return
            body = json.loads(data) if data else None
            asked = Asked(self.command, unquote(parts.path), parse_qs(parts.query), dict(self.headers), body)
            forge.asked.append(asked)
            answer = forge.answer(asked)
            text = b"" if answer.body is None else json.dumps(answer.body).encode()
            self._send(answer.status, {"Content-Type": "application/json", **answer.headers}, text)

        def _send(self, status: int, headers: Mapping[str, str], data: bytes) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = do_PUT = do_PATCH = _respond  # noqa: N815 - names that http.server looks for

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name it has there
            pass

    with _Server(("127.0.0.1", 0), Handler) as server:
        forge.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield forge
        finally:
            server.shutdown()
            thread.join()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is no news."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def _unchunked(stream: Any) -> bytes:
    pieces = []
    while size := int(stream.readline().strip(), 16):
        pieces.append(stream.read(size))
        stream.readline()
    stream.readline()
    return b"".join(pieces)


def _git_backend(forge: FakeForge, method: str, parts: Any, headers: dict[str, str],
                 data: bytes) -> tuple[int, dict[str, str], bytes]:
    """Git's own server program, behind basic authentication, for which the token is a password."""
    given = headers.get("Authorization", "").removeprefix("Basic ")
    if base64.b64decode(given or "Og==").decode().partition(":")[2] not in forge.passwords:
        return 401, {"WWW-Authenticate": 'Basic realm="git"'}, b""
    environment = {
        "PATH": os.environ["PATH"], "GIT_PROJECT_ROOT": str(forge.repository.parents[1]), "GIT_HTTP_EXPORT_ALL": "1",
        "PATH_INFO": unquote(parts.path), "QUERY_STRING": parts.query, "REQUEST_METHOD": method,
        "CONTENT_TYPE": headers.get("Content-Type", ""), "CONTENT_LENGTH": str(len(data)), "REMOTE_USER": "x",
        "HTTP_CONTENT_ENCODING": headers.get("Content-Encoding", ""), "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_PROTOCOL": headers.get("Git-Protocol", ""), "HOME": str(forge.repository),
    }
    output = subprocess.run(["git", "http-backend"], input=data, env=environment, capture_output=True,
                            check=True).stdout
    head, _, body = output.partition(b"\r\n\r\n")
    found = dict(line.split(": ", 1) for line in head.decode().split("\r\n"))
    return int(found.pop("Status", "200").split()[0]), found, body


def _git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], capture_output=True, check=True, text=True).stdout
