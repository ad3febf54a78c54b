"""The address of a remote, taken apart: https, ssh (with a port, too), the short form of ssh, and local paths."""

from __future__ import annotations

import re
from typing import NamedTuple

from fixer.git.naming import is_code_server
from fixer.site.paths import printable

_HELPER = re.compile(r"(?P<helper>[A-Za-z0-9][A-Za-z0-9+.-]*)::")
_URL = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?P<rest>.*)", re.DOTALL)
_AUTHORITY = re.compile(r"(?:(?P<user>[^:]*)(?::.*)?@)?(?P<host>\[[^\]]*\]|[^:]*)(?::(?P<port>\d*))?", re.DOTALL)
_SHORT = re.compile(r"(?:(?P<user>[^@/:]*)@)?(?P<host>\[[^\]/]+\]|[^:/\[\]]+):(?P<path>.*)", re.DOTALL)
_SCHEMES = {"http": "http", "https": "https", "ssh": "ssh", "git+ssh": "ssh", "ssh+git": "ssh", "git": "git",
            "file": "file"}
_OTHER = "other"
_HOSTS = {"github.com": "github", "ssh.github.com": "github", "gitlab.com": "gitlab",
          "altssh.gitlab.com": "gitlab", "bitbucket.org": "bitbucket", "altssh.bitbucket.org": "bitbucket"}


class RemoteUrl(NamedTuple):
    """One address, after ``insteadOf``, without what must not be shown.

    Args:
        transport: ``https``, ``http``, ``ssh``, ``git``, ``file`` (also for plain paths), or ``other`` for one
            that fixer refuses, such as ``ext::``.
        host: in lower case, without user and port; ``""`` for local ones.
        path: on a host without slashes around it and without ``.git``: ``owner/name``; of a local one as written.
        port: where the address names one.
        user: the user's name of an ssh address; ``""`` elsewhere, since in https it may be a token.
        kind: ``github``, ``gitlab``, ``bitbucket`` or ``pantheon`` where the host's name alone says so; else ``""``.
    """

    transport: str
    host: str = ""
    path: str = ""
    port: int | None = None
    user: str = ""
    kind: str = ""

    @property
    def shown(self) -> str:
        """The address as it may be printed: without password, token or query."""
        if self.transport == "file":
            return printable(self.path)
        if self.transport == _OTHER:
            return printable(self.host)
        user = f"{self.user}@" if self.user else ""
        port = f":{self.port}" if self.port is not None else ""
        # A password with a slash in it reaches into the path.
        path = self.path.rpartition("@")[2]
        return printable(f"{self.transport}://{user}{self.host}{port}/{path}")


def parse_remote_url(url: str) -> RemoteUrl:
    """Take an address apart as git does.

    Args:
        url: as in ``Remote.urls`` or ``Remote.push_urls``: ``insteadOf`` is applied already.

    Source: git's manual, git-push, "GIT URLS".
    """
    helper = _HELPER.match(url)
    if helper:
        return RemoteUrl(_OTHER, host=f"{helper['helper']}::")
    full = _URL.fullmatch(url)
    if full:
        return _from_url(url, full["scheme"].lower(), full["rest"])
    short = _SHORT.fullmatch(url)
    # A slash before the first colon makes it a path, as git says.
    if short and "/" not in url.partition(":")[0]:
        host, port = _bracketed(short["host"])
        return _on_host(url, "ssh", host, short["path"], port, short["user"] or "")
    return RemoteUrl("file", path=url)


def _from_url(url: str, scheme: str, rest: str) -> RemoteUrl:
    transport = _SCHEMES.get(scheme, _OTHER)
    if transport == _OTHER:
        return RemoteUrl(_OTHER, host=f"{scheme}://")
    if transport == "file":
        return RemoteUrl("file", path=rest)
    authority, _, path = rest.partition("/")
    found = _AUTHORITY.fullmatch(authority)
    if found is None:
        return RemoteUrl(_OTHER, host=f"{scheme}://")
    port = int(found["port"]) if found["port"] else None
    return _on_host(url, transport, found["host"], path, port, found["user"] or "")


def _bracketed(host: str) -> tuple[str, int | None]:
    """Host and port of the short form's ``[host:port]``; an IPv6 address keeps its brackets."""
    name, colon, port = host.strip("[]").partition(":")
    return (name, int(port)) if colon and port.isdigit() else (host, None)


def _on_host(url: str, transport: str, host: str, path: str, port: int | None, user: str) -> RemoteUrl:
    host = host.lower()
    path = re.split(r"[?#]", path, maxsplit=1)[0].strip("/").removesuffix(".git").rstrip("/")
    kind = "pantheon" if is_code_server(url) else _HOSTS.get(host, "")
    return RemoteUrl(transport, host, path, port, user if transport == "ssh" else "", kind)
