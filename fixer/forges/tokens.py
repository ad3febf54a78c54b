"""The token for a forge: from the environment, from gh, or from the user's credential helper; never shown."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from fixer.errors import ForgeError
from fixer.forges.choosing import host_in, is_github_cloud
from fixer.forges.model import Kind, Project
from fixer.forges.programs import from_gh, from_helper


class Token(NamedTuple):
    """What a forge lets in.

    Args:
        value: the secret.
        source: where it was found, as it may be said: ``GH_TOKEN``.
        user: the user's name where the forge wants one beside it; else ``""``.
        job: whether it is GitLab's own token of a CI job, which may do little.
    """

    value: str
    source: str
    user: str = ""
    job: bool = False

    def __repr__(self) -> str:
        return f"Token(source={self.source!r})"


class _Variable(NamedTuple):
    """An environment variable with a token, and the variables that say for which host it is.

    Args:
        name: of the variable.
        hosts: variables that name the host; the first that is set counts.
        usual: the host where none is set; ``""`` for none.
        user: variables with the user's name, one of which must be set where there are any.
        job: see ``Token``.
    """

    name: str
    hosts: tuple[str, ...] = ()
    usual: str = ""
    user: tuple[str, ...] = ()
    job: bool = False


_SERVER = ("GITHUB_SERVER_URL",)
_ENTERPRISE = ("GH_HOST", "GITHUB_SERVER_URL")
_GITLAB = ("GITLAB_HOST", "GL_HOST", "CI_SERVER_URL")
_CLOUD = "bitbucket.org"
# gh's manual, "gh environment"; glab's documentation, "Environment variables"; GitLab Docs, "Predefined CI/CD
# variables reference"; Bitbucket Cloud, "Access tokens", "API tokens" and "App passwords".
_VARIABLES = {
    Kind.GITHUB: (
        _Variable("GH_TOKEN", _SERVER, "github.com"), _Variable("GITHUB_TOKEN", _SERVER, "github.com"),
        _Variable("GH_ENTERPRISE_TOKEN", _ENTERPRISE), _Variable("GITHUB_ENTERPRISE_TOKEN", _ENTERPRISE),
    ),
    Kind.GITLAB: (
        _Variable("GITLAB_TOKEN", _GITLAB, "gitlab.com"), _Variable("GITLAB_ACCESS_TOKEN", _GITLAB, "gitlab.com"),
        _Variable("OAUTH_TOKEN", _GITLAB, "gitlab.com"), _Variable("CI_JOB_TOKEN", ("CI_SERVER_URL",), job=True),
    ),
    Kind.BITBUCKET: (
        _Variable("BITBUCKET_TOKEN", usual=_CLOUD), _Variable("BITBUCKET_ACCESS_TOKEN", usual=_CLOUD),
        _Variable("BITBUCKET_API_TOKEN", usual=_CLOUD, user=("BITBUCKET_EMAIL", "BITBUCKET_USERNAME")),
        _Variable("BITBUCKET_APP_PASSWORD", usual=_CLOUD, user=("BITBUCKET_USERNAME",)),
    ),
}
_ADVICE = {
    Kind.GITHUB: "set GH_TOKEN or GITHUB_TOKEN, or run `gh auth login`",
    Kind.GITLAB: "set GITLAB_TOKEN to a token with the scope api",
    Kind.BITBUCKET: "set BITBUCKET_TOKEN to an access token of the repository with the right pullrequest:write",
}


def find_token(project: Project, environment: Mapping[str, str] = os.environ, never_below: Path | None = None) -> Token:
    """The token for a project.

    A token of the environment goes only to the host it is meant for, whatever the remote's address says.

    Args:
        project: whose forge wants it.
        environment: the user's environment variables.
        never_below: the folder of the repository, from which no program is run.

    Raises:
        ForgeError: there is none; it says where one is looked for.
    """
    elsewhere = ""
    for variable in _VARIABLES[project.kind]:
        value = environment.get(variable.name, "").strip()
        user = next((environment[name] for name in variable.user if environment.get(name)), "")
        if not value or (variable.user and not user):
            continue
        if _is_for(variable, project, environment):
            return Token(value, variable.name, user, variable.job)
        elsewhere = elsewhere or _meant_for_another(variable, project)
    found = from_gh(project.host, never_below) if project.kind is Kind.GITHUB else ""
    if found:
        return Token(found, "gh auth token")
    login = from_helper(project.host, project.path, http=project.api.startswith("http:"))
    if login is not None:
        # A name means something to Bitbucket only, and there only where it is not that of a bare token.
        named = project.kind is Kind.BITBUCKET and login.user not in ("", "x-token-auth")
        return Token(login.password, "your credential helper", login.user if named else "")
    raise ForgeError(f"there is no token for {project.host}: {_advice(project)}{elsewhere}")


def _advice(project: Project) -> str:
    if project.kind is Kind.GITHUB and not is_github_cloud(project.host):
        return (f"set GH_ENTERPRISE_TOKEN and GH_HOST={project.host}, or run "
                f"`gh auth login --hostname {project.host}`")
    if project.kind is Kind.GITLAB and project.host != "gitlab.com":
        return f"{_ADVICE[Kind.GITLAB]}, and GITLAB_HOST={project.host}"
    return _ADVICE[project.kind]


def _is_for(variable: _Variable, project: Project, environment: Mapping[str, str]) -> bool:
    named = next((host for name in variable.hosts if (host := host_in(name, environment))), variable.usual)
    if is_github_cloud(named):
        # What GitHub runs takes one and the same token from gh's users, whatever the subdomain.
        return variable.usual == "github.com" and is_github_cloud(project.host)
    return project.host == named


def _meant_for_another(variable: _Variable, project: Project) -> str:
    meant = f" unless {variable.hosts[0]}={project.host} says otherwise" if variable.hosts else ""
    return f" ({variable.name} is set, but is not sent to {project.host}{meant})"
