"""A MariaDB server for one test session: its own folder and socket, no network."""

from __future__ import annotations

import os
import shutil
import socket
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.wordpress.processes import Server, run

_LONGEST_SOCKET = 107
_PLACES = "/usr/sbin:/usr/local/sbin:/usr/libexec"


def find_program(name: str) -> str | None:
    """Where a server's program is; also where only root has it on the PATH.

    Args:
        name: the program's name.
    """
    return shutil.which(name, path=f"{os.environ.get('PATH', os.defpath)}:{_PLACES}")


class Database:
    """The server, from ``with`` to the end of the block. User ``root`` has no password.

    Args:
        folder: where its data and log go.

    Raises:
        StartError: on entry: it did not come up.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._short = tempfile.TemporaryDirectory(prefix="fx-", dir=_place_for_sockets())
        self.socket = Path(self._short.name) / "db"
        self._server: Server | None = None

    def __enter__(self) -> Self:
        try:
            self._start()
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self._end()

    def _start(self) -> None:
        data, log = self._folder / "data", self._folder / "database.log"
        data.mkdir()
        environment = {"PATH": f"{os.environ.get('PATH', os.defpath)}:{_PLACES}", "TMPDIR": self._short.name}
        as_root = ["--user=root"] if os.geteuid() == 0 else []
        common = ["--no-defaults", f"--datadir={data}", *as_root]
        install, server = find_program("mariadb-install-db"), find_program("mariadbd")
        assert install is not None and server is not None
        run([install, *common, "--auth-root-authentication-method=normal", "--skip-test-db",
             "--innodb-log-file-size=8M"], log, environment, seconds=120)
        self._server = Server(
            [server, *common, "--skip-networking", f"--socket={self.socket}", f"--pid-file={data}/pid",
             f"--tmpdir={self._short.name}", "--innodb-flush-log-at-trx-commit=0",
             "--innodb-buffer-pool-size=32M", "--innodb-log-file-size=8M", "--performance-schema=OFF"],
            log, environment)
        self._server.wait_until(self._greets, seconds=60)

    def _greets(self) -> bool:
        with socket.socket(socket.AF_UNIX) as client:
            client.settimeout(5)
            try:
                client.connect(str(self.socket))
                return bool(client.recv(1))
            except OSError:
                return False

    def _end(self) -> None:
        if self._server is not None:
            self._server.stop(seconds=30)
        self._short.cleanup()


def _place_for_sockets() -> str:
    name = "/fx-12345678/db"
    fitting = [place for place in (tempfile.gettempdir(), "/tmp", "/var/tmp")
               if len(place) + len(name) <= _LONGEST_SOCKET and os.access(place, os.W_OK)]
    assert fitting, "no folder for temporary files has a path short enough for a socket"
    return fitting[0]
