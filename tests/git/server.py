"""A real git server on 127.0.0.1: git's own http-backend behind a small server that asks for a password."""

from __future__ import annotations

import base64
import os
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

USER, PASSWORD = "ada", "correct-horse-7"


@dataclass
class Server:
    """Where it is, and what it was asked."""

    port: int
    requests: list[str] = field(default_factory=list)
    authorizations: list[str] = field(default_factory=list)

    def url(self, name: str, credentials: str = "") -> str:
        """The address of a repository."""
        return f"http://{credentials}{'@' if credentials else ''}127.0.0.1:{self.port}/{name}"


def _backend() -> Path:
    folder = subprocess.run(["git", "--exec-path"], capture_output=True, text=True, check=True).stdout.strip()
    return Path(folder) / "git-http-backend"


def _environment(request: BaseHTTPRequestHandler, folder: Path, length: int) -> dict[str, str]:
    """What git-http-backend is to know of a request, as CGI has it."""
    path, _, query = request.path.partition("?")
    return {
        "PATH": os.environ["PATH"], "GIT_PROJECT_ROOT": str(folder), "GIT_HTTP_EXPORT_ALL": "1",
        "GIT_CONFIG_NOSYSTEM": "1", "HOME": str(folder), "REMOTE_USER": USER, "REMOTE_ADDR": "127.0.0.1",
        "REQUEST_METHOD": request.command, "PATH_INFO": path, "QUERY_STRING": query,
        "CONTENT_TYPE": request.headers.get("Content-Type", ""), "CONTENT_LENGTH": str(length),
        "HTTP_CONTENT_ENCODING": request.headers.get("Content-Encoding", ""),
        "GIT_PROTOCOL": request.headers.get("Git-Protocol", "")}


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """Serve the bare repositories in a folder to whoever knows the password."""
    backend = _backend()
    if not backend.exists():
        pytest.skip("git has no http-backend here")

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._answer()

        def do_POST(self) -> None:
            self._answer()

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            del code, size

        def _answer(self) -> None:
            body = self._body()
            server.requests.append(f"{self.command} {self.path}")
            given = self.headers.get("Authorization", "")
            server.authorizations.append(given)
            if given != "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode():
                self.send_response(401)
                self.send_header("WWW-Authenticate", 'Basic realm="git"')
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            done = subprocess.run([str(backend)], input=body, capture_output=True, check=False,
                                  env=_environment(self, folder, len(body)))
            head, _, data = done.stdout.partition(b"\r\n\r\n")
            lines = [line.split(": ", 1) for line in head.decode().split("\r\n") if ": " in line]
            fields = dict(lines)
            self.send_response(int(fields.pop("Status", "200").split()[0]))
            for name, value in fields.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def _body(self) -> bytes:
            if self.headers.get("Transfer-Encoding") != "chunked":
                return self.rfile.read(int(self.headers.get("Content-Length") or 0))
            pieces = []
            while size := int(self.rfile.readline(), 16):
                pieces.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            return b"".join(pieces)

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        server = Server(http.server_address[1])
        thread = threading.Thread(target=http.serve_forever, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            http.shutdown()
            thread.join()
