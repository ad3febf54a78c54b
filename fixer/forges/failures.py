"""What a forge refused, in one line: what happened, which right is missing, what to do. Never the token."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable, Iterable
from typing import TypeVar

from requests import exceptions

from fixer.errors import ForgeError
from fixer.forges.model import Kind, Project
from fixer.forges.tokens import Token
from fixer.report.printable import printable_text

_T = TypeVar("_T")
_LONGEST = 300
_BASE64 = re.compile(r"[A-Za-z0-9+/]{16,}")
# GitHub Docs, "Permissions required for fine-grained personal access tokens" and "Controlling permissions for
# GITHUB_TOKEN"; GitLab Docs, "Personal access tokens" and "Roles and permissions"; Bitbucket Cloud REST API,
# "Authentication", "Scopes".
_RIGHTS = {
    Kind.GITHUB: "it needs the permissions Pull requests (write) and Contents (write), or the scope repo",
    Kind.GITLAB: "it needs the scope api and at least the role Developer",
    Kind.BITBUCKET: "it needs the scopes pullrequest:write and repository:write",
}
_IN_ACTIONS = ("; in a workflow say so under permissions, and let Actions create pull requests in the repository's "
               "settings")
_JOB = ("the token of a CI job may not open merge requests: set GITLAB_TOKEN to a project access token with the "
        "scope api")


class Refusals:
    """Turns the answers of one project's forge into errors that people understand.

    Args:
        project: which.
        name: the forge's.
        token: that was used.
    """

    def __init__(self, project: Project, name: str, token: Token) -> None:
        self._project = project
        self._name = name
        self._token = token

    def refused(self, status: int, messages: Iterable[str] = ()) -> ForgeError:
        """The error for an answer.

        Args:
            status: its HTTP status.
            messages: what the forge says about it.
        """
        return ForgeError(self._sentence(status, self.said(messages)), status)

    def _sentence(self, status: int, said: str) -> str:
        source = self._token.source
        rights = _RIGHTS[self._project.kind]
        if self._token.job and status in (401, 403, 404):
            return f"{self._name}: {_JOB}"
        if status == 401:
            return f"{self._name} does not accept the token (from {source}): it is wrong, expired or revoked{said}"
        if status == 403:
            hint = _IN_ACTIONS if source == "GITHUB_TOKEN" else ""
            return (f"{self._name} does not let the token (from {source}) do this in {self._project.path}: "
                    f"{rights}{hint}{said}")
        if status == 404:
            return (f"{self._name} knows no repository {self._project.path}, or the token (from {source}) may not "
                    f"see it: {rights}")
        if status in (400, 409, 422):
            return f"{self._name} does not take this{said}"
        if status >= 500:
            return f"{self._name} is in trouble ({status}); run the same command again later{said}"
        return f"{self._name} gave an answer that fixer does not know ({status}){said}"

    def said(self, messages: Iterable[str]) -> str:
        """What the forge says, as the end of a sentence, without secrets; ``""`` where it says nothing."""
        text = _without(" ".join("; ".join(filter(None, messages)).split()), self._token.value)
        shown = printable_text(text)
        return f" ({shown[:_LONGEST]}{'…' if len(shown) > _LONGEST else ''})" if shown else ""

    def unreachable(self, error: exceptions.RequestException) -> ForgeError:
        """The error for a request that had no answer."""
        host = self._project.host
        if isinstance(error, exceptions.SSLError):
            return ForgeError(f"{host} cannot be trusted: its certificate is not accepted; REQUESTS_CA_BUNDLE names a "
                              "file with certificates of your own")
        if isinstance(error, exceptions.ProxyError):
            return ForgeError(f"{host} cannot be reached through the proxy of your environment (HTTPS_PROXY)")
        if isinstance(error, exceptions.Timeout):
            return ForgeError(f"{host} gave no answer in time; run the same command again later")
        return ForgeError(f"{host} cannot be reached; look at your connection and at the remote's address")

    def strange(self) -> ForgeError:
        """The error for an answer that makes no sense."""
        return ForgeError(f"{self._project.host} gave an answer that is none of {self._name}'s: look at the remote's "
                          "address, and at --forge")


def _without(text: str, secret: str) -> str:
    """``text`` without a secret, also where it stands in a header of basic authentication."""
    def shown(word: re.Match[str]) -> str:
        try:
            return "‹redacted›" if secret.encode() in b64decode(word.group() + "==") else word.group()
        except ValueError:
            return word.group()

    return _BASE64.sub(shown, text.replace(secret, "‹redacted›"))


def asked(call: Callable[[], _T], told: Callable[[Exception], ForgeError], *known: type[Exception]) -> _T:
    """What a call gives; its errors as ForgeError, with nothing of the request left in them.

    Args:
        call: the request.
        told: makes an error of what is raised.
        known: what it may raise.

    Raises:
        ForgeError: from ``told``.
    """
    try:
        return call()
    except known as error:
        trouble = told(error)
    # Raised out here it does not drag the request along, and with it the token.
    raise trouble
