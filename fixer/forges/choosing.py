"""Which forge a remote is on, and where its API is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from fixer.errors import ForgeError, UsageError
from fixer.forges.model import Kind, Project
from fixer.git.remote_url import RemoteUrl

# Hosts that only speak ssh for another one, on port 443.
_SSH_ONLY = {"ssh.github.com": "github.com", "altssh.gitlab.com": "gitlab.com",
             "altssh.bitbucket.org": "bitbucket.org"}
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?|\[[0-9a-f:]+\](?::\d{1,5})?")
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
_GITHUB_CLOUD = ".ghe.com"


class _Named(NamedTuple):
    """An environment variable that says where somebody's own forge is."""

    variable: str
    kind: Kind


# gh's manual, "gh environment"; GitHub Docs, "Variables reference"; glab's documentation, "Environment variables";
# GitLab Docs, "Predefined CI/CD variables reference".
_ENVIRONMENT = (
    _Named("GH_HOST", Kind.GITHUB), _Named("GITHUB_SERVER_URL", Kind.GITHUB),
    _Named("GITLAB_HOST", Kind.GITLAB), _Named("GL_HOST", Kind.GITLAB), _Named("CI_SERVER_URL", Kind.GITLAB),
)


def project_of(url: RemoteUrl, forge: str | None, environment: Mapping[str, str],
               real_host: Callable[[str], str]) -> Project:
    """The project that a remote's address names.

    Args:
        url: the address, after ``insteadOf``.
        forge: what ``--forge`` says, or None.
        environment: the user's environment variables.
        real_host: what ssh makes of a host that has no dot in its name: an alias of the user's.

    Raises:
        ForgeError: it is on no forge, or nobody can tell on which.
        UsageError: ``--forge`` names one that the address cannot be on.
    """
    if url.kind == "pantheon":
        raise ForgeError("a Pantheon code server has no pull requests: leave out --pull-request, and push the branch "
                         "as a multidev instead")
    host = _host(url, real_host)
    kind = _kind(url, host, forge, environment)
    below = _below(kind, host, environment)
    path = url.path.removeprefix(f"{below}/") if below else url.path
    parts = path.split("/")
    if not all(parts) or len(parts) < 2 or (len(parts) > 2 and kind is not Kind.GITLAB) or {".", ".."} & set(parts):
        raise ForgeError(f"{url.shown} names no repository as {_NAMES[kind]} does (owner/name): look at the remote")
    return Project(kind, host, path, _api(kind, host, url.transport) + (f"/{below}" if below else ""))


_NAMES = {Kind.GITHUB: "GitHub", Kind.GITLAB: "GitLab", Kind.BITBUCKET: "Bitbucket"}


def host_in(variable: str, environment: Mapping[str, str]) -> str:
    """The host that a variable names, with or without a scheme before it; ``""`` where it names none."""
    value = environment.get(variable, "").strip().lower()
    return _split(value).netloc.rpartition("@")[2]


def _split(value: str) -> SplitResult:
    try:
        return urlsplit(value if "://" in value else f"https://{value}")
    except ValueError:
        return urlsplit("")


def is_loopback(host: str) -> bool:
    """Whether a host, with or without a port, is this computer."""
    return re.sub(r":\d+\Z", "", host) in _LOOPBACK


def is_github_cloud(host: str) -> bool:
    """Whether GitHub itself runs the host: github.com, or a subdomain of ghe.com."""
    return host == "github.com" or host.endswith(_GITHUB_CLOUD)


def _host(url: RemoteUrl, real_host: Callable[[str], str]) -> str:
    host = url.host.lower()
    if url.transport == "ssh" and host and "." not in host and not is_loopback(host):
        host = real_host(host).lower()
    host = _SSH_ONLY.get(host, host)
    if url.transport in ("http", "https") and url.port is not None:
        usual = {"http": 80, "https": 443}[url.transport]
        host += f":{url.port}" if url.port != usual else ""
    if url.transport not in ("http", "https", "ssh", "git") or not _HOST.fullmatch(host):
        raise ForgeError(f"{url.shown} is on no forge, so there is nowhere to open a pull request; name another "
                         "remote with --remote, or print the text with --format markdown")
    return host


def _kind(url: RemoteUrl, host: str, forge: str | None, environment: Mapping[str, str]) -> Kind:
    known = _known(host, environment)
    kind = Kind(forge) if forge is not None else known
    if kind is None:
        raise ForgeError(f"{url.shown}: nothing says what kind of forge {host} is; add --forge github or "
                         "--forge gitlab")
    if known is not None and known is not kind:
        raise UsageError(f"--forge {kind.value} does not fit: {host} is {_NAMES[known]}")
    if kind is Kind.BITBUCKET and host != "bitbucket.org" and not is_loopback(host):
        raise UsageError(f"--forge bitbucket means Bitbucket Cloud, which is at bitbucket.org and not at {host}")
    return kind


def _known(host: str, environment: Mapping[str, str]) -> Kind | None:
    if is_github_cloud(host):
        return Kind.GITHUB
    certain = {"gitlab.com": Kind.GITLAB, "bitbucket.org": Kind.BITBUCKET}.get(host)
    if certain is not None:
        return certain
    named = next((one.kind for one in _ENVIRONMENT if host == host_in(one.variable, environment)), None)
    if named is not None:
        return named
    # What people call the computer it runs on. A token is never sent on the strength of that.
    first = host.split(".")[0]
    return next((kind for word, kind in (("gitlab", Kind.GITLAB), ("github", Kind.GITHUB)) if word in first), None)


def _below(kind: Kind, host: str, environment: Mapping[str, str]) -> str:
    """The path of its host that a GitLab is installed below, as it says to its jobs; mostly ``""``."""
    server = _split(environment.get("CI_SERVER_URL", "").strip())
    return server.path.strip("/") if kind is Kind.GITLAB and server.netloc.lower() == host else ""


def _api(kind: Kind, host: str, transport: str) -> str:
    """The API's address: always by https, but for this computer, where a remote by http means just that.

    Source: GitHub Enterprise Server Docs, "Getting started with the REST API"; GitHub Enterprise Cloud with data
    residency Docs, "Using the API"; GitLab Docs, "REST API"; Bitbucket Cloud REST API, "Introduction".
    """
    scheme = "http" if transport == "http" and is_loopback(host) else "https"
    if kind is Kind.GITHUB:
        if host == "github.com":
            return "https://api.github.com"
        return f"https://api.{host}" if host.endswith(_GITHUB_CLOUD) else f"{scheme}://{host}/api/v3"
    if kind is Kind.BITBUCKET and host == "bitbucket.org":
        return "https://api.bitbucket.org"
    return f"{scheme}://{host}"
