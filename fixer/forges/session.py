"""The connection that every forge's client library uses: one host and no other, and patience with it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from requests import PreparedRequest, Response, Session
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase

from fixer.errors import ForgeError
from fixer.forges.patience import Patience

TIMEOUT_SECONDS = 30
_PORTS = {"http": 80, "https": 443}


class OneHost(HTTPAdapter):
    """Sends requests to the API's own host only, so that a token never goes anywhere else.

    Args:
        api: the base address of the API.
        patience: how long the host may keep us waiting.
    """

    def __init__(self, api: str, patience: Patience) -> None:
        super().__init__()
        self._api = api
        self._patience = patience

    def send(self, request: PreparedRequest, *arguments: Any, **options: Any) -> Response:
        """Send a request, again where the host asks for it.

        Raises:
            ForgeError: the request would leave the host, or the host keeps us waiting for too long.
        """
        if origin(request.url or "") != origin(self._api):
            raise ForgeError(f"{_host(self._api)} sends fixer on to {_host(request.url or '')}, where the token must "
                             "not go: give the remote the address that counts now (git remote set-url)")
        tried = 0
        while True:
            response = super().send(request, *arguments, **options)
            tried += 1
            # Read to its end, so that the connection can be used again.
            body = response.content
            if not self._patience.wait(tried, response.status_code, response.headers, body):
                return response


class _NoOther(AuthBase):
    """Keeps a password from ``.netrc`` from taking the token's place."""

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        return request


def one_host_session(api: str, patience: Patience) -> Session:
    """A session that speaks to one API only; proxies and certificates are those of the user's environment.

    Args:
        api: its base address.
        patience: how long it may keep us waiting.
    """
    session = Session()
    session.auth = _NoOther()
    bind(session, api, patience)
    return session


def bind(session: Any, api: str, patience: Patience) -> None:
    """Bind a session that a library made to one API."""
    for scheme in ("https://", "http://"):
        session.mount(scheme, OneHost(api, patience))


def origin(url: str) -> tuple[str, str, int | None]:
    """Scheme, host and port of an address."""
    parts = urlsplit(url)
    return parts.scheme, (parts.hostname or "").lower(), parts.port or _PORTS.get(parts.scheme)


def _host(url: str) -> str:
    return urlsplit(url).netloc.rpartition("@")[2]
