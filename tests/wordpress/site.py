"""The real WordPress of Debian's package, installed in a folder of its own and served by PHP."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode

from tests.wordpress.database import Database, find_program
from tests.wordpress.processes import Server, StartError, run, tail
from tests.wordpress.snapshot import Snapshot

PACKAGE = Path("/usr/share/wordpress")
_HERE = Path(__file__).parent
_THEME = "plain"
_SETTINGS = ("-d", "variables_order=EGPCS", "-d", "opcache.enable=0", "-d", "display_errors=1",
             "-d", "error_reporting=-1", "-d", "log_errors=1", "-d", "error_log=", "-d", "date.timezone=UTC")


class Response(NamedTuple):
    """What the web server answered."""

    status: int
    text: str
    headers: Mapping[str, str]


class WordPress:
    """A running WordPress.

    Args:
        folder: its files; on the platform this is the site's docroot and folder.
        address: where it is served, without trailing slash.
        log: what the web server and PHP log.
    """

    def __init__(self, folder: Path, address: str, log: Path) -> None:
        self.folder = folder
        self.address = address
        self._log = log
        self._pristine = Snapshot(folder)

    def get(self, path: str = "/", headers: Mapping[str, str] | None = None) -> Response:
        """Asks for a page; redirects are not followed.

        Args:
            path: path and query.
            headers: further headers; ``Host`` replaces the true one.

        Raises:
            OSError: the server is gone.
        """
        connection = http.client.HTTPConnection(self.address.removeprefix("http://"), timeout=60)
        with contextlib.closing(connection):
            connection.request("GET", path, headers=dict(headers or {}))
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
            return Response(answer.status, text, {name.lower(): value for name, value in answer.getheaders()})

    def probe(self, headers: Mapping[str, str] | None = None,
              constants: Sequence[str] = ()) -> dict[str, Any]:
        """What holds inside WordPress when plugins have been loaded.

        Args:
            headers: headers of the request.
            constants: names of constants to tell.

        Returns:
            ``SERVER_NAME``, ``SERVER_PORT``, ``PANTHEON_ENVIRONMENT``, ``version`` and ``constants``, a
            dict of those that are defined.

        Raises:
            AssertionError: the answer was not the probe's; with the end of the log.
        """
        answer = self.get("/?" + urlencode({"fixer-probe": "1", "constants": ",".join(constants)}), headers)
        try:
            told: dict[str, Any] = json.loads(answer.text)
        except json.JSONDecodeError:
            raise AssertionError(f"status {answer.status}: {answer.text[:2000]}\n{tail(self._log)}") from None
        return told

    def restore(self) -> None:
        """Makes the site's files what they were: all but core's own folders and the uploads."""
        self._pristine.restore()


def missing() -> str | None:
    """What this machine lacks for a WordPress, or None."""
    if shutil.which("php") is None:
        return "there is no php on the PATH (Debian: php-cli)"
    modules = subprocess.run(["php", "-m"], capture_output=True, text=True, check=False).stdout.split()
    if "mysqli" not in modules:
        return "PHP has no mysqli (Debian: php-mysql)"
    for program in ("mariadbd", "mariadb-install-db"):
        if find_program(program) is None:
            return f"there is no {program} (Debian: mariadb-server)"
    if not (PACKAGE / "wp-settings.php").exists():
        return f"{PACKAGE} is missing (Debian: wordpress)"
    return None


@contextlib.contextmanager
def running_wordpress(folder: Path) -> Iterator[WordPress]:
    """Installs WordPress into a new folder and serves it until the end of the block.

    Args:
        folder: an empty folder for its files, its database and the logs.

    Raises:
        StartError: a part of it did not come up; with the end of its log.
    """
    site, log = folder / "wordpress", folder / "web.log"
    with Database(folder) as database:
        _lay_out(site, database.socket)
        server, address = _serve(site, log)
        try:
            install = _php(str(_HERE / "install.php"), str(site), str(database.socket), "wordpress",
                           address, _THEME)
            run(install, log, _environment(), seconds=120)
            yield WordPress(site, address, log)
        finally:
            server.stop()


def _lay_out(site: Path, database_socket: Path) -> None:
    """Copies the package, its links followed, and gives it a config, the probe and a theme."""
    shutil.copytree(PACKAGE, site, ignore=shutil.ignore_patterns("wp-config.php", ".htaccess"))
    for path in [site, *site.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    values = {b"database_name_here": b"wordpress", b"username_here": b"root", b"password_here": b"",
              b"localhost": b"localhost:" + os.fsencode(database_socket)}
    config = (site / "wp-config-sample.php").read_bytes()
    for placeholder, value in values.items():
        assert config.count(b"'" + placeholder + b"'") == 1
        config = config.replace(b"'" + placeholder + b"'", b"'" + value + b"'")
    (site / "wp-config.php").write_bytes(config)
    content = site / "wp-content"
    for part in ("mu-plugins", "uploads", f"themes/{_THEME}"):
        (content / part).mkdir(parents=True, exist_ok=True)
    shutil.copyfile(_HERE / "probe.php", content / "mu-plugins/probe.php")
    shutil.copyfile(_HERE / "theme.css", content / f"themes/{_THEME}/style.css")
    shutil.copyfile(_HERE / "theme.php", content / f"themes/{_THEME}/index.php")


def _serve(site: Path, log: Path, attempts: int = 5) -> tuple[Server, str]:
    """Starts the web server on a free port: on another one if somebody else was quicker."""
    port = _free_port()
    server = Server(_php("-S", f"127.0.0.1:{port}", "-t", str(site)), log, _environment())
    try:
        server.wait_until(partial(_accepts, port), seconds=30)
    except StartError:
        server.stop()
        if attempts == 1:
            raise
        return _serve(site, log, attempts - 1)
    return server, f"http://127.0.0.1:{port}"


def _php(*arguments: str) -> list[str]:
    return [shutil.which("php") or "php", *_SETTINGS, *arguments]


def _environment() -> dict[str, str]:
    return {"PATH": os.environ.get("PATH", os.defpath), "PANTHEON_ENVIRONMENT": "dev"}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _accepts(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0
